// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/articlerules.h"
#include "models/article/candidatestep.h"
#include "models/reading/quoteanchor.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const Day articlePublished = dayFromCivil({2021, 6, 18}); // a Friday

std::vector<EventCandidate> candidatesIn(const QString &text, const std::vector<Party> &parties = {})
{
    ArticleReading reading;
    reading.published = articlePublished;
    reading.parties = parties;
    return readArticle(text, reading).candidates;
}

/// "rule category date modality: US issuer, Acme target", of each.
QString toldBy(const std::vector<EventCandidate> &candidates)
{
    QStringList all;
    for (const EventCandidate &candidate : candidates) {
        QStringList who;
        for (const CandidateParty &party : candidate.parties)
            who << (party.kind == PartyKind::Country ? party.country.toString() : party.name) + u' '
                    + wordFor(party.role);
        all << candidate.rule + u' ' + candidate.category + u' ' + candidate.date.toString() + u' '
                + modalityWord(candidate.modality) + u": "_s + who.join(u", "_s);
    }
    return all.join(u"; "_s);
}

QString chainOf(const CandidatePassage &passage) { return passage.saidBy + u" | "_s + passage.origin; }

} // namespace

class CandidatesTest : public TestCase
{
    Q_OBJECT

private slots:
    void rulesAreSound();
    void tellsWhatHappened_data();
    void tellsWhatHappened();
    void tellsWhoSaysSo_data();
    void tellsWhoSaysSo();
    void mergesWhatIsToldTwice();
    void placesAreInCodePoints();
    void namesOfTheTrackerAreKnown();
    void isMatchedAgainstTheTracker();
    void becomesOneStep();
    void readsAnything_data();
    void readsAnything();
    void readsWordsAtRandom();
    void largeTextsAreReadInTime();
    void readsTheArticleThatIsGiven();
};

void CandidatesTest::rulesAreSound()
{
    QVERIFY(ArticleRules::of(u"en"_s));
    QVERIFY(!ArticleRules::of(u"xx"_s));
    QCOMPARE(ArticleRules::fromJson("{}", "[]").error().code, ErrorCode::Malformed);
    const auto unknown = ArticleRules::fromJson(R"({"classes": {"heroes": ["a"]}})", "{}");
    QCOMPARE(unknown.error().place, u"heroes"_s);
    const auto noCategory =
        ArticleRules::fromJson("{}", R"({"happenings": [{"rule": "a", "strength": 1, "category": "none"}]})");
    QCOMPARE(noCategory.error().place, u"a"_s);
}

void CandidatesTest::tellsWhatHappened_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QString &text, const QString &told) {
        QTest::newRow(name) << text << told;
    };
    row("a ban", u"Sweden banned the vendor Acme from its networks on Monday."_s,
        u"ban restriction 2021-06-14 told: SE issuer, Acme target"_s);
    row("in the passive", u"The vendor Acme was barred from the market by Danish regulators in May 2021."_s,
        u"ban restriction 2021-05 told: DK issuer, Acme target"_s);
    row("without a day", u"Norwegian officials recently blocked the vendor Acme."_s,
        u"ban restriction ../2021-06-18 told: NO issuer, Acme target"_s);
    row("considered", u"Poland is considering a ban on Acme equipment."_s,
        u"ban-noun restriction ../2021-06-18 possible: PL issuer, Acme target"_s);
    row("unlikely", u"A ban on the vendor Acme remains unlikely in Finland."_s,
        u"ban-noun diplomacy ../2021-06-18 negated: FI issuer, Acme target"_s);
    row("denied", u"Berlin denied a ban on the chipmaker Acme."_s,
        u"dispute diplomacy ../2021-06-18 told: DE issuer, Acme target"_s);
    row("not", u"Estonia has not banned the vendor Acme."_s,
        u"ban diplomacy ../2021-06-18 negated: EE issuer, Acme target"_s);
    row("planned", u"The chipmaker Acme is set to open a plant in Ireland next year."_s,
        u"launch market 2022 planned: Acme issuer, IE venue"_s);
    row("a takeover", u"The bank was told after Acme’s hostile takeover of Bolt Group."_s,
        u"takeover trade ../2021-06-18 told: Acme target, Bolt Group target"_s);
    row("a court", u"An Italian court ruled on 3 March 2021 that the operator Acme must pay."_s,
        u"court court 2021-03-03 told: IT issuer, Acme target"_s);
    row("an auction", u"Portugal will auction its 5G spectrum in October."_s,
        u"auction spectrum 2021-10 planned: PT issuer"_s);
    row("a letter about security", u"UK ministers wrote to operators this week about security risks."_s,
        u"letter security 2021-06-14/2021-06-20 told: GB issuer"_s);
    row("a visit", u"A Japanese delegation visited Estonia last month."_s,
        u"visit diplomacy 2021-05 told: JP issuer, EE affected"_s);
    row("a law", u"The Czech parliament passed a new law in January."_s, u"law law 2021-01 told: CZ issuer"_s);
    row("both countries",
        u"Greece and Turkey are neighbours. The supplier Acme has carried out tests in both countries."_s,
        u"tests market ../2021-06-18 told: Acme issuer, GR venue, TR venue"_s);
    row("it", u"The vendor Acme makes antennas. Latvia banned it in April."_s,
        u"ban restriction 2021-04 told: LV issuer, Acme target"_s);
    row("a company by what it does", u"Yesterday Acme unveiled a camera in Vienna."_s,
        u"launch market 2021-06-17 told: Acme issuer, AT venue"_s);
    row("nothing happens", u"Germany is a large market. The sky over Paris was blue."_s, QString());
    row("nobody does it", u"Somebody banned something yesterday."_s, QString());
    row("no country", u"Jordan Smith visited an aunt."_s, QString());
}

void CandidatesTest::tellsWhatHappened()
{
    QFETCH(QString, text);
    QFETCH(QString, told);
    QCOMPARE(toldBy(candidatesIn(text)), told);
}

void CandidatesTest::tellsWhoSaysSo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("chain");
    const auto row = [](const char *name, const QString &text, const QString &chain) {
        QTest::newRow(name) << text << chain;
    };
    row("nobody", u"Sweden banned Huawei equipment."_s, u" | "_s);
    row("according to somebody", u"Sweden banned Huawei equipment, according to unnamed officials."_s,
        u"unnamed officials | "_s);
    row("according to a paper", u"Sweden banned Huawei equipment, according to Reuters."_s, u" | Reuters"_s);
    row("the paper said", u"Sweden banned Huawei equipment, the FT said."_s, u" | Financial Times"_s);
    row("told a paper", u"A Swedish official told the FT that Norway has banned Huawei equipment."_s,
        u"A Swedish official | Financial Times"_s);
    row("both", u"A former minister said that Sweden has banned Huawei equipment, the FT said."_s,
        u"A former minister | Financial Times"_s);
    row("reports", u"Reports said that Sweden banned Huawei equipment."_s, u" | press reports"_s);
    row("it was reported", u"It was reported that Sweden banned Huawei equipment."_s, u" | press reports"_s);
    row("quoted by", u"Sweden banned Huawei equipment, a minister quoted by Reuters said."_s,
        u"a minister | Reuters"_s);
}

void CandidatesTest::tellsWhoSaysSo()
{
    QFETCH(QString, text);
    QFETCH(QString, chain);
    const auto candidates = candidatesIn(text);
    QVERIFY(!candidates.empty());
    QCOMPARE(chainOf(candidates.front().passages.front()), chain);
}

void CandidatesTest::mergesWhatIsToldTwice()
{
    const auto once = candidatesIn(u"Sweden banned the vendor Acme this month. A week passed. On 8 June Sweden barred "
                                   "Acme from its networks. Norway banned the vendor Acme as well."_s);
    QCOMPARE(toldBy(once),
             u"ban restriction 2021-06-08 told: SE issuer, Acme target; "
             "ban restriction ../2021-06-18 told: NO issuer, Acme target"_s);
    QCOMPARE(once.front().passages.size(), std::size_t{2});
}

void CandidatesTest::placesAreInCodePoints()
{
    const QString text = u"\U0001F600 Hello there. Sweden banned \U0001F600 Huawei equipment."_s;
    const auto candidates = candidatesIn(text);
    QCOMPARE(candidates.size(), std::size_t{1});
    const CandidatePassage &passage = candidates.front().passages.front();
    const auto points = text.toUcs4();
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + passage.start, passage.length),
             passage.words);
}

void CandidatesTest::namesOfTheTrackerAreKnown()
{
    Party vendor;
    vendor.id = PartyId{u"zenith"_s};
    vendor.name = u"Zenith Radio Works"_s;
    vendor.aliases = {{u"ZRW"_s, {}}};
    const auto candidates = candidatesIn(u"Sweden banned ZRW on Monday."_s, {vendor});
    QCOMPARE(toldBy(candidates), u"ban restriction 2021-06-14 told: SE issuer, Zenith Radio Works target"_s);
    QCOMPARE(candidates.front().parties.back().party, vendor.id);
}

namespace {

/// A tracker that knows of one ban.
Tracker smallTracker()
{
    Tracker tracker;
    tracker.id = u"small"_s;
    tracker.title = u"Small"_s;
    tracker.categories = {{CategoryId{u"ban"_s}, u"Ban"_s, {}}};
    Party sweden;
    sweden.id = PartyId{u"se"_s};
    sweden.kind = PartyKind::Country;
    sweden.name = u"Sweden"_s;
    sweden.country = *CountryCode::parse(u"SE"_s);
    Party vendor;
    vendor.id = PartyId{u"acme"_s};
    vendor.name = u"Acme"_s;
    tracker.parties = {sweden, vendor};
    Event event;
    event.id = EventId{u"se-ban"_s};
    event.title = u"Sweden bans Acme from networks"_s;
    event.category = tracker.categories.front().id;
    event.date = *Edtf::parse(u"2021-06-14"_s);
    event.parties = {{sweden.id, Role::Issuer}, {vendor.id, Role::Target}};
    tracker.events = {event};
    return tracker;
}

} // namespace

void CandidatesTest::isMatchedAgainstTheTracker()
{
    const TrackerColumns columns{smallTracker()};
    const CandidateMatcher matcher(columns);
    const auto matchOf = [&](const QString &text) -> QString {
        const auto candidates = candidatesIn(text, columns.parties);
        const CandidateMatch match = candidates.empty() ? CandidateMatch{} : matcher.matchOf(candidates.front());
        return candidateMatchWord(match.kind) + u' ' + match.event.text;
    };
    QCOMPARE(matchOf(u"Sweden banned Acme from its networks on Monday."_s), u"adds-source se-ban"_s);
    QCOMPARE(matchOf(u"Sweden banned Acme from its networks."_s), u"adds-source se-ban"_s);
    QCOMPARE(matchOf(u"Sweden banned Acme from its networks on Tuesday."_s), u"rival-date se-ban"_s);
    QCOMPARE(matchOf(u"Norway banned Acme from its networks on Monday."_s), u"new "_s);
    QCOMPARE(matchOf(u"Acme unveiled a camera in Sweden on Monday."_s), u"new "_s);
}

void CandidatesTest::becomesOneStep()
{
    Tracker tracker = smallTracker();
    const ColumnsBase base{TrackerColumns(tracker)};
    Source article;
    article.text = u"Acme is out\n\nSweden banned Acme from its networks on Tuesday, Reuters said.\n\n"
                   "Norway will auction its 5G spectrum in October, according to unnamed officials.\n"_s;
    const auto candidates = candidatesIn(article.text, tracker.parties);
    const CandidateMatcher matcher(base.tracker());
    std::vector<AcceptedCandidate> accepted;
    for (const EventCandidate &candidate : candidates)
        accepted.push_back({candidate, matcher.matchOf(candidate)});
    const auto change = stepOfCandidates(base, article, accepted, articlePublished);
    QVERIFY2(change.ok(), change ? "" : qPrintable(change.error().toLine()));
    QVERIFY(change->applyTo(tracker));
    QCOMPARE(tracker.events.size(), std::size_t{2});
    QCOMPARE(tracker.events.back().date.toString(), u"2021-10"_s);
    QCOMPARE(tracker.categories.back().name, u"Spectrum auction"_s);
    QCOMPARE(tracker.parties.back().country.toString(), u"NO"_s);
    QCOMPARE(tracker.sources.size(), std::size_t{1});
    QCOMPARE(tracker.sources.front().title, u"Acme is out"_s);
    QCOMPARE(tracker.attributions.size(), std::size_t{2});
    const Attribution &known = tracker.attributions.front();
    QCOMPARE(known.event.text, u"se-ban"_s);
    QCOMPARE(known.origin, u"Reuters"_s);
    QCOMPARE(known.stated, u"Tuesday"_s);
    QCOMPARE(known.date.toString(), u"2021-06-15"_s);
    QCOMPARE(tracker.attributions.back().saidBy, u"unnamed officials"_s);
    const QuoteAnchorer anchorer(article.text);
    for (const Attribution &attribution : tracker.attributions)
        QCOMPARE(anchorer.anchor(attribution.quote).state, AnchorState::Exact);
    QVERIFY(stepOfCandidates(base, article, {}, articlePublished)->parts.empty());
}

void CandidatesTest::readsAnything_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("signs") << u".,;:–—'’“”\"()[]"_s.repeated(2000);
    QTest::newRow("Chinese") << u"瑞典于周一禁止华为。中国外交部表示反对。"_s.repeated(500);
    QTest::newRow("Arabic") << u"حظرت السويد شركة هواوي يوم الاثنين. "_s.repeated(500);
    QTest::newRow("German") << u"Schweden hat Huawei am Montag verboten. "_s.repeated(500);
    QTest::newRow("nothing said") << u"Sweden said that. Sweden banned Huawei and said. It was reported that"_s;
    QTest::newRow("surrogates") << QString(3000, QChar(0xD83D));
    QTest::newRow("capitals") << u"BANNED US UK HUAWEI "_s.repeated(2000);
    QTest::newRow("possessives") << u"US's's' 's China's's "_s.repeated(2000);
    QTest::newRow("according to") << u", according to, the FT said, told it"_s.repeated(2000);
}

void CandidatesTest::readsAnything()
{
    QFETCH(QString, text);
    for (const EventCandidate &candidate : candidatesIn(text)) {
        QVERIFY(!candidate.title.isEmpty());
        QVERIFY(!candidate.date.isNull());
        QVERIFY(!candidate.passages.empty() && !candidate.parties.empty());
    }
}

void CandidatesTest::readsWordsAtRandom()
{
    const QStringList words =
        u"Sweden|banned|the|vendor|Acme|it|the companies|both countries|there|US|U.S.|according to|quoted by|the "
        u"FT|said"
        "|told|that|reports by Reuters|,|.|;|“|”|’s|is set to|ahead of|auctions|not|and|which|while|this week|recently"
        "|British officials|a ban|remains unlikely|Mr|Law|\U0001F600|cited|as saying|it was reported|Huawei|in"_s.split(
            u'|');
    QRandomGenerator random(25);
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (int left = random.bounded(60); left >= 0; --left)
            text +=
                words[random.bounded(static_cast<int>(words.size()))] + (random.bounded(9) > 0 ? u" "_s : QString());
        for (const EventCandidate &candidate : candidatesIn(text)) {
            QVERIFY2(!candidate.title.isEmpty() && !candidate.parties.empty(), qPrintable(text));
            for (const CandidatePassage &passage : candidate.passages)
                QCOMPARE(text.sliced(passage.begin, passage.end - passage.begin), passage.words);
        }
    }
}

void CandidatesTest::largeTextsAreReadInTime()
{
    const auto timeOf = [](qsizetype times) {
        const QString text =
            u"Sweden banned the vendor Acme this month, according to unnamed officials. "_s.repeated(times);
        QElapsedTimer timer;
        timer.start();
        candidatesIn(text);
        return timer.elapsed();
    };
    const qint64 small = std::max<qint64>(timeOf(200), 5);
    QVERIFY(timeOf(2000) < 40 * small); // ten times the text
}

/// The path of an article stands in DATELINE_ARTICLE, which is no part of the program's own data: its happenings are told
/// here by countries, companies and categories alone.
void CandidatesTest::readsTheArticleThatIsGiven()
{
    const QString path = qEnvironmentVariable("DATELINE_ARTICLE");
    if (path.isEmpty())
        return;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    ArticleReading reading;
    reading.published = dayFromCivil({2018, 11, 30});
    const auto candidates = readArticle(QString::fromUtf8(file.readAll()), reading).candidates;
    struct Wanted
    {
        QString category;
        QStringList names;
        QString day;
    };
    const std::vector<Wanted> all = {
        {u"diplomacy"_s, {u"US"_s, u"CN"_s}, u"2018-11-15"_s},
        {u"diplomacy"_s, {u"Financial Times"_s}, u"2018-11-28"_s},
        {u"diplomacy"_s, {u"US"_s, u"Department of Commerce"_s}, u"2018-11-28"_s},
        {u"restriction"_s, {u"AU"_s, u"Huawei"_s, u"ZTE"_s}, u"2018-08-23"_s},
        {u"restriction"_s, {u"NZ"_s, u"Huawei"_s}, u"2018-11-28"_s},
        {u"restriction"_s, {u"US"_s, u"Huawei"_s, u"ZTE"_s}, u"2018-08-13"_s},
        {u"market"_s, {u"US"_s, u"Huawei"_s}, u"2018-06-01"_s},
        {u"law"_s, {u"CN"_s, u"US"_s}, u"2017-06-27"_s},
        {u"trade"_s, {u"US"_s, u"Broadcom"_s, u"Qualcomm"_s}, u"2018-03-12"_s},
        {u"trade"_s, {u"US"_s, u"CN"_s}, u"2018-07-06"_s},
        {u"diplomacy"_s, {u"DE"_s, u"Huawei"_s}, u"2018-11-15"_s},
        {u"security"_s, {u"GB"_s}, u"2018-11-05"_s},
        {u"restriction"_s, {u"JP"_s, u"Huawei"_s}, u"2018-11-15"_s},
        {u"market"_s, {u"Huawei"_s, u"DE"_s, u"GB"_s}, u"2018-11-15"_s},
        {u"market"_s, {u"Huawei"_s, u"DE"_s}, u"2018-12-15"_s},
        {u"spectrum"_s, {u"DE"_s, u"GB"_s}, u"2019-03-19"_s},
        {u"diplomacy"_s, {u"GB"_s, u"Huawei"_s}, u"2018-11-28"_s},
        {u"diplomacy"_s, {u"Raffaello Pantucci"_s, u"US"_s, u"CN"_s}, u"2018-11-28"_s},
    };
    for (const Wanted &wanted : all) {
        const Day day = *dayFromIso(wanted.day);
        const bool found = std::any_of(candidates.begin(), candidates.end(), [&](const EventCandidate &each) {
            QStringList names;
            for (const CandidateParty &party : each.parties)
                names << (party.kind == PartyKind::Country ? party.country.toString() : party.name);
            const bool all = std::all_of(wanted.names.begin(), wanted.names.end(),
                                         [&](const QString &name) { return names.contains(name); });
            return all && each.category == wanted.category && haveDayInCommon(each.date.span(), {day, day + Days{1}});
        });
        QVERIFY2(found, qPrintable(wanted.category + u' ' + wanted.names.join(u' ')));
    }
    QVERIFY(candidates.size() <= 26);
}

} // namespace Dateline

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return Dateline::runTests<Dateline::CandidatesTest>(argc, argv);
}

#include "tst_article.moc"
