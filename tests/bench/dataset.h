// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <cstddef>
#include <memory>

namespace Dateline::Bench {

/// The generated tracker that all benchmarks share: 195 countries, 500 companies, seed 1. Made on first use
/// and kept. Beyond a million, a multiple of it, an event has one attribution.
std::shared_ptr<const Snapshot> dataset(std::size_t events);

/// A country that takes part in about a twentieth of the events: not the most frequent one, not a rare one.
CountryCode typicalCountry(const EventTable &table);
/// Likewise a company and a category.
PartyId typicalCompany(const EventTable &table);
CategoryId typicalCategory(const EventTable &table);

} // namespace Dateline::Bench
