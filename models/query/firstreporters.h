// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace Dateline {

/// Who reported first, as numbers: names of one originKey() have one number, so that five reprints of one wire
/// story are one origin.
class FirstReporters
{
public:
    /// O(sources + attributions).
    explicit FirstReporters(const TrackerColumns &tracker);

    /// By attribution: its first reporter, see originOf(); noIndex if it names none and has no source.
    const std::vector<std::uint32_t> &ofAttributions() const { return m_ofAttributions; }
    /// By place in TrackerColumns::origins(): the reporter of that name, noIndex for the empty one.
    const std::vector<std::uint32_t> &ofOrigins() const { return m_ofOrigins; }
    /// By source: its own name, see displayName().
    const std::vector<std::uint32_t> &ofSources() const { return m_ofSources; }
    /// noIndex if no attribution or source has this name. O(1).
    std::uint32_t numberOf(const QString &name) const;

private:
    QHash<QString, std::uint32_t> m_known;
    std::vector<std::uint32_t> m_ofAttributions, m_ofOrigins, m_ofSources;
};

} // namespace Dateline
