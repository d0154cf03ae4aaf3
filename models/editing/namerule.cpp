// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/namerule.h"

#include "models/core/textfold.h"
#include "models/domain/countrycodes.h"
#include "models/domain/countrynames.h"
#include "models/domain/partynames.h"
#include "models/editing/editingtr.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Countries by folded words.
struct CountryWords
{
    std::vector<CountryCode> all;
    QHash<QByteArray, CountryCode> names, codes;

    CountryWords()
    {
        for (char16_t first = u'A'; first <= u'Z'; ++first) {
            for (char16_t second = u'A'; second <= u'Z'; ++second) {
                const std::array letters = {first, second};
                if (const auto code = CountryCode::parse(QStringView(letters.data(), 2)))
                    add(*code);
            }
        }
    }

private:
    void add(CountryCode code)
    {
        const QByteArray folded = foldForSearch(code.toString());
        if (const CodeMeaning meaning = meaningOf(code);
            meaning.status == CodeStatus::OtherCode && meaning.instead.size() == 1)
            codes.insert(folded, meaning.instead.front());
        if (!isCountry(code))
            return;
        all.push_back(code);
        codes.insert(folded, code);
        for (const QString &name : QStringList(countryName(code)) + otherNamesOf(code))
            names.insert(foldForSearch(name), code);
    }
};

const CountryWords &countryWords()
{
    static const CountryWords words;
    return words;
}

/// One question about a list that is asked but once.
template<typename Entity>
QStringList calledIn(const std::vector<Entity> &list, const QString &words)
{
    const QString wanted = words.trimmed();
    const auto hasId = [&](const Entity &entity) { return entity.id.text == wanted; };
    if (std::any_of(list.begin(), list.end(), hasId))
        return {wanted};
    return NameTable(list).called(words);
}

} // namespace

std::vector<RankedName> rankedNamesOf(const Category &category) { return {{category.name, NameRank::Own}}; }

std::vector<RankedName> rankedNamesOf(const Measure &measure) { return {{measure.title, NameRank::Own}}; }

std::vector<RankedName> rankedNamesOf(const Party &party)
{
    std::vector<RankedName> names = {{party.name, NameRank::Own}};
    for (const Alias &alias : party.aliases)
        names.push_back({alias.name, NameRank::Other});
    if (party.kind == PartyKind::Country && !party.country.isNull())
        names.push_back({party.country.toString(), NameRank::Other});
    for (const auto &[scheme, id] : party.ids)
        names.push_back({id, NameRank::Other});
    return names;
}

void NameTable::addId(const QString &id)
{
    m_ids.insert(id, true);
    add(id, {id, NameRank::Other});
}

void NameTable::add(const QString &id, const RankedName &name)
{
    const QByteArray folded = foldForSearch(name.name);
    if (folded.isEmpty())
        return;
    QStringList &ids = m_names[static_cast<std::size_t>(name.rank)][folded];
    if (!ids.contains(id))
        ids.append(id);
}

void NameTable::addCountry(const Party &party)
{
    if (party.kind == PartyKind::Country && !party.country.isNull() && !m_countries.contains(party.country))
        m_countries.insert(party.country, party.id.text);
}

QStringList NameTable::named(const QString &name) const
{
    const QByteArray folded = foldForSearch(name);
    for (const auto &names : m_names) {
        if (const auto found = names.constFind(folded); found != names.constEnd())
            return *found;
    }
    return {};
}

QStringList NameTable::called(const QString &words) const
{
    const QString wanted = words.trimmed();
    if (m_ids.contains(wanted))
        return {wanted};
    if (QStringList found = named(wanted); !found.isEmpty())
        return found;
    const auto country = m_countries.constFind(countryCalled(wanted));
    return country == m_countries.constEnd() ? QStringList() : QStringList{*country};
}

QStringList partiesCalled(const std::vector<Party> &parties, const QString &words) { return calledIn(parties, words); }

QStringList categoriesCalled(const std::vector<Category> &categories, const QString &words)
{
    return calledIn(categories, words);
}

QStringList measuresCalled(const std::vector<Measure> &measures, const QString &words)
{
    return calledIn(measures, words);
}

const std::vector<CountryCode> &allCountries() { return countryWords().all; }

CountryCode countryNamed(const QString &name) { return countryWords().names.value(foldForSearch(name)); }

CountryCode countryCalled(const QString &words)
{
    const CountryCode byName = countryNamed(words);
    return byName.isNull() ? countryWords().codes.value(foldForSearch(words)) : byName;
}

QString unclearName(const QString &words, const QStringList &ids)
{
    return EditingTr::tr("“%1” may mean %2. Enter the id of the one that is meant.",
                         "%2: ids, as in: huawei or huawei-2")
        .arg(words, ids.join(EditingTr::tr(" or ", "between ids")));
}

} // namespace Dateline
