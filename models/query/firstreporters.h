// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/trackerindex.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace Dateline {

/// Who reported first, as numbers: names of one house have one number, so that five reprints of one wire story are one
/// origin, and so are a work and its copies. See TrackerIndex::firstReporter().
class FirstReporters
{
public:
    /// \p index is the tracker's. O(sources + attributions).
    FirstReporters(const TrackerColumns &tracker, const TrackerIndex &index);

    /// By attribution: its first reporter if that is one that counts (canConfirm()), else noIndex.
    const std::vector<std::uint32_t> &ofAttributions() const { return m_ofAttributions; }
    /// By place in TrackerColumns::origins(): the reporter of that name, noIndex for the empty one.
    const std::vector<std::uint32_t> &ofOrigins() const { return m_ofOrigins; }
    /// By source: the reporter that it is when an attribution names none.
    const std::vector<std::uint32_t> &ofSources() const { return m_ofSources; }
    /// noIndex if no attribution or source has this name. O(1).
    std::uint32_t numberOf(const QString &name) const;

private:
    PublisherNames m_houses;
    QHash<QString, std::uint32_t> m_known;
    std::vector<std::uint32_t> m_ofAttributions, m_ofOrigins, m_ofSources;
};

} // namespace Dateline
