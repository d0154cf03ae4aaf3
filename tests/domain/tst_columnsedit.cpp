// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnsedit.h"
#include "tests/domain/randomchange.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

class ColumnsEditTest : public TestCase
{
    Q_OBJECT

private slots:
    void copiesOfColumnsStayWhatTheyWere();
    void copiesOfListsStayWhatTheyWere();
    void copiesOfTextsStayWhatTheyWere();
    void keepsPlacesApartFromNumbers();
    void changesEveryField();
    void followsEveryHistory();
    void refusesWhatDoesNotFit();
    void sharesWhatDidNotChange();
};

namespace {

/// Whether a change is one of the rare ones that ColumnsEdit leaves to making all anew: new ids, other places, and
/// categories and parties that come to stand between others.
bool numbersAnew(const Change &change)
{
    return std::any_of(change.parts.begin(), change.parts.end(), [](const EntityChange &part) {
        const bool isNumbered =
            std::holds_alternative<Category>(part.subject()) || std::holds_alternative<Party>(part.subject());
        const bool isOther =
            part.before && part.after && (nameInList(*part.before) != nameInList(*part.after) || part.placeAfter);
        return isOther || (isNumbered && (!part.after || part.placeAfter));
    });
}

/// The fields of which an edit, or a compaction after it, loses something: each is given the value that it has in
/// another entity, or that it has in none.
template<typename Entity>
QStringList fieldsThatAreLost(const Tracker &tracker)
{
    constexpr auto in = EntityKind<Entity>::in;
    const std::vector<Entity> &list = tracker.*in;
    std::vector<Entity> others = list;
    others.push_back({});
    const TrackerColumns packed(tracker);
    QStringList lost;
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if (field.required && isId<FieldValue<Entity, FieldType>>)
            return; // must name something
        for (std::size_t i = 0; i < list.size(); ++i) {
            for (const Entity &other : others) {
                Tracker expected = tracker;
                Entity &after = (expected.*in)[i];
                field.in(after) = field.in(other);
                const EntityChange part = EntityChange::changeOf(list[i], after);
                ColumnsEdit edit(packed);
                const bool isDone = edit.apply({u"Step"_s, {part}}) && edit.tracker().unpacked() == expected
                    && compacted(edit.tracker()).unpacked() == expected;
                ColumnsEdit undo(edit.tracker());
                if (!isDone || !undo.apply({u"Back"_s, {part.inverted()}}) || undo.tracker().unpacked() != tracker)
                    lost.append(QLatin1StringView(EntityKind<Entity>::name) + u'/' + field.path());
            }
        }
    });
    if (packed.unpacked() != tracker)
        lost.append(u"the tracker before"_s);
    return lost;
}

} // namespace

void ColumnsEditTest::copiesOfColumnsStayWhatTheyWere()
{
    SharedColumn<int> first;
    for (int i = 0; i < 100; ++i)
        first.push_back(i);
    SharedColumn<int> second = first;
    second.push_back(100);
    SharedColumn<int> third = first; // goes on where the second has gone on
    third.push_back(-1);
    second.set(3, 33);
    second.push_back(101);
    QCOMPARE(first.size(), 100UL);
    QCOMPARE(first[3], 3);
    QCOMPARE(third[3], 3);
    QCOMPARE(third[100], -1);
    QCOMPARE(second[3], 33);
    QCOMPARE(second[100], 100);
    QCOMPARE(second[101], 101);

    for (const std::uint32_t largest : {1U, 200U, 70'000U, noIndex - 1}) {
        PackedNumbers numbers;
        for (std::uint32_t i = 0; i < 50; ++i)
            numbers.push_back(i % 7 == 0 ? noIndex : largest - i % 2);
        numbers.pack();
        const std::vector<std::uint32_t> before = numbers.unpacked();
        PackedNumbers changed = numbers;
        std::vector<std::uint32_t> expected = before;
        for (const std::uint32_t value : {noIndex, 0U, 254U, 255U, 65'535U, noIndex - 1}) {
            changed.set(value % 50, value);
            expected[value % 50] = value;
            changed.push_back(value);
            expected.push_back(value);
            changed.set(expected.size() - 1, 7);
            expected.back() = 7;
            QVERIFY(changed.unpacked() == expected);
        }
        QVERIFY(numbers.unpacked() == before);
    }

    SparseNumbers sparse;
    for (const std::uint32_t index : {7U, 3U, 9U, 3U})
        sparse.assign(index, index + 1);
    sparse.assign(9, 0);
    sparse.assign(8, 0);
    QCOMPARE(sparse[3], 4U);
    QCOMPARE(sparse[7], 8U);
    QCOMPARE(sparse[8], 0U);
    QCOMPARE(sparse[9], 0U);
}

void ColumnsEditTest::copiesOfListsStayWhatTheyWere()
{
    const CompressedRows lists({0, 2, 2, 3}, {4, 5, 6});
    CompressedRows changed = lists;
    changed.set(1, {9, 8});
    changed.set(2, {});
    changed.addRow({1});
    CompressedRows again = changed;
    again.set(3, {2, 3});
    QCOMPARE(lists.rows(), 3UL);
    QCOMPARE(changed.rows(), 4UL);
    QCOMPARE(lists.valueCount(), 3UL);
    QCOMPARE(changed.valueCount(), 5UL);
    QCOMPARE(again.valueCount(), 6UL);
    const auto values = [](std::span<const std::uint32_t> row) {
        return std::vector<std::uint32_t>(row.begin(), row.end());
    };
    QVERIFY(values(lists[1]).empty() && values(lists[2]) == std::vector<std::uint32_t>{6});
    QVERIFY(values(changed[0]) == (std::vector<std::uint32_t>{4, 5}));
    QVERIFY(values(changed[1]) == (std::vector<std::uint32_t>{9, 8}));
    QVERIFY(values(changed[2]).empty() && values(changed[3]) == std::vector<std::uint32_t>{1});
    QVERIFY(values(again[3]) == (std::vector<std::uint32_t>{2, 3}));
}

void ColumnsEditTest::copiesOfTextsStayWhatTheyWere()
{
    TextRecords records(2);
    for (const char *const text : {"a", "b", "", "d", "e", ""})
        records.add(text);
    TextRecords changed = records;
    const std::array<QByteArrayView, 2> other = {"", "long"}, added = {"new", ""};
    changed.set(1, other);
    changed.addRecord(added);
    QCOMPARE(records.size(), 3UL);
    QCOMPARE(changed.size(), 4UL);
    QCOMPARE(records.textBytes(), 4UL);
    QCOMPARE(changed.textBytes(), 10UL);
    QCOMPARE(records.keptBytes(1, 1), "d");
    QCOMPARE(changed.keptBytes(0, 1), "b");
    QCOMPARE(changed.keptBytes(1, 0), QByteArray());
    QCOMPARE(changed.keptBytes(1, 1), "long");
    QCOMPARE(changed.keptBytes(3, 0), "new");
    QVERIFY(!records.isBesideArray(1) && !changed.isBesideArray(0));
    QVERIFY(changed.isBesideArray(1) && changed.isBesideArray(3));
}

void ColumnsEditTest::keepsPlacesApartFromNumbers()
{
    ListOrder order;
    for (int i = 0; i < 3; ++i)
        order.append();
    QVERIFY(order.isUntouched());
    ListOrder changed = order;
    changed.insert(1); // 0 3 1 2
    changed.remove(1); // 0 3 2
    changed.append();  // 0 3 2 4
    QVERIFY(order.isUntouched());
    QCOMPARE(order.size(), 3UL);
    QCOMPARE(changed.size(), 4UL);
    QCOMPARE(changed.numbers(), 5UL);
    const std::array expected = {0U, 3U, 2U, 4U};
    for (std::size_t place = 0; place < expected.size(); ++place) {
        QCOMPARE(changed[place], expected[place]);
        QCOMPARE(changed.placeOf(expected[place]), place);
    }
    QVERIFY(order.has(1) && !changed.has(1) && changed.has(4) && !changed.has(5));
    QCOMPARE(changed.placeOf(1), changed.size());
}

void ColumnsEditTest::changesEveryField()
{
    const Tracker tracker = Samples::everyField();
    QCOMPARE(fieldsThatAreLost<Event>(tracker).join(u' '), QString());
    QCOMPARE(fieldsThatAreLost<Source>(tracker).join(u' '), QString());
    QCOMPARE(fieldsThatAreLost<Attribution>(tracker).join(u' '), QString());
}

void ColumnsEditTest::followsEveryHistory()
{
    for (const std::uint64_t history : {1U, 2U, 3U}) {
        Tracker tracker = history == 1 ? Samples::everyField()
                                       : generateTracker({.events = 200, .seed = static_cast<std::uint32_t>(history)});
        TrackerColumns packed(tracker);
        std::vector<TrackerColumns> before;
        std::vector<Tracker> expected;
        int patched = 0;
        for (std::uint64_t step = 0; step < 120; ++step) {
            const Change change = Samples::randomChange(tracker, history * 1'000'000 + step);
            before.push_back(packed);
            expected.push_back(tracker);
            QVERIFY(change.applyTo(tracker));
            ColumnsEdit edit(packed);
            const bool isPatched = edit.apply(change);
            QVERIFY(isPatched || numbersAnew(change));
            patched += isPatched ? 1 : 0;
            packed = isPatched ? edit.take() : TrackerColumns(tracker);
            QVERIFY(packed.unpacked() == tracker);
            if (step % 10 == 0) {
                const TrackerColumns compact = compacted(packed);
                QVERIFY(compact.unpacked() == tracker);
                QVERIFY(compact.eventOrder().isUntouched() && compact.attributionOrder().isUntouched());
            }
        }
        QVERIFY2(patched > 60, qPrintable(QString::number(patched)));
        for (std::size_t step = 0; step < before.size(); step += 7)
            QVERIFY(before[step].unpacked() == expected[step]);
    }
}

void ColumnsEditTest::refusesWhatDoesNotFit()
{
    const Tracker tracker = Samples::everyField();
    const TrackerColumns packed(tracker);
    const auto fits = [&](const EntityChange &part) { return ColumnsEdit(packed).apply({u"Step"_s, {part}}); };
    Event other = tracker.events.front();
    QVERIFY(!fits(EntityChange::addition(other))); // there already
    other.id.text = u"somewhere-else"_s;
    QVERIFY(!fits(EntityChange::changeOf(other, other)));
    QVERIFY(!fits(EntityChange::addition(other, u"behind-nobody"_s)));
    QVERIFY(fits(EntityChange::addition(other, tracker.events.front().id.text)));
    Attribution attribution = tracker.attributions.front();
    attribution.id.text = u"another"_s;
    QVERIFY(fits(EntityChange::addition(attribution)));
    attribution.source.text = u"no-such-source"_s;
    QVERIFY(!fits(EntityChange::addition(attribution)));
}

void ColumnsEditTest::sharesWhatDidNotChange()
{
    const Tracker tracker = generateTracker({.events = 300, .seed = 4});
    const TrackerColumns packed(tracker);
    Event after = tracker.events[7];
    after.title = u"Another title"_s;
    ColumnsEdit edit(packed);
    QVERIFY(edit.apply({u"Rename"_s, {EntityChange::changeOf(tracker.events[7], after)}}));
    QVERIFY(edit.events() == std::vector<std::uint32_t>{7});
    QVERIFY(edit.sources().empty() && edit.attributions().empty() && !edit.hasOtherNumbers());
    const TrackerColumns next = edit.take();
    QCOMPARE(next.eventColumns().milestone.data(), packed.eventColumns().milestone.data());
    QCOMPARE(next.dates().data(), packed.dates().data());
    QCOMPARE(next.eventColumns().texts.allBytes().data(), packed.eventColumns().texts.allBytes().data());
    QCOMPARE(next.attributionColumns().texts.allBytes().data(), packed.attributionColumns().texts.allBytes().data());
    QCOMPARE(next.event(7).title, after.title);
}

} // namespace Dateline

QTEST_GUILESS_MAIN(Dateline::ColumnsEditTest)
#include "tst_columnsedit.moc"
