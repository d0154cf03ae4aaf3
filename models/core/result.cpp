// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/result.h"

namespace Dateline {

namespace {

QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

QString Error::toLine() const
{
    const QString line = place.isEmpty() ? message : place + QLatin1String(": ") + message;
    constexpr qsizetype longest = 600; // a hostile title must not flood a terminal
    return printable(line.size() > longest ? line.left(longest) + QChar(0x2026) : line);
}

Error Error::at(const QString &outer) const
{
    if (place.isEmpty())
        return {code, message, outer};
    return {code, message, outer + QLatin1String(": ") + place};
}

} // namespace Dateline
