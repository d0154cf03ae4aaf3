// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/textfold.h"
#include "models/query/bitset.h"
#include "models/query/eventtable.h"
#include "models/query/foldedwordindex.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

namespace Dateline {

class WordScan;
struct TrackerIndex;

/// Finds events by words of what is told of them: title, summary, tags, names of parties, quotes, titles of sources.
/// Reads the tracker's own texts and keeps no copy of them, but for words that are spelt otherwise when folded.
class TextSearch
{
public:
    /// All three belong together and must live longer. O(text).
    TextSearch(const TrackerColumns &tracker, const TrackerIndex &index, const EventTable &table);
    /// The same after a change; \p otherNames: also of names of parties or tags, which are folded anew then. O(1), or
    /// O(parties + tags).
    TextSearch(const TextSearch &before, const TrackerColumns &tracker, const TrackerIndex &index,
               const EventTable &table, bool otherNames);
    TextSearch(const TextSearch &) = delete; // refers to what it searches
    TextSearch &operator=(const TextSearch &) = delete;

    /// The rows that have all \p words (see searchWords()), in any order, each within one text and also inside a longer
    /// word. O(text), shared among the processors where there is enough of it.
    Bitset rowsWithWords(const QList<QByteArray> &words) const;

    /// What is searched of a row, folded: one line a text.
    QByteArray textOf(EventRow row) const;

private:
    Bitset eventsWith(const QByteArray &word) const; ///< that has no blank
    void keepThoseWith(Bitset &events, const QList<QByteArray> &words) const;
    void addWritten(Bitset &events, const WordScan &word, std::size_t share, std::size_t shares) const;
    void addFolded(Bitset &events, const WordScan &word) const;
    void addChanged(Bitset &events, const QByteArray &word) const;
    void addListed(Bitset &events, const QByteArray &word) const;
    void addOfSources(Bitset &events, const Bitset &sources) const;
    Bitset sourcesWith(const WordScan &scan, const QByteArray &word) const;
    void addAttribution(Bitset &events, std::size_t attribution) const;
    QByteArray textOfEvent(std::size_t event) const;

    const TrackerColumns &m_tracker;
    const TrackerIndex &m_index;
    const EventTable &m_table;
    /// Folded names, by number in the tracker.
    struct Names
    {
        explicit Names(const TrackerColumns &tracker);
        std::vector<QByteArray> parties, tags;
    };
    std::shared_ptr<const Names> m_names;
    /// Of the texts that have not been changed or added.
    struct Words
    {
        FoldedWordIndex ofEvents, ofAttributions, ofSources;
    };
    std::shared_ptr<const Words> m_words;
};

} // namespace Dateline
