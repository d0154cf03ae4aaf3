// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/queryengine.h"

namespace Dateline {

/// Which kind of condition to leave out; None: none.
enum class Except { None, Countries, Companies, Categories, Milestones, Tags };

/// Whether an event passes, straight from the tracker and the words of Filter's documentation, without columns,
/// indexes or bitsets: the oracle that the query engine is compared with.
bool passesNaively(const Tracker &tracker, const Event &event, const Filter &filter, Except except = Except::None);

/// The codes of the countries that take part in an event; with \p issuersOnly those that do as issuer. May repeat.
std::vector<CountryCode> countriesOf(const Tracker &tracker, const Event &event, bool issuersOnly = false);
/// The ids of the other parties that take part. May repeat.
std::vector<PartyId> companiesOf(const Tracker &tracker, const Event &event);

} // namespace Dateline
