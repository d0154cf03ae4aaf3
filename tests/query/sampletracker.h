// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <QRandomGenerator>

#include <memory>

namespace Dateline {

/// Builds small trackers in tests. Dates are EDTF; a wrong one ends the test program.
class TrackerBuilder
{
public:
    TrackerBuilder &category(const QString &id, const QString &name);
    TrackerBuilder &country(const QString &code, const QString &name); ///< its id is the code in lower case
    TrackerBuilder &party(const QString &id, PartyKind kind, const QString &name);
    TrackerBuilder &measure(const QString &id, const QString &title, Effect effect);
    TrackerBuilder &event(const QString &id, const QString &date, const QString &title, const QString &category = {});
    TrackerBuilder &source(const QString &id, const QString &title, const QString &container, const QString &issued);

    // Of the last event.
    TrackerBuilder &with(const QString &party, Role role);
    TrackerBuilder &milestone(const QString &measure, Milestone milestone);
    TrackerBuilder &tagged(const QStringList &tags);
    TrackerBuilder &summary(const QString &text);
    /// An attribution of the last event.
    TrackerBuilder &saidIn(const QString &source, Support support = Support::Supports, const QString &date = {},
                           const QString &origin = {});

    Attribution &lastAttribution() { return m_tracker.attributions.back(); }
    Source &lastSource() { return m_tracker.sources.back(); }
    Tracker &tracker() { return m_tracker; }

private:
    Tracker m_tracker;
};

Edtf date(const QString &edtf);
inline CountryCode countryCode(QStringView text) { return CountryCode::parse(text).value(); }

/// Seven events of 2012 to 2027, three countries, three other parties, four sources, of which one is not used.
Tracker sampleTracker();
std::shared_ptr<const Snapshot> sampleSnapshot();

/// \p events events with random dates, parties, tags and attributions, some of which refer to nothing. The same seed
/// makes the same tracker.
Tracker randomTracker(quint32 seed, int events);

/// The same with authorities that issue its measures, of a country that is a party and of one that is not, and with an
/// institute, a person and a company at home in countries for which they do not act.
Tracker withAuthorities(Tracker randomTracker);

} // namespace Dateline
