// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/conditions.h"

#include "models/query/filterphrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// More values of one kind than these would push everything else off the bar.
constexpr std::size_t mostSingleValues = 5;

struct ConditionsTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Conditions)
};

template<typename Key>
QString nameOf(const Key &key, const std::vector<Key> &keys, const std::vector<QString> &names, const QString &fallback)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? fallback : names[static_cast<std::size_t>(found - keys.begin())];
}

/// Adds one condition a value of \p member, or one for all of them.
template<typename List, typename Name>
void addValues(std::vector<Condition> &conditions, const Filter &filter, List Filter::*member, ConditionKind kind,
               const QString &kindName, const QString &manyText, Name name)
{
    const List &values = filter.*member;
    if (static_cast<std::size_t>(values.size()) > mostSingleValues) {
        QStringList names;
        for (const auto &value : values)
            names.append(name(value));
        conditions.push_back({kind, kindName, manyText.arg(values.size()), names.join(", "_L1), noIndex,
                              [member](Filter &changed) { (changed.*member).clear(); }});
        return;
    }
    for (const auto &value : values) {
        conditions.push_back({kind, kindName, name(value), {}, noIndex, [member, value](Filter &changed) {
                                  List &left = changed.*member;
                                  left.erase(std::remove(left.begin(), left.end(), value), left.end());
                              }});
    }
}

/// The words for a filter of a single condition, the same as in pictures, with a capital since they stand alone.
QString phrase(const Filter &filter, const EventTable &table)
{
    QString words = inWords(filterPhrases(filter, table)).join(", "_L1);
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

std::vector<Condition> conditionsOf(const Filter &filter, const EventTable &table)
{
    std::vector<Condition> conditions;

    const auto countryName = [&](CountryCode code) {
        return nameOf(code, table.countryCodes(), table.countryNames(), code.toString());
    };
    addValues(conditions, filter, &Filter::countries, ConditionKind::Country, ConditionsTr::tr("Country"),
              ConditionsTr::tr("%1 countries"), countryName);
    addValues(conditions, filter, &Filter::issuers, ConditionKind::Issuer, ConditionsTr::tr("Issuer"),
              ConditionsTr::tr("%1 countries"), countryName);
    addValues(conditions, filter, &Filter::companies, ConditionKind::Company, ConditionsTr::tr("Company"),
              ConditionsTr::tr("%1 companies"),
              [&](const PartyId &id) { return nameOf(id, table.companyIds(), table.companyNames(), id.text); });
    const std::size_t firstCategory = conditions.size();
    addValues(conditions, filter, &Filter::categories, ConditionKind::Category, ConditionsTr::tr("Category"),
              ConditionsTr::tr("%1 categories"),
              [&](const CategoryId &id) { return nameOf(id, table.categoryIds(), table.categoryNames(), id.text); });
    if (conditions.size() - firstCategory == filter.categories.size()) {
        const auto &ids = table.categoryIds();
        for (std::size_t i = 0; i < filter.categories.size(); ++i) {
            const auto found = std::find(ids.begin(), ids.end(), filter.categories[i]);
            if (found != ids.end())
                conditions[firstCategory + i].category = static_cast<std::uint32_t>(found - ids.begin());
        }
    }
    addValues(conditions, filter, &Filter::milestones, ConditionKind::Milestone, ConditionsTr::tr("Status"),
              ConditionsTr::tr("%1 stages"), [](Milestone milestone) { return nameFor(milestone); });
    addValues(conditions, filter, &Filter::tags, ConditionKind::Tag, ConditionsTr::tr("Tag"),
              ConditionsTr::tr("%1 tags"), [](const QString &tag) { return tag; });

    // For these the phrase names the kind itself.
    const auto addPhrase = [&](ConditionKind kind, const Filter &alone, std::function<void(Filter &)> remove) {
        conditions.push_back({kind, {}, phrase(alone, table), {}, noIndex, std::move(remove)});
    };
    if (filter.window.begin || filter.window.end) {
        Filter alone;
        alone.window = filter.window;
        addPhrase(ConditionKind::Window, alone, [](Filter &changed) { changed.window = {}; });
    }
    if (!filter.text.isEmpty()) {
        Filter alone;
        alone.text = filter.text;
        addPhrase(ConditionKind::Text, alone, [](Filter &changed) { changed.text.clear(); });
    }
    if (filter.minimumOrigins > 0) {
        Filter alone;
        alone.minimumOrigins = filter.minimumOrigins;
        addPhrase(ConditionKind::Origins, alone, [](Filter &changed) { changed.minimumOrigins = 0; });
    }
    if (filter.knownOn) {
        Filter alone;
        alone.knownOn = filter.knownOn;
        addPhrase(ConditionKind::KnownOn, alone, [](Filter &changed) { changed.knownOn.reset(); });
    }
    return conditions;
}

} // namespace Dateline
