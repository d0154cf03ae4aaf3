// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/foreigntext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The character of "amp", "#8217" or "#x2019"; empty if it is none.
QString characterOfEntity(QStringView name)
{
    static const QHash<QString, char32_t> named{
        {u"amp"_s, U'&'},     {u"lt"_s, U'<'},      {u"gt"_s, U'>'},       {u"quot"_s, U'"'},    {u"apos"_s, U'\''},
        {u"nbsp"_s, 0xA0},    {u"ndash"_s, 0x2013}, {u"mdash"_s, 0x2014},  {u"lsquo"_s, 0x2018}, {u"rsquo"_s, 0x2019},
        {u"ldquo"_s, 0x201C}, {u"rdquo"_s, 0x201D}, {u"hellip"_s, 0x2026}, {u"copy"_s, 0xA9},    {u"eacute"_s, 0xE9},
        {u"egrave"_s, 0xE8},  {u"agrave"_s, 0xE0},  {u"auml"_s, 0xE4},     {u"ouml"_s, 0xF6},    {u"uuml"_s, 0xFC},
        {u"Auml"_s, 0xC4},    {u"Ouml"_s, 0xD6},    {u"Uuml"_s, 0xDC},     {u"szlig"_s, 0xDF},   {u"ccedil"_s, 0xE7},
        {u"euro"_s, 0x20AC},  {u"pound"_s, 0xA3}};
    bool isNumber = false;
    char32_t code = 0;
    if (name.startsWith(u"#x"_s, Qt::CaseInsensitive))
        code = name.sliced(2).toUInt(&isNumber, 16);
    else if (name.startsWith(u'#'))
        code = name.sliced(1).toUInt(&isNumber);
    else
        code = named.value(name.toString(), 0);
    const bool isCharacter = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return isCharacter ? QString::fromUcs4(&code, 1) : QString();
}

/// Whether a line ends where the element begins or ends.
bool isBlock(QStringView tag)
{
    static const QSet<QString> blocks{u"p"_s,  u"br"_s,    u"div"_s,     u"li"_s,        u"ul"_s, u"ol"_s,
                                      u"tr"_s, u"table"_s, u"h1"_s,      u"h2"_s,        u"h3"_s, u"h4"_s,
                                      u"h5"_s, u"h6"_s,    u"section"_s, u"article"_s,   u"hr"_s, u"dd"_s,
                                      u"dt"_s, u"dl"_s,    u"figure"_s,  u"blockquote"_s};
    return blocks.contains(tag.toString().toLower());
}

} // namespace

QString plainTextOfHtml(const QString &html)
{
    static const QRegularExpression markup(uR"(<[a-zA-Z/!]|&(?:#\w+|\w+);)"_s);
    if (!html.contains(markup))
        return html.trimmed();
    // A piece of a text, not a page: tags become nothing or a line's end, and what a script or style says is left out.
    static const QRegularExpression piece(
        uR"(<(script|style)\b[^>]*>.*?</\1\s*>|<!--.*?-->|</?([a-zA-Z][\w-]*)[^>]*>|&(#?\w{1,10});)"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    QString text;
    qsizetype begin = 0;
    for (auto matches = piece.globalMatch(html); matches.hasNext();) {
        const auto match = matches.next();
        text += QStringView(html).sliced(begin, match.capturedStart() - begin);
        begin = match.capturedEnd();
        if (!match.captured(3).isEmpty()) {
            const QString character = characterOfEntity(match.captured(3));
            text += character.isEmpty() ? match.captured() : character;
        } else if (isBlock(match.captured(2))) {
            text += u'\n';
        }
    }
    text += QStringView(html).sliced(begin);
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString words = line.simplified(); !words.isEmpty())
            lines.append(words);
    }
    return lines.join(u'\n');
}

QString firstWords(const QString &text)
{
    constexpr qsizetype most = 120;
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', most);
    return line.left(blank > 0 ? blank : most) + u'…';
}

QString edtfOfParts(std::int64_t year, int month, int day)
{
    constexpr std::int64_t longestPlainYear = 9999;
    const std::int64_t absolute = std::llabs(year);
    if (absolute > longestPlainYear)
        return u'Y' + QString::number(year);
    QString text = (year < 0 ? u"-"_s : QString()) + QString::number(absolute).rightJustified(4, u'0');
    for (const int part : {month, day}) {
        if (part == 0)
            break;
        text += u'-' + QString::number(part).rightJustified(2, u'0');
    }
    return text;
}

std::int64_t yearOfEra(std::int64_t year)
{
    constexpr std::int64_t firstLongYear = -9999;
    return year < 0 && year >= firstLongYear ? year + 1 : year;
}

QString edtfOfTimestamp(QStringView text, Midnight midnight)
{
    static const QRegularExpression form(
        uR"(^([+-]?\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):?(\d{2}))"
        uR"((?::?(\d{2})(?:[.,](\d{1,9})\d*)?)?\s*([Zz]|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?$)"_s);
    static const QRegularExpression basic(uR"(^(\d{4})(\d{2})(\d{2})(?:[Tt](\d{2})(\d{2}))"
                                          uR"((?:(\d{2})(?:[.,](\d{1,9})\d*)?)?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$)"_s);
    const QString whole = text.trimmed().toString();
    auto match = form.match(whole);
    if (!match.hasMatch())
        match = basic.match(whole);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int part) { return match.captured(part).toInt(); };
    const QString day = edtfOfParts(match.captured(1).toLongLong(), number(2), number(3));
    if (match.captured(4).isEmpty())
        return day;
    QString fraction = match.captured(7);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (midnight == Midnight::IsDay && number(4) == 0 && number(5) == 0 && number(6) == 0 && fraction.isEmpty())
        return day;
    QString zone = match.captured(8).toUpper();
    if (zone == "UTC"_L1 || zone == "GMT"_L1 || zone.remove(u':') == "-0000"_L1)
        zone = u"Z"_s;
    if (zone.size() == 5)
        zone.insert(3, u':');
    const QString seconds = match.captured(6).isEmpty() ? u"00"_s : match.captured(6);
    return day + u'T' + match.captured(4).rightJustified(2, u'0') + u':' + match.captured(5) + u':' + seconds
        + (fraction.isEmpty() ? QString() : QString(u'.' + fraction)) + zone;
}

QString edtfOfMilliseconds(std::int64_t milliseconds, Midnight midnight)
{
    constexpr std::int64_t aDay = 86'400'000;
    const std::int64_t days = milliseconds >= 0 ? milliseconds / aDay : -((-milliseconds + aDay - 1) / aDay);
    const std::int64_t rest = milliseconds - days * aDay;
    const CivilDate date = civilFromDay(Day{days});
    if (std::llabs(date.year) > 9999)
        return {};
    const QString day = edtfOfParts(date.year, date.month, date.day);
    const auto two = [](std::int64_t part) { return QString::number(part).rightJustified(2, u'0'); };
    const QString time = two(rest / 3'600'000) + u':' + two(rest / 60'000 % 60) + u':' + two(rest / 1000 % 60);
    const std::int64_t fraction = rest % 1000;
    const QString tail = fraction == 0 ? QString() : QString(u'.' + QString::number(fraction).rightJustified(3, u'0'));
    return edtfOfTimestamp(QString(day + u'T' + time + tail + u'Z'), midnight);
}

bool joinEnds(RecordDate &date, const QString &start, const QString &end)
{
    date.text = start;
    date.endText = end;
    const bool sameDay = start.contains(u'T') && end.section(u'T', 0, 0) == start.section(u'T', 0, 0);
    if (sameDay)
        date.endText.clear();
    return sameDay && end != start;
}

AttributionRecord sourceAt(const RecordPlace &place, const QString &url, const QString &title)
{
    AttributionRecord attribution;
    attribution.place = place;
    attribution.source = WorkRecord{.place = place};
    attribution.source->source.url = url;
    attribution.source->source.title = title;
    return attribution;
}

} // namespace Dateline
