// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/tablegeometry.h"
#include "models/core/oneline.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

enum Column { DateColumn, EventColumn, CategoryColumn, CountriesColumn, CompaniesColumn, SourcesColumn, ColumnCount };
template<typename T>
using PerColumn = std::array<T, ColumnCount>;

constexpr double narrowest = 240; // below this nothing readable comes out
constexpr double columnGap = 20;  // between the texts of two columns
constexpr double rowPadding = 7;  // above and below a row's text
constexpr double glyphRadius = 4.5;
constexpr double glyphRoom = 18; // from a category cell's left edge to its name
constexpr double lineGap = 2;    // between a title and its summary
constexpr int titleLines = 2;
// How many lines of summary an event may have, as the room allows.
constexpr std::array summaryChoices = {6, 2, 0};
constexpr int bodyLines = 3;
constexpr int dateLines = 6; // a date is never cut short

/// What a column may take: no text is set narrower than `least`, none needs more than `wanted`.
struct Demand
{
    double least = 0;
    double wanted = 0;
};

// How wide each column may grow, as a share of the table, before it gives way to others.
constexpr PerColumn<double> largestShare = {0.16, 0.5, 0.16, 0.15, 0.17, 0.20};
constexpr double proseShare = 0.36; // what the events' column asks for when it holds summaries
constexpr double keptShare = 0.14;  // a date or category narrower than this is not broken
constexpr double titleShare = 0.28; // below this the events' column does not go
constexpr double leastColumn = 90;  // narrower than this a list of names is unreadable: its column is left out

// The first to be left out of a narrow table.
constexpr std::array droppable = {CompaniesColumn, CountriesColumn, SourcesColumn, CategoryColumn};

struct TableGeometryTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::TableGeometry)
};

PerColumn<QString> headers()
{
    return {TableGeometryTr::tr("Date"),      TableGeometryTr::tr("Event"),     TableGeometryTr::tr("Category"),
            TableGeometryTr::tr("Countries"), TableGeometryTr::tr("Companies"), TableGeometryTr::tr("Sources")};
}

/// The texts of one event; the title stands in EventColumn.
struct RowTexts
{
    PerColumn<QString> cells;
    QString summary;
    std::uint32_t category = noIndex;
};

QString joinNames(std::span<const std::uint32_t> numbers, const std::vector<QString> &names)
{
    QStringList chosen;
    for (const std::uint32_t number : numbers)
        chosen.append(names[number]);
    return chosen.join(", "_L1);
}

RowTexts textsOf(const Snapshot &snapshot, EventRow row)
{
    const EventTable &table = snapshot.table();
    const Event event = snapshot.event(row);
    RowTexts texts;
    texts.cells[DateColumn] = dateInWords(event.date);
    // A title is one paragraph here, whatever line breaks it came with.
    texts.cells[EventColumn] = oneLine(event.title);
    texts.summary = oneLine(event.summary);
    texts.category = table.category()[row];
    if (texts.category != noIndex)
        texts.cells[CategoryColumn] = table.categoryNames()[texts.category];
    texts.cells[CountriesColumn] = joinNames(table.countries()[row], table.countryNames());
    texts.cells[CompaniesColumn] = joinNames(table.companies()[row], table.companyNames());

    QStringList sources;
    for (const AttributionRow attribution : snapshot.attributionsOf(row)) {
        const QString name = snapshot.tracker().sourceName(snapshot.sourceOfAttribution(attribution));
        if (!sources.contains(name))
            sources.append(name);
    }
    texts.cells[SourcesColumn] = sources.join(", "_L1);
    return texts;
}

class TableLayout
{
public:
    TableLayout(const Snapshot &snapshot, std::span<const EventRow> rows, double width, const TextFonts &fonts)
        : m_rows(rows)
        , m_width(std::max(width, narrowest))
        , m_titleFont(tableFont(TableTextStyle::Title, fonts))
        , m_bodyFont(tableFont(TableTextStyle::Body, fonts))
        , m_headerFont(tableFont(TableTextStyle::Header, fonts))
        , m_summaryFont(tableFont(TableTextStyle::Summary, fonts))
        , m_title(m_titleFont)
        , m_body(m_bodyFont)
        , m_header(m_headerFont)
        , m_summary(m_summaryFont)
        , m_snapshot(snapshot)
    { }

    TableGeometry natural()
    {
        read(m_rows.size());
        return lay(std::numeric_limits<double>::infinity(), summaryChoices.front());
    }

    TableGeometry within(double height)
    {
        // No more rows than single lines fit need be looked at.
        const double shortest = m_body.height() + 2 * rowPadding;
        const double most = std::clamp(height / shortest + 1.0, 1.0, static_cast<double>(m_rows.size()));
        read(static_cast<std::size_t>(most));
        TableGeometry table;
        for (const int lines : summaryChoices) {
            table = lay(height, lines);
            if (table.hiddenRows == 0)
                break;
        }
        return table;
    }

private:
    void read(std::size_t count)
    {
        m_texts.clear();
        for (const EventRow row : m_rows.first(std::min(count, m_rows.size())))
            m_texts.push_back(textsOf(m_snapshot, row));
        const PerColumn<QString> names = headers();
        for (std::size_t c = 0; c < ColumnCount; ++c)
            m_demand[c] = demand(static_cast<Column>(c), names[c]);
    }

    Demand demand(Column column, const QString &header) const
    {
        const QFontMetricsF &metrics = column == EventColumn ? m_title : m_body;
        Demand demand;
        demand.least = demand.wanted = m_header.horizontalAdvance(header);
        const double extra = column == CategoryColumn ? glyphRoom : 0;
        if (column == DateColumn) // a plain day stays in one line
            demand.least = std::max(demand.least, metrics.horizontalAdvance(u"28 Aug 2018"_s));
        for (const RowTexts &row : m_texts) {
            const QString &text = row.cells[column];
            demand.wanted = std::max(demand.wanted, metrics.horizontalAdvance(text) + extra);
            for (const QStringView word : QStringView(text).split(u' '))
                demand.least = std::max(demand.least, metrics.horizontalAdvance(word.toString()) + extra);
        }
        // The measured width and the one a line breaks at may differ in the last bit.
        demand.wanted = std::ceil(demand.wanted) + 1;
        demand.least = std::ceil(demand.least) + 1;
        return demand;
    }

    /// Decides which columns are shown and how wide they are. Where all find the room they ask for, the events'
    /// column gets the rest; otherwise each gives way in proportion to what it has beyond its longest word.
    void placeColumns(bool summaries)
    {
        for (std::size_t c = 0; c < ColumnCount; ++c) {
            m_shown[c] = c == DateColumn || c == EventColumn
                || std::any_of(m_texts.begin(), m_texts.end(),
                               [c](const RowTexts &row) { return !row.cells[c].isEmpty(); });
        }
        PerColumn<Demand> wishes = boundedWishes(summaries);
        for (const Column column : droppable) {
            if (total(wishes, &Demand::least) + gaps() <= m_width)
                break;
            m_shown[column] = false;
            wishes = boundedWishes(summaries);
        }

        const double room = m_width - gaps();
        const double least = total(wishes, &Demand::least);
        const double wanted = total(wishes, &Demand::wanted);
        for (std::size_t c = 0; c < ColumnCount; ++c) {
            if (wanted <= room)
                m_columnWidth[c] = wishes[c].wanted + (c == EventColumn ? room - wanted : 0);
            else if (least < room)
                m_columnWidth[c] =
                    wishes[c].least + (room - least) * (wishes[c].wanted - wishes[c].least) / (wanted - least);
            else
                m_columnWidth[c] = wishes[c].least * room / least;
        }
        double x = 0;
        for (std::size_t c = 0; c < ColumnCount; ++c) {
            m_columnLeft[c] = x;
            if (m_shown[c])
                x += m_columnWidth[c] + columnGap;
        }
    }

    /// What the shown columns ask for, none more than its share; nothing for the others.
    PerColumn<Demand> boundedWishes(bool summaries) const
    {
        PerColumn<Demand> wishes;
        for (std::size_t c = 0; c < ColumnCount; ++c) {
            if (!m_shown[c])
                continue;
            wishes[c] = m_demand[c];
            if (c == EventColumn && summaries)
                wishes[c].wanted = std::max(wishes[c].wanted, m_width * proseShare);
            wishes[c].wanted = std::min(wishes[c].wanted, m_width * largestShare[c]);
            if (c == EventColumn)
                wishes[c].least = m_width * titleShare;
            else if ((c == DateColumn || c == CategoryColumn) && wishes[c].wanted <= m_width * keptShare)
                wishes[c].least = wishes[c].wanted;
            else
                wishes[c].least = std::min(wishes[c].least, std::max(leastColumn, m_width * largestShare[c]));
            wishes[c].wanted = std::max(wishes[c].wanted, wishes[c].least);
        }
        return wishes;
    }

    double gaps() const
    {
        return columnGap * static_cast<double>(std::count(m_shown.begin(), m_shown.end(), true) - 1);
    }

    static double total(const PerColumn<Demand> &wishes, double Demand::*member)
    {
        return std::accumulate(wishes.begin(), wishes.end(), 0.0,
                               [member](double sum, const Demand &wish) { return sum + wish.*member; });
    }

    TableGeometry lay(double height, int summaryLines)
    {
        placeColumns(summaryLines > 0);
        TableGeometry table;
        table.summaries = summaryLines > 0;
        double y = addHeader(table);
        const double moreHeight = m_summary.height() + 2 * rowPadding;

        std::size_t row = 0;
        for (; row < m_texts.size(); ++row) {
            std::vector<TableText> texts;
            const double bottom = addRow(m_texts[row], y, summaryLines, texts);
            // The line that counts the missing rows needs its own room, unless this row is the last one.
            const double reserve = row + 1 < m_rows.size() ? moreHeight : 0;
            if (bottom + 1 + reserve > height)
                break;
            if (row > 0)
                table.rules.push_back({QLineF(0, y, m_width, y)});
            addGlyph(m_texts[row], y, table);
            table.rows.emplace_back(0, y, m_width, bottom - y);
            std::move(texts.begin(), texts.end(), std::back_inserter(table.texts));
            y = bottom;
        }
        table.rules.push_back({QLineF(0, y, m_width, y), true});

        table.hiddenRows = m_rows.size() - row;
        if (table.hiddenRows > 0) {
            const QString more = row == 0
                ? eventsInWords(table.hiddenRows)
                : TableGeometryTr::tr("and %Ln more event(s)", nullptr, static_cast<int>(table.hiddenRows));
            table.texts.push_back(
                {QRectF(0, y + rowPadding, m_width, m_summary.height()), more, TableTextStyle::Summary});
            y += moreHeight;
        }
        table.size = QSizeF(m_width, y + 1);
        return table;
    }

    double addHeader(TableGeometry &table) const
    {
        const PerColumn<QString> names = headers();
        for (std::size_t c = 0; c < ColumnCount; ++c) {
            if (!m_shown[c])
                continue;
            table.texts.push_back({QRectF(m_columnLeft[c], 0, m_columnWidth[c], m_header.height()),
                                   elided(names[c], m_headerFont, m_columnWidth[c]), TableTextStyle::Header});
        }
        const double bottom = std::ceil(m_header.height()) + rowPadding;
        table.rules.push_back({QLineF(0, bottom, m_width, bottom), true});
        return bottom + 1;
    }

    /// Appends the texts of a row whose top is \p top and returns its bottom.
    double addRow(const RowTexts &row, double top, int summaryLines, std::vector<TableText> &texts) const
    {
        double bottom = top + rowPadding + m_title.height();
        const double first = top + rowPadding + m_title.ascent(); // all cells share the first baseline
        const auto add = [&](const QStringList &lines, Column column, double y, TableTextStyle style,
                             const QFontMetricsF &metrics) {
            const double indent = column == CategoryColumn ? glyphRoom : 0;
            for (const QString &line : lines) {
                texts.push_back(
                    {QRectF(m_columnLeft[column] + indent, y, m_columnWidth[column] - indent, metrics.height()), line,
                     style});
                y += metrics.height();
            }
            bottom = std::max(bottom, y);
            return y;
        };
        for (std::size_t c = 0; c < ColumnCount; ++c) {
            const auto column = static_cast<Column>(c);
            if (!m_shown[c])
                continue;
            if (column == EventColumn) {
                const double y = add(wrappedLines(row.cells[c], m_titleFont, m_columnWidth[c], titleLines), column,
                                     first - m_title.ascent(), TableTextStyle::Title, m_title);
                if (summaryLines > 0)
                    add(wrappedLines(row.summary, m_summaryFont, m_columnWidth[c], summaryLines), column, y + lineGap,
                        TableTextStyle::Summary, m_summary);
            } else {
                const double indent = column == CategoryColumn ? glyphRoom : 0;
                add(wrappedLines(row.cells[c], m_bodyFont, m_columnWidth[c] - indent,
                                 column == DateColumn ? dateLines : bodyLines),
                    column, first - m_body.ascent(), TableTextStyle::Body, m_body);
            }
        }
        return std::ceil(bottom + rowPadding);
    }

    void addGlyph(const RowTexts &row, double top, TableGeometry &table) const
    {
        if (row.category == noIndex || !m_shown[CategoryColumn])
            return;
        // Centred on the height of a small letter, where the eye looks for it.
        const double y = top + rowPadding + m_title.ascent() - m_body.capHeight() / 2;
        table.glyphs.push_back({QPointF(m_columnLeft[CategoryColumn] + glyphRadius + 1, y), glyphRadius, row.category});
    }

    std::span<const EventRow> m_rows;
    double m_width;
    QFont m_titleFont, m_bodyFont, m_headerFont, m_summaryFont;
    QFontMetricsF m_title, m_body, m_header, m_summary;
    const Snapshot &m_snapshot;
    std::vector<RowTexts> m_texts;
    PerColumn<Demand> m_demand{};
    PerColumn<bool> m_shown{};
    PerColumn<double> m_columnLeft{};
    PerColumn<double> m_columnWidth{};
};

} // namespace

QFont tableFont(TableTextStyle style, const TextFonts &fonts)
{
    QFont font;
    switch (style) {
    case TableTextStyle::Header:
        font = fonts.label;
        font.setWeight(QFont::DemiBold);
        return font;
    case TableTextStyle::Title:
        font = fonts.base;
        font.setWeight(QFont::DemiBold);
        return font;
    case TableTextStyle::Body:
        return fonts.base;
    case TableTextStyle::Summary:
        return fonts.label;
    }
    Q_UNREACHABLE();
}

TableGeometry layoutTable(const Snapshot &snapshot, std::span<const EventRow> rows, double width,
                          std::optional<double> maximumHeight, const TextFonts &fonts)
{
    TableLayout layout(snapshot, rows, width, fonts);
    return maximumHeight ? layout.within(*maximumHeight) : layout.natural();
}

double naturalTableHeight(const Snapshot &snapshot, std::span<const EventRow> rows, double width,
                          const TextFonts &fonts)
{
    return layoutTable(snapshot, rows, width, std::nullopt, fonts).size.height();
}

} // namespace Dateline
