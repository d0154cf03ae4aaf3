// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/attributionrules.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class AttributionRulesTest : public TestCase
{
    Q_OBJECT

private slots:
    /// Counted beforehand as the event table counts once it is there.
    void originsAreThoseOfTheTrackerWithIt()
    {
        QRandomGenerator random(7);
        for (quint32 seed = 1; seed <= 20; ++seed) {
            Tracker tracker = randomTracker(seed, 12);
            std::erase_if(tracker.attributions, [&](const Attribution &each) {
                return std::none_of(tracker.sources.begin(), tracker.sources.end(),
                                    [&](const Source &source) { return source.id == each.source; });
            });
            const Snapshot before(tracker);
            for (const Event &event : tracker.events) {
                const Source &source = tracker.sources[random.bounded(static_cast<quint32>(tracker.sources.size()))];
                Attribution added;
                added.id = {u"added"_s};
                added.event = event.id;
                added.source = source.id;
                added.support = random.bounded(3) == 0 ? Support::Disputes : Support::Supports;
                if (random.bounded(2) == 0)
                    added.origin = u"the "_s + displayName(tracker.sources.front());
                else if (random.bounded(4) == 0)
                    added.origin = u"press reports"_s;
                Tracker with = tracker;
                with.attributions.push_back(added);
                const Snapshot after(with);
                QCOMPARE(originsWith(before, added, source),
                         std::size_t{after.table().origins()[after.rowOf(event.id)]});
            }
        }
    }

    void reprintsAreOneOrigin()
    {
        TrackerBuilder builder;
        builder.source(u"ft"_s, u"A"_s, u"Financial Times"_s, u"2018"_s)
            .source(u"post"_s, u"B"_s, u"The Post"_s, u"2018"_s)
            .event(u"ban"_s, u"2018-08-23"_s, u"Ban"_s)
            .saidIn(u"ft"_s);
        const Snapshot snapshot(builder.tracker());
        const Source &post = builder.tracker().sources[1];
        Attribution added;
        added.event = {u"ban"_s};
        added.source = post.id;
        QCOMPARE(originsWith(snapshot, added, post), independentOrigins);
        added.origin = u"the financial times "_s;
        QCOMPARE(originsWith(snapshot, added, post), std::size_t{1});
        added.origin.clear();
        added.support = Support::Disputes;
        QCOMPARE(originsWith(snapshot, added, post), std::size_t{1});
    }

    /// Reports that nobody signs, and what the tracker says itself, confirm nothing.
    void someOriginsDoNotCount()
    {
        TrackerBuilder builder;
        builder.source(u"ft"_s, u"A"_s, u"Financial Times"_s, u"2018"_s)
            .source(u"note"_s, u"B"_s, u"This tracker"_s, u"2018"_s)
            .event(u"ban"_s, u"2018-08-23"_s, u"Ban"_s)
            .saidIn(u"ft"_s)
            .event(u"talk"_s, u"2018-08-24"_s, u"Talk"_s)
            .saidIn(u"ft"_s, Support::Supports, QString(), u"several reports"_s)
            .saidIn(u"note"_s);
        const Snapshot snapshot(builder.tracker());
        const auto originsOf = [&](const QString &event) {
            return unsigned{snapshot.table().origins()[snapshot.rowOf({event})]};
        };
        QCOMPARE(originsOf(u"ban"_s), 1U);
        QCOMPARE(originsOf(u"talk"_s), 0U);
        const Source &note = builder.tracker().sources[1];
        Attribution added;
        added.event = {u"ban"_s};
        added.source = note.id;
        QCOMPARE(originsWith(snapshot, added, note), std::size_t{1});
        added.origin = u"other media"_s;
        QCOMPARE(originsWith(snapshot, added, note), std::size_t{1});
        added.origin = u"Reuters"_s;
        QCOMPARE(originsWith(snapshot, added, note), std::size_t{2});
    }

    void copiesAndOtherNamesAreOneOrigin()
    {
        TrackerBuilder builder;
        builder.source(u"it"_s, u"A"_s, u"BBC"_s, u"2018"_s)
            .source(u"copy"_s, u"B"_s, u"Internet Archive"_s, u"2018"_s)
            .source(u"news"_s, u"C"_s, u"BBC News"_s, u"2018"_s)
            .event(u"ban"_s, u"2018-08-23"_s, u"Ban"_s)
            .saidIn(u"it"_s);
        std::vector<Source> &sources = builder.tracker().sources;
        sources[0].url = u"https://daily.example/a"_s;
        sources[1].url = u"https://archive.ph/2018/https://daily.example/a"_s;
        const auto originsFrom = [&](const Source &source) {
            Attribution added;
            added.event = {u"ban"_s};
            added.source = source.id;
            return originsWith(Snapshot(builder.tracker()), added, source);
        };
        QCOMPARE(originsFrom(sources[1]), std::size_t{1});
        QCOMPARE(originsFrom(sources[2]), std::size_t{2});
        builder.tracker().publishers = {{{u"bbc"_s}, u"BBC"_s, {{u"BBC News"_s, {}}}, {}, {}}};
        QCOMPARE(originsFrom(sources[2]), std::size_t{1});
    }

    void newIdsAreFree()
    {
        Tracker tracker = sampleTracker();
        QSet<QString> taken;
        for (const Attribution &each : tracker.attributions)
            taken.insert(each.id.text);
        const EventId event = tracker.events.front().id;
        const SourceId source = tracker.sources.front().id;
        for (int i = 0; i < 3; ++i) {
            const AttributionId id = newAttributionId(Snapshot(tracker), event, source);
            QVERIFY(isValidId(id.text));
            QVERIFY2(id.text.startsWith(event.text), qPrintable(id.text));
            QVERIFY(!taken.contains(id.text));
            taken.insert(id.text);
            Attribution made;
            made.id = id;
            made.event = event;
            made.source = source;
            tracker.attributions.push_back(made);
        }
    }

    void theSourceItselfIsNoOtherOrigin()
    {
        Source source;
        source.title = u"Report"_s;
        source.containerTitle = u"The Herald"_s;
        QCOMPARE(originBeside(source, u" herald "_s), QString());
        QCOMPARE(originBeside(source, u"Reuters"_s), u"Reuters"_s);
        QCOMPARE(originBeside(source, QString()), QString());
    }
};

std::unique_ptr<TestCase> newAttributionRulesTest() { return std::make_unique<AttributionRulesTest>(); }

} // namespace Dateline

#include "attributionrulestest.moc"
