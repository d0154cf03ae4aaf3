// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandlinetr.h"
#include "app/cli/figureexport.h"
#include "app/cli/lookarguments.h"
#include "app/cli/picturearguments.h"
#include "app/pictures/viewpicture.h"
#include "app/share/pageexport.h"
#include "models/editing/changelines.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/formattable.h"
#include "models/exchange/subtracker.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "models/query/timeorder.h"
#include "models/wording/language.h"

#include <QFileInfo>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Files: what the table of formats (formattable.h) writes.
enum class OutputFormat { Png, Svg, Pdf, Json, Files, Html, Changes };

struct Output
{
    OutputFormat format = OutputFormat::Svg;
    const FileFormat *file = nullptr; ///< the line of the table, for Files
};

constexpr std::array formats = {std::pair(OutputFormat::Png, "png"_L1),   std::pair(OutputFormat::Svg, "svg"_L1),
                                std::pair(OutputFormat::Pdf, "pdf"_L1),   std::pair(OutputFormat::Json, "json"_L1),
                                std::pair(OutputFormat::Html, "html"_L1), std::pair(OutputFormat::Changes, "jsonl"_L1)};

/// None for data.
std::optional<PictureFormat> pictureFormatOf(OutputFormat format)
{
    switch (format) {
    case OutputFormat::Png:
        return PictureFormat::Png;
    case OutputFormat::Svg:
        return PictureFormat::Svg;
    case OutputFormat::Pdf:
        return PictureFormat::Pdf;
    case OutputFormat::Json:
    case OutputFormat::Files:
    case OutputFormat::Html:
    case OutputFormat::Changes:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// From --format, or else from the ending of the output's name.
Result<Output> formatOf(const QString &word, const QString &path)
{
    const QString wanted = word.isEmpty() ? QFileInfo(path).suffix().toLower() : word;
    for (const auto &[format, name] : formats) {
        if (wanted == name)
            return Output{format};
    }
    const FileFormat *const file = word.isEmpty() ? writtenFormatOfEnding(wanted) : formatWithWord(wanted);
    if (file && file->writer)
        return Output{OutputFormat::Files, file};
    QStringList known;
    for (const auto &[format, name] : formats)
        known.append(name);
    for (const FileFormat &one : fileFormats()) {
        if (one.writer)
            known.append(one.word);
    }
    return usageError(word.isEmpty() ? u"--to"_s : u"--format"_s,
                      CommandLineTr::tr("cannot write “%1”, only %2").arg(wanted, joinWords(known)));
}

Result<void> writePicture(const QCommandLineParser &parser, TrackerColumns tracker, PictureFormat format,
                          const QString &path)
{
    const auto snapshot = std::make_shared<const Snapshot>(std::move(tracker));
    const Result<Look> look = lookOfOptions(parser, true, *snapshot);
    if (!look)
        return look.error();
    Result<ViewPictureRequest> request = pictureRequest(parser, *look);
    if (!request)
        return request.error();
    if (parser.isSet(u"language"_s))
        request->language = Language::current().tag(); // what is kept is made again in it
    const Result<QByteArray> picture = makePictureFile(snapshot, *request, format);
    if (!picture)
        return picture.error().at(path);
    if (parser.isSet(u"keep"_s)) {
        if (const Result<void> possible = checkKeeping(parser, parser.positionalArguments().first()); !possible)
            return possible;
    }
    if (const Result<void> written = writeFileAtomically(path, *picture); !written || !parser.isSet(u"keep"_s))
        return written;
    FigureSpec kept{*request, format, {}};
    kept.request.filter.asOf = look->filter.asOf; // if none was asked for it is as of the day on which it is made
    return keepFigure(parser, snapshot, kept, parser.positionalArguments().first());
}

/// By --format, the ending of the output, or what the figure says.
Result<void> writeDescribed(const QCommandLineParser &parser, TrackerColumns tracker, const QString &path)
{
    const auto snapshot = std::make_shared<const Snapshot>(std::move(tracker));
    const Result<FigureSpec> spec = describedPicture(parser, *snapshot);
    if (!spec)
        return spec.error();
    PictureFormat format = spec->format;
    if (parser.isSet(u"format"_s) || !QFileInfo(path).suffix().isEmpty()) {
        const Result<Output> wanted = formatOf(parser.value(u"format"_s), path);
        const std::optional<PictureFormat> picture = wanted ? pictureFormatOf(wanted->format) : std::nullopt;
        if (!picture)
            return wanted ? usageError(u"--to"_s, CommandLineTr::tr("is not for a picture: .png, .svg or .pdf is"))
                          : wanted.error();
        format = *picture;
    }
    const Result<QByteArray> picture = makePictureFile(snapshot, spec->request, format);
    if (!picture)
        return picture.error().at(path);
    return writeFileAtomically(path, *picture);
}

Result<void> writePage(const QCommandLineParser &parser, TrackerColumns tracker, const QString &path)
{
    const auto snapshot = std::make_shared<const Snapshot>(std::move(tracker));
    const Result<Look> look = lookOfOptions(parser, true, *snapshot);
    if (!look)
        return look.error();
    const Result<ViewPictureRequest> timeline = pictureRequest(parser, *look);
    if (!timeline)
        return timeline.error();
    PageRequest request{timeline->look(), PageRequest::Scheme::Reader};
    if (parser.isSet(u"theme"_s))
        request.scheme =
            timeline->ground == Theme::Ground::Dark ? PageRequest::Scheme::Dark : PageRequest::Scheme::Light;
    const Result<QByteArray> page = makeWebPage(snapshot, request);
    if (!page)
        return page.error().at(path);
    return writeWebPage(path, *page);
}

/// By a writer of the table; what the format cannot say is told.
Result<void> writeFile(const QCommandLineParser &parser, const Snapshot &snapshot,
                       const std::vector<std::uint32_t> &events, const FileFormat &format, const QString &path,
                       const CommandStreams &streams)
{
    const ExportContent content{snapshot.tracker(), events, [&snapshot](std::uint32_t number) {
                                    return snapshot.firstReporter(AttributionRow(number));
                                }};
    const Result<QByteArray> bytes = format.writer->write(content, {parser.isSet(u"bom"_s)});
    const Result<void> written = bytes ? writeFileAtomically(path, *bytes) : bytes.error().at(path);
    if (!written)
        return written;
    for (const QString &loss : lossesInWords(*format.writer, content))
        printLine(*streams.err, CommandLineTr::tr("note: %1: %2").arg(formatName(format), loss));
    return {};
}

Result<void> writeData(const QCommandLineParser &parser, TrackerColumns tracker, const Output &output,
                       const QString &path, const CommandStreams &streams)
{
    const Snapshot snapshot(std::move(tracker));
    const Result<Look> look = lookOfOptions(parser, true, snapshot);
    if (!look)
        return look.error();
    std::vector<std::uint32_t> events;
    for (const EventRow row : rowsInOrderOfTime(snapshot.table(), snapshot.engine().run(look->filter).passing))
        events.push_back(snapshot.table().eventIndex()[row]);
    switch (output.format) {
    case OutputFormat::Files:
        return writeFile(parser, snapshot, events, *output.file, path, streams);
    case OutputFormat::Json:
        // Without a condition the whole tracker, unused sources and all, in its own order.
        if (look->filter.isEmpty())
            return writeFileAtomically(path, writeTrackerJson(snapshot.tracker()));
        std::sort(events.begin(), events.end());
        return writeFileAtomically(path, writeTrackerJson(subTracker(snapshot.tracker(), events)));
    case OutputFormat::Changes:
        if (look->filter.isEmpty())
            return writeFileAtomically(path, writeChangeLines(snapshot.tracker()));
        std::sort(events.begin(), events.end());
        return writeFileAtomically(path, writeChangeLines(subTracker(snapshot.tracker(), events)));
    case OutputFormat::Png:
    case OutputFormat::Svg:
    case OutputFormat::Pdf:
    case OutputFormat::Html:
        break; // pictures and pages
    }
    Q_UNREACHABLE();
}

/// Options of pictures have no effect on data, and most of them none on a page.
Result<void> checkOptionsOf(const QCommandLineParser &parser, const Output &output)
{
    if (parser.isSet(u"bom"_s) && (!output.file || output.file->word != "csv"_L1))
        return usageError(u"--bom"_s, CommandLineTr::tr("is for CSV"));
    if (pictureFormatOf(output.format))
        return {};
    QStringList idle = pictureOptionNames();
    if (output.format == OutputFormat::Html) {
        for (const QString &known : {u"theme"_s, u"lanes"_s})
            idle.removeAll(known);
    }
    for (const QString &option : idle) {
        if (parser.isSet(option))
            return usageError(u"--"_s + option, CommandLineTr::tr("is for pictures"));
    }
    return {};
}

Result<void> writeOutput(const QCommandLineParser &parser, bool described, const QString &input, const QString &path,
                         const CommandStreams &streams)
{
    // What is wrong with the options is said before a large file is read.
    const Result<Output> wanted = described ? Result<Output>(Output()) : formatOf(parser.value(u"format"_s), path);
    if (!wanted)
        return wanted.error();
    const OutputFormat format = wanted->format;
    const QString output = format == OutputFormat::Html ? pageFile(path) : path;
    const QString existing = QFileInfo(output).canonicalFilePath();
    if (!existing.isEmpty() && existing == QFileInfo(input).canonicalFilePath())
        return usageError(output, CommandLineTr::tr("is the tracker itself and would be overwritten"));
    const std::optional<PictureFormat> picture = pictureFormatOf(format);
    if (parser.isSet(u"keep"_s) && !picture)
        return usageError(u"--keep"_s, CommandLineTr::tr("is for pictures"));
    if (const Result<void> fit = checkOptionsOf(parser, *wanted); !fit)
        return fit.error();
    Result<TrackerColumns> tracker = openTracker(input);
    if (!tracker)
        return tracker.error();
    if (described)
        return writeDescribed(parser, std::move(*tracker), path);
    return picture                     ? writePicture(parser, std::move(*tracker), *picture, path)
        : format == OutputFormat::Html ? writePage(parser, std::move(*tracker), path)
                                       : writeData(parser, std::move(*tracker), *wanted, path, streams);
}

} // namespace

ExitCode runExport(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTr::tr("Writes a view as a picture, all that passes as a web page, the events "
                          "as CSV, or the tracker in its JSON form or as changes that dateline apply makes.\n\n"
                          "Example: dateline export bundled:huawei-5g --view map --as-of 2020-07-14 --to map.svg"));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document, its JSON form or bundled:NAME."));
    parser.addOption(QCommandLineOption(
        u"to"_s,
        CommandLineTr::tr("The file to write; its ending decides the format: .png, .svg, .pdf, .html, .csv, "
                          ".json, .jsonl (changes) or one that dateline formats lists. With --format html also a "
                          "folder, for index.html."),
        u"OUT"_s));
    parser.addOption(QCommandLineOption(
        u"format"_s,
        CommandLineTr::tr(
            "png, svg, pdf, html, json, jsonl or a word that dateline formats lists, whatever the ending."),
        u"F"_s));
    parser.addOption(QCommandLineOption(
        u"bom"_s,
        CommandLineTr::tr("With CSV: begins with a byte order mark, so that Excel opens it with all letters intact.")));
    parser.addOption(QCommandLineOption(
        u"language"_s,
        CommandLineTr::tr("The language of the program's words in it: %1.").arg(Language::codes().join(u", "_s)),
        u"CODE"_s));
    addPictureOptions(parser);
    addFigureOptions(parser);
    addFilterOptions(parser, true);
    if (const auto ended = parse(parser, arguments, 1, 1, streams))
        return *ended;
    const Result<Language> language =
        parser.isSet(u"language"_s) ? Language::of(parser.value(u"language"_s)) : Language::current();
    if (!language)
        return fail(streams, usageError(u"--language"_s, language.error().message));
    // What the snapshot calls countries is chosen when it is read.
    const LanguageScope words(*language);
    const Result<bool> described = isDescribedElsewhere(parser);
    if (!described)
        return fail(streams, described.error());
    const QString input = parser.positionalArguments().first();
    if (parser.isSet(u"figures-all"_s)) {
        Result<TrackerColumns> tracker = openTracker(input);
        return tracker ? exportFigures(parser, std::make_shared<const Snapshot>(std::move(*tracker)), streams)
                       : fail(streams, tracker.error());
    }
    const QString path = parser.value(u"to"_s);
    if (path.isEmpty())
        return fail(streams,
                    usageError(u"export"_s, CommandLineTr::tr("--to OUT is missing (see dateline export --help)")));
    const Result<void> written = writeOutput(parser, *described, input, path, streams);
    return written ? ExitCode::Done : fail(streams, written.error());
}

} // namespace Dateline
