// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/editoverlay.h"
#include "models/editing/columnsbase.h"
#include "models/editing/entitykinds.h"
#include "models/editing/references.h"
#include "tests/domain/randomchange.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/afterchange.h"
#include "tests/editing/editingtests.h"
#include "tests/editing/randomedit.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// All that can be asked about the entities of \p tracker, as lines in an order of their own.
QStringList answersOf(const EditBase &base, const Tracker &tracker)
{
    QStringList lines;
    const auto ask = [&](const ChangedEntity &entity) {
        const auto found = entityIn(base, entity, nameInList(entity));
        lines.append(referenceKey(entity) + (found && *found == entity ? u" is there"_s : u" is not there"_s));
        QStringList referrers;
        base.forEachReferrer(entity, [&](const ChangedEntity &each) { referrers.append(referenceKey(each)); });
        base.forEachFinding(entity, [&](const ChangedEntity &each) { referrers.append(referenceKey(each)); });
        referrers.sort();
        lines.append(referrers.join(u' '));
    };
    ask(tracker.header());
    forEachList(tracker, [&](const auto &list) {
        for (const auto &entity : list)
            ask(entity);
    });
    for (const Event &event : tracker.events) {
        for (const QString &tag : event.tags) {
            QStringList tagged;
            base.forEachTagged(tag, [&](const ChangedEntity &each) { tagged.append(nameInList(each)); });
            tagged.sort();
            lines.append(tag + u": "_s + tagged.join(u' '));
        }
    }
    for (const Party &party : tracker.parties)
        lines.append(base.country(party.country).text);
    const auto counts = base.counts();
    for (const std::size_t count :
         {counts.categories, counts.parties, counts.measures, counts.events, counts.sources, counts.attributions,
          counts.accepted, counts.figures, counts.publishers, counts.views})
        lines.append(QString::number(count));
    return lines;
}

} // namespace

/// Trackers that rules ask: as columns, and with changes on top.
class EditOverlayTest : public TestCase
{
    Q_OBJECT

private slots:
    void columnsAnswerAsPlainListsDo()
    {
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            const Tracker tracker = Samples::random(seed, 25);
            const ColumnsBase base(tracker);
            QStringList plain;
            const auto ask = [&](const ChangedEntity &entity) {
                plain.append(referenceKey(entity) + u" is there"_s);
                QStringList referrers;
                const auto note = [&](const ChangedEntity &each) {
                    const auto *finding = std::get_if<AcceptedFinding>(&each);
                    if (refersTo(each, entity) || (finding && isAbout(*finding, entity)))
                        referrers.append(referenceKey(each));
                };
                note(tracker.header());
                forEachList(tracker, [&](const auto &list) {
                    for (const auto &each : list)
                        note(each);
                });
                referrers.sort();
                plain.append(referrers.join(u' '));
            };
            ask(tracker.header());
            forEachList(tracker, [&](const auto &list) {
                for (const auto &entity : list)
                    ask(entity);
            });
            // Twice, so that the second time indexes answer.
            QCOMPARE(answersOf(base, tracker).mid(0, plain.size()), plain);
            QCOMPARE(answersOf(base, tracker).mid(0, plain.size()), plain);
        }
    }

    void whatComesOnTopIsAsIfItHadBeenReadAnew()
    {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            Tracker tracker = Samples::random(seed, 12);
            const ColumnsBase base(tracker);
            EditOverlay overlay(base);
            for (std::uint64_t step = 0; step < 12; ++step) {
                const Change change = step % 3 == 0 ? Samples::randomChange(tracker, seed * 100 + step)
                                                    : Samples::randomEdit(tracker, seed * 100 + step);
                for (const EntityChange &part : change.parts)
                    overlay.apply(part);
                QVERIFY(change.applyTo(tracker).ok());
                const Result<void> sound = checkIntegrity(tracker);
                QVERIFY2(sound.ok(), qPrintable(change.name + (sound ? QString() : sound.error().toLine())));
                if (step % 2 == 1)
                    QCOMPARE(answersOf(overlay, tracker), answersOf(ColumnsBase(tracker), tracker));
            }
        }
    }

    void whatIsGoneIsNotThere()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        EditOverlay overlay(base);
        overlay.apply({tracker.parties[3], std::nullopt});
        QVERIFY(!overlay.party(u"gcsb"_s));
        QVERIFY(base.party(u"gcsb"_s));
        overlay.apply(EntityChange::addition(tracker.parties[3]));
        QVERIFY(overlay.party(u"gcsb"_s));
        QCOMPARE(overlay.counts().parties, tracker.parties.size());
        QVERIFY(!overlay.event({}));
    }
};

std::unique_ptr<TestCase> newEditOverlayTest() { return std::make_unique<EditOverlayTest>(); }

} // namespace Dateline

#include "editoverlaytest.moc"
