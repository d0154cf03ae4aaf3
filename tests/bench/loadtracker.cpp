// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// load_tracker FILE: opens a tracker as the window does and paints the first frame of its timeline, off screen; prints
// as JSON how long each step took, and what is held in memory for it. load_tracker --columns FILE: how long plain C
// needs to read the same columns of a document, one value after the other.
#include "models/dates/today.h"
#include "models/exchange/trackerfile.h"
#include "models/query/snapshot.h"
#include "views/timeline/timelinewidget.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

#include <cstdio>
#include <malloc.h>

using namespace Dateline;

namespace {

/// Resident memory that belongs to this process alone, in bytes.
double ownMemory()
{
    ::malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024;
    }
    return 0;
}

constexpr const char *queries[] = {
    "SELECT id, title, description, license, language, extra FROM tracker",
    "SELECT key, position, id, extra, name FROM category",
    "SELECT key, position, id, extra, kind, name, country FROM party",
    "SELECT key, position, id, extra, title, summary, effect FROM measure",
    "SELECT measure_key, side, party_key FROM measure_party",
    "SELECT key, position, id, extra, title, summary, date, milestone, note, category_key, measure_key FROM event",
    "SELECT event_key, position, party_key, role FROM event_party",
    "SELECT event_key, position, tag FROM event_tag",
    "SELECT key, position, id, extra, type, title, container_title, publisher, issued, accessed, url, language, "
    "reliability, snapshot, csl_rest FROM source",
    "SELECT source_key, position, family, given, literal FROM source_author",
    "SELECT key, position, id, extra, claim, support, quote_exact, quote_prefix, quote_suffix, locator, said_by, "
    "origin, stated, date, note, event_key, source_key, party_key, credibility FROM attribution"};

int readColumns(const char *path)
{
    QElapsedTimer timer;
    timer.start();
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        return 1;
    unsigned long long sum = 0;
    for (const char *query : queries) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(database, query, -1, &statement, nullptr) != SQLITE_OK)
            return 1;
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                if (sqlite3_column_type(statement, column) == SQLITE_INTEGER) {
                    sum += static_cast<unsigned long long>(sqlite3_column_int64(statement, column));
                } else if (const unsigned char *text = sqlite3_column_text(statement, column)) {
                    for (int i = sqlite3_column_bytes(statement, column); i > 0; --i)
                        sum += *text++;
                }
            }
        }
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
    std::printf("{\"seconds\": %.3f, \"sum\": %llu}\n", static_cast<double>(timer.elapsed()) * 1e-3, sum);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--columns") == 0)
        return readColumns(argv[2]);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Workspace workspace{today()};
    TimelineWidget timeline(&workspace);
    timeline.resize(1600, 900);
    timeline.show();
    QApplication::processEvents();
    const double before = ownMemory();

    QElapsedTimer timer;
    timer.start();
    auto tracker = openTracker(QString::fromLocal8Bit(argv[argc - 1]));
    if (!tracker) {
        std::fprintf(stderr, "%s\n", qPrintable(tracker.error().toLine()));
        return 1;
    }
    const double read = static_cast<double>(timer.elapsed()) * 1e-3;
    const auto textBytes = static_cast<double>(tracker->textBytes());
    const auto snapshot = std::make_shared<const Snapshot>(std::move(*tracker));
    const double built = static_cast<double>(timer.elapsed()) * 1e-3;
    workspace.setSnapshot(snapshot);
    timeline.viewport()->repaint();
    const double shown = static_cast<double>(timer.elapsed()) * 1e-3;
    const double memory = ownMemory() - before;
    std::printf(
        "{\"read\": %.3f, \"built\": %.3f, \"seconds\": %.3f, \"events\": %zu, \"memory\": %.0f, \"text\": %.0f}\n",
        read, built, shown, snapshot->table().size(), memory, textBytes);
    return 0;
}
