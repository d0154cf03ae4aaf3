// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trackerfile.h"

#include "models/core/devicereading.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/trackerjson.h"
#include "models/store/documentfile.h"
#include "models/store/trackerstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView bundledPrefix = "bundled:"_L1;

QString resourceOf(const QString &name) { return ":/trackers/"_L1 + name + ".json"_L1; }

Result<QString> bundledResource(const QString &location)
{
    const QString name = location.mid(bundledPrefix.size());
    const QStringList known = bundledTrackers();
    if (known.contains(name))
        return resourceOf(name);
    const QString message = known.isEmpty()
        ? ExchangeTr::tr("no tracker is bundled with this program")
        : QString(ExchangeTr::tr("there is no such bundled tracker; there is %1").arg(joinWords(known)));
    return Error{ErrorCode::NotFound, message, location};
}

/// Whether \p location is a pipe that whoever started the program has put there: "-", /dev/stdin, or what a shell gives
/// for <(…). Any other pipe may never end, and is refused.
bool isGivenPipe(const QString &location)
{
    if (location == "-"_L1)
        return true;
    const bool isDescriptor =
        location == "/dev/stdin"_L1 || location.startsWith("/dev/fd/"_L1) || location.startsWith("/proc/self/fd/"_L1);
    const QFileInfo info(location);
    return isDescriptor && info.exists() && !info.isFile() && !info.isDir();
}

/// Whether the first bytes can be JSON of any kind: all but an object is turned down later, with a better reason.
bool looksLikeJson(QByteArray head)
{
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return true; // UTF-16, of which the reader says so
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    head.replace('\0', ' ');
    return head.trimmed().startsWith('{');
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::CannotRead, ExchangeTr::tr("cannot be read (%1)").arg(file.errorString()), {}};
    if (file.size() > longestTrackerJson)
        return Error{ErrorCode::TooLarge, ExchangeTr::tr("has more than %1 bytes").arg(longestTrackerJson), {}};
    // The size may have been a lie, as that of files in /proc is.
    QByteArray bytes = readAtMost(file, longestTrackerJson + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::CannotRead, ExchangeTr::tr("cannot be read (%1)").arg(file.errorString()), {}};
    return bytes;
}

Result<Tracker> readJsonFile(const QString &path)
{
    const auto bytes = readAll(path);
    return bytes ? readTrackerJson(*bytes) : Result<Tracker>(bytes.error());
}

/// A tracker in its JSON form; a document has to be a file.
Result<Tracker> readPipe(const QString &location)
{
    QFile pipe(location);
    const bool isOpen = location == "-"_L1 ? pipe.open(stdin, QIODevice::ReadOnly) : pipe.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Error{ErrorCode::CannotRead, ExchangeTr::tr("cannot be read (%1)").arg(pipe.errorString()), location};
    const QByteArray bytes = readAtMost(pipe, longestTrackerJson + 1);
    if (pipe.error() != QFileDevice::NoError)
        return Error{ErrorCode::CannotRead, ExchangeTr::tr("cannot be read (%1)").arg(pipe.errorString()), location};
    if (bytes.isEmpty())
        return Error{ErrorCode::Malformed, ExchangeTr::tr("is empty"), location};
    if (!looksLikeJson(bytes.left(4096)))
        return Error{ErrorCode::Malformed, ExchangeTr::tr("is not a tracker in JSON; documents are read from files"),
                     location};
    Result<Tracker> tracker = readTrackerJson(bytes);
    return tracker ? std::move(tracker) : Result<Tracker>(tracker.error().at(location));
}

Result<Tracker> readDocument(const QString &path)
{
    const auto store = TrackerStore::open(path, TrackerStore::Access::ReadOnly);
    return store ? (*store)->read() : Result<Tracker>(store.error());
}

} // namespace

Result<TrackerFormat> trackerFormat(const QString &location)
{
    if (location.startsWith(bundledPrefix)) {
        const auto resource = bundledResource(location);
        return resource ? Result<TrackerFormat>(TrackerFormat::Bundled) : resource.error();
    }
    if (const auto readable = checkReadableFile(location); !readable)
        return readable.error();
    const auto header = readDocumentHeader(location);
    if (!header)
        return header.error();
    if (header->isSqlite)
        return TrackerFormat::Document;
    QFile file(location);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::CannotRead, ExchangeTr::tr("cannot be read (%1)").arg(file.errorString()), location};
    constexpr qint64 enoughForBlanks = 4096;
    if (looksLikeJson(file.read(enoughForBlanks)))
        return TrackerFormat::Json;
    return Error{ErrorCode::Malformed, ExchangeTr::tr("is neither a Dateline document nor its JSON form"), location};
}

Result<Tracker> loadTracker(const QString &location)
{
    if (isGivenPipe(location))
        return readPipe(location);
    const auto format = trackerFormat(location);
    if (!format)
        return format.error();
    switch (*format) {
    case TrackerFormat::Bundled: {
        auto tracker = readJsonFile(*bundledResource(location));
        return tracker ? std::move(tracker) : Result<Tracker>(tracker.error().at(location));
    }
    case TrackerFormat::Json: {
        auto tracker = readJsonFile(location);
        return tracker ? std::move(tracker) : Result<Tracker>(tracker.error().at(location));
    }
    case TrackerFormat::Document:
        return readDocument(location);
    }
    Q_UNREACHABLE();
}

Result<TrackerColumns> openTracker(const QString &location, Progress *progress)
{
    if (isGivenPipe(location)) {
        const auto piped = readPipe(location);
        return piped ? Result<TrackerColumns>(TrackerColumns(*piped)) : Result<TrackerColumns>(piped.error());
    }
    const auto format = trackerFormat(location);
    if (!format)
        return format.error();
    if (*format == TrackerFormat::Document)
        return TrackerStore::readDocument(location, progress);
    auto tracker = loadTracker(location);
    return tracker ? Result<TrackerColumns>(TrackerColumns(*tracker)) : Result<TrackerColumns>(tracker.error());
}

QStringList bundledTrackers()
{
    QStringList names;
    for (const QFileInfo &file : QDir(u":/trackers"_s).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name))
        names.append(file.completeBaseName());
    return names;
}

} // namespace Dateline
