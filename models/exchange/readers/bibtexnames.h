// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <QStringView>

#include <vector>

namespace Dateline {

/// The persons of a BibTeX field such as author: "First von Last", "von Last, First", "von Last, Jr, First", apart by
/// "and"; biblatex's "family=Last, given=First, prefix=von"; what stands in braces as a whole is an institution. "others"
/// at the end is left out, and says so by \p hasOthers. In TeX; the names are plain text.
std::vector<AuthorName> bibtexNames(QStringView field, bool &hasOthers);

} // namespace Dateline
