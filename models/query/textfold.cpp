// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/textfold.h"

#include <algorithm>

namespace Dateline {

namespace {

/// Most text is ASCII, where folding is lower case and single blanks.
void appendAscii(QByteArray &to, QByteArrayView text)
{
    const qsizetype before = to.size();
    to.resize(before + text.size());
    char *const begin = to.data() + before;
    char *end = begin;
    for (const char c : text) {
        if (!isBlank(c))
            *end++ = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        else if (end != begin && end[-1] != ' ')
            *end++ = ' ';
    }
    if (end != begin && end[-1] == ' ')
        --end;
    to.truncate(end - to.constData());
}

/// Spacing marks stay: they are the vowels of Indic scripts. Invisible characters (soft hyphens, joiners, marks of
/// direction) come along when text is copied from web pages, and nobody types them.
bool isIgnored(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

QString withoutMarks(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString kept;
    kept.reserve(decomposed.size());
    for (qsizetype i = 0; i < decomposed.size(); ++i) {
        const QChar unit = decomposed[i];
        if (unit.isHighSurrogate() && i + 1 < decomposed.size() && decomposed[i + 1].isLowSurrogate()) {
            const QChar low = decomposed[++i];
            if (!isIgnored(QChar::surrogateToUcs4(unit, low)))
                kept.append(unit).append(low);
        } else if (!isIgnored(unit.unicode())) {
            kept.append(unit);
        }
    }
    return kept;
}

} // namespace

QByteArray foldForSearch(const QString &text)
{
    QByteArray folded;
    appendFolded(folded, text.toUtf8());
    return folded;
}

void appendFolded(QByteArray &to, QByteArrayView utf8)
{
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        appendAscii(to, utf8);
        return;
    }
    const QString text = QString::fromUtf8(utf8);
    // Qt folds one character to one ("ẞ" to "ß"), upper case knows the longer forms ("ß" to "SS"). Folding can yield
    // what decomposes again, so the marks go before and after.
    const QString folded = withoutMarks(text).toCaseFolded().toUpper().toCaseFolded();
    to.append(withoutMarks(folded).simplified().toUtf8());
}

} // namespace Dateline
