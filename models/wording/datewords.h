// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"
#include "models/dates/edtf.h"

#include <QString>

namespace Dateline {

/// A date for people, in short form: "23 Aug 2018", "Nov 2018", "c. 2019", "spring 2018", "19 Mar – 12 Jun 2019",
/// "before the end of 2027", "since 2018", "1980s", "23 or 24 Aug 2018". Empty of a null date. Composed anew at each
/// call: keep it if you paint it often.
QString dateInWords(const Edtf &date);

/// A day as dates are written everywhere: "23 Aug 2018".
QString dayInWords(Day day);

/// A window of time by the shortest names of its bounds: "2018", "2017 – 2020", "Nov 2018 – Feb 2019",
/// "23 Aug 2018 – 5 Nov 2019", "from 2018", "until 5 Nov 2019". One bound at least is there.
QString windowInWords(const Span &window);

} // namespace Dateline
