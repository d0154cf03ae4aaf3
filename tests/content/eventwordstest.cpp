// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an event: its parties, its sources by weight, its card in words.
#include "models/content/eventwords.h"
#include "models/content/attributionwords.h"
#include "tests/content/contenttests.h"
#include "tests/views/panelsample.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class EventWordsTest : public TestCase
{
    Q_OBJECT

private slots:
    void partsAreInWords()
    {
        const EventWords words = wordsOf(panelTracker(), u"review"_s);
        QCOMPARE(words.categoryName, u"Vendor restriction"_s);
        QCOMPARE(words.date, u"23 Aug 2018"_s);
        QCOMPARE(words.title, u"Australia bars two vendors"_s);
        QCOMPARE(words.parties, u"Issuer: Australia · Target: Huawei, ZTE"_s);
        QCOMPARE(words.measure, u"5G security guidance · Ban · Announced"_s);
        QVERIFY(words.dispute.isEmpty());
        QCOMPARE(words.statements.size(), std::size_t{2});
        QCOMPARE(words.statements[0].quote, u"“shut out of the network”"_s); // graded, so it comes first
        QCOMPARE(words.statements[0].chain, u"an official → Financial Times"_s);
        QVERIFY(words.statements[0].work.endsWith(u" · 23 Aug 2018 · B2"_s));
        QCOMPARE(words.statements[1].chain, u"Financial Times → A Blog"_s);
    }

    void disputesAreSaid()
    {
        const EventWords words = wordsOf(panelTracker(), u"disputed"_s);
        QCOMPARE(words.dispute, u"Sources disagree on the date"_s);
        QCOMPARE(words.statements.size(), std::size_t{3});
        QVERIFY(!words.statements[0].disputes && !words.statements[1].disputes);
        QVERIFY(words.statements[2].disputes);
        QCOMPARE(words.statements[2].dispute, u"disputes this"_s);
        const QString all = describeEvent(words);
        QVERIFY2(all.startsWith(u"27 Nov 2018. New Zealand blocks a rollout. Issuer: New Zealand · Target: Huawei. "_s),
                 qPrintable(all));
        QVERIFY(all.endsWith(u"disputes this"_s));
        QVERIFY(!all.contains(u". . "_s)); // what there is not leaves no gap
    }

    void partiesStandByRole()
    {
        const Snapshot snapshot(panelTracker());
        Event event = snapshot.event(snapshot.rowOf({u"review"_s}));
        event.parties.push_back({{u"not-there"_s}, Role::Issuer});
        event.parties.push_back({{u"nz"_s}, Role::Issuer});
        const std::vector<RoleParties> roles = partiesByRole(snapshot, event);
        QCOMPARE(roles.size(), std::size_t{2});
        QCOMPARE(roles[0].role, Role::Issuer);
        QCOMPARE(roles[0].places, (std::vector<std::size_t>{0, 4}));
        QCOMPARE(roles[1].role, Role::Target);
        QCOMPARE(roles[1].places, (std::vector<std::size_t>{1, 2}));
    }

    void linksOfAChainStandOnce()
    {
        Source source;
        source.containerTitle = u"The Wire"_s;
        Attribution attribution;
        QCOMPARE(chainInWords(attribution, source), u"The Wire"_s);
        attribution.saidBy = u"the wire"_s;
        QCOMPARE(chainInWords(attribution, source), u"the wire"_s);
        attribution.origin = u"FT"_s;
        QCOMPARE(chainInWords(attribution, source), u"the wire → FT → The Wire"_s);
        QCOMPARE(gradeWord(attribution, source), QString());
        source.reliability = Reliability::B;
        attribution.credibility = Credibility::ProbablyTrue;
        QCOMPARE(gradeWord(attribution, source), u"B2"_s);
    }

private:
    static EventWords wordsOf(const Tracker &tracker, const QString &id)
    {
        const Snapshot snapshot(tracker);
        return eventWords(snapshot, snapshot.rowOf({id}));
    }
};

std::unique_ptr<TestCase> newEventWordsTest() { return std::make_unique<EventWordsTest>(); }

} // namespace Dateline

#include "eventwordstest.moc"
