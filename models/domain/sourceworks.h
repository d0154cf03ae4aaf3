// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <cstdint>
#include <span>
#include <vector>

namespace Dateline {

/// Which sources of a tracker are one work: an article and its archived copy, or its address for telephones. They are if
/// - their addresses are of one work (workAddress()), or one of them is the archived address of the other; where this is
///   the front page of a site, which many works may stand on, their titles must be the same, too; or
/// - one is a copy of which the address does not say what it is of, has no house but the archive, and its title is that
///   of the other, which has at least two words and is that of sources of one house only.
///
/// For each work one source speaks: the first that is no copy. It is by its name that the work's first reporter is known.
/// An archive is no first reporter: where only a copy is there, and it names no house but the archive, it goes by the name
/// of the sources that stand on the site that it is a copy from, if they are of one house.
/// Sources are numbers in TrackerColumns.
class SourceWorks
{
public:
    SourceWorks() = default;
    /// Of a tracker that was not edited (TrackerColumns::wasEdited()). O(sources · log sources).
    explicit SourceWorks(const TrackerColumns &tracker);

    /// The source that speaks for the work of \p source: that itself, unless there are others. O(1).
    std::uint32_t speakerFor(std::uint32_t source) const { return m_speakers.value(source, source); }
    /// The source by whose name the first reporter of \p source is known. O(1).
    std::uint32_t namedAfter(std::uint32_t source) const
    {
        const std::uint32_t speaker = speakerFor(source);
        return m_names.value(speaker, speaker);
    }
    /// The sources of each work that has several, the speaker first, the others ascending; in order of speakers.
    std::vector<std::vector<std::uint32_t>> severalOfOne() const;

    /// Follows changes of sources (\p changed: numbers of those added, changed or removed). False if other sources may
    /// be one work then than before: all has to be worked out anew. O(changed × sources) at a nanosecond a source, and
    /// nothing for what works do not follow from.
    bool follow(const TrackerColumns &before, const TrackerColumns &after, std::span<const std::uint32_t> changed);

private:
    class Search;
    friend class Search;
    /// A hash of the work of an address, and a source that has this address.
    struct Key
    {
        std::uint64_t hash = 0;
        std::uint32_t source = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };
    SharedColumn<Key> m_keys;
    QHash<std::uint32_t, std::uint32_t> m_speakers; ///< of the works of several sources
    QHash<std::uint32_t, std::uint32_t> m_names;    ///< of copies that name no house: whose name they go by
    QSet<QByteArray> m_wantedSites;                 ///< of those copies, and of others without such a name
    QSet<QByteArray> m_wantedTitles;                ///< by which hidden copies look for what they are copies of
};

} // namespace Dateline
