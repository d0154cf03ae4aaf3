// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/quoteanchor.h"

#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "tests/reading/readingtests.h"

#include <QElapsedTimer>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QString article =
    u"Australia said on Thursday that it will ban Huawei from its 5G network. The minister spoke in Canberra. "
    "New Zealand said on Wednesday that it will ban Huawei from its 5G network. Spark had asked for it.\n"_s;

} // namespace

class QuoteAnchorTest : public TestCase
{
    Q_OBJECT

private slots:
    void states_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<AnchorState>("state");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QString &text, const QString &prefix, const QString &exact,
                            const QString &suffix, AnchorState state, const QString &found = {}) {
            QTest::newRow(name) << text << prefix << exact << suffix << state << found;
        };
        using enum AnchorState;
        const QString ban = u"it will ban Huawei"_s;
        row("no words", article, u"Australia"_s, u""_s, u" said"_s, Broken);
        row("no text", u""_s, u""_s, u"ban"_s, u""_s, Broken);
        row("no context, once", article, u""_s, u"Canberra"_s, u""_s, Exact, u"Canberra"_s);
        row("no context, twice", article, u""_s, ban, u""_s, Ambiguous);
        row("context tells", article, u"Wednesday that "_s, ban, u" from its 5G"_s, Exact, ban);
        row("one side tells", article, u"Thursday that "_s, ban, u""_s, Exact, ban);
        row("context a little changed", article, u"said on Wedesday that "_s, ban, u" from its 5G network. Spark"_s,
            Exact, ban);
        row("context stands twice", article, u" that "_s, ban, u" from its 5G network. "_s, Ambiguous);
        row("a look-alike", article, u"Germany's regulator decided last week not to say "_s, ban,
            u"; Berlin waits for a European answer."_s, Broken);
        row("words changed", article, u"Australia said on Thursday that "_s, u"it would ban Huawei"_s,
            u" from its 5G network. The minister"_s, Approximate, ban);
        row("words changed, and the right ones elsewhere",
            QString(article).replace(u"Thursday that it will"_s, u"Thursday that it may"_s),
            u"Australia said on Thursday that "_s, ban, u" from its 5G network. The minister"_s, Approximate,
            u"it may ban Huawei"_s);
        row("words gone, context there", article, u"Australia said on Thursday"_s,
            u", after months of quarrels among ministers,"_s, u" that it will ban Huawei"_s, Broken);
        row("line ends of another system", u"one\ntwo\nthree"_s, u"one\r\n"_s, u"two\r\nthree"_s, u""_s, Exact,
            u"two\nthree"_s);
        row("a decomposed quote", u"caf\u00e9 noir"_s, u""_s, u"cafe\u0301"_s, u" noir"_s, Exact, u"caf\u00e9"_s);
        row("no part of a character", u"xq\u0303y"_s, u""_s, u"xq"_s, u""_s, Broken);
        row("no mark without its letter", u"xq\u0303y"_s, u""_s, u"\u0303y"_s, u""_s, Broken);
        row("no half flag", u"a \U0001f1e6\U0001f1fa\U0001f1f3\U0001f1ff b"_s, u""_s, u"\U0001f1fa\U0001f1f3"_s, u""_s,
            Broken);
        row("a whole flag", u"a \U0001f1e6\U0001f1fa\U0001f1f3\U0001f1ff b"_s, u""_s, u"\U0001f1f3\U0001f1ff"_s, u""_s,
            Exact, u"\U0001f1f3\U0001f1ff"_s);
        row("right to left", u"שר הביטחון אמר היום"_s, u"שר "_s, u"הביטחון"_s, u" אמר"_s, Exact, u"הביטחון"_s);
        row("Chinese", u"澳大利亚禁止华为参与5G网络"_s, u"澳大利亚"_s, u"禁止华为"_s, u"参与"_s, Exact, u"禁止华为"_s);
        row("a paragraph put in front",
            u"Much was added here, and all of it is new to readers. "_s + ban + u" as the minister has said before."_s,
            u"Australia said on Thursday that "_s, ban, u" as the minister has said before."_s, Exact, ban);
        row("the passage taken out, and its words elsewhere",
            QString(article)
                .remove(u"it will ban Huawei from its 5G network"_s)
                .append(u"France did not say that it will ban Huawei from its ports"_s),
            u"Australia said on Thursday that "_s, ban, u""_s, Approximate, ban);
        row("overlapping places", u"aaaa"_s, u""_s, u"aaa"_s, u""_s, Ambiguous);
    }

    void states()
    {
        QFETCH(QString, text);
        QFETCH(QString, prefix);
        QFETCH(QString, exact);
        QFETCH(QString, suffix);
        QFETCH(AnchorState, state);
        QFETCH(QString, found);
        const std::u32string points = toCodePoints(text);
        const Anchor anchor = QuoteAnchorer(text).anchor({exact, prefix, suffix});
        QCOMPARE(anchor.state, state);
        QCOMPARE(fromCodePoints(std::u32string_view(points).substr(anchor.place.start, anchor.place.length)), found);
        QCOMPARE(anchor.candidates.empty(), state != AnchorState::Ambiguous);
        if (state == AnchorState::Broken)
            QCOMPARE(anchor.score, 0.0);
        if (state == AnchorState::Approximate)
            QVERIFY(anchor.score >= AnchorLimits::approximateFloor && anchor.score < 1);
    }

    void placesAreCountedInCodePoints()
    {
        const QString text = u"\U0001f600\U0001f600 ban \U0001f600"_s;
        const Anchor anchor = QuoteAnchorer(text).anchor({u"ban"_s, {}, {}});
        QCOMPARE(anchor.place, (TextSpan{3, 3}));
        QCOMPARE(anchor.score, 1.0);
    }

    void scoreFallsWithTheContext()
    {
        const QuoteAnchorer anchorer(article);
        const QString words = u"will ban Huawei"_s;
        const double whole = anchorer.anchor({words, u"on Wednesday that it "_s, u" from its"_s}).score;
        const double most = anchorer.anchor({words, u"on Wxdnesday that it "_s, u" from its"_s}).score;
        const double less = anchorer.anchor({words, u"on Wxdnexday that it "_s, u" from ixs"_s}).score;
        QCOMPARE(whole, 1.0);
        QVERIFY(most < whole && less < most && less > 0.9);
    }

    void ambiguousNamesThePlaces()
    {
        const QString text = u"ban it. "_s.repeated(20);
        const Anchor anchor = QuoteAnchorer(text).anchor({u"ban"_s, {}, u" it."_s});
        QCOMPARE(anchor.state, AnchorState::Ambiguous);
        QCOMPARE(anchor.candidates.size(), AnchorLimits::places);
        for (const TextSpan &place : anchor.candidates)
            QCOMPARE(place.start % 8, std::size_t(0));
    }

    void selections()
    {
        const QString text = u"xq\u0303y \U0001f468\u200d\U0001f469\u200d\U0001f467 end"_s;
        QCOMPARE(quoteAt(text, 2, 1).exact, u"q\u0303"_s); // whole characters
        QCOMPARE(quoteAt(text, 7, 1).exact, u"\U0001f468\u200d\U0001f469\u200d\U0001f467"_s);
        QCOMPARE(quoteAt(text, 11, 100),
                 (Quote{u"end"_s, u"xq\u0303y \U0001f468\u200d\U0001f469\u200d\U0001f467 "_s, {}}));
        QCOMPARE(quoteAt(text, 3, 0), Quote());
        QCOMPARE(quoteAt(text, 14, 1), Quote());
        QCOMPARE(quoteAt({}, 0, 1), Quote());
        // As much context as sets the place apart.
        const QString repeated = u"The same sentence stands here again and again. "_s.repeated(3);
        const Quote second = quoteAt(repeated + u"But not here."_s + repeated, 47 + 4, 4);
        QCOMPARE(second.exact, u"same"_s);
        QVERIFY(second.prefix.size() > qsizetype(AnchorLimits::usualContext));
    }

    void batches()
    {
        const QuoteAnchorer anchorer(article);
        std::vector<Quote> quotes;
        for (std::size_t i = 0; i < 150; ++i)
            quotes.push_back(anchorer.quoteAt(i, 1 + i % 40));
        quotes.push_back({});
        quotes.push_back({u"it would ban Huawei"_s, u"Australia said on Thursday that "_s, u" from"_s});
        Progress progress;
        const auto anchors = anchorer.anchorAll(quotes, &progress);
        QVERIFY(anchors.ok());
        QCOMPARE(progress.share(), 1.0);
        QCOMPARE(anchors->size(), quotes.size());
        for (std::size_t i = 0; i < quotes.size(); ++i)
            QCOMPARE((*anchors)[i], anchorer.anchor(quotes[i]));
        QVERIFY(*anchorer.anchorAll(quotes) == *anchors);
        QVERIFY(anchorer.anchorAll({})->empty());

        progress.cancel();
        const auto stopped = anchorer.anchorAll(quotes, &progress);
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }

    /// Texts that repeat themselves must not make the search slow; the bound is generous, because sanitizers are slow.
    void hostileTexts()
    {
        QElapsedTimer timer;
        timer.start();
        const QuoteAnchorer letters(QString(1'000'000, u'a'));
        QCOMPARE(letters.anchor({QString(500, u'a'), {}, {}}).state, AnchorState::Ambiguous);
        QCOMPARE(letters.anchor({QString(10'000, u'a'), QString(40, u'a'), QString(40, u'a')}).state,
                 AnchorState::Ambiguous);
        QVERIFY(letters.anchor({QString(9'999, u'a') + u'b', {}, {}}).state != AnchorState::Exact);
        QCOMPARE(letters.anchor({QString(50, u'a'), QString(100, u'b'), QString(100, u'c')}).state,
                 AnchorState::Broken);
        const QString sentence = u"The minister said that the ban would stand, and left. "_s;
        const QuoteAnchorer sentences(sentence.repeated(20'000) + u"Then it ended. "_s + sentence.repeated(20));
        QCOMPARE(sentences.anchor({u"the ban"_s, u"minister said that "_s, u" would"_s}).state, AnchorState::Ambiguous);
        QCOMPARE(sentences.anchor({u"ended"_s, u"stand, and left. Then it "_s, u". The minister"_s}).state,
                 AnchorState::Exact);
        // The place is found, but no piece of the quote is rare enough to exclude that the words were changed
        // elsewhere.
        QVERIFY(sentences.anchor({u"the ban"_s, u"minister sbid that "_s, u" would stand"_s}).state
                != AnchorState::Exact);
        QVERIFY2(timer.elapsed() < 20'000, "too slow");
    }
};

std::unique_ptr<TestCase> newQuoteAnchorTest() { return std::make_unique<QuoteAnchorTest>(); }

} // namespace Dateline

#include "quoteanchortest.moc"
