// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/partyfinder.h"
#include "models/core/textfold.h"
#include "tests/editing/editingtests.h"

#include <QRandomGenerator>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Tracker partiesTracker()
{
    Tracker tracker;
    tracker.id = u"parties"_s;
    tracker.title = u"Parties"_s;
    tracker.categories = {{{u"c"_s}, u"C"_s, {}}};
    const auto add = [&](const QString &id, PartyKind kind, const QString &name, const QString &country = {}) {
        Party party;
        party.id = {id};
        party.kind = kind;
        party.name = name;
        if (!country.isEmpty())
            party.country = *CountryCode::parse(country);
        tracker.parties.push_back(party);
    };
    add(u"gb"_s, PartyKind::Country, u"United Kingdom"_s, u"GB"_s);
    add(u"us"_s, PartyKind::Country, u"United States"_s, u"US"_s);
    add(u"huawei"_s, PartyKind::Company, u"Huawei"_s);
    add(u"sub"_s, PartyKind::Company, u"Norsk Huawei AS"_s);
    add(u"usair"_s, PartyKind::Company, u"US Air"_s);
    add(u"lodz"_s, PartyKind::Organisation, u"Politechnika Łódzka"_s);
    tracker.parties[0].aliases = {{u"Great Britain"_s, u"en"_s}};
    tracker.parties[2].aliases = {{u"华为"_s, u"zh"_s}};
    tracker.parties[2].ids = {{u"wikidata"_s, u"Q160120"_s}};
    const auto event = [&](const QString &id, Role role) {
        Event event;
        event.id = {id};
        event.title = id;
        event.category = {u"c"_s};
        event.date = Edtf::parse(u"2018"_s).value();
        event.parties = {{{u"huawei"_s}, role}};
        tracker.events.push_back(event);
    };
    event(u"first"_s, Role::Target);
    event(u"last"_s, Role::Partner);
    return tracker;
}

} // namespace

/// Parties that are found while one types.
class PartyFinderTest : public TestCase
{
    Q_OBJECT

private slots:
    void partiesAreFoundByWhatIsTyped_data();
    void partiesAreFoundByWhatIsTyped();
    void otherNamesAreSaid();
    void missingCountriesAreOffered();
    void knownNamesAreNotMadeAgain();
    void roleIsTheLastOne();
    void findsWhatAPlainSearchFinds();

private:
    const PartyFinder m_finder{std::make_shared<const Snapshot>(TrackerColumns(partiesTracker()))};
};

void PartyFinderTest::partiesAreFoundByWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("beginning") << u"hua"_s << u"Huawei"_s;
    QTest::newRow("a word of it") << u"norsk hua"_s << u"Norsk Huawei AS"_s;
    QTest::newRow("words in any order") << u"as norsk"_s << u"Norsk Huawei AS"_s;
    QTest::newRow("folded") << u"lodzka"_s << u"Politechnika Łódzka"_s;
    QTest::newRow("alias") << u"great b"_s << u"United Kingdom"_s;
    QTest::newRow("alias of another script") << u"华为"_s << u"Huawei"_s;
    QTest::newRow("identifier") << u"q160120"_s << u"Huawei"_s;
    QTest::newRow("code before names") << u"us"_s << u"United States"_s;
    QTest::newRow("usual other code") << u"uk"_s << u"United Kingdom"_s;
    QTest::newRow("missing country") << u"no"_s << u"Norway"_s;
}

void PartyFinderTest::partiesAreFoundByWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    const std::vector<PartyMatch> found = m_finder.find(typed, 10);
    QVERIFY(!found.empty());
    QCOMPARE(found.front().party.name, first);
    QCOMPARE(m_finder.find(typed, 1).size(), std::size_t(1));
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY(found[i].party.id != found[k].party.id);
    }
}

void PartyFinderTest::otherNamesAreSaid()
{
    QCOMPARE(m_finder.find(u"great"_s, 1).at(0).alias, u"Great Britain"_s);
    QCOMPARE(m_finder.find(u"gb"_s, 1).at(0).alias, u"GB"_s);
    QCOMPARE(m_finder.find(u"UK"_s, 1).at(0).alias, u"UK"_s);
    QCOMPARE(m_finder.find(u"Q160120"_s, 1).at(0).alias, u"Q160120"_s);
    QVERIFY(m_finder.find(u"united k"_s, 1).at(0).alias.isEmpty());
    QVERIFY(m_finder.find(u"  "_s, 10).empty());
    QVERIFY(m_finder.find(u"q16012"_s, 10).empty()); // codes count in full
}

void PartyFinderTest::missingCountriesAreOffered()
{
    const PartyMatch norway = m_finder.find(u"norway"_s, 1).at(0);
    QVERIFY(norway.isNew);
    QVERIFY(isDraftId(norway.party.id));
    QVERIFY(!isValidId(norway.party.id.text));
    QCOMPARE(norway.party.kind, PartyKind::Country);
    QCOMPARE(norway.party.country.toString(), u"NO"_s);
    for (const PartyMatch &match : m_finder.find(u"united"_s, 20))
        QVERIFY(match.party.name != "United Kingdom"_L1 || !match.isNew);
}

void PartyFinderTest::knownNamesAreNotMadeAgain()
{
    QVERIFY(m_finder.hasName(u"HUAWEI"_s));
    QVERIFY(m_finder.hasName(u"great britain"_s));
    QVERIFY(m_finder.hasName(u"Norway"_s));
    QVERIFY(!m_finder.hasName(u"Huaw"_s));
    QVERIFY(!m_finder.hasName(u"BT"_s));                            // a company is called so, as Bhutan's code is
    QCOMPARE(m_finder.find(u"usair"_s, 1).at(0).alias, u"usair"_s); // its id
}

void PartyFinderTest::roleIsTheLastOne()
{
    const Snapshot &snapshot = *m_finder.snapshot();
    const Party &huawei = *snapshot.party({u"huawei"_s});
    QCOMPARE(usualRole(snapshot, huawei, {}), Role::Partner);
    QCOMPARE(usualRole(snapshot, huawei, {{huawei.id, Role::Partner}}), Role::Issuer);
    QCOMPARE(usualRole(snapshot, *snapshot.party({u"us"_s}), {}), Role::Issuer);
    QCOMPARE(usualRole(snapshot, *snapshot.party({u"usair"_s}), {}), Role::Target);
    QCOMPARE(usualRole(snapshot, draftParty(PartyKind::Person, u"X"_s), {}), Role::Target);
    QCOMPARE(usualRole(snapshot, draftParty(PartyKind::Organisation, u"X"_s), {}), Role::Issuer);
}

void PartyFinderTest::findsWhatAPlainSearchFinds()
{
    QRandomGenerator random(7);
    const QString letters = u"ab é-"_s;
    NameIndex index;
    std::vector<QString> names;
    for (std::uint32_t i = 0; i < 400; ++i) {
        QString name;
        for (int k = random.bounded(1, 8); k > 0; --k)
            name += letters[random.bounded(static_cast<int>(letters.size()))];
        index.add(i / 2, name); // two names each
        names.push_back(name);
    }
    for (int round = 0; round < 200; ++round) {
        QString typed;
        for (int k = random.bounded(1, 4); k > 0; --k)
            typed += letters[random.bounded(static_cast<int>(letters.size()))];
        const QList<QByteArray> words = searchWords(typed);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < names.size(); ++i) {
            const QByteArray folded = foldForSearch(names[i]);
            const bool hasAll = !words.isEmpty()
                && std::all_of(words.begin(), words.end(),
                               [&](const QByteArray &word) { return folded.contains(word); });
            if (hasAll && (expected.empty() || expected.back() != i / 2))
                expected.push_back(i / 2);
        }
        std::vector<std::uint32_t> found;
        NameIndex::Fit last = NameIndex::Fit::Code;
        for (const NameIndex::Hit &hit : index.find(typed, names.size())) {
            QVERIFY(hit.fit >= last); // the best first
            last = hit.fit;
            QCOMPARE(hit.owner, hit.name / 2);
            found.push_back(hit.owner);
        }
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
}

std::unique_ptr<TestCase> newPartyFinderTest() { return std::make_unique<PartyFinderTest>(); }

} // namespace Dateline

#include "partyfindertest.moc"
