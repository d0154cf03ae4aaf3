// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/sourceguess.h"

#include <QRegularExpression>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeadline = 200;
constexpr qsizetype longestDateLine = 120; // a longer one is a sentence that mentions a day
constexpr qsizetype linesLookedAt = 12;

/// The first lines that are not empty, without blanks around.
QStringList firstLines(const QString &text)
{
    QStringList lines;
    for (qsizetype from = 0; from < text.size() && lines.size() < linesLookedAt;) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            end = text.size();
        if (const QString line = text.sliced(from, end - from).simplified(); !line.isEmpty())
            lines.append(line);
        from = end + 1;
    }
    return lines;
}

/// The whole day that \p words are; null: none, or one that has not come yet.
Edtf wholeDay(const QString &words, const DateContext &dates)
{
    const auto read = readOneDate(words, dates);
    if (!read)
        return {};
    const Span span = read->span();
    const bool isOneDay = span.begin && span.end && *span.end == *span.begin + Days{1};
    return isOneDay && *span.begin <= dates.reference ? *read : Edtf();
}

/// The line itself, or what stands behind one of its signs.
Edtf dayIn(const QString &line, const DateContext &dates)
{
    static const QRegularExpression signs(uR"([|·•:;()–—]|, |\bon\b)"_s);
    if (line.size() > longestDateLine)
        return {};
    Edtf day = wholeDay(line, dates);
    for (auto sign = signs.globalMatch(line); day.isNull() && sign.hasNext();) {
        const QString behind = line.mid(sign.next().capturedEnd());
        day = wholeDay(behind.trimmed(), dates);
        if (day.isNull())
            day = wholeDay(behind.left(behind.indexOf(signs)).trimmed(), dates);
    }
    return day;
}

} // namespace

SourceGuess guessedRecord(const Source &source, const DateContext &dates)
{
    SourceGuess guess{source};
    const QStringList lines = firstLines(source.text);
    if (source.title.trimmed().isEmpty() && !lines.isEmpty() && lines.front().size() <= longestHeadline) {
        guess.source.title = lines.front();
        guess.title = true;
    }
    for (qsizetype i = 0; source.issued.isNull() && !guess.issued && i < lines.size(); ++i) {
        const Edtf day = dayIn(lines[i], dates);
        guess.source.issued = day;
        guess.issued = !day.isNull();
    }
    return guess;
}

} // namespace Dateline
