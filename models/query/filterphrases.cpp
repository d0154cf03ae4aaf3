// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/filterphrases.h"

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
QStringList namesOf(const Values &values, NameOf name)
{
    QStringList names;
    for (const auto &value : values)
        names.append(name(value));
    return names;
}

} // namespace

std::vector<FilterPhrase> filterPhrases(const Filter &filter, const EventTable &table)
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

    using Kind = FilterPhrase::Kind;
    std::vector<FilterPhrase> phrases;
    const auto add = [&](Kind kind, const QStringList &names) {
        if (!names.isEmpty())
            phrases.push_back({kind, names});
    };
    add(Kind::Countries, namesOf(filter.countries, countryName));
    add(Kind::Issuers, namesOf(filter.issuers, countryName));
    add(Kind::Companies, namesOf(filter.companies, companyName));
    add(Kind::Categories, namesOf(filter.categories, categoryName));
    add(Kind::Milestones, namesOf(filter.milestones, [](Milestone milestone) { return nameFor(milestone); }));
    add(Kind::Tags, filter.tags);
    if (filter.window != Span())
        phrases.push_back({.kind = Kind::Window, .names = {}, .window = filter.window});
    if (const QString text = filter.text.simplified(); !text.isEmpty())
        phrases.push_back({.kind = Kind::Text, .names = {}, .text = text});
    if (filter.minimumOrigins > 0)
        phrases.push_back({.kind = Kind::Origins, .names = {}, .atLeast = filter.minimumOrigins});
    if (filter.knownOn)
        phrases.push_back({.kind = Kind::KnownOn, .names = {}, .day = *filter.knownOn});
    return phrases;
}

} // namespace Dateline
