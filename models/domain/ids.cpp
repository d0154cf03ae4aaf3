// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ids.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Of numbers as they are written here: in lower case.
bool isHexDigit(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); }

bool isLowerLetter(QChar c) { return c >= u'a' && c <= u'z'; }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isSingleSubject(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0 || !isValidId(text.sliced(slash + 1)))
        return false;
    const QStringView kind = text.first(slash);
    const auto kinds = {"event"_L1, "source"_L1, "attribution"_L1, "measure"_L1, "party"_L1};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

} // namespace

bool isValidId(QStringView text)
{
    constexpr qsizetype longest = 100;
    const auto allowed = [](QChar c) { return isLowerLetter(c) || isDigit(c) || c == u'-' || c == u'_' || c == u'.'; };
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), allowed);
}

bool isCheckId(QStringView text)
{
    constexpr qsizetype longest = 60;
    const auto allowed = [](QChar c) { return isLowerLetter(c) || isDigit(c) || c == u'-'; };
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), allowed);
}

bool isSubject(QStringView text)
{
    const qsizetype plus = text.indexOf(u'+');
    if (plus < 0)
        return isSingleSubject(text);
    return isSingleSubject(text.first(plus)) && isSingleSubject(text.sliced(plus + 1));
}

bool isIdScheme(QStringView text)
{
    constexpr qsizetype longest = 40;
    const auto allowed = [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'z') || c == u'-'; };
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), allowed);
}

bool isColour(QStringView text)
{
    return text.size() == 7 && text.front() == u'#' && std::all_of(text.begin() + 1, text.end(), isHexDigit);
}

bool isSha256(QStringView text) { return text.size() == 64 && std::all_of(text.begin(), text.end(), isHexDigit); }

QString newId(const QString &words, const QString &otherwise, const std::function<bool(const QString &)> &taken)
{
    constexpr qsizetype longest = 90; // leaves room for a number
    QString id;
    for (const QChar c : words.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(u'-'))
            id += u'-'; // marks that were parted from their letter leave no gap
        if (id.size() >= longest)
            break;
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    if (id.isEmpty())
        id = otherwise;
    QString free = id;
    for (int number = 2; taken(free); ++number)
        free = id + u'-' + QString::number(number);
    return free;
}

} // namespace Dateline
