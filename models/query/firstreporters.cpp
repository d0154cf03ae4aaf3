// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/firstreporters.h"

#include "models/domain/originkind.h"

namespace Dateline {

FirstReporters::FirstReporters(const TrackerColumns &tracker, const TrackerIndex &index) : m_houses(index.houses)
{
    const auto add = [this](const QString &name) {
        const QString key = m_houses.keyOf(name);
        const auto place = m_known.constFind(key);
        return place != m_known.cend() ? *place : *m_known.insert(key, static_cast<std::uint32_t>(m_known.size()));
    };
    std::vector<bool> originCounts, sourceCounts;
    m_ofOrigins.reserve(tracker.origins().size());
    for (const QString &origin : tracker.origins()) {
        m_ofOrigins.push_back(origin.isEmpty() ? noIndex : add(origin));
        originCounts.push_back(canConfirm(m_houses.houseOf(origin)));
    }
    m_ofSources.reserve(tracker.sources().size());
    for (std::uint32_t source = 0; source < tracker.sources().size(); ++source) {
        const QString reporter = index.firstReporterOfSource(tracker, source);
        m_ofSources.push_back(add(reporter));
        sourceCounts.push_back(canConfirm(reporter));
    }

    const TrackerColumns::AttributionColumns &attributions = tracker.attributionColumns();
    m_ofAttributions.reserve(attributions.event.size());
    for (std::size_t i = 0; i < attributions.event.size(); ++i) {
        const std::uint32_t stated = m_ofOrigins[attributions.origin[i]];
        const std::uint32_t source = attributions.source[i];
        if (stated != noIndex || source == noIndex)
            m_ofAttributions.push_back(originCounts[attributions.origin[i]] ? stated : noIndex);
        else
            m_ofAttributions.push_back(sourceCounts[source] ? m_ofSources[source] : noIndex);
    }
}

std::uint32_t FirstReporters::numberOf(const QString &name) const
{
    return m_known.value(m_houses.keyOf(name), noIndex);
}

} // namespace Dateline
