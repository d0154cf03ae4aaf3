// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixpainter.h"

#include "views/common/hatching.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QStaticText>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace Dateline {

namespace {

constexpr double hatchSpacing = 5;
constexpr double hatchWidth = 1.2;
constexpr double hairline = 1;
constexpr double chipMargin = 4; // of plain ground around a text on hatching
constexpr std::size_t stances = static_cast<std::size_t>(Stance::Banned) + 1;

/// The tiles of many cells: all of one colour together, and each text prepared once, for there may be thousands.
class TilePainter
{
public:
    TilePainter(QPainter &painter, const Theme &theme, const TextFonts &fonts)
        : m_painter(painter), m_theme(theme), m_font(semibold(fonts.label))
    {
        for (std::size_t i = 0; i < stances; ++i) {
            m_fill[i] = theme.stance(static_cast<Stance>(i));
            m_ink[i] = theme.textOn(m_fill[i]);
        }
    }

    void paint(std::span<const MatrixCell> cells)
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (const MatrixCell &cell : cells)
            fill(cell);
        m_painter.setRenderHint(QPainter::Antialiasing, true);
        for (std::size_t i = 0; i < stances; ++i) {
            if (m_lines[i].empty())
                continue;
            m_painter.setPen(QPen(patternColour(m_fill[i]), hatchWidth));
            m_painter.drawLines(m_lines[i].data(), static_cast<int>(m_lines[i].size()));
            m_lines[i].clear();
        }
        m_painter.setFont(m_font);
        for (const MatrixCell &cell : cells)
            write(cell);
    }

private:
    static StancePattern patternOf(const MatrixCell &cell)
    {
        return stancePattern(cell.standing.stance, cell.standing.isCertain());
    }

    void fill(const MatrixCell &cell)
    {
        if (cell.pair == noIndex) {
            const double half = std::max(1.0, std::round(cell.rect.height() / 20));
            const QPointF middle(std::floor(cell.rect.center().x()), std::floor(cell.rect.center().y()));
            m_painter.fillRect(QRectF(middle - QPointF(half, half), QSizeF(2 * half, 2 * half)), m_theme.strongGrid);
            return;
        }
        const auto stance = static_cast<std::size_t>(cell.standing.stance);
        m_painter.fillRect(cell.rect, m_fill[stance]);
        const StancePattern pattern = patternOf(cell);
        if (pattern == StancePattern::Plain)
            return;
        // Each tile has its own lines, all alike, so that hatching does not swim while the cells move.
        for (const QLineF &line : linesFor(cell.rect.size(), pattern))
            m_lines[stance].push_back(line.translated(cell.rect.topLeft()));
    }

    const std::vector<QLineF> &linesFor(QSizeF size, StancePattern pattern)
    {
        if (size != m_hatchedSize) {
            m_hatchedSize = size;
            for (const StancePattern each : {StancePattern::Rising, StancePattern::Falling})
                m_hatching[static_cast<std::size_t>(each)] = hatchLines(QRectF(QPointF(), size), each, hatchSpacing);
        }
        return m_hatching[static_cast<std::size_t>(pattern)];
    }

    void write(const MatrixCell &cell)
    {
        if (cell.text.isEmpty())
            return;
        auto text = m_texts.find(cell.text);
        if (text == m_texts.end()) {
            QStaticText prepared(cell.text);
            prepared.setTextFormat(Qt::PlainText);
            prepared.prepare(m_painter.transform(), m_font);
            text = m_texts.insert(cell.text, prepared);
        }
        const QSizeF size = text->size();
        const QPointF corner = cell.rect.center() - QPointF(size.width() / 2, size.height() / 2);
        const auto stance = static_cast<std::size_t>(cell.standing.stance);
        if (patternOf(cell) != StancePattern::Plain)
            m_painter.fillRect(QRectF(corner, size)
                                   .adjusted(-chipMargin, -1, chipMargin, 1)
                                   .intersected(cell.rect.adjusted(1, 1, -1, -1)),
                               m_fill[stance]);
        m_painter.setPen(m_ink[stance]);
        m_painter.drawStaticText(corner, *text);
    }

    QPainter &m_painter;
    const Theme &m_theme;
    const QFont m_font;
    std::array<QColor, stances> m_fill;
    std::array<QColor, stances> m_ink;
    std::array<std::vector<QLineF>, stances> m_lines;
    QSizeF m_hatchedSize;
    std::array<std::vector<QLineF>, 3> m_hatching; ///< by pattern
    QHash<QString, QStaticText> m_texts;
};

/// Tiles of the same kind are alike to the pixel.
class TileSprites
{
public:
    TileSprites(QPainter &painter, const Theme &theme, const TextFonts &fonts)
        : m_painter(painter), m_theme(theme), m_fonts(fonts)
    { }

    void paint(std::span<const MatrixCell> cells)
    {
        for (const MatrixCell &cell : cells)
            m_painter.drawPixmap(cell.rect.topLeft(), spriteFor(cell));
    }

private:
    struct Sprite
    {
        MatrixCell like;
        QPixmap picture;
    };

    static bool areAlike(const MatrixCell &a, const MatrixCell &b)
    {
        return (a.pair == noIndex) == (b.pair == noIndex) && a.standing.stance == b.standing.stance
            && a.standing.isCertain() == b.standing.isCertain() && a.rect.size() == b.rect.size() && a.text == b.text;
    }

    const QPixmap &spriteFor(const MatrixCell &cell)
    {
        for (const Sprite &sprite : m_sprites) {
            if (areAlike(sprite.like, cell))
                return sprite.picture;
        }
        MatrixCell alone = cell;
        alone.rect.moveTo(0, 0);
        const double ratio = m_painter.device()->devicePixelRatioF();
        QPixmap picture((cell.rect.size() * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(m_theme.ground);
        QPainter painter(&picture);
        TilePainter(painter, m_theme, m_fonts).paint({&alone, 1});
        painter.end();
        m_sprites.push_back({alone, picture});
        return m_sprites.back().picture;
    }

    QPainter &m_painter;
    const Theme &m_theme;
    const TextFonts &m_fonts;
    std::vector<Sprite> m_sprites;
};

void paintTexts(QPainter &painter, std::span<const MatrixText> texts, const Theme &theme, const TextFonts &fonts)
{
    const QFont head = semibold(fonts.label);
    for (const MatrixText &text : texts) {
        switch (text.style) {
        case MatrixText::Style::Name:
            painter.setFont(fonts.base);
            painter.setPen(theme.text);
            break;
        case MatrixText::Style::Quiet:
        case MatrixText::Style::Number:
            painter.setFont(fonts.label);
            painter.setPen(theme.mutedText);
            break;
        case MatrixText::Style::Head:
        case MatrixText::Style::SortedHead:
            painter.setFont(head);
            painter.setPen(text.style == MatrixText::Style::Head ? theme.mutedText : theme.text);
            break;
        }
        drawTextLine(painter, text.rect.adjusted(-1, 0, 1, 0),
                     static_cast<int>(text.alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                     text.text);
    }
}

void paintSlanted(QPainter &painter, std::span<const MatrixSlantedText> texts, const Theme &theme,
                  const TextFonts &fonts)
{
    constexpr double rise = -45; // degrees
    const QFont head = semibold(fonts.label);
    const QFontMetricsF metrics(head);
    painter.setFont(head);
    const QTransform before = painter.transform();
    for (const MatrixSlantedText &text : texts) {
        painter.setPen(text.sorted ? theme.text : theme.mutedText);
        painter.translate(text.foot);
        painter.rotate(rise);
        painter.drawText(QPointF(2, metrics.capHeight() / 2), text.text);
        painter.setTransform(before);
    }
}

void paintArrow(QPainter &painter, const MatrixArrow &arrow, const Theme &theme, double lineHeight)
{
    constexpr double usualLine = 15;
    const double half = 3.5 * std::clamp(lineHeight / usualLine, 1.0, 1.2);
    const double tip = half * 5 / 7;
    const auto turned = [&arrow](double across, double along) {
        switch (arrow.direction) {
        case MatrixArrow::Direction::Down:
            return arrow.centre + QPointF(across, along);
        case MatrixArrow::Direction::Up:
            return arrow.centre + QPointF(across, -along);
        case MatrixArrow::Direction::Right:
            return arrow.centre + QPointF(along, across);
        case MatrixArrow::Direction::Left:
            return arrow.centre + QPointF(-along, across);
        }
        Q_UNREACHABLE();
    };
    const std::array points = {turned(-half, -tip), turned(half, -tip), turned(0, tip)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawPolygon(points.data(), static_cast<int>(points.size()));
}

} // namespace

void paintMatrix(QPainter &painter, const MatrixGeometry &geometry, const Theme &theme, const TextFonts &fonts,
                 MatrixTiles tiles)
{
    const MatrixLayout &layout = geometry.layout;
    const QSizeF size = geometry.size;
    painter.save();
    TilePainter drawn(painter, theme, fonts);
    TileSprites stamped(painter, theme, fonts);
    const auto paintTiles = [&](std::span<const MatrixCell> cells) {
        tiles == MatrixTiles::Drawn ? drawn.paint(cells) : stamped.paint(cells);
    };
    paintTiles(geometry.cells);

    painter.fillRect(QRectF(0, layout.bodyTop, layout.bodyLeft, size.height() - layout.bodyTop), theme.ground);
    paintTiles(geometry.anyCells);
    paintTexts(painter, geometry.rowTexts, theme, fonts);

    painter.fillRect(QRectF(0, 0, size.width(), layout.bodyTop), theme.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTexts(painter, geometry.columnTexts, theme, fonts);
    paintSlanted(painter, geometry.slanted, theme, fonts);

    painter.fillRect(QRectF(0, 0, layout.bodyLeft, layout.bodyTop), theme.ground);
    paintTexts(painter, geometry.corner, theme, fonts);
    for (const MatrixArrow &arrow : geometry.arrows)
        paintArrow(painter, arrow, theme, QFontMetricsF(fonts.label).height());

    const double right = std::min(size.width(), layout.bodyLeft + layout.bodyWidth() - geometry.scroll.x());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(0, layout.bodyTop - 2, std::max(right, layout.bodyLeft - 9), hairline), theme.strongGrid);
    painter.restore();
}

void paintMatrixKey(QPainter &painter, const MatrixKey &key, const Theme &theme, const TextFonts &fonts)
{
    painter.save();
    std::vector<MatrixCell> cells;
    for (const MatrixKey::Item &item : key.items)
        cells.push_back(item.tile);
    TilePainter(painter, theme, fonts).paint(cells);
    painter.setFont(fonts.label);
    painter.setPen(theme.mutedText);
    for (const MatrixKey::Item &item : key.items)
        drawTextLine(painter, item.text,
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                     item.words);
    painter.restore();
}

void paintMatrixFrame(QPainter &painter, const QRectF &tile, const QColor &colour)
{
    constexpr double width = 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF outer = tile.adjusted(-1, -1, 1, 1);
    painter.fillRect(QRectF(outer.left(), outer.top(), outer.width(), width), colour);
    painter.fillRect(QRectF(outer.left(), outer.bottom() - width, outer.width(), width), colour);
    painter.fillRect(QRectF(outer.left(), outer.top(), width, outer.height()), colour);
    painter.fillRect(QRectF(outer.right() - width, outer.top(), width, outer.height()), colour);
    painter.restore();
}

} // namespace Dateline
