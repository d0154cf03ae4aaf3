// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventfields.h"
#include "models/domain/integrity.h"
#include "models/editing/manyevents.h"
#include "models/editing/replacing.h"
#include "tests/editing/editedtracker.h"
#include "tests/editing/editingtests.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Fields of events as texts, and edits of several events.
class EventFieldsTest : public TestCase
{
    Q_OBJECT

private:
    std::shared_ptr<const Snapshot> m_snapshot = std::make_shared<const Snapshot>(editedTracker());
    EventFields m_fields{m_snapshot, DateContext{*dayFromIso(u"2020-01-01")}};
    Event m_event = m_snapshot->event(m_snapshot->rowOf({u"ban"_s}));

    QString problem(EventField field, const QString &text) const
    {
        Event event = m_event;
        const auto written = m_fields.write(event, field, text);
        return written ? QString() : written.error().message;
    }
    Event written(EventField field, const QString &text) const
    {
        Event event = m_event;
        const auto done = m_fields.write(event, field, text);
        return done ? event : Event();
    }

private slots:
    void whatIsWrittenIsReadBack()
    {
        GeneratorSettings settings;
        settings.events = 300;
        const auto snapshot = std::make_shared<const Snapshot>(generateTracker(settings));
        const EventFields fields(snapshot, DateContext{*dayFromIso(u"2020-01-01")});
        for (std::size_t row = 0; row < snapshot->table().size(); ++row) {
            const Event event = snapshot->event(EventRow(row));
            for (const EventField field : allEventFields) {
                Event again = event;
                const QString text = fields.text(event, field);
                const auto done = fields.write(again, field, text);
                QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message + text));
                QCOMPARE(again, event);
            }
        }
    }

    void namesAreMatched()
    {
        QCOMPARE(written(EventField::Category, u" cOURT "_s).category.text, u"court"_s);
        QCOMPARE(written(EventField::Countries, u"nz"_s).parties.back().party.text, u"nz"_s); // its code
        Tracker british = editedTracker();
        british.parties[1].country = *CountryCode::parse(u"GB");
        const EventFields fields(std::make_shared<const Snapshot>(british), m_fields.dates());
        for (const QString &name : {u"UK"_s, u"GB"_s, u"united kingdom"_s}) {
            Event event;
            QVERIFY(fields.write(event, EventField::Countries, name).ok());
            QCOMPARE(event.parties.front().party.text, u"nz"_s);
        }
        QCOMPARE(written(EventField::Countries, u"Aotearoa"_s).parties.back().party.text, u"nz"_s);
        QCOMPARE(written(EventField::Measure, u"5g guidance"_s).measure.text, u"guidance"_s);
        QCOMPARE(written(EventField::Milestone, u"in force"_s).milestone, Milestone::InForce);
        QCOMPARE(written(EventField::Tags, u"a, b;c"_s).tags, (QStringList{u"a, b"_s, u"c"_s}));
        QCOMPARE(written(EventField::Date, u"mid-November 2018"_s).date.isNull(), false);
    }

    void nobodyGuessesWhoIsMeant()
    {
        Tracker tracker = editedTracker();
        const auto add = [&](const QString &id, const QString &name, const QString &alias) {
            Party party;
            party.id.text = id;
            party.kind = PartyKind::Company;
            party.name = name;
            party.aliases = {{alias, {}}};
            tracker.parties.push_back(party);
        };
        add(u"one"_s, u"Orange SA"_s, u"Orange"_s);
        add(u"two"_s, u"Orange Polska"_s, u"orange"_s);
        add(u"three"_s, u"Orange Polska"_s, u"One"_s);
        const EventFields fields(std::make_shared<const Snapshot>(tracker), m_fields.dates());
        Event event = m_event;
        const auto unclear = fields.write(event, EventField::Parties, u"Orange"_s);
        QVERIFY(!unclear.ok());
        QVERIFY(unclear.error().message.contains(u"one or two"_s));
        QCOMPARE(event, m_event);
        QVERIFY(fields.write(event, EventField::Parties, u"Orange SA"_s).ok());
        QCOMPARE(event.parties.back().party.text, u"one"_s);
        QVERIFY(fields.write(event, EventField::Parties, u"Orange"_s).ok()); // the one that is there
        QCOMPARE(event.parties.back().party.text, u"one"_s);
        QVERIFY(fields.write(event, EventField::Parties, u"two"_s).ok()); // an id says it
        QCOMPARE(event.parties.back().party.text, u"two"_s);
        QVERIFY(fields.write(event, EventField::Parties, fields.text(event, EventField::Parties)).ok());
        QCOMPARE(event.parties.back().party.text, u"two"_s); // though another one has its name
        // The same for scripts, which know no event.
        QCOMPARE(partiesCalled(tracker.parties, u" orange "_s), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(partiesCalled(tracker.parties, u"one"_s), QStringList{u"one"_s}); // before the alias of another
        QCOMPARE(partiesCalled(tracker.parties, u"orange sa"_s), QStringList{u"one"_s});
        QCOMPARE(partiesCalled(tracker.parties, u"AU"_s), QStringList{u"au"_s});
        QVERIFY(partiesCalled(tracker.parties, u"nobody"_s).isEmpty());
    }

    void partiesKeepTheirRoles()
    {
        const Event event = written(EventField::Parties, u"Huawei, ZTE (affected), Acme Tools, Ltd."_s);
        QCOMPARE(event.parties.size(), std::size_t{4});
        QCOMPARE(event.parties[0], (Participation{{u"au"_s}, Role::Issuer})); // the other kind stays
        QCOMPARE(event.parties[1], (Participation{{u"huawei"_s}, Role::Partner}));
        QCOMPARE(event.parties[2], (Participation{{u"zte"_s}, Role::Affected}));
        QCOMPARE(event.parties[3], (Participation{{u"acme"_s}, Role::Target})); // a comma in its name
        QCOMPARE(written(EventField::Parties, {}).parties.size(), std::size_t{1});
    }

    void rolesThatAreSaidAreTaken()
    {
        const Event event = written(EventField::Parties, u"Huawei (target), Huawei (affected)"_s);
        QCOMPARE(event.parties,
                 (std::vector<Participation>{
                     {{u"au"_s}, Role::Issuer}, {{u"huawei"_s}, Role::Target}, {{u"huawei"_s}, Role::Affected}}));
        QCOMPARE(written(EventField::Parties, u"Huawei (partner), Huawei"_s), m_event);
    }

    void tagsKeepTheirSeparators()
    {
        for (const QStringList &tags : {QStringList{u"a, b"_s}, QStringList{u"a, b"_s, u"c"_s},
                                        QStringList{u"a;b"_s, u"c"_s}, QStringList{u"c;"_s}}) {
            Event event = m_event;
            event.tags = tags;
            const QString text = m_fields.text(event, EventField::Tags);
            QVERIFY(m_fields.write(event, EventField::Tags, text).ok());
            QCOMPARE(event.tags, tags);
            QVERIFY(m_fields.write(event, EventField::Tags, QString(text + u"; new"_s)).ok());
            QCOMPARE(event.tags, QStringList(tags) << u"new"_s);
        }
    }

    void faultsAreSaid()
    {
        QVERIFY(!problem(EventField::Title, u"  "_s).isEmpty());
        QVERIFY(!problem(EventField::Title, QString(1001, u'x')).isEmpty());
        QVERIFY(!problem(EventField::Date, {}).isEmpty());
        QVERIFY(!problem(EventField::Date, u"soonish maybe"_s).isEmpty());
        QVERIFY(problem(EventField::Category, u"Cuort"_s).contains(u"Cuort"_s));
        QVERIFY(problem(EventField::Countries, u"Australia, Huawei"_s).contains(u"Huawei"_s));
        QVERIFY(!problem(EventField::Milestone, {}).isEmpty());
        QVERIFY(!problem(EventField::Tags, QString(101, u'x')).isEmpty());
        QVERIFY(problem(EventField::ReviewOn, {}).isEmpty());
    }

    void measureAndMilestoneGoTogether()
    {
        Event event = m_event;
        QVERIFY(m_fields.write(event, EventField::Measure, {}).ok());
        QVERIFY(!event.milestone);
        QVERIFY(!m_fields.write(event, EventField::Milestone, u"Adopted"_s).ok());
        QVERIFY(m_fields.write(event, EventField::Measure, u"guidance"_s).ok());
        QCOMPARE(event.milestone, Milestone::Announced);
    }

    void claimedPartiesStay()
    {
        Tracker tracker = editedTracker();
        Source paper;
        paper.id.text = u"paper"_s;
        paper.title = u"Report"_s;
        paper.containerTitle = u"The Paper"_s;
        tracker.sources = {paper};
        Attribution claim;
        claim.id.text = u"claim"_s;
        claim.event = m_event.id;
        claim.source = paper.id;
        claim.claim = Claim::Party;
        claim.party.text = u"huawei"_s;
        tracker.attributions = {claim};
        const auto snapshot = std::make_shared<const Snapshot>(tracker);
        const EventFields fields(snapshot, m_fields.dates());
        Event event = m_event;
        const auto written = fields.write(event, EventField::Parties, u"ZTE"_s);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().message, u"Huawei is what an attribution to The Paper is about. Change that first."_s);
        QCOMPARE(event, m_event);
        QVERIFY(fields.write(event, EventField::Parties, u"Huawei, ZTE"_s).ok());
        QVERIFY(fields.write(event, EventField::Countries, {}).ok()); // claimed by nobody
        std::vector<EventRow> rows(snapshot->table().size());
        std::iota(rows.begin(), rows.end(), EventRow(0));
        ManyEventsEdit edit;
        edit.removedParties = {{u"huawei"_s}};
        QVERIFY(faultOf(*snapshot, rows, edit).startsWith(u"Huawei cannot be removed from 1 event"_s));
        edit.addedParties = {{{u"huawei"_s}, Role::Affected}};
        QVERIFY(faultOf(*snapshot, rows, edit).isEmpty());
        edit.addedParties.clear();
        edit.removedParties = {{u"au"_s}};
        QVERIFY(faultOf(*snapshot, rows, edit).isEmpty());
        edit.removedParties = {{u"huawei"_s}};
        QVERIFY(faultOf(*m_snapshot, rows, edit).isEmpty());
    }

    void partiesOfAllKindsAreAdded()
    {
        Event event = m_event;
        QVERIFY(m_fields.addParties(event, u"ZTE (affected), NZ"_s).ok());
        QCOMPARE(event.parties.size(), std::size_t{4});
        QCOMPARE(event.parties[2], (Participation{{u"zte"_s}, Role::Affected}));
        QCOMPARE(event.parties[3], (Participation{{u"nz"_s}, Role::Issuer}));
        const auto added = m_fields.addParties(event, u"Nobody"_s);
        QVERIFY(!added.ok() && added.error().message.contains(u"Nobody"_s));
    }

    void severalAreEditedAtOnce()
    {
        Tracker tracker = editedTracker();
        std::vector<EventRow> rows(m_snapshot->table().size());
        std::iota(rows.begin(), rows.end(), EventRow(0));
        const CommonFields common = commonFields(*m_snapshot, rows);
        QVERIFY(!common.category); // they differ
        QCOMPARE(common.tags, (QStringList{u"5g"_s, u"old"_s}));
        ManyEventsEdit edit;
        QVERIFY(edit.isEmpty());
        edit.category = CategoryId{u"court"_s};
        edit.addedTags = {u"new"_s};
        edit.removedTags = {u"old"_s};
        edit.addedParties = {{{u"zte"_s}, Role::Affected}};
        edit.reviewOn = *Edtf::parse(u"2021-05-01");
        edit.milestone = Milestone::Lifted;
        const Change change = editingMany(*m_snapshot, rows, edit);
        QCOMPARE(change.parts.size(), rows.size());
        QVERIFY(change.applyTo(tracker).ok());
        QVERIFY(checkIntegrity(tracker).ok());
        for (const Event &event : tracker.events) {
            QCOMPARE(event.category.text, u"court"_s);
            QVERIFY(event.tags.contains(u"new"_s) && !event.tags.contains(u"old"_s));
            QCOMPARE(event.parties.back(), (Participation{{u"zte"_s}, Role::Affected}));
            QCOMPARE(event.milestone.has_value(), !event.measure.isEmpty());
        }
        const Snapshot after(tracker);
        QVERIFY(editingMany(after, rows, edit).parts.empty()); // all are so
        QVERIFY(change.inverted().applyTo(tracker).ok());
        QCOMPARE(tracker, editedTracker());
    }

    void findsAndReplaces()
    {
        const auto count = [](const QString &text, ReplaceRequest request) { return replacedIn(text, request).count; };
        QCOMPARE(count(u"ban Ban banned"_s, {EventField::Title, u"ban"_s, {}}), 3);
        QCOMPARE(count(u"ban Ban banned"_s, {EventField::Title, u"ban"_s, {}, true}), 2);
        QCOMPARE(count(u"ban Ban banned"_s, {EventField::Title, u"ban"_s, {}, false, true}), 2);
        QCOMPARE(count(u"ban"_s, {EventField::Title, {}, u"x"_s}), 0);
        QCOMPARE(replacedIn(u"aaa"_s, {EventField::Title, u"aa"_s, u"aaaa"_s}).text, u"aaaaa"_s); // once, not for ever
        QCOMPARE(replacedIn(u"ban (ban)"_s, {EventField::Title, u"ban"_s, u"bar"_s, true, true}).text, u"bar (bar)"_s);

        std::vector<EventRow> rows(m_snapshot->table().size());
        std::iota(rows.begin(), rows.end(), EventRow(0));
        const ReplaceRequest titles{EventField::Title, u"bans"_s, u"bars"_s, true};
        const auto found = findReplacements(m_fields, rows, titles);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].after, u"Australia bars Huawei"_s);
        Tracker tracker = editedTracker();
        QVERIFY(replacing(m_fields, found, titles.field).applyTo(tracker).ok());
        QCOMPARE(tracker.events[0].title, u"Australia bars Huawei"_s);

        // Dates and names are checked.
        const auto dates = findReplacements(m_fields, rows, {EventField::Date, u"Aug"_s, u"Dec"_s});
        QCOMPARE(dates.size(), std::size_t{1});
        QVERIFY(dates[0].problem.isEmpty());
        const auto categories = findReplacements(m_fields, rows, {EventField::Category, u"Law"_s, u"Lore"_s});
        QCOMPARE(categories.size(), std::size_t{1});
        QVERIFY(!categories[0].problem.isEmpty());
        QVERIFY(replacing(m_fields, categories, EventField::Category).parts.empty());
    }
};

std::unique_ptr<TestCase> newEventFieldsTest() { return std::make_unique<EventFieldsTest>(); }

} // namespace Dateline

#include "eventfieldstest.moc"
