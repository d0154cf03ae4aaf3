// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/datemoves.h"

#include "models/dates/edtfsyntax.h"
#include "models/editing/editingtr.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t monthsOfYear = 12;
constexpr std::int64_t farthestShortYear = 9999;
constexpr int yearDigits = 4;

Error cannotMove(const QString &why) { return {ErrorCode::Usage, why, {}}; }

std::int64_t floorDivided(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }

/// The parts of a date as written, so that what does not move stays as it is. The text is a valid date.
struct WrittenDate
{
    QString beforeYear, year, afterYear;    ///< a qualifier; sign and digits, of a long year the "Y" too; a qualifier
    QString beforeMonth, month, afterMonth; ///< empty if there is none; a sub-year grouping is here, too
    QString beforeDay, day, afterDay;
    QString time; ///< with its "T"

    explicit WrittenDate(QStringView text);
    QString toString() const;

    bool isLong() const { return year.startsWith(u'Y'); }
    bool isGrouping() const { return !month.contains(u'X') && month.toInt() > monthsOfYear; }
    bool hasMonth() const { return !month.isEmpty() && !month.contains(u'X'); }
    bool hasDay() const { return !day.isEmpty() && !day.contains(u'X'); }
    qsizetype unspecifiedOfYear() const { return year.count(u'X'); }
};

WrittenDate::WrittenDate(QStringView text)
{
    if (text.startsWith(u'Y')) {
        year = text.toString();
        return;
    }
    qsizetype at = 0;
    const auto qualifier = [&] {
        const bool isThere = at < text.size() && QStringView(u"~?%").contains(text[at]);
        return isThere ? QString(text[at++]) : QString();
    };
    const auto digits = [&](qsizetype count) {
        const QString taken = text.sliced(at, count).toString();
        at += count;
        return taken;
    };
    beforeYear = qualifier();
    year = digits(text[at] == u'-' ? yearDigits + 1 : yearDigits);
    if (at < text.size() && text[at] == u'S') {
        year += text.sliced(at).toString();
        return;
    }
    afterYear = qualifier();
    if (at < text.size() && text[at] == u'-') {
        ++at;
        beforeMonth = qualifier();
        month = digits(2);
        afterMonth = qualifier();
    }
    if (at < text.size() && text[at] == u'-') {
        ++at;
        beforeDay = qualifier();
        day = digits(2);
        afterDay = qualifier();
    }
    time = text.sliced(at).toString();
}

QString WrittenDate::toString() const
{
    QString text = beforeYear + year + afterYear;
    if (!month.isEmpty())
        text += u'-' + beforeMonth + month + afterMonth;
    if (!day.isEmpty())
        text += u'-' + beforeDay + day + afterDay;
    return text + time;
}

QString twoDigits(int number) { return QString::number(number).rightJustified(2, u'0'); }

/// An expression cut into its dates and what stands between them.
struct DatePieces
{
    QStringList pieces;           ///< in order; together they are the text
    std::vector<qsizetype> dates; ///< which of them are dates
};

DatePieces piecesOf(QStringView text)
{
    DatePieces cut;
    QString date;
    const auto endDate = [&] {
        if (!date.isEmpty()) {
            cut.dates.push_back(cut.pieces.size());
            cut.pieces.append(date);
        }
        date.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isRange = text.sliced(i).startsWith(u"..");
        if (!isRange && !QStringView(u"/,[]{}").contains(text[i])) {
            date += text[i];
            continue;
        }
        endDate();
        cut.pieces.append(isRange ? u".."_s : QString(text[i]));
        if (isRange)
            ++i;
    }
    endDate();
    return cut;
}

/// The groupings that divide a year as \p grouping does, in order of time, and how many months each counts for: a year
/// has four seasons, though winter stands for December only.
struct GroupingsOfYear
{
    std::vector<int> groupings;
    std::int64_t months = 3;
};

GroupingsOfYear groupingsLike(int grouping)
{
    struct Kind
    {
        int first, last;
    };
    constexpr std::array kinds = {Kind{21, 24}, Kind{25, 28}, Kind{29, 32}, Kind{33, 36}, Kind{37, 39}, Kind{40, 41}};
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind &one) { return grouping <= one.last; });
    GroupingsOfYear found;
    found.groupings.resize(static_cast<std::size_t>(kind->last - kind->first + 1));
    std::iota(found.groupings.begin(), found.groupings.end(), kind->first);
    std::sort(found.groupings.begin(), found.groupings.end(),
              [](int a, int b) { return monthsOfGrouping(a).first < monthsOfGrouping(b).first; });
    found.months = monthsOfYear / static_cast<std::int64_t>(found.groupings.size());
    return found;
}

Result<DateUnit> unitOfWritten(const WrittenDate &date)
{
    using Kind = DateUnit::Kind;
    const QStringView digits = QStringView(date.year).sliced(date.year.startsWith(u'-') ? 1 : 0);
    if (digits.contains(u'S') || digits.contains(u'E'))
        return cannotMove(EditingTr::tr("A year with an exponent or significant digits cannot be moved."));
    if (date.isLong())
        return DateUnit{Kind::Month, monthsOfYear};
    const qsizetype unspecified = date.unspecifiedOfYear();
    if (unspecified == yearDigits)
        return cannotMove(EditingTr::tr("A date without a year cannot be moved."));
    if (unspecified > 0 && digits.first(yearDigits - unspecified).contains(u'X'))
        return cannotMove(EditingTr::tr("A year with an unknown digit before a known one cannot be moved."));
    if (unspecified > 0)
        return DateUnit{Kind::Month, monthsOfYear * static_cast<std::int64_t>(std::pow(10, unspecified))};
    if (!date.hasMonth())
        return DateUnit{Kind::Month, monthsOfYear};
    if (date.isGrouping())
        return DateUnit{Kind::Month, groupingsLike(date.month.toInt()).months};
    return date.hasDay() ? DateUnit{Kind::Day, 1} : DateUnit{Kind::Month, 1};
}

/// The smallest unit by which both can be moved.
DateUnit common(const DateUnit &a, const DateUnit &b)
{
    if (a.kind != b.kind)
        return a.kind == DateUnit::Kind::Month ? a : b;
    return {a.kind, std::lcm(a.count, b.count)};
}

bool setShortYear(WrittenDate &date, std::int64_t year)
{
    if (std::abs(year) > farthestShortYear)
        return false;
    date.year = QString::number(std::abs(year)).rightJustified(yearDigits, u'0');
    if (year < 0)
        date.year.prepend(u'-');
    return true;
}

/// Decades and longer: "201X" is the 201st block, "-000X" the one before block 0.
bool moveBlocks(WrittenDate &date, qsizetype unspecified, std::int64_t blocks)
{
    const bool negative = date.year.startsWith(u'-');
    const qsizetype known = yearDigits - unspecified;
    const std::int64_t written = QStringView(date.year).sliced(negative ? 1 : 0, known).toLongLong();
    const std::int64_t block = (negative ? -written - 1 : written) + blocks;
    const std::int64_t magnitude = block < 0 ? -block - 1 : block;
    const QString digits = QString::number(magnitude).rightJustified(known, u'0');
    if (digits.size() > known)
        return false;
    date.year = (block < 0 ? u"-"_s : QString()) + digits + QString(unspecified, u'X');
    return true;
}

bool moveYears(WrittenDate &date, std::int64_t years)
{
    if (date.isLong()) {
        const std::int64_t year = QStringView(date.year).sliced(1).toLongLong() + years;
        date.year = u'Y' + QString::number(year);
        return std::abs(year) > farthestShortYear;
    }
    return setShortYear(date, date.year.toLongLong() + years);
}

bool moveMonths(WrittenDate &date, std::int64_t months)
{
    if (const qsizetype unspecified = date.unspecifiedOfYear(); !date.isLong() && unspecified > 0)
        return moveBlocks(date, unspecified,
                          months / (monthsOfYear * static_cast<std::int64_t>(std::pow(10, unspecified))));
    if (!date.hasMonth())
        return moveYears(date, months / monthsOfYear);
    const std::int64_t year = date.year.toLongLong();
    if (!date.isGrouping()) {
        const std::int64_t total = year * monthsOfYear + date.month.toInt() - 1 + months;
        date.month = twoDigits(static_cast<int>(total - floorDivided(total, monthsOfYear) * monthsOfYear) + 1);
        return setShortYear(date, floorDivided(total, monthsOfYear));
    }
    const GroupingsOfYear like = groupingsLike(date.month.toInt());
    const auto perYear = static_cast<std::int64_t>(like.groupings.size());
    const auto place = std::find(like.groupings.begin(), like.groupings.end(), date.month.toInt());
    const std::int64_t total = year * perYear + (place - like.groupings.begin()) + months / like.months;
    const std::int64_t newYear = floorDivided(total, perYear);
    date.month = twoDigits(like.groupings[static_cast<std::size_t>(total - newYear * perYear)]);
    return setShortYear(date, newYear);
}

bool moveDays(WrittenDate &date, std::int64_t days)
{
    const CivilDate before{date.year.toLongLong(), date.month.toInt(), date.day.toInt()};
    const CivilDate after = civilFromDay(dayFromCivil(before) + Days{days});
    date.month = twoDigits(after.month);
    date.day = twoDigits(after.day);
    return setShortYear(date, after.year);
}

Result<QString> movedText(const QString &text, const DateUnit &unit, std::int64_t units)
{
    constexpr std::int64_t most = 100'000'000; // of units: more than there are days in years of four digits
    WrittenDate date(text);
    const bool within = std::abs(units) <= most
        && (unit.kind == DateUnit::Kind::Day ? moveDays(date, units * unit.count)
                                             : moveMonths(date, units * unit.count));
    if (!within)
        return cannotMove(EditingTr::tr("Dates can be moved within the years −9999 to 9999."));
    return date.toString();
}

/// Which of the dates of an expression are moved, by number.
Result<std::vector<std::size_t>> movedDates(const Edtf &date, const DatePieces &pieces, DatePart part)
{
    std::vector<std::size_t> all(pieces.dates.size());
    std::iota(all.begin(), all.end(), 0U);
    if (all.empty())
        return cannotMove(EditingTr::tr("This date says no day to move."));
    if (part == DatePart::Whole)
        return all;
    switch (date.kind()) {
    case Edtf::Kind::Date:
        if (date.precision() == DatePrecision::Time)
            return cannotMove(EditingTr::tr("A time of day cannot be stretched to an interval."));
        if (date.toString().startsWith(u'Y') || date.toString().contains(u'S'))
            return cannotMove(EditingTr::tr("This year cannot be stretched to an interval."));
        return all;
    case Edtf::Kind::Interval: {
        const bool isThere = part == DatePart::Start ? !date.hasOpenStart() && !date.hasUnknownStart()
                                                     : !date.hasOpenEnd() && !date.hasUnknownEnd();
        if (!isThere)
            return cannotMove(part == DatePart::Start ? EditingTr::tr("The start is open.")
                                                      : EditingTr::tr("The end is open."));
        return std::vector{part == DatePart::Start ? all.front() : all.back()};
    }
    case Edtf::Kind::OneOf:
    case Edtf::Kind::AllOf:
        break;
    }
    return cannotMove(EditingTr::tr("A choice of dates cannot be stretched."));
}

struct Moving
{
    DatePieces pieces;
    std::vector<std::size_t> dates; ///< into pieces.dates
    DateUnit unit;
};

Result<Moving> movingOf(const Edtf &date, DatePart part)
{
    Moving moving;
    moving.pieces = piecesOf(date.toString());
    auto moved = movedDates(date, moving.pieces, part);
    if (!moved)
        return moved.error();
    moving.dates = *std::move(moved);
    for (const std::size_t number : moving.dates) {
        const auto unit = unitOfWritten(WrittenDate(moving.pieces.pieces[moving.pieces.dates[number]]));
        if (!unit)
            return unit.error();
        moving.unit = number == moving.dates.front() ? *unit : common(moving.unit, *unit);
    }
    return moving;
}

/// A single date whose one end is pulled away.
Result<Edtf> stretched(const Edtf &date, DatePart part, const Moving &moving, std::int64_t units)
{
    const auto end = movedText(date.toString(), moving.unit, units);
    if (!end)
        return end.error();
    const QString text = part == DatePart::Start ? *end + u'/' + date.toString() : date.toString() + u'/' + *end;
    if (auto interval = Edtf::parse(text))
        return interval;
    return cannotMove(EditingTr::tr("The end would come before the start."));
}

/// Where \p part of a date stands on the axis.
std::optional<Day> placeOf(const Edtf &date, DatePart part)
{
    const Span span = part == DatePart::End ? date.endSpan() : date.startSpan();
    if (part == DatePart::End)
        return span.end;
    return span.begin ? span.begin : date.endSpan().end;
}

/// How far \p part goes on the way to \p units: so far, or to where an end meets the other or the years end.
std::int64_t furthestPossible(const Edtf &date, DatePart part, std::int64_t units)
{
    const std::int64_t direction = units < 0 ? -1 : 1;
    const auto canMove = [&](std::int64_t count) {
        // Of an interval of months and days some places on the way are not there: then one beside them is.
        return movedBy(date, part, direction * count) || movedBy(date, part, direction * (count + 1))
            || (count > 0 && movedBy(date, part, direction * (count - 1)));
    };
    std::int64_t possible = 0;
    std::int64_t beyond = std::abs(units);
    if (canMove(beyond))
        return units;
    while (beyond - possible > 1) {
        const std::int64_t middle = possible + (beyond - possible) / 2;
        (canMove(middle) ? possible : beyond) = middle;
    }
    while (possible > 0 && !movedBy(date, part, direction * possible))
        --possible;
    return direction * possible;
}

} // namespace

Result<DateUnit> unitOfMoving(const Edtf &date, DatePart part)
{
    const auto moving = movingOf(date, part);
    return moving ? Result(moving->unit) : Result<DateUnit>(moving.error());
}

Result<Edtf> movedBy(const Edtf &date, DatePart part, std::int64_t units)
{
    const auto moving = movingOf(date, part);
    if (!moving)
        return moving.error();
    if (units == 0)
        return date;
    if (part != DatePart::Whole && date.kind() == Edtf::Kind::Date)
        return stretched(date, part, *moving, units);
    QStringList pieces = moving->pieces.pieces;
    for (const std::size_t number : moving->dates) {
        QString &text = pieces[moving->pieces.dates[number]];
        auto moved = movedText(text, moving->unit, units);
        if (!moved)
            return moved.error();
        text = *std::move(moved);
    }
    const bool bothEnds = part != DatePart::Whole && moving->pieces.dates.size() == 2;
    if (bothEnds && pieces.front() == pieces.back())
        return Edtf::parse(pieces.front());
    auto moved = Edtf::parse(pieces.join(QString()));
    if (moved)
        return moved;
    return cannotMove(part == DatePart::Whole ? EditingTr::tr("There is no such day in that month.")
                                              : EditingTr::tr("The end would come before the start."));
}

std::int64_t unitsNearest(const Edtf &date, DatePart part, Days days)
{
    const auto unit = unitOfMoving(date, part);
    const auto from = placeOf(date, part);
    if (!unit || !from)
        return 0;
    constexpr double daysOfMonth = 365.2425 / 12;
    const double length = static_cast<double>(unit->count) * (unit->kind == DateUnit::Kind::Day ? 1 : daysOfMonth);
    const std::int64_t about = std::llround(static_cast<double>(days.count) / length);
    const Day wanted = *from + days;
    std::int64_t nearest = furthestPossible(date, part, about);
    std::int64_t least = std::abs(days.count);
    if (nearest != about)
        return nearest;
    nearest = 0;
    for (std::int64_t units = about - 2; units <= about + 2; ++units) {
        const auto moved = movedBy(date, part, units);
        if (!moved)
            continue;
        const std::int64_t distance = std::abs((placeOf(*moved, part).value_or(*from) - wanted).count);
        if (distance < least) {
            least = distance;
            nearest = units;
        }
    }
    return nearest;
}

Edtf dateAround(Day day, double least)
{
    const CivilDate civil = civilFromDay(day);
    if (std::abs(civil.year) > farthestShortYear)
        return Edtf::parse(QString(u'Y' + QString::number(civil.year))).value();
    const QString iso = isoDay(day);
    const qsizetype year = civil.year < 0 ? yearDigits + 1 : yearDigits;
    const auto parsed = [](const QString &text) {
        const auto date = Edtf::parse(text);
        return date ? *date : Edtf();
    };
    constexpr double year365 = 365;
    if (least <= 1)
        return parsed(iso);
    if (least <= 28)
        return parsed(iso.first(year + 3));
    if (least <= year365)
        return parsed(iso.first(year));
    const qsizetype unspecified = least <= 10 * year365 ? 1 : 2;
    return parsed(iso.first(year - unspecified) + QString(unspecified, u'X'));
}

} // namespace Dateline
