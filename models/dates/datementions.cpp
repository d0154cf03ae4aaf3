// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datementions.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The time that a phrase names, without what it says about it; null if it says nothing.
std::optional<DatePhrase> namedPhrase(const DatePhrase &phrase)
{
    if (phrase.named)
        return *phrase.named;
    const DatePoint &point = phrase.ranges.front().first;
    if (phrase.kind != Edtf::Kind::Date || (point.part == PartOfTime::Whole && !point.approximate && !point.uncertain))
        return std::nullopt;
    DatePhrase plain = phrase;
    DatePoint &named = plain.ranges.front().first;
    named.part = PartOfTime::Whole;
    named.approximate = named.uncertain = false;
    return plain;
}

/// Of the dates in \p named the one in which \p meant lies.
const Edtf &namedFor(const Edtf &meant, const std::vector<Edtf> &named)
{
    const auto found = std::find_if(named.begin(), named.end(),
                                    [&](const Edtf &date) { return haveDayInCommon(date.span(), meant.span()); });
    return found == named.end() ? meant : *found;
}

std::int64_t isoWeekYear(Day monday) { return civilFromDay(monday + Days{3}).year; }

/// "2018-W48" and "2018-W48-WE" for the days of a week and a weekend; empty for other intervals.
QString weekValue(const Edtf &date)
{
    const Span span = date.span();
    if (date.kind() != Edtf::Kind::Interval || !span.begin || !span.end)
        return {};
    const std::int64_t length = (*span.end - *span.begin).count;
    const int first = weekdayOf(*span.begin);
    if (!(length == 7 && first == 1) && !(length == 2 && first == 6))
        return {};
    const Day monday = *span.begin - Days{first - 1};
    const std::int64_t year = isoWeekYear(monday);
    const Day fourth = dayFromCivil({year, 1, 4}); // is always in the first week
    const std::int64_t week = (monday - (fourth - Days{weekdayOf(fourth) - 1})).count / 7 + 1;
    const QString text = QString::number(year) + u"-W"_s + QString::number(week).rightJustified(2, u'0');
    return first == 6 ? text + u"-WE"_s : text;
}

/// "2018-FA", "2018-Q3", "2018-H1" for the parts of a year that EDTF counts from 21 on; empty for other dates.
QString partOfYearValue(const QString &edtf)
{
    if (edtf.size() != 7 || edtf[4] != u'-')
        return {};
    const int part = QStringView(edtf).last(2).toInt();
    static constexpr std::array<const char16_t *, 4> seasons{u"SP", u"SU", u"FA", u"WI"};
    const QString year = edtf.first(5);
    if (part >= 21 && part <= 24)
        return year + QString::fromUtf16(seasons[static_cast<std::size_t>(part - 21)]);
    if (part >= 33 && part <= 36)
        return year + u'Q' + QString::number(part - 32);
    if (part >= 40 && part <= 41)
        return year + u'H' + QString::number(part - 39);
    return {};
}

QString refValue(DateRef ref)
{
    switch (ref) {
    case DateRef::Past:
        return u"PAST_REF"_s;
    case DateRef::Future:
        return u"FUTURE_REF"_s;
    case DateRef::None:
    case DateRef::Present:
        break;
    }
    return u"PRESENT_REF"_s;
}

/// Without seconds that are 0: "2018-11-30T10:00".
QString timeValue(const QString &edtf)
{
    const qsizetype seconds = edtf.indexOf(u":00", edtf.indexOf(u'T') + 4);
    return seconds == edtf.indexOf(u'T') + 6 ? QString(edtf).remove(seconds, 3) : edtf;
}

} // namespace

Edtf dayOfTime(const Edtf &date)
{
    const qsizetype time = date.precision() == DatePrecision::Time ? date.toString().indexOf(u'T') : -1;
    if (time < 0)
        return date;
    const auto day = Edtf::parse(QStringView(date.toString()).first(time));
    return day ? *day : date;
}

std::vector<DateCandidate> dateCandidates(const std::vector<const DateMatch *> &matches, const DateContext &context)
{
    std::vector<DateCandidate> candidates;
    const bool decided =
        std::any_of(matches.begin(), matches.end(), [](const auto *match) { return match->rule->decides; });
    for (const bool otherOrder : {false, true}) {
        for (const DateMatch *match : matches) {
            if (match->otherOrder != otherOrder || match->phrase->ranges.empty() || (decided && !match->rule->decides))
                continue;
            std::optional<Error> why;
            const auto plain = namedPhrase(*match->phrase);
            const std::vector<Edtf> named = plain ? datesOf(*plain, context, why) : std::vector<Edtf>();
            for (const Edtf &meant : datesOf(*match->phrase, context, why)) {
                const Edtf &date = plain ? namedFor(meant, named) : meant;
                const bool known =
                    std::any_of(candidates.begin(), candidates.end(), [&](const DateCandidate &candidate) {
                        return candidate.date == date && candidate.meant == meant;
                    });
                if (!known)
                    candidates.push_back({date, meant, match});
            }
        }
    }
    return candidates;
}

std::size_t likeliestDate(const std::vector<DateCandidate> &candidates, DateTense tense, Day reference,
                          bool orderIsKnown)
{
    const auto begin = [&](std::size_t i) { return candidates[i].date.span().begin.value_or(reference); };
    const auto end = [&](std::size_t i) { return candidates[i].date.span().end.value_or(reference); };
    const auto away = [&](std::size_t i) {
        if (reference < begin(i))
            return (begin(i) - reference).count;
        return end(i) <= reference ? (reference - end(i)).count + 1 : 0;
    };
    const auto fits = [&](std::size_t i) {
        // What is reported of a quarter or half is known when it is over.
        const bool reported = candidates[i].date.precision() == DatePrecision::Season
            && QStringView(candidates[i].date.toString()).last(2).toInt() > 24;
        if (tense == DateTense::Past)
            return reported ? end(i) <= reference : begin(i) <= reference;
        return reference < end(i);
    };
    // Of centuries that were left out none follows from a tense.
    constexpr std::int64_t far = 3 * 366;
    bool byTense = tense != DateTense::Unknown;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        byTense = byTense && away(i) <= far;
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (orderIsKnown && candidates[i].match->otherOrder != candidates[best].match->otherOrder)
            continue;
        if (!byTense || fits(i) == fits(best) ? away(i) < away(best) : fits(i))
            best = i;
    }
    return best;
}

QString timexValue(const DatePhrase &phrase, const Edtf &date)
{
    if (phrase.is == DateKind::Vague)
        return refValue(phrase.ref);
    if (date.isNull())
        return phrase.value;
    if (date.precision() == DatePrecision::Time)
        return timeValue(date.toString());
    if (phrase.is == DateKind::Time)
        return date.toString() + phrase.value;
    if (const QString week = weekValue(date); !week.isEmpty())
        return week;
    if (const QString part = partOfYearValue(date.toString()); !part.isEmpty())
        return part;
    if (date.precision() == DatePrecision::Decade || date.precision() == DatePrecision::Century)
        return QString(date.toString()).remove(u'X');
    return date.toString();
}

Edtf boundedDate(const Edtf &date, DateBound bound)
{
    const Span span = date.span();
    const bool plain = date.kind() == Edtf::Kind::Date && date.precision() != DatePrecision::Time;
    QString text;
    switch (bound) {
    case DateBound::None:
    case DateBound::Within:
        return date;
    case DateBound::Since:
        text = (plain ? date.toString() : span.begin ? isoDay(*span.begin) : QString()) + u"/.."_s;
        break;
    case DateBound::After:
        text = (span.end ? isoDay(*span.end) : QString()) + u"/.."_s;
        break;
    case DateBound::Until:
        text = u"../"_s + (plain ? date.toString() : span.end ? isoDay(*span.end - Days{1}) : QString());
        break;
    case DateBound::Before:
        text = u"../"_s + (span.begin ? isoDay(*span.begin - Days{1}) : QString());
        break;
    }
    const auto bounded = Edtf::parse(text);
    return bounded ? *bounded : date;
}

} // namespace Dateline
