// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/dates/datereading.h"
#include "models/exchange/formatcapabilities.h"
#include "models/exchange/records.h"

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

/// \file
/// What a file format is to Dateline: how it is told, read and written. One reader and one writer a format, a file each
/// in readers/ and writers/; formattable.h lists them.
namespace Dateline {

class RowSource;
class TrackerColumns;
struct TableMapping;

/// How sure a reader is that a file is its own, by content.
enum class Recognition {
    No,
    Possible, ///< it can be read, but so can much else (a text with commas)
    Likely,   ///< some of what tells the format is there
    Certain   ///< what only this format has
};

/// The beginning of a file.
struct FileSample
{
    QByteArrayView head;  ///< its first bytes, as many as sampleSize
    QString suffix;       ///< of its name, in lower case, "csv"; empty: none
    bool isWhole = false; ///< whether the file has no more than the head
};
inline constexpr qsizetype sampleSize = 65'536;

struct ReadOptions
{
    DateContext dates;                     ///< by which a table tells which of its columns holds dates
    const TableMapping *mapping = nullptr; ///< of a table's columns, not owned; null: as they are understood
    const Progress *progress = nullptr;    ///< not owned; null: nobody asks
};

struct FormatReader
{
    FormatCapabilities keeps; ///< what of the format's content comes into a tracker
    Recognition (*recognise)(const FileSample &sample);
    /// Bytes → records, all of them, in order; a pure function. Fails, with the place inside the file, only for what is
    /// no file of the format at all or beyond a limit; whatever is wrong with a single entry is rejected.
    Result<void> (*read)(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink);
    /// For tables, whose columns are mapped (tables/tablemapping.h): their rows. Null for others. The bytes are not
    /// owned and must stay.
    Result<std::unique_ptr<RowSource>> (*openTable)(QByteArrayView bytes) = nullptr;
};

/// What is written: events in the order of time, and of a tracker what they need.
struct ExportContent
{
    const TrackerColumns &tracker;
    std::span<const std::uint32_t> events; ///< numbers in the tracker
    /// The first reporter of an attribution, by its number (TrackerIndex::firstReporter()).
    std::function<QString(std::uint32_t attribution)> firstReporter;
};

struct WriteOptions
{
    bool byteOrderMark = false; ///< of texts for spreadsheets
};

struct FormatWriter
{
    FormatCapabilities keeps;
    /// A pure function; equal content gives equal bytes.
    Result<QByteArray> (*write)(const ExportContent &content, const WriteOptions &options);
};

/// A line of the table.
struct FileFormat
{
    QLatin1StringView word;                 ///< "csv": command line, JSON; for ever
    const char *name;                       ///< "CSV table", marked for translation; see formatName()
    std::vector<QLatin1StringView> endings; ///< without a dot, in lower case, the usual one first
    QLatin1StringView mimeType;
    const FormatReader *reader = nullptr; ///< null: is not read, or as a tracker
    const FormatWriter *writer = nullptr; ///< null: is not written
    bool isTracker = false;               ///< a whole tracker, read by loadTracker()
};

} // namespace Dateline
