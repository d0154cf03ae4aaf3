// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>

#include <cstddef>

namespace Dateline {

/// Why \p text is not JSON, with "line 12, column 3" as the place, counted from \p firstLine and 1 in code points.
/// scanJson() found it faulty at \p position; the words come from another parser, which is slow and explains. O(size).
Error jsonFault(QByteArrayView text, std::size_t position, std::size_t firstLine);

} // namespace Dateline
