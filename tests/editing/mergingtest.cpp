// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/merging.h"
#include "models/editing/columnsbase.h"
#include "models/editing/editoverlay.h"
#include "models/editing/entitysteps.h"
#include "models/query/lookjson.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/afterchange.h"
#include "tests/editing/editingtests.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Two that are one become one.
class MergingTest : public TestCase
{
    Q_OBJECT

private slots:
    void everythingThatNamesThePartyFollows()
    {
        Tracker tracker = Samples::everyField();
        tracker.parties[2].aliases = {{u"Zhongxing"_s, u"zh"_s}, {u"huawei"_s, {}}};
        tracker.parties[2].ids = {{u"wikidata"_s, u"Q1"_s}, {u"ror"_s, u"0"_s}};
        tracker.parties[2].extra = "{\"x-b\":2}";
        tracker.parties[1].extra = "{\"x-a\":1,\"x-b\":3}";
        const auto merge = mergedInto(ColumnsBase(tracker), Party(), u"zte"_s, u"huawei"_s);
        QVERIFY(merge.ok());
        QCOMPARE(merge->change.name, u"Merge parties"_s);
        const auto after = afterChange(tracker, merge->change);
        QVERIFY2(after.ok(), qPrintable(after.ok() ? QString() : after.error().toLine()));
        QCOMPARE(after->parties.size(), tracker.parties.size() - 1);
        const Party &huawei = named(after->parties, "huawei");
        QCOMPARE(huawei.name, u"Huawei"_s);
        QCOMPARE(huawei.aliases, (std::vector<Alias>{{u"ZTE"_s, {}}, {u"Zhongxing"_s, u"zh"_s}}));
        QCOMPARE(huawei.ids.at(u"wikidata"_s), u"Q160120"_s);
        QCOMPARE(huawei.ids.at(u"ror"_s), u"0"_s);
        QCOMPARE(huawei.extra, "{\"x-a\":1,\"x-b\":3}");
        QCOMPARE(
            merge->notKept,
            (QStringList{u"wikidata: \"Q160120\" is kept, \"Q1\" is not"_s, u"x-b: \"3\" is kept, \"2\" is not"_s}));
        // Both were targets: once is enough.
        QCOMPARE(after->events[0].parties,
                 (std::vector<Participation>{{{u"au"_s}, Role::Issuer}, {{u"huawei"_s}, Role::Target}}));
        QCOMPARE(after->measures[0].targets, std::vector<PartyId>{{u"huawei"_s}});
        QCOMPARE(after->attributions[0].party.text, u"huawei"_s);
        QCOMPARE(after->attributions[0].role, std::optional(Role::Affected));
    }

    void whatIsKeptFollows()
    {
        Tracker tracker = Samples::everyField();
        tracker.accepted = {{u"never-event"_s, u"party/zte"_s, u"A"_s, {}},
                            {u"likely-same"_s, u"party/huawei+party/zte"_s, u"B"_s, {}},
                            {u"no-id"_s, u"party/zte"_s, u"C"_s, {}},
                            {u"no-id"_s, u"party/huawei"_s, u"D"_s, {}},
                            {u"never-event"_s, u"event/zte"_s, u"E"_s, {}}};
        Look look;
        look.filter.companies = {{u"zte"_s}, {u"ericsson"_s}, {u"huawei"_s}};
        look.filter.tags = {u"zte"_s};
        look.selection = PartyId{u"zte"_s};
        tracker.views = {{{u"v"_s}, u"View"_s, lookJson(look), {}}};
        tracker.figures = {{{u"f"_s},
                            u"Figure"_s,
                            R"({"format":"svg","view":{"filter":{"companies":["zte"]},"title":"zte","view":"map"}})",
                            {},
                            {}},
                           {{u"g"_s}, u"Other"_s, R"({"view":{"view":"map"}})", {}, {}}};
        tracker.opensWith = {u"v"_s};
        const auto merge = mergedInto(ColumnsBase(tracker), Party(), u"zte"_s, u"huawei"_s);
        QVERIFY(merge.ok());
        const auto after = afterChange(tracker, merge->change);
        QVERIFY2(after.ok(), qPrintable(after.ok() ? QString() : after.error().toLine()));
        QCOMPARE(after->accepted,
                 (std::vector<AcceptedFinding>{{u"never-event"_s, u"party/huawei"_s, u"A"_s, {}},
                                               {u"no-id"_s, u"party/huawei"_s, u"D"_s, {}},
                                               {u"never-event"_s, u"event/zte"_s, u"E"_s, {}}}));
        look.filter.companies = {{u"huawei"_s}, {u"ericsson"_s}};
        look.selection = PartyId{u"huawei"_s};
        QCOMPARE(after->views[0].look, lookJson(look));
        QCOMPARE(after->figures[0].spec,
                 R"({"format":"svg","view":{"filter":{"companies":["huawei"]},"title":"zte","view":"map"}})");
        QCOMPARE(after->figures[1], tracker.figures[1]);
        // Undone as one step; documents know the places in lists, too.
        Tracker back = *after;
        QVERIFY(merge->change.inverted().applyTo(back).ok());
        const auto sort = [](auto list) {
            std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return nameOf(a) < nameOf(b); });
            return list;
        };
        QCOMPARE(sort(back.parties), sort(tracker.parties));
        QCOMPARE(sort(back.accepted), sort(tracker.accepted));
        QCOMPARE(back.views, tracker.views);
        QCOMPARE(back.figures, tracker.figures);
        // The same where a party gets another id, and for what an overlay knows.
        const ColumnsBase base(tracker);
        EditOverlay overlay(base);
        const auto renaming = renamed(base, tracker.parties[2], u"zhongxing"_s);
        QVERIFY(renaming.ok());
        for (const EntityChange &part : renaming->parts)
            overlay.apply(part);
        QVERIFY(overlay.accepted(u"no-id"_s, u"party/zhongxing"_s).has_value());
        QVERIFY(overlay.figure(u"f"_s)->spec.contains("zhongxing"));
        const auto again = mergedInto(overlay, Party(), u"zhongxing"_s, u"huawei"_s);
        QVERIFY(again.ok());
        for (const EntityChange &part : again->change.parts)
            overlay.apply(part);
        QCOMPARE(overlay.view(u"v"_s)->look, lookJson(look));
        // Tags are named by looks, too.
        tracker.events[0].tags = {u"zte"_s};
        const auto tags = mergedTags(ColumnsBase(tracker), u"zte"_s, u"vendors"_s);
        QVERIFY(tags.ok());
        QVERIFY(afterChange(tracker, *tags)->views[0].look.contains("vendors"));
    }

    void theOtherWayRoundTheyAreOneToo()
    {
        const Tracker tracker = Samples::everyField();
        const auto merge = mergedInto(ColumnsBase(tracker), Party(), u"huawei"_s, u"zte"_s);
        const auto after = afterChange(tracker, merge->change);
        QVERIFY(after.ok());
        const Party &zte = named(after->parties, "zte");
        QCOMPARE(zte.country.toString(), u"CN"_s); // it had none
        QCOMPARE(zte.ids, tracker.parties[1].ids);
        QVERIFY(merge->notKept.isEmpty());
        QCOMPARE(after->events[0].parties.size(), std::size_t{2});
    }

    void rolesThatDifferStay()
    {
        Tracker tracker = Samples::everyField();
        tracker.events[0].parties[2].role = Role::Affected;
        const auto after =
            afterChange(tracker, mergedInto(ColumnsBase(tracker), Party(), u"zte"_s, u"huawei"_s)->change);
        QVERIFY(after.ok());
        QCOMPARE(after->events[0].parties.size(), std::size_t{3});
    }

    void categoriesGiveTheirEventsAway()
    {
        const Tracker tracker = Samples::everyField();
        const auto merge = mergedInto(ColumnsBase(tracker), Category(), u"market"_s, u"restriction"_s);
        const auto after = afterChange(tracker, merge->change);
        QVERIFY(after.ok());
        QCOMPARE(after->categories, std::vector<Category>{tracker.categories[0]});
        QCOMPARE(after->events[1].category.text, u"restriction"_s);
        QCOMPARE(merge->notKept, QStringList{u"name: \"Vendor restriction\" is kept, \"Market\" is not"_s});
    }

    void publishersShareTheirNames()
    {
        const Tracker tracker = Samples::everyField();
        const auto after =
            afterChange(tracker, mergedInto(ColumnsBase(tracker), Publisher(), u"netmedia"_s, u"other"_s)->change);
        QVERIFY(after.ok());
        QCOMPARE(after->publishers.size(), std::size_t{1});
        QCOMPARE(after->publishers[0].aliases,
                 (std::vector<Alias>{{u"NetMedia"_s, {}}, {u"NetMedia Europe"_s, {}}, {u"网媒"_s, u"zh"_s}}));
        QCOMPARE(after->publishers[0].extra, "{\"x-h\":[]}");
    }

    void tagsStandOnce()
    {
        Tracker tracker = Samples::everyField();
        tracker.events[1].tags = {u"5g"_s};
        const ColumnsBase base(tracker);
        const auto after = afterChange(tracker, *mergedTags(base, u"5g"_s, u"华为"_s));
        QCOMPARE(after->events[0].tags, QStringList{u"华为"_s});
        QCOMPARE(after->events[1].tags, QStringList{u"华为"_s});
        QCOMPARE(afterChange(tracker, *mergedTags(base, u"5g"_s, u"6g"_s))->events[1].tags, QStringList{u"6g"_s});
        QCOMPARE(mergedTags(base, u"gone"_s, u"5g"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(mergedTags(base, u"5g"_s, u"5g"_s).error().code, ErrorCode::Usage);
        QCOMPARE(mergedTags(base, u"5g"_s, {}).error().code, ErrorCode::Usage);
    }

    void whatIsNotOneIsRefused()
    {
        const ColumnsBase base(Samples::everyField());
        QCOMPARE(mergedInto(base, Party(), u"zte"_s, u"zte"_s).error().toLine(),
                 u"/parties (zte): cannot be merged with itself"_s);
        QCOMPARE(mergedInto(base, Party(), u"zte"_s, u"gone"_s).error().toLine(), u"there is no party \"gone\""_s);
        QCOMPARE(mergedInto(base, Party(), u"gone"_s, u"zte"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(mergedInto(base, Party(), u"au"_s, u"eu"_s).error().toLine(),
                 u"/parties (au): is another country (AU) than eu (EU)"_s);
        QCOMPARE(mergedInto(base, Event(), u"test"_s, u"au-5g-ban"_s).error().code, ErrorCode::Usage);
    }
};

std::unique_ptr<TestCase> newMergingTest() { return std::make_unique<MergingTest>(); }

} // namespace Dateline

#include "mergingtest.moc"
