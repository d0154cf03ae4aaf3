// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancewords.h"

#include "models/query/snapshot.h"

#include <QCoreApplication>

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

QString human(Day day)
{
    const Result<Edtf> date = Edtf::parse(isoDay(day));
    return date ? date->toHuman() : isoDay(day);
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
    QStringList lines;
    const Standing standing = index.at(pair, day);
    if (!standing.isCertain())
        lines.append(translated("For certain: %1").arg(lowered(nameFor(standing.atLeast))));
    if (const std::optional<Day> since = index.unchangedSince(pair, day))
        lines.append(translated("Unchanged since %1").arg(human(*since)));
    if (standing.event == noIndex)
        return lines;
    const auto dated = [&](EventRow row) {
        return QString(snapshot.date(row).toHuman() + u": "_s + snapshot.title(row));
    };
    lines.append(dated(standing.event));
    if (standing.latest != standing.event)
        lines.append(dated(standing.latest));
    lines.append(translated("Measure: %1").arg(snapshot.tracker().measures[standing.measure].title));
    return lines;
}

} // namespace Dateline
