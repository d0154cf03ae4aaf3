// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <cstdint>

namespace Dateline::Samples {

/// A change of one to six parts that leaves \p tracker, which is sound, sound: additions at the end and between others,
/// removals with all that refers to what is removed, new contents. The same for the same \p seed.
Change randomChange(const Tracker &tracker, std::uint64_t seed);

} // namespace Dateline::Samples
