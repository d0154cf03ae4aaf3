// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/normaltext.h"
#include "tests/checks/checkstests.h"
#include "tests/checks/findings.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QString text = u"The government said on Thursday that vendors under foreign orders are out. It named nobody. "
                     "Carriers must look for other suppliers before the auction of the band begins in November."_s;
const QString quotedWords = u"vendors under foreign orders are out"_s;

/// The sound tracker with a text whose quote is `quotedWords`.
TrackerBuilder quoted()
{
    TrackerBuilder b = soundBuilder();
    b.source(u"text"_s, u"What was said"_s, u"Gazette"_s, u"2018-08-23"_s);
    b.lastSource().text = text;
    b.lastSource().textDigest = QString::fromLatin1(textDigest(text));
    b.saidIn(u"text"_s);
    b.lastAttribution().quote = quoteAt(text, static_cast<std::size_t>(text.indexOf(quotedWords)),
                                        static_cast<std::size_t>(quotedWords.size()));
    return b;
}

QString allOf(const Tracker &tracker)
{
    QStringList all;
    for (const Finding &finding : findingsIn(tracker))
        all.append(finding.check + u' ' + finding.subject);
    return all.join(u", "_s);
}

} // namespace

class QuoteChecksTest : public TestCase
{
    Q_OBJECT

private slots:
    void exactQuotesAreFine() { QCOMPARE(allOf(quoted().tracker()), QString()); }

    void changedWordsBreakTheQuoteOnly()
    {
        TrackerBuilder b = quoted();
        b.lastSource().text.replace(u"orders"_s, u"ordars"_s);
        QCOMPARE(allOf(b.tracker()), u"quote-broken attribution/a2"_s);
        QCOMPARE(
            messageOf(u"quote-broken"_s, b.tracker()),
            u"“vendors under foreign orders are out” does not stand in the text of Gazette, “What was said”; nearest "
            "passage at character 38, 99 % alike; the text has changed since its quotes were confirmed"_s);
        const Finding finding = findingsIn(b.tracker()).front();
        QVERIFY(finding.anchor);
        QCOMPARE(finding.anchor->place, (TextSpan{37, 36}));
        QCOMPARE(finding.name, u"Gazette on “Everything begins”"_s);
        b.lastSource().textDigest.clear();
        QVERIFY(messageOf(u"quote-broken"_s, b.tracker()).endsWith(u"99 % alike"_s));
    }

    void goneWordsHaveNoProposal()
    {
        TrackerBuilder b = quoted();
        b.lastSource().text = u"Page not found"_s;
        QCOMPARE(allOf(b.tracker()), u"quote-broken attribution/a2"_s);
        QVERIFY(messageOf(u"quote-broken"_s, b.tracker())
                    .startsWith(u"“vendors under foreign orders are out” does not stand in the text of Gazette, "
                                "“What was said”, nor anything like it"_s));
    }

    void changesElsewhereChangeTheText()
    {
        TrackerBuilder b = quoted();
        b.lastSource().text.replace(u"November"_s, u"December"_s);
        QCOMPARE(allOf(b.tracker()), u"text-changed source/text"_s);
        b.lastSource().textDigest.clear();
        QCOMPARE(allOf(b.tracker()), QString());
        // Where the text is not kept, nothing can be said of it.
        b.lastSource().textDigest = QString(64, u'0');
        b.lastSource().text.clear();
        b.lastSource().url = u"https://gazette.example/"_s;
        QCOMPARE(allOf(b.tracker()), QString());
    }

    void formsOfTextAreNoChange()
    {
        const QString composed = u"Das Verbot gilt für alle Größen. Über den Rest schweigt er."_s;
        TrackerBuilder b = quoted();
        b.lastSource().text = composed.normalized(QString::NormalizationForm_D);
        b.lastSource().textDigest = QString::fromLatin1(textDigest(composed));
        b.lastAttribution().quote = quoteAt(composed, 16, 15);
        QCOMPARE(allOf(b.tracker()), QString());
    }

    void ambiguousQuotes()
    {
        TrackerBuilder b = quoted();
        b.lastSource().text = u"It is out. It is out. It is out."_s;
        b.lastSource().textDigest.clear();
        b.lastAttribution().quote = {u"is out"_s, QString(), QString()};
        QCOMPARE(allOf(b.tracker()), u"quote-ambiguous attribution/a2"_s);
        QCOMPARE(
            messageOf(u"quote-ambiguous"_s, b.tracker()),
            u"“is out” fits several passages of the text of Gazette, “What was said”, as at character 4, 15, 26"_s);
    }

    void ambiguousLikenessIsBroken()
    {
        TrackerBuilder b = quoted();
        b.lastSource().text = u"vendors under foreign orders are cut. vendors under foreign orders are cut."_s;
        b.lastSource().textDigest.clear();
        b.lastAttribution().quote = {quotedWords, QString(), QString()};
        QCOMPARE(allOf(b.tracker()), u"quote-broken attribution/a2"_s);
        QVERIFY(messageOf(u"quote-broken"_s, b.tracker())
                    .endsWith(u"; several passages are alike, as at character 1, 39"_s));
    }

    void otherTypingIsANote()
    {
        TrackerBuilder b = quoted();
        b.lastSource().text.replace(u"under foreign"_s, u"under\u00a0for\u00adeign"_s);
        b.lastSource().textDigest.clear();
        QCOMPARE(allOf(b.tracker()), u"quote-retyped attribution/a2"_s);
        QCOMPARE(messageOf(u"quote-retyped"_s, b.tracker()),
                 u"“vendors under foreign orders are out” stands in the text of Gazette, “What was said” at character "
                 "38, where the same words are typed otherwise"_s);
        const Finding finding = findingsIn(b.tracker()).front();
        QCOMPARE(finding.severity, Severity::Note);
        QCOMPARE(finding.anchor->place, (TextSpan{37, 37}));
        QVERIFY(finding.mending && finding.mending->before == b.lastAttribution().quote);
        b.lastAttribution().quote = finding.mending->after;
        QCOMPARE(b.lastAttribution().quote.exact, u"vendors under\u00a0for\u00adeign orders are out"_s);
        QCOMPARE(allOf(b.tracker()), QString());
    }

    void otherTypingDoesNotHideAChangeOfText()
    {
        TrackerBuilder b = quoted();
        b.lastSource().text.replace(u"under foreign"_s, u"under\nforeign"_s);
        QCOMPARE(allOf(b.tracker()), u"text-changed source/text, quote-retyped attribution/a2"_s);
        b.lastSource().text.replace(u"orders"_s, u"ordars"_s); // a changed word stays an error
        QCOMPARE(allOf(b.tracker()), u"quote-broken attribution/a2"_s);
    }

    void emptyQuotesAreNone()
    {
        TrackerBuilder b = quoted();
        b.lastAttribution().quote = {};
        QCOMPARE(allOf(b.tracker()), QString());
    }
};

std::unique_ptr<TestCase> newQuoteChecksTest() { return std::make_unique<QuoteChecksTest>(); }

} // namespace Dateline

#include "quotecheckstest.moc"
