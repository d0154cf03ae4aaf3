// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <QString>

namespace Dateline {

/// Makes a document of \p content at \p path, in place of a file that may be there: whoever calls has asked whether to
/// replace it. The new one is complete before it takes the old one's place. A document that a program has open is not
/// replaced (Locked): that program would go on writing into a file that is no longer there. Cancelled if \p progress
/// says so before the old file is touched. O(size).
Result<void> replaceDocument(const QString &path, const Tracker &content, const Progress &progress);

} // namespace Dateline
