// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Dateline {

/// Whether folding takes \p c for white space.
inline bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// \p text as it is compared in searches: compatibility decomposition (Unicode NFKD), non-spacing marks and invisible
/// format characters removed, case folded, white space runs as one blank and none at the ends, as UTF-8.
/// "Straße", "STRASSE" and "strasse" fold alike.
QByteArray foldForSearch(const QString &text);

/// Appends what foldForSearch() makes of a text in UTF-8 to \p to: no allocation of its own for ASCII text.
void appendFolded(QByteArray &to, QByteArrayView utf8);

} // namespace Dateline
