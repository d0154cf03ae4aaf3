// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/recorddrafts.h"
#include "models/domain/integrity.h"
#include "models/editing/partyfinder.h"
#include "models/editing/sourceguess.h"
#include "models/exchange/trackerfile.h"
#include "tests/editing/editingtests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A measure of Australia towards Huawei with two milestones.
Tracker oneMeasure()
{
    TrackerBuilder b;
    b.tracker().id = u"drafts"_s;
    b.tracker().title = u"Drafts"_s;
    b.category(u"talk"_s, u"Talks"_s).category(u"ban"_s, u"Bans"_s);
    b.country(u"AU"_s, u"Australia"_s).country(u"EU"_s, u"European Union"_s);
    b.party(u"huawei"_s, PartyKind::Company, u"Huawei"_s);
    b.measure(u"m"_s, u"5G guidance"_s, Effect::Ban);
    b.tracker().measures.back().issuers = {{u"au"_s}};
    b.tracker().measures.back().targets = {{u"huawei"_s}};
    b.event(u"a"_s, u"2018"_s, u"A"_s, u"ban"_s).with(u"au"_s, Role::Issuer).milestone(u"m"_s, Milestone::Proposed);
    b.event(u"b"_s, u"2019"_s, u"B"_s, u"ban"_s).with(u"huawei"_s, Role::Target).milestone(u"m"_s, Milestone::InForce);
    return b.tracker();
}

QStringList faultyFields(const FieldFaults &faults)
{
    QStringList fields;
    for (const FieldFault &fault : faults)
        fields.append(fault.field);
    return fields;
}

} // namespace

class RecordDraftsTest : public TestCase
{
    Q_OBJECT

private slots:
    void textSuggestsTitleAndDay()
    {
        DateContext dates;
        dates.reference = *dayFromIso(u"2024-06-01");
        Source read;
        read.text = u"\n Council gives  green light\n\nBrussels, 21 May 2024\n\nToday the Council approved the law."_s;
        const SourceGuess guess = guessedRecord(read, dates);
        QVERIFY(guess.title && guess.issued);
        QCOMPARE(guess.source.title, u"Council gives green light"_s);
        QCOMPARE(guess.source.issued.toString(), u"2024-05-21"_s);
        QCOMPARE(guess.source.text, read.text);
        // What the file says is no guess.
        read.title = u"A law"_s;
        read.issued = *Edtf::parse(u"2024");
        QCOMPARE(guessedRecord(read, dates).source, read);
        QVERIFY(!guessedRecord(read, dates).title && !guessedRecord(read, dates).issued);
        const auto dayOf = [&](const QString &line) {
            Source other;
            other.text = u"Title\n"_s + line;
            return guessedRecord(other, dates).source.issued.toString();
        };
        QCOMPARE(dayOf(u"Published: 23 August 2018 | 5 min read"_s), u"2018-08-23"_s);
        QCOMPARE(dayOf(u"2018-08-23"_s), u"2018-08-23"_s);
        QCOMPARE(dayOf(u"In 2018 much was said"_s), QString());
        QCOMPARE(dayOf(u"Effective 1 January 2030"_s), QString()); // to come
        QCOMPARE(dayOf(u"May 2024"_s), QString());                 // no whole day
        Source prose;
        prose.text = QString(201, u'x');
        QVERIFY(!guessedRecord(prose, dates).title);
    }

    void aliasesAreLines()
    {
        const std::vector<Alias> aliases{{u"UK"_s, {}}, {u"Vereinigtes Königreich"_s, u"de"_s}, {u"Odd [one]"_s, {}}};
        QCOMPARE(aliasLines(aliases), u"UK\nVereinigtes Königreich [de]\nOdd [one] []"_s);
        QCOMPARE(aliasesFromLines(aliasLines(aliases)), aliases);
        QCOMPARE(aliasesFromLines(u" UK \n\n UK\nUK [en]"_s), (std::vector<Alias>{{u"UK"_s, {}}, {u"UK"_s, u"en"_s}}));
    }

    void idsAreLines()
    {
        QString fault;
        const ExternalIds ids{{u"lei"_s, u"5493"_s}, {u"wikidata"_s, u"Q1:2"_s}};
        QCOMPARE(idsFromLines(idLines(ids), &fault), ids);
        QCOMPARE(fault, QString());
        QCOMPARE(idsFromLines(u"Wikidata : Q1\n\nQ2"_s, &fault), (ExternalIds{{u"wikidata"_s, u"Q1"_s}}));
        QVERIFY2(fault.contains(u"Q2"_s), qPrintable(fault));
        idsFromLines(u"lei: 1\nlei: 2"_s, &fault);
        QVERIFY2(fault.contains(u"lei"_s), qPrintable(fault));
    }

    void partiesHaveNamesAndCountriesCodes()
    {
        const Snapshot snapshot(oneMeasure());
        Party party;
        party.kind = PartyKind::Country;
        QCOMPARE(faultyFields(faultsOf(party, {}, std::nullopt, snapshot)), (QStringList{u"name"_s, u"country"_s}));
        party.name = u"Oz"_s;
        party.country = countryCode(u"AU");
        QCOMPARE(faultyFields(faultsOf(party, {}, std::nullopt, snapshot)), QStringList(u"country"_s)); // is there
        QVERIFY(faultsOf(snapshot.tracker().parties[0], {}, snapshot.tracker().parties[0], snapshot).empty());
        party.country = countryCode(u"NZ");
        party.aliases = {{u"x"_s, u"no language"_s}};
        QCOMPARE(faultyFields(faultsOf(party, u"bad"_s, std::nullopt, snapshot)),
                 (QStringList{u"aliases"_s, u"ids"_s}));
    }

    void measuresMakeTheirParties()
    {
        const Tracker tracker = oneMeasure();
        const Snapshot snapshot(tracker);
        MeasureDraft draft;
        QCOMPARE(faultyFields(faultsOf(draft, snapshot)), (QStringList{u"title"_s, u"issuers"_s}));
        draft.lacksEffect = true;
        QCOMPARE(faultyFields(faultsOf(draft, snapshot)), (QStringList{u"title"_s, u"effect"_s, u"issuers"_s}));
        draft.lacksEffect = false;
        draft.measure.title = u"Entity list"_s;
        const Party made = draftParty(PartyKind::Organisation, u"BIS"_s);
        const Party unused = draftParty(PartyKind::Company, u"Nobody"_s);
        const Party again = draftParty(PartyKind::Country, u"Australia"_s, countryCode(u"AU")); // is there meanwhile
        draft.newParties = {made, unused, again};
        draft.measure.issuers = {made.id, again.id};
        draft.measure.bindsMembers = true;
        QCOMPARE(faultyFields(faultsOf(draft, snapshot)), QStringList(u"bindsMembers"_s));
        draft.measure.bindsMembers = false;
        QVERIFY(faultsOf(draft, snapshot).empty());
        const auto change = changeOf(draft, std::nullopt, snapshot);
        QVERIFY(change.has_value());
        Tracker now = tracker;
        QVERIFY(change->applyTo(now).ok());
        const auto sound = checkIntegrity(now);
        QVERIFY2(sound.ok(), qPrintable(sound.ok() ? QString() : sound.error().toLine()));
        QCOMPARE(now.parties.size(), tracker.parties.size() + 1);
        QCOMPARE(now.measures.back().issuers, (std::vector<PartyId>{{u"bis"_s}, {u"au"_s}}));
        draft = {tracker.measures[0]};
        QVERIFY(!changeOf(draft, tracker.measures[0], snapshot)); // nothing is changed
    }

    void sourcesHaveTitlesAndAddresses()
    {
        Source source;
        source.url = u"paper.example"_s;
        source.language = u"not a language"_s;
        QCOMPARE(faultyFields(faultsOf(source, u"bad day"_s, {})),
                 (QStringList{u"csl/title"_s, u"csl/issued"_s, u"csl/URL"_s, u"csl/language"_s}));
    }

    void mentionsAreCounted()
    {
        const auto bundled = loadTracker(u"bundled:huawei-5g"_s);
        QVERIFY(bundled.ok());
        const Snapshot snapshot(*bundled);
        for (const Party &party : bundled->parties) {
            std::size_t events = 0, attributions = 0;
            for (const Event &event : bundled->events)
                events += std::any_of(event.parties.begin(), event.parties.end(),
                                      [&](const Participation &part) { return part.party == party.id; });
            for (const Attribution &attribution : bundled->attributions)
                attributions += attribution.party == party.id;
            QCOMPARE(mentionsOf(snapshot, party.id).events, events);
            QCOMPARE(mentionsOf(snapshot, party.id).attributions, attributions);
        }
        QVERIFY(mentionsOf(snapshot, {u"nobody"_s}).isEmpty());
    }

    void nextMilestoneIsProposed()
    {
        const Snapshot snapshot(oneMeasure());
        const EventDraft draft = newMilestoneDraft(snapshot, {u"m"_s});
        QCOMPARE(draft.event.measure.text, u"m"_s);
        QCOMPARE(draft.event.milestone, std::optional(Milestone::Announced));
        QCOMPARE(draft.event.category.text, u"ban"_s);
        QCOMPARE(draft.event.parties,
                 (std::vector<Participation>{{{u"au"_s}, Role::Issuer}, {{u"huawei"_s}, Role::Target}}));
    }
};

std::unique_ptr<TestCase> newRecordDraftsTest() { return std::make_unique<RecordDraftsTest>(); }

} // namespace Dateline

#include "recorddraftstest.moc"
