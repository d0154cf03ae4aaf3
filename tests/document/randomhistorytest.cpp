// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "tests/document/documentcontent.h"
#include "tests/document/documenttests.h"
#include "tests/domain/randomchange.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/randomedit.h"
#include "tests/support/trackergenerator.h"

#include <QSignalSpy>
#include <QTest>

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

} // namespace

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
    for (int i = 0; i < steps; ++i) {
        const Tracker shown = document->snapshot()->tracker().unpacked();
        const QSignalSpy refused(document.get(), &Document::failed);
        if (engine() % 20 == 0)
            document->import({{u"more.json"_s, Samples::random(engine(), 3)},
                              {u"generated.json"_s,
                               generateTracker({.events = 4, .seed = static_cast<std::uint32_t>(engine() % 1000)})}});
        else if (engine() % 2 == 0)
            document->apply(Samples::randomChange(shown, engine()));
        else if (const Change edit = Samples::randomEdit(document->snapshot()->tracker(), engine());
                 !edit.parts.empty())
            document->apply(edit);
        QVERIFY(isDone(*document));
        QVERIFY2(refused.isEmpty(), qPrintable(document->undoName()));
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
