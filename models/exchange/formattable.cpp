// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formattable.h"

#include "models/domain/vocabulary.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/bibtexreader.h"
#include "models/exchange/readers/csljsonreader.h"
#include "models/exchange/readers/csvreader.h"
#include "models/exchange/readers/icalreader.h"
#include "models/exchange/readers/risreader.h"
#include "models/exchange/readers/timelinejsreader.h"
#include "models/exchange/readers/timelineprojreader.h"
#include "models/exchange/readers/timesketchreader.h"
#include "models/exchange/readers/visreader.h"
#include "models/exchange/writers/bibliographywriters.h"
#include "models/exchange/writers/csvwriter.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const std::vector<FileFormat> &allFileFormats()
{
    static const std::vector<FileFormat> formats = {
        {.word = "bibtex"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "BibTeX"),
         .endings = {"bib"_L1, "bibtex"_L1},
         .mimeType = "application/x-bibtex"_L1,
         .reader = &bibtexReader(),
         .writer = &bibtexWriter()},
        {.word = "csl-json"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "CSL-JSON"),
         .endings = {"json"_L1},
         .mimeType = "application/vnd.citationstyles.csl+json"_L1,
         .reader = &cslJsonReader(),
         .writer = &cslJsonWriter()},
        {.word = "csv"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "CSV table"),
         .endings = {"csv"_L1, "tsv"_L1, "tab"_L1},
         .mimeType = "text/csv"_L1,
         .reader = &csvReader(),
         .writer = &csvWriter()},
        {.word = "dateline"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "Dateline document"),
         .endings = {"dateline"_L1},
         .mimeType = "application/x-dateline"_L1,
         .isTracker = true},
        {.word = "icalendar"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "iCalendar"),
         .endings = {"ics"_L1, "ical"_L1},
         .mimeType = "text/calendar"_L1,
         .reader = &icalReader()},
        {.word = "json"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "Dateline JSON"),
         .endings = {"json"_L1},
         .mimeType = "application/json"_L1,
         .isTracker = true},
        {.word = "ris"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "RIS"),
         .endings = {"ris"_L1},
         .mimeType = "application/x-research-info-systems"_L1,
         .reader = &risReader(),
         .writer = &risWriter()},
        {.word = "timeline"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "Timeline Project"),
         .endings = {"timeline"_L1},
         .mimeType = "application/xml"_L1,
         .reader = &timelineProjReader()},
        {.word = "timelinejs"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "TimelineJS"),
         .endings = {"json"_L1},
         .mimeType = "application/json"_L1,
         .reader = &timelineJsReader()},
        {.word = "timesketch"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "Timesketch JSON Lines"),
         .endings = {"jsonl"_L1},
         .mimeType = "application/jsonl"_L1,
         .reader = &timesketchReader()},
        {.word = "vis"_L1,
         .name = QT_TRANSLATE_NOOP("Dateline::Exchange", "vis-timeline"),
         .endings = {"json"_L1},
         .mimeType = "application/json"_L1,
         .reader = &visReader()},
    };
    return formats;
}

bool hasEnding(const FileFormat &format, const QString &ending)
{
    return std::any_of(format.endings.begin(), format.endings.end(),
                       [&](QLatin1StringView one) { return ending.compare(one, Qt::CaseInsensitive) == 0; });
}

/// What a file that nothing can read seems to be.
QString guessedKind(const FileSample &sample)
{
    const QByteArrayView head = sample.head;
    if (head.isEmpty())
        return ExchangeTr::tr("is empty");
    if (head.startsWith("%PDF"))
        return ExchangeTr::tr("is a PDF file: add it as a source");
    if (head.startsWith("PK\x03\x04"))
        return ExchangeTr::tr("is a zip archive or an office document of a kind that is not read");
    if (head.startsWith("\xd0\xcf\x11\xe0"))
        return ExchangeTr::tr("is an old Office file: save it as .xlsx or .csv");
    if (head.contains('\0'))
        return ExchangeTr::tr("is a binary file of an unknown format");
    if (head.trimmed().startsWith('{') || head.trimmed().startsWith('['))
        return ExchangeTr::tr("is JSON of a kind that is not known");
    const QByteArray begin = head.first(std::min<qsizetype>(head.size(), 1024)).toByteArray().trimmed().toLower();
    if (begin.startsWith("<!doctype") || begin.startsWith("<html"))
        return ExchangeTr::tr("is a web page: add it as a source");
    return ExchangeTr::tr("is of a format that is not known");
}

} // namespace

std::span<const FileFormat> fileFormats() { return allFileFormats(); }

const FileFormat *formatWithWord(QStringView word)
{
    const auto &all = allFileFormats();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FileFormat &one) { return word == one.word; });
    return found == all.end() ? nullptr : &*found;
}

const FileFormat *writtenFormatOfEnding(const QString &ending)
{
    const auto &all = allFileFormats();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const FileFormat &one) { return one.writer && hasEnding(one, ending); });
    return found == all.end() ? nullptr : &*found;
}

QString formatName(const FileFormat &format) { return QCoreApplication::translate("Dateline::Exchange", format.name); }

std::vector<FormatMatch> recogniseFormat(const FileSample &sample)
{
    std::vector<FormatMatch> matches;
    for (const FileFormat &format : allFileFormats()) {
        if (!format.reader)
            continue;
        if (const Recognition recognition = format.reader->recognise(sample); recognition != Recognition::No)
            matches.push_back({&format, recognition});
    }
    std::stable_sort(matches.begin(), matches.end(), [&](const FormatMatch &a, const FormatMatch &b) {
        if (a.recognition != b.recognition)
            return a.recognition > b.recognition;
        return hasEnding(*a.format, sample.suffix) && !hasEnding(*b.format, sample.suffix);
    });
    return matches;
}

QStringList readableFormatNames()
{
    QStringList names;
    for (const FileFormat &format : allFileFormats()) {
        if (format.reader || format.isTracker)
            names.append(formatName(format));
    }
    return names;
}

Error unknownFormat(const FileSample &sample, const QString &place)
{
    return {ErrorCode::Malformed,
            ExchangeTr::tr("%1; these can be read: %2").arg(guessedKind(sample), readableFormatNames().join(u", "_s)),
            place};
}

} // namespace Dateline
