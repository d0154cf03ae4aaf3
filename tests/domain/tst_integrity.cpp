// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnssoundness.h"
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/domain/trackercolumns.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <functional>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Tracker &)>;

/// Lets the quick look say of each text field of \p entity, which is part of \p tracker, what is too long or missing.
template<typename Entity>
QStringList textsThatPass(const Tracker &tracker, Entity &entity)
{
    QStringList passed;
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if constexpr (std::is_same_v<FieldValue<Entity, FieldType>, QString>) {
            const QString before = field.in(entity);
            QStringList unsound = {QString(static_cast<qsizetype>(field.most) + 1, u'a'), u"\x01"_s};
            if (field.required && *field.object == '\0')
                unsound.append(QString());
            for (const QString &text : unsound) {
                field.in(entity) = text;
                if (isClearlySound(TrackerColumns(tracker)))
                    passed.append(QLatin1StringView(EntityKind<Entity>::name) + u'/' + field.path());
            }
            field.in(entity) = before;
        }
    });
    return passed;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class IntegrityTest : public TestCase
{
    Q_OBJECT

private slots:
    void acceptsSoundTrackers();
    void namesTheFirstFault_data();
    void namesTheFirstFault();
    void theQuickLookKnowsEveryField();
    void acceptsTextsUpToTheirLimit();
    void countsCodePointsNotUtf16();
    void placesAreJsonPointersWithTheId();
    void subjectsAreOneOrTwoEntities();
    void digestsNeedNoText();
    void measuresOfTheUnionMayBindMembers();
    void figuresAreMadeOfAnyObjectWithinLimits();
};

void IntegrityTest::acceptsSoundTrackers()
{
    QVERIFY(checkIntegrity(Samples::everyField()).ok());
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto sound = checkIntegrity(Samples::random(seed, 20));
        QVERIFY2(sound.ok(), sound.ok() ? "" : qPrintable(sound.error().toLine()));
    }
}

void IntegrityTest::namesTheFirstFault_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const Change &change, const QString &line) {
        QTest::newRow(name) << change << line;
    };
    const QString ids = u" is not an id: 1 to 100 of the characters a–z 0–9 - _ ."_s;

    row(
        "tracker id", [](Tracker &t) { t.id = u"A b"_s; }, u"/id: \"A b\""_s + ids);
    row(
        "no title", [](Tracker &t) { t.title.clear(); }, u"/title: must not be empty"_s);
    row(
        "10 MB title", [](Tracker &t) { t.title = QString(10'000'000, u'x'); },
        u"/title: has 10000000 characters, at most 1000 are allowed"_s);
    row(
        "unknown member that is not x-", [](Tracker &t) { t.extra = "{\"y\":1}"; },
        u"\"y\" is kept although it does not start with \"x-\""_s);
    row(
        "empty category id", [](Tracker &t) { t.categories[0].id.text.clear(); }, u"/categories/0/id: \"\""_s + ids);
    row(
        "category id twice", [](Tracker &t) { t.categories[1].id = t.categories[0].id; },
        u"/categories/1/id (restriction): the id is already that of /categories/0"_s);
    row(
        "category without a name", [](Tracker &t) { t.categories[0].name.clear(); },
        u"/categories/0/name (restriction): must not be empty"_s);
    row(
        "too many categories", [](Tracker &t) { t.categories.resize(1001); },
        u"/categories: has 1001 entries, at most 1000 are allowed"_s);
    row(
        "party id twice", [](Tracker &t) { t.parties[2].id = t.parties[1].id; },
        u"/parties/2/id (huawei): the id is already that of /parties/1"_s);
    row(
        "country without a code", [](Tracker &t) { t.parties[0].country = {}; },
        u"/parties/0/country (au): a country needs its ISO 3166-1 code"_s);
    row(
        "country code twice",
        [](Tracker &t) {
            t.parties.push_back(t.parties[0]);
            t.parties.back().id = {u"oz"_s};
        },
        u"/parties/6/country (oz): AU is already the code of /parties/0"_s);
    row(
        "NUL in a name", [](Tracker &t) { t.parties[1].name = QString(u"a"_s) + QChar(0) + u"b"_s; },
        u"/parties/1/name (huawei): contains the control character U+0000"_s);
    row(
        "measure without a title", [](Tracker &t) { t.measures[0].title.clear(); },
        u"/measures/0/title (au-5g): must not be empty"_s);
    row(
        "issuer that is none", [](Tracker &t) { t.measures[0].issuers[0] = {u"atlantis"_s}; },
        u"/measures/0/issuers/0 (au-5g): there is no party \"atlantis\""_s);
    row(
        "target twice", [](Tracker &t) { t.measures[0].targets[1] = t.measures[0].targets[0]; },
        u"/measures/0/targets/1 (au-5g): \"huawei\" is listed twice"_s);
    const QString notOfTheUnion = u"only a measure with an issuer whose country is EU holds in member states"_s;
    row(
        "measure of a country that binds members", [](Tracker &t) { t.measures[0].bindsMembers = true; },
        "/measures/0/bindsMembers (au-5g): "_L1 + notOfTheUnion);
    row(
        "measure of nobody that binds members", [](Tracker &t) { t.measures[1].issuers.clear(); },
        "/measures/1/bindsMembers (eu-toolbox): "_L1 + notOfTheUnion);
    row(
        "measure towards the union that binds members",
        [](Tracker &t) { std::swap(t.measures[1].issuers, t.measures[1].targets); },
        "/measures/1/bindsMembers (eu-toolbox): "_L1 + notOfTheUnion);
    row(
        "issuer that is no union any more", [](Tracker &t) { t.parties[5].country = *CountryCode::parse(u"NZ"); },
        "/measures/1/bindsMembers (eu-toolbox): "_L1 + notOfTheUnion);
    row(
        "category that is none", [](Tracker &t) { t.events[0].category = {u"nope"_s}; },
        u"/events/0/category (au-5g-ban): there is no category \"nope\""_s);
    row(
        "event without a date", [](Tracker &t) { t.events[1].date = {}; },
        u"/events/1/date (test): an event needs a date"_s);
    row(
        "party that is none", [](Tracker &t) { t.events[0].parties[1].party = {u"x"_s}; },
        u"/events/0/parties/1/party (au-5g-ban): there is no party \"x\""_s);
    row(
        "participation twice", [](Tracker &t) { t.events[0].parties[2] = t.events[0].parties[1]; },
        u"/events/0/parties/2 (au-5g-ban): \"huawei\" is listed twice as target"_s);
    row(
        "measure that is none", [](Tracker &t) { t.events[0].measure = {u"x"_s}; },
        u"/events/0/measure (au-5g-ban): there is no measure \"x\""_s);
    row(
        "measure without milestone", [](Tracker &t) { t.events[0].milestone.reset(); },
        u"/events/0/milestone (au-5g-ban): an event of a measure says which milestone it is"_s);
    row(
        "milestone without measure", [](Tracker &t) { t.events[1].milestone = Milestone::Lifted; },
        u"/events/1/measure (test): a milestone needs the measure it is of"_s);
    row(
        "tag twice", [](Tracker &t) { t.events[0].tags.append(u"5g"_s); },
        u"/events/0/tags/2 (au-5g-ban): \"5g\" is listed twice"_s);
    row(
        "too many tags", [](Tracker &t) { t.events[0].tags = QStringList(1001, u"a"_s); },
        u"/events/0/tags (au-5g-ban): has 1001 entries, at most 1000 are allowed"_s);
    row(
        "lone surrogate", [](Tracker &t) { t.events[0].note = QString(QChar(0xd800)) + u"x"_s; },
        u"/events/0/note (au-5g-ban): contains half a character (the lone surrogate U+D800)"_s);
    row(
        "carriage return", [](Tracker &t) { t.events[0].summary = u"a\r\nb"_s; },
        u"/events/0/summary (au-5g-ban): contains the control character U+000D"_s);
    row(
        "source without a type", [](Tracker &t) { t.sources[0].type.clear(); },
        u"/sources/0/csl/type (siliconuk): must not be empty"_s);
    row(
        "author without a name", [](Tracker &t) { t.sources[0].authors[1] = {}; },
        u"/sources/0/csl/author/1 (siliconuk): a name has either a literal or a family name, with or without a given name"_s);
    row(
        "CSL field twice", [](Tracker &t) { t.sources[0].cslRest = "{\"title\":\"x\"}"; },
        u"/sources/0/csl (siliconuk): \"title\" is there twice"_s);
    row(
        "kept members that are not canonical", [](Tracker &t) { t.sources[0].extra = "{ \"x-a\":1}"; },
        u"/sources/0 (siliconuk): its x- members are not kept as a JSON object in canonical form"_s);
    row(
        "event that is none", [](Tracker &t) { t.attributions[0].event = {u"x"_s}; },
        u"/attributions/0/event (au-5g-ban--1): there is no event \"x\""_s);
    row(
        "source that is none", [](Tracker &t) { t.attributions[0].source = {u"x"_s}; },
        u"/attributions/0/source (au-5g-ban--1): there is no source \"x\""_s);
    row(
        "claim about no party", [](Tracker &t) { t.attributions[0].party = {}; },
        u"/attributions/0/party (au-5g-ban--1): a claim about a party says which"_s);
    row(
        "claim about a stranger", [](Tracker &t) { t.attributions[0].party = {u"gcsb"_s}; },
        u"/attributions/0/party (au-5g-ban--1): \"gcsb\" takes no part in the event"_s);
    row(
        "party without a claim", [](Tracker &t) { t.attributions[1].party = {u"zte"_s}; },
        u"/attributions/1/party (test--1): only a claim about a party names one"_s);
    row(
        "role without a claim about a party", [](Tracker &t) { t.attributions[1].role = Role::Issuer; },
        u"/attributions/1/role (test--1): only a claim about a party gives its role"_s);
    row(
        "control character in a reason", [](Tracker &t) { t.events[0].dateReason = u"a\u0001"_s; },
        u"/events/0/dateReason (au-5g-ban): contains the control character U+0001"_s);
    row(
        "digest in upper case", [](Tracker &t) { t.sources[0].textDigest = QString(64, u'A'); },
        u"/sources/0/textSha256 (siliconuk): \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…\" is not "
        u"a "
        "SHA-256 digest: 64 of the characters 0–9 a–f"_s);
    row(
        "digest too short", [](Tracker &t) { t.sources[0].textDigest = u"abc"_s; },
        u"/sources/0/textSha256 (siliconuk): \"abc\" is not a SHA-256 digest: 64 of the characters 0–9 a–f"_s);
    row(
        "check that is none", [](Tracker &t) { t.accepted[0].check = u"Single origin"_s; },
        u"/accepted/0/check: \"Single origin\" is not the id of a check: 1 to 60 of the characters a–z 0–9 -"_s);
    row(
        "subject of no kind", [](Tracker &t) { t.accepted[1].subject = u"category/market"_s; },
        u"/accepted/1/subject (duplicate-event): \"category/market\" is not a subject: event, source, attribution, "
        "measure or party, a slash and an id, or two such joined by +"_s);
    row(
        "finding accepted twice",
        [](Tracker &t) {
            t.accepted[1].check = t.accepted[0].check;
            t.accepted[1].subject = t.accepted[0].subject;
        },
        u"/accepted/1/subject (single-origin-ban): \"event/au-5g-ban\" is accepted for this check already by "
        "/accepted/0"_s);
    row(
        "finding accepted without a reason", [](Tracker &t) { t.accepted[0].reason.clear(); },
        u"/accepted/0/reason (single-origin-ban): must not be empty"_s);
    row(
        "unknown member of a finding", [](Tracker &t) { t.accepted[0].extra = "{\"y\":1}"; },
        u"/accepted/0 (single-origin-ban): \"y\" is kept although it does not start with \"x-\""_s);
    row(
        "figure id twice", [](Tracker &t) { t.figures[1].id = t.figures[0].id; },
        u"/figures/1/id (map-2018): the id is already that of /figures/0"_s);
    row(
        "figure without an id", [](Tracker &t) { t.figures[1].id = {}; }, u"/figures/1/id: \"\""_s + ids);
    row(
        "figure without a title", [](Tracker &t) { t.figures[1].title.clear(); },
        u"/figures/1/title (bare): must not be empty"_s);
    row(
        "title of a figure too long", [](Tracker &t) { t.figures[1].title = QString(1001, u'x'); },
        u"/figures/1/title (bare): has 1001 characters, at most 1000 are allowed"_s);
    const QString noSpec = u"/figures/1/spec (bare): is not kept as a JSON object in canonical form of at most 61 "
                           "levels"_s;
    for (const char *spec : {"", "[]", "null", "{", "{}{}", "{ }", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}",
                             "{\"a\":1e999}", "{\"a\":\"\xff\"}", "map"})
        row(
            qPrintable("figure made of "_L1 + QString::fromLatin1(spec)),
            [spec](Tracker &t) { t.figures[1].spec = spec; }, noSpec);
    row(
        "too many figures",
        [](Tracker &t) {
            for (int i = 0; t.figures.size() < 10'001; ++i)
                t.figures.push_back({{u"f%1"_s.arg(i)}, u"F"_s, "{}", {}, {}});
        },
        u"/figures: has 10001 entries, at most 10000 are allowed"_s);
    row(
        "digest of a picture too long", [](Tracker &t) { t.figures[1].digest = QString(65, u'a'); },
        u"/figures/1/pictureSha256 (bare): \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\" is not a "
        "SHA-256 digest: 64 of the characters 0–9 a–f"_s);
    row(
        "unknown member of a figure", [](Tracker &t) { t.figures[0].extra = "{\"y\":1}"; },
        u"/figures/0 (map-2018): \"y\" is kept although it does not start with \"x-\""_s);
    row(
        "prefix without a quote", [](Tracker &t) { t.attributions[0].quote.exact.clear(); },
        u"/attributions/0/quote/exact (au-5g-ban--1): what stands around a quote needs the quote itself"_s);
}

void IntegrityTest::namesTheFirstFault()
{
    QFETCH(Change, change);
    QFETCH(QString, line);
    Tracker tracker = Samples::everyField();
    change(tracker);
    const auto sound = checkIntegrity(tracker);
    QVERIFY(!sound.ok());
    QCOMPARE(sound.error().toLine(), line);
    // What does not resolve is left out when packed, and half characters are no UTF-8; all else stays unsound.
    const bool resolves = !line.contains(u"there is no "_s) && !line.contains(u"listed twice"_s);
    if (resolves && !line.contains(u"the id is already"_s) && !line.contains(u"surrogate"_s))
        QVERIFY(!checkIntegrity(TrackerColumns(tracker)).ok());
}

void IntegrityTest::theQuickLookKnowsEveryField()
{
    // Without what only the thorough look can tell.
    Tracker tracker = Samples::everyField();
    for (Event &event : tracker.events)
        event.extra.clear();
    for (Source &source : tracker.sources) {
        source.extra.clear();
        source.cslRest.clear();
        source.authors.clear();
    }
    for (Attribution &attribution : tracker.attributions)
        attribution.extra.clear();
    QVERIFY(isClearlySound(TrackerColumns(tracker)));
    QCOMPARE(textsThatPass(tracker, tracker.events[0]).join(u' '), QString());
    QCOMPARE(textsThatPass(tracker, tracker.sources[0]).join(u' '), QString());
    QCOMPARE(textsThatPass(tracker, tracker.attributions[0]).join(u' '), QString());

    const auto isUnsound = [&tracker](const Change &change) {
        Tracker changed = tracker;
        change(changed);
        return !isClearlySound(TrackerColumns(changed));
    };
    QVERIFY(isUnsound([](Tracker &t) { t.events[0].date = {}; }));
    QVERIFY(isUnsound([](Tracker &t) { t.events[0].category = {}; }));
    QVERIFY(isUnsound([](Tracker &t) { t.events[0].milestone.reset(); }));
    QVERIFY(isUnsound([](Tracker &t) { t.events[0].parties.push_back(t.events[0].parties[0]); }));
    QVERIFY(isUnsound([](Tracker &t) { t.events[0].tags.append(t.events[0].tags[0]); }));
    QVERIFY(isUnsound([](Tracker &t) { t.events[0].tags.append(QString(1001, u'a')); }));
    QVERIFY(isUnsound([](Tracker &t) { t.events[1].id = t.events[0].id; }));
    QVERIFY(isUnsound([](Tracker &t) { t.sources[0].authors = {{}}; }));
    QVERIFY(isUnsound([](Tracker &t) { t.attributions[0].source = {}; }));
    QVERIFY(isUnsound([](Tracker &t) { t.attributions[0].party = {}; }));
    QVERIFY(isUnsound([](Tracker &t) { t.attributions[0].quote.exact.clear(); }));
}

void IntegrityTest::acceptsTextsUpToTheirLimit()
{
    Tracker tracker = Samples::everyField();
    tracker.title = QString(1'000, u'x');
    tracker.parties[0].name = QString(500, u'x');
    tracker.events[0].summary = QString(20'000, u'x');
    tracker.attributions[0].quote.exact = QString(10'000, u'x');
    QVERIFY(checkIntegrity(tracker).ok());
    tracker.events[0].summary += u'x';
    const auto sound = checkIntegrity(tracker);
    QVERIFY(!sound.ok());
    QCOMPARE(sound.error().code, ErrorCode::TooLarge);
}

void IntegrityTest::countsCodePointsNotUtf16()
{
    Tracker tracker = Samples::everyField();
    tracker.title = u"🛰"_s.repeated(1'000);
    QCOMPARE(tracker.title.size(), 2'000);
    QVERIFY(checkIntegrity(tracker).ok());
}

void IntegrityTest::placesAreJsonPointersWithTheId()
{
    QCOMPARE(entityPlace("events"_L1, 3, u"measure"_s, u"au-5g-ban"_s), u"/events/3/measure (au-5g-ban)"_s);
    QCOMPARE(entityPlace("events"_L1, 3, {}, u"au-5g-ban"_s), u"/events/3 (au-5g-ban)"_s);
    QCOMPARE(entityPlace("events"_L1, 3, u"id"_s, u"not an id\n"_s), u"/events/3/id"_s);
    QCOMPARE(entityPlace({}, 0, u"title"_s, {}), u"/title"_s);
    QCOMPARE(entityPlace("events"_L1, std::nullopt, u"title"_s, u"test"_s), u"/events/title (test)"_s);
    // Of a part of a tracker the index would mislead.
    Tracker part = Samples::everyField();
    part.events[0].category = {u"nope"_s};
    QCOMPARE(checkIntegrityOfPart(part).error().toLine(),
             u"/events/category (au-5g-ban): there is no category \"nope\""_s);
}

void IntegrityTest::subjectsAreOneOrTwoEntities()
{
    const QString longest = QString(100, u'x');
    const QString pair = "attribution/"_L1 + longest + "+attribution/"_L1 + longest;
    QCOMPARE(pair.size(), 225);
    for (const auto &subject :
         {u"event/nz-ban"_s, u"source/a.b_c-1"_s, u"attribution/x--1"_s, u"measure/m"_s, u"party/p+party/q"_s, pair})
        QVERIFY2(isSubject(subject), qPrintable(subject));
    for (const auto &subject : {u""_s, u"event"_s, u"event/"_s, u"/x"_s, u"events/x"_s, u"Event/x"_s, u"event/X"_s,
                                u"event/a+"_s, u"+event/a"_s, u"event/a+b"_s, u"event/a+event/b+event/c"_s,
                                u"event/a/b"_s, u"event/a +event/b"_s, QString("event/"_L1 + longest + u'x')})
        QVERIFY2(!isSubject(subject), qPrintable(subject));
    QVERIFY(isCheckId(QString(60, u'a')) && isCheckId(u"no-date-2"_s));
    QVERIFY(!isCheckId(QString(61, u'a')) && !isCheckId({}) && !isCheckId(u"a_b"_s) && !isCheckId(u"A"_s));
}

void IntegrityTest::digestsNeedNoText()
{
    Tracker tracker = Samples::everyField();
    tracker.sources[0].text.clear(); // kept elsewhere
    QVERIFY(checkIntegrity(tracker).ok());
    QVERIFY(checkIntegrity(TrackerColumns(tracker)).ok());
}

void IntegrityTest::measuresOfTheUnionMayBindMembers()
{
    // The union itself, or an organisation of its, beside others.
    Tracker tracker = Samples::everyField();
    QVERIFY(tracker.measures[1].bindsMembers);
    tracker.measures[0].issuers.push_back({u"gcsb"_s});
    tracker.measures[0].bindsMembers = true;
    QVERIFY(!checkIntegrity(tracker).ok());
    QVERIFY(!checkIntegrity(TrackerColumns(tracker)).ok());
    QCOMPARE(checkIntegrityOfPart(tracker).error().place, u"/measures/bindsMembers (au-5g)"_s);
    tracker.parties[3].country = europeanUnion();
    QVERIFY(checkIntegrity(tracker).ok());
    QVERIFY(checkIntegrity(TrackerColumns(tracker)).ok());
    QVERIFY(checkIntegrityOfPart(tracker).ok());
}

void IntegrityTest::figuresAreMadeOfAnyObjectWithinLimits()
{
    Tracker tracker = Samples::everyField();
    QByteArray &spec = tracker.figures[1].spec;
    const auto nested = [](int levels) {
        return QByteArray("{\"a\":" + QByteArray(levels - 1, '[') + QByteArray(levels - 1, ']') + '}');
    };
    const auto sized = [](int bytes) { return QByteArray("{\"a\":\"" + QByteArray(bytes - 8, 'x') + "\"}"); };
    for (const QByteArray &sound : {QByteArray("{\"anything\":[\"goes\"]}"), nested(61), sized(100'000)}) {
        spec = sound;
        QVERIFY(checkIntegrity(tracker).ok());
        QVERIFY(checkIntegrity(TrackerColumns(tracker)).ok());
        QVERIFY(checkIntegrityOfPart(tracker).ok());
    }
    for (const QByteArray &unsound : {nested(62), nested(1'000'000), sized(100'001)}) {
        spec = unsound;
        QCOMPARE(checkIntegrity(tracker).error().place, u"/figures/1/spec (bare)"_s);
        QCOMPARE(checkIntegrity(TrackerColumns(tracker)).error().place, u"/figures/1/spec (bare)"_s);
        QCOMPARE(checkIntegrityOfPart(tracker).error().place, u"/figures/spec (bare)"_s);
    }
    QCOMPARE(checkIntegrity(tracker).error().code, ErrorCode::TooLarge);
    QCOMPARE(checkIntegrity(tracker).error().message, u"has more than 100000 bytes"_s);
    Figure &named = tracker.figures[1] = Figure();
    named.id = {u"named"_s};
    named.title = u"Named"_s;
    QVERIFY(checkIntegrity(tracker).ok());
}

QTEST_GUILESS_MAIN(IntegrityTest)
#include "tst_integrity.moc"
