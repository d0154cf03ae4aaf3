// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmldates.h"

#include <QRegularExpression>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Edtf parsed(const QString &text)
{
    const auto date = Edtf::parse(text);
    return date ? *date : Edtf();
}

Edtf civil(const QString &year, const QString &month, const QString &day)
{
    const auto twoDigits = [](const QString &digits) { return digits.rightJustified(2, u'0'); };
    return parsed(day.isEmpty() ? QString(year + u'-' + twoDigits(month))
                                : QString(year + u'-' + twoDigits(month) + u'-' + twoDigits(day)));
}

/// The number of an English month, whole or cut to three letters or more, as text; empty for another word.
QString monthNumber(const QString &word)
{
    static const QStringList months = {u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                       u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                       u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
    const QString lower = word.toLower();
    for (qsizetype i = 0; i < months.size() && lower.size() >= 3; ++i) {
        if (months[i].startsWith(lower))
            return QString::number(i + 1);
    }
    return {};
}

} // namespace

Edtf readPageDate(const QString &text)
{
    constexpr qsizetype longest = 100;
    const QString date = text.simplified();
    if (date.isEmpty() || date.size() > longest)
        return {};

    static const QRegularExpression iso(u"^(\\d{4})[-/](\\d{1,2})(?:[-/](\\d{1,2})(?:[T ]\\d.*)?)?$"_s);
    if (const auto match = iso.match(date); match.hasMatch())
        return civil(match.captured(1), match.captured(2), match.captured(3));
    static const QRegularExpression compact(u"^(?:D:)?(\\d{4})(\\d{2})(\\d{2})(?:[T ]?\\d{2}.*|Z)?$"_s);
    if (const auto match = compact.match(date); match.hasMatch())
        return civil(match.captured(1), match.captured(2), match.captured(3));
    static const QRegularExpression dotted(u"^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$"_s);
    if (const auto match = dotted.match(date); match.hasMatch())
        return civil(match.captured(3), match.captured(2), match.captured(1));

    static const QRegularExpression dayFirst(
        u"^(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\\.?,? (\\d{4})(?:,? \\d.*)?$"_s);
    if (const auto match = dayFirst.match(date); match.hasMatch())
        return civil(match.captured(3), monthNumber(match.captured(2)), match.captured(1));
    static const QRegularExpression monthFirst(
        u"^(?:[A-Za-z]{3,9}, )?([A-Za-z]{3,9})\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?,?)? (\\d{4})(?:,? \\d.*)?$"_s);
    if (const auto match = monthFirst.match(date); match.hasMatch())
        return civil(match.captured(3), monthNumber(match.captured(1)), match.captured(2));

    static const QRegularExpression slashed(u"^(\\d{1,2})/(\\d{1,2})/(\\d{4})$"_s);
    if (const auto match = slashed.match(date); match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        if (first > 12 && second <= 12)
            return civil(match.captured(3), match.captured(2), match.captured(1));
        if (second > 12 && first <= 12)
            return civil(match.captured(3), match.captured(1), match.captured(2));
        return {};
    }
    static const QRegularExpression pdfYear(u"^D:(\\d{4})(\\d{2})?$"_s);
    if (const auto match = pdfYear.match(date); match.hasMatch())
        return match.captured(2).isEmpty() ? parsed(match.captured(1))
                                           : civil(match.captured(1), match.captured(2), {});
    return parsed(date);
}

} // namespace Dateline
