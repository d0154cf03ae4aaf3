// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/textsearch.h"

#include "models/query/textfold.h"

#include <algorithm>
#include <cstring>

namespace Dateline {

namespace {

/// The first place of \p needle in [begin, end), or nullptr. memmem is linear and the fastest search at hand.
const char *find(const char *begin, const char *end, const QByteArray &needle)
{
    return static_cast<const char *>(::memmem(begin, static_cast<std::size_t>(end - begin), needle.constData(),
                                              static_cast<std::size_t>(needle.size())));
}

/// One run over the whole text instead of one per row: most rows are never looked at.
Bitset rowsWithWord(const EventTable &table, const QByteArray &word)
{
    Bitset rows(table.size());
    const QByteArrayView arena = table.searchArena();
    const auto starts = table.searchStarts();
    auto row = starts.begin();
    const char *const end = arena.data() + arena.size();
    const char *from = arena.data();
    while (from < end) {
        const char *const hit = find(from, end, word);
        if (!hit)
            break;
        // A word has no '\n', so the row that holds its first byte holds all of it.
        const auto offset = static_cast<std::uint32_t>(hit - arena.data());
        const auto next = std::upper_bound(row, starts.end(), offset);
        rows.set(static_cast<std::size_t>(next - starts.begin()) - 1);
        from = arena.data() + *next;
        row = next;
    }
    return rows;
}

} // namespace

QList<QByteArray> searchWords(const QString &text)
{
    QList<QByteArray> words = foldForSearch(text).split(' ');
    words.removeAll(QByteArray());
    return words;
}

Bitset rowsWithWords(const EventTable &table, const QList<QByteArray> &words)
{
    if (words.isEmpty() || table.size() == 0)
        return Bitset(table.size(), true);
    // The longest word is likely the rarest.
    const auto longest = std::max_element(words.cbegin(), words.cend(),
                                          [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    Bitset rows = rowsWithWord(table, *longest);
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        if (word == longest)
            continue;
        Bitset kept(table.size());
        rows.forEach([&](std::size_t row) {
            const QByteArrayView text = table.searchText(static_cast<EventRow>(row));
            if (find(text.data(), text.data() + text.size(), *word))
                kept.set(row);
        });
        rows = std::move(kept);
    }
    return rows;
}

} // namespace Dateline
