// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/soundness.h"
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/editing/columnsbase.h"
#include "models/editing/editoverlay.h"
#include "models/editing/entitykinds.h"
#include "models/editing/fieldtext.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/editingtests.h"

#include <QTest>

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Some entity of \p tracker.
ChangedEntity anyOf(const Tracker &tracker, std::mt19937 &engine)
{
    std::vector<ChangedEntity> all = {tracker.header()};
    forEachList(tracker, [&](const auto &list) {
        for (int i = 0; i < 3 && !list.empty(); ++i)
            all.push_back(list[engine() % list.size()]);
    });
    return all[engine() % all.size()];
}

} // namespace

/// Whether one entity may come into a tracker is told as if the whole were looked at.
class SoundnessTest : public TestCase
{
    Q_OBJECT

private slots:
    void oneEntityIsJudgedAsTheWhole()
    {
        std::mt19937 engine(11);
        int sound = 0;
        int unsound = 0;
        for (std::uint64_t seed = 0; seed < 8; ++seed) {
            Tracker tracker = Samples::random(seed, 10);
            tracker.parties.push_back({{u"eu"_s}, PartyKind::Organisation, u"EU"_s, europeanUnion(), {}});
            tracker.measures.push_back({{u"eu-act"_s}, u"Act"_s, {}, Effect::Ban, {{u"eu"_s}}, {}, true, {}, {}});
            const ColumnsBase base(tracker);
            const QStringList values = {u"gone"_s,
                                        QString(),
                                        u"eu"_s,
                                        u"GB"_s,
                                        u"DE"_s,
                                        u"party"_s,
                                        u"country"_s,
                                        u"true"_s,
                                        u"gone:issuer"_s,
                                        u"eu:issuer"_s,
                                        u"2018"_s,
                                        u"in-force"_s,
                                        tracker.parties.front().id.text,
                                        tracker.measures.front().id.text,
                                        QString(2000, u'x'),
                                        u"a\u0001b"_s};
            for (int round = 0; round < 250; ++round) {
                const ChangedEntity before = anyOf(tracker, engine);
                ChangedEntity after = before;
                const auto fields = namedFields(before);
                for (unsigned steps = 1 + engine() % 2; steps > 0; --steps)
                    (void)setField(after, fields[engine() % fields.size()].member,
                                   values[static_cast<qsizetype>(engine() % static_cast<unsigned>(values.size()))],
                                   {base.tracker(), {}});
                if (nameInList(after) != nameInList(before))
                    continue; // names that are taken are the rules' matter
                Tracker whole = tracker;
                QVERIFY((Change{{}, {EntityChange::changeOf(before, after)}}.applyTo(whole).ok()));
                const Result<void> expected = checkIntegrity(whole);
                const Result<void> told = checkInTracker(base, after, nameInList(before));
                QVERIFY2(told.ok() == expected.ok(),
                         qPrintable(told ? expected.error().toLine() : told.error().toLine()));
                if (!told)
                    QCOMPARE(told.error().message.section(u"/"_s, 0, 0),
                             expected.error().message.section(u"/"_s, 0, 0));
                ++(told ? sound : unsound);
            }
        }
        QVERIFY2(sound > 200 && unsound > 200, qPrintable(u"%1 %2"_s.arg(sound).arg(unsound)));
    }

    void listsThatAreFullTakeNoMore()
    {
        Tracker tracker = Samples::everyField();
        while (tracker.categories.size() < Limits::categories)
            tracker.categories.push_back({{u"c%1"_s.arg(tracker.categories.size())}, u"C"_s, {}});
        const ColumnsBase base(tracker);
        const Category more{{u"more"_s}, u"More"_s, {}};
        QCOMPARE(checkInTracker(base, more).error().code, ErrorCode::TooLarge);
        QVERIFY(checkInTracker(base, tracker.categories[0], tracker.categories[0].id.text).ok());
        EditOverlay overlay(base);
        overlay.apply({tracker.categories.back(), std::nullopt});
        QVERIFY(checkInTracker(overlay, more).ok());
    }
};

std::unique_ptr<TestCase> newSoundnessTest() { return std::make_unique<SoundnessTest>(); }

} // namespace Dateline

#include "soundnesstest.moc"
