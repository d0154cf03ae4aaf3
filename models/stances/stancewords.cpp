// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancewords.h"

#include "models/query/snapshot.h"

#include <QCoreApplication>
#include <QLocale>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Stances", text); }

QString lowered(QString name)
{
    if (!name.isEmpty())
        name[0] = name.at(0).toLower();
    return name;
}

/// Which of the two it is, or an express permission.
QString takenBack(const Snapshot &snapshot, const Standing &standing)
{
    const std::uint8_t milestone =
        standing.event == noIndex ? EventTable::noMilestone : snapshot.table().milestone()[standing.event];
    if (milestone == static_cast<std::uint8_t>(Milestone::Lifted))
        return translated("Lifted");
    if (milestone == static_cast<std::uint8_t>(Milestone::Rejected))
        return translated("Declined");
    if (standing.measure != noIndex && snapshot.tracker().measures[standing.measure].effect == Effect::Permission)
        return translated("Permitted");
    return nameFor(Stance::LiftedOrDeclined);
}

} // namespace

QString standingInWords(const Snapshot &snapshot, const Standing &standing)
{
    const QString name =
        standing.stance == Stance::LiftedOrDeclined ? takenBack(snapshot, standing) : nameFor(standing.stance);
    return standing.isCertain() ? name : translated("Possibly %1").arg(lowered(name));
}

QStringList standingReasons(const Snapshot &snapshot, const StanceIndex &index, std::uint32_t pair, Day day)
{
    const Standing standing = index.at(pair, day);
    const std::optional<Day> unchanged = index.unchangedSince(pair, day);
    if (standing.event == noIndex)
        return unchanged ? QStringList(translated("Unchanged since %1").arg(dayInWords(*unchanged))) : QStringList();
    const auto dateOf = [&](EventRow event) { return eventDateKnown(snapshot, event, index.knownOn()).toHuman(); };
    QStringList lines;
    if (!unchanged || unchanged->number == standing.since)
        lines.append(translated("Unchanged since %1").arg(dateOf(standing.event)));
    else
        lines.append(translated("Since %1; unchanged since %2").arg(dateOf(standing.event), dayInWords(*unchanged)));
    lines.append(translated("Decided by: %1 (%2)").arg(snapshot.title(standing.event), dateOf(standing.event)));
    if (standing.latest != standing.event)
        lines.append(translated("Latest: %1 (%2)").arg(snapshot.title(standing.latest), dateOf(standing.latest)));
    lines.append(translated("Measure: %1").arg(snapshot.tracker().measures[standing.measure].title));
    return lines;
}

QString stanceLetter(Stance stance)
{
    switch (stance) {
    case Stance::None:
        return {};
    case Stance::LiftedOrDeclined:
        return u"L"_s;
    case Stance::UnderReview:
        return u"R"_s;
    case Stance::PartlyRestricted:
        return u"P"_s;
    case Stance::Banned:
        return u"B"_s;
    }
    Q_UNREACHABLE();
}

QString standingPhrase(const Snapshot &snapshot, const Standing &standing)
{
    const QString words = lowered(standingInWords(snapshot, standing));
    if (standing.isCertain() || standing.atLeast == Stance::None)
        return words;
    const QString least = lowered(nameFor(standing.atLeast));
    // After a ban that was lifted "at least" would sound like a degree of restriction.
    return standing.atLeast == Stance::LiftedOrDeclined ? translated("%1; otherwise %2").arg(words, least)
                                                        : translated("%1; at least %2").arg(words, least);
}

QString dayInWords(Day day)
{
    const Result<Edtf> date = Edtf::parse(isoDay(day));
    return date ? date->toHuman() : isoDay(day);
}

} // namespace Dateline
