// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

namespace Dateline {

/// Bibliographies of BibTeX and biblatex. The place of an entry is its line.
const FormatReader &bibtexReader();

} // namespace Dateline
