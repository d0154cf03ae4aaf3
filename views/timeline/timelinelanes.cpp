// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinelanes.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct LanesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Lanes)
};

template<typename Key>
std::vector<bool> membership(const std::vector<Key> &dictionary, const std::vector<Key> &chosen)
{
    std::vector<bool> wanted;
    if (!chosen.empty()) {
        for (const Key &key : dictionary)
            wanted.push_back(std::find(chosen.begin(), chosen.end(), key) != chosen.end());
    }
    return wanted;
}

/// Ascending, which need not be the order of time.
std::vector<EventRow> rowsOf(const LaneSource &source, std::uint32_t key)
{
    const QueryEngine &engine = source.snapshot->engine();
    switch (source.grouping) {
    case LaneGrouping::Country:
        return engine.countries().rowsOf(key, source.passing);
    case LaneGrouping::Company:
        return engine.companies().rowsOf(key, source.passing);
    case LaneGrouping::Category:
        return engine.categories().rowsOf(key, source.passing);
    case LaneGrouping::None: {
        std::vector<EventRow> rows;
        source.passing.forEach([&](std::size_t row) { rows.push_back(static_cast<EventRow>(row)); });
        return rows;
    }
    }
    Q_UNREACHABLE();
}

} // namespace

Lane::Lane(QString name, std::uint32_t key, std::size_t count, std::shared_ptr<const LaneSource> source)
    : m_name(std::move(name)), m_key(key), m_count(count), m_source(std::move(source))
{ }

const std::vector<EventRow> &Lane::rows() const
{
    if (!m_rows) {
        std::vector<EventRow> rows = rowsOf(*m_source, m_key);
        m_source->snapshot->table().sortByTime(rows);
        m_rows = std::make_shared<const std::vector<EventRow>>(std::move(rows));
    }
    return *m_rows;
}

std::int64_t Lane::firstDay() const
{
    const EventTable &table = m_source->snapshot->table();
    std::int64_t first = openEnd;
    for (const EventRow row : rows()) {
        if (const std::int64_t day = table.firstKnownDay(row); day != openBegin)
            first = std::min(first, day);
        if (table.begin()[row] != openBegin)
            break; // the others come later
    }
    return first;
}

bool Lane::contains(EventRow row) const
{
    if (row >= m_source->passing.size() || !m_source->passing.test(row))
        return false;
    const EventTable &table = m_source->snapshot->table();
    const auto holds = [this](std::span<const std::uint32_t> values) {
        return m_key == noIndex ? values.empty() : std::binary_search(values.begin(), values.end(), m_key);
    };
    switch (m_source->grouping) {
    case LaneGrouping::Country:
        return holds(table.countries()[row]);
    case LaneGrouping::Company:
        return holds(table.companies()[row]);
    case LaneGrouping::Category:
        return table.category()[row] == m_key;
    case LaneGrouping::None:
        return true;
    }
    Q_UNREACHABLE();
}

bool Lane::takeRows(const Lane &before, std::span<const EventRow> touched)
{
    std::vector<EventRow> gone;
    std::vector<EventRow> come;
    for (const EventRow row : touched) {
        if (before.contains(row))
            gone.push_back(row);
        if (contains(row))
            come.push_back(row);
    }
    const bool same = gone.empty() && come.empty();
    if (same || !before.m_rows) {
        m_rows = before.m_rows;
        return same;
    }
    std::vector<EventRow> rows = *before.m_rows;
    for (const EventRow row : gone)
        rows.erase(std::find(rows.begin(), rows.end(), row));
    const EventTable &table = m_source->snapshot->table();
    const auto isBefore = [&table](EventRow a, EventRow b) { return table.isBefore(a, b); };
    for (const EventRow row : come)
        rows.insert(std::lower_bound(rows.begin(), rows.end(), row, isBefore), row);
    m_rows = std::make_shared<const std::vector<EventRow>>(std::move(rows));
    return false;
}

std::vector<Lane> lanesOf(const std::shared_ptr<const Snapshot> &snapshot, const QueryResult &result,
                          LaneGrouping grouping, const Filter &filter)
{
    const EventTable &table = snapshot->table();
    const QueryEngine &engine = snapshot->engine();
    const auto source = std::make_shared<const LaneSource>(LaneSource{snapshot, result.passing, grouping});

    std::vector<Lane> lanes;
    const auto add = [&](const QString &name, std::uint32_t key, std::size_t count) {
        if (count > 0)
            lanes.emplace_back(name, key, count, source);
    };
    const auto addValues = [&](const FacetIndex &index, const std::vector<QString> &names,
                               const std::vector<bool> &wanted) {
        const std::vector<std::uint32_t> counts = index.countsWithin(result.passing, result.count);
        for (std::uint32_t value = 0; value < names.size(); ++value) {
            if (wanted.empty() || wanted[value])
                add(names[value], value, counts[value]);
        }
    };
    const auto addByCount = [&](const FacetIndex &index, const std::vector<QString> &names,
                                const std::vector<bool> &wanted, const char *rest) {
        addValues(index, names, wanted);
        std::stable_sort(lanes.begin(), lanes.end(), [](const Lane &a, const Lane &b) {
            return a.count() != b.count() ? a.count() > b.count() : a.name().localeAwareCompare(b.name()) < 0;
        });
        if (wanted.empty())
            add(LanesTr::tr(rest), noIndex, index.countWithout(result.passing));
    };

    switch (grouping) {
    case LaneGrouping::Country: {
        auto chosen = filter.countries;
        chosen.insert(chosen.end(), filter.issuers.begin(), filter.issuers.end());
        addByCount(engine.countries(), table.countryNames(), membership(table.countryCodes(), chosen),
                   QT_TRANSLATE_NOOP("Dateline::Lanes", "No country"));
        break;
    }
    case LaneGrouping::Company:
        addByCount(engine.companies(), table.companyNames(), membership(table.companyIds(), filter.companies),
                   QT_TRANSLATE_NOOP("Dateline::Lanes", "No company"));
        break;
    case LaneGrouping::Category:
        addValues(engine.categories(), table.categoryNames(), {});
        add(LanesTr::tr("No category"), noIndex, engine.categories().countWithout(result.passing));
        break;
    case LaneGrouping::None:
        add(LanesTr::tr("All events"), noIndex, result.count);
        break;
    }
    return lanes;
}

} // namespace Dateline
