// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// CSL-JSON: a list of items of the Citation Style Language 1.0.2, or one item, as reference managers export them. The
/// place of an item is its JSON pointer.
const FormatReader &cslJsonReader();

} // namespace Dateline
