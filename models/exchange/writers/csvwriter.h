// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"
#include "models/exchange/fileformat.h"

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <span>

namespace Dateline {

/// Whether a file of text begins with the byte order mark of UTF-8, by which spreadsheets know that it is no text in
/// the system's old encoding.
enum class ByteOrderMark { None, Utf8 };

using FirstReporterOf = std::function<QString(std::uint32_t attribution)>;

/// Events as a table for spreadsheets, after RFC 4180: UTF-8, CRLF, one header row, one row per element of \p
/// eventIndexes (positions in TrackerColumns::events(), in range) in that order. Columns: id, title, category (its
/// name), date (EDTF), earliest, latest (days, inclusive; empty if open), countries (ISO codes, see EventCountries),
/// companies, measure (its title), milestone, tags, summary, sources (name, date, URL), quotes, organisations, persons,
/// roles ("Australia (issuer)"), note, origins (the first reporters; what disputes the event does not count); several
/// values in a cell are separated by "; ". New columns come last, so that the place of a column is for ever.
///
/// Cells are safeCell()s. That gives dates before the year 0 an apostrophe, too, for they begin with a minus.
/// \p firstReporter returns that of an attribution by its number: what counts origins knows copies and names of one
/// publisher (TrackerIndex::firstReporter()).
QByteArray writeEventsCsv(const TrackerColumns &tracker, std::span<const std::uint32_t> eventIndexes,
                          const FirstReporterOf &firstReporter, ByteOrderMark mark = ByteOrderMark::None);

/// The same as a line of the table of formats.
const FormatWriter &csvWriter();

} // namespace Dateline
