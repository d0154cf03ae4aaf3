// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <cstdint>
#include <vector>

/// \file
/// Who is called so: the one rule by which words that people type, paste or write in scripts name a category, a party or
/// a measure of a tracker. What has them as its id is meant. Otherwise names are compared folded (foldForSearch()), and a
/// name or title goes before a name that somebody has beside it: an alias, a country's code, an outside identifier, the
/// id in other letters. At last a party that is a country answers to the country's usual name, to the others that it is
/// called by (partynames.h: Britain, USA), and to the codes that are used in place of its own (UK). Words that name several in the same way name none of them: nobody guesses.
namespace Dateline {

/// How a name belongs to something, the strongest way first.
enum class NameRank : std::uint8_t { Own, Other };

struct RankedName
{
    QString name;
    NameRank rank;
};

// All names of something, but its id.
std::vector<RankedName> rankedNamesOf(const Category &category);
std::vector<RankedName> rankedNamesOf(const Party &party);
std::vector<RankedName> rankedNamesOf(const Measure &measure);

/// Names of many things, for many questions.
class NameTable
{
public:
    NameTable() = default;
    /// O(their names).
    template<typename Entity>
    explicit NameTable(const std::vector<Entity> &entities)
    {
        for (const Entity &entity : entities)
            add(entity);
    }

    template<typename Entity>
    void add(const Entity &entity)
    {
        addId(entity.id.text);
        for (const RankedName &name : rankedNamesOf(entity))
            add(entity.id.text, name);
        addCountry(entity);
    }
    /// A name alone, so that no id answers to others' names.
    void add(const QString &id, const RankedName &name);

    /// The ids of those that \p words name, in the order in which they were added: several if it is not clear who is
    /// meant. O(1).
    QStringList called(const QString &words) const;
    /// The same without ids, usual names and other codes of countries: of those with the highest rank.
    QStringList named(const QString &name) const;

private:
    void addId(const QString &id);
    void addCountry(const Party &party);
    template<typename Other>
    void addCountry(const Other &)
    { }

    QHash<QString, bool> m_ids;
    std::array<QHash<QByteArray, QStringList>, 2> m_names; ///< by NameRank, folded
    QHash<CountryCode, QString> m_countries;
};

/// What NameTable::called() says of one question. O(entities of the kind).
QStringList partiesCalled(const std::vector<Party> &parties, const QString &words);
QStringList categoriesCalled(const std::vector<Category> &categories, const QString &words);
QStringList measuresCalled(const std::vector<Measure> &measures, const QString &words);

/// All that may be the country of a party, by code.
const std::vector<CountryCode> &allCountries();
/// The country with this usual name in the language that is spoken, another of its English names, this code, or for
/// which this code is used (UK); null: none.
CountryCode countryCalled(const QString &words);
/// The same by name alone: companies are called GE and BT, too.
CountryCode countryNamed(const QString &name);

/// "“Huawei” may mean huawei or huawei-2. …": why words that name several say too little.
QString unclearName(const QString &words, const QStringList &ids);

} // namespace Dateline
