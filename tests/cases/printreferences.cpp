// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the sources of a tracker as references in words and in BibTeX, for tests/cases/run.
#include "models/citation/citation.h"
#include "models/exchange/trackerfile.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace Dateline;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("Usage: print_references FILE\n", stderr);
        return 2;
    }
    const Result<Tracker> tracker = loadTracker(arguments[1]);
    if (!tracker) {
        std::fprintf(stderr, "%s\n", qPrintable(tracker.error().toLine()));
        return 3;
    }
    for (const Source &source : tracker->sources)
        std::printf("%s\n%s\n", qPrintable(citationText(source)), citationBibtex(source).constData());
    return 0;
}
