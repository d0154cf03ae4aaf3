// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/edtf.h"
#include "models/query/filterwords.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The name at the place of \p value in \p values, or what \p otherwise says of a value that is not there.
template<typename Value, typename Otherwise>
QString nameOf(const std::vector<Value> &values, const std::vector<QString> &names, const Value &value,
               Otherwise otherwise)
{
    const auto place = std::find(values.begin(), values.end(), value);
    if (place == values.end())
        return otherwise(value);
    return names[static_cast<std::size_t>(place - values.begin())];
}

template<typename Values, typename NameOf>
QString alternatives(const Values &values, NameOf name)
{
    QStringList names;
    for (const auto &value : values)
        names.append(name(value));
    return joinWords(names);
}

QString humanDay(Day day)
{
    const auto date = Edtf::parse(isoDay(day));
    return date ? date->toHuman() : isoDay(day);
}

/// The shortest name of the days from \p begin up to \p end if they are one whole year or month.
QString humanPeriod(Day begin, Day end)
{
    const CivilDate first = civilFromDay(begin);
    const bool plainYear = first.year >= 0 && first.year <= 9999;
    const QString iso = isoDay(begin);
    qsizetype length = 0;
    if (first.month == 1 && first.day == 1 && end == dayFromCivil({first.year + 1, 1, 1}))
        length = 4;
    else if (first.day == 1 && end - begin == Days{daysInMonth(first.year, first.month)})
        length = 7;
    else if (end - begin == Days{1})
        length = iso.size();
    if (length == 0 || !plainYear)
        return {};
    const auto date = Edtf::parse(QStringView(iso).left(length));
    return date ? date->toHuman() : QString();
}

bool startsYear(Day day) { return civilFromDay(day).month == 1 && civilFromDay(day).day == 1; }
bool startsMonth(Day day) { return civilFromDay(day).day == 1; }

/// The period of the same fineness as the other bound that starts at \p begin or, for the last, ends at \p end.
QString humanFirst(Day begin, bool years, bool months)
{
    const CivilDate date = civilFromDay(begin);
    if (years)
        return humanPeriod(begin, dayFromCivil({date.year + 1, 1, 1}));
    return months ? humanPeriod(begin, begin + Days{daysInMonth(date.year, date.month)}) : humanDay(begin);
}

QString humanLast(Day end, bool years, bool months)
{
    const CivilDate last = civilFromDay(end - Days{1});
    if (years)
        return humanPeriod(dayFromCivil({last.year, 1, 1}), end);
    return months ? humanPeriod(dayFromCivil({last.year, last.month, 1}), end) : humanDay(end - Days{1});
}

/// "2018", "2017 – 2020", "Nov 2018 – Feb 2019", "23 Aug 2018 – 5 Nov 2019", "from 2018", "until 5 Nov 2019".
QString windowPhrase(const Span &window)
{
    const bool years = (!window.begin || startsYear(*window.begin)) && (!window.end || startsYear(*window.end));
    const bool months = (!window.begin || startsMonth(*window.begin)) && (!window.end || startsMonth(*window.end));
    const auto orDay = [](const QString &period, Day day) { return period.isEmpty() ? humanDay(day) : period; };
    const QString first = window.begin ? orDay(humanFirst(*window.begin, years, months), *window.begin) : QString();
    const QString last = window.end ? orDay(humanLast(*window.end, years, months), *window.end - Days{1}) : QString();
    if (last.isEmpty())
        return u"from "_s + first;
    if (first.isEmpty())
        return u"until "_s + last;
    return first == last ? first : first + u" – "_s + last;
}

} // namespace

QStringList filterPhrases(const Filter &filter, const EventTable &table)
{
    const auto countryName = [&](CountryCode code) {
        return nameOf(table.countryCodes(), table.countryNames(), code, [](CountryCode c) { return c.toString(); });
    };
    const auto companyName = [&](const PartyId &id) {
        return nameOf(table.companyIds(), table.companyNames(), id, [](const PartyId &p) { return p.text; });
    };
    const auto categoryName = [&](const CategoryId &id) {
        return nameOf(table.categoryIds(), table.categoryNames(), id, [](const CategoryId &c) { return c.text; });
    };

    QStringList phrases;
    if (!filter.countries.empty())
        phrases.append(alternatives(filter.countries, countryName));
    if (!filter.issuers.empty())
        phrases.append(u"issued by "_s + alternatives(filter.issuers, countryName));
    if (!filter.companies.empty())
        phrases.append(alternatives(filter.companies, companyName));
    if (!filter.categories.empty())
        phrases.append(alternatives(filter.categories, categoryName));
    if (!filter.milestones.empty())
        phrases.append(alternatives(filter.milestones, [](Milestone milestone) { return nameFor(milestone); }));
    if (!filter.tags.empty())
        phrases.append(u"tagged "_s + joinWords(filter.tags));
    if (filter.window != Span())
        phrases.append(windowPhrase(filter.window));
    if (const QString text = filter.text.simplified(); !text.isEmpty())
        phrases.append(u"text “"_s + text + u"”"_s);
    if (filter.minimumOrigins > 0) {
        phrases.append(u"at least "_s + QString::number(filter.minimumOrigins)
                       + (filter.minimumOrigins == 1 ? u" origin"_s : u" origins"_s));
    }
    if (filter.knownOn)
        phrases.append(u"known on "_s + humanDay(*filter.knownOn));
    return phrases;
}

} // namespace Dateline
