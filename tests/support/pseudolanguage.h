// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/language.h"

#include <QString>

namespace Dateline {

/// A language for tests, in which every text that went through a translator shows: "Open…" is "⟦Óþéñ…~~⟧". Texts are a
/// third longer, as German ones are, letters have accents, and what stands outside the marks is English that no
/// translator reached. Places for values, mnemonics, markup and addresses stay as they are. All calls give the same.
Language pseudoLanguage();

/// \p text in that language.
QString pseudoText(const QString &text);

/// What of \p shown stands outside the marks, which may be nested.
QString outsideMarks(QString shown);

} // namespace Dateline
