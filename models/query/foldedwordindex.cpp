// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/foldedwordindex.h"

#include "models/core/parallel.h"
#include "models/core/textfold.h"

#include <algorithm>

namespace Dateline {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Adds those words of \p text to \p words that folding spells otherwise. Folding never reaches across a blank.
void addFolded(QByteArray &words, QByteArrayView text)
{
    auto begin = text.begin();
    while (begin != text.end()) {
        begin = std::find_if_not(begin, text.end(), isBlank);
        const auto end = std::find_if(begin, text.end(), isBlank);
        const QByteArrayView word(begin, end);
        begin = end;
        if (isAscii(word))
            continue;
        const qsizetype before = words.size();
        appendFolded(words, word);
        if (std::equal(words.cbegin() + before, words.cend(), word.begin(), word.end(),
                       [](char folded, char written) { return folded == foldedByte(written); }))
            words.truncate(before);
        else if (words.size() > before)
            words.append(' ');
    }
}

} // namespace

FoldedWordIndex::FoldedWordIndex(const TextRecords &records, std::span<const std::size_t> fields)
{
    constexpr std::size_t leastShare = 16'384;
    const std::size_t shares = sharesFor(records.arraySize(), leastShare);
    std::vector<FoldedWordIndex> parts(shares);
    inParallel(shares, [&](std::size_t share) {
        FoldedWordIndex &part = parts[share];
        const std::size_t last = records.arraySize() * (share + 1) / shares;
        for (std::size_t record = records.arraySize() * share / shares; record < last; ++record) {
            const std::size_t start = records.start(record);
            // Also sees the bytes between the texts, and then looks once more than needed.
            if (isAscii(records.allBytes().sliced(static_cast<qsizetype>(start),
                                                  static_cast<qsizetype>(records.start(record + 1) - start))))
                continue;
            const qsizetype before = part.m_words.size();
            for (const std::size_t field : fields)
                addFolded(part.m_words, records.bytes(record, field));
            if (part.m_words.size() == before)
                continue;
            part.m_words.back() = '\n';
            part.m_records.push_back(static_cast<std::uint32_t>(record));
            part.m_ends.push_back(static_cast<std::uint64_t>(part.m_words.size()));
        }
    });
    for (FoldedWordIndex &part : parts) {
        append(part);
        part = {};
    }
    m_words.squeeze();
    m_records.shrink_to_fit();
    m_ends.shrink_to_fit();
}

void FoldedWordIndex::append(const FoldedWordIndex &later)
{
    const auto before = static_cast<std::uint64_t>(m_words.size());
    m_words.append(later.m_words);
    m_records.insert(m_records.end(), later.m_records.begin(), later.m_records.end());
    for (const std::uint64_t end : later.m_ends)
        m_ends.push_back(before + end);
}

} // namespace Dateline
