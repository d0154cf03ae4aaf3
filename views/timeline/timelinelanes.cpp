// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinelanes.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array groupings = {
    std::pair(LaneGrouping::Country, "country"_L1), std::pair(LaneGrouping::Company, "company"_L1),
    std::pair(LaneGrouping::Category, "category"_L1), std::pair(LaneGrouping::None, "none"_L1)};

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Lanes", text); }

/// The lane numbers of a row under a grouping that allows several.
class LaneSorter
{
public:
    LaneSorter(std::size_t values, const QString &nameOfRest) : m_lanes(values + 1)
    {
        for (std::size_t i = 0; i < values; ++i)
            m_lanes[i].key = static_cast<std::uint32_t>(i);
        m_lanes.back().name = nameOfRest;
    }

    void name(std::size_t value, const QString &text) { m_lanes[value].name = text; }
    void keepOnly(std::vector<bool> wanted) { m_wanted = std::move(wanted); }

    void add(EventRow row, std::span<const std::uint32_t> values)
    {
        if (values.empty() && m_wanted.empty())
            m_lanes.back().rows.push_back(row);
        for (const std::uint32_t value : values) {
            if (m_wanted.empty() || m_wanted[value])
                m_lanes[value].rows.push_back(row);
        }
    }

    std::vector<Lane> take(bool byCount)
    {
        // The lane of the rest stays last.
        if (byCount) {
            std::stable_sort(m_lanes.begin(), m_lanes.end() - 1, [](const Lane &a, const Lane &b) {
                if (a.rows.size() != b.rows.size())
                    return a.rows.size() > b.rows.size();
                return a.name.localeAwareCompare(b.name) < 0;
            });
        }
        std::erase_if(m_lanes, [](const Lane &lane) { return lane.rows.empty(); });
        return std::move(m_lanes);
    }

private:
    std::vector<Lane> m_lanes;
    std::vector<bool> m_wanted; ///< empty: all
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

} // namespace

std::vector<Lane> lanesOf(const EventTable &table, const Bitset &passing, LaneGrouping grouping, const Filter &filter)
{
    const auto byList = [&](const RowLists &lists, const std::vector<QString> &names, std::vector<bool> wanted,
                            const char *rest) {
        LaneSorter sorter(names.size(), translated(rest));
        for (std::size_t i = 0; i < names.size(); ++i)
            sorter.name(i, names[i]);
        sorter.keepOnly(std::move(wanted));
        passing.forEach([&](std::size_t row) { sorter.add(static_cast<EventRow>(row), lists[row]); });
        return sorter.take(true);
    };

    switch (grouping) {
    case LaneGrouping::Country: {
        auto chosen = filter.countries;
        chosen.insert(chosen.end(), filter.issuers.begin(), filter.issuers.end());
        return byList(table.countries(), table.countryNames(), membership(table.countryCodes(), chosen),
                      QT_TRANSLATE_NOOP("Dateline::Lanes", "No country"));
    }
    case LaneGrouping::Company:
        return byList(table.companies(), table.companyNames(), membership(table.companyIds(), filter.companies),
                      QT_TRANSLATE_NOOP("Dateline::Lanes", "No company"));
    case LaneGrouping::Category: {
        LaneSorter sorter(table.categoryNames().size(), translated("No category"));
        for (std::size_t i = 0; i < table.categoryNames().size(); ++i)
            sorter.name(i, table.categoryNames()[i]);
        passing.forEach([&](std::size_t row) {
            const std::uint32_t category = table.category()[row];
            sorter.add(static_cast<EventRow>(row),
                       category == noIndex ? std::span<const std::uint32_t>() : std::span(&category, 1));
        });
        return sorter.take(false);
    }
    case LaneGrouping::None: {
        Lane lane{translated("All events"), noIndex, {}};
        passing.forEach([&](std::size_t row) { lane.rows.push_back(static_cast<EventRow>(row)); });
        return lane.rows.empty() ? std::vector<Lane>() : std::vector{std::move(lane)};
    }
    }
    Q_UNREACHABLE();
}

QString laneGroupingWord(LaneGrouping grouping)
{
    for (const auto &[value, word] : groupings) {
        if (value == grouping)
            return word;
    }
    Q_UNREACHABLE();
}

std::optional<LaneGrouping> laneGroupingFromWord(QStringView text)
{
    for (const auto &[value, word] : groupings) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

} // namespace Dateline
