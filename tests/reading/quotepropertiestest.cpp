// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "models/reading/quoteanchor.h"
#include "models/reading/typedletters.h"
#include "tests/reading/naiveanchor.h"
#include "tests/reading/randomtext.h"
#include "tests/reading/readingtests.h"

#include <QTest>

#include <map>

namespace Dateline {

namespace {

struct MadeQuote
{
    Quote quote;
    TextSpan place;
    bool isApart; ///< by more than a changed character; else even the longest context left something like it
};

/// Quotes of random passages that are Exact.
std::vector<MadeQuote> quotesOf(const QuoteAnchorer &anchorer, RandomText &random, std::size_t count)
{
    std::vector<MadeQuote> made;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t start = random.below(anchorer.size());
        const Quote quote = anchorer.quoteAt(start, 1 + random.below(random.below(4) == 0 ? 200 : 40));
        const Anchor anchor = anchorer.anchor(quote);
        if (anchor.state == AnchorState::Exact)
            made.push_back(
                {quote, anchor.place,
                 std::max(quote.prefix.size(), quote.suffix.size()) < qsizetype(AnchorLimits::longestContext) - 8});
    }
    return made;
}

QString describe(std::uint32_t seed, const Quote &quote, const Anchor &anchor)
{
    return QStringLiteral("seed %1: [%2|%3|%4] state %5 at %6+%7, score %8")
        .arg(seed)
        .arg(quote.prefix, quote.exact, quote.suffix)
        .arg(static_cast<int>(anchor.state))
        .arg(anchor.place.start)
        .arg(anchor.place.length)
        .arg(anchor.score);
}

/// One to a few edits anywhere: a letter changed, put in or taken out, a part moved.
QString edited(const QString &text, RandomText &random)
{
    std::u32string points = toCodePoints(text);
    for (std::size_t edits = 1 + random.below(6); edits > 0 && points.size() > 60; --edits) {
        const std::size_t place = random.below(points.size());
        const std::u32string letter = toCodePoints(random.letter());
        switch (random.below(5)) {
        case 0:
            points[place] = letter.front();
            break;
        case 1:
            points.insert(place, letter);
            break;
        case 2:
            points.erase(place, 1 + random.below(4));
            break;
        case 3:
            points.insert(place, toCodePoints(random.sentence()));
            break;
        default: {
            const std::u32string part = points.substr(place, 50);
            points.erase(place, 50);
            points.insert(random.below(points.size()), part);
        }
        }
    }
    return normalText(fromCodePoints(points));
}

} // namespace

class QuotePropertiesTest : public TestCase
{
    Q_OBJECT

private slots:
    void quotesFindTheirPlace()
    {
        int exact = 0;
        for (std::uint32_t seed = 0; seed < 300; ++seed) {
            RandomText random(seed);
            const QString text = normalText(random.raw(50 + random.below(3000)));
            const std::u32string points = toCodePoints(text);
            const QuoteAnchorer anchorer(text);
            for (int i = 0; i < 12; ++i) {
                const std::size_t start = random.below(points.size());
                const std::size_t length = 1 + random.below(100);
                const Quote quote = anchorer.quoteAt(start, length);
                const Anchor anchor = anchorer.anchor(quote);
                // Where even the longest context stands twice, no quote can tell.
                const QString whole = quote.prefix + quote.exact + quote.suffix;
                const bool twice = text.indexOf(whole) != text.lastIndexOf(whole);
                if (anchor.state != (twice ? AnchorState::Ambiguous : AnchorState::Exact))
                    QFAIL(qPrintable(describe(seed, quote, anchor)));
                if (twice)
                    continue;
                ++exact;
                QCOMPARE(anchor.score, 1.0);
                QVERIFY(anchor.place.start <= start);
                QVERIFY(anchor.place.end() >= std::min(points.size(), start + length));
                QCOMPARE(fromCodePoints(points.substr(anchor.place.start, anchor.place.length)), quote.exact);
            }
        }
        QVERIFY(exact > 3000);
    }

    /// Every kind of edit, against a look at every place.
    void agreesWithPlainSearch()
    {
        std::map<AnchorState, int> counts;
        for (std::uint32_t seed = 0; seed < 600; ++seed) {
            RandomText random(seed);
            const QString text = normalText(random.raw(60 + random.below(250)));
            const QString changed = edited(text, random);
            const QuoteAnchorer before(text);
            const QuoteAnchorer after(changed);
            for (int i = 0; i < 4; ++i) {
                Quote quote = before.quoteAt(random.below(before.size()), 1 + random.below(30));
                // Also quotes of others, who give less context or none.
                quote.prefix = quote.prefix.right(static_cast<qsizetype>(random.below(40)));
                quote.suffix = quote.suffix.left(static_cast<qsizetype>(random.below(40)));
                const Anchor anchor = after.anchor(quote);
                const NaiveAnchor naive = naiveAnchor(changed, quote);
                if (anchor.state == AnchorState::Retyped) { // what no plain table of edits tells: see TypingTest
                    const std::u32string there = toCodePoints(changed).substr(anchor.place.start, anchor.place.length);
                    if (naive.isExact || typedLetters(there).letters != typedLetters(toCodePoints(quote.exact)).letters)
                        QFAIL(qPrintable(describe(seed, quote, anchor) + changed));
                    continue;
                }
                ++counts[anchor.state];
                const QString what = describe(seed, quote, anchor)
                    + QStringLiteral("; naive distance %1, %2")
                          .arg(naive.distance)
                          .arg(naive.isExact           ? 0
                                   : naive.isBroken    ? 3
                                   : naive.isAmbiguous ? 2
                                                       : 1)
                    + changed;
                if (naive.isExact != (anchor.state == AnchorState::Exact)
                    || naive.isBroken != (anchor.state == AnchorState::Broken)
                    || (naive.isAmbiguous && anchor.state != AnchorState::Ambiguous)
                    || (naive.isExact && naive.place != anchor.place))
                    QFAIL(qPrintable(what));
                if (!naive.isBroken) {
                    const auto size = static_cast<double>(toCodePoints(normalPart(quote.prefix)).size()
                                                          + toCodePoints(normalPart(quote.exact)).size()
                                                          + toCodePoints(normalPart(quote.suffix)).size());
                    if (qAbs(anchor.score - (1 - static_cast<double>(naive.distance) / size)) > 1e-9)
                        QFAIL(qPrintable(what));
                }
            }
        }
        for (const AnchorState state :
             {AnchorState::Exact, AnchorState::Approximate, AnchorState::Ambiguous, AnchorState::Broken})
            QVERIFY(counts[state] > 20); // all kinds were seen
    }

    void aChangedCharacterBreaksItsQuotesOnly_data()
    {
        QTest::addColumn<std::uint32_t>("rounds");
        QTest::addColumn<std::size_t>("size");
        QTest::addColumn<std::size_t>("quotes");
        QTest::newRow("every place is measured") << 1100U << std::size_t(1500) << std::size_t(10);
        QTest::newRow("places come from seeds") << 8U << std::size_t(150'000) << std::size_t(60);
    }

    /// One character changed inside of a passage breaks the quotes that have it, and no other.
    void aChangedCharacterBreaksItsQuotesOnly()
    {
        QFETCH(std::uint32_t, rounds);
        QFETCH(std::size_t, size);
        QFETCH(std::size_t, quotes);
        std::size_t broken = 0, kept = 0, elsewhere = 0;
        for (std::uint32_t seed = 0; seed < rounds; ++seed) {
            RandomText random(seed);
            const QString text = normalText(random.raw(size / 5 + random.below(size)));
            const std::u32string points = toCodePoints(text);
            const QuoteAnchorer anchorer(text);
            const std::vector<MadeQuote> made = quotesOf(anchorer, random, quotes);
            if (made.empty())
                continue;
            const TextSpan passage = made[random.below(made.size())].place;
            const std::size_t place = passage.start + random.below(passage.length);
            const std::u32string changed = flipped(points, place, random.letter());
            if (changed.empty())
                continue;
            for (const QString &inFront : {QString(), QString(random.sentence() + random.sentence())}) {
                const std::u32string front = toCodePoints(normalText(inFront));
                const std::u32string now = front + changed;
                const QuoteAnchorer after(fromCodePoints(now));
                for (const MadeQuote &each : made) {
                    const Anchor anchor = after.anchor(each.quote);
                    const TextSpan moved{each.place.start + front.size(), each.place.length};
                    // A mark that came in behind a passage belongs to its last letter.
                    const bool covers = (each.place.start <= place && place < each.place.end())
                        || !isCharacterBoundary(now, moved.start) || !isCharacterBoundary(now, moved.end());
                    const bool isExact = anchor.state == AnchorState::Exact;
                    if (covers ? isExact : each.isApart && !(isExact && anchor.place == moved))
                        QFAIL(qPrintable(describe(seed, each.quote, anchor)));
                    ++(covers ? broken : kept);
                    elsewhere += covers && now.find(toCodePoints(each.quote.exact)) != std::u32string::npos;
                }
            }
        }
        QVERIFY(broken > rounds);
        QVERIFY(kept > rounds * quotes / 2);
        QVERIFY(elsewhere > rounds / 10); // the words stood elsewhere too
    }
};

std::unique_ptr<TestCase> newQuotePropertiesTest() { return std::make_unique<QuotePropertiesTest>(); }

} // namespace Dateline

#include "quotepropertiestest.moc"
