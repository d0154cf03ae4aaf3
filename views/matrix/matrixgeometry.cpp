// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixgeometry.h"

#include "models/stances/stancewords.h"
#include "models/wording/datewords.h"
#include "views/matrix/matrixtr.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double padding = 8;    // beside texts
constexpr double rowPadding = 3; // above and below
constexpr double gap = 1;        // between tiles
constexpr double widestWordCell = 168;
constexpr double widestLetterCell = 64;
constexpr double longestSlanted = 150; // of a slanted one
constexpr double leastSlanted = 60;    // the last ones are cut to it before cells move out of view
constexpr double leastHead = 56;       // slanted names keep at least so much
constexpr double headShare = 0.4;      // of the height, at most
constexpr double nameShare = 0.3;      // of the width, at most
constexpr double leastName = 72;
constexpr double sideShare = 0.5; // of the width, for all that stands left of the cells
constexpr double arrowRoom = 12;
constexpr double diagonal = 1 / std::numbers::sqrt2;
constexpr const char *countLabel = QT_TRANSLATE_NOOP("Dateline::Matrix", "Restricted by");
constexpr std::size_t mostWordColumns = 12; // of a picture of natural size

const char *headOf(MatrixLayout::Side side)
{
    switch (side) {
    case MatrixLayout::Name:
        return QT_TRANSLATE_NOOP("Dateline::Matrix", "Country");
    case MatrixLayout::Any:
        return QT_TRANSLATE_NOOP("Dateline::Matrix", "Any");
    case MatrixLayout::Since:
        return QT_TRANSLATE_NOOP("Dateline::Matrix", "Since");
    case MatrixLayout::Restricted:
        return QT_TRANSLATE_NOOP("Dateline::Matrix", "Restricts");
    case MatrixLayout::Sides:
        break;
    }
    Q_UNREACHABLE();
}

double letterCell(const MatrixTextWidths &widths)
{
    // Slanted names lie side by side where cells are as wide as a line is high, measured along the slope.
    return std::ceil(std::max(widths.labelLine / diagonal, widths.baseLine + 2 * rowPadding));
}

double wordCell(const MatrixTextWidths &widths) { return std::ceil(widths.word + 2 * padding); }

/// The columns on the left, the less important ones only if there is room.
void placeSides(MatrixLayout &layout, const MatrixTextWidths &widths, double width)
{
    const QFontMetricsF label(semibold(widths.fonts.label));
    double *wide = layout.sideWidth;
    const double names =
        std::max(widths.countries, label.horizontalAdvance(MatrixTr::tr(countLabel)) + arrowRoom) + 2 * padding;
    wide[MatrixLayout::Name] = std::ceil(std::min(names, std::max(leastName, width * nameShare)));
    wide[MatrixLayout::Any] = wordCell(widths);
    layout.anyWords = wide[MatrixLayout::Name] + wide[MatrixLayout::Any] <= width * sideShare;
    if (!layout.anyWords)
        wide[MatrixLayout::Any] = std::max(
            letterCell(widths), std::ceil(label.horizontalAdvance(MatrixTr::tr(headOf(MatrixLayout::Any))) + padding));
    double used = wide[MatrixLayout::Name] + wide[MatrixLayout::Any];
    const double restricted =
        std::ceil(label.horizontalAdvance(MatrixTr::tr(headOf(MatrixLayout::Restricted))) + arrowRoom + 2 * padding);
    const double since = std::ceil(widths.date + 2 * padding);
    if (used + restricted <= width * sideShare) {
        wide[MatrixLayout::Restricted] = restricted;
        used += restricted;
    }
    if (used + since <= width * sideShare)
        wide[MatrixLayout::Since] = since;
    double x = 0;
    for (int side = 0; side < MatrixLayout::Sides; ++side) {
        layout.sideLeft[side] = x;
        x += wide[side];
    }
    layout.bodyLeft = x + padding;
}

double longestName(const MatrixContents &contents, const MatrixTextWidths &widths)
{
    double longest = 0;
    for (const std::uint32_t target : contents.columns)
        longest = std::max(longest, widths.targets[target]);
    return longest;
}

/// Level if all names fit above their cells, slanted otherwise.
void placeHead(MatrixLayout &layout, const MatrixContents &contents, const MatrixTextWidths &widths, double height)
{
    const double longest = longestName(contents, widths);
    layout.slanted = !layout.words && longest + padding > layout.cellWidth;
    layout.countHeight = std::ceil(widths.labelLine + 2 * rowPadding);
    layout.headHeight = std::ceil(widths.labelLine + 2 * rowPadding);
    if (layout.slanted) {
        const double most = std::max(leastHead, height * headShare - layout.countHeight);
        const double wanted =
            (std::min(longest, longestSlanted) + arrowRoom + widths.labelLine) * diagonal + rowPadding;
        layout.headHeight = std::ceil(std::min(wanted, most));
        layout.longestSlanted = (layout.headHeight - rowPadding) / diagonal - arrowRoom - widths.labelLine;
    }
    layout.bodyTop = layout.headHeight + layout.countHeight;
}

/// Where the slanted name of a column ends if it is at most \p longest, from the left end of the cells.
double slantedEnd(const MatrixContents &contents, const MatrixTextWidths &widths, std::size_t column, double cellWidth,
                  double longest)
{
    const double length = std::min(widths.targets[contents.columns[column]], longest);
    return (static_cast<double>(column) + 0.5) * cellWidth + (length + arrowRoom + widths.labelLine) * diagonal;
}

/// The widest cells with which no name ends beyond \p room.
double cellBesideNames(const MatrixContents &contents, const MatrixTextWidths &widths, double longest, double room)
{
    double widest = room / static_cast<double>(contents.columns.size());
    for (std::size_t column = 0; column < contents.columns.size(); ++column) {
        const double name = slantedEnd(contents, widths, column, 0, longest);
        widest = std::min(widest, (room - name) / (static_cast<double>(column) + 0.5));
    }
    return std::floor(widest);
}

/// Slanted names reach beyond their columns. Cells give way to them; if that is not enough, the names of the last
/// columns are cut; and where that would leave too little of them, the matrix is wider than its room.
void makeRoomForSlanted(MatrixLayout &layout, const MatrixContents &contents, const MatrixTextWidths &widths,
                        double width)
{
    const double room = width - layout.bodyLeft;
    const double least = letterCell(widths);
    const double whole = cellBesideNames(contents, widths, layout.longestSlanted, room);
    layout.cellWidth = std::clamp(whole, least, layout.cellWidth);
    for (std::size_t column = 0; column < layout.columns; ++column) {
        const double end = slantedEnd(contents, widths, column, layout.cellWidth, layout.longestSlanted);
        layout.overhang = std::max(layout.overhang, end - layout.bodyWidth());
    }
    // However long its name is, the last column does not move out of view.
    layout.overhang = std::min(layout.overhang, std::max(0.0, room - layout.cellWidth));
    if (whole < least && cellBesideNames(contents, widths, leastSlanted, room) >= least)
        layout.overhang = room - layout.bodyWidth();
}

/// Builds the visible part.
class Builder
{
public:
    Builder(const MatrixScene &scene, MatrixGeometry &geometry)
        : m_scene(scene), m_geometry(geometry), m_layout(geometry.layout)
    {
        m_label = scene.widths.fonts.label;
        m_head = semibold(m_label);
    }

    void build()
    {
        const auto [firstRow, endRow] = range(m_geometry.scroll.y(), m_geometry.size.height() - m_layout.bodyTop,
                                              m_layout.rowHeight, m_layout.rows);
        const auto [firstColumn, endColumn] = range(m_geometry.scroll.x(), m_geometry.size.width() - m_layout.bodyLeft,
                                                    m_layout.cellWidth, m_layout.columns);
        m_geometry.cells.reserve((endRow - firstRow) * (endColumn - firstColumn));
        for (std::size_t row = firstRow; row < endRow; ++row) {
            addSide(static_cast<std::uint32_t>(row));
            for (std::size_t column = firstColumn; column < endColumn; ++column)
                m_geometry.cells.push_back(
                    cell(static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column) + 1));
        }
        for (std::size_t column = firstColumn; column < endColumn; ++column)
            addColumn(column);
        addCorner();
    }

private:
    static std::pair<std::size_t, std::size_t> range(double scroll, double room, double step, std::size_t count)
    {
        if (count == 0 || room <= 0 || step <= 0)
            return {0, 0};
        const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(scroll / step)));
        const auto end = static_cast<std::size_t>(std::max(0.0, std::ceil((scroll + room) / step)));
        return {std::min(first, count), std::min(end, count)};
    }

    MatrixCell cell(std::uint32_t row, std::uint32_t column) const
    {
        MatrixCell cell;
        cell.row = row;
        cell.column = column;
        cell.pair = m_scene.pair(row, column);
        cell.standing = m_scene.stances.standing(cell.pair);
        cell.rect = matrixCellRect(m_layout, m_geometry.scroll, row, column);
        if (cell.standing.stance != Stance::None)
            cell.text = textOf(cell.standing, column == 0 ? m_layout.anyWords : m_layout.words);
        return cell;
    }

    /// That it is only possible is said by its pattern.
    QString textOf(Standing standing, bool words) const
    {
        standing.atLeast = standing.stance;
        return words ? standingInWords(m_scene.snapshot, standing) : stanceLetter(standing.stance);
    }

    void addSide(std::uint32_t row)
    {
        m_geometry.anyCells.push_back(cell(row, 0));
        const Standing &standing = m_geometry.anyCells.back().standing;
        const QString &name = m_scene.names.countries[m_scene.contents.rows[row]];
        addRowText(row, MatrixLayout::Name, elided(name, m_scene.widths.fonts.base, textWidth(MatrixLayout::Name)),
                   MatrixText::Style::Name, Qt::AlignLeft);
        if (m_layout.sideWidth[MatrixLayout::Since] > 0 && standing.event != noIndex) {
            const QString since = sinceInWords(m_scene.snapshot, standing, m_scene.stances.index().knownOn());
            addRowText(row, MatrixLayout::Since, elided(since, m_label, textWidth(MatrixLayout::Since)),
                       MatrixText::Style::Quiet, Qt::AlignRight);
        }
        const std::uint32_t restricted = m_scene.contents.restricted[row];
        if (m_layout.sideWidth[MatrixLayout::Restricted] > 0 && restricted > 0)
            addRowText(row, MatrixLayout::Restricted, QString::number(restricted), MatrixText::Style::Number,
                       Qt::AlignRight);
    }

    double textWidth(MatrixLayout::Side side) const { return m_layout.sideWidth[side] - 2 * padding; }

    QRectF sideRect(MatrixLayout::Side side, double top, double height) const
    {
        return {m_layout.sideLeft[side] + padding, top, textWidth(side), height};
    }

    void addRowText(std::uint32_t row, MatrixLayout::Side side, const QString &text, MatrixText::Style style,
                    Qt::Alignment alignment)
    {
        const double top = m_layout.bodyTop + row * m_layout.rowHeight - m_geometry.scroll.y();
        m_geometry.rowTexts.push_back({sideRect(side, top, m_layout.rowHeight), text, style, alignment});
    }

    void addColumn(std::size_t column)
    {
        const QRectF tile = matrixCellRect(m_layout, m_geometry.scroll, 0, static_cast<std::uint32_t>(column) + 1);
        const std::uint32_t restricting = m_scene.contents.restricting[column];
        if (restricting > 0)
            m_geometry.columnTexts.push_back(
                {QRectF(tile.left(), m_layout.headHeight, tile.width(), m_layout.countHeight),
                 QString::number(restricting), MatrixText::Style::Number, Qt::AlignHCenter});
        const bool sorted = m_scene.contents.sortedBy == column;
        const QString &name = m_scene.names.targets[m_scene.contents.columns[column]];
        const double width = m_scene.widths.targets[m_scene.contents.columns[column]];
        if (m_layout.slanted) {
            addSlanted(tile.center().x(), name, width, sorted);
            return;
        }
        const double room = tile.width() - padding - (sorted ? arrowRoom : 0);
        const QRectF rect(tile.left() + padding / 2, 0, room, m_layout.headHeight);
        const QString text = width <= room ? name : elided(name, m_head, room);
        m_geometry.columnTexts.push_back({rect, text, headStyle(sorted), Qt::AlignHCenter});
        const double arrow = rect.center().x() + std::min(width, room) / 2 + arrowRoom / 2;
        if (sorted && arrow > m_layout.bodyLeft) // not over what stays in place
            addArrow(arrow);
    }

    void addSlanted(double x, const QString &name, double width, bool sorted)
    {
        if (x < m_layout.bodyLeft) // its foot lies behind what stays in place
            return;
        const double right = m_geometry.size.width();
        QPointF foot(x, m_layout.headHeight - rowPadding);
        if (sorted) {
            if (x + arrowRoom / 2 <= right)
                m_geometry.arrows.push_back({foot + QPointF(0, -4), rowDirection()});
            foot += QPointF(arrowRoom, -arrowRoom) * diagonal;
        }
        const double room = std::min(m_layout.longestSlanted, (right - foot.x()) / diagonal - m_scene.widths.labelLine);
        // Of a name that has hardly any room its first letter is better than nothing.
        const QString text = width <= room ? name : QFontMetricsF(m_head).elidedText(name, Qt::ElideRight, room);
        if (width <= room || (room > 0 && text.size() > 1))
            m_geometry.slanted.push_back({foot, text, sorted});
    }

    static MatrixText::Style headStyle(bool sorted)
    {
        return sorted ? MatrixText::Style::SortedHead : MatrixText::Style::Head;
    }

    MatrixArrow::Direction rowDirection() const
    {
        return m_scene.order.rowsReversed ? MatrixArrow::Direction::Up : MatrixArrow::Direction::Down;
    }

    void addArrow(double x)
    {
        const double y = m_layout.headHeight - rowPadding - m_scene.widths.labelLine / 2;
        m_geometry.arrows.push_back({QPointF(x, y), rowDirection()});
    }

    void addCorner()
    {
        const MatrixOrder &order = m_scene.order;
        const bool byTarget = m_scene.contents.sortedBy.has_value();
        addHead(MatrixLayout::Name, order.rows == MatrixRowOrder::Name);
        addHead(MatrixLayout::Any, order.rows == MatrixRowOrder::Stance && !byTarget);
        addHead(MatrixLayout::Since, order.rows == MatrixRowOrder::Since);
        addHead(MatrixLayout::Restricted, order.rows == MatrixRowOrder::Restricted);
        if (m_scene.contents.columns.empty())
            return;
        addCountLabel();
        if (m_scene.contents.restrictingAny > 0)
            m_geometry.corner.push_back({QRectF(m_layout.sideLeft[MatrixLayout::Any], m_layout.headHeight,
                                                m_layout.sideWidth[MatrixLayout::Any], m_layout.countHeight),
                                         QString::number(m_scene.contents.restrictingAny), MatrixText::Style::Number,
                                         Qt::AlignHCenter});
    }

    /// The columns go from left to right, so does the arrow.
    void addCountLabel()
    {
        const QRectF place = sideRect(MatrixLayout::Name, m_layout.headHeight, m_layout.countHeight);
        const bool sorted = m_scene.order.columns == MatrixColumnOrder::Restricting;
        const QString text = elided(MatrixTr::tr(countLabel), m_head, place.width() - arrowRoom);
        m_geometry.corner.push_back({place, text, headStyle(sorted), Qt::AlignLeft});
        if (sorted)
            m_geometry.arrows.push_back(
                {QPointF(place.left() + QFontMetricsF(m_head).horizontalAdvance(text) + arrowRoom / 2,
                         place.center().y() + 0.5),
                 m_scene.order.columnsReversed ? MatrixArrow::Direction::Left : MatrixArrow::Direction::Right});
    }

    void addHead(MatrixLayout::Side side, bool sorted)
    {
        if (m_layout.sideWidth[side] <= 0)
            return;
        const double height = m_scene.widths.labelLine + 2 * rowPadding;
        QRectF rect = sideRect(side, m_layout.headHeight - height, height);
        const QString text = MatrixTr::tr(headOf(side));
        const double width = QFontMetricsF(m_head).horizontalAdvance(text);
        Qt::Alignment alignment = Qt::AlignLeft;
        double arrow = rect.left() + width + arrowRoom / 2;
        if (side == MatrixLayout::Any) {
            alignment = Qt::AlignHCenter;
            arrow = rect.center().x() + width / 2 + arrowRoom / 2;
        } else if (side != MatrixLayout::Name) {
            alignment = Qt::AlignRight;
            arrow = rect.right() - width - arrowRoom / 2;
        }
        m_geometry.corner.push_back({rect, text, headStyle(sorted), alignment});
        if (sorted)
            addArrow(arrow);
    }

    const MatrixScene &m_scene;
    MatrixGeometry &m_geometry;
    const MatrixLayout &m_layout;
    QFont m_label, m_head;
};

} // namespace

MatrixTextWidths::MatrixTextWidths(const MatrixNames &names, const TextFonts &textFonts) : fonts(textFonts)
{
    const QFontMetricsF base(fonts.base);
    const QFontMetricsF label(fonts.label);
    const QFontMetricsF head(semibold(fonts.label));
    baseLine = base.height();
    labelLine = label.height();
    for (const QString &name : names.countries)
        countries = std::max(countries, std::ceil(base.horizontalAdvance(name)) + 1);
    for (const QString &name : names.targets)
        targets.push_back(std::ceil(head.horizontalAdvance(name)) + 1);
    // Lifted or declined is one of the two, which are shorter.
    for (const Stance stance : {Stance::UnderReview, Stance::PartlyRestricted, Stance::Banned})
        word = std::max(word, std::ceil(head.horizontalAdvance(nameFor(stance))) + 1);
    for (int month = 1; month <= 12; ++month)
        date = std::max(date, std::ceil(label.horizontalAdvance(dayInWords(dayFromCivil({2028, month, 28})))) + 1);
}

MatrixLayout layoutMatrix(const MatrixContents &contents, const MatrixTextWidths &widths, QSizeF room)
{
    MatrixLayout layout;
    layout.rows = contents.rows.size();
    layout.columns = contents.columns.size();
    layout.rowHeight = std::ceil(widths.baseLine + 2 * rowPadding);
    placeSides(layout, widths, room.width());
    const double forCells = room.width() - layout.bodyLeft;
    const double share =
        layout.columns > 0 ? std::floor(forCells / static_cast<double>(layout.columns)) : widestWordCell;
    layout.words = share >= wordCell(widths);
    // Letters need little room, but names are easier to read where they are level.
    const double levelName = std::min(longestName(contents, widths) + padding + arrowRoom, widestWordCell);
    const double widest = layout.words ? std::max(widestWordCell, wordCell(widths))
                                       : std::max({letterCell(widths), widestLetterCell, levelName});
    layout.cellWidth = std::clamp(share, letterCell(widths), widest);
    placeHead(layout, contents, widths, room.height());
    if (layout.slanted)
        makeRoomForSlanted(layout, contents, widths, room.width());
    return layout;
}

double naturalMatrixWidth(const MatrixContents &contents, const MatrixTextWidths &widths)
{
    MatrixLayout layout;
    constexpr double plenty = 4000; // so that nothing is left out at the side
    placeSides(layout, widths, plenty);
    const std::size_t columns = contents.columns.size();
    const double cell = columns <= mostWordColumns ? wordCell(widths) : letterCell(widths);
    layout = layoutMatrix(contents, widths, QSizeF(layout.bodyLeft + cell * static_cast<double>(columns), plenty));
    return std::max(layout.wholeSize().width(), 2 * layout.bodyLeft);
}

QRectF matrixCellRect(const MatrixLayout &layout, QPointF scroll, std::uint32_t row, std::uint32_t column)
{
    const double top = layout.bodyTop + row * layout.rowHeight - scroll.y();
    const double left = column == 0 ? layout.sideLeft[MatrixLayout::Any]
                                    : layout.bodyLeft + (column - 1) * layout.cellWidth - scroll.x();
    const double width = column == 0 ? layout.sideWidth[MatrixLayout::Any] : layout.cellWidth;
    return QRectF(left, top, width - gap, layout.rowHeight - gap);
}

MatrixPlace matrixPlaceAt(const MatrixLayout &layout, QPointF scroll, QPointF point)
{
    using Part = MatrixPlace::Part;
    const auto side = [&]() -> int {
        for (int s = MatrixLayout::Sides - 1; s >= 0; --s) {
            if (layout.sideWidth[s] > 0 && point.x() >= layout.sideLeft[s])
                return point.x() < layout.sideLeft[s] + layout.sideWidth[s] ? s : -1;
        }
        return -1;
    };
    const auto columnAt = [&](double x) -> std::uint32_t {
        const double place = std::floor((x - layout.bodyLeft + scroll.x()) / layout.cellWidth);
        return x >= layout.bodyLeft && place >= 0 && place < static_cast<double>(layout.columns)
            ? static_cast<std::uint32_t>(place) + 1
            : noIndex;
    };
    if (point.x() < 0 || point.y() < 0)
        return {};
    if (point.y() < layout.bodyTop) {
        const bool counts = point.y() >= layout.headHeight;
        if (point.x() < layout.bodyLeft) {
            switch (side()) {
            case MatrixLayout::Name:
                return {counts ? Part::CountLabel : Part::NameHead, noIndex, noIndex};
            case MatrixLayout::Any:
                return {Part::Column, noIndex, 0};
            case MatrixLayout::Since:
                return {Part::SinceHead, noIndex, noIndex};
            case MatrixLayout::Restricted:
                return {Part::CountHead, noIndex, noIndex};
            default:
                return {};
            }
        }
        // A slanted name belongs to the column below its foot.
        const double climb = layout.slanted && !counts ? layout.headHeight - point.y() : 0;
        const std::uint32_t column = columnAt(point.x() - climb);
        return column == noIndex ? MatrixPlace{} : MatrixPlace{Part::Column, noIndex, column};
    }
    const double row = std::floor((point.y() - layout.bodyTop + scroll.y()) / layout.rowHeight);
    if (row < 0 || row >= static_cast<double>(layout.rows))
        return {};
    const auto number = static_cast<std::uint32_t>(row);
    if (point.x() < layout.bodyLeft) {
        const int s = side();
        return s < 0                 ? MatrixPlace{}
            : s == MatrixLayout::Any ? MatrixPlace{Part::Cell, number, 0}
                                     : MatrixPlace{Part::Row, number, noIndex};
    }
    const std::uint32_t column = columnAt(point.x());
    return column == noIndex ? MatrixPlace{} : MatrixPlace{Part::Cell, number, column};
}

MatrixGeometry matrixGeometry(const MatrixScene &scene, const MatrixLayout &layout, QSizeF size, QPointF scroll)
{
    MatrixGeometry geometry;
    geometry.size = size;
    geometry.layout = layout;
    geometry.scroll = scroll;
    Builder(scene, geometry).build();
    return geometry;
}

} // namespace Dateline
