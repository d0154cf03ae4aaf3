// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

#include <QByteArray>

#include <cstdint>
#include <span>

namespace Dateline {

/// Events as a table for spreadsheets, after RFC 4180: UTF-8, CRLF, one header row, one row per element of \p
/// eventIndexes (positions in TrackerColumns::events(), in range) in that order. Columns: id, title, category (its
/// name), date (EDTF), earliest, latest (days, inclusive; empty if open), countries (ISO codes, see EventCountries),
/// companies, measure (its title), milestone, tags, summary, sources (name, date, URL), quotes; several values in a
/// cell are separated by "; ".
///
/// A cell that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return, is preceded by an apostrophe. That includes dates before the year 0, which begin with a minus.
QByteArray writeEventsCsv(const TrackerColumns &tracker, std::span<const std::uint32_t> eventIndexes);

} // namespace Dateline
