// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/standingstable.h"

#include "views/common/hatching.h"
#include "views/table/tablepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace Dateline {

namespace {

enum StandingsColumn {
    StandingsCountryColumn,
    StandingsStanceColumn,
    StandingsSinceColumn,
    StandingsEventColumn,
    StandingsEventsColumn,
    StandingsSourcesColumn,
    StandingsColumnCount
};

constexpr double narrowestStandings = 240;
constexpr double standingsColumnGap = 20;
constexpr double standingsRowPadding = 6;
constexpr double swatchGap = 6;
constexpr double hatchSpacing = 4;
constexpr double leastEvent = 120; ///< narrower than this a title tells nothing
/// The first to be left out of a narrow table.
constexpr std::array droppableStandings = {StandingsSourcesColumn, StandingsEventsColumn, StandingsEventColumn,
                                           StandingsSinceColumn};

struct StandingsTableTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::StandingsTable)
};

std::array<QString, StandingsColumnCount> standingsHeaders()
{
    return {StandingsTableTr::tr("Country"),        StandingsTableTr::tr("Stance"), StandingsTableTr::tr("Since"),
            StandingsTableTr::tr("Deciding event"), StandingsTableTr::tr("Events"), StandingsTableTr::tr("Sources")};
}

std::array<const QString *, StandingsColumnCount> cellsOf(const StandingsRow &row)
{
    return {&row.country, &row.standing, &row.since, &row.event, &row.events, &row.sources};
}

bool isNumber(std::size_t column) { return column == StandingsEventsColumn || column == StandingsSourcesColumn; }

class StandingsLayout
{
public:
    StandingsLayout(const std::vector<StandingsRow> &rows, double width, const TextFonts &fonts)
        : m_rows(rows)
        , m_headers(standingsHeaders())
        , m_headerFont(tableFont(TableTextStyle::Header, fonts))
        , m_titleFont(tableFont(TableTextStyle::Title, fonts))
        , m_bodyFont(fonts.base)
        , m_labelFont(fonts.label)
        , m_header(m_headerFont)
        , m_title(m_titleFont)
        , m_body(m_bodyFont)
        , m_label(m_labelFont)
        , m_swatch(std::round(m_body.ascent() * 0.8))
    {
        m_result.size.setWidth(std::max(width, narrowestStandings));
        placeColumns();
    }

    StandingsGeometry make(double height)
    {
        double y = addHeader();
        const double rowHeight = std::ceil(m_body.height() + 2 * standingsRowPadding);
        const double moreHeight = m_label.height() + 2 * standingsRowPadding;
        std::size_t row = 0;
        for (; row < m_rows.size(); ++row) {
            const double reserve = row + 1 < m_rows.size() ? moreHeight : 0;
            if (y + rowHeight + 1 + reserve > height)
                break;
            if (row > 0)
                m_result.rules.push_back({QLineF(0, y, m_result.size.width(), y)});
            addRow(m_rows[row], y + standingsRowPadding);
            y += rowHeight;
        }
        m_result.rules.push_back({QLineF(0, y, m_result.size.width(), y), true});
        m_result.hiddenRows = m_rows.size() - row;
        if (m_result.hiddenRows > 0) {
            const QString more =
                StandingsTableTr::tr("and %Ln more country(s)", nullptr, static_cast<int>(m_result.hiddenRows));
            m_result.texts.push_back({QRectF(0, y + standingsRowPadding, m_result.size.width(), m_label.height()), more,
                                      TableTextStyle::Summary});
            y += moreHeight;
        }
        m_result.size.setHeight(y + 1);
        return std::move(m_result);
    }

private:
    double wish(std::size_t column) const
    {
        const QFontMetricsF &metrics = column == StandingsCountryColumn ? m_title : m_body;
        double width = 0;
        for (const StandingsRow &row : m_rows)
            width = std::max(width, metrics.horizontalAdvance(*cellsOf(row)[column]));
        if (column == StandingsStanceColumn)
            width += m_swatch + swatchGap;
        return std::ceil(std::max(width, m_header.horizontalAdvance(m_headers[column]))) + 1;
    }

    /// All but the events' titles are as wide as their contents; those get the rest.
    void placeColumns()
    {
        std::array<double, StandingsColumnCount> wishes;
        for (std::size_t column = 0; column < StandingsColumnCount; ++column)
            wishes[column] = wish(column);
        m_shown.fill(true);
        m_result.neededWidth =
            std::accumulate(wishes.begin(), wishes.end(), standingsColumnGap * (StandingsColumnCount - 1));
        const auto taken = [&](bool withEvent) {
            double sum = -standingsColumnGap;
            for (std::size_t column = 0; column < StandingsColumnCount; ++column) {
                if (m_shown[column])
                    sum += standingsColumnGap
                        + (column != StandingsEventColumn ? wishes[column]
                               : withEvent                ? leastEvent
                                                          : 0);
            }
            return sum;
        };
        const double width = m_result.size.width();
        for (const StandingsColumn column : droppableStandings) {
            if (taken(true) <= width)
                break;
            m_shown[column] = false;
        }
        const double rest = width - taken(false);
        double x = 0;
        for (std::size_t column = 0; column < StandingsColumnCount; ++column) {
            if (!m_shown[column])
                continue;
            m_left[column] = x;
            m_width[column] = column == StandingsEventColumn ? rest : std::min(wishes[column], width - x);
            x += m_width[column] + standingsColumnGap;
        }
    }

    void addText(std::size_t column, const QString &text, double top, const QFontMetricsF &metrics, const QFont &font,
                 TableTextStyle style, double indent = 0)
    {
        const double room = m_width[column] - indent;
        const QString shown = elided(text, font, room);
        const double width = std::min(room, std::ceil(metrics.horizontalAdvance(shown)));
        const double left = m_left[column] + indent + (isNumber(column) || shown.isRightToLeft() ? room - width : 0);
        if (!shown.isEmpty())
            m_result.texts.push_back({QRectF(left, top, width, metrics.height()), shown, style});
    }

    double addHeader()
    {
        for (std::size_t column = 0; column < StandingsColumnCount; ++column) {
            if (m_shown[column])
                addText(column, m_headers[column], 0, m_header, m_headerFont, TableTextStyle::Header);
        }
        const double bottom = std::ceil(m_header.height()) + standingsRowPadding;
        m_result.rules.push_back({QLineF(0, bottom, m_result.size.width(), bottom), true});
        return bottom + 1;
    }

    void addRow(const StandingsRow &row, double top)
    {
        const auto cells = cellsOf(row);
        for (std::size_t column = 0; column < StandingsColumnCount; ++column) {
            if (!m_shown[column])
                continue;
            const bool name = column == StandingsCountryColumn;
            const double indent = column == StandingsStanceColumn ? m_swatch + swatchGap : 0;
            addText(column, *cells[column], top, name ? m_title : m_body, name ? m_titleFont : m_bodyFont,
                    name ? TableTextStyle::Title : TableTextStyle::Body, indent);
        }
        if (row.stance != Stance::None) {
            const double y = std::round(top + m_body.ascent() - m_swatch);
            m_result.swatches.push_back(
                {QRectF(m_left[StandingsStanceColumn], y, m_swatch, m_swatch), row.stance, row.certain});
        }
    }

    const std::vector<StandingsRow> &m_rows;
    const std::array<QString, StandingsColumnCount> m_headers;
    const QFont m_headerFont, m_titleFont, m_bodyFont, m_labelFont;
    const QFontMetricsF m_header, m_title, m_body, m_label;
    const double m_swatch;
    std::array<bool, StandingsColumnCount> m_shown{};
    std::array<double, StandingsColumnCount> m_left{};
    std::array<double, StandingsColumnCount> m_width{};
    StandingsGeometry m_result;
};

} // namespace

StandingsGeometry layoutStandings(const std::vector<StandingsRow> &rows, double width,
                                  std::optional<double> maximumHeight, const TextFonts &fonts)
{
    return StandingsLayout(rows, width, fonts).make(maximumHeight.value_or(std::numeric_limits<double>::infinity()));
}

void paintStandings(QPainter &painter, const StandingsGeometry &geometry, const Theme &theme, const TextFonts &fonts)
{
    TableGeometry plain;
    plain.texts = geometry.texts;
    plain.rules = geometry.rules;
    paintTable(painter, plain, theme, fonts);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const StandingsGeometry::Swatch &swatch : geometry.swatches) {
        const QColor fill = theme.stance(swatch.stance);
        painter.setPen(QPen(Theme::withContrast(fill, theme.ground, 3.0), 1));
        painter.setBrush(fill);
        const QRectF box = swatch.rect.adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRect(box);
        painter.setPen(QPen(patternColour(fill), 1));
        const std::vector<QLineF> lines = hatchLines(box, stancePattern(swatch.stance, swatch.certain), hatchSpacing);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
    painter.restore();
}

} // namespace Dateline
