// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/measurecontent.h"

#include "models/core/oneline.h"
#include "models/query/snapshot.h"
#include "models/stances/stancerules.h"
#include "models/stances/stancewords.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct MeasureTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Measure)
};

QString namesOf(const Snapshot &snapshot, const std::vector<PartyId> &ids)
{
    QStringList names;
    for (const PartyId &id : ids)
        names.append(snapshot.nameOfParty(id));
    return names.join(u", "_s);
}

QString partiesInWords(const Snapshot &snapshot, const Measure &measure)
{
    const QString targets =
        measure.targets.empty() ? MeasureTr::tr("nobody by name") : namesOf(snapshot, measure.targets);
    QString parties =
        MeasureTr::tr("%1 → %2 · %3").arg(namesOf(snapshot, measure.issuers), targets, nameFor(measure.effect));
    if (measure.bindsMembers)
        parties += MeasureTr::tr(" · holds in the member states too");
    return parties;
}

MeasureMilestone milestoneOf(const Snapshot &snapshot, const Measure &measure, const LifeMilestone &milestone, Day asOf,
                             std::optional<Day> knownOn)
{
    const Edtf date = eventDateKnown(snapshot, milestone.event, knownOn);
    MeasureMilestone told;
    told.event = milestone.event;
    told.milestone = milestone.milestone;
    told.days = milestone.days;
    told.stance = stanceAfter(measure.effect, milestone.milestone);
    told.planned = milestone.days.first > asOf.number;
    told.deadline = !date.startSpan().begin;
    told.disputed = snapshot.table().disputed()[milestone.event] != 0;
    told.title = oneLine(snapshot.title(milestone.event));
    told.date = dateInWords(date);
    told.origins = originsInWords(static_cast<std::size_t>(snapshot.table().origins()[milestone.event]));
    if (told.disputed)
        told.origins = MeasureTr::tr("disputed · %1").arg(told.origins);
    return told;
}

/// Another reason for the same stance is no other stretch; the as-of day parts what is from what is planned.
std::vector<MeasureStretch> stretchesOf(const Snapshot &snapshot, const MeasureLife &life, Day asOf)
{
    std::vector<MeasureStretch> whole;
    for (std::size_t i = 0; i < life.changes.size(); ++i) {
        const StanceChange &change = life.changes[i];
        if (change.standing.stance == Stance::None)
            continue;
        const std::int64_t end = i + 1 < life.changes.size() ? life.changes[i + 1].day : openEnd;
        if (!whole.empty() && whole.back().end == change.day && whole.back().standing.stance == change.standing.stance
            && whole.back().standing.atLeast == change.standing.atLeast)
            whole.back().end = end;
        else
            whole.push_back({change.day, end, change.standing, false, standingInWords(snapshot, change.standing)});
    }
    const std::int64_t tomorrow = asOf.number + 1;
    std::vector<MeasureStretch> parts;
    for (const MeasureStretch &stretch : whole) {
        const std::int64_t cut = std::clamp(tomorrow, stretch.begin, stretch.end);
        if (cut > stretch.begin)
            parts.push_back({stretch.begin, cut, stretch.standing, false, stretch.words});
        if (cut < stretch.end)
            parts.push_back({cut, stretch.end, stretch.standing, true, stretch.words});
    }
    return parts;
}

} // namespace

MeasureContent measureContent(const Snapshot &snapshot, MeasureRow number, const MeasureLife &life, Day asOf,
                              std::optional<Day> knownOn)
{
    const Measure &measure = snapshot.tracker().measures[number];
    MeasureContent content;
    content.title = oneLine(measure.title);
    content.effect = nameFor(measure.effect);
    content.parties = partiesInWords(snapshot, measure);
    content.summary = measure.summary;
    content.asOf = asOf;
    content.now = standingOn(life, asOf);
    content.nowPhrase = standingPhrase(snapshot, content.now);
    const QString day = dayInWords(asOf);
    content.nowWords = content.now.event == noIndex
        ? MeasureTr::tr("On %1: %2").arg(day, content.nowPhrase)
        : MeasureTr::tr("On %1: %2 (%3)").arg(day, content.nowPhrase, sinceInWords(snapshot, content.now, knownOn));
    for (const LifeMilestone &milestone : life.milestones)
        content.milestones.push_back(milestoneOf(snapshot, measure, milestone, asOf, knownOn));
    if (content.milestones.empty())
        content.nothing = knownOn ? MeasureTr::tr("No milestone was known on that day.")
                                  : MeasureTr::tr("No event is a milestone of this measure yet.");
    content.stretches = stretchesOf(snapshot, life, asOf);
    return content;
}

MeasureContent measureContent(const Snapshot &snapshot, MeasureRow measure, Day asOf, std::optional<Day> knownOn)
{
    return measureContent(snapshot, measure, lifeOf(snapshot, measure, knownOn), asOf, knownOn);
}

QString describeMeasure(const MeasureContent &content)
{
    QStringList milestones;
    for (const MeasureMilestone &milestone : content.milestones)
        milestones.append(
            MeasureTr::tr("%1, %2: %3").arg(nameFor(milestone.milestone), milestone.date, milestone.title));
    return MeasureTr::tr("Life of the measure %1 (%2). %3.")
        .arg(content.title, content.effect, milestones.join(u"; "_s));
}

} // namespace Dateline
