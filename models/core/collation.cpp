// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/collation.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace Dateline {

namespace {

/// The C locale sorts by code point, "Z" before "a"; that is nobody's order.
QCollator readersCollator()
{
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace

std::vector<std::uint32_t> collationRanks(std::span<const QString> texts)
{
    QHash<QString, std::uint32_t> numbers;
    std::vector<const QString *> distinct;
    std::vector<std::uint32_t> numberOf;
    numberOf.reserve(texts.size());
    for (const QString &text : texts) {
        const auto known = numbers.constFind(text);
        if (known != numbers.cend()) {
            numberOf.push_back(*known);
            continue;
        }
        const auto number = static_cast<std::uint32_t>(distinct.size());
        numbers.insert(text, number);
        numberOf.push_back(number);
        distinct.push_back(&text);
    }

    const QCollator collator = readersCollator();
    std::vector<QCollatorSortKey> keys;
    keys.reserve(distinct.size());
    for (const QString *text : distinct)
        keys.push_back(collator.sortKey(*text));
    std::vector<std::uint32_t> order(distinct.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (distinct[a]->isEmpty() || distinct[b]->isEmpty())
            return !distinct[a]->isEmpty();
        const int compared = keys[a].compare(keys[b]);
        return compared != 0 ? compared < 0 : *distinct[a] < *distinct[b];
    });

    std::vector<std::uint32_t> rankOfNumber(distinct.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank)
        rankOfNumber[order[rank]] = rank;
    std::vector<std::uint32_t> ranks;
    ranks.reserve(texts.size());
    for (const std::uint32_t number : numberOf)
        ranks.push_back(rankOfNumber[number]);
    return ranks;
}

TextOrder::TextOrder() : m_collator(readersCollator()) { }

int TextOrder::compare(const QString &a, const QString &b) const
{
    if (a.isEmpty() || b.isEmpty())
        return int{a.isEmpty()} - int{b.isEmpty()};
    const int compared = m_collator.compare(a, b);
    return compared != 0 ? compared : a.compare(b);
}

} // namespace Dateline
