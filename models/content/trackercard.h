// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Dateline {

class Snapshot;

/// What there is to say of a tracker as a whole, for who has nothing selected.
struct TrackerCard
{
    QString title;      ///< in one line; empty if it has none
    QString about;      ///< its description, as it is
    QStringList counts; ///< "114 events", "31 countries", … of what there is
    QString years;      ///< "2012 – 2027"; empty without dated events
    QString license;    ///< "Licence: CC-BY-4.0"; empty if it names none
    bool hasEvents = false;
    friend bool operator==(const TrackerCard &, const TrackerCard &) = default;
};

/// O(1).
TrackerCard trackerCard(const Snapshot &snapshot);

} // namespace Dateline
