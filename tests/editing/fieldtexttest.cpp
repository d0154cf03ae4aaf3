// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/fieldtext.h"
#include "models/domain/trackercolumns.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/editingtests.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Fields by name, with values as people type them.
class FieldTextTest : public TestCase
{
    Q_OBJECT

private slots:
    void namesAreFoundHoweverTheyAreWritten()
    {
        for (const auto name : {"dateReason", "date-reason", "DATEREASON", "Date reason"}) {
            ChangedEntity entity = Event();
            QVERIFY(setField(entity, QLatin1StringView(name), u"why"_s, m_reading).ok());
            QCOMPARE(std::get<Event>(entity).dateReason, u"why"_s);
        }
        ChangedEntity source = Source();
        for (const auto &[name, value] : {std::pair(u"csl/title"_s, u"a"_s), std::pair(u"title"_s, u"b"_s)}) {
            QVERIFY(setField(source, name, value, m_reading).ok());
            QCOMPARE(std::get<Source>(source).title, value);
        }
        QVERIFY(setField(source, u"url"_s, u"https://example.org"_s, m_reading).ok());
        QCOMPARE(std::get<Source>(source).url, u"https://example.org"_s);
        ChangedEntity attribution = Attribution();
        QVERIFY(setField(attribution, u"quote"_s, u"barred"_s, m_reading).ok());
        QVERIFY(setField(attribution, u"quote-prefix"_s, u"were "_s, m_reading).ok());
        QCOMPARE(std::get<Attribution>(attribution).quote, (Quote{u"barred"_s, u"were "_s, {}}));
        ChangedEntity party = Party();
        QVERIFY(setField(party, u"title"_s, u"Huawei"_s, m_reading).ok());
        QCOMPARE(std::get<Party>(party).name, u"Huawei"_s);
        ChangedEntity event = Event();
        QVERIFY(setField(event, u"id"_s, u"new"_s, m_reading).ok());
        QCOMPARE(std::get<Event>(event).id.text, u"new"_s);
    }

    void everyFieldCanBeSet()
    {
        const ChangedEntity kinds[] = {Event(),    Source(), Attribution(), Measure(),   AcceptedFinding(), Figure(),
                                       Category(), Party(),  Publisher(),   SavedView(), TrackerHeader()};
        const QStringList values = {u"au"_s,  u"2018"_s,    u"au:issuer"_s, u"true"_s,  u"AU"_s,  u"1"_s,
                                    u"{}"_s,  u"ban"_s,     u"adopted"_s,   u"event"_s, u"A"_s,   u"disputes"_s,
                                    u"bar"_s, u"company"_s, u"issuer"_s,    u"lei:5"_s, u"text"_s};
        for (const ChangedEntity &kind : kinds) {
            for (const NamedField &field : namedFields(kind)) {
                const bool isSet = std::any_of(values.begin(), values.end(), [&](const QString &value) {
                    ChangedEntity entity = kind;
                    return setField(entity, field.member, value, m_reading).ok();
                });
                QVERIFY2(isSet, qPrintable(field.member));
                ChangedEntity entity = kind;
                QVERIFY2(setField(entity, field.name, u"au"_s, m_reading).ok()
                             || !setField(entity, field.name, u"au"_s, m_reading).error().message.contains("field"_L1)
                             || field.isList,
                         qPrintable(field.name));
            }
        }
    }

    void valuesAreReadAsTyped()
    {
        ChangedEntity entity = Event();
        const auto set = [&](const QString &field, const QString &value) {
            const auto done = setField(entity, field, value, m_reading);
            return done ? QString() : done.error().toLine();
        };
        QCOMPARE(set(u"date"_s, u" 2018-11 "_s), QString());
        QCOMPARE(set(u"category"_s, u"vendor RESTRICTION"_s), QString());
        QCOMPARE(set(u"measure"_s, u"5G guidance"_s), QString());
        QCOMPARE(set(u"milestone"_s, u"in-force"_s), QString());
        QCOMPARE(set(u"parties"_s, u"Australia:issuer, huawei:target,AUS:partner,"_s), QString());
        QCOMPARE(set(u"tags"_s, u"5g, a\\, b ,c\\d"_s), QString());
        const Event &event = std::get<Event>(entity);
        QCOMPARE(event.date, Samples::date(u"2018-11"_s));
        QCOMPARE(event.category.text, u"restriction"_s);
        QCOMPARE(event.measure.text, u"au-5g"_s);
        QCOMPARE(event.milestone, std::optional(Milestone::InForce));
        QCOMPARE(event.parties,
                 (std::vector<Participation>{
                     {{u"au"_s}, Role::Issuer}, {{u"huawei"_s}, Role::Target}, {{u"au"_s}, Role::Partner}}));
        QCOMPARE(event.tags, (QStringList{u"5g"_s, u"a, b"_s, u"c\\d"_s}));

        entity = Party();
        QCOMPARE(set(u"aliases"_s, u"UK:en, Britain, 10:30"_s), QString());
        QCOMPARE(set(u"ids"_s, u"wikidata:Q145, lei:1:2"_s), QString());
        QCOMPARE(set(u"country"_s, u"gb"_s), QString());
        const Party &party = std::get<Party>(entity);
        QCOMPARE(party.aliases, (std::vector<Alias>{{u"UK"_s, u"en"_s}, {u"Britain"_s, {}}, {u"10:30"_s, {}}}));
        QCOMPARE(party.ids, (ExternalIds{{u"wikidata"_s, u"Q145"_s}, {u"lei"_s, u"1:2"_s}}));
        QCOMPARE(party.country.toString(), u"GB"_s);

        entity = Source();
        QCOMPARE(set(u"author"_s, u"Broersma, Matthew; The desk"_s), QString());
        QCOMPARE(set(u"DOI"_s, u"10.1/x"_s), QString());
        QCOMPARE(set(u"page"_s, u"7"_s), QString());
        QCOMPARE(std::get<Source>(entity).authors.size(), std::size_t{2});
        QCOMPARE(std::get<Source>(entity).cslRest, "{\"DOI\":\"10.1/x\",\"page\":\"7\"}");
        QVERIFY(unsetField(entity, u"DOI"_s).ok());
        QVERIFY(unsetField(entity, u"page"_s).ok());
        QCOMPARE(std::get<Source>(entity).cslRest, QByteArray());
    }

    void datesAreWordsThatMeanOneDay()
    {
        ChangedEntity entity = Event();
        const auto set = [&](const QString &value) {
            const auto done = setField(entity, u"date"_s, value, m_reading);
            return done ? std::get<Event>(entity).date.toString() : done.error().toLine();
        };
        QCOMPARE(set(u" 2018-08~ "_s), u"2018-08~"_s);
        QCOMPARE(set(u"23 Aug 2018"_s), u"2018-08-23"_s);
        QCOMPARE(set(u"yesterday"_s), u"2020-01-14"_s);
        QCOMPARE(set(u"3/4/2019"_s), u"date: \"3/4/2019\": this could mean 2019-04-03 or 2019-03-04"_s);
        QCOMPARE(std::get<Event>(entity).date.toString(), u"2020-01-14"_s); // as it was
        for (const QString &nothing : {QString(), u""_s, u"  \t"_s})
            QCOMPARE(set(nothing), QString());
    }

    void faultsNameFieldAndWhatIsAllowed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, int kind, const QString &field, const QString &value,
                            const QString &message) { QTest::newRow(name) << kind << field << value << message; };
        row("no such field", 0, u"colour"_s, u"red"_s,
            u"colour: the kind event has no such field; it has title, summary, category, date, dateReason, parties, "
            "measure, milestone, tags, note, reviewOn"_s);
        row("no such word", 0, u"milestone"_s, u"planned"_s,
            u"milestone: \"planned\" is none of proposed, announced, adopted, in-force, amended, suspended, lifted or "
            "rejected"_s);
        row("no date", 0, u"date"_s, u"2018-13"_s, u"date: \"2018-13\": "_s);
        row("no role", 0, u"parties"_s, u"au"_s,
            u"parties: \"au\" needs a role behind a colon: issuer, target, affected, partner or venue"_s);
        row("another role", 0, u"parties"_s, u"au:boss"_s,
            u"parties: \"boss\" is none of issuer, target, affected, partner or venue"_s);
        row("no id", 0, u"category"_s, u"No Such"_s, u"category: \"No Such\" is not an id"_s);
        row("neither true nor false", 1, u"bindsMembers"_s, u"maybe"_s,
            u"bindsMembers: \"maybe\" is none of true or false"_s);
        row("no grade", 2, u"credibility"_s, u"7"_s, u"credibility: must be a whole number from 1 to 6"_s);
        row("no country", 3, u"country"_s, u"Austria"_s, u"country: \"Austria\" is not a country code"_s);
        row("no scheme", 3, u"ids"_s, u"Q1"_s, u"ids: \"Q1\" needs its scheme before a colon"_s);
        row("no object", 4, u"look"_s, u"[]"_s, u"look: must be a JSON object"_s);
    }

    void faultsNameFieldAndWhatIsAllowed()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, message);
        const ChangedEntity kinds[] = {Event(), Measure(), Attribution(), Party(), SavedView()};
        ChangedEntity entity = kinds[kind];
        const auto done = setField(entity, field, value, m_reading);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, ErrorCode::Usage);
        QVERIFY2(done.error().toLine().startsWith(message), qPrintable(done.error().toLine()));
        QCOMPARE(entity, kinds[kind]);
    }

    void listsGrowAndShrink()
    {
        ChangedEntity entity = Samples::everyField().events[0];
        QVERIFY(addToField(entity, u"tags"_s, u"5g, new"_s, m_reading).ok());
        QCOMPARE(std::get<Event>(entity).tags, (QStringList{u"5g"_s, u"华为"_s, u"new"_s}));
        QVERIFY(removeFromField(entity, u"tags"_s, u"华为,new"_s, m_reading).ok());
        QCOMPARE(std::get<Event>(entity).tags, QStringList{u"5g"_s});
        QVERIFY(addToField(entity, u"parties"_s, u"zte:venue"_s, m_reading).ok());
        QVERIFY(removeFromField(entity, u"parties"_s, u"huawei:target"_s, m_reading).ok());
        QVERIFY(removeFromField(entity, u"parties"_s, u"ZTE"_s, m_reading).ok()); // in both roles
        QCOMPARE(std::get<Event>(entity).parties, (std::vector<Participation>{{{u"au"_s}, Role::Issuer}}));
        QCOMPARE(removeFromField(entity, u"tags"_s, u"gone"_s, m_reading).error().toLine(),
                 u"tags: \"gone\" is not in the list"_s);
        QVERIFY(!addToField(entity, u"title"_s, u"x"_s, m_reading).ok());
        QVERIFY(!removeFromField(entity, u"title"_s, u"x"_s, m_reading).ok());

        entity = Samples::everyField().parties[0];
        QVERIFY(addToField(entity, u"ids"_s, u"lei:9"_s, m_reading).ok());
        QVERIFY(removeFromField(entity, u"ids"_s, u"wikidata"_s, m_reading).ok());
        QVERIFY(!removeFromField(entity, u"ids"_s, u"lei:8"_s, m_reading).ok());
        QVERIFY(removeFromField(entity, u"aliases"_s, u"Down Under"_s, m_reading).ok());
        QCOMPARE(std::get<Party>(entity).ids, (ExternalIds{{u"lei"_s, u"9"_s}}));
        QCOMPARE(std::get<Party>(entity).aliases, (std::vector<Alias>{{u"AUS"_s, {}}}));
    }

    void fieldsAreEmptied()
    {
        ChangedEntity entity = Samples::everyField().events[0];
        for (const auto &field : {u"note"_s, u"tags"_s, u"milestone"_s, u"review-on"_s, u"parties"_s})
            QVERIFY(unsetField(entity, field).ok());
        const Event &event = std::get<Event>(entity);
        QVERIFY(event.note.isEmpty() && event.tags.isEmpty() && !event.milestone && event.reviewOn.isNull());
        QVERIFY(event.parties.empty());
        ChangedEntity measure = Measure();
        QCOMPARE(unsetField(measure, u"effect"_s).error().toLine(), u"effect: must have a value"_s);
        QVERIFY(!unsetField(measure, u"colour"_s).ok());
    }

    void whatIsMissingIsNamed()
    {
        QCOMPARE(missingFields(Event()), (QStringList{u"title"_s, u"category"_s, u"date"_s}));
        QCOMPARE(missingFields(Samples::everyField().events[0]), QStringList());
        QCOMPARE(missingFields(Attribution()), (QStringList{u"event"_s, u"source"_s}));
    }

private:
    const TrackerColumns m_tracker{Samples::everyField()};
    const FieldReading m_reading{m_tracker, DateContext{*dayFromIso(u"2020-01-15")}};
};

std::unique_ptr<TestCase> newFieldTextTest() { return std::make_unique<FieldTextTest>(); }

} // namespace Dateline

#include "fieldtexttest.moc"
