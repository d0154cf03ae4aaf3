// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// generate_tracker N SEED FILE: writes the benchmarks' tracker as JSON or, for a name that ends in ".csv", its events
// as a table.
#include "models/exchange/writers/csvwriter.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/trackerjson.h"
#include "models/query/trackerindex.h"
#include "models/store/trackerstore.h"
#include "tests/support/trackergenerator.h"

#include <QCoreApplication>

#include <cstdio>
#include <numeric>

using namespace Dateline;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    bool isNumber = arguments.size() == 4;
    GeneratorSettings settings;
    if (isNumber)
        settings.events = arguments[1].toULongLong(&isNumber);
    if (isNumber)
        settings.seed = arguments[2].toUInt(&isNumber);
    if (!isNumber) {
        std::fputs("generate_tracker EVENTS SEED FILE (.dateline, .csv or .json)\n", stderr);
        return 2;
    }
    settings.countries = 195;
    settings.companies = 500;
    const Tracker tracker = generateTracker(settings);
    const QString &file = arguments[3];
    const Result<void> written = [&]() -> Result<void> {
        if (file.endsWith(QLatin1String(".dateline"))) {
            const auto store = TrackerStore::create(file, tracker);
            return store ? Result<void>() : Result<void>(store.error());
        }
        if (file.endsWith(QLatin1String(".csv"))) {
            std::vector<std::uint32_t> all(tracker.events.size());
            std::iota(all.begin(), all.end(), 0);
            const TrackerColumns columns(tracker);
            const TrackerIndex index(columns);
            return writeFileAtomically(file, writeEventsCsv(columns, all, [&](std::uint32_t attribution) {
                                           return index.firstReporter(columns, attribution);
                                       }));
        }
        return writeFileAtomically(file, writeTrackerJson(tracker));
    }();
    if (!written) {
        std::fprintf(stderr, "generate_tracker: %s\n", qPrintable(written.error().toLine()));
        return 4;
    }
    return 0;
}
