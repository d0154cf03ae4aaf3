// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/records.h"

#include <QString>

/// \file
/// Texts and dates as other programs write them.
namespace Dateline {

/// What a piece of HTML shows, as plain text: blocks become lines, entities letters. A text without markup stays as it
/// is, line ends too. O(length).
QString plainTextOfHtml(const QString &html);

/// The first words of a text, for events that have no title; at most 120 letters, with an ellipsis if there is more.
QString firstWords(const QString &text);

/// EDTF of a year (astronomical: 0 is 1 BC), a month and a day; month and day 0: not known. Years of more than four
/// digits ("Y-13800000000") have neither. Numbers that are no month or day give a text that is no EDTF.
QString edtfOfParts(std::int64_t year, int month = 0, int day = 0);
/// The year of an era that has no year 0, as people count: -44 is 44 BC, which is -43 here. Years of more than four digits
/// are counts of years, and stay.
std::int64_t yearOfEra(std::int64_t year);

/// What a time of exactly midnight means.
enum class Midnight {
    IsTime,
    IsDay ///< nobody said a time: the day alone
};
/// EDTF of a timestamp in one of the spellings of ISO 8601: a blank in place of the "T", no colons, no seconds, zone "Z",
/// "UTC", "+02:00", "+0200" or none; a year, a month or a day alone are what they are. Empty if it is none.
QString edtfOfTimestamp(QStringView text, Midnight midnight = Midnight::IsDay);
/// EDTF of milliseconds since 1970-01-01T00:00Z; empty beyond the year 9999.
QString edtfOfMilliseconds(std::int64_t milliseconds, Midnight midnight = Midnight::IsDay);

/// Two ends of an event as EDTF. An end on the day of a start with a time of day is left out, so that the time stays; true
/// if it was.
bool joinEnds(RecordDate &date, const QString &start, const QString &end);

/// A source that is known by its address, with what the file calls it.
AttributionRecord sourceAt(const RecordPlace &place, const QString &url, const QString &title = {});

} // namespace Dateline
