// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/mapcontent.h"
#include "models/domain/countrynames.h"
#include "models/exchange/trackerfile.h"
#include "models/stances/stancescope.h"
#include "tests/content/contenttests.h"

#include <QTest>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

CountryCode country(const char *letters) { return *CountryCode::parse(QString::fromLatin1(letters)); }

/// As on a map of the world: all that have a code, but no union of them.
const QSet<CountryCode> &drawn()
{
    static const QSet<CountryCode> codes = [] {
        QSet<CountryCode> all;
        for (char16_t first = u'A'; first <= u'Z'; ++first) {
            for (char16_t second = u'A'; second <= u'Z'; ++second) {
                const QString letters = QString(QChar(first)) + QChar(second);
                const CountryCode code = *CountryCode::parse(letters);
                if (letters != u"EU"_s && countryName(code) != letters)
                    all.insert(code);
            }
        }
        return all;
    }();
    return codes;
}

/// A map's subject with what it refers to.
struct Scene
{
    std::shared_ptr<const Snapshot> snapshot;
    Filter filter;
    QueryResult result;
    StancesOnDay stances;
    TargetNumbers targets;
    MapMode mode;

    Scene(std::shared_ptr<const Snapshot> of, const QString &day, const std::vector<PartyId> &companies = {},
          MapMode shown = MapMode::Stance)
        : snapshot(std::move(of)), mode(shown)
    {
        filter.asOf = dayFromIso(day);
        filter.companies = companies;
        refresh();
    }

    void refresh()
    {
        result = snapshot->engine().run(filter);
        const auto index = std::make_shared<const StanceIndex>(*snapshot, filter.knownOn);
        stances = StancesOnDay(index, *filter.asOf);
        targets = targetsOf(filter, *snapshot, *index);
    }

    MapSubject subject() const { return {mode, *snapshot, filter, result, stances, targets}; }
    MapContent content() const { return mapContent(subject(), drawn()); }
    QStringList describe(const char *code) const
    {
        return describeCountry(subject(), country(code), QString::fromLatin1(code));
    }
};

/// Label of the country's class, with "?" behind it if it is only possible.
QString classOfCountry(const MapContent &content, const char *code)
{
    const MapValue value = content.values.value(country(code));
    const QString label = content.legend.classes[static_cast<std::size_t>(value.fillClass)].label;
    return value.sign == MapSign::Possible ? label + u'?' : label;
}

const MapClass *entry(const MapContent &content, const QString &label)
{
    for (const MapClass &candidate : content.legend.classes) {
        if (candidate.label == label)
            return &candidate;
    }
    return nullptr;
}

const PartyId huawei{u"huawei"_s};
const PartyId zte{u"zte"_s};

} // namespace

/// Classes, counts and words, of the bundled tracker.
class MapContentTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void stancesAreThoseOfTheEngine_data();
    void stancesAreThoseOfTheEngine();
    void knownStances_data();
    void knownStances();
    void onlyPossibleIsHatched();
    void eventsAreThoseOfTheFilter();
    void firstRestrictionsKeepTheirClasses();
    void titlesNameTargetAndDay();
    void countriesWithoutAShapeAreNamed();
    void wordsSayWhyAndSinceWhen();
    void wordsOfTheOtherModes();
    void modesHaveWords();
    void emptyTrackersSaySo();
    void allOfItIsDescribed();
    void reasonsAreThoseOfTheCountries();

private:
    std::shared_ptr<const Snapshot> m_snapshot;
};

void MapContentTest::initTestCase()
{
    Result<TrackerColumns> tracker = openTracker(u"bundled:huawei-5g"_s);
    QVERIFY(tracker.ok());
    m_snapshot = std::make_shared<const Snapshot>(std::move(*tracker));
}

void MapContentTest::stancesAreThoseOfTheEngine_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QStringList>("companies");
    for (const char *day : {"1990-01-01", "2018-08-22", "2018-08-23", "2019-01-01", "2020-07-14", "2020-10-15",
                            "2024-07-11", "2030-01-01"}) {
        QTest::addRow("%s any", day) << QString::fromLatin1(day) << QStringList();
        QTest::addRow("%s huawei", day) << QString::fromLatin1(day) << QStringList{u"huawei"_s};
        QTest::addRow("%s two", day) << QString::fromLatin1(day) << QStringList{u"huawei"_s, u"zte"_s};
        QTest::addRow("%s nobody", day) << QString::fromLatin1(day) << QStringList{u"not-there"_s};
    }
}

/// Counted anew from the index alone.
void MapContentTest::stancesAreThoseOfTheEngine()
{
    QFETCH(QString, day);
    QFETCH(QStringList, companies);
    std::vector<PartyId> ids;
    for (const QString &company : companies)
        ids.push_back({company});
    const Scene scene(m_snapshot, day, ids);
    const MapContent content = scene.content();

    const StanceIndex &index = scene.stances.index();
    const auto &parties = m_snapshot->tracker().parties;
    std::array<int, 5> counts{};
    int possible = 0;
    QSet<CountryCode> counted = drawn();
    counted.insert(europeanUnion()); // counted as in charts, though it has no shape
    for (const CountryCode code : counted) {
        const bool takesPart = std::ranges::count(m_snapshot->table().countryCodes(), code) > 0;
        const auto number = index.countryNumber(code);
        QCOMPARE(content.values.contains(code), takesPart || number.has_value());
        if (!takesPart && !number)
            continue;
        Standing strictest;
        for (std::uint32_t pair = 0; number && pair < index.pairs().size(); ++pair) {
            const StanceIndex::Pair &of = index.pairs()[pair];
            const bool wanted = companies.isEmpty() ? of.target == StanceIndex::anyTarget
                                                    : of.target != StanceIndex::anyTarget
                    && companies.contains(parties[index.targets()[of.target]].id.text);
            const Standing standing = index.at(pair, *dayFromIso(day));
            if (of.country == *number && wanted && standing.stance > strictest.stance)
                strictest = standing;
        }
        const MapValue value = content.values.value(code);
        QCOMPARE(value.fillClass, 1 + static_cast<int>(strictest.stance));
        ++counts[static_cast<std::size_t>(strictest.stance)];
        possible += value.sign == MapSign::Possible ? 1 : 0;
        const bool takenBack = strictest.stance == Stance::LiftedOrDeclined;
        QVERIFY(value.sign == MapSign::Possible || value.sign == (takenBack ? MapSign::TakenBack : MapSign::None));
    }
    QCOMPARE(content.legend.classes.size(), std::size_t{6});
    QCOMPARE(content.legend.classes[0].countries, MapClass::uncounted);
    for (std::size_t stance = 0; stance < counts.size(); ++stance) {
        const MapClass &found = content.legend.classes[1 + stance];
        QCOMPARE(found.countries, counts[stance]);
        QCOMPARE(found.label, nameFor(static_cast<Stance>(stance)));
        QCOMPARE(found.fill, MapFill::of(static_cast<Stance>(stance)));
    }
    QCOMPARE(content.legend.signs.size(), std::size_t{possible > 0});
    QVERIFY(possible == 0 || content.legend.signs[0].countries == possible);
}

void MapContentTest::knownStances_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *day, const char *code, const char *expected) {
        QTest::addRow("%s %s", code, day)
            << QString::fromLatin1(day) << QByteArray(code) << QString::fromLatin1(expected);
    };
    add("2018-08-22", "AU", "No measure");
    add("2018-08-23", "AU", "Banned");
    add("2018-12-07", "DE", "Lifted or declined");
    add("2019-01-01", "JP", "Partly restricted");
    add("2024-07-11", "DE", "Partly restricted");
    add("2020-07-14", "GB", "Banned");
    add("2020-10-15", "CN", "No measure"); // takes part, restricts nobody
    add("2020-10-15", "BR", "No data");
    add("2020-10-15", "TW", "No data");
}

void MapContentTest::knownStances()
{
    QFETCH(QString, day);
    QFETCH(QByteArray, code);
    QFETCH(QString, expected);
    QCOMPARE(classOfCountry(Scene(m_snapshot, day, {huawei}).content(), code.constData()), expected);
}

void MapContentTest::onlyPossibleIsHatched()
{
    // A ban some day in October 2020.
    Tracker tracker;
    tracker.parties = {{{u"ar"_s}, PartyKind::Country, u"Argentina"_s, country("AR"), {}},
                       {zte, PartyKind::Company, u"ZTE"_s, {}, {}}};
    Measure measure;
    measure.id = {u"m"_s};
    measure.title = u"Rules & <conditions>"_s;
    measure.effect = Effect::Ban;
    measure.issuers = {{u"ar"_s}};
    measure.targets = {zte};
    tracker.measures = {measure};
    Event event;
    event.id = {u"e"_s};
    event.title = u"It is so"_s;
    event.date = *Edtf::parse(u"2020-10"_s);
    event.measure = measure.id;
    event.milestone = Milestone::InForce;
    event.parties = {{{u"ar"_s}, Role::Issuer}};
    tracker.events = {event};
    const auto snapshot = std::make_shared<const Snapshot>(TrackerColumns(tracker));

    QCOMPARE(classOfCountry(Scene(snapshot, u"2020-09-30"_s).content(), "AR"), u"No measure"_s);
    const Scene october(snapshot, u"2020-10-10"_s);
    const MapContent content = october.content();
    QCOMPARE(classOfCountry(content, "AR"), u"Banned?"_s);
    QCOMPARE(entry(content, u"Banned"_s)->countries, 1);
    QCOMPARE(content.legend.signs.size(), std::size_t{1});
    QCOMPARE(content.legend.signs[0].label, u"Only possible"_s);
    QCOMPARE(content.legend.signs[0].sign, MapSign::Possible);
    QCOMPARE(october.describe("AR"),
             (QStringList{u"AR: possibly banned"_s, u"Unchanged since Oct 2020"_s, u"Decided by: It is so (Oct 2020)"_s,
                          u"Measure: Rules & <conditions>"_s}));
    QCOMPARE(Scene(snapshot, u"2020-10-10"_s, {}, MapMode::FirstRestriction).describe("AR").first(),
             u"AR: first restricted on 1 Oct 2020 at the earliest"_s);
    const MapContent november = Scene(snapshot, u"2020-11-01"_s).content();
    QCOMPARE(classOfCountry(november, "AR"), u"Banned"_s);
    QVERIFY(november.legend.signs.empty());
}

void MapContentTest::eventsAreThoseOfTheFilter()
{
    Scene scene(m_snapshot, u"2020-10-15"_s, {}, MapMode::Events);
    scene.filter.text = u"network"_s;
    scene.refresh();
    const MapContent content = scene.content();
    QCOMPARE(content.legend.title, u"Number of events that pass the filter"_s);
    QCOMPARE(content.legend.classes[1].label, u"0"_s);
    const auto &table = m_snapshot->table();
    int zero = 0;
    for (std::size_t number = 0; number < table.countryCodes().size(); ++number) {
        int passing = 0;
        for (EventRow row{0}; row < table.size(); ++row) {
            const auto of = table.countries()[row];
            passing += scene.result.passing.test(row) && std::ranges::count(of, number) > 0 ? 1 : 0;
        }
        const CountryCode code = table.countryCodes()[number];
        const MapValue value = content.values.value(code);
        QCOMPARE(value.rank, passing);
        QCOMPARE(value.fillClass == 1, passing == 0);
        zero += passing == 0 ? 1 : 0;
    }
    QCOMPARE(content.legend.classes[1].countries, zero);
    QVERIFY(!content.values.contains(country("BR")));
}

void MapContentTest::firstRestrictionsKeepTheirClasses()
{
    const auto labels = [](const MapContent &content) {
        QStringList all;
        for (const MapClass &found : content.legend.classes)
            all << found.label;
        return all;
    };
    const MapContent early = Scene(m_snapshot, u"2018-08-22"_s, {huawei}, MapMode::FirstRestriction).content();
    const MapContent late = Scene(m_snapshot, u"2026-01-01"_s, {huawei}, MapMode::FirstRestriction).content();
    QCOMPARE(labels(early), labels(late));
    QVERIFY(late.legend.classes.size() >= 4 && late.legend.classes.size() <= 8);
    QCOMPARE(late.legend.classes.back().fill, MapFill::step(1)); // the earliest
    QVERIFY(late.legend.classes.back().label < late.legend.classes[2].label);
    QCOMPARE(classOfCountry(early, "AU"), u"Not yet"_s);
    QVERIFY(classOfCountry(late, "AU").contains(u"2018"_s));
    QCOMPARE(classOfCountry(late, "CN"), u"Not yet"_s);
    QCOMPARE(classOfCountry(late, "BR"), u"No data"_s);
    int restricted = 0;
    for (std::size_t place = 2; place < late.legend.classes.size(); ++place)
        restricted += late.legend.classes[place].countries;
    const StanceIndex index(*m_snapshot);
    int expected = 0;
    for (std::uint32_t number = 0; number < index.countries().size(); ++number) {
        const auto party = static_cast<std::uint32_t>(m_snapshot->party(huawei) - m_snapshot->tracker().parties.data());
        const auto first = index.firstRestriction(index.pairOf(number, *index.targetNumber(party)));
        expected += first && *first <= *dayFromIso(u"2026-01-01") ? 1 : 0;
    }
    QCOMPARE(restricted, expected);
}

void MapContentTest::titlesNameTargetAndDay()
{
    QCOMPARE(Scene(m_snapshot, u"2020-07-14"_s, {huawei, zte}).content().legend.title,
             u"Stance towards Huawei or ZTE, 14 Jul 2020"_s);
    QCOMPARE(Scene(m_snapshot, u"2020-07-14"_s).content().legend.title, u"Stance towards any company, 14 Jul 2020"_s);
    Scene known(m_snapshot, u"2020-07-14"_s, {zte}, MapMode::FirstRestriction);
    known.filter.knownOn = dayFromIso(u"2018-12-01");
    known.refresh();
    QCOMPARE(known.content().legend.title, u"First restriction of ZTE, up to 14 Jul 2020, as known on 1 Dec 2018"_s);
    QCOMPARE(Scene(m_snapshot, u"2020-07-14"_s, {}, MapMode::Events).content().legend.title, u"Number of events"_s);
}

void MapContentTest::countriesWithoutAShapeAreNamed()
{
    QCOMPARE(Scene(m_snapshot, u"2020-10-15"_s).content().legend.note, u"European Union: under review"_s);
    QCOMPARE(Scene(m_snapshot, u"2015-01-01"_s).content().legend.note, u"European Union: no measure"_s);
}

void MapContentTest::wordsSayWhyAndSinceWhen()
{
    const QStringList words = Scene(m_snapshot, u"2020-07-14"_s, {huawei}).describe("AU");
    QCOMPARE(words.value(0), u"AU: banned"_s);
    QCOMPARE(words.value(1), u"Unchanged since 23 Aug 2018"_s);
    QVERIFY2(words.value(2).startsWith(u"Decided by: "_s) && words.value(2).endsWith(u" (23 Aug 2018)"_s),
             qPrintable(words.value(2)));
    QCOMPARE(words.last(), u"Measure: Australian 5G security guidance"_s);
    QCOMPARE(Scene(m_snapshot, u"2018-08-22"_s, {huawei}).describe("AU"), QStringList{u"AU: no measure"_s});
    QCOMPARE(Scene(m_snapshot, u"2018-08-22"_s).describe("BR"),
             (QStringList{u"BR: no data"_s, u"In no event of this tracker"_s}));
}

void MapContentTest::wordsOfTheOtherModes()
{
    const Scene first(m_snapshot, u"2020-07-14"_s, {huawei}, MapMode::FirstRestriction);
    QCOMPARE(first.describe("AU").first(), u"AU: first restricted on 23 Aug 2018"_s);
    QCOMPARE(first.describe("CN"), QStringList{u"CN: not yet restricted"_s});
    Scene events(m_snapshot, u"2020-07-14"_s, {}, MapMode::Events);
    QVERIFY(events.describe("AU").first().endsWith(u" events"_s));
    events.filter.text = u"zzzz"_s;
    events.refresh();
    QCOMPARE(events.describe("AU"), QStringList{u"AU: no events"_s});
}

void MapContentTest::modesHaveWords()
{
    for (const MapMode mode : {MapMode::Stance, MapMode::Events, MapMode::FirstRestriction}) {
        QCOMPARE(mapModeFromWord(mapModeWord(mode)), mode);
        QVERIFY(!mapModeName(mode).isEmpty());
    }
    QVERIFY(!mapModeFromWord(u"population"));
    QCOMPARE(mapModeWords().size(), 3);
}

void MapContentTest::emptyTrackersSaySo()
{
    const auto nothing = std::make_shared<const Snapshot>(TrackerColumns());
    for (const MapMode mode : {MapMode::Stance, MapMode::Events, MapMode::FirstRestriction}) {
        const MapContent content = Scene(nothing, u"2020-07-14"_s, {}, mode).content();
        QVERIFY(!content.legend.emptyText.isEmpty());
        QVERIFY(content.values.isEmpty());
    }
}

void MapContentTest::allOfItIsDescribed()
{
    const MapContent content = Scene(m_snapshot, u"2018-08-23"_s, {huawei}).content();
    const QString words = describeMap(content);
    QVERIFY2(words.startsWith(u"World map: Stance towards Huawei, 23 Aug 2018. Banned: "_s), qPrintable(words));
    QVERIFY(words.contains(u"Australia"_s));
    QVERIFY(!words.contains(u"No data"_s));
    QVERIFY2(words.endsWith(u"European Union: no measure."_s), qPrintable(words));
}

void MapContentTest::reasonsAreThoseOfTheCountries()
{
    for (const MapMode mode : {MapMode::Stance, MapMode::FirstRestriction}) {
        const Scene scene(m_snapshot, u"2018-08-23"_s, {huawei}, mode);
        const Bitset reasons = mapReasons(scene.subject());
        Bitset plain(m_snapshot->table().size());
        const StanceIndex &index = scene.stances.index();
        for (std::uint32_t number = 0; number < index.countries().size(); ++number) {
            const std::uint32_t pair = index.pairOf(number, scene.targets.front());
            const auto first = index.firstRestriction(pair);
            if (mode == MapMode::FirstRestriction && (!first || *first > scene.stances.day()))
                continue;
            const Standing standing = index.at(pair, mode == MapMode::Stance ? scene.stances.day() : *first);
            if (standing.event == noIndex)
                continue;
            plain.set(standing.event);
            plain.set(standing.latest);
        }
        QVERIFY(plain.count() > 0);
        QVERIFY(reasons == plain);
    }
    Scene events(m_snapshot, u"2018-08-23"_s, {huawei}, MapMode::Events);
    QVERIFY(mapReasons(events.subject()) == events.result.passing);
}

std::unique_ptr<TestCase> newMapContentTest() { return std::make_unique<MapContentTest>(); }

} // namespace Dateline

#include "mapcontenttest.moc"
