// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"
#include "models/checks/checkstr.h"
#include "models/domain/originkind.h"
#include "models/query/attributionrules.h"
#include "models/wording/datewords.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "23 Aug 2018", "24 Aug 2018" and 2 more.
QString listed(const std::vector<std::uint32_t> &dates, const TrackerColumns &tracker)
{
    constexpr std::size_t most = 3;
    QStringList names;
    for (const std::uint32_t date : dates) {
        if (const QString name = dateInWords(tracker.dates()[date]); !names.contains(name))
            names.append(name);
    }
    if (names.size() <= static_cast<qsizetype>(most))
        return names.join(u", "_s);
    return ChecksTr::tr("%1 and %n more", "a list", static_cast<int>(names.size()) - static_cast<int>(most))
        .arg(names.first(most).join(u", "_s));
}

bool takesEffect(std::uint8_t milestone)
{
    return milestone == static_cast<std::uint8_t>(Milestone::Announced)
        || milestone == static_cast<std::uint8_t>(Milestone::Adopted)
        || milestone == static_cast<std::uint8_t>(Milestone::InForce);
}

void checkSupport(CheckRun &run, std::size_t event)
{
    const auto members = run.attributionsOfEvent(event);
    const bool supported = std::any_of(members.begin(), members.end(), [&](AttributionRow attribution) {
        return run.supportOf(attribution) == Support::Supports;
    });
    if (!supported)
        run.add("event-without-attribution"_L1, run.ofEvent(event),
                ChecksTr::tr("No source supports %1").arg(run.eventTitle(event)),
                ChecksTr::tr("Add an attribution to a source that says so, or remove the event."));

    const std::uint32_t measure = run.tracker.eventColumns().measure[event];
    const unsigned origins = run.table.origins()[run.rowOfEvent[event]];
    if (supported && origins == 0)
        run.add("unnamed-origins"_L1, run.ofEvent(event),
                ChecksTr::tr("%1 is known from nobody by name").arg(run.eventTitle(event)),
                ChecksTr::tr("Look for who reported it first; until then nothing confirms it."));
    if (measure != noIndex && run.tracker.measures[measure].effect == Effect::Ban
        && takesEffect(run.tracker.eventColumns().milestone[event]) && origins < independentOrigins)
        run.add("single-origin-ban"_L1, run.ofEvent(event),
                (origins == 0 ? ChecksTr::tr("The ban %1 is known from no first reporter")
                              : ChecksTr::tr("The ban %1 is known from one first reporter only"))
                    .arg(run.eventTitle(event)),
                ChecksTr::tr("Look for a report that does not rest on the same one."));
}

void checkDates(CheckRun &run, std::size_t event)
{
    const TrackerColumns::AttributionColumns &attributions = run.tracker.attributionColumns();
    const DayRange own = run.daysOf(run.tracker.eventColumns().date[event]);
    std::vector<std::uint32_t> all, undisputed;
    DayRange common;
    bool anyTouches = false;
    for (const AttributionRow attribution : run.attributionsOfEvent(event)) {
        const std::uint32_t date = attributions.date[attribution];
        if (date == 0)
            continue;
        const DayRange days = run.daysOf(date);
        all.push_back(date);
        // Days are intervals, so all of them have a day in common if and only if each two have.
        common = {std::max(common.begin, days.begin), std::min(common.end, days.end)};
        if (run.supportOf(attribution) == Support::Disputes)
            continue;
        undisputed.push_back(date);
        anyTouches = anyTouches || days.touches(own);
    }
    if (!undisputed.empty() && !anyTouches)
        run.add("date-outside-sources"_L1, run.ofEvent(event),
                ChecksTr::tr("%1 is dated %2, its sources say %3")
                    .arg(run.eventTitle(event),
                         dateInWords(run.tracker.dates()[run.tracker.eventColumns().date[event]]),
                         listed(undisputed, run.tracker)),
                ChecksTr::tr("Give the event a date that a source gives, or attribute the date it has."));
    if (common.begin >= common.end
        && run.tracker.eventColumns().texts.bytes(event, TrackerColumns::EventColumns::DateReason).isEmpty())
        run.add("date-undecided"_L1, run.ofEvent(event),
                ChecksTr::tr("Sources date %1 to %2, and no reason is given for its date")
                    .arg(run.eventTitle(event), listed(all, run.tracker)),
                ChecksTr::tr("Write down why the event has the date it has."));
}

bool hasReportBy(const CheckRun &run, std::uint32_t reporter, const std::vector<std::uint32_t> &publishers,
                 RowSpan<AttributionRow> attributions)
{
    return std::any_of(attributions.begin(), attributions.end(), [&](AttributionRow attribution) {
        const std::uint32_t source = run.tracker.attributionColumns().source[attribution];
        return run.reporters.ofSources()[source] == reporter || publishers[source] == reporter;
    });
}

void checkChains(CheckRun &run, std::size_t event, const std::vector<std::uint32_t> &publishers)
{
    const TrackerColumns::AttributionColumns &attributions = run.tracker.attributionColumns();
    const auto members = run.attributionsOfEvent(event);
    const unsigned origins = run.table.origins()[run.rowOfEvent[event]];
    for (const std::uint32_t attribution : members) {
        if (origins < independentOrigins && run.supportOf(attribution) != Support::Disputes
            && attributions.credibility[attribution] == static_cast<std::uint8_t>(Credibility::Confirmed))
            run.add("confirmed-alone"_L1, run.ofAttribution(attribution),
                    ChecksTr::tr("%1 counts as confirmed, but one first reporter only stands behind it")
                        .arg(run.eventTitle(event)),
                    ChecksTr::tr("Add an independent source, or grade it 2, probably true."));
        const std::uint32_t origin = run.reporters.ofOrigins()[attributions.origin[attribution]];
        // The attribution itself is among them: what names its own source as first reporter ends there.
        if (origin != noIndex && canConfirm(run.tracker.origins()[attributions.origin[attribution]])
            && !hasReportBy(run, origin, publishers, members))
            run.add("dead-end-chain"_L1, run.ofAttribution(attribution),
                    ChecksTr::tr("%1 reported %2 first, but no source by it speaks of the event")
                        .arg(shortened(run.tracker.origins()[attributions.origin[attribution]]), run.eventTitle(event)),
                    ChecksTr::tr("Add the first report as a source of its own."));
    }
}

} // namespace

void checkEvents(CheckRun &run)
{
    const std::size_t sources = run.tracker.sourceColumns().texts.size();
    std::vector<std::uint32_t> publishers;
    publishers.reserve(sources);
    for (std::size_t source = 0; source < sources; ++source) {
        const QString publisher =
            run.tracker.sourceColumns().texts.text(source, TrackerColumns::SourceColumns::Publisher);
        publishers.push_back(publisher.isEmpty() ? noIndex : run.reporters.numberOf(publisher));
    }
    for (std::size_t event = 0; event < run.table.size() && run.goOn(event, run.table.size()); ++event) {
        checkSupport(run, event);
        checkDates(run, event);
        checkChains(run, event, publishers);
    }
}

} // namespace Dateline
