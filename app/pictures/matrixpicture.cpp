// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/matrixpicture.h"

#include "models/dates/today.h"
#include "models/query/filterwords.h"
#include "views/matrix/matrixdescription.h"
#include "views/matrix/matrixpainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double narrowestPicture = 800;
constexpr double shortestPicture = 300;
constexpr double footGap = 12;
constexpr std::array largeTypes = {22, 20, 18, 16, 15, 14};
constexpr std::size_t mostForLargeTypes = 2000; // cells

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Picture", text); }

/// What of a filter says where countries stand; the rest is about events.
Filter stanceFilter(const Filter &filter)
{
    Filter kept;
    kept.countries = filter.countries;
    kept.issuers = filter.issuers;
    kept.companies = filter.companies;
    kept.asOf = filter.asOf;
    kept.knownOn = filter.knownOn;
    return kept;
}

double frameWidth(const PictureSpec &spec) { return spec.size.width() - layoutPicture(spec).body.width(); }

/// Everything that a matrix is painted from.
struct MatrixPicture
{
    std::shared_ptr<const Snapshot> snapshot;
    StancesOnDay stances;
    MatrixNames names;
    MatrixOrder order;
    std::optional<Day> knownOn;
    MatrixContents contents;
    MatrixTextWidths widths;

    MatrixScene scene() const { return {*snapshot, stances, names, widths, contents, order, knownOn}; }

    /// The events that the stances come from.
    QueryResult reasons() const
    {
        QueryResult events;
        events.passing = Bitset(snapshot->table().size());
        const auto add = [&](const Standing &standing) {
            for (const EventRow row : {standing.event, standing.latest}) {
                if (row != noIndex)
                    events.passing.set(row);
            }
        };
        for (const std::uint32_t country : contents.rows) {
            add(stances.standing(country, StanceIndex::anyTarget));
            for (const std::uint32_t target : contents.columns)
                add(stances.standing(country, target));
        }
        events.count = events.passing.count();
        return events;
    }

    /// Leaves out what does not fit into \p room.
    void cutTo(QSizeF room)
    {
        const auto layout = [&] { return layoutMatrix(contents, widths, room); };
        const auto keep = [](std::vector<std::uint32_t> &values, double size, double each) {
            const double most = std::max(1.0, std::floor(size / each));
            if (static_cast<double>(values.size()) > most)
                values.resize(static_cast<std::size_t>(most));
        };
        keep(contents.columns, room.width() - layout().bodyLeft, layout().cellWidth);
        while (contents.columns.size() > 1 && layout().wholeSize().width() > room.width())
            contents.columns.pop_back(); // for the sake of slanted names
        contents.restricting.resize(contents.columns.size());
        keep(contents.rows, room.height() - layout().bodyTop, layout().rowHeight);
        contents.restricted.resize(contents.rows.size());
    }
};

MatrixPicture matrixPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    MatrixPicture picture;
    picture.snapshot = snapshot;
    picture.knownOn = request.filter.knownOn;
    picture.order = request.matrix;
    const auto index = std::make_shared<const StanceIndex>(*snapshot, picture.knownOn);
    picture.stances = StancesOnDay(index, request.filter.asOf.value_or(today()));
    picture.names = MatrixNames(*snapshot, *index);
    picture.contents =
        matrixContents(*snapshot, picture.names, matrixScope(*snapshot, *index, picture.names, request.filter, {}),
                       picture.stances, picture.order);
    return picture;
}

double footHeight(const MatrixKey &key, const TextFonts &fonts)
{
    return footGap + key.size.height() + footGap / 2 + QFontMetricsF(fonts.label).height();
}

/// The size that shows everything.
void sizeMatrix(MatrixPicture &picture, PictureSpec &spec)
{
    picture.widths = MatrixTextWidths(picture.names, spec.fonts);
    const double width = std::max(naturalMatrixWidth(picture.contents, picture.widths), narrowestPicture);
    spec.size.setWidth(std::ceil(width + frameWidth(spec)));
    const double plenty = 1e5;
    const double height = layoutMatrix(picture.contents, picture.widths, QSizeF(width, plenty)).wholeSize().height()
        + footHeight(layoutMatrixKey(spec.fonts, width), spec.fonts);
    spec.size.setHeight(std::max(pictureHeightFor(spec, height), shortestPicture));
}

/// The largest type in which the matrix fits whole, if any does; otherwise the usual one.
void chooseMatrixFonts(MatrixPicture &picture, PictureSpec &spec)
{
    if (picture.contents.rows.size() * (picture.contents.columns.size() + 1) <= mostForLargeTypes) {
        for (const int size : largeTypes) {
            PictureSpec larger = spec;
            larger.fonts = TextFonts::forPictures(size);
            picture.widths = MatrixTextWidths(picture.names, larger.fonts);
            QSizeF room = layoutPicture(larger).body.size();
            room.rheight() -= footHeight(layoutMatrixKey(larger.fonts, room.width()), larger.fonts);
            const QSizeF whole = layoutMatrix(picture.contents, picture.widths, room).wholeSize();
            if (whole.width() <= room.width() && whole.height() <= room.height()) {
                spec.fonts = larger.fonts;
                return;
            }
        }
    }
    picture.widths = MatrixTextWidths(picture.names, spec.fonts);
}

void paintMatrixPicture(QPainter &painter, const QRectF &body, MatrixPicture picture, const PictureSpec &spec)
{
    painter.save();
    painter.translate(std::round(body.left()), std::round(body.top())); // tiles on whole pixels
    const StanceIndex &index = picture.stances.index();
    const MatrixEmptyState empty = matrixEmptyState(index, picture.contents, {});
    if (!empty.reason.isEmpty()) {
        painter.setFont(spec.fonts.base);
        painter.setPen(spec.theme.mutedText);
        painter.drawText(QRectF(QPointF(), body.size()), Qt::AlignCenter | Qt::TextWordWrap, empty.reason);
        painter.restore();
        return;
    }
    const MatrixKey key = layoutMatrixKey(spec.fonts, body.width());
    const QSizeF room(body.width(), body.height() - footHeight(key, spec.fonts));
    picture.cutTo(room);
    const MatrixLayout layout = layoutMatrix(picture.contents, picture.widths, room);
    const QSizeF whole = layout.wholeSize();
    paintMatrix(painter, matrixGeometry(picture.scene(), layout, whole, {}), spec.theme, spec.fonts);
    painter.translate(0, std::round(whole.height() + footGap));
    paintMatrixKey(painter, key, spec.theme, spec.fonts);
    const bool all = picture.contents.rows.size() == index.countries().size()
        && picture.contents.columns.size() + 1 == index.targets().size();
    if (!all) {
        painter.setFont(spec.fonts.label);
        painter.setPen(spec.theme.mutedText);
        const double ascent = QFontMetricsF(spec.fonts.label).ascent();
        painter.drawText(QPointF(0, key.size.height() + footGap / 2 + ascent), matrixNote(index, picture.contents));
    }
    painter.restore();
}

} // namespace

PaintBody matrixPictureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            PictureSpec &spec)
{
    MatrixPicture picture = matrixPicture(snapshot, request);
    const Filter filter = stanceFilter(request.filter);
    spec.text = pictureText(*snapshot, filter, picture.reasons());
    spec.text.subtitle = (QStringList(translated(QT_TRANSLATE_NOOP("Dateline::Picture", "Where each country stands")))
                          + filterPhrases(filter, snapshot->table()))
                             .join(u" · "_s);
    if (request.size)
        chooseMatrixFonts(picture, spec);
    else
        sizeMatrix(picture, spec);
    return [picture = std::move(picture), &spec](QPainter &painter, const QRectF &body) {
        paintMatrixPicture(painter, body, picture, spec);
    };
}

} // namespace Dateline
