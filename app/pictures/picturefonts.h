// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/fonts.h"

#include <QSizeF>

#include <vector>

namespace Dateline {

/// Size of the base font of a picture with few words, in proportion to its size (both in logical pixels): 18 at 1600 ×
/// 900, never below 12 or above 24.
int pictureFontSize(QSizeF size);

/// The sizes to try for a picture in which more may stand than there is room for: that one first, then smaller ones
/// down to 12.
std::vector<int> pictureFontSizes(QSizeF size);

} // namespace Dateline
