// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/oneline.h"

#include <algorithm>

namespace Dateline {

namespace {

constexpr char16_t popDirectionalFormatting = 0x202C;
constexpr char16_t popDirectionalIsolate = 0x2069;

bool opensEmbedding(char16_t c) { return c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E; }
bool opensIsolate(char16_t c) { return c >= 0x2066 && c <= 0x2068; }

bool isDirection(char16_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

/// UAX #9 takes these for the end of a paragraph (class B), which is the end of all directions.
bool endsParagraph(char16_t c)
{
    return c == u'\n' || c == u'\r' || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == QChar::ParagraphSeparator;
}

bool isBlank(char16_t c)
{
    return c <= 0x20 || (c >= 0x7F && c <= 0x9F) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// What a line on a terminal must not have; a blank is none.
bool isControl(char16_t c) { return c != u' ' && (isBlank(c) || isDirection(c)); }

QString escaped(char16_t c)
{
    switch (c) {
    case u'\n':
        return QStringLiteral("\\n");
    case u'\r':
        return QStringLiteral("\\r");
    case u'\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(uint(c), 4, 16, QChar(u'0'));
    }
}

bool isOneLine(const QString &text)
{
    bool afterBlank = true; // none at the begin
    for (const QChar c : text) {
        const bool blank = isBlank(c.unicode());
        if (blank && (afterBlank || c != u' '))
            return false;
        afterBlank = blank;
    }
    return text.isEmpty() || !afterBlank;
}

} // namespace

QString oneLine(const QString &text)
{
    // First the directions: the ends of paragraphs count.
    const QString balanced = balancedDirections(text);
    if (isOneLine(balanced))
        return balanced;
    QString line;
    line.reserve(balanced.size());
    for (const QChar c : balanced) {
        if (!isBlank(c.unicode()))
            line += c;
        else if (!line.isEmpty() && line.back() != u' ')
            line += u' ';
    }
    if (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString withVisibleControls(const QString &text)
{
    QString line = balancedDirections(text);
    for (QChar &c : line) {
        if (c != u' ' && isBlank(c.unicode()))
            c = QChar::ReplacementCharacter;
    }
    return line;
}

QString withEscapedControls(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return isControl(c.unicode()); }))
        return text;
    QString line;
    for (const QChar c : text)
        line += isControl(c.unicode()) ? escaped(c.unicode()) : QString(c);
    return line;
}

QByteArray jsonWithEscapedControls(QByteArray json)
{
    // JSON is escaped up to U+001F. Nearly all of it has none of the others' first bytes.
    const auto mayBegin = [](char c) { return c == '\x7f' || c == '\xc2' || c == '\xe2'; };
    if (std::none_of(json.begin(), json.end(), mayBegin))
        return json;
    return withEscapedControls(QString::fromUtf8(json)).toUtf8();
}

QString balancedDirections(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return isDirection(c.unicode()); }))
        return text;
    QString balanced;
    QString open; // for each that is open, what closes it
    const auto close = [&] {
        balanced += open.back();
        open.chop(1);
    };
    for (const QChar c : text) {
        if (opensEmbedding(c.unicode())) {
            open += QChar(popDirectionalFormatting);
        } else if (opensIsolate(c.unicode())) {
            open += QChar(popDirectionalIsolate);
        } else if (c == QChar(popDirectionalFormatting)) {
            if (!open.endsWith(c))
                continue;
            open.chop(1);
        } else if (c == QChar(popDirectionalIsolate)) {
            if (!open.contains(c))
                continue;
            while (!open.endsWith(c)) // an isolate takes the embeddings in it along
                close();
            open.chop(1);
        } else if (endsParagraph(c.unicode())) {
            while (!open.isEmpty())
                close();
        }
        balanced += c;
    }
    while (!open.isEmpty())
        close();
    return balanced;
}

} // namespace Dateline
