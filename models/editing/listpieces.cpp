// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/listpieces.h"

#include <algorithm>

namespace Dateline {

QStringList listPieces(const QString &text, QStringView separators, const QStringList &whole)
{
    const auto afterBlanks = [&text](qsizetype at) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        return at;
    };
    const auto ends = [&](qsizetype at) { return at == text.size() || separators.contains(text[at]); };
    QStringList pieces;
    for (qsizetype at = afterBlanks(0); at < text.size(); at = afterBlanks(at + 1)) {
        qsizetype end = at;
        while (!ends(end))
            ++end;
        for (const QString &one : whole) {
            if (!QStringView(text).sliced(at).startsWith(one))
                continue;
            if (const qsizetype after = afterBlanks(at + one.size()); ends(after))
                end = std::max(end, after);
        }
        if (const QString piece = text.sliced(at, end - at).trimmed(); !piece.isEmpty())
            pieces.append(piece);
        at = end;
    }
    return pieces;
}

} // namespace Dateline
