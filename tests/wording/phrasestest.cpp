// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/counts.h"
#include "models/wording/filterphrase.h"
#include "models/wording/lists.h"
#include "models/wording/stancephrase.h"
#include "tests/wording/wordingtests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void PhrasesTest::filterPhrases_data()
{
    using Kind = FilterPhrase::Kind;
    QTest::addColumn<FilterPhrase>("phrase");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << FilterPhrase{Kind::Countries, {u"Australia"_s}} << u"Australia"_s;
    QTest::newRow("three") << FilterPhrase{Kind::Companies, {u"a"_s, u"b"_s, u"c"_s}} << u"a, b or c"_s;
    QTest::newRow("issuer") << FilterPhrase{Kind::Issuers, {u"a"_s, u"b"_s}} << u"issued by a or b"_s;
    QTest::newRow("tags") << FilterPhrase{Kind::Tags, {u"5G"_s}} << u"tagged 5G"_s;
    // Words of users may look like places for others.
    QTest::newRow("percent") << FilterPhrase{Kind::Countries, {u"%2"_s, u"%1"_s}} << u"%2 or %1"_s;
    QTest::newRow("text") << FilterPhrase{.kind = Kind::Text, .names = {}, .text = u"50 %1"_s} << u"text “50 %1”"_s;
    QTest::newRow("origin") << FilterPhrase{.kind = Kind::Origins, .names = {}, .atLeast = 1} << u"at least 1 origin"_s;
    QTest::newRow("origins") << FilterPhrase{.kind = Kind::Origins, .names = {}, .atLeast = 2}
                             << u"at least 2 origins"_s;
    QTest::newRow("known") << FilterPhrase{.kind = Kind::KnownOn, .names = {}, .day = dayFromCivil({2018, 12, 1})}
                           << u"known on 1 Dec 2018"_s;
}

void PhrasesTest::filterPhrases()
{
    QFETCH(const FilterPhrase, phrase);
    QFETCH(const QString, words);
    QCOMPARE(inWords(phrase), words);
}

void PhrasesTest::stancePhrases_data()
{
    using Name = StancePhrase::Name;
    QTest::addColumn<StancePhrase>("phrase");
    QTest::addColumn<QString>("alone");
    QTest::addColumn<QString>("within");
    QTest::newRow("none") << StancePhrase{} << u"No measure"_s << u"no measure"_s;
    QTest::newRow("ban") << StancePhrase{Name::Banned, Stance::Banned, true} << u"Banned"_s << u"banned"_s;
    QTest::newRow("possible") << StancePhrase{Name::Banned, Stance::None, false} << u"Possibly banned"_s
                              << u"possibly banned"_s;
    QTest::newRow("at least") << StancePhrase{Name::Banned, Stance::UnderReview, false} << u"Possibly banned"_s
                              << u"possibly banned; at least under review"_s;
    QTest::newRow("otherwise") << StancePhrase{Name::PartlyRestricted, Stance::LiftedOrDeclined, false}
                               << u"Possibly partly restricted"_s
                               << u"possibly partly restricted; otherwise lifted or declined"_s;
    QTest::newRow("permitted") << StancePhrase{Name::Permitted, Stance::LiftedOrDeclined, true} << u"Permitted"_s
                               << u"permitted"_s;
}

void PhrasesTest::stancePhrases()
{
    QFETCH(const StancePhrase, phrase);
    QFETCH(const QString, alone);
    QFETCH(const QString, within);
    QCOMPARE(inWords(phrase), alone);
    QCOMPARE(withinSentence(phrase), within);
}

void PhrasesTest::counts()
{
    QCOMPARE(eventsInWords(0), u"0 events"_s);
    QCOMPARE(eventsInWords(1), u"1 event"_s);
    QCOMPARE(eventsInWords(12'345), u"12,345 events"_s);
    QCOMPARE(eventsOfAllInWords(1, 1), u"1 event"_s);
    QCOMPARE(eventsOfAllInWords(0, 1), u"0 of 1 event"_s);
    QCOMPARE(eventsOfAllInWords(1'400, 8'100), u"1,400 of 8,100 events"_s);
    QCOMPARE(countriesInWords(1), u"1 country"_s);
    QCOMPARE(countriesInWords(27), u"27 countries"_s);
    QCOMPARE(originsInWords(1), u"1 origin"_s);
    QCOMPARE(sourcesInWords(2), u"2 sources"_s);
    QCOMPARE(moreInWords(1), u"1 more"_s);
}

void PhrasesTest::lists()
{
    QCOMPARE(alternativesInWords({}), QString());
    QCOMPARE(togetherInWords({u"a"_s}), u"a"_s);
    QCOMPARE(togetherInWords({u"a"_s, u"b"_s, u"c"_s}), u"a, b and c"_s);
    QCOMPARE(listInWords({u"a"_s, u"b"_s}), u"a, b"_s);
}

} // namespace Dateline
