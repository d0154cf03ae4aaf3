// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/matrixcontents.h"

#include "models/content/reasons.h"
#include "models/core/collation.h"
#include "models/core/oneline.h"
#include "models/domain/partynames.h"
#include "models/query/facetnames.h"
#include "models/query/namefilter.h"
#include "models/stances/stancescope.h"
#include "models/stances/stancewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array rowWords = {
    std::pair(MatrixRowOrder::Name, "name"_L1), std::pair(MatrixRowOrder::Stance, "stance"_L1),
    std::pair(MatrixRowOrder::Since, "since"_L1), std::pair(MatrixRowOrder::Restricted, "restricted"_L1)};
constexpr std::array columnOrderWords = {std::pair(MatrixColumnOrder::Name, "name"_L1),
                                         std::pair(MatrixColumnOrder::Restricting, "restricting"_L1)};

template<typename Words, typename Order>
QString wordOf(const Words &words, Order order, bool reversed)
{
    const auto place =
        std::find_if(words.begin(), words.end(), [order](const auto &word) { return word.first == order; });
    return QString(place->second) + (reversed ? u"-"_s : QString());
}

template<typename Words, typename Order>
bool readWord(const Words &words, QString word, Order &order, bool &reversed)
{
    reversed = word.endsWith(u'-');
    if (reversed)
        word.chop(1);
    const auto place =
        std::find_if(words.begin(), words.end(), [&word](const auto &known) { return known.second == word; });
    if (place == words.end())
        return false;
    order = place->first;
    return true;
}

/// Leaves the numbers whose name has all of the words that any of the names has; tells which words were used.
void keepNamed(std::vector<std::uint32_t> &numbers, const std::vector<QStringList> &names, const QStringList &words,
               std::vector<bool> &used)
{
    QStringList here;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const NameFilter filter(words[i]);
        if (std::any_of(numbers.begin(), numbers.end(), [&](std::uint32_t n) { return filter.matches(names[n]); })) {
            here.append(words[i]);
            used[static_cast<std::size_t>(i)] = true;
        }
    }
    const NameFilter all(here.join(u' '));
    numbers.erase(
        std::remove_if(numbers.begin(), numbers.end(), [&](std::uint32_t n) { return !all.matches(names[n]); }),
        numbers.end());
}

std::vector<std::uint32_t> chosenCountries(const StanceIndex &index, const Filter &filter)
{
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t number = 0; number < index.countries().size(); ++number) {
        if (looksAt(filter, index.countries()[number]))
            chosen.push_back(number);
    }
    return chosen;
}

std::vector<std::uint32_t> chosenTargets(const Snapshot &snapshot, const StanceIndex &index, const Filter &filter)
{
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t number = StanceIndex::anyTarget + 1; number < index.targets().size(); ++number) {
        if (looksAt(filter, snapshot, index, number))
            chosen.push_back(number);
    }
    return chosen;
}

/// Puts numbers and what is counted of them into order.
void sortBoth(std::vector<std::uint32_t> &numbers, std::vector<std::uint32_t> &counts,
              const std::function<bool(std::uint32_t, std::uint32_t)> &before)
{
    std::vector<std::uint32_t> places(numbers.size());
    std::iota(places.begin(), places.end(), 0u);
    std::sort(places.begin(), places.end(), before);
    const auto arranged = [&places](const std::vector<std::uint32_t> &values) {
        std::vector<std::uint32_t> result;
        result.reserve(values.size());
        for (const std::uint32_t place : places)
            result.push_back(values[place]);
        return result;
    };
    numbers = arranged(numbers);
    counts = arranged(counts);
}

/// One contents in the making.
class Arranger
{
public:
    Arranger(const MatrixNames &names, const StancesOnDay &stances, const MatrixOrder &order, MatrixContents &contents)
        : m_names(names), m_stances(stances), m_order(order), m_contents(contents)
    { }

    void count()
    {
        const StanceIndex &index = m_stances.index();
        m_contents.restricted.assign(m_contents.rows.size(), 0);
        m_contents.restricting.assign(m_contents.columns.size(), 0);
        std::vector<std::uint32_t> columnOf(index.targets().size(), noIndex);
        for (std::uint32_t column = 0; column < m_contents.columns.size(); ++column)
            columnOf[m_contents.columns[column]] = column;
        for (std::size_t row = 0; row < m_contents.rows.size(); ++row) {
            const auto [first, end] = index.pairsOf(m_contents.rows[row]);
            for (std::uint32_t pair = first; pair < end; ++pair) {
                if (!restricts(m_stances.standing(pair).stance))
                    continue;
                const std::uint32_t target = index.pairs()[pair].target;
                if (target == StanceIndex::anyTarget) {
                    ++m_contents.restrictingAny;
                } else if (columnOf[target] != noIndex) {
                    ++m_contents.restricted[row];
                    ++m_contents.restricting[columnOf[target]];
                }
            }
        }
    }

    void sortRows(std::uint32_t towards)
    {
        std::vector<const Standing *> standings;
        for (const std::uint32_t country : m_contents.rows)
            standings.push_back(&m_stances.standing(country, towards));
        const auto compared = [&](std::uint32_t a, std::uint32_t b) { // below 0: a first
            switch (m_order.rows) {
            case MatrixRowOrder::Name:
                return 0;
            case MatrixRowOrder::Stance:
                return compareStances(*standings[a], *standings[b]);
            case MatrixRowOrder::Since:
                return compareSince(*standings[a], *standings[b]);
            case MatrixRowOrder::Restricted:
                return static_cast<int>(m_contents.restricted[b]) - static_cast<int>(m_contents.restricted[a]);
            }
            Q_UNREACHABLE();
        };
        const bool since = m_order.rows == MatrixRowOrder::Since;
        sortBoth(m_contents.rows, m_contents.restricted, [&](std::uint32_t a, std::uint32_t b) {
            const bool nowhereA = standings[a]->event == noIndex;
            const bool nowhereB = standings[b]->event == noIndex;
            if (since && nowhereA != nowhereB)
                return nowhereB; // in either direction
            const std::uint32_t rankA = m_names.countryRanks[m_contents.rows[a]];
            const std::uint32_t rankB = m_names.countryRanks[m_contents.rows[b]];
            if (const int c = compared(a, b); c != 0)
                return m_order.rowsReversed ? c > 0 : c < 0;
            const bool byName = m_order.rows == MatrixRowOrder::Name && m_order.rowsReversed;
            return std::pair(byName ? rankB : rankA, m_contents.rows[a])
                < std::pair(byName ? rankA : rankB, m_contents.rows[b]);
        });
    }

    void sortColumns()
    {
        const bool byCount = m_order.columns == MatrixColumnOrder::Restricting;
        sortBoth(m_contents.columns, m_contents.restricting, [&](std::uint32_t a, std::uint32_t b) {
            const std::uint32_t countA = m_contents.restricting[a];
            const std::uint32_t countB = m_contents.restricting[b];
            if (byCount && countA != countB)
                return m_order.columnsReversed ? countA < countB : countA > countB;
            const std::uint32_t rankA = m_names.targetRanks[m_contents.columns[a]];
            const std::uint32_t rankB = m_names.targetRanks[m_contents.columns[b]];
            if (rankA != rankB)
                return !byCount && m_order.columnsReversed ? rankA > rankB : rankA < rankB;
            return m_contents.columns[a] < m_contents.columns[b];
        });
    }

private:
    static int compareStances(const Standing &a, const Standing &b)
    {
        if (a.stance != b.stance)
            return static_cast<int>(b.stance) - static_cast<int>(a.stance);
        if (a.atLeast != b.atLeast)
            return static_cast<int>(b.atLeast) - static_cast<int>(a.atLeast);
        return compareSince(a, b);
    }

    static int compareSince(const Standing &a, const Standing &b)
    {
        return a.since == b.since ? 0 : a.since < b.since ? -1 : 1;
    }

    const MatrixNames &m_names;
    const StancesOnDay &m_stances;
    const MatrixOrder &m_order;
    MatrixContents &m_contents;
};

} // namespace

QString matrixOrderWords(const MatrixOrder &order)
{
    QStringList words{wordOf(rowWords, order.rows, order.rowsReversed),
                      wordOf(columnOrderWords, order.columns, order.columnsReversed)};
    if (!order.towards.text.isEmpty())
        words.append(order.towards.text);
    return words.join(u' ');
}

std::optional<MatrixOrder> matrixOrderFromWords(const QString &words)
{
    const QStringList parts = words.split(u' ');
    MatrixOrder order;
    if (parts.size() < 2 || !readWord(rowWords, parts[0], order.rows, order.rowsReversed)
        || !readWord(columnOrderWords, parts[1], order.columns, order.columnsReversed))
        return std::nullopt;
    order.towards = {parts.mid(2).join(u' ')};
    return order;
}

MatrixNames::MatrixNames(const Snapshot &snapshot, const StanceIndex &index)
{
    const CountryNamesOf searchedNames(snapshot);
    for (const CountryCode code : index.countries()) {
        countries.push_back(snapshot.nameOfCountry(code));
        searchedCountries.push_back(searchedNames(code));
    }
    for (const std::uint32_t party : index.targets()) {
        targets.push_back(party == noIndex ? QCoreApplication::translate("Dateline::Matrix", "Any")
                                           : oneLine(snapshot.tracker().parties[party].name));
        searchedTargets.push_back(party == noIndex ? QStringList(targets.back())
                                                   : namesOf(snapshot.tracker().parties[party]));
    }
    countryRanks = collationRanks(countries);
    targetRanks = collationRanks(targets);
}

MatrixScope matrixScope(const Snapshot &snapshot, const StanceIndex &index, const MatrixNames &names,
                        const Filter &filter, const QString &search)
{
    MatrixScope scope{chosenCountries(index, filter), chosenTargets(snapshot, index, filter)};
    const QStringList words = search.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<bool> used(static_cast<std::size_t>(words.size()), false);
    keepNamed(scope.countries, names.searchedCountries, words, used);
    keepNamed(scope.targets, names.searchedTargets, words, used);
    if (std::find(used.begin(), used.end(), false) != used.end())
        scope = {};
    return scope;
}

MatrixContents matrixContents(const Snapshot &snapshot, const MatrixNames &names, const MatrixScope &scope,
                              const StancesOnDay &stances, const MatrixOrder &order)
{
    MatrixContents contents;
    contents.rows = scope.countries;
    contents.columns = scope.targets;
    std::uint32_t towards = StanceIndex::anyTarget;
    if (order.rows == MatrixRowOrder::Stance && !order.towards.text.isEmpty()) {
        for (const std::uint32_t target : scope.targets) {
            if (snapshot.tracker().parties[stances.index().targets()[target]].id == order.towards)
                towards = target;
        }
    }
    Arranger arranger(names, stances, order, contents);
    arranger.count();
    arranger.sortRows(towards);
    arranger.sortColumns();
    if (towards != StanceIndex::anyTarget) {
        const auto place = std::find(contents.columns.begin(), contents.columns.end(), towards);
        contents.sortedBy = static_cast<std::uint32_t>(place - contents.columns.begin());
    }
    return contents;
}

Bitset MatrixSubject::reasons() const
{
    Bitset events(snapshot.table().size());
    for (std::uint32_t row = 0; row < rows(); ++row) {
        for (std::uint32_t column = 0; column < columns(); ++column)
            addReasons(standing(row, column), events);
    }
    return events;
}

} // namespace Dateline
