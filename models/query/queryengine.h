// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/bitset.h"
#include "models/query/eventtable.h"
#include "models/query/facetindex.h"
#include "models/query/filter.h"
#include "models/query/textsearch.h"
#include "models/query/windowindex.h"

#include <vector>

namespace Dateline {

/// For each value of a facet (same order as the table's dictionary) the number of events that pass all conditions
/// except those on that facet itself: how many events a click on the value would leave or add.
struct FacetCounts
{
    std::vector<std::uint32_t> countries;
    std::vector<std::uint32_t> companies;
    std::vector<std::uint32_t> categories;
    std::vector<std::uint32_t> milestones; ///< by Milestone's number
    std::vector<std::uint32_t> tags;
};

/// What a filter lets through.
struct QueryResult
{
    Bitset passing;
    std::size_t count = 0; ///< members of passing
    FacetCounts counts;
    Bitset exceptCountries; ///< what passes all conditions but those on countries: what counts.countries counts
    Bitset exceptCompanies; ///< likewise for companies
};

/// Answers filters over one event table, with one index per facet that is built once. Thread-safe (const).
class QueryEngine
{
public:
    /// \p index is the tracker's; both must live longer. O(events · log events + text).
    QueryEngine(const TrackerColumns &tracker, const TrackerIndex &index);
    /// The one \p before, whose table becomes \p table, after \p rows were changed, added or removed. O(rows / 64) for
    /// each value that a row got or lost, and O(values) if the table has other dictionaries.
    QueryEngine(const QueryEngine &before, EventTable table, const TrackerColumns &tracker, const TrackerIndex &index,
                std::span<const EventRow> rows);
    QueryEngine(const QueryEngine &) = delete; // texts are searched in the table
    QueryEngine &operator=(const QueryEngine &) = delete;

    const EventTable &table() const { return m_table; }
    const TextSearch &texts() const { return m_texts; }

    /// Filter values that the table does not know let nothing through; a window whose begin is not before its end
    /// neither. O((conditions + facet values) · rows / 64) at most, plus O(text) for a text condition.
    QueryResult run(const Filter &filter) const;

    const FacetIndex &countries() const { return m_countries; }
    const FacetIndex &companies() const { return m_companies; }
    const FacetIndex &categories() const { return m_categories; }

private:
    Bitset unfacetedRows(const Filter &filter) const;
    Bitset rowsTouching(const Span &window) const;

    EventTable m_table;
    TextSearch m_texts;
    FacetIndex m_countries, m_issuers, m_companies, m_categories, m_milestones, m_tags;
    WindowIndex m_window;
};

/// How many spans begin in each bucket of 2^log2Days days; bucket k covers the days [k·2^n, (k+1)·2^n) counted from
/// 1970-01-01, so buckets do not move when the range does.
struct Histogram
{
    std::int64_t firstBucket = 0;
    int log2Days = 0;
    std::vector<std::uint32_t> counts; ///< from the first to the last bucket that is not 0

    static constexpr std::size_t mostBuckets = 1 << 20;
};
/// Rows without a first day are left out. \p log2Days must be 0 … 62; it is raised where a few events far apart would
/// make more than Histogram::mostBuckets buckets. O(rows / 64 + buckets · log rows + displaced rows).
Histogram histogram(const EventTable &table, const Bitset &rows, int log2Days);

} // namespace Dateline
