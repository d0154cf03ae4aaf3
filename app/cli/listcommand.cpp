// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "app/cli/entityjson.h"
#include "app/cli/lookarguments.h"
#include "models/content/standings.h"
#include "models/core/oneline.h"
#include "models/dates/today.h"
#include "models/exchange/trackerfile.h"
#include "models/query/timeorder.h"
#include "models/stances/stancescope.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

struct ListContext
{
    const Snapshot &snapshot;
    const Filter &filter;
    QueryResult result;
    bool usedOnly; ///< of sources and measures: those of passing events alone
    bool asJson;
    QIODevice &out;

    /// Whether what no event has is listed: what stands in the tracker, as long as nothing is asked of events.
    bool listsUnused() const { return !usedOnly && filter.isEmpty(); }

    /// Prints an item as it comes, for a million of them are more than fits in memory: a JSON object, or a line of
    /// tab-separated columns in which nothing breaks the line or turns it round. What is not asked for is not made.
    template<typename MakeJson, typename MakeColumns>
    void print(MakeJson json, MakeColumns columns) const
    {
        if (asJson) {
            printLine(out, json());
            return;
        }
        QStringList texts = columns();
        std::transform(texts.begin(), texts.end(), texts.begin(), withEscapedControls);
        printLine(out, texts.join(u'\t'));
    }
};

void listEvents(const ListContext &context)
{
    const EventTable &table = context.snapshot.table();
    for (const EventRow row : rowsInOrderOfTime(table, context.result.passing)) {
        context.print([&] { return eventJson(context.snapshot, row); },
                      [&] {
                          const Event event = context.snapshot.event(row);
                          QStringList countries;
                          for (const std::uint32_t country : table.countries()[row])
                              countries.append(table.countryCodes()[country].toString());
                          return QStringList{event.date.toString(), event.title, countries.join(u' '),
                                             event.category.text, event.id.text};
                      });
    }
}

/// The passing rows under each value of a dictionary, most events first.
struct FacetLine
{
    std::uint32_t value;
    std::uint32_t events = 0;
    std::uint32_t sources = 0;
    EventRow first;
    EventRow last;
};

std::vector<FacetLine> facetLines(const ListContext &context, const CompressedRows &lists, std::size_t values)
{
    std::vector<std::vector<EventRow>> rowsOf(values);
    for (const EventRow row : rowsInOrderOfTime(context.snapshot.table(), context.result.passing)) {
        for (const std::uint32_t value : lists[row])
            rowsOf[value].push_back(row);
    }
    std::vector<FacetLine> lines;
    for (std::uint32_t value = 0; value < values; ++value) {
        const std::vector<EventRow> &rows = rowsOf[value];
        if (!rows.empty())
            lines.push_back({value, static_cast<std::uint32_t>(rows.size()), countSources(context.snapshot, rows),
                             rows.front(), rows.back()});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const FacetLine &a, const FacetLine &b) { return a.events > b.events; });
    return lines;
}

void printFacet(const ListContext &context, const FacetLine &line, const QString &id, const QString &name,
                const QString &kind)
{
    const QString first = context.snapshot.date(line.first).toString();
    const QString last = context.snapshot.date(line.last).toString();
    context.print(
        [&] {
            return Json{{"id", id.toStdString()}, {"name", name.toStdString()},   {"kind", kind.toStdString()},
                        {"events", line.events},  {"first", first.toStdString()}, {"last", last.toStdString()},
                        {"sources", line.sources}};
        },
        [&] {
            return QStringList{id, name, QString::number(line.events), first, last, QString::number(line.sources)};
        });
}

void listCountries(const ListContext &context)
{
    const EventTable &table = context.snapshot.table();
    for (const FacetLine &line : facetLines(context, table.countries(), table.countryCodes().size()))
        printFacet(context, line, table.countryCodes()[line.value].toString(), table.countryNames()[line.value],
                   wordFor(PartyKind::Country));
}

void listCompanies(const ListContext &context)
{
    const EventTable &table = context.snapshot.table();
    for (const FacetLine &line : facetLines(context, table.companies(), table.companyIds().size()))
        printFacet(context, line, table.companyIds()[line.value].text, table.companyNames()[line.value],
                   wordFor(table.companyKinds()[line.value]));
}

/// Measures and sources are all listed, unless there are conditions: these are on events, which must have them then.
void listMeasures(const ListContext &context)
{
    const TrackerColumns &tracker = context.snapshot.tracker();
    std::vector<bool> used(tracker.measures.size());
    context.result.passing.forEach([&](std::size_t row) {
        if (const MeasureRow measure = context.snapshot.table().measure(static_cast<EventRow>(row)); measure != noIndex)
            used[measure] = true;
    });
    for (std::size_t i = 0; i < tracker.measures.size(); ++i) {
        const Measure &measure = tracker.measures[i];
        if (used[i] || context.listsUnused())
            context.print([&] { return measureJson(context.snapshot, measure); },
                          [&] {
                              return QStringList{measure.id.text, measure.title, wordFor(measure.effect)};
                          });
    }
}

void listAttributions(const ListContext &context)
{
    const TrackerColumns &tracker = context.snapshot.tracker();
    for (const EventRow row : rowsInOrderOfTime(context.snapshot.table(), context.result.passing)) {
        for (const AttributionRow index : context.snapshot.attributionsOf(row)) {
            context.print([&] { return attributionJson(context.snapshot, index); },
                          [&] {
                              const Attribution attribution = tracker.attribution(index);
                              return QStringList{attribution.event.text, attribution.source.text,
                                                 wordFor(attribution.support), attribution.quote.exact};
                          });
        }
    }
}

void listSources(const ListContext &context)
{
    const TrackerColumns &tracker = context.snapshot.tracker();
    for (std::size_t place = 0; place < tracker.sourceOrder().size(); ++place) {
        const SourceRow i(tracker.sourceOrder()[place]);
        std::uint32_t events = 0;
        for (const EventRow row : context.snapshot.eventsOf(i))
            events += context.result.passing.test(row) ? 1 : 0;
        if (events == 0 && !context.listsUnused())
            continue;
        const Source source = tracker.source(i);
        context.print(
            [&] {
                Json json = sourceJson(source);
                json["events"] = events;
                return json;
            },
            [&] {
                return QStringList{source.id.text, displayName(source), source.issued.toString(), source.title,
                                   QString::number(events)};
            });
    }
}

/// Every pair that is looked at, by country, then target; "any" first. Other conditions are on events, which a stance
/// does not go by.
void listStances(const ListContext &context)
{
    const StanceIndex index(context.snapshot, context.filter.knownOn);
    const Day day = context.filter.asOf.value_or(today());
    for (const std::uint32_t pair : pairsLookedAt(context.filter, context.snapshot, index)) {
        const Json json = stanceJson(context.snapshot, index, pair, day);
        const auto column = [&json](const char *name) {
            return json.contains(name) && json[name].is_string() ? QString::fromStdString(json[name]) : QString();
        };
        context.print([&] { return json; },
                      [&] {
                          const QString certainty = json["certain"] ? QString() : u"?"_s;
                          return QStringList{column("country"), column("target"),  column("stance") + certainty,
                                             column("since"),   column("measure"), column("event")};
                      });
    }
}

/// All of them: conditions are on events, and a figure has a filter of its own.
void listFigures(const ListContext &context)
{
    for (const Figure &figure : context.snapshot.tracker().figures)
        context.print(
            [&] { return figureJson(figure); },
            [&] {
                return QStringList{figure.id.text, figure.title, QString::fromUtf8(figure.spec), figure.digest};
            });
}

/// All of them, as figures.
void listViews(const ListContext &context)
{
    for (const SavedView &view : context.snapshot.tracker().views) {
        const bool isFirst = view.id == context.snapshot.tracker().opensWith;
        context.print([&] { return viewJson(view, isFirst); },
                      [&] {
                          return QStringList{view.id.text, view.title, QString::fromUtf8(view.look),
                                             isFirst ? u"first"_s : QString()};
                      });
    }
}

struct ListKind
{
    QLatin1StringView word;
    void (*list)(const ListContext &);
};

constexpr ListKind kinds[] = {
    {"events"_L1, listEvents},     {"countries"_L1, listCountries}, {"companies"_L1, listCompanies},
    {"measures"_L1, listMeasures}, {"sources"_L1, listSources},     {"attributions"_L1, listAttributions},
    {"stances"_L1, listStances},   {"figures"_L1, listFigures},     {"views"_L1, listViews},
};

} // namespace

ExitCode runList(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTr::tr("Prints what a tracker holds, one item a line.\n\n"
                          "Example: dateline list bundled:huawei-5g events --country AU --json"));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document, its JSON form or bundled:NAME."));
    parser.addPositionalArgument(
        u"KIND"_s,
        CommandLineTr::tr(
            "events (default), countries, companies, measures, sources, attributions, stances, figures or views."),
        u"[KIND]"_s);
    parser.addOption(QCommandLineOption(u"json"_s, CommandLineTr::tr("Prints one JSON object a line.")));
    parser.addOption(QCommandLineOption(
        u"used"_s,
        CommandLineTr::tr(
            "With sources and measures: leaves out those that no event has. So does any condition on events.")));
    addFilterOptions(parser, false);
    if (const auto ended = parse(parser, arguments, 1, 2, streams))
        return *ended;

    const QString word = parser.positionalArguments().value(1, u"events"_s);
    const auto kind =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const ListKind &k) { return word == k.word; });
    if (kind == std::end(kinds)) {
        QStringList known;
        for (const ListKind &k : kinds)
            known.append(k.word);
        return fail(
            streams,
            {ErrorCode::Usage, CommandLineTr::tr("cannot list “%1”, only %2").arg(word, joinWords(known)), u"list"_s});
    }
    const bool usedOnly = parser.isSet(u"used"_s);
    if (usedOnly && word != "sources"_L1 && word != "measures"_L1)
        return fail(streams, {ErrorCode::Usage, CommandLineTr::tr("is for sources and measures"), u"--used"_s});
    Result<TrackerColumns> tracker = openTracker(parser.positionalArguments().first());
    if (!tracker)
        return fail(streams, tracker.error());
    const Snapshot snapshot(std::move(*tracker));
    const Result<Look> look = lookOfOptions(parser, false, snapshot);
    if (!look)
        return fail(streams, look.error());

    kind->list(
        {snapshot, look->filter, snapshot.engine().run(look->filter), usedOnly, parser.isSet(u"json"_s), *streams.out});
    return ExitCode::Done;
}

} // namespace Dateline
