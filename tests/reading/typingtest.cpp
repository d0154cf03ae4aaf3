// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "models/reading/quoteanchor.h"
#include "models/reading/typedletters.h"
#include "tests/reading/randomtext.h"
#include "tests/reading/readingtests.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A text without what typing may change in randomTypingIsSeenThrough().
QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (!c.isSpace() && c != QChar(QChar::SoftHyphen))
            letters += c;
    }
    return letters;
}

} // namespace

/// Quotes whose words stand in the text and are typed otherwise there.
class TypingTest : public TestCase
{
    Q_OBJECT

private slots:
    void states_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<AnchorState>("state");
        QTest::addColumn<QString>("found");
        const auto same = [](const char *name, const QString &text, const QString &exact, const QString &found) {
            QTest::newRow(name) << text << exact << AnchorState::Retyped << found;
        };
        const auto other = [](const char *name, const QString &text, const QString &exact) {
            QTest::newRow(name) << text << exact << AnchorState::Broken << QString();
        };
        same("no-break blank", u"said 5\u00a0G gear worth 20\u00a0million was"_s, u"5 G gear worth 20 million"_s,
             u"5\u00a0G gear worth 20\u00a0million"_s);
        same("narrow blank", u"Coût\u00a0: 1\u202f200 euros, dit"_s, u"Coût : 1 200 euros"_s,
             u"Coût\u00a0: 1\u202f200 euros"_s);
        same("blank before punctuation", u"Coût\u00a0: 1 200 euros"_s, u"Coût: 1 200"_s, u"Coût\u00a0: 1 200"_s);
        same("blank behind punctuation", u"must be out.It said so"_s, u"be out. It said"_s, u"be out.It said"_s);
        same("blank beside a digit", u"the 5G gear"_s, u"the 5 G gear"_s, u"the 5G gear"_s);
        same("double blank", u"vendor  must be out.  It said"_s, u"vendor must be out. It"_s,
             u"vendor  must be out.  It"_s);
        same("double blank in the quote", u"vendor must be out"_s, u"vendor  must"_s, u"vendor must"_s);
        same("line break", u"must be\nout of it"_s, u"must be out"_s, u"must be\nout"_s);
        same("paragraph", u"must be\n\n\u3000out of it"_s, u"must be out"_s, u"must be\n\n\u3000out"_s);
        same("blanks around", u"must be out of it"_s, u"  be out\u00a0"_s, u"be out"_s);
        same("soft hyphen", u"the re\u00adstric\u00adtion takes"_s, u"restriction takes"_s,
             u"re\u00adstric\u00adtion takes"_s);
        same("soft hyphen in the quote", u"the restriction"_s, u"re\u00adstriction"_s, u"restriction"_s);
        same("soft hyphen at a line's end", u"the restric\u00ad\ntion"_s, u"restriction"_s, u"restric\u00ad\ntion"_s);
        same("soft hyphen for a hyphen", u"a high\u00adrisk vendor"_s, u"high-risk"_s, u"high\u00adrisk"_s);
        same("no width", u"web\u200bsite, \ufeffvend\u2060ors"_s, u"website, vendors"_s,
             u"web\u200bsite, \ufeffvend\u2060ors"_s);
        same("marks of direction", u"a \u200eZTE\u200f ban"_s, u"a ZTE ban"_s, u"a \u200eZTE\u200f ban"_s);
        same("typographic marks", u"said \u201cwe don\u2019t trust\u201d it"_s, u"\"we don't trust\""_s,
             u"\u201cwe don\u2019t trust\u201d"_s);
        same("plain marks", u"said \"we don't trust\" it"_s, u"\u201ewe don\u2019t trust\u201c"_s,
             u"\"we don't trust\""_s);
        same("French marks", u"dit \u00ab\u202fnous\u202f\u00bb."_s, u"\"nous\"."_s,
             u"\u00ab\u202fnous\u202f\u00bb."_s);
        same("ligatures", u"The \ufb01nal rule takes e\ufb00ect"_s, u"final rule takes effect"_s,
             u"\ufb01nal rule takes e\ufb00ect"_s);
        same("all ligatures", u"a \ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06 b"_s, u"fffiflffifflstst"_s,
             u"\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"_s);
        same("ligature in the quote", u"The final rule"_s, u"\ufb01nal rule"_s, u"final rule"_s);
        same("dashes", u"The 2018\u20132020 plan \u2013 so the ministry"_s, u"2018-2020 plan - so the"_s,
             u"2018\u20132020 plan \u2013 so the"_s);
        same("dash without blanks", u"the plan\u2014so the"_s, u"plan -- so"_s, u"plan\u2014so"_s);
        same("dash at the edge", u"no \u2013 \u201cyes\u201d \u2013 no"_s, u"- \"yes\" -"_s,
             u"\u2013 \u201cyes\u201d \u2013"_s);
        same("no-break hyphen", u"a high\u2011risk vendor"_s, u"high-risk"_s, u"high\u2011risk"_s);
        same("three dots", u"it said\u2026 no"_s, u"said... no"_s, u"said\u2026 no"_s);
        same("cut word", u"the core net-\nwork by"_s, u"core network by"_s, u"core net-\nwork by"_s);
        same("cut word in the quote", u"the core network by"_s, u"core net-\nwork"_s, u"core network"_s);
        same("cut word, line end gone", u"the core net-\nwork by"_s, u"core net- work"_s, u"core net-\nwork"_s);
        same("cut between paragraphs", u"the core net-\n\nwork by"_s, u"core network"_s, u"core net-\n\nwork"_s);
        same("cut with U+2010", u"the net\u2010 \nwork"_s, u"network"_s, u"net\u2010 \nwork"_s);
        same("cut compound", u"a long-\nterm plan"_s, u"long-term"_s, u"long-\nterm"_s);
        same("full width", u"华为５Ｇ设备被禁"_s, u"华为5G设备"_s, u"华为５Ｇ设备"_s);
        same("Chinese line break", u"华为设\n备被禁"_s, u"华为设备"_s, u"华为设\n备"_s);
        same("Chinese blank", u"华为5G设备被禁"_s, u"华为 5G 设备"_s, u"华为5G设备"_s);
        same("Arabic forms", u"\ufefb\ufeaf\ufee1 ok"_s, u"\u0644\u0627\u0632\u0645"_s, u"\ufefb\ufeaf\ufee1"_s);
        same("stretched Arabic", u"\u0647\u0648\u0640\u0640\u0627 ok"_s, u"\u0647\u0648\u0627"_s,
             u"\u0647\u0648\u0640\u0640\u0627"_s);

        other("a blank more in a word", u"the website"_s, u"the web site"_s);
        other("a blank less between words", u"a web site here"_s, u"a website"_s);
        other("a blank less between numbers", u"at 1 200 euros"_s, u"at 1200"_s);
        other("a list of numbers", u"at 1, 200 euros"_s, u"at 1,200"_s);
        other("no hyphen", u"a co-op here"_s, u"a coop"_s);
        other("a blank for a hyphen", u"a co-op here"_s, u"a co op"_s);
        other("a dash is no cut", u"the net \u2013 work"_s, u"the network"_s);
        other("a blank for a cut", u"the net-\nwork"_s, u"the net work"_s);
        other("no dash at the edge", u"no yes no"_s, u"- yes"_s);
        other("a blank in front, and a longer word", u"the subnetwork is"_s, u" network"_s);
        other("a blank behind, and a longer word", u"the networks are"_s, u"network "_s);
        other("superscript", u"is 10\u00b2 m"_s, u"is 102 m"_s);
        other("fraction", u"a \u00bd b"_s, u"a 1/2 b"_s);
        other("part of a ligature", u"the \ufb01nal"_s, u"inal"_s);
        other("part of an emoji", u"a\n \U0001f468\u200d\U0001f469 b"_s, u"a \U0001f468"_s);
        QTest::newRow("case") << u"THE MINISTRY BARRED THEM"_s << u"The ministry barred"_s << AnchorState::Broken
                              << QString();
        QTest::newRow("accent") << u"une d\u00e9cision g\u00e9n\u00e9rale"_s << u"une decision g\u00e9n\u00e9rale"_s
                                << AnchorState::Approximate << u"une d\u00e9cision g\u00e9n\u00e9rale"_s;
        QTest::newRow("marks left out") << u"said \u201cwe do not trust\u201d it"_s << u"said we do not\u00a0trust it"_s
                                        << AnchorState::Approximate << u"said \u201cwe do not trust\u201d it"_s;
        QTest::newRow("left out") << u"said that vendors, which it did not name, must leave."_s
                                  << u"said that vendors [\u2026] must leave."_s << AnchorState::Broken << QString();
        QTest::newRow("as typed") << u"must  be out"_s << u"must  be"_s << AnchorState::Exact << u"must  be"_s;
    }

    void states()
    {
        QFETCH(QString, text);
        QFETCH(QString, exact);
        QFETCH(AnchorState, state);
        QFETCH(QString, found);
        const std::u32string points = toCodePoints(text);
        const QuoteAnchorer anchorer(text);
        const Anchor anchor = anchorer.anchor({exact, {}, {}});
        if (state == AnchorState::Broken) {
            QVERIFY(anchor.state == AnchorState::Broken || anchor.state == AnchorState::Approximate);
            return;
        }
        QCOMPARE(anchor.state, state);
        QCOMPARE(fromCodePoints(std::u32string_view(points).substr(anchor.place.start, anchor.place.length)), found);
        if (state != AnchorState::Retyped)
            return;
        QCOMPARE(anchor.score, 1.0);
        const Quote own = anchorer.quoteAt(anchor.place.start, anchor.place.length);
        QCOMPARE(own.exact, found);
        QCOMPARE(anchorer.anchor(own), (Anchor{AnchorState::Exact, anchor.place, 1, {}}));
    }

    void contextTellsPlacesApart()
    {
        const QString text =
            u"Spain said that the\nvendor must go. Later, Italy said that the\nvendor must go. Both."_s;
        const Anchor none = QuoteAnchorer(text).anchor({u"the vendor must"_s, {}, {}});
        QCOMPARE(none.state, AnchorState::Ambiguous);
        QCOMPARE(none.candidates.size(), std::size_t(2));
        QCOMPARE(none.candidates.front(), (TextSpan{16, 15}));
        const Anchor second =
            QuoteAnchorer(text).anchor({u"the vendor must"_s, u"Later, Italy said that "_s, u" go"_s});
        QCOMPARE(second.state, AnchorState::Retyped);
        QCOMPARE(second.place.start, std::size_t(text.lastIndexOf(u"the\nvendor"_s)));
    }

    void changedWordsWinOverALookAlike()
    {
        const QString text =
            u"In Spain the ministry said that the vendors must go. Nobody else has said that they must "
            "go. In Italy, a paper wrote, the  vendor  must stay in the network."_s;
        const Anchor anchor = QuoteAnchorer(text).anchor(
            {u"the vendor must"_s, u"In Spain the ministry said that "_s, u" go. Nobody else has said"_s});
        QCOMPARE(anchor.state, AnchorState::Approximate);
        QCOMPARE(anchor.place.start, std::size_t(text.indexOf(u"the vendors"_s)));
    }

    void theSameWordsInOtherGapsAreNotCounted()
    {
        const QString text = u"a web site of ours and the web\u00adsite of theirs"_s;
        const Anchor anchor = QuoteAnchorer(text).anchor({u"website of"_s, {}, {}});
        QCOMPARE(anchor.state, AnchorState::Retyped);
        QCOMPARE(anchor.place.start, std::size_t(text.indexOf(u"web\u00ad"_s)));
    }

    void randomTypingIsSeenThrough()
    {
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            if (seed % 8 == 7)
                continue; // its letters alone, half of a syllable, go with the next word once blanks are gone
            RandomText random(seed);
            const QString text = normalText(random.raw(1500));
            const std::u32string points = toCodePoints(text);
            std::u32string retyped; // each blank another, and soft hyphens in words
            for (const char32_t c : points) {
                static const std::u32string blanks[] = {U"\n", U"\u00a0", U"  ", U" \n\n", U"\u202f "};
                if (c == U' ')
                    retyped += blanks[random.below(std::size(blanks))];
                else
                    retyped += c;
                if (c < 0x80 && QChar::isLetter(c) && random.below(5) == 0)
                    retyped += U'\u00ad';
            }
            const QuoteAnchorer before(text);
            const QString other = normalText(fromCodePoints(retyped));
            const std::u32string otherPoints = toCodePoints(other);
            const QuoteAnchorer after(other);
            const QString letters = lettersOf(text);
            for (int i = 0; i < 10; ++i) {
                const Quote quote = before.quoteAt(random.below(points.size()), 10 + random.below(60));
                if (before.anchor(quote).state != AnchorState::Exact || quote.exact.trimmed().isEmpty())
                    continue;
                const Anchor anchor = after.anchor(quote);
                const QString sought = lettersOf(quote.exact);
                const auto isThere = [&](const TextSpan &place) {
                    return lettersOf(fromCodePoints(otherPoints.substr(place.start, place.length))) == sought;
                };
                // Of several places only where the same letters stand several times.
                const bool fits = anchor.state == AnchorState::Ambiguous
                    ? letters.count(sought) > 1
                        && std::all_of(anchor.candidates.begin(), anchor.candidates.end(), isThere)
                    : (anchor.state == AnchorState::Retyped || anchor.state == AnchorState::Exact)
                        && isThere(anchor.place);
                QVERIFY2(fits, qPrintable(u"seed %1: [%2]"_s.arg(seed).arg(quote.exact)));
            }
        }
    }

    void longTextsTakeTheirTime()
    {
        const QString filler = u"The off\u00adice of the min\u00adistry  wrote on masts, ports and rail\u00adways.\n"_s;
        const QString text = filler.repeated(40'000) + u"One sen\u00adtence alone."_s + filler.repeated(40'000);
        const QuoteAnchorer anchorer(text);
        std::vector<Quote> quotes(200, Quote{u"One sentence alone"_s, {}, {}});
        QElapsedTimer time;
        time.start();
        const auto anchors = anchorer.anchorAll(quotes);
        QVERIFY(anchors);
        QCOMPARE(anchors->back().state, AnchorState::Retyped);
        QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
        // Gaps and words that match everywhere.
        const QString hostile = u"a"_s + u" "_s.repeated(3'000'000) + u"b"_s + u"ab"_s.repeated(500'000);
        const QuoteAnchorer gaps(hostile);
        QCOMPARE(gaps.anchor({u"a\u00ad b"_s, u"- "_s, u" -"_s}).state == AnchorState::Exact, false);
        QCOMPARE(gaps.anchor({u"-a b\u00ad"_s.repeated(2'000), {}, {}}).state == AnchorState::Exact, false);
        QVERIFY2(time.elapsed() < 40'000, qPrintable(QString::number(time.elapsed())));
    }
};

std::unique_ptr<TestCase> newTypingTest() { return std::make_unique<TypingTest>(); }

} // namespace Dateline

#include "typingtest.moc"
