// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/searchterm.h"
#include "models/query/bitset.h"
#include "models/query/eventtable.h"
#include "models/query/foldedwordindex.h"

#include <QByteArray>
#include <QList>
#include <QSet>

#include <memory>
#include <vector>

namespace Dateline {

struct TermScan;
struct TrackerIndex;

/// Finds events by words of what is told of them: title, summary, tags, names of parties (all that namesOf() knows),
/// quotes, titles of sources.
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

    /// What is looked for for each of searchWords(). The code of a country of the tracker is a whole word: "US" is not
    /// meant to find "use".
    std::vector<SearchTerm> termsOf(const QList<QByteArray> &words) const;

    /// The rows where all \p words (see searchWords()) fit as terms, in any order, each within one text. O(text), shared
    /// among the processors where there is enough of it.
    Bitset rowsWithWords(const QList<QByteArray> &words) const;

    /// \p rows by how well they fit, the best first, equal ones in the order given. Each word counts where it is told
    /// most prominently: title, party, tag, quote, summary, source; as a whole word more than as a beginning. More than
    /// mostRanked stay as they are: nobody reads so many by their rank. O(text of these rows), shared among the
    /// processors.
    static constexpr std::size_t mostRanked = 20'000;
    std::vector<EventRow> bestFirst(const std::vector<EventRow> &rows, const QList<QByteArray> &words) const;

    /// What is searched of a row, folded: one line a text.
    QByteArray textOf(EventRow row) const;

private:
    SearchTerm termOf(const QByteArray &word) const;
    Bitset eventsWith(const SearchTerm &term) const; ///< that has no blank
    void keepThoseWith(Bitset &events, const std::vector<SearchTerm> &terms) const;
    void addWritten(Bitset &events, const TermScan &term, std::size_t share, std::size_t shares) const;
    void addFolded(Bitset &events, const TermScan &term) const;
    void addChanged(Bitset &events, const SearchTerm &term) const;
    void addListed(Bitset &events, const SearchTerm &term) const;
    void addOfSources(Bitset &events, const Bitset &sources) const;
    Bitset sourcesWith(const TermScan &scan) const;
    int fitOf(std::size_t event, const std::vector<SearchTerm> &terms) const;
    void addAttribution(Bitset &events, std::size_t attribution) const;
    QByteArray textOfEvent(std::size_t event) const;

    const TrackerColumns &m_tracker;
    const TrackerIndex &m_index;
    const EventTable &m_table;
    /// Folded names, by number in the tracker: of a party all, one a line.
    struct Names
    {
        explicit Names(const TrackerColumns &tracker);
        std::vector<QByteArray> parties, tags;
        QSet<QByteArray> codes; ///< of countries
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
