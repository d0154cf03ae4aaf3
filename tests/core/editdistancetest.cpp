// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/editdistance.h"
#include "tests/core/coretests.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace Dateline {

namespace {

/// Levenshtein's distance, by its definition.
std::size_t naiveDistance(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> costs(b.size() + 1);
    std::iota(costs.begin(), costs.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(costs[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = costs[j + 1];
            costs[j + 1] = std::min({replaced, costs[j] + 1, diagonal + 1});
        }
    }
    return costs.back();
}

} // namespace

void EditDistanceTest::agreesWithPlainTable_data()
{
    QTest::addColumn<QString>("letters");
    QTest::newRow("few, so that much is alike") << QStringLiteral("ab");
    QTest::newRow("ASCII") << QStringLiteral("abcdefghijklmnopqrstuvwxyz ");
    QTest::newRow("beyond ASCII") << QStringLiteral("aäöüßéèçñ中文字符אבגד");
    QTest::newRow("beyond the basic plane") << QStringLiteral("a😀😃😄𐍈𝒜");
}

/// Patterns of all lengths about the 64 characters of a block, read both ways.
void EditDistanceTest::agreesWithPlainTable()
{
    QFETCH(QString, letters);
    const std::u32string all = letters.toStdU32String();
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&random](std::size_t bound) { return random() % bound; };
        const auto some = [&](std::size_t count) {
            std::u32string text;
            while (text.size() < count)
                text += all[below(all.size())];
            return text;
        };
        const std::u32string pattern = some(seed);
        std::u32string text = below(2) == 0 ? pattern : some(below(150));
        for (std::size_t edits = below(20); edits > 0 && !text.empty(); --edits)
            text[below(text.size())] = U'x';
        const std::u32string patternBack(pattern.rbegin(), pattern.rend());
        const std::u32string textBack(text.rbegin(), text.rend());

        const EditDistance forwards(pattern, Direction::Forwards);
        const EditDistance backwards(patternBack, Direction::Backwards);
        const std::vector<std::uint32_t> fixed = forwards.distances(text, Begin::AtStart);
        const std::vector<std::uint32_t> free = forwards.distances(text, Begin::Anywhere);
        QCOMPARE(backwards.distances(textBack, Begin::AtStart), fixed);
        QCOMPARE(backwards.distances(textBack, Begin::Anywhere), free);
        QCOMPARE(fixed.size(), text.size() + 1);
        QCOMPARE(forwards.leastFromStart(text), *std::min_element(fixed.begin(), fixed.end()));
        QCOMPARE(forwards.to(text), fixed.back());
        QCOMPARE(backwards.to(textBack), fixed.back());
        for (const std::size_t end : {std::size_t(0), text.size() / 2, text.size()}) {
            const auto upTo = std::u32string_view(text).substr(0, end);
            QCOMPARE(std::size_t(fixed[end]), naiveDistance(pattern, upTo));
            std::size_t least = pattern.size();
            for (std::size_t start = 0; start <= end; ++start)
                least = std::min(least, naiveDistance(pattern, upTo.substr(start)));
            QCOMPARE(std::size_t(free[end]), least);
        }
    }
}

void EditDistanceTest::wholeWords_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<std::uint32_t>("distance");
    const auto row = [](const char *name, const QString &a, const QString &b, std::uint32_t distance) {
        QTest::newRow(name) << a << b << distance;
    };
    row("nothing", {}, {}, 0);
    row("from nothing", {}, QStringLiteral("abc"), 3);
    row("to nothing", QStringLiteral("abc"), {}, 3);
    row("same", QStringLiteral("huawei"), QStringLiteral("huawei"), 0);
    row("two letters in the wrong order", QStringLiteral("huwaei"), QStringLiteral("huawei"), 2);
    row("one missing", QStringLiteral("astralia"), QStringLiteral("australia"), 1);
    row("textbook", QStringLiteral("kitten"), QStringLiteral("sitting"), 3);
    row("code points, not their halves", QStringLiteral("😀"), QStringLiteral("𐍈"), 1);
}

void EditDistanceTest::wholeWords()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(std::uint32_t, distance);
    const std::u32string one = a.toStdU32String();
    const std::u32string other = b.toStdU32String();
    QCOMPARE(EditDistance(one, Direction::Forwards).to(other), distance);
    QCOMPARE(EditDistance(other, Direction::Forwards).to(one), distance);
    QCOMPARE(EditDistance(one, Direction::Backwards).to(other), distance);
}

} // namespace Dateline
