// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Dateline {

/// A string literal in a C++ source.
struct SourceLiteral
{
    QString text;              ///< without quotes and escapes, neighbours joined as the compiler does
    QString before;            ///< the code before it on its line and the one above, to see what it is handed to
    int line = 0;              ///< from 1
    bool isTranslated = false; ///< it stands among the arguments of tr(), translate() or QT_TRANSLATE_NOOP()
};

/// The string literals of \p source in their order, those of comments, includes and raw strings left out. O(n).
std::vector<SourceLiteral> sourceLiterals(const QString &source);

} // namespace Dateline
