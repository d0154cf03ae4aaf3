// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/readerlimits.h"

namespace Dateline {

/// Takes from this process what it does not need in order to read one file, for good: more time and memory than
/// \p limits, files that it has not opened itself, files to write, more than a few to read, further processes, the
/// network, rights that a program that it starts would have; and has it end with the process that started it. To be
/// called first, while there is one thread only. Where the system refuses a part of it, the rest holds. Under the
/// sanitizers, which reserve address space by the terabyte, memory is not limited.
void confine(const ReaderLimits &limits);

} // namespace Dateline
