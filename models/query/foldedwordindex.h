// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/searchterm.h"
#include "models/domain/textrecords.h"

#include <span>

namespace Dateline {

/// The words that folding spells otherwise than byte by byte (see foldedByte()): "Équipement", "５Ｇ", "O’Brien",
/// "bans\u00a0Huawei"; folded, record by record: what a search of the texts as they were written cannot find.
class FoldedWordIndex
{
public:
    FoldedWordIndex() = default;
    /// Of the \p fields of \p records. O(text).
    FoldedWordIndex(const TextRecords &records, std::span<const std::size_t> fields);

    /// One entry for each record that has such words, in order of the records.
    std::size_t size() const { return m_records.size(); }
    std::size_t record(std::size_t entry) const { return m_records[entry]; }

    /// Calls \p visit(record) for each record where a term fits. \p term has the \c term and a \c scan for its bytes.
    template<typename TermScan, typename Visitor>
    void forEachWith(const TermScan &term, Visitor visit) const
    {
        const char *const end = m_words.constData() + m_words.size();
        const char *from = m_words.constData();
        std::size_t entry = 0;
        while (const char *const hit = term.scan.find(from, end)) {
            if (!fitsAt(m_words, hit - m_words.constData(), term.term)) {
                from = hit + 1;
                continue;
            }
            while (m_words.constData() + m_ends[entry] <= hit)
                ++entry;
            visit(m_records[entry]);
            from = m_words.constData() + m_ends[entry];
        }
    }

private:
    void append(const FoldedWordIndex &later);

    QByteArray m_words; ///< separated by blanks, entries by line feeds
    std::vector<std::uint32_t> m_records;
    std::vector<std::uint64_t> m_ends; ///< of the entries in m_words
};

} // namespace Dateline
