// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Dateline {

class TrackerColumns;

/// A quick look at a packed tracker that was read from a file. True: it is sound (see checkIntegrity()), in a tenth of
/// the time that looking at each entity as a whole takes. False: it may be sound or not. O(size).
bool isClearlySound(const TrackerColumns &tracker);

} // namespace Dateline
