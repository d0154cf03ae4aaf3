// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancewords.h"

#include "models/core/oneline.h"
#include "models/query/snapshot.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct StancesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Stances)
};

/// Which of the two it is, or an express permission.
StancePhrase::Name takenBack(const Snapshot &snapshot, const Standing &standing)
{
    const std::uint8_t milestone =
        standing.event == noIndex ? EventTable::noMilestone : snapshot.table().milestone()[standing.event];
    if (milestone == static_cast<std::uint8_t>(Milestone::Lifted))
        return StancePhrase::Name::Lifted;
    if (milestone == static_cast<std::uint8_t>(Milestone::Rejected))
        return StancePhrase::Name::Declined;
    if (standing.measure != noIndex && snapshot.tracker().measures[standing.measure].effect == Effect::Permission)
        return StancePhrase::Name::Permitted;
    return StancePhrase::Name::LiftedOrDeclined;
}

} // namespace

StancePhrase stancePhrase(const Snapshot &snapshot, const Standing &standing)
{
    const StancePhrase::Name name =
        standing.stance == Stance::LiftedOrDeclined ? takenBack(snapshot, standing) : stanceName(standing.stance);
    return {name, standing.atLeast, standing.isCertain()};
}

QString standingInWords(const Snapshot &snapshot, const Standing &standing)
{
    return inWords(stancePhrase(snapshot, standing));
}

QString standingPhrase(const Snapshot &snapshot, const Standing &standing)
{
    return withinSentence(stancePhrase(snapshot, standing));
}

QString sinceInWords(const Snapshot &snapshot, const Standing &standing, std::optional<Day> knownOn)
{
    return standing.event == noIndex ? QString() : dateInWords(eventDateKnown(snapshot, standing.event, knownOn));
}

QStringList standingReasons(const Snapshot &snapshot, const StanceIndex &index, std::uint32_t pair, Day day)
{
    const Standing standing = index.at(pair, day);
    const std::optional<Day> unchanged = index.unchangedSince(pair, day);
    if (standing.event == noIndex)
        return unchanged ? QStringList(StancesTr::tr("Unchanged since %1").arg(dayInWords(*unchanged))) : QStringList();
    const auto dateOf = [&](EventRow event) { return dateInWords(eventDateKnown(snapshot, event, index.knownOn())); };
    QStringList lines;
    if (!unchanged || unchanged->number == standing.since)
        lines.append(StancesTr::tr("Unchanged since %1").arg(dateOf(standing.event)));
    else
        lines.append(StancesTr::tr("Since %1; unchanged since %2").arg(dateOf(standing.event), dayInWords(*unchanged)));
    lines.append(
        StancesTr::tr("Decided by: %1 (%2)").arg(oneLine(snapshot.title(standing.event)), dateOf(standing.event)));
    if (standing.latest != standing.event)
        lines.append(
            StancesTr::tr("Latest: %1 (%2)").arg(oneLine(snapshot.title(standing.latest)), dateOf(standing.latest)));
    lines.append(StancesTr::tr("Measure: %1").arg(oneLine(snapshot.tracker().measures[standing.measure].title)));
    return lines;
}

} // namespace Dateline
