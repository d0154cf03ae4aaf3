// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/editing/bringingback.h"
#include "tests/document/documentcontent.h"
#include "tests/document/documenttests.h"
#include "tests/domain/randomchange.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/randomedit.h"
#include "tests/editing/randomstep.h"
#include "tests/support/trackergenerator.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Document> opened(const QString &path)
{
    auto document = std::make_unique<Document>(path);
    document->open();
    const bool isOpen = QTest::qWaitFor([&] { return document->snapshot() != nullptr; });
    return isOpen ? std::move(document) : nullptr;
}

bool isDone(const Document &document)
{
    return QTest::qWaitFor([&] { return !document.isBusy(); }, 60'000);
}

/// Of any kind: random values, the rules of editing, what the window does, and what the step \p before removed.
Change anyStep(const std::shared_ptr<const Snapshot> &shown, const Change &before, std::mt19937_64 &engine)
{
    if (const auto gone = removedBy(before, *shown); !gone.empty() && engine() % 3 == 0) {
        const auto back = bringingBack(before, gone[engine() % gone.size()], *shown);
        return back ? *back : Change();
    }
    switch (engine() % 3) {
    case 0:
        return Samples::randomChange(shown->tracker().unpacked(), engine());
    case 1:
        return Samples::randomEdit(shown->tracker(), engine());
    default:
        return Samples::randomStep(shown, engine());
    }
}

} // namespace

/// Or else the histories would say less than they seem to.
void RandomHistoryTest::stepsAreOfAllKinds()
{
    const auto shown = std::make_shared<const Snapshot>(TrackerColumns(Samples::random(1, 12)));
    QStringList names;
    for (std::uint64_t seed = 0; seed < 600; ++seed)
        names.append(Samples::randomStep(shown, seed).name);
    names.removeDuplicates();
    for (const QString &kind : {u"Accept finding"_s,
                                u"Add attribution"_s,
                                u"Add event"_s,
                                u"Add figure"_s,
                                u"Change companies"_s,
                                u"Change countries"_s,
                                u"Change date"_s,
                                u"Change note"_s,
                                u"Change saved view"_s,
                                u"Change tags"_s,
                                u"Choose the view shown first"_s,
                                u"Delete 2 events"_s,
                                u"Delete saved view"_s,
                                u"Duplicate 2 events"_s,
                                u"Edit 3 events"_s,
                                u"Edit attribution"_s,
                                u"Edit measure"_s,
                                u"Edit tracker properties"_s,
                                u"Edit “Word "_s,
                                u"Paste 2 events"_s,
                                u"Rename saved view"_s,
                                u"Replace in 2 events"_s,
                                u"Save view"_s})
        QVERIFY2(std::any_of(names.begin(), names.end(), [&](const QString &name) { return name.startsWith(kind); }),
                 qPrintable(kind));
}

void RandomHistoryTest::goesThereAndBack_data()
{
    QTest::addColumn<std::uint64_t>("seed");
    QTest::addColumn<int>("steps");
    // DATELINE_HISTORY_STEPS makes one long history of it: 5000 take some minutes.
    const int steps = qEnvironmentVariableIntValue("DATELINE_HISTORY_STEPS");
    if (steps > 0) {
        QTest::newRow("long") << std::uint64_t{99} << steps;
        return;
    }
    for (std::uint64_t seed = 0; seed < 4; ++seed)
        QTest::addRow("seed %d", static_cast<int>(seed)) << seed << 60;
}

void RandomHistoryTest::goesThereAndBack()
{
    QFETCH(std::uint64_t, seed);
    QFETCH(int, steps);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"t.dateline"_s);
    QVERIFY(TrackerStore::create(path, Samples::random(seed, 12)).ok());
    const QByteArray first = contentOf(path);
    std::mt19937_64 engine(seed);
    auto document = opened(path);
    QVERIFY(document);
    Change before;
    for (int i = 0; i < steps; ++i) {
        const QSignalSpy refused(document.get(), &Document::failed);
        if (engine() % 20 == 0)
            document->import({{u"more.json"_s, Samples::random(engine(), 3)},
                              {u"generated.json"_s,
                               generateTracker({.events = 4, .seed = static_cast<std::uint32_t>(engine() % 1000)})}});
        else if (const Change step = anyStep(document->snapshot(), before, engine); !step.parts.empty()) {
            document->apply(step);
            before = step;
        }
        QVERIFY(isDone(*document));
        // The step and why.
        QVERIFY2(refused.isEmpty(),
                 qPrintable(before.name + u": "_s + refused.value(0).value(0).value<Error>().toLine()));
        QCOMPARE(writeTrackerJson(document->snapshot()->tracker()), contentOf(path));
        if (engine() % 15 == 0) {
            document = opened(path);
            QVERIFY(document);
        }
    }
    const QByteArray last = contentOf(path);
    QVERIFY(last != first);
    for (int round = 0; round < 2; ++round) {
        while (!document->undoName().isEmpty()) {
            document->undo();
            QVERIFY(isDone(*document));
            QCOMPARE(writeTrackerJson(document->snapshot()->tracker()), contentOf(path));
            if (engine() % 25 == 0) {
                document = opened(path);
                QVERIFY(document);
            }
        }
        QCOMPARE(contentOf(path), first);
        QCOMPARE(writeTrackerJson(document->snapshot()->tracker()), first);
        while (!document->redoName().isEmpty()) {
            document->redo();
            QVERIFY(isDone(*document));
        }
        QCOMPARE(contentOf(path), last);
        QCOMPARE(writeTrackerJson(document->snapshot()->tracker()), last);
    }
}

} // namespace Dateline
