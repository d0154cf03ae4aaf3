// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/queryengine.h"

#include "models/query/eventtableeditor.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Dateline {

namespace {

/// As EventDictionaries.
struct MilestoneNumbers
{
    static std::uint32_t numberOf(Milestone milestone) { return static_cast<std::uint32_t>(milestone); }
};

/// What the filter's \p wanted values let through, nullopt for no condition. Unknown values let nothing through.
template<typename Values, typename Numbers>
std::optional<Bitset> chosen(const FacetIndex &index, const Values &wanted, const Numbers &numbers)
{
    if (wanted.empty())
        return std::nullopt;
    std::vector<std::uint32_t> values;
    values.reserve(static_cast<std::size_t>(wanted.size()));
    for (const auto &value : wanted)
        values.push_back(numbers.numberOf(value));
    return index.rowsWithAny(values);
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

QueryEngine::QueryEngine(const TrackerColumns &tracker, const TrackerIndex &index)
    : m_table(tracker, index)
    , m_texts(tracker, index, m_table)
    , m_countries(m_table.countries(), m_table.countryCodes().size())
    , m_issuers(m_table.issuers(), m_table.countryCodes().size())
    , m_companies(m_table.companies(), m_table.companyIds().size())
    , m_categories(m_table.category().unpacked(), m_table.categoryIds().size())
    , m_milestones(milestoneColumn(m_table), milestoneCount())
    , m_tags(m_table.tags(), m_table.tagNames().size())
    , m_window(m_table.m_begin, m_table.m_end)
{ }

QueryEngine::QueryEngine(const QueryEngine &before, EventTable table, const TrackerColumns &tracker,
                         const TrackerIndex &index, std::span<const EventRow> rows)
    : m_table(std::move(table))
    , m_texts(before.m_texts, tracker, index, m_table, !shareDictionaries(before.m_table, m_table))
    , m_countries(before.m_countries)
    , m_issuers(before.m_issuers)
    , m_companies(before.m_companies)
    , m_categories(before.m_categories)
    , m_milestones(before.m_milestones)
    , m_tags(before.m_tags)
    , m_window(before.m_window)
{
    const EventTable &old = before.m_table;
    std::optional<Renumberings> renumberings;
    if (!shareDictionaries(old, m_table)) {
        renumberings.emplace(old.dictionaries(), m_table.dictionaries());
        m_countries.renumber(renumberings->countries);
        m_issuers.renumber(renumberings->countries);
        m_companies.renumber(renumberings->companies);
        m_categories.renumber(renumberings->categories);
        m_tags.renumber(renumberings->tags);
    }
    for (const EventRow row : rows) {
        const bool was = old.isLive(row);
        const bool is = m_table.isLive(row);
        // \p valuesIn returns a row's values in the table before or after; those before get their new numbers.
        const auto change = [&](FacetIndex &facet, Renumbering Renumberings::*of, auto valuesIn) {
            std::optional<std::vector<std::uint32_t>> valuesBefore, valuesAfter;
            if (was) {
                valuesBefore = valuesIn(old);
                if (renumberings && of)
                    ((*renumberings).*of).apply(*valuesBefore);
            }
            if (is)
                valuesAfter = valuesIn(m_table);
            facet.change(row, valuesBefore, valuesAfter, m_table.size());
        };
        const auto changeLists = [&](FacetIndex &facet, Renumbering Renumberings::*of,
                                     const CompressedRows &(EventTable::*lists)() const) {
            change(facet, of, [&](const EventTable &table) {
                const auto values = (table.*lists)()[row];
                return std::vector<std::uint32_t>(values.begin(), values.end());
            });
        };
        changeLists(m_countries, &Renumberings::countries, &EventTable::countries);
        changeLists(m_issuers, &Renumberings::countries, &EventTable::issuers);
        changeLists(m_companies, &Renumberings::companies, &EventTable::companies);
        changeLists(m_tags, &Renumberings::tags, &EventTable::tags);
        const auto single = [](std::uint32_t value) {
            return value == noIndex ? std::vector<std::uint32_t>() : std::vector<std::uint32_t>{value};
        };
        change(m_categories, &Renumberings::categories,
               [&](const EventTable &table) { return single(table.category()[row]); });
        change(m_milestones, nullptr, [&](const EventTable &table) {
            const std::uint8_t milestone = table.milestone()[row];
            return single(milestone == EventTable::noMilestone ? noIndex : milestone);
        });
    }
    m_countries.setLists(m_table.countries());
    m_issuers.setLists(m_table.issuers());
    m_companies.setLists(m_table.companies());
    m_tags.setLists(m_table.tags());
}

/// The index knows the days with which the table was built.
Bitset QueryEngine::rowsTouching(const Span &window) const
{
    const std::int64_t begin = window.begin ? window.begin->number : openBegin;
    const std::int64_t end = window.end ? window.end->number : openEnd;
    Bitset rows = m_window.rowsTouching(begin, end);
    rows.resize(m_table.size());
    for (const EventTable::Displaced &displaced : m_table.displaced()) {
        const EventRow row = displaced.row;
        if (begin < end && m_table.begin()[row] < end && m_table.end()[row] > begin)
            rows.set(row);
        else
            rows.reset(row);
    }
    return rows;
}

/// What passes the conditions that no facet counts.
Bitset QueryEngine::unfacetedRows(const Filter &filter) const
{
    const std::size_t size = m_table.size();
    const QList<QByteArray> words = searchWords(filter.text);
    Bitset rows = words.isEmpty() ? m_table.liveRows() : m_texts.rowsWithWords(words);
    if (const auto issued = chosen(m_issuers, filter.issuers, m_table.dictionaries()))
        rows &= *issued;
    if (filter.window != Span())
        rows &= rowsTouching(filter.window);
    if (filter.minimumOrigins > 0) {
        rows &= Bitset::where(size, [&origins = m_table.origins(), least = filter.minimumOrigins](std::size_t row) {
            return std::cmp_greater_equal(origins[row], least);
        });
    }
    if (filter.knownOn) {
        rows &= Bitset::where(size, [this, day = filter.knownOn->number](std::size_t row) {
            return m_table.knownFrom(static_cast<EventRow>(row)) <= day;
        });
    }
    return rows;
}

QueryResult QueryEngine::run(const Filter &filter) const
{
    std::array<std::optional<Bitset>, facetCount> conditions;
    const EventDictionaries &dictionaries = m_table.dictionaries();
    conditions[Countries] = chosen(m_countries, filter.countries, dictionaries);
    conditions[Companies] = chosen(m_companies, filter.companies, dictionaries);
    conditions[Categories] = chosen(m_categories, filter.categories, dictionaries);
    conditions[Milestones] = chosen(m_milestones, filter.milestones, MilestoneNumbers());
    conditions[Tags] = chosen(m_tags, filter.tags, dictionaries);

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

namespace {

/// The rows of a table that stand in time where their number says, and the days on which they begin.
class RowsInPlace
{
public:
    RowsInPlace(const EventTable &table, const Bitset &rows) : m_table(table), m_rows(rows)
    {
        if (!table.displaced().empty())
            m_isDisplaced = Bitset(table.size());
        for (const EventTable::Displaced &displaced : table.displaced()) {
            m_isDisplaced.set(displaced.row);
            if (displaced.row >= rows.size() || !rows.test(displaced.row))
                continue;
            m_rows.reset(displaced.row);
            if (table.begin()[displaced.row] != openBegin)
                m_displacedDays.push_back(table.begin()[displaced.row]);
        }
        m_size = table.size();
        // Rows beyond those that the table was built with are all displaced, or gaps.
        while (m_size > 0 && !isInPlace(m_size - 1))
            --m_size;
    }

    /// A gap may be one that was displaced.
    bool isInPlace(std::size_t row) const
    {
        return (m_isDisplaced.size() == 0 || !m_isDisplaced.test(row)) && m_table.isLive(row);
    }

    const Bitset &rows() const { return m_rows; } ///< without those that are displaced
    const std::vector<std::int64_t> &displacedDays() const { return m_displacedDays; }
    std::size_t size() const { return m_size; }

    /// The first row at or behind \p row whose day \p isEarlier does not hold for, as it does for those in place before
    /// it.
    template<typename IsEarlier>
    std::size_t firstFrom(std::size_t row, IsEarlier isEarlier) const
    {
        std::size_t last = m_size;
        while (row < last) {
            const std::size_t middle = row + (last - row) / 2;
            // One that is not in place says nothing, so its neighbours are asked.
            std::size_t asked = middle;
            while (asked < last && !isInPlace(asked))
                ++asked;
            if (asked < last && isEarlier(m_table.begin()[asked]))
                row = asked + 1;
            else
                last = middle;
        }
        return row;
    }

private:
    const EventTable &m_table;
    Bitset m_isDisplaced; ///< empty if none is
    Bitset m_rows;
    std::vector<std::int64_t> m_displacedDays;
    std::size_t m_size = 0;
};

/// The first and the last of the first days that rows have; none if all of them are open.
std::optional<std::pair<std::int64_t, std::int64_t>> boundedBegins(const EventTable &table, const RowsInPlace &rows)
{
    const auto begins = table.begin();
    std::int64_t first = openEnd;
    std::int64_t last = openBegin;
    // Open ones come first.
    const std::size_t firstBounded = rows.firstFrom(0, [](std::int64_t day) { return day == openBegin; });
    const std::size_t open = rows.rows().countRange(0, firstBounded);
    if (const std::size_t firstRow = rows.rows().nth(open); firstRow < rows.rows().size()) {
        first = begins[firstRow];
        last = begins[rows.rows().nth(rows.rows().count() - 1)];
    }
    for (const std::int64_t day : rows.displacedDays()) {
        first = std::min(first, day);
        last = std::max(last, day);
    }
    return last == openBegin ? std::nullopt : std::optional(std::pair(first, last));
}

} // namespace

Histogram histogram(const EventTable &table, const Bitset &rows, int log2Days)
{
    Q_ASSERT(log2Days >= 0 && log2Days <= 62);
    Histogram result;
    result.log2Days = log2Days;
    const auto begins = table.begin();
    const RowsInPlace inPlace(table, rows);
    const auto bounds = boundedBegins(table, inPlace);
    if (!bounds)
        return result;
    const auto [first, last] = *bounds;

    // A shift to the right rounds down, also before 1970 (C++20).
    // Unsigned: from the first to the last may be beyond int64.
    const auto bucketOf = [&result, first = first](std::int64_t day) {
        return static_cast<std::uint64_t>(day >> result.log2Days)
            - static_cast<std::uint64_t>(first >> result.log2Days);
    };
    while (bucketOf(last) >= Histogram::mostBuckets)
        ++result.log2Days;
    result.firstBucket = first >> result.log2Days;
    result.counts.resize(bucketOf(last) + 1);
    for (const std::int64_t day : inPlace.displacedDays())
        ++result.counts[bucketOf(day)];
    // A bucket's rows are neighbours. Those that begin later than all that are counted are in no bucket.
    std::size_t from = inPlace.firstFrom(0, [first = first](std::int64_t day) { return day < first; });
    while (from < inPlace.size()) {
        while (from < inPlace.size() && !inPlace.isInPlace(from))
            ++from;
        if (from == inPlace.size() || begins[from] > last)
            break;
        const std::uint64_t bucket = bucketOf(begins[from]);
        const std::size_t to = inPlace.firstFrom(from, [&](std::int64_t day) { return bucketOf(day) <= bucket; });
        result.counts[bucket] += static_cast<std::uint32_t>(inPlace.rows().countRange(from, to));
        from = to;
    }
    return result;
}

} // namespace Dateline
