// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/nameindex.h"

#include "models/core/textfold.h"

#include <QByteArrayMatcher>
#include <QList>

#include <algorithm>
#include <array>
#include <optional>

namespace Dateline {

namespace {

constexpr std::size_t fits = 5;

/// How well the words that were typed stand in a name, all of them.
std::optional<NameIndex::Fit> fitOf(QByteArrayView name, const QByteArray &typed, const QList<QByteArray> &words)
{
    if (name == typed)
        return NameIndex::Fit::Whole;
    if (name.startsWith(typed))
        return NameIndex::Fit::Beginning;
    bool atWords = true;
    for (const QByteArray &word : words) {
        qsizetype place = name.indexOf(word);
        if (place < 0)
            return std::nullopt;
        while (place > 0 && name.at(place - 1) != ' ') {
            place = name.indexOf(word, place + 1);
            atWords &= place >= 0;
        }
    }
    return atWords ? NameIndex::Fit::Word : NameIndex::Fit::Within;
}

} // namespace

void NameIndex::add(std::uint32_t owner, const QString &name, Kind kind)
{
    appendFolded(m_bytes, name.toUtf8());
    m_bytes += '\n';
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    m_owners.push_back(owner);
    m_kinds.push_back(kind);
}

std::vector<NameIndex::Hit> NameIndex::find(const QString &typed, std::size_t most) const
{
    const QByteArray whole = foldForSearch(typed);
    QList<QByteArray> words = searchWords(typed);
    if (whole.isEmpty() || words.isEmpty())
        return {};
    // The longest word is in the fewest names.
    std::stable_sort(words.begin(), words.end(),
                     [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    std::array<std::vector<Hit>, fits> found;
    std::optional<Hit> best; // of the owner whose names are looked at
    const auto take = [&] {
        if (best && found[static_cast<std::size_t>(best->fit)].size() < most)
            found[static_cast<std::size_t>(best->fit)].push_back(*best);
        best.reset();
    };
    const QByteArrayMatcher matcher(words.front());
    qsizetype from = 0;
    while ((from = matcher.indexIn(m_bytes, from)) >= 0) {
        const auto end = std::upper_bound(m_ends.begin(), m_ends.end(), static_cast<std::uint32_t>(from));
        const auto name = static_cast<std::uint32_t>(end - m_ends.begin());
        const qsizetype start = name == 0 ? 0 : static_cast<qsizetype>(m_ends[name - 1]);
        const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(start, static_cast<qsizetype>(*end) - start - 1);
        from = static_cast<qsizetype>(*end);
        std::optional<Fit> fit;
        if (m_kinds[name] == Kind::Name)
            fit = fitOf(bytes, whole, words);
        else if (bytes == whole)
            fit = Fit::Code;
        if (!fit)
            continue;
        if (best && best->owner != m_owners[name])
            take();
        if (!best || *fit < best->fit)
            best = Hit{m_owners[name], name, *fit};
    }
    take();
    std::vector<Hit> hits;
    for (const std::vector<Hit> &group : found) {
        for (const Hit &hit : group) {
            if (hits.size() < most)
                hits.push_back(hit);
        }
    }
    return hits;
}

} // namespace Dateline
