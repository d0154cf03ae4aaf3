// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtfsyntax.h"

#include <QString>

/// \file
/// The parts that dateInWords() is made of. For this folder only.
namespace Dateline {

/// One date for people: "c. Nov 2018", "1980s", "23 Aug 2018, 14:05 UTC".
QString partInWords(const EdtfDate &date);

/// Whether the date is a year, month or day with nothing in doubt, which can share its year or month with another.
bool isPlainDate(const EdtfDate &date);

/// "23 Aug" of a plain day.
QString plainDayAndMonth(const EdtfDate &date);

/// A closed range: "2–5 Nov 2018", "19 Mar – 12 Jun 2019", "c. 1984 – 2004".
QString rangeInWords(const EdtfDate &first, const EdtfDate &last);

} // namespace Dateline
