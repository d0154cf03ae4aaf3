// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ids.h"

#include <algorithm>

namespace Dateline {

bool isValidId(QStringView text)
{
    constexpr qsizetype longest = 100;
    const auto allowed = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'-' || u == u'_' || u == u'.';
    };
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), allowed);
}

} // namespace Dateline
