// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/dateactions.h"

#include "models/dates/edtfsyntax.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Made = std::shared_ptr<const DatePhrase>;
using PhraseEnd = DatePhraseRange::End;

constexpr int firstQuarter = 33; ///< as EDTF counts parts of a year
constexpr int firstThird = 37;
constexpr int firstHalf = 40;

std::int64_t floorToMultiple(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// The parts of a rule, and what its action makes of them.
class DateMaker
{
public:
    DateMaker(const DateRule &rule, const DateCaptures &captures, const DateContext &context)
        : m_rule(rule), m_captures(captures), m_context(context)
    { }

    Made make() const;

private:
    const DateCapture *capture(DateSlot slot) const
    {
        const auto &found = m_captures[static_cast<std::size_t>(slot)];
        return found ? &*found : nullptr;
    }
    /// The number of a part, or the rule's constant for it.
    std::optional<std::int64_t> number(DateSlot slot) const
    {
        if (const DateCapture *found = capture(slot); found && found->phrase && !found->phrase->value.isEmpty()) {
            bool whole = false;
            const std::int64_t amount = found->phrase->value.toLongLong(&whole);
            return whole ? std::optional(amount) : std::nullopt;
        } else if (found && !found->phrase) {
            return found->number;
        }
        return m_rule.constants[static_cast<std::size_t>(slot)];
    }
    int small(DateSlot slot) const { return static_cast<int>(number(slot).value_or(0)); }
    Made phrase(DateSlot slot) const
    {
        const DateCapture *found = capture(slot);
        return found ? found->phrase : nullptr;
    }
    /// The only point of a part.
    std::optional<DatePoint> point(DateSlot slot) const;

    /// The day that the rule counts from.
    Day reference() const
    {
        if (!m_rule.constants[static_cast<std::size_t>(DateSlot::Anchor)])
            return m_context.reference;
        const bool ofDays = static_cast<DateUnit>(small(DateSlot::Unit)) <= DateUnit::Week;
        return (ofDays ? m_context.anchorDay : m_context.anchor).value_or(m_context.reference);
    }
    Made madeOf(const DatePoint &point) const { return std::make_shared<const DatePhrase>(phraseOf(point)); }
    Made interval(const DatePhraseRange &range) const;
    Made set(Edtf::Kind kind, std::vector<DatePhraseRange> ranges) const;

    Made date() const;
    Made time() const;
    Made unspecified(std::int64_t year, int digits) const;
    Made decade() const;
    Made century() const;
    Made part() const;
    Made qualified(bool approximate, bool uncertain) const;
    Made unknown() const;
    Made relative() const;
    Made thisUnit() const;
    Made unitAt(DateUnit unit, std::int64_t step) const;
    Made partOfThisUnit() const;
    Made weekday() const;
    Made namedMonth() const;
    Made movingHoliday() const;
    Made amount() const;
    Made ofUnits(DateKind kind) const;
    Made vagueFrom(std::int64_t direction) const;
    Made partOfDay() const;
    Made timeOfDay() const;
    std::optional<DatePoint> endOfRange(DateSlot slot) const;
    Made twoEnds(Edtf::Kind kind) const;
    Made shortRange() const;
    Made openEnd(DateSlot slot, PhraseEnd end, bool beyond) const;
    Made openStart(DateSlot slot, PhraseEnd end, bool beyond) const;
    Made noEnds(PhraseEnd first, PhraseEnd last) const;
    Made list() const;
    Made setOf(Edtf::Kind kind) const;
    Made openSet(Edtf::Kind kind, bool earlier) const;
    const DateRule &m_rule;
    const DateCaptures &m_captures;
    const DateContext &m_context;
};

std::optional<DatePoint> DateMaker::point(DateSlot slot) const
{
    const Made found = phrase(slot);
    if (!found || found->kind != Edtf::Kind::Date || found->ranges.size() != 1)
        return std::nullopt;
    return found->ranges.front().first;
}

Made DateMaker::interval(const DatePhraseRange &range) const
{
    DatePhrase made;
    made.kind = Edtf::Kind::Interval;
    made.ranges = {range};
    made.ranges.front().single = false;
    return std::make_shared<const DatePhrase>(std::move(made));
}

Made DateMaker::set(Edtf::Kind kind, std::vector<DatePhraseRange> ranges) const
{
    DatePhrase made;
    made.kind = kind;
    made.ranges = std::move(ranges);
    return std::make_shared<const DatePhrase>(std::move(made));
}

Made DateMaker::date() const
{
    DatePoint made = point(DateSlot::Of).value_or(DatePoint{});
    const auto takeYear = [&made](const DatePoint &from) {
        made.year = from.year;
        made.shortYear = from.shortYear;
        made.unspecifiedDigits = from.unspecifiedDigits;
    };
    if (const auto year = point(DateSlot::Year)) {
        if (year->month > 0 || year->part != PartOfTime::Whole)
            return nullptr;
        takeYear(*year);
    } else if (const auto digits = number(DateSlot::Year)) {
        const DateCapture *written = capture(DateSlot::Year);
        made.shortYear = written && written->digits == 2 && !number(DateSlot::Era);
        // The year before the first is 0 in EDTF.
        made.year = number(DateSlot::Era).value_or(1) < 0 ? 1 - *digits : *digits;
        if (*digits > farthestYear || (number(DateSlot::Era) && *digits == 0))
            return nullptr;
    }
    if (const int month = small(DateSlot::Month))
        made.month = month;
    if (const int season = small(DateSlot::Season))
        made.month = season + small(DateSlot::By);
    if (const int quarter = small(DateSlot::Quarter))
        made.month = quarter <= 4 ? firstQuarter - 1 + quarter : -1;
    if (const int third = small(DateSlot::Third))
        made.month = third <= 3 ? firstThird - 1 + third : -1;
    if (const int half = small(DateSlot::Half))
        made.month = half <= 2 ? firstHalf - 1 + half : -1;
    if (made.month < 0)
        return nullptr;
    if (const auto day = point(DateSlot::Day))
        made.day = day->day;
    else if (const int written = small(DateSlot::Day))
        made.day = written;
    if (const int weekday = small(DateSlot::Weekday))
        made.weekday = weekday;
    if (const auto time = point(DateSlot::Time))
        made.time = time->time;
    const bool timeOfNoDay = !made.time.isEmpty() && made.day == 0 && point(DateSlot::Of);
    return timeOfNoDay ? nullptr : madeOf(made);
}

Made DateMaker::time() const
{
    std::int64_t hour = number(DateSlot::Hour).value_or(0);
    if (const auto noon = number(DateSlot::Noon)) {
        if (hour < 1 || hour > 12)
            return nullptr;
        hour = hour % 12 + *noon;
    }
    const auto two = [](std::int64_t value) { return QString::number(value).rightJustified(2, u'0'); };
    std::int64_t minute = small(DateSlot::Minute);
    if (const DateCapture *written = capture(DateSlot::Hour); written && written->digits == 4) {
        minute = hour % 100; // "0800"
        hour /= 100;
    }
    QString text = two(hour) + u':' + two(minute) + u':' + two(small(DateSlot::Second));
    if (const DateCapture *fraction = capture(DateSlot::Fraction))
        text += u'.' + QString::number(fraction->number).rightJustified(fraction->digits, u'0');
    if (const auto zone = number(DateSlot::Zone)) {
        const std::int64_t sign = number(DateSlot::By).value_or(0);
        if (sign == 0)
            text += u'Z';
        else
            text += (sign < 0 ? u'-' : u'+') + two(*zone) + u':' + two(small(DateSlot::ZoneMinute));
    }
    DatePoint made;
    made.time = text;
    return madeOf(made);
}

/// The decade, century or millennium in which \p year begins.
Made DateMaker::unspecified(std::int64_t year, int digits) const
{
    std::int64_t block = 1;
    for (int i = 0; i < digits; ++i)
        block *= 10;
    if (year % block != 0 || year > 9999)
        return nullptr;
    DatePoint made;
    made.year = year;
    made.unspecifiedDigits = digits;
    return madeOf(made);
}

/// "1990s", or "2000–2009 (decade)", whose last year must be that of the decade.
Made DateMaker::decade() const
{
    std::int64_t year = number(DateSlot::Year).value_or(1);
    if (const DateCapture *written = capture(DateSlot::Year); written && written->digits == 2)
        year += 1900; // "the '90s"
    if (number(DateSlot::B).value_or(year + 9) != year + 9)
        return nullptr;
    return unspecified(year, small(DateSlot::Digits));
}

Made DateMaker::century() const
{
    const std::int64_t count = number(DateSlot::Count).value_or(0);
    const int digits = small(DateSlot::Digits);
    const std::int64_t block = digits == 3 ? 1000 : 100;
    if (count < 1 || count * block > 10'000)
        return nullptr;
    const bool beforeChrist = number(DateSlot::Era).value_or(1) < 0;
    if (beforeChrist && count == 1)
        return nullptr; // "-00XX" has no number for its digits
    const Made made = unspecified((count - 1) * block, digits);
    if (!made || !beforeChrist)
        return made;
    DatePoint point = made->ranges.front().first;
    point.year = -*point.year;
    return madeOf(point);
}

Made DateMaker::part() const
{
    auto made = point(DateSlot::Of);
    if (!made || made->part != PartOfTime::Whole || made->day > 0 || made->month > 12)
        return nullptr;
    made->part = static_cast<PartOfTime>(small(DateSlot::Part));
    return madeOf(*made);
}

Made DateMaker::qualified(bool approximate, bool uncertain) const
{
    const Made of = phrase(DateSlot::Of);
    if (!of || of->kind != Edtf::Kind::Date)
        return nullptr;
    DatePoint made = of->ranges.front().first;
    if (!made.time.isEmpty())
        return nullptr;
    made.approximate |= approximate;
    made.uncertain |= uncertain;
    return madeOf(made);
}

/// "Aug 2018, day unknown", "2018, month unknown", "2018, day and month unknown".
Made DateMaker::unknown() const
{
    auto made = point(DateSlot::Of);
    const bool day = small(DateSlot::Day) != 0;
    const bool month = small(DateSlot::Month) != 0;
    if (!made || made->day > 0 || made->month > 12 || (month && made->month > 0) || (!month && made->month == 0))
        return nullptr;
    made->monthUnknown = month;
    made->dayUnknown = day;
    return madeOf(*made);
}

/// The unit \p step units from that of the reference.
Made DateMaker::unitAt(DateUnit unit, std::int64_t step) const
{
    const Day day = reference();
    const CivilDate civil = civilFromDay(day);
    const auto ofMonths = [&](int length, int firstGrouping) {
        const std::int64_t months = floorToMultiple(civil.year * 12 + civil.month - 1, length) + step * length;
        DatePoint made;
        made.year = floorToMultiple(months, 12) / 12;
        const auto month = static_cast<int>(months - *made.year * 12);
        made.month = firstGrouping > 0 ? firstGrouping + month / length : month + 1;
        return madeOf(made);
    };
    switch (unit) {
    case DateUnit::Day:
        return madeOf(pointOfDay(day + Days{step}));
    case DateUnit::Week: {
        const Day monday = day - Days{weekdayOf(day) - 1} + Days{step * 7};
        DatePhraseRange week;
        week.first = pointOfDay(monday);
        week.last = pointOfDay(monday + Days{6});
        return interval(week);
    }
    case DateUnit::Month:
        return ofMonths(1, 0);
    case DateUnit::Quarter:
        return ofMonths(3, firstQuarter);
    case DateUnit::Half:
        return ofMonths(6, firstHalf);
    case DateUnit::Year: {
        DatePoint made;
        made.year = civil.year + step;
        return madeOf(made);
    }
    case DateUnit::Decade:
        return unspecified(floorToMultiple(civil.year, 10) + step * 10, 1);
    case DateUnit::Century:
        return unspecified(floorToMultiple(civil.year, 100) + step * 100, 2);
    case DateUnit::Weekend: {
        const Day saturday = day - Days{weekdayOf(day) - 6} + Days{step * 7};
        DatePhraseRange weekend;
        weekend.first = pointOfDay(saturday);
        weekend.last = pointOfDay(saturday + Days{1});
        return interval(weekend);
    }
    case DateUnit::Hour:
    case DateUnit::Minute:
    case DateUnit::Second:
        break;
    }
    return nullptr;
}

/// "in two weeks", "two weeks ago": a day for days and weeks; a month, a year for what is as long.
Made DateMaker::relative() const
{
    if (const DateCapture *counted = capture(DateSlot::Count); counted && counted->phrase && !number(DateSlot::Count))
        return vagueFrom(small(DateSlot::By));
    const std::int64_t count = number(DateSlot::Count).value_or(1) * number(DateSlot::By).value_or(1);
    if (count > farthestYear || count < -farthestYear)
        return nullptr;
    switch (static_cast<DateUnit>(small(DateSlot::Unit))) {
    case DateUnit::Week:
        return unitAt(DateUnit::Day, count * 7);
    case DateUnit::Quarter:
        return unitAt(DateUnit::Month, count * 3);
    case DateUnit::Half:
        return unitAt(DateUnit::Month, count * 6);
    case DateUnit::Decade:
        return unitAt(DateUnit::Year, count * 10);
    case DateUnit::Century:
        return unitAt(DateUnit::Year, count * 100);
    case DateUnit::Hour:
    case DateUnit::Minute:
    case DateUnit::Second:
        return unitAt(DateUnit::Day, 0);
    case DateUnit::Weekend:
        return unitAt(DateUnit::Weekend, count);
    case DateUnit::Day:
    case DateUnit::Month:
    case DateUnit::Year:
        break;
    }
    return unitAt(static_cast<DateUnit>(small(DateSlot::Unit)), count);
}

Made DateMaker::thisUnit() const
{
    return unitAt(static_cast<DateUnit>(small(DateSlot::Unit)), number(DateSlot::Step).value_or(0));
}

/// "earlier this month", "later this year": its days before or after the reference.
Made DateMaker::partOfThisUnit() const
{
    const Made whole = unitAt(static_cast<DateUnit>(small(DateSlot::Unit)), 0);
    std::optional<Error> why;
    const std::vector<Edtf> dates = whole ? datesOf(*whole, m_context, why) : std::vector<Edtf>();
    if (dates.empty())
        return nullptr;
    const Span span = dates.front().span();
    DatePhraseRange days;
    days.single = false;
    const bool earlier = m_rule.action == DateAction::Earlier;
    const Day first = earlier ? *span.begin : reference() + Days{1};
    const Day last = earlier ? reference() - Days{1} : *span.end - Days{1};
    if (last < first)
        return nullptr;
    days.first = pointOfDay(first);
    days.last = pointOfDay(last);
    days.single = first == last;
    DatePhrase made = days.single ? phraseOf(days.first) : *set(Edtf::Kind::OneOf, {days});
    made.named = whole;
    return std::make_shared<const DatePhrase>(std::move(made));
}

/// The day of a weekday: \p step −1 the last before the reference, 1 the next after it, 0 that of its week. The rule's
/// constant "by" goes on by so many weeks.
Made DateMaker::weekday() const
{
    const std::int64_t ahead = small(DateSlot::Weekday) - weekdayOf(reference());
    const std::int64_t step = number(DateSlot::Step).value_or(0);
    std::int64_t days = ahead;
    if (step < 0)
        days = ahead >= 0 ? ahead - 7 : ahead;
    else if (step > 0)
        days = ahead <= 0 ? ahead + 7 : ahead;
    return madeOf(pointOfDay(reference() + Days{days + 7 * number(DateSlot::By).value_or(0)}));
}

/// "last August", "next spring": the last that was over before the reference's month, or the next that begins after it.
Made DateMaker::namedMonth() const
{
    auto made = point(DateSlot::Of);
    if (!made || made->year || made->month == 0 || made->day > 0)
        return nullptr;
    const CivilDate civil = civilFromDay(reference());
    const MonthRange months = made->month <= 12 ? MonthRange{made->month, made->month} : monthsOfGrouping(made->month);
    made->year = civil.year;
    const std::int64_t step = number(DateSlot::Step).value_or(0);
    if (step < 0 && months.last >= civil.month)
        --*made->year;
    else if (step > 0 && months.first <= civil.month)
        ++*made->year;
    return madeOf(*made);
}

/// A phrase, or a number that is a year of the rule's era.
std::optional<DatePoint> DateMaker::endOfRange(DateSlot slot) const
{
    const auto era = number(DateSlot::Era);
    const auto digits = number(slot);
    if (!era || !digits)
        return point(slot);
    if (*digits == 0 || *digits > farthestYear)
        return std::nullopt;
    DatePoint made;
    made.year = *era < 0 ? 1 - *digits : *digits;
    return made;
}

Made DateMaker::twoEnds(Edtf::Kind kind) const
{
    auto first = endOfRange(DateSlot::A);
    auto last = endOfRange(DateSlot::B);
    if (!first || !last || !first->time.isEmpty() || !last->time.isEmpty())
        return nullptr;
    if (const int month = small(DateSlot::Month); month > 0)
        first->month = last->month = month;
    if (const auto year = point(DateSlot::Year)) {
        last->year = year->year;
        last->shortYear = year->shortYear;
    }
    // Not "in May to 18 months".
    if (last->day > 0 && last->month == 0 && first->month > 0 && first->day == 0)
        return nullptr;
    // Not "in the year to September".
    if (m_context.prose && first->year == last->year && first->month == 0 && last->month > 0)
        return nullptr;
    // "19 to 23" are not yet days.
    if (last->day > 0 && last->month == 0 && first->month == 0)
        return nullptr;
    DatePhraseRange range;
    range.single = false;
    range.first = *first;
    range.last = *last;
    return kind == Edtf::Kind::Interval ? interval(range) : set(kind, {range});
}

/// "2018/19": the second year as the last two digits of one, or, of a winter, whole.
Made DateMaker::shortRange() const
{
    const std::int64_t first = number(DateSlot::A).value_or(0);
    const std::int64_t second = number(DateSlot::B).value_or(0);
    const int season = small(DateSlot::Season);
    std::int64_t last = second < 100 ? floorToMultiple(first, 100) + second : second;
    if (season > 0 && second == 0 && (first + 1) % 100 == 0) // winter 1999/00; 1999-00 may be a month that is not known
        last = first + 1;
    if (last <= first)
        return nullptr;
    DatePhraseRange range;
    range.first.year = first;
    range.last.year = last;
    if (season > 0) { // the winter of two years: December to February
        if (season != 24 || last != first + 1)
            return nullptr;
        range.first.month = 12;
        range.last.month = 2;
    }
    return interval(range);
}

Made DateMaker::openEnd(DateSlot slot, PhraseEnd end, bool beyond) const
{
    const auto start = point(slot);
    if (!start || !start->time.isEmpty())
        return nullptr;
    DatePhraseRange range;
    range.first = *start;
    range.lastEnd = end;
    range.afterFirst = beyond;
    return interval(range);
}

Made DateMaker::openStart(DateSlot slot, PhraseEnd end, bool beyond) const
{
    const auto last = point(slot);
    if (!last || !last->time.isEmpty())
        return nullptr;
    DatePhraseRange range;
    range.last = *last;
    range.firstEnd = end;
    range.beforeLast = beyond;
    return interval(range);
}

Made DateMaker::noEnds(PhraseEnd first, PhraseEnd last) const
{
    DatePhraseRange range;
    range.firstEnd = first;
    range.lastEnd = last;
    return interval(range);
}

/// A member and the members behind it.
Made DateMaker::list() const
{
    const Made first = phrase(DateSlot::A);
    const Made others = phrase(DateSlot::Of);
    if (!first || first->ranges.size() != 1)
        return nullptr;
    std::vector<DatePhraseRange> ranges = first->ranges;
    if (others)
        ranges.insert(ranges.end(), others->ranges.begin(), others->ranges.end());
    constexpr std::size_t mostMembers = 60;
    return ranges.size() > mostMembers ? nullptr : set(Edtf::Kind::OneOf, std::move(ranges));
}

Made DateMaker::setOf(Edtf::Kind kind) const
{
    const Made members = phrase(DateSlot::Of);
    const Made last = phrase(DateSlot::B);
    if (!members || !last || last->ranges.size() != 1)
        return nullptr;
    std::vector<DatePhraseRange> ranges = members->ranges;
    ranges.push_back(last->ranges.front());
    const bool anyRange = std::any_of(ranges.begin(), ranges.end(), [](const auto &range) { return !range.single; });
    for (const DatePhraseRange &range : ranges) {
        if (!range.first.time.isEmpty() || range.firstEnd != PhraseEnd::Stated || range.lastEnd != PhraseEnd::Stated)
            return nullptr;
        // "10, 20 or 30 May 2018 – 11 May 2019" has no one meaning.
        if (anyRange && range.single && !range.first.year)
            return nullptr;
    }
    return set(kind, std::move(ranges));
}

/// "2018 or earlier": of one or several members, the first or last of which is open.
Made DateMaker::openSet(Edtf::Kind kind, bool earlier) const
{
    const auto member = point(DateSlot::Of);
    if (!member)
        return nullptr;
    DatePhraseRange range;
    range.single = false;
    (earlier ? range.firstEnd : range.lastEnd) = PhraseEnd::Open;
    (earlier ? range.last : range.first) = *member;
    return set(kind, {range});
}

/// Thanksgiving as the fourth Thursday of November; Good Friday as the second day before Easter.
Made DateMaker::movingHoliday() const
{
    DatePoint made = point(DateSlot::Year).value_or(DatePoint{});
    made.month = small(DateSlot::Month);
    made.weekday = small(DateSlot::Weekday);
    made.nth = small(DateSlot::Count);
    if (m_rule.action == DateAction::Easter)
        made.fromEaster = small(DateSlot::By);
    return madeOf(made);
}

/// "25", "2.5" for two and a half, "X" for several.
Made DateMaker::amount() const
{
    DatePhrase made;
    const auto tens = number(DateSlot::Count);
    const std::int64_t times = number(DateSlot::Digits).value_or(1);
    made.value = tens ? QString::number((*tens + number(DateSlot::B).value_or(0)) * times) : u"X"_s;
    if (const DateCapture *fraction = capture(DateSlot::Fraction))
        made.value += u'.' + QString::number(fraction->number);
    else if (number(DateSlot::Half))
        made.value = made.value == u"0" ? u"0.5"_s : made.value + u".5"_s;
    return std::make_shared<const DatePhrase>(std::move(made));
}

/// "P6M" for six months, "PT30M" for half an hour, "PXY" for years.
Made DateMaker::ofUnits(DateKind kind) const
{
    DatePhrase made;
    made.is = kind;
    if (const auto weekday = number(DateSlot::Weekday)) {
        made.value = u"XXXX-WXX-"_s + QString::number(*weekday);
        return std::make_shared<const DatePhrase>(std::move(made));
    }
    const Made counted = phrase(DateSlot::Count);
    const auto constant = number(DateSlot::Count);
    QString count = counted ? counted->value : constant ? QString::number(*constant) : u"X"_s;
    auto unit = static_cast<DateUnit>(small(DateSlot::Unit));
    const auto inSmaller = [&](int times, DateUnit smaller) {
        bool known = false;
        const double many = count.toDouble(&known) * times;
        count = known ? QString::number(many) : count;
        unit = smaller;
    };
    if (unit == DateUnit::Decade)
        inSmaller(10, DateUnit::Year);
    else if (unit == DateUnit::Century)
        inSmaller(100, DateUnit::Year);
    else if (unit == DateUnit::Half || (unit == DateUnit::Year && count == u"0.5"))
        inSmaller(unit == DateUnit::Half ? 6 : 12, DateUnit::Month);
    else if (unit == DateUnit::Hour && count == u"0.5")
        inSmaller(60, DateUnit::Minute);
    static constexpr std::array<const char16_t *, 12> letters{u"D", u"W", u"M",  u"Q", u"",  u"Y",
                                                              u"",  u"",  u"WE", u"H", u"M", u"S"};
    const bool timed = unit >= DateUnit::Hour;
    made.value = (timed ? u"PT"_s : u"P"_s) + count + QString::fromUtf16(letters[static_cast<std::size_t>(unit)]);
    return std::make_shared<const DatePhrase>(std::move(made));
}

Made DateMaker::vagueFrom(std::int64_t direction) const
{
    DatePhrase made;
    made.is = DateKind::Vague;
    made.ref = direction < 0 ? DateRef::Past : direction > 0 ? DateRef::Future : DateRef::Present;
    return std::make_shared<const DatePhrase>(std::move(made));
}

/// "Friday morning", "this morning", whose day is the reference's.
Made DateMaker::partOfDay() const
{
    static constexpr std::array<const char16_t *, 5> letters{u"TMO", u"TMI", u"TAF", u"TEV", u"TNI"};
    const Made of = phrase(DateSlot::Of);
    if (of
        && (of->kind != Edtf::Kind::Date || of->is != DateKind::Date || of->ranges.front().first.day == 0
            || !of->ranges.front().first.time.isEmpty()))
        return nullptr;
    DatePhrase made = of ? *of : phraseOf(pointOfDay(reference() + Days{number(DateSlot::Step).value_or(0)}));
    made.is = DateKind::Time;
    made.value = QString::fromUtf16(letters[static_cast<std::size_t>(small(DateSlot::Part))]);
    return std::make_shared<const DatePhrase>(std::move(made));
}

/// A time whose day is that of what stands before it, or the reference.
Made DateMaker::timeOfDay() const
{
    const auto time = point(DateSlot::Time);
    if (!time)
        return nullptr;
    DatePoint made = pointOfDay(m_context.dayOfTimes.value_or(m_context.reference));
    made.time = time->time;
    return madeOf(made);
}

Made DateMaker::make() const
{
    switch (m_rule.action) {
    case DateAction::Same:
        return phrase(DateSlot::Of);
    case DateAction::Date:
        return date();
    case DateAction::Time:
        return time();
    case DateAction::Decade:
        return decade();
    case DateAction::Century:
        return century();
    case DateAction::Part:
        return part();
    case DateAction::About:
        return qualified(true, false);
    case DateAction::Perhaps:
        return qualified(false, true);
    case DateAction::PerhapsAbout:
        return qualified(true, true);
    case DateAction::UnknownPart:
        return unknown();
    case DateAction::Relative:
        return relative();
    case DateAction::ThisUnit:
        return thisUnit();
    case DateAction::Weekday:
        return weekday();
    case DateAction::NamedMonth:
        return namedMonth();
    case DateAction::Earlier:
    case DateAction::Later:
        return partOfThisUnit();
    case DateAction::Range:
        return twoEnds(Edtf::Kind::Interval);
    case DateAction::ShortRange:
        return shortRange();
    case DateAction::Between:
    case DateAction::OneOfRange:
        return twoEnds(Edtf::Kind::OneOf);
    case DateAction::AllOfRange:
        return twoEnds(Edtf::Kind::AllOf);
    case DateAction::Since:
        return openEnd(DateSlot::Of, PhraseEnd::Open, false);
    case DateAction::After:
        return openEnd(DateSlot::Of, PhraseEnd::Open, true);
    case DateAction::Until:
        return openStart(DateSlot::Of, PhraseEnd::Open, false);
    case DateAction::UntilBefore:
        return openStart(DateSlot::Of, PhraseEnd::Open, true);
    case DateAction::FromUnknown:
        return openEnd(DateSlot::Of, PhraseEnd::Unknown, false);
    case DateAction::UnknownUntil:
        return openStart(DateSlot::Of, PhraseEnd::Unknown, false);
    case DateAction::Always:
        return noEnds(PhraseEnd::Open, PhraseEnd::Open);
    case DateAction::Unknown:
        return noEnds(PhraseEnd::Unknown, PhraseEnd::Unknown);
    case DateAction::OpenUnknown:
        return noEnds(PhraseEnd::Open, PhraseEnd::Unknown);
    case DateAction::UnknownOpen:
        return noEnds(PhraseEnd::Unknown, PhraseEnd::Open);
    case DateAction::List:
        return list();
    case DateAction::OneOf:
        return setOf(Edtf::Kind::OneOf);
    case DateAction::AllOf:
        return setOf(Edtf::Kind::AllOf);
    case DateAction::OrEarlier:
        return openSet(Edtf::Kind::OneOf, true);
    case DateAction::OrLater:
        return openSet(Edtf::Kind::OneOf, false);
    case DateAction::AndEarlier:
        return openSet(Edtf::Kind::AllOf, true);
    case DateAction::AndLater:
        return openSet(Edtf::Kind::AllOf, false);
    case DateAction::NthWeekday:
    case DateAction::Easter:
        return movingHoliday();
    case DateAction::Amount:
        return amount();
    case DateAction::Duration:
        return ofUnits(DateKind::Duration);
    case DateAction::Set:
        return ofUnits(DateKind::Set);
    case DateAction::Vague:
        return vagueFrom(small(DateSlot::Ref) - static_cast<int>(DateRef::Present));
    case DateAction::Weekend:
        return unitAt(DateUnit::Weekend, number(DateSlot::Step).value_or(0));
    case DateAction::PartOfDay:
        return partOfDay();
    case DateAction::TimeOfDay:
        return timeOfDay();
    case DateAction::Anchored:
        return unitAt(static_cast<DateUnit>(small(DateSlot::Unit)), number(DateSlot::Step).value_or(0));
    case DateAction::Lead:
        return std::make_shared<const DatePhrase>();
    }
    return nullptr;
}

} // namespace

Made madeBy(const DateRule &rule, const DateCaptures &captures, const DateContext &context)
{
    return DateMaker(rule, captures, context).make();
}

} // namespace Dateline
