// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/partytips.h"

#include "models/content/charttext.h"
#include "models/content/partywords.h"
#include "models/query/eventperiods.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "models/wording/language.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString tip(const QString &title, const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(line.toHtmlEscaped());
    return QString(u"<b>"_s + title.toHtmlEscaped() + u"</b><br>"_s + escaped.join(u"<br>"_s));
}

QString ofEvents(std::uint32_t count, std::uint32_t all)
{
    return ChartText::tr("%1 of %2", "3 of 14 events").arg(numberInWords(count), eventsInWords(all));
}

std::optional<std::size_t> columnAt(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    if (!geometry.plot.contains(position))
        return content.asOfColumn();
    const Day day{static_cast<std::int64_t>(std::floor(geometry.dayAt(position.x())))};
    return content.columnOf(std::clamp(day, content.bounds.front(), content.bounds.back() - Days{1}));
}

QString share(std::uint32_t count, std::uint32_t all)
{
    return ChartText::tr("%1 (%2 %)").arg(ofEvents(count, all)).arg(qRound(100.0 * count / std::max(1U, all)));
}

/// The first few, and how many more there are.
QString marksTip(const ChartContent &content, const std::vector<std::size_t> &marks)
{
    constexpr std::size_t mostLines = 6;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(marks.size(), mostLines); ++i)
        lines.append(content.marks[marks[i]].date + u": "_s + content.marks[marks[i]].title);
    if (marks.size() > mostLines)
        lines.append(moreInWords(marks.size() - mostLines));
    const ChartMark &first = content.marks[marks.front()];
    if (marks.size() == 1)
        return tip(first.date, {first.title, content.series[first.series].name});
    return tip(
        QString(content.parties[first.row].name + u": "_s + eventsInWords(static_cast<std::uint32_t>(marks.size()))),
        lines);
}

} // namespace

QString linesTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    const ChartGeometry::Segment *segment = geometry.segmentAt(position);
    const auto column = columnAt(content, geometry, position);
    if ((!segment && !geometry.plot.contains(position)) || !column)
        return segment ? tip(dayInWords(content.asOf), {lineWords(content, segment->column)}) : QString();
    const bool inPlot = geometry.plot.contains(position);
    const QString when = inPlot ? dayInWords(Day{static_cast<std::int64_t>(std::floor(geometry.dayAt(position.x())))})
                                : dayInWords(content.asOf);
    const auto words = [&](std::size_t line) {
        return QString(content.series[line].name + u": "_s + countriesInWords(content.count(*column, line)));
    };
    if (segment)
        return tip(when, {words(segment->column)});
    std::vector<std::size_t> order;
    for (std::size_t line = 0; line < content.series.size(); ++line) {
        if (content.count(*column, line) > 0)
            order.push_back(line);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return content.count(*column, a) > content.count(*column, b); });
    QStringList lines;
    for (const std::size_t line : order)
        lines.append(words(line));
    return tip(when, lines.isEmpty() ? QStringList(countriesInWords(0)) : lines);
}

std::optional<ChartNumber> lineNumber(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    const ChartGeometry::Segment *segment = geometry.segmentAt(position);
    const auto column = columnAt(content, geometry, position);
    return segment && column ? std::optional(ChartNumber{*column, segment->band}) : std::nullopt;
}

QString rowsTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    const auto row = geometry.rowAt(position);
    if (!row)
        return {};
    const ChartGeometry::Segment *segment = geometry.segmentAt(position);
    const ChartParty &party = content.parties[*row];
    if (!segment)
        return tip(party.name, {ofEvents(party.events, content.events)});
    return tip(party.name,
               {QString(content.series[content.bands[segment->band].series].name + u": "_s
                        + ofEvents(content.count(segment->column, segment->band), party.events))});
}

QString originsTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    const ChartGeometry::Segment *segment = geometry.segmentAt(position);
    if (!segment)
        return {};
    return tip(groupWords(segment->column, segment->band == 1),
               {share(content.count(segment->column, segment->band), content.events)});
}

QString stripTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    const auto row = geometry.rowAt(position);
    if (!row)
        return {};
    if (const ChartGeometry::Segment *segment = geometry.segmentAt(position)) {
        const ChartGeometry::Mark &mark = geometry.marks[segment->band];
        const ChartMark &first = content.marks[mark.marks.front()];
        if (!mark.bar)
            return marksTip(content, mark.marks);
        return tip(periodName(content.period, first.begin),
                   {content.parties[*row].name,
                    QString(content.series[first.series].name + u": "_s + eventsInWords(first.count))});
    }
    if (!geometry.plot.contains(position))
        return tip(content.parties[*row].name, {eventsInWords(content.parties[*row].events)});
    const Day day{static_cast<std::int64_t>(std::floor(geometry.dayAt(position.x())))};
    const ChartSpell *spell = spellAt(content, *row, day);
    return tip(dayInWords(day),
               {spell ? QString(content.parties[*row].name + u": "_s + spellWords(content, *spell))
                      : content.parties[*row].name});
}

QString keysOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::RestrictionsOverTime:
        return ChartText::tr("Up and down go from company to company, left and right to the previous and the "
                             "next change, Enter filters by the company.");
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
        return ChartText::tr("Up and down go from row to row, left and right from category to category, Enter "
                             "filters by the row's country or company.");
    case ChartKind::EventsByOrigins:
        return ChartText::tr("Left and right go from number to number, up and down between first reporters and "
                             "sources, Enter filters by the least number of first reporters.");
    case ChartKind::StancesOverTime:
        return ChartText::tr("Left and right go to the previous and the next change. A click filters by the countries "
                             "of a band; the as-of day is moved by its line, or by a click with Shift.");
    case ChartKind::EventsPerPeriod:
        return ChartText::tr("Left and right go from period to period, up and down from category to category, "
                             "Enter filters by the category.");
    case ChartKind::PartyStrip:
        return ChartText::tr("Up and down go from row to row, left and right from event to event, Enter selects "
                             "the event.");
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
