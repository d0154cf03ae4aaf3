// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// iCalendar (RFC 5545): the events, tasks and journal entries of a calendar. The end of whole days is the day after the
/// last, as there. Rules of repetition by days, weeks, months or years that end are followed; of others the first time
/// is taken, and that is said. The place of an entry is the line on which it begins.
const FormatReader &icalReader();

} // namespace Dateline
