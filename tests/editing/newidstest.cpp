// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/newids.h"
#include "models/editing/columnsbase.h"
#include "models/editing/eventdraft.h"
#include "models/editing/eventfields.h"
#include "models/editing/idmaker.h"
#include "models/editing/partyfinder.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/editingtests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Event eventOf(const QString &id)
{
    Event event;
    event.id.text = id;
    event.title = id;
    event.category.text = u"c"_s;
    event.date = Samples::date(u"2018"_s);
    return event;
}

Source sourceOf(const QString &container, const QString &issued)
{
    Source source;
    source.type = u"webpage"_s;
    source.title = u"Title"_s;
    source.containerTitle = container;
    source.issued = Samples::date(issued);
    return source;
}

Party company(const QString &name)
{
    Party party;
    party.kind = PartyKind::Company;
    party.name = name;
    return party;
}

} // namespace

/// Ids for what is added.
class NewIdsTest : public TestCase
{
    Q_OBJECT

private slots:
    void readLikeTheirTitles()
    {
        const Snapshot empty{Tracker()};
        QCOMPARE(newEventId(empty, u"Australia bans Huawei (5G)"_s).text, u"australia-bans-huawei-5g"_s);
        QCOMPARE(newPartyId(empty, company(u"Télécom Égypte"_s)).text, u"telecom-egypte"_s);
        QCOMPARE(newMeasureId(empty, u"5G: Act"_s).text, u"5g-act"_s);
        QCOMPARE(newCategoryId(empty, u"Court"_s).text, u"court"_s);
        QCOMPARE(newPublisherId(empty, u"The Paper"_s).text, u"the-paper"_s);
        QCOMPARE(newSourceId(empty, sourceOf(u"The Paper"_s, u"2018-08-23"_s)).text, u"the-paper-2018"_s);
    }

    /// However a country is added, it gets the same.
    void countriesAreCalledByTheirCode()
    {
        const Tracker none;
        const Snapshot empty{none};
        const Party france = draftParty(PartyKind::Country, u"France"_s, *CountryCode::parse(u"FR"));
        QCOMPARE(newPartyId(empty, france).text, u"fr"_s);
        const ColumnsBase base{TrackerColumns(none)};
        QCOMPARE(std::get<Party>(IdMaker(base).withNewId(france)).id.text, u"fr"_s);
        EventDraft draft;
        draft.newParties = {france};
        draft.event.parties = {{france.id, Role::Issuer}};
        draft.newCategory = Category{draftCategoryId(), u"Law"_s, {}};
        draft.event.category = draftCategoryId();
        draft.event.title = u"Ban"_s;
        draft.event.date = *Edtf::parse(u"2018");
        const auto change = changeOf(draft, std::nullopt, empty);
        QVERIFY(change.has_value());
        Tracker tracker;
        QVERIFY(change->applyTo(tracker).ok());
        QCOMPARE(tracker.parties.at(0).id.text, u"fr"_s);
        NewNames names;
        Event event;
        const EventFields fields(std::make_shared<const Snapshot>(none), DateContext{*dayFromIso(u"2020-01-01")});
        QVERIFY(fields.write(event, EventField::Countries, u"France"_s, &names).ok());
        QCOMPARE(names.parties.at(0).id.text, u"fr"_s);
    }

    void thoseWithoutLettersAreNamedAfterTheirKind()
    {
        const Snapshot empty{Tracker()};
        QCOMPARE(newEventId(empty, u"日本"_s).text, u"event"_s);
        QCOMPARE(newPartyId(empty, company(u"…"_s)).text, u"party"_s);
        QCOMPARE(newMeasureId(empty, {}).text, u"measure"_s);
        QCOMPARE(newCategoryId(empty, u"法"_s).text, u"category"_s);
        QCOMPARE(newPublisherId(empty, u"報"_s).text, u"publisher"_s);
    }

    void areFree()
    {
        Tracker tracker;
        tracker.categories = {{{u"c"_s}, u"C"_s, {}}, {{u"court"_s}, u"Court"_s, {}}};
        tracker.parties = {{{u"zte"_s}, PartyKind::Company, u"ZTE"_s, {}, {}}};
        tracker.measures.resize(1);
        tracker.measures[0].id.text = u"act"_s;
        tracker.publishers = {{{u"paper"_s}, u"Paper"_s, {}, {}, {}}, {{u"paper-2"_s}, u"Paper"_s, {}, {}, {}}};
        for (const QString &id : {u"ban"_s, u"ban-2"_s, u"ban-4"_s, u"ban-lifted"_s, u"bans"_s})
            tracker.events.push_back(eventOf(id));
        Source source = sourceOf(u"The Paper"_s, u"2018-08-23"_s);
        source.id.text = u"the-paper-2018"_s;
        tracker.sources = {source};
        const Snapshot snapshot(tracker);
        QCOMPARE(newEventId(snapshot, u"Ban"_s).text, u"ban-3"_s);
        QCOMPARE(newEventId(snapshot, u"Ban lifted"_s).text, u"ban-lifted-2"_s);
        QCOMPARE(newEventId(snapshot, u"Ba"_s).text, u"ba"_s);
        QCOMPARE(newPartyId(snapshot, company(u"ZTE"_s)).text, u"zte-2"_s);
        QCOMPARE(newMeasureId(snapshot, u"Act"_s).text, u"act-2"_s);
        QCOMPARE(newCategoryId(snapshot, u"Court"_s).text, u"court-2"_s);
        QCOMPARE(newPublisherId(snapshot, u"Paper"_s).text, u"paper-3"_s);
        QCOMPARE(newSourceId(snapshot, source).text, u"the-paper-2018-2"_s);
        // Each kind has ids of its own.
        QCOMPARE(newMeasureId(snapshot, u"Ban"_s).text, u"ban"_s);
    }
};

std::unique_ptr<TestCase> newNewIdsTest() { return std::make_unique<NewIdsTest>(); }

} // namespace Dateline

#include "newidstest.moc"
