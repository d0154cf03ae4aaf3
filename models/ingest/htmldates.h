// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtf.h"

#include <QString>

namespace Dateline {

/// A date as pages and PDFs write it: ISO 8601 and EDTF, "2018/8/23", "20180823", "23.8.2018", "23 August 2018", "Aug
/// 23, 2018", RFC 5322 and "D:20180823101500+10'00'". A time is left out, the day stays that of the time zone it is
/// written in, and a month or year stays one. Null for anything else, and for "08/07/2018", which is one day in America
/// and another elsewhere.
Edtf readPageDate(const QString &text);

} // namespace Dateline
