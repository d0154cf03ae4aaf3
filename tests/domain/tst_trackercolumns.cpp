// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trackercolumns.h"
#include "models/domain/trackerpacker.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

class TrackerColumnsTest : public TestCase
{
    Q_OBJECT

private slots:
    void keepsNumbersInTheBytesTheyNeed();
    void keepsRareNumbers();
    void keepsTextsOfAnySize();
    void tellsWhichTextAByteBelongsTo();
    void theSampleUsesEveryField();
    void givesBackWhatItWasMadeFrom();
    void paysForRareFieldsWhereTheyAreSet();
    void keepsOneOfEqualDatesTagsAndOrigins();
    void leavesOutWhatDoesNotResolve();
    void takesEntitiesInAnyOrder();
    void needsLittleMoreThanTheTexts();
};

void TrackerColumnsTest::keepsNumbersInTheBytesTheyNeed()
{
    for (const std::uint32_t largest : {0U, 254U, 255U, 256U, 65'534U, 65'535U, 1U << 24, noIndex - 1}) {
        for (const std::size_t size : {0UL, 1UL, 2UL, 100UL}) {
            PackedNumbers numbers;
            std::vector<std::uint32_t> expected;
            for (std::size_t i = 0; i < size; ++i) {
                expected.push_back(i % 3 == 1 ? noIndex : static_cast<std::uint32_t>(largest - i % 2 * (largest / 2)));
                numbers.push_back(expected.back());
            }
            QVERIFY(numbers.unpacked() == expected);
            numbers.pack();
            QVERIFY(numbers.unpacked() == expected);
        }
    }
    PackedNumbers none;
    none.push_back(noIndex);
    none.pack();
    QCOMPARE(none[0], noIndex);
}

void TrackerColumnsTest::keepsRareNumbers()
{
    SparseNumbers numbers;
    QCOMPARE(numbers[0], 0U);
    for (const std::uint32_t index : {3U, 4U, 1000U, noIndex - 1})
        numbers.set(index, index + 1);
    numbers.squeeze();
    for (const std::uint32_t index : {3U, 4U, 1000U, noIndex - 1})
        QCOMPARE(numbers[index], index + 1);
    for (const std::uint32_t index : {0U, 2U, 5U, 999U, 1001U, noIndex})
        QCOMPARE(numbers[index], 0U);
}

void TrackerColumnsTest::keepsTextsOfAnySize()
{
    const auto sized = [](std::size_t size) {
        return QByteArray(static_cast<qsizetype>(size), static_cast<char>('a' + size % 26));
    };
    const std::array sizes = {0UL, 1UL, 127UL, 128UL, 16'383UL, 16'384UL, 3'000'000UL};
    TextRecords records(3);
    for (std::size_t i = 0; i < 100; ++i) {
        for (std::size_t field = 0; field < 3; ++field)
            records.add(sized(sizes[(i + field) % (i % 10 == 0 ? 7 : 6)]));
    }
    records.squeeze();
    QCOMPARE(records.size(), 100UL);
    for (std::size_t i = 0; i < 100; ++i) {
        for (std::size_t field = 0; field < 3; ++field)
            QVERIFY(records.bytes(i, field) == sized(sizes[(i + field) % (i % 10 == 0 ? 7 : 6)]));
    }
    QVERIFY(records.memory() >= records.textBytes());
}

void TrackerColumnsTest::tellsWhichTextAByteBelongsTo()
{
    for (const std::size_t fields : {1UL, 3UL, 10UL, 17UL, TextRecords::mostFields}) {
        TextRecords records(fields);
        constexpr std::size_t count = 100; // several bases
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t field = 0; field < fields; ++field)
                records.add(QByteArray(
                    (i * 7 + field * 61) % 5 == 0 ? 0 : static_cast<qsizetype>((i * 13 + field) % 200), 'x'));
        }
        QCOMPARE(records.start(count), static_cast<std::size_t>(records.allBytes().size()));
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t found = 0;
            for (std::size_t offset = records.start(i); offset < records.start(i + 1); ++offset) {
                for (const std::size_t from : {std::size_t{0}, i / 2, i})
                    QCOMPARE(records.recordAt(offset, from, count), i);
                const auto place = records.placeAt(i, offset);
                if (!place)
                    continue;
                ++found;
                const QByteArrayView text = records.bytes(i, place->field);
                QVERIFY(place->begin <= offset && offset < place->end);
                QCOMPARE(text.data(), records.allBytes().data() + place->begin);
                QCOMPARE(static_cast<std::size_t>(text.size()), place->end - place->begin);
            }
            std::size_t bytes = 0;
            for (std::size_t field = 0; field < fields; ++field)
                bytes += static_cast<std::size_t>(records.bytes(i, field).size());
            QCOMPARE(found, bytes);
        }
    }
}

/// Whoever adds a field is told here to use it in Samples::everyField(): otherwise the tests of JSON, documents,
/// columns and edits would not see it.
void TrackerColumnsTest::theSampleUsesEveryField()
{
    const Tracker tracker = Samples::everyField();
    QStringList unused;
    const auto look = [&unused]<typename Entity>(const std::vector<Entity> &list) {
        forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
            const bool isUsed = std::any_of(list.begin(), list.end(), [&](const Entity &entity) {
                return field.in(entity) != FieldValue<Entity, FieldType>();
            });
            if (!isUsed)
                unused.append(QLatin1StringView(EntityKind<Entity>::name) + u'/' + field.path());
        });
    };
    look(std::vector{tracker.header()});
    forEachList(tracker, look);
    QCOMPARE(unused.join(u' '), QString());
}

void TrackerColumnsTest::givesBackWhatItWasMadeFrom()
{
    QVERIFY(TrackerColumns(Samples::everyField()).unpacked() == Samples::everyField());
    QVERIFY(TrackerColumns().unpacked() == Tracker());
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Tracker tracker = Samples::random(seed, 50);
        const TrackerColumns packed(tracker);
        QVERIFY(packed.unpacked() == tracker);
        QCOMPARE(packed.events().size(), tracker.events.size());
        std::size_t index = 0;
        for (const Source source : packed.sources()) {
            QCOMPARE(packed.sourceName(index), displayName(tracker.sources[index]));
            QVERIFY(source == tracker.sources[index++]);
        }
    }
}

void TrackerColumnsTest::paysForRareFieldsWhereTheyAreSet()
{
    // What is not set anywhere takes no byte; what the table of fields calls rare takes none where it is not set.
    PackedNumbers numbers;
    for (int i = 0; i < 1000; ++i)
        putNumber(numbers, static_cast<std::size_t>(i), numberOf(false), noIndex);
    numbers.pack();
    QCOMPARE(numbers.bytesEach(), 0UL);
    QVERIFY(!valueOf<bool>(numberAt(numbers, 7, noIndex)));
    putNumber(numbers, 7, numberOf(true), noIndex);
    QCOMPARE(numbers.bytesEach(), 1UL);
    QVERIFY(valueOf<bool>(numberAt(numbers, 7, noIndex)) && !valueOf<bool>(numberAt(numbers, 8, noIndex)));

    SparseNumbers rare;
    putNumber(rare, 0, numberOf(std::optional<Role>()), noIndex);
    putNumber(rare, 1, numberOf(std::optional(Role::Issuer)), noIndex);
    QVERIFY(!valueOf<std::optional<Role>>(numberAt(rare, 0, noIndex)));
    QVERIFY(valueOf<std::optional<Role>>(numberAt(rare, 1, noIndex)) == Role::Issuer);
    QCOMPARE(rare.count(), 1UL);
}

void TrackerColumnsTest::keepsOneOfEqualDatesTagsAndOrigins()
{
    Tracker tracker = Samples::everyField();
    const Event first = tracker.events.front();
    const TrackerColumns once(tracker);
    for (int copy = 0; copy < 20; ++copy) {
        tracker.events.push_back(first);
        tracker.events.back().id.text += QString::number(copy);
    }
    const TrackerColumns often(tracker);
    QCOMPARE(often.dates().size(), once.dates().size());
    QCOMPARE(often.tags().size(), once.tags().size());
    QCOMPARE(often.origins().size(), once.origins().size());
    QVERIFY(often.unpacked() == tracker);
}

void TrackerColumnsTest::leavesOutWhatDoesNotResolve()
{
    Tracker tracker = Samples::everyField();
    tracker.events.front().category = {u"nowhere"_s};
    tracker.events.front().parties.push_back({{u"nobody"_s}, Role::Target});
    tracker.attributions.front().source = {u"unwritten"_s};
    Tracker expected = tracker;
    expected.events.front().category = {};
    expected.events.front().parties.pop_back();
    expected.attributions.front().source = {};
    QVERIFY(TrackerColumns(tracker).unpacked() == expected);
}

void TrackerColumnsTest::takesEntitiesInAnyOrder()
{
    TrackerPacker packer;
    packer.tracker().parties = {{{u"a"_s}, PartyKind::Company, u"A"_s, {}, {}},
                                {{u"b"_s}, PartyKind::Company, u"B"_s, {}, {}}};
    packer.addTo<&Event::parties>(1, TrackerColumns::participationNumber(1, Role::Issuer));
    packer.addTo<&Event::tags>(1, "later");
    packer.addTo<&Event::parties>(0, TrackerColumns::participationNumber(0, Role::Target));
    packer.addTo<&Event::parties>(1, TrackerColumns::participationNumber(0, Role::Target));
    packer.addTo<&Event::tags>(0, "earlier");
    PackedFields<Event> fields;
    packer.add(fields);
    fields.number<&Event::date>() = *packer.date("2018-08-23");
    packer.add(fields);
    QVERIFY(!packer.date("no date").ok());
    const TrackerColumns packed = packer.take();
    QCOMPARE(packed.event(0).parties, (std::vector<Participation>{{{u"a"_s}, Role::Target}}));
    QCOMPARE(packed.event(1).parties, (std::vector<Participation>{{{u"b"_s}, Role::Issuer}, {{u"a"_s}, Role::Target}}));
    QCOMPARE(packed.event(1).tags, QStringList{u"later"_s});
    QVERIFY(packed.event(0).date.isNull());
    QCOMPARE(packed.event(1).date, Samples::date(u"2018-08-23"_s));
}

void TrackerColumnsTest::needsLittleMoreThanTheTexts()
{
    const TrackerColumns packed(Samples::random(1, 2000));
    const auto overhead = [](const TextRecords &records, std::size_t fields) {
        return static_cast<double>(records.memory() - records.textBytes()) / static_cast<double>(records.size())
            - static_cast<double>(fields);
    };
    QVERIFY(overhead(packed.eventColumns().texts, TrackerColumns::EventColumns::Texts) < 8);
    QVERIFY(overhead(packed.attributionColumns().texts, TrackerColumns::AttributionColumns::Texts) < 8);
}

} // namespace Dateline

QTEST_GUILESS_MAIN(Dateline::TrackerColumnsTest)
#include "tst_trackercolumns.moc"
