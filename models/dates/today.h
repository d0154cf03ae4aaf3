// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"

namespace Dateline {

/// Today, or the day of the environment's SOURCE_DATE_EPOCH (reproducible-builds.org) if that is set. For who begins
/// something, as a command does: all others are told which day it is.
Day today();

} // namespace Dateline
