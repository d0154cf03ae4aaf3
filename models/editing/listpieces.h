// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Dateline {

/// A list as it was typed, cut at any of \p separators: pieces without blanks around, none of them blank. One of
/// \p whole stays one piece where it stands between separators, whatever separators are in it; the longest counts.
/// O(length · whole).
QStringList listPieces(const QString &text, QStringView separators, const QStringList &whole = {});

} // namespace Dateline
