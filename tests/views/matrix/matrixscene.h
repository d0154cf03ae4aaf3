// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/stancegrid.h"
#include "tests/views/matrix/matrixtests.h"
#include "views/matrix/matrixpainter.h"

#include <QImage>
#include <QPainter>

namespace Dateline {

inline std::shared_ptr<const Snapshot> gridSnapshot()
{
    static const auto snapshot = std::make_shared<const Snapshot>(stanceGrid(40, 60));
    return snapshot;
}

/// A matrix laid out in some room.
struct LaidOut
{
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const StanceIndex> index;
    StancesOnDay stances;
    MatrixNames names;
    MatrixOrder order;
    MatrixTextWidths widths;
    MatrixContents contents;
    QSizeF room;
    QPointF scroll;
    MatrixLayout layout;

    LaidOut(std::shared_ptr<const Snapshot> of, Day day, QSizeF size, QPointF moved = {})
        : snapshot(std::move(of))
        , index(std::make_shared<const StanceIndex>(*snapshot))
        , stances(index, day)
        , names(*snapshot, *index)
        , widths(names, TextFonts::forPictures())
        , contents(matrixContents(*snapshot, names, matrixScope(*snapshot, *index, names, {}, {}), stances, order))
        , room(size)
        , scroll(moved)
        , layout(layoutMatrix(contents, widths, size))
    { }

    MatrixScene scene() const { return {{*snapshot, stances, names, contents}, widths, order}; }
    MatrixGeometry geometry() const { return matrixGeometry(scene(), layout, room, scroll); }

    void sortTowards(int column)
    {
        const std::uint32_t target = contents.columns[static_cast<std::size_t>(column)];
        order.rows = MatrixRowOrder::Stance;
        order.towards = snapshot->tracker().parties[index->targets()[target]].id;
        contents = matrixContents(*snapshot, names, matrixScope(*snapshot, *index, names, {}, {}), stances, order);
        layout = layoutMatrix(contents, widths, room);
    }

    std::uint32_t row(const QString &name) const
    {
        for (std::uint32_t i = 0; i < contents.rows.size(); ++i) {
            if (names.countries[contents.rows[i]] == name)
                return i;
        }
        qFatal("no such row");
    }
    std::uint32_t column(const QString &name) const
    {
        for (std::uint32_t i = 0; i < contents.columns.size(); ++i) {
            if (names.targets[contents.columns[i]] == name)
                return i + 1;
        }
        return 0;
    }
    MatrixCell cell(const QString &country, const QString &target) const
    {
        const MatrixGeometry whole = geometry();
        const std::uint32_t r = row(country);
        const std::uint32_t c = column(target);
        for (const auto *list : {&whole.cells, &whole.anyCells}) {
            for (const MatrixCell &each : *list) {
                if (each.row == r && each.column == c)
                    return each;
            }
        }
        qFatal("no such cell");
    }
    QImage picture(Theme::Ground ground = Theme::Ground::Light, MatrixTiles tiles = MatrixTiles::Drawn) const
    {
        QImage image(room.toSize(), QImage::Format_RGB32);
        const Theme theme(ground);
        image.fill(theme.ground);
        QPainter painter(&image);
        paintMatrix(painter, geometry(), theme, widths.fonts, tiles);
        return image;
    }
};

} // namespace Dateline
