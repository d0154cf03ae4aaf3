// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtfsyntax.h"

#include <QString>

namespace Dateline {

/// One date for people: "c. Nov 2018", "1980s", "23 Aug 2018, 14:05 UTC".
QString humanDate(const EdtfDate &date);

/// Whether the date is a year, month or day with nothing in doubt, which can share its year or month with another.
bool isPlainDate(const EdtfDate &date);

/// A closed range: "2–5 Nov 2018", "19 Mar – 12 Jun 2019", "c. 1984 – 2004".
QString humanRange(const EdtfDate &first, const EdtfDate &last);

/// Any expression.
QString humanExpression(const EdtfExpression &expression);

} // namespace Dateline
