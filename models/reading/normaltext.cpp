// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/normaltext.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Dateline {

namespace {

constexpr char16_t byteOrderMark = 0xfeff;

/// What ASCII text consists of that is normal already; no branches, so that many characters are looked at together.
bool isPlain(const QString &text)
{
    constexpr qsizetype chunk = 4096; // a text that is not plain mostly shows it early
    const char16_t *at = QStringView(text).utf16();
    for (qsizetype left = text.size(); left > 0; left -= chunk) {
        const char16_t *const end = at + std::min(left, chunk);
        unsigned strange = 0;
        for (; at != end; ++at) {
            const unsigned c = *at;
            strange |= unsigned(c - 0x20U > 0x7eU - 0x20U) & unsigned(c != u'\n') & unsigned(c != u'\t');
        }
        if (strange)
            return false;
    }
    return true;
}

/// Whether \p c may not stand where it does, a lone surrogate or control character; \p next follows it, \p previous
/// precedes it.
bool isRefused(QChar previous, QChar c, QChar next)
{
    if (c.isHighSurrogate())
        return !next.isLowSurrogate();
    if (c.isLowSurrogate())
        return !previous.isHighSurrogate();
    return c.unicode() < 0x20 && c != u'\n' && c != u'\t';
}

} // namespace

QString normalPart(const QString &raw)
{
    if (isPlain(raw))
        return raw;
    QString text = raw;
    if (raw.contains(u'\r')) {
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        text.replace(u'\r', u'\n');
    }
    QChar previous;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (isRefused(previous, c, next))
            text[i] = QChar::ReplacementCharacter;
        previous = c;
    }
    return text.normalized(QString::NormalizationForm_C);
}

QString normalText(const QString &raw)
{
    qsizetype marks = 0;
    while (marks < raw.size() && raw.at(marks) == byteOrderMark)
        ++marks;
    return normalPart(marks == 0 ? raw : raw.mid(marks));
}

QByteArray textDigest(const QString &normal)
{
    return QCryptographicHash::hash(normal.toUtf8(), QCryptographicHash::Sha256).toHex();
}

} // namespace Dateline
