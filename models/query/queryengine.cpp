// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/queryengine.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Dateline {

namespace {

template<typename Value>
QHash<Value, std::uint32_t> numbered(const std::vector<Value> &values)
{
    QHash<Value, std::uint32_t> numbers;
    numbers.reserve(static_cast<qsizetype>(values.size()));
    for (std::uint32_t number = 0; number < values.size(); ++number)
        numbers.insert(values[number], number);
    return numbers;
}

/// What the filter's \p wanted values let through, nullopt for no condition. Unknown values let nothing through.
template<typename Values, typename NumberOf>
std::optional<Bitset> chosen(const FacetIndex &index, const Values &wanted, NumberOf numberOf)
{
    if (wanted.empty())
        return std::nullopt;
    std::vector<std::uint32_t> numbers;
    numbers.reserve(static_cast<std::size_t>(wanted.size()));
    for (const auto &value : wanted)
        numbers.push_back(numberOf(value));
    return index.rowsWithAny(numbers);
}

std::vector<std::uint32_t> milestoneColumn(const EventTable &table)
{
    std::vector<std::uint32_t> column;
    column.reserve(table.size());
    for (const std::uint8_t milestone : table.milestone())
        column.push_back(milestone == EventTable::noMilestone ? noIndex : milestone);
    return column;
}

/// Milestone's numbers are 0 … size − 1 in the order of its terms.
std::size_t milestoneCount() { return terms<Milestone>().size(); }

enum FacetNumber { Countries, Companies, Categories, Milestones, Tags };
constexpr std::size_t facetCount = Tags + 1;

/// A set of rows with its size, counted once.
struct CountedRows
{
    Bitset rows;
    std::size_t count = 0;
};

/// For each facet what passes \p base and the conditions on the other facets; last, what passes all. Facets without a
/// condition have no entry: theirs is the last. Products of conditions from the left and from the right are shared, so
/// that k conditions cost about 3k intersections rather than k².
struct CrossFiltered
{
    std::array<std::optional<CountedRows>, facetCount> except;
    CountedRows all;

    const CountedRows &of(FacetNumber facet) const { return except[facet] ? *except[facet] : all; }
};

CrossFiltered crossFilter(Bitset base, const std::array<std::optional<Bitset>, facetCount> &conditions)
{
    std::array<std::optional<Bitset>, facetCount> behind; // the product of the conditions behind each facet
    std::optional<Bitset> product;
    for (std::size_t facet = facetCount; facet-- > 0;) {
        behind[facet] = product;
        if (!conditions[facet])
            continue;
        if (product)
            *product &= *conditions[facet];
        else
            product = conditions[facet];
    }

    CrossFiltered result;
    for (std::size_t facet = 0; facet < facetCount; ++facet) {
        if (!conditions[facet])
            continue;
        Bitset others = base;
        if (behind[facet])
            others &= *behind[facet];
        const std::size_t count = others.count();
        result.except[facet] = CountedRows{std::move(others), count};
        base &= *conditions[facet];
    }
    const std::size_t count = base.count();
    result.all = {std::move(base), count};
    return result;
}

} // namespace

QueryEngine::QueryEngine(const PackedTracker &tracker, const TrackerIndex &index)
    : m_table(tracker, index)
    , m_texts(tracker, index, m_table)
    , m_countries(m_table.countries(), m_table.countryCodes().size())
    , m_issuers(m_table.issuers(), m_table.countryCodes().size())
    , m_companies(m_table.companies(), m_table.companyIds().size())
    , m_categories(m_table.category(), m_table.categoryIds().size())
    , m_milestones(milestoneColumn(m_table), milestoneCount())
    , m_tags(m_table.tags(), m_table.tagNames().size())
    , m_window(m_table.begin(), m_table.end())
    , m_countryNumber(numbered(m_table.countryCodes()))
    , m_companyNumber(numbered(m_table.companyIds()))
    , m_categoryNumber(numbered(m_table.categoryIds()))
    , m_tagNumber(numbered(m_table.tagNames()))
{ }

/// What passes the conditions that no facet counts.
Bitset QueryEngine::unfacetedRows(const Filter &filter) const
{
    const std::size_t size = m_table.size();
    const QList<QByteArray> words = searchWords(filter.text);
    Bitset rows = words.isEmpty() ? Bitset(size, true) : m_texts.rowsWithWords(words);
    const auto numberOf = [this](CountryCode code) { return m_countryNumber.value(code, noIndex); };
    if (const auto issued = chosen(m_issuers, filter.issuers, numberOf))
        rows &= *issued;
    if (filter.window != Span())
        rows &= m_window.rowsTouching(filter.window.begin ? filter.window.begin->number : openBegin,
                                      filter.window.end ? filter.window.end->number : openEnd);
    if (filter.minimumOrigins > 0) {
        rows &= Bitset::where(size, [origins = m_table.origins(), least = filter.minimumOrigins](std::size_t row) {
            return origins[row] >= least;
        });
    }
    if (filter.knownOn) {
        rows &= Bitset::where(size, [known = m_table.knownFrom(), day = filter.knownOn->number](std::size_t row) {
            return known[row] <= day;
        });
    }
    return rows;
}

QueryResult QueryEngine::run(const Filter &filter) const
{
    std::array<std::optional<Bitset>, facetCount> conditions;
    conditions[Countries] = chosen(m_countries, filter.countries,
                                   [this](CountryCode code) { return m_countryNumber.value(code, noIndex); });
    conditions[Companies] =
        chosen(m_companies, filter.companies, [this](const PartyId &id) { return m_companyNumber.value(id, noIndex); });
    conditions[Categories] = chosen(m_categories, filter.categories,
                                    [this](const CategoryId &id) { return m_categoryNumber.value(id, noIndex); });
    conditions[Milestones] = chosen(m_milestones, filter.milestones,
                                    [](Milestone milestone) { return static_cast<std::uint32_t>(milestone); });
    conditions[Tags] =
        chosen(m_tags, filter.tags, [this](const QString &tag) { return m_tagNumber.value(tag, noIndex); });

    CrossFiltered rows = crossFilter(unfacetedRows(filter), conditions);
    const auto counts = [&rows](const FacetIndex &index, FacetNumber facet) {
        return index.countsWithin(rows.of(facet).rows, rows.of(facet).count);
    };
    QueryResult result;
    result.counts.countries = counts(m_countries, Countries);
    result.counts.companies = counts(m_companies, Companies);
    result.counts.categories = counts(m_categories, Categories);
    result.counts.milestones = counts(m_milestones, Milestones);
    result.counts.tags = counts(m_tags, Tags);
    result.exceptCountries = rows.of(Countries).rows;
    result.exceptCompanies = rows.of(Companies).rows;
    result.count = rows.all.count;
    result.passing = std::move(rows.all.rows);
    return result;
}

Histogram histogram(const EventTable &table, const Bitset &rows, int log2Days)
{
    Q_ASSERT(log2Days >= 0 && log2Days <= 62);
    Histogram result;
    result.log2Days = log2Days;
    const auto begins = table.begin();
    // Rows are in order of begin, open ones first.
    const auto firstBounded =
        static_cast<std::size_t>(std::upper_bound(begins.begin(), begins.end(), openBegin) - begins.begin());
    const std::size_t firstRow = rows.nth(rows.countRange(0, firstBounded));
    if (firstRow >= rows.size())
        return result;
    const std::int64_t first = begins[firstRow];
    const std::int64_t last = begins[rows.nth(rows.count() - 1)];

    // A shift to the right rounds down, also before 1970 (C++20).
    const auto bucketOf = [&](std::int64_t day) { // unsigned: from the first to the last may be beyond int64
        return static_cast<std::uint64_t>(day >> result.log2Days)
            - static_cast<std::uint64_t>(first >> result.log2Days);
    };
    while (bucketOf(last) >= Histogram::mostBuckets)
        ++result.log2Days;
    result.firstBucket = first >> result.log2Days;
    result.counts.resize(bucketOf(last) + 1);
    // A bucket's rows are neighbours.
    std::size_t from = firstRow;
    while (from < rows.size()) {
        const std::uint64_t bucket = bucketOf(begins[from]);
        const auto behind = std::partition_point(begins.begin() + static_cast<std::ptrdiff_t>(from), begins.end(),
                                                 [&](std::int64_t day) { return bucketOf(day) <= bucket; });
        const auto to = static_cast<std::size_t>(behind - begins.begin());
        const std::size_t members = rows.countRange(from, to);
        if (members > 0)
            result.counts[bucket] = static_cast<std::uint32_t>(members);
        from = to;
    }
    return result;
}

} // namespace Dateline
