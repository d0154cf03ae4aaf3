// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/textsearch.h"

#include "models/core/parallel.h"
#include "models/query/textfold.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace Dateline {

namespace {

/// The first place of \p needle in [begin, end), or nullptr. memmem is linear and the fastest search at hand.
const char *find(const char *begin, const char *end, const QByteArray &needle)
{
    return static_cast<const char *>(::memmem(begin, static_cast<std::size_t>(end - begin), needle.constData(),
                                              static_cast<std::size_t>(needle.size())));
}

/// The rows first … last − 1 that have \p rarest and all \p others, into \p rows. One run over their whole text instead of one per
/// row: most rows are never looked at.
void searchRows(const EventTable &table, const QByteArray &rarest, const QList<QByteArray> &others, EventRow first,
                EventRow last, Bitset &rows)
{
    const char *const arena = table.searchArena().data();
    const auto starts = table.searchStarts();
    const char *const end = arena + starts[last];
    const char *from = arena + starts[first];
    EventRow row = first;
    while (const char *const hit = from < end ? find(from, end, rarest) : nullptr) {
        // A word has no '\n', so the row that holds its first byte holds all of it. It is likely near: steps that double
        // are cheaper than a search among all.
        const auto offset = static_cast<std::uint32_t>(hit - arena);
        EventRow step = 1;
        while (row + step < last && starts[row + step] <= offset) {
            row += step;
            step *= 2;
        }
        const auto bound = starts.begin() + std::min(row + step, last);
        row = static_cast<EventRow>(std::upper_bound(starts.begin() + row, bound, offset) - starts.begin()) - 1;
        from = arena + starts[row + 1];
        const bool all = std::all_of(others.begin(), others.end(), [&](const QByteArray &word) {
            return find(arena + starts[row], from, word) != nullptr;
        });
        if (all)
            rows.set(row);
    }
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
    QList<QByteArray> others = words;
    const QByteArray rarest =
        others.takeAt(std::max_element(words.cbegin(), words.cend(),
                                       [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); })
                      - words.cbegin());

    // Shared among the processors, in whole words of the bitset so that no two write to the same one.
    constexpr std::size_t leastShare = 16'384;
    const std::size_t shares = sharesFor(table.size(), leastShare);
    const std::size_t share = (table.size() / shares + 64) / 64 * 64;
    Bitset rows(table.size());
    inParallel(shares, [&](std::size_t number) {
        const std::size_t first = std::min(number * share, table.size());
        searchRows(table, rarest, others, static_cast<EventRow>(first),
                   static_cast<EventRow>(std::min(first + share, table.size())), rows);
    });
    return rows;
}

} // namespace Dateline
