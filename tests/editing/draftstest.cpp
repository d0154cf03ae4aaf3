// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"
#include "models/editing/attributiondraft.h"
#include "models/editing/eventdraft.h"
#include "models/editing/partyfinder.h"
#include "models/editing/rebase.h"
#include "tests/editing/editingtests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Edtf dateOf(const QString &text) { return Edtf::parse(text).value(); }

/// Australia bans two vendors; one paper says so, and that Huawei is a target.
Tracker banTracker()
{
    Tracker tracker;
    tracker.id = u"ban"_s;
    tracker.title = u"Ban"_s;
    tracker.categories = {{{u"restriction"_s}, u"Restriction"_s, {}}, {{u"law"_s}, u"Law"_s, {}}};
    tracker.parties = {{{u"au"_s}, PartyKind::Country, u"Australia"_s, *CountryCode::parse(u"AU"), {}},
                       {{u"huawei"_s}, PartyKind::Company, u"Huawei"_s, {}, {}},
                       {{u"zte"_s}, PartyKind::Company, u"ZTE"_s, {}, {}}};
    Measure measure;
    measure.id = {u"guidance"_s};
    measure.title = u"Guidance"_s;
    measure.issuers = {{u"au"_s}};
    tracker.measures = {measure};
    Event event;
    event.id = {u"au-ban"_s};
    event.title = u"Australia bans"_s;
    event.category = {u"restriction"_s};
    event.date = dateOf(u"2018-08-23"_s);
    event.parties = {{{u"au"_s}, Role::Issuer}, {{u"huawei"_s}, Role::Target}};
    event.tags = {u"5G"_s, u"a, b"_s};
    tracker.events = {event};
    Source paper;
    paper.id = {u"paper"_s};
    paper.type = u"article-newspaper"_s;
    paper.title = u"Canberra bans"_s;
    paper.containerTitle = u"The Paper"_s;
    tracker.sources = {paper};
    Attribution says;
    says.id = {u"says"_s};
    says.event = event.id;
    says.source = paper.id;
    says.claim = Claim::Party;
    says.party = {u"huawei"_s};
    tracker.attributions = {says};
    return tracker;
}

/// What the step makes of the tracker, which is sound then.
Tracker after(const std::optional<Change> &change)
{
    Tracker tracker = banTracker();
    if (!change)
        return tracker;
    const Result<void> done = change->applyTo(tracker);
    if (!done)
        qWarning("%s", qPrintable(done.error().toLine()));
    if (const Result<void> sound = checkIntegrity(tracker); !sound)
        qWarning("%s", qPrintable(sound.error().toLine()));
    return tracker;
}

QStringList fieldsOf(const FieldFaults &faults)
{
    QStringList fields;
    for (const FieldFault &fault : faults)
        fields.append(fault.field);
    return fields;
}

} // namespace

/// Events and attributions as they stand in forms.
class DraftsTest : public TestCase
{
    Q_OBJECT

private slots:
    void emptyEventSaysWhatIsMissing();
    void measureAndMilestoneGoTogether();
    void claimedPartiesStay();
    void tooLongIsSaidWithTheNumber();
    void whatIsNewIsMadeInOneStep();
    void samePartyIsMadeOnce();
    void countryThatIsThereByNowIsTaken();
    void nothingChangedIsNoStep();
    void newEventHasWhatTheFilterAsksFor();
    void tagsKeepTheirCommas();
    void textsAreCleaned();
    void attributionNeedsEventAndSource();
    void newSourceComesWithItsAttribution();
    void confirmedNeedsTwoOrigins();
    void othersFieldsAreTakenOver();

private:
    const Snapshot m_snapshot{TrackerColumns(banTracker())};
    EventDraft m_ban{banTracker().events[0]};
};

void DraftsTest::emptyEventSaysWhatIsMissing()
{
    QCOMPARE(fieldsOf(faultsOf(EventDraft(), m_snapshot)), (QStringList{u"category"_s, u"title"_s, u"date"_s}));
    EventDraft draft;
    draft.dateProblem = u"No such day."_s;
    draft.newCategory = Category{draftCategoryId(), {}, {}};
    draft.event.category = draftCategoryId();
    const FieldFaults faults = faultsOf(draft, m_snapshot);
    QCOMPARE(fieldsOf(faults), (QStringList{u"category/name"_s, u"title"_s, u"date"_s}));
    QCOMPARE(faultOf(faults, u"date"), u"No such day."_s);
    draft.newCategory->name = u"Law"_s;
    QCOMPARE(faultOf(faultsOf(draft, m_snapshot), u"category/name"), u"There is a category of this name."_s);
    draft.newCategory->name = draft.newCategory->name.toUpper();
    QCOMPARE(faultOf(faultsOf(draft, m_snapshot), u"category/name"), u"There is a category of this name."_s);
    QVERIFY(faultsOf(m_ban, m_snapshot).empty());
}

void DraftsTest::measureAndMilestoneGoTogether()
{
    EventDraft draft = m_ban;
    draft.event.measure = {u"guidance"_s};
    QCOMPARE(fieldsOf(faultsOf(draft, m_snapshot)), QStringList{u"milestone"_s});
    draft.event.milestone = Milestone::Announced;
    QVERIFY(faultsOf(draft, m_snapshot).empty());
    draft.event.measure = {u"gone"_s};
    QCOMPARE(fieldsOf(faultsOf(draft, m_snapshot)), QStringList{u"measure"_s});
    draft.event.measure = {};
    QCOMPARE(fieldsOf(faultsOf(draft, m_snapshot)), QStringList{u"milestone"_s});
    draft.newMeasure = Measure{};
    draft.newMeasure->id = draft.event.measure = draftMeasureId();
    QCOMPARE(fieldsOf(faultsOf(draft, m_snapshot)), QStringList{u"measure/title"_s});
    draft.lacksEffect = true; // nobody has said what it does
    QCOMPARE(fieldsOf(faultsOf(draft, m_snapshot)), (QStringList{u"measure/title"_s, u"measure/effect"_s}));
}

void DraftsTest::claimedPartiesStay()
{
    EventDraft draft = m_ban;
    draft.event.parties.pop_back();
    QCOMPARE(faultOf(faultsOf(draft, m_snapshot), u"parties"),
             u"Huawei is what an attribution to The Paper is about. Change that first."_s);
    draft = m_ban;
    draft.event.parties.push_back({{u"huawei"_s}, Role::Target});
    QCOMPARE(faultOf(faultsOf(draft, m_snapshot), u"parties"), u"Huawei is there twice as target."_s);
    draft.event.parties.back().role = Role::Affected;
    QVERIFY(faultsOf(draft, m_snapshot).empty());
}

void DraftsTest::tooLongIsSaidWithTheNumber()
{
    EventDraft draft = m_ban;
    draft.event.title = QString(1'000, u'x');
    QVERIFY(faultsOf(draft, m_snapshot).empty());
    draft.event.title += u"yz"_s;
    QCOMPARE(faultOf(faultsOf(draft, m_snapshot), u"title"), u"2 characters too long."_s);
    draft.event.title = QString(u"\U0001f600"_s).repeated(1'000); // a code point each, of two units
    QVERIFY(faultsOf(draft, m_snapshot).empty());
}

void DraftsTest::whatIsNewIsMadeInOneStep()
{
    EventDraft draft;
    draft.event.title = u"Norway looks into it"_s;
    draft.event.date = dateOf(u"2019-03"_s);
    draft.newCategory = Category{draftCategoryId(), u"Reviews"_s, {}};
    draft.event.category = draftCategoryId();
    const Party norway = draftParty(PartyKind::Country, u"Norway"_s, *CountryCode::parse(u"NO"));
    const Party telecom = draftParty(PartyKind::Company, u"Huawei Norge"_s);
    draft.newParties = {norway, telecom};
    draft.event.parties = {{norway.id, Role::Issuer}, {telecom.id, Role::Target}};
    draft.newMeasure = Measure{};
    draft.newMeasure->id = draft.event.measure = draftMeasureId();
    draft.newMeasure->title = u"A review"_s;
    draft.newMeasure->issuers = {norway.id};
    draft.newMeasure->targets = {telecom.id, {u"huawei"_s}};
    draft.event.milestone = Milestone::Announced;
    QVERIFY(faultsOf(draft, m_snapshot).empty());
    const std::optional<Change> change = changeOf(draft, std::nullopt, m_snapshot);
    QCOMPARE(change->name, u"Add event"_s);
    QCOMPARE(change->parts.size(), std::size_t(5));
    const Tracker made = after(change);
    QCOMPARE(eventOf(*change), made.events.back().id);
    QCOMPARE(made.events.back().id.text, u"norway-looks-into-it"_s);
    QCOMPARE(made.categories.back().name, u"Reviews"_s);
    QVERIFY(made.events.back().category == made.categories.back().id);
    QVERIFY(made.events.back().measure == made.measures.back().id);
    QCOMPARE(made.parties.size(), std::size_t(5));
    QVERIFY(made.measures.back().issuers == std::vector{made.parties[3].id});
    QCOMPARE(made.parties[3].country.toString(), u"NO"_s);
    QVERIFY(made.events.back().parties
            == (std::vector<Participation>{{made.parties[3].id, Role::Issuer}, {made.parties[4].id, Role::Target}}));
}

void DraftsTest::samePartyIsMadeOnce()
{
    EventDraft draft = m_ban;
    const Party one = draftParty(PartyKind::Company, u"A B"_s);
    const Party two = draftParty(PartyKind::Person, u"A-B"_s);
    QVERIFY(one.id != two.id);
    QVERIFY(one.id == draftParty(PartyKind::Company, u" a b "_s).id);
    draft.newParties = {one, two};
    draft.event.parties.push_back({one.id, Role::Target});
    draft.event.parties.push_back({one.id, Role::Affected});
    draft.event.parties.push_back({two.id, Role::Partner});
    const Tracker made = after(changeOf(draft, m_ban.event, m_snapshot));
    QCOMPARE(made.parties.size(), std::size_t(5));
    QCOMPARE(made.parties[3].id.text, u"a-b"_s);
    QCOMPARE(made.parties[4].id.text, u"a-b-2"_s);
}

void DraftsTest::countryThatIsThereByNowIsTaken()
{
    EventDraft draft = m_ban;
    draft.newParties = {draftParty(PartyKind::Country, u"Commonwealth"_s, *CountryCode::parse(u"AU"))};
    draft.event.parties[0].party = draft.newParties[0].id;
    draft.event.title = u"Another"_s;
    const Tracker made = after(changeOf(draft, m_ban.event, m_snapshot));
    QCOMPARE(made.parties.size(), std::size_t(3));
    QCOMPARE(made.events[0].parties[0].party.text, u"au"_s);
    // And where the event has it already, in the same role.
    draft.event.parties.insert(draft.event.parties.begin(), {{u"au"_s}, draft.event.parties[0].role});
    const Tracker once = after(changeOf(draft, m_ban.event, m_snapshot));
    QVERIFY(checkIntegrity(once).ok());
    QCOMPARE(once.events[0].parties, made.events[0].parties);
}

void DraftsTest::nothingChangedIsNoStep()
{
    QVERIFY(!changeOf(m_ban, m_ban.event, m_snapshot));
    EventDraft draft = m_ban;
    draft.newParties = {draftParty(PartyKind::Company, u"Nobody names it"_s)};
    QVERIFY(!changeOf(draft, m_ban.event, m_snapshot));
    draft.event.note = u"Look again."_s;
    const std::optional<Change> change = changeOf(draft, m_ban.event, m_snapshot);
    QCOMPARE(change->name, u"Edit event"_s);
    QCOMPARE(change->parts.size(), std::size_t(1));
}

void DraftsTest::newEventHasWhatTheFilterAsksFor()
{
    Filter filter;
    EventDraft draft = newEventDraft(m_snapshot, filter, dateOf(u"2019"_s), EventRow());
    QCOMPARE(draft.event.category.text, u"restriction"_s);
    QVERIFY(draft.event.parties.empty());
    filter.categories = {{u"law"_s}};
    filter.countries = {*CountryCode::parse(u"AU"), *CountryCode::parse(u"NO")};
    filter.issuers = {*CountryCode::parse(u"AU")};
    filter.companies = {{u"zte"_s}, {u"gone"_s}};
    draft = newEventDraft(m_snapshot, filter, dateOf(u"2019"_s), EventRow());
    QCOMPARE(draft.event.category.text, u"law"_s);
    QCOMPARE(draft.event.date.toString(), u"2019"_s);
    QCOMPARE(draft.event.parties.size(), std::size_t(3));
    QVERIFY((draft.event.parties[0] == Participation{{u"au"_s}, Role::Issuer}));
    QVERIFY((draft.event.parties[1] == Participation{draft.newParties.at(0).id, Role::Issuer}));
    QVERIFY((draft.event.parties[2] == Participation{{u"zte"_s}, Role::Target}));
    QCOMPARE(draft.newParties[0].country.toString(), u"NO"_s);
}

void DraftsTest::tagsKeepTheirCommas()
{
    const QStringList tags{u"5G"_s, u"a, b"_s};
    QCOMPARE(tagLine(tags), u"5G, a, b"_s);
    QCOMPARE(tagsFromLine(u" 5G, a, b "_s, tags), tags);
    QCOMPARE(tagsFromLine(u"5G; a,,a , b\tc、d"_s, tags), (QStringList{u"5G"_s, u"a"_s, u"b c"_s, u"d"_s}));
    QCOMPARE(tagsFromLine({}, tags), QStringList());
    // The line is changed elsewhere than at the tag with a comma.
    QCOMPARE(tagsFromLine(u"new, a, b,5G"_s, tags), (QStringList{u"new"_s, u"a, b"_s, u"5G"_s}));
    QCOMPARE(tagsFromLine(u"a, b c"_s, tags), (QStringList{u"a"_s, u"b c"_s}));
}

void DraftsTest::textsAreCleaned()
{
    QCOMPARE(cleanText(u" a\r\nb\u2029c\u0007\u2028d "_s), u"a\nb\nc\nd"_s);
    QString half = u"x"_s;
    half += QChar(0xd83d);
    QCOMPARE(cleanText(half), u"x"_s);
    QCOMPARE(cleanText(u"\U0001f600 ok"_s), u"\U0001f600 ok"_s);
    QCOMPARE(cleanLine(u" a \n b "_s), u"a b"_s);
}

void DraftsTest::attributionNeedsEventAndSource()
{
    QCOMPARE(fieldsOf(faultsOf(AttributionDraft(), std::nullopt, m_snapshot)), (QStringList{u"event"_s, u"source"_s}));
    AttributionDraft draft;
    draft.attribution.event = {u"au-ban"_s};
    draft.attribution.source = {u"paper"_s};
    QVERIFY(faultsOf(draft, std::nullopt, m_snapshot).empty());
    draft.attribution.quote.prefix = u"before "_s;
    draft.attribution.claim = Claim::Party;
    draft.attribution.party = {u"zte"_s};
    draft.dateProblem = u"No such day."_s;
    QCOMPARE(fieldsOf(faultsOf(draft, std::nullopt, m_snapshot)),
             (QStringList{u"quote/exact"_s, u"party"_s, u"date"_s}));
}

void DraftsTest::newSourceComesWithItsAttribution()
{
    const Source page = newSourceDraft(u" https://example.org/a "_s);
    QCOMPARE(page.url, u"https://example.org/a"_s);
    QCOMPARE(page.type, u"webpage"_s);
    AttributionDraft draft;
    draft.attribution.event = {u"au-ban"_s};
    draft.attribution.source = draftSourceId();
    draft.newSource = page;
    QCOMPARE(fieldsOf(faultsOf(draft, std::nullopt, m_snapshot)), QStringList{u"source/csl/title"_s});
    draft.newSource = newSourceDraft(u"Ministers decide"_s);
    draft.newSource->containerTitle = u"The Gazette"_s;
    draft.newSource->issued = dateOf(u"2018-08-24"_s);
    draft.attribution.origin = u" the gazette"_s; // its own name is no other reporter
    QVERIFY(faultsOf(draft, std::nullopt, m_snapshot).empty());
    const Tracker made = after(changeOf(draft, std::nullopt, m_snapshot));
    QCOMPARE(made.sources.back().id.text, u"the-gazette-2018"_s);
    QCOMPARE(made.attributions.back().source.text, u"the-gazette-2018"_s);
    QVERIFY(made.attributions.back().origin.isEmpty());
    QVERIFY(isValidId(made.attributions.back().id.text));
}

void DraftsTest::confirmedNeedsTwoOrigins()
{
    AttributionDraft draft{banTracker().attributions[0]};
    const Attribution before = draft.attribution;
    draft.attribution.credibility = Credibility::Confirmed;
    QCOMPARE(originsWith(draft, m_snapshot), std::size_t(1)); // in place of itself
    QCOMPARE(faultOf(faultsOf(draft, before, m_snapshot), u"credibility"),
             u"Confirmed (1) needs two independent origins; with this one the event has 1."_s);
    // What was so before may be edited otherwise.
    QVERIFY(faultsOf(draft, draft.attribution, m_snapshot).empty());
    draft.attribution.id = {};
    draft.attribution.origin = u"The Wire"_s;
    QCOMPARE(originsWith(draft, m_snapshot), std::size_t(2));
    QVERIFY(faultsOf(draft, std::nullopt, m_snapshot).empty());
}

void DraftsTest::othersFieldsAreTakenOver()
{
    const Event before = banTracker().events[0];
    Event mine = before;
    mine.title = u"My title"_s;
    mine.summary = u"Mine"_s;
    mine.note = u"Same"_s;
    Event theirs = before;
    theirs.title = u"Their title"_s;
    theirs.note = u"Same"_s;
    theirs.tags = {u"new"_s};
    const Rebased<Event> both = rebased(before, mine, theirs);
    QCOMPARE(both.conflicts, QStringList{u"title"_s});
    QCOMPARE(both.entity.title, u"My title"_s);
    QCOMPARE(both.entity.summary, u"Mine"_s);
    QCOMPARE(both.entity.tags, QStringList{u"new"_s});
    QVERIFY(rebased(before, before, theirs).entity == theirs);
    QVERIFY(rebased(before, theirs, theirs).conflicts.isEmpty());
}

std::unique_ptr<TestCase> newDraftsTest() { return std::make_unique<DraftsTest>(); }

} // namespace Dateline

#include "draftstest.moc"
