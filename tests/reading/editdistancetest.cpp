// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/editdistance.h"

#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "tests/reading/naiveanchor.h"
#include "tests/reading/randomtext.h"
#include "tests/reading/readingtests.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

class EditDistanceTest : public TestCase
{
    Q_OBJECT

private slots:
    /// Patterns of all lengths about the 64 characters of a block, read both ways.
    void agreesWithPlainTable()
    {
        for (std::uint32_t seed = 0; seed < 300; ++seed) {
            RandomText random(seed);
            const auto letters = [&random](std::size_t count) {
                std::u32string text;
                while (text.size() < count)
                    text += toCodePoints(random.letter());
                return text.substr(0, count);
            };
            const std::u32string pattern = letters(seed % 200);
            std::u32string text = random.below(2) == 0 ? pattern : letters(random.below(150));
            for (std::size_t edits = random.below(20); edits > 0 && !text.empty(); --edits)
                text[random.below(text.size())] = U'x';
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
            for (const std::size_t end : {std::size_t(0), text.size() / 2, text.size()}) {
                QCOMPARE(std::size_t(fixed[end]), naiveDistance(pattern, text.substr(0, end)));
                std::size_t least = pattern.size();
                for (std::size_t start = 0; start <= end; ++start)
                    least = std::min(least, naiveDistance(pattern, text.substr(start, end - start)));
                QCOMPARE(std::size_t(free[end]), least);
            }
        }
    }

    void charactersEndWhereQtEndsThem()
    {
        for (std::uint32_t seed = 0; seed < 64; ++seed) {
            const QString text = normalText(RandomText(seed).raw(500));
            const std::u32string points = toCodePoints(text);
            QCOMPARE(fromCodePoints(points), text);
            const std::vector<bool> boundaries = characterBoundaries(text);
            for (std::size_t place = 0; place < boundaries.size(); ++place) {
                if (isCharacterBoundary(points, place) != boundaries[place])
                    QFAIL(qPrintable(QStringLiteral("seed %1, place %2").arg(seed).arg(place)));
            }
        }
    }
};

std::unique_ptr<TestCase> newEditDistanceTest() { return std::make_unique<EditDistanceTest>(); }

} // namespace Dateline

#include "editdistancetest.moc"
