// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datephrase.h"

#include "models/dates/dateerrorstr.h"
#include "models/dates/edtfsyntax.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using PhraseEnd = DatePhraseRange::End;

/// The points of a phrase in the order in which they were said.
std::vector<DatePoint *> pointsOf(DatePhrase &phrase)
{
    std::vector<DatePoint *> points;
    for (DatePhraseRange &range : phrase.ranges) {
        if (range.firstEnd == PhraseEnd::Stated)
            points.push_back(&range.first);
        if (!range.single && range.lastEnd == PhraseEnd::Stated)
            points.push_back(&range.last);
    }
    return points;
}

/// Where in its year a point stands, to compare two.
int placeInYear(const DatePoint &point)
{
    const int month = point.month > 12 ? monthsOfGrouping(point.month).first : point.month;
    return month * 32 + point.day;
}

void takeYear(DatePoint &point, const DatePoint &from)
{
    point.year = from.year;
    point.shortYear = from.shortYear;
    point.unspecifiedDigits = from.unspecifiedDigits;
}

bool needsMonth(const DatePoint &point) { return point.month == 0 && point.day > 0; }
bool needsYear(const DatePoint &point) { return !point.year && point.month > 0; }

/// Gives each point the month and year that stands behind it, or failing that before it: "19 and 23 March 2019", "March
/// 19 and 23". Of an interval the earlier one is the year before where it would be later: "November to March 2019".
void fillFromNeighbours(DatePhrase &phrase)
{
    const std::vector<DatePoint *> points = pointsOf(phrase);
    const bool interval = phrase.kind == Edtf::Kind::Interval;
    for (std::size_t i = points.size(); i-- > 1;) {
        DatePoint &point = *points[i - 1];
        const DatePoint &behind = *points[i];
        if (needsMonth(point) && behind.month >= 1 && behind.month <= 12 && behind.day > 0)
            point.month = behind.month;
        if (needsYear(point) && behind.year) {
            takeYear(point, behind);
            if (interval && behind.month > 0 && placeInYear(point) > placeInYear(behind))
                --*point.year;
        }
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        DatePoint &point = *points[i];
        const DatePoint &before = *points[i - 1];
        if (needsMonth(point) && before.month >= 1 && before.month <= 12)
            point.month = before.month;
        if (needsYear(point) && before.year) {
            takeYear(point, before);
            if (interval && placeInYear(point) < placeInYear(before))
                ++*point.year;
        }
    }
}

QString yearText(const DatePoint &point)
{
    const std::int64_t year = *point.year;
    if (year > 9999 || year < -9999)
        return u'Y' + QString::number(year);
    QString digits = QString::number(std::abs(year)).rightJustified(4, u'0');
    for (int i = 0; i < point.unspecifiedDigits; ++i)
        digits[3 - i] = u'X';
    return year < 0 ? u'-' + digits : digits;
}

QString twoDigitText(int number) { return QString::number(number).rightJustified(2, u'0'); }

QString qualifierText(const DatePoint &point)
{
    if (point.approximate)
        return point.uncertain ? u"%"_s : u"~"_s;
    return point.uncertain ? u"?"_s : QString();
}

/// The Sunday of Easter as the western churches count it, after the Gregorian computus of "Anonymous" (1876).
Day easterSunday(std::int64_t year)
{
    const std::int64_t a = year % 19;
    const std::int64_t b = year / 100;
    const std::int64_t c = year % 100;
    const std::int64_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const std::int64_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const std::int64_t m = (a + 11 * h + 22 * l) / 451;
    const std::int64_t days = h + l - 7 * m + 114;
    return dayFromCivil({year, static_cast<int>(days / 31), static_cast<int>(days % 31 + 1)});
}

/// The day of a holiday that moves, once its year is known.
DatePoint onItsDay(const DatePoint &point)
{
    if (!point.year || *point.year < 1 || (point.nth == 0 && !point.fromEaster))
        return point;
    Day day;
    if (point.fromEaster) {
        day = easterSunday(*point.year) + Days{*point.fromEaster};
    } else {
        const int last = daysInMonth(*point.year, point.month);
        const Day from = dayFromCivil({*point.year, point.month, point.nth > 0 ? 1 : last});
        const int ahead =
            point.nth > 0 ? (point.weekday - weekdayOf(from) + 7) % 7 : -((weekdayOf(from) - point.weekday + 7) % 7);
        day = from + Days{ahead + 7 * (point.nth > 0 ? point.nth - 1 : 0)};
    }
    DatePoint made = pointOfDay(day);
    made.time = point.time;
    made.approximate = point.approximate;
    made.uncertain = point.uncertain;
    return made;
}

/// The whole point, whatever part of it is meant; empty if something is missing.
QString wholeText(const DatePoint &any)
{
    const DatePoint point = onItsDay(any);
    if (!point.year || (point.day > 0 && point.month == 0))
        return {};
    QString text = yearText(point);
    if (point.monthUnknown || point.month > 0)
        text += u'-' + (point.monthUnknown ? u"XX"_s : twoDigitText(point.month));
    if (point.dayUnknown || point.day > 0)
        text += u'-' + (point.dayUnknown ? u"XX"_s : twoDigitText(point.day));
    if (!point.time.isEmpty())
        text += u'T' + point.time;
    return text;
}

struct PartBounds
{
    int first;
    int last;
};

PartBounds partBounds(PartOfTime part, const std::array<int, 4> &bounds)
{
    const auto index = static_cast<std::size_t>(part) - 1;
    return {bounds[index] + (index > 0 ? 1 : 0), bounds[index + 1]};
}

/// "2018-11-11..2018-11-20" for the middle of 2018-11; empty if the point has no thirds.
QString partText(const DatePoint &point)
{
    if (!point.year || point.day > 0 || point.dayUnknown || point.monthUnknown)
        return {};
    const auto fromTo = [](const DatePoint &first, const DatePoint &last) {
        return QString(wholeText(first) + u".."_s + wholeText(last));
    };
    DatePoint first = point;
    DatePoint last = point;
    if (point.month == 0 && (point.unspecifiedDigits == 1 || point.unspecifiedDigits == 2)) {
        if (*point.year < 0)
            return {};
        const PartBounds years =
            partBounds(point.part, point.unspecifiedDigits == 1 ? std::array{0, 3, 6, 9} : std::array{0, 33, 66, 99});
        first.unspecifiedDigits = last.unspecifiedDigits = 0;
        first.year = *point.year + years.first;
        last.year = *point.year + years.last;
        return fromTo(first, last);
    }
    if (point.unspecifiedDigits > 0 || point.month > 12)
        return {};
    if (point.month == 0) {
        const PartBounds months = partBounds(point.part, {1, 4, 8, 12});
        first.month = months.first;
        last.month = months.last;
        return fromTo(first, last);
    }
    const PartBounds days = partBounds(point.part, {1, 10, 20, daysInMonth(*point.year, point.month)});
    first.day = days.first;
    last.day = days.last;
    return fromTo(first, last);
}

/// As an end of an interval or a member of a set, which cannot be sets of their own: of a part the whole, in doubt.
QString memberText(const DatePoint &point)
{
    DatePoint member = point;
    member.approximate |= point.part != PartOfTime::Whole;
    const QString whole = wholeText(member);
    return whole.isEmpty() ? QString() : QString(whole + qualifierText(member));
}

/// The date of the same fineness, a day, month or year, that ends where \p text begins, or begins where it ends.
QString neighbourText(const QString &text, bool before)
{
    const auto date = Edtf::parse(text);
    if (!date || !date->span().begin || !date->span().end)
        return {};
    const Day day = before ? *date->span().begin - Days{1} : *date->span().end;
    DatePoint neighbour;
    const CivilDate civil = civilFromDay(day);
    neighbour.year = civil.year;
    if (date->precision() <= DatePrecision::Season)
        neighbour.month = civil.month;
    if (date->precision() <= DatePrecision::Day)
        neighbour.day = civil.day;
    neighbour.approximate = date->qualifiers().approximate;
    neighbour.uncertain = date->qualifiers().uncertain;
    return memberText(neighbour);
}

QString endText(const DatePoint &point, PhraseEnd end, bool neighbour, bool before, const QString &open)
{
    switch (end) {
    case PhraseEnd::Open:
        return open;
    case PhraseEnd::Unknown:
        return u""_s;
    case PhraseEnd::Stated:
        break;
    }
    const QString text = memberText(point);
    return neighbour ? neighbourText(text, before) : text;
}

/// Null if something is missing.
QString rangeText(const DatePhraseRange &range, Edtf::Kind kind)
{
    const bool interval = kind == Edtf::Kind::Interval;
    if (range.single)
        return memberText(range.first);
    const QString open = interval ? u".."_s : u""_s;
    const QString first = endText(range.first, range.firstEnd, range.afterFirst, false, open);
    const QString last = endText(range.last, range.lastEnd, range.beforeLast, true, open);
    const bool missing = (range.firstEnd == PhraseEnd::Stated && first.isEmpty())
        || (range.lastEnd == PhraseEnd::Stated && last.isEmpty());
    return missing ? QString() : QString(first + (interval ? u"/"_s : u".."_s) + last);
}

/// The EDTF of a phrase that lacks nothing; empty if it does.
QString textOf(const DatePhrase &phrase)
{
    if (phrase.kind == Edtf::Kind::Date) {
        const DatePoint &point = phrase.ranges.front().first;
        if (point.part == PartOfTime::Whole)
            return memberText(point);
        const QString part = partText(point);
        return part.isEmpty() || point.approximate || point.uncertain ? QString() : QString(u'[' + part + u']');
    }
    QStringList members;
    for (const DatePhraseRange &range : phrase.ranges) {
        members << rangeText(range, phrase.kind);
        if (members.back().isEmpty())
            return {};
    }
    switch (phrase.kind) {
    case Edtf::Kind::OneOf:
        return u'[' + members.join(u',') + u']';
    case Edtf::Kind::AllOf:
        return u'{' + members.join(u',') + u'}';
    case Edtf::Kind::Interval:
    case Edtf::Kind::Date:
        break;
    }
    return members.front();
}

QString weekdayName(int weekday)
{
    static constexpr std::array<const char *, 7> names{
        QT_TRANSLATE_NOOP("Dateline::DateErrors", "Monday"),    QT_TRANSLATE_NOOP("Dateline::DateErrors", "Tuesday"),
        QT_TRANSLATE_NOOP("Dateline::DateErrors", "Wednesday"), QT_TRANSLATE_NOOP("Dateline::DateErrors", "Thursday"),
        QT_TRANSLATE_NOOP("Dateline::DateErrors", "Friday"),    QT_TRANSLATE_NOOP("Dateline::DateErrors", "Saturday"),
        QT_TRANSLATE_NOOP("Dateline::DateErrors", "Sunday")};
    return DateErrorsTr::tr(names[static_cast<std::size_t>(weekday - 1)]);
}

/// That a day is the weekday that was said with it.
std::optional<Error> wrongWeekday(DatePhrase &phrase)
{
    for (const DatePoint *point : pointsOf(phrase)) {
        const auto date = point->weekday > 0 ? Edtf::parse(wholeText(*point)) : Result<Edtf>(Edtf());
        if (!date || date->isNull() || date->precision() > DatePrecision::Day)
            continue;
        const int weekday = weekdayOf(*date->span().begin);
        if (weekday != point->weekday)
            return Error{
                ErrorCode::Malformed,
                DateErrorsTr::tr("This day is a %1, not a %2").arg(weekdayName(weekday), weekdayName(point->weekday)),
                {}};
    }
    return std::nullopt;
}

std::int64_t distance(const Edtf &date, Day reference)
{
    const Span span = date.span();
    if (span.begin && reference < *span.begin)
        return (*span.begin - reference).count;
    if (span.end && reference >= *span.end)
        return (reference - *span.end).count + 1;
    return 0;
}

/// The same phrase with each year that it may mean.
std::vector<DatePhrase> withYears(const DatePhrase &phrase, Day reference)
{
    const std::int64_t thisYear = civilFromDay(reference).year;
    DatePhrase probe = phrase;
    const std::vector<DatePoint *> points = pointsOf(probe);
    const bool noYear = std::any_of(points.begin(), points.end(), [](const DatePoint *p) { return needsYear(*p); });
    const bool shortYear = std::any_of(points.begin(), points.end(), [](const DatePoint *p) { return p->shortYear; });
    if (!noYear && !shortYear)
        return {phrase};

    std::vector<DatePhrase> all;
    const auto add = [&](const auto &change) {
        DatePhrase made = phrase;
        change(made);
        all.push_back(std::move(made));
    };
    if (shortYear) {
        // The last century in which the year is not far ahead, and the one before.
        constexpr std::int64_t farthestAhead = 50;
        std::int64_t century = (thisYear + farthestAhead) / 100 * 100;
        const bool tooFar = std::any_of(points.begin(), points.end(), [&](const DatePoint *p) {
            return p->shortYear && century + *p->year > thisYear + farthestAhead;
        });
        century -= tooFar ? 100 : 0;
        for (const std::int64_t base : {century - 100, century}) {
            add([base](DatePhrase &made) {
                for (DatePoint *point : pointsOf(made)) {
                    if (point->shortYear)
                        *point->year += base;
                    point->shortYear = false;
                }
            });
        }
    } else {
        for (const std::int64_t year : {thisYear - 1, thisYear, thisYear + 1}) {
            add([year](DatePhrase &made) {
                pointsOf(made).back()->year = year;
                fillFromNeighbours(made);
            });
        }
    }
    return all;
}

} // namespace

int weekdayOf(Day day)
{
    const std::int64_t sinceMonday = (day.number + 3) % 7; // 1970-01-01 was a Thursday
    return static_cast<int>(sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

DatePoint pointOfDay(Day day)
{
    const CivilDate civil = civilFromDay(day);
    DatePoint made;
    made.year = civil.year;
    made.month = civil.month;
    made.day = civil.day;
    return made;
}

DatePhrase phraseOf(const DatePoint &point)
{
    DatePhrase phrase;
    phrase.ranges.emplace_back();
    phrase.ranges.back().first = point;
    return phrase;
}

std::vector<Edtf> datesOf(DatePhrase phrase, const DateContext &context, std::optional<Error> &why)
{
    if (phrase.ranges.empty())
        return {};
    fillFromNeighbours(phrase);
    std::vector<Edtf> dates;
    std::vector<DatePhrase> meanings = withYears(phrase, context.reference);
    const bool guessed = meanings.size() > 1;
    for (DatePhrase &meaning : meanings) {
        if (auto wrong = wrongWeekday(meaning)) {
            why = std::move(wrong);
            continue;
        }
        const QString text = textOf(meaning);
        if (text.isEmpty())
            continue;
        auto date = Edtf::parse(text);
        if (date)
            dates.push_back(*std::move(date));
        else
            why = date.error();
    }
    if (guessed) {
        const auto nearer = [&](const Edtf &a, const Edtf &b) {
            return distance(a, context.reference) < distance(b, context.reference);
        };
        std::stable_sort(dates.begin(), dates.end(), nearer);
        dates.resize(std::min<std::size_t>(dates.size(), 2));
    }
    return dates;
}

} // namespace Dateline
