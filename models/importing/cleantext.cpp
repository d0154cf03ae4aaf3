// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/cleantext.h"

#include <algorithm>

namespace Dateline {

bool cleanText(QString &text)
{
    const auto needsLook = [](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\t') || (c >= u'\x7f' && c <= u'\x9f') || c.isSurrogate();
    };
    if (std::none_of(text.cbegin(), text.cend(), needsLook))
        return false;
    QString clean;
    clean.reserve(text.size());
    bool changed = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            clean += c;
            clean += text[++i];
        } else if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                clean += u'\n';
        } else if (needsLook(c)) {
            changed = true;
        } else {
            clean += c;
        }
    }
    text = std::move(clean);
    return changed;
}

} // namespace Dateline
