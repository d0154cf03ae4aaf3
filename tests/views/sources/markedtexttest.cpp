// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/markedtext.h"
#include "models/query/snapshot.h"
#include "models/reading/normaltext.h"
#include "tests/views/panelsample.h"
#include "tests/views/sources/sourcestests.h"

#include <QElapsedTimer>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A snapshot whose first source has this text and these quotes, one event each in turn.
std::shared_ptr<const Snapshot> snapshotOf(const QString &text, const QStringList &quotes)
{
    Tracker tracker = panelTracker();
    tracker.attributions.clear();
    tracker.sources[0].text = text;
    for (const QString &quote : quotes) {
        Attribution attribution;
        attribution.id.text = u"a%1"_s.arg(tracker.attributions.size());
        attribution.event = tracker.events[tracker.attributions.size() % tracker.events.size()].id;
        attribution.source = tracker.sources[0].id;
        attribution.quote.exact = quote;
        tracker.attributions.push_back(attribution);
    }
    return std::make_shared<const Snapshot>(tracker);
}

QStringList wordsOf(const MarkedText &text)
{
    QStringList words;
    for (const Mark &mark : text.marks)
        words.append(text.text.mid(mark.start, mark.length));
    return words;
}

} // namespace

void MarkedTextTest::quotesStandWhereTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("quotes");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("order of place") << u"one two three four"_s << QStringList{u"three"_s, u"one"_s}
                                    << QStringList{u"one"_s, u"three"_s};
    QTest::newRow("surrogates") << u"\U0001F600 a \U0001F4F0 says \U0001F1E6\U0001F1FA bars two"_s
                                << QStringList{u"\U0001F1E6\U0001F1FA bars"_s, u"\U0001F4F0 says"_s}
                                << QStringList{u"\U0001F4F0 says"_s, u"\U0001F1E6\U0001F1FA bars"_s};
    QTest::newRow("combining marks") << u"Le de\u0301cret interdit tout, de\u0301s hier"_s
                                     << QStringList{u"de\u0301cret interdit"_s, u"hier"_s}
                                     << QStringList{u"d\u00e9cret interdit"_s, u"hier"_s};
    QTest::newRow("CRLF") << u"first line\r\nsecond line\r\n\r\nlast words"_s
                          << QStringList{u"line\nsecond"_s, u"last words"_s}
                          << QStringList{u"line\nsecond"_s, u"last words"_s};
    QTest::newRow("overlapping") << u"the carriers must not buy from them"_s
                                 << QStringList{u"must not buy"_s, u"carriers must not"_s, u"must not"_s}
                                 << QStringList{u"carriers must not"_s, u"must not buy"_s, u"must not"_s};
    QTest::newRow("right to left") << u"\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"_s
                                   << QStringList{u"\u05e2\u05d5\u05dc\u05dd"_s}
                                   << QStringList{u"\u05e2\u05d5\u05dc\u05dd"_s};
    QTest::newRow("not there") << u"nothing of interest"_s << QStringList{u"XXXXXXXXXXXX QQQQ"_s} << QStringList{};
    QTest::newRow("no text") << QString() << QStringList{u"words"_s} << QStringList{};
}

void MarkedTextTest::quotesStandWhereTheyAre()
{
    QFETCH(QString, text);
    QFETCH(QStringList, quotes);
    QFETCH(QStringList, found);
    const auto snapshot = snapshotOf(text, quotes);
    const Result<MarkedText> marked = markText(*snapshot, SourceRow(0));
    QVERIFY(marked.ok());
    QCOMPARE(marked->text, normalText(text));
    QCOMPARE(wordsOf(*marked), found);
    QCOMPARE(qsizetype(marked->missing.size()), text.isEmpty() ? 0 : quotes.size() - found.size());
    for (const Mark &mark : marked->marks) {
        QCOMPARE(mark.anchor.state, AnchorState::Exact);
        QCOMPARE(snapshot->eventId(mark.row), snapshot->tracker().attribution(mark.attribution).event);
        QCOMPARE(codePointSpan(marked->text, mark.start, mark.length), mark.anchor.place);
    }
}

void MarkedTextTest::onlyWordsOfTheSourceAreLookedFor()
{
    Tracker tracker = panelTracker();
    tracker.sources[0].text = u"They were shut out of the network; the proposal was declined."_s;
    const Snapshot snapshot(tracker);
    const Result<MarkedText> marked = markText(snapshot, SourceRow(0));
    QCOMPARE(wordsOf(*marked), QStringList{u"shut out of the network"_s}); // the other is the wire's
    QVERIFY(marked->missing.empty());                                      // and what has no words is not missing
}

void MarkedTextTest::nearestPassagesHaveAPlace()
{
    const auto snapshot = snapshotOf(u"\U0001F4F0 The minister said that vendors are shut out of the network."_s,
                                     {u"the ministers said that vendors were shut out of the network"_s});
    const Result<MarkedText> marked = markText(*snapshot, SourceRow(0));
    QVERIFY(marked->marks.empty());
    QCOMPARE(marked->missing.size(), std::size_t{1});
    const Mark &mark = marked->missing.front();
    QCOMPARE(mark.anchor.state, AnchorState::Approximate);
    QVERIFY(marked->text.mid(mark.start, mark.length).endsWith(u"shut out of the network"_s));
}

void MarkedTextTest::stretchesAreTakenApart()
{
    const auto snapshot =
        snapshotOf(u"the carriers must not buy from them"_s, {u"carriers must not"_s, u"must not buy"_s});
    const Result<MarkedText> marked = markText(*snapshot, SourceRow(0));
    const std::vector<MarkedStretch> expected = {{4, 9, 1, false}, {13, 8, 2, true}, {21, 4, 1, true}};
    QCOMPARE(stretchesIn(*marked, 0, 100, {false, true}), expected);
    QVERIFY(stretchesIn(*marked, 26, 100, {}).empty());
    QVERIFY(stretchesIn(*marked, 0, 4, {}).empty());
    QCOMPARE(marksAt(*marked, 14), (std::vector<std::size_t>{1, 0})); // the shortest first
    QCOMPARE(marksAt(*marked, 5), std::vector<std::size_t>{0});
    QVERIFY(marksAt(*marked, 25).empty());
    QVERIFY(marksAt(*marked, -1).empty());
}

void MarkedTextTest::isCancelled()
{
    Progress progress;
    progress.cancel();
    const Result<MarkedText> marked = markText(*snapshotOf(u"one two"_s, {u"two"_s}), SourceRow(0), &progress);
    QVERIFY(!marked.ok());
    QCOMPARE(marked.error().code, ErrorCode::Cancelled);
}

void MarkedTextTest::manyQuotesAreFoundInTime()
{
    QString text;
    QStringList quotes;
    for (int i = 0; text.size() < 5'000'000; ++i) {
        const QString words = u"vendor %1 was told on day %2 to leave \U0001F4F0"_s.arg(i).arg(i * 7919 % 100'003);
        text += words + u". Nobody else in the region had anything to add.\n"_s;
        if (quotes.size() < 10'000)
            quotes.append(words);
    }
    const auto snapshot = snapshotOf(text, quotes);
    QElapsedTimer timer;
    timer.start();
    const Result<MarkedText> marked = markText(*snapshot, SourceRow(0));
    const qint64 took = timer.elapsed();
    QCOMPARE(marked->marks.size(), std::size_t{10'000});
    QCOMPARE(wordsOf(*marked), quotes);
    qInfo("10,000 quotes in 5 MB: %lld ms", static_cast<long long>(took));
}

} // namespace Dateline
