// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/pictures/viewpicture.h"
#include "models/exchange/eventscsv.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/subtracker.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "models/query/eventperiods.h"
#include "models/query/timeorder.h"

#include <QFileInfo>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

enum class OutputFormat { Png, Svg, Pdf, Json, Csv };

constexpr std::array formats = {std::pair(OutputFormat::Png, "png"_L1), std::pair(OutputFormat::Svg, "svg"_L1),
                                std::pair(OutputFormat::Pdf, "pdf"_L1), std::pair(OutputFormat::Json, "json"_L1),
                                std::pair(OutputFormat::Csv, "csv"_L1)};

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
    case OutputFormat::Csv:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Error usageError(const QString &option, const QString &message) { return {ErrorCode::Usage, message, option}; }

/// From --format, or else from the ending of the output's name.
Result<OutputFormat> formatOf(const QString &word, const QString &path)
{
    const QString wanted = word.isEmpty() ? QFileInfo(path).suffix().toLower() : word;
    for (const auto &[format, name] : formats) {
        if (wanted == name)
            return format;
    }
    QStringList known;
    for (const auto &[format, name] : formats)
        known.append(name);
    return usageError(word.isEmpty() ? u"--to"_s : u"--format"_s,
                      u"cannot write “%1”, only %2"_s.arg(wanted, joinWords(known)));
}

Result<QSizeF> sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool widthOk = false;
    bool heightOk = false;
    const int width = parts.value(0).toInt(&widthOk);
    const int height = parts.value(1).toInt(&heightOk);
    if (parts.size() != 2 || !widthOk || !heightOk || width < 1 || height < 1)
        return usageError(u"--size"_s, u"“%1” is not of the form 1600x900"_s.arg(text));
    return QSizeF(width, height);
}

Result<double> scaleOf(const QCommandLineParser &parser)
{
    const bool asDpi = parser.isSet(u"dpi"_s);
    const QString option = asDpi ? u"dpi"_s : u"scale"_s;
    if (!parser.isSet(option))
        return 1.0;
    constexpr double logicalDpi = 96;
    bool ok = false;
    const double value = parser.value(option).toDouble(&ok) / (asDpi ? logicalDpi : 1);
    if (!ok || !(value >= 0.1 && value <= 20))
        return usageError(u"--"_s + option, u"“%1” is not a number in range"_s.arg(parser.value(option)));
    return value;
}

template<typename Enum>
Result<Enum> wordOf(const QCommandLineParser &parser, const QString &option, std::optional<Enum> (*read)(QStringView),
                    const QStringList &known)
{
    if (const std::optional<Enum> value = read(parser.value(option)))
        return *value;
    return usageError(u"--"_s + option, u"“%1” is not %2"_s.arg(parser.value(option), joinWords(known)));
}

Result<ViewPictureRequest> pictureRequest(const QCommandLineParser &parser, const Filter &filter)
{
    ViewPictureRequest request;
    request.filter = filter;
    if (!request.filter.asOf)
        request.filter.asOf = today();
    if (parser.isSet(u"view"_s)) {
        const auto view = wordOf(
            parser, u"view"_s, pictureViewFromWord,
            {u"timeline"_s, u"map"_s, u"table"_s, u"matrix"_s, u"measure"_s, u"chart:stances"_s, u"chart:events"_s,
             u"chart:restrictions"_s, u"chart:countries"_s, u"chart:companies"_s, u"chart:origins"_s, u"chart:strip"_s});
        if (!view)
            return view.error();
        request.view = *view;
    }
    if (parser.isSet(u"mode"_s)) {
        const auto mode = wordOf(parser, u"mode"_s, mapModeFromWord, mapModeWords());
        if (!mode)
            return mode.error();
        request.mapMode = *mode;
    }
    request.measure = {parser.value(u"measure"_s)};
    if (parser.isSet(u"lanes"_s)) {
        const auto lanes =
            wordOf(parser, u"lanes"_s, laneGroupingFromWord, {u"country"_s, u"company"_s, u"category"_s, u"none"_s});
        if (!lanes)
            return lanes.error();
        request.lanes = *lanes;
    }
    if (parser.isSet(u"period"_s) && parser.value(u"period"_s) != u"auto"_s) {
        const auto period =
            wordOf(parser, u"period"_s, periodFromWord, {u"auto"_s, u"month"_s, u"quarter"_s, u"year"_s});
        if (!period)
            return period.error();
        request.period = *period;
    }
    if (parser.isSet(u"size"_s)) {
        const auto size = sizeOf(parser.value(u"size"_s));
        if (!size)
            return size.error();
        request.size = *size;
    }
    const auto scale = scaleOf(parser);
    if (!scale)
        return scale.error();
    request.scale = *scale;
    const QString theme = parser.value(u"theme"_s);
    if (theme != u"light"_s && theme != u"dark"_s)
        return usageError(u"--theme"_s, u"“%1” is not light or dark"_s.arg(theme));
    request.ground = theme == u"dark"_s ? Theme::Ground::Dark : Theme::Ground::Light;
    return request;
}

/// The filter of the options; what other commands call --to is --until here.
Result<Filter> exportFilter(const QCommandLineParser &parser, const EventTable &table)
{
    Result<Filter> filter = resolveFilter(filterArguments(parser, true), table);
    if (filter)
        return filter;
    Error error = filter.error();
    error.place.replace(u"--to"_s, u"--until"_s);
    error.message.replace(u"--to"_s, u"--until"_s);
    return error;
}

Result<void> writePicture(const QCommandLineParser &parser, PackedTracker tracker, PictureFormat format,
                          const QString &path)
{
    const auto snapshot = std::make_shared<const Snapshot>(std::move(tracker));
    const Result<Filter> filter = exportFilter(parser, snapshot->table());
    if (!filter)
        return filter.error();
    const Result<ViewPictureRequest> request = pictureRequest(parser, *filter);
    if (!request)
        return request.error();
    const Result<QByteArray> picture = makePictureFile(snapshot, *request, format);
    if (!picture)
        return picture.error().at(path);
    return writeFileAtomically(path, *picture);
}

Result<void> writeData(const QCommandLineParser &parser, PackedTracker tracker, OutputFormat format,
                       const QString &path)
{
    const Snapshot snapshot(std::move(tracker));
    const Result<Filter> filter = exportFilter(parser, snapshot.table());
    if (!filter)
        return filter.error();
    std::vector<std::uint32_t> events;
    for (const EventRow row : rowsInOrderOfTime(snapshot.table(), snapshot.engine().run(*filter).passing))
        events.push_back(snapshot.table().eventIndex()[row]);
    if (format == OutputFormat::Csv)
        return writeFileAtomically(path, writeEventsCsv(snapshot.tracker(), events));
    // Without a condition the whole tracker, unused sources and all, in its own order.
    if (filter->isEmpty())
        return writeFileAtomically(path, writeTrackerJson(snapshot.tracker()));
    std::sort(events.begin(), events.end());
    return writeFileAtomically(path, writeTrackerJson(subTracker(snapshot.tracker(), events)));
}

} // namespace

ExitCode runExport(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Writes a view as a picture, the events as CSV, or the tracker in its JSON form."_s);
    parser.addPositionalArgument(u"FILE"_s, u"A .dateline document, its JSON form or bundled:NAME."_s);
    parser.addOption(QCommandLineOption(
        u"to"_s, u"The file to write; its ending decides the format: .png, .svg, .pdf, .csv or .json."_s, u"OUT"_s));
    parser.addOption(QCommandLineOption(u"format"_s, u"png, svg, pdf, csv or json, whatever the ending."_s, u"F"_s));
    parser.addOption(QCommandLineOption(
        u"view"_s,
        u"timeline (default), map, table, matrix, measure, chart:stances (countries by stance over time), chart:events (events per period), "
        "chart:restrictions (how many countries restrict each company), chart:countries, chart:companies (those with most events), "
        "chart:origins (first reporters and sources of events) or chart:strip (timelines of countries and companies)."_s,
        u"VIEW"_s));
    parser.addOption(QCommandLineOption(
        u"mode"_s, u"What the map shows: stance (default), events or first-restriction."_s, u"MODE"_s));
    parser.addOption(QCommandLineOption(u"measure"_s, u"Which measure, by its id."_s, u"ID"_s));
    parser.addOption(
        QCommandLineOption(u"lanes"_s, u"Lanes of the timeline: country, company, category or none."_s, u"BY"_s));
    parser.addOption(QCommandLineOption(
        u"period"_s, u"Period of chart:events: auto (default), month, quarter or year."_s, u"PERIOD"_s));
    parser.addOption(QCommandLineOption(
        u"size"_s,
        u"Size in logical pixels, 1600x900 unless said; a table, matrix or measure is as large as it must be."_s,
        u"WxH"_s));
    parser.addOption(QCommandLineOption(u"scale"_s, u"Pixels of the picture to a logical pixel."_s, u"N"_s));
    parser.addOption(QCommandLineOption(u"dpi"_s, u"The same as dots per inch, 96 being scale 1."_s, u"N"_s));
    parser.addOption(QCommandLineOption(u"theme"_s, u"light (default) or dark."_s, u"THEME"_s, u"light"_s));
    addFilterOptions(parser, true);
    if (const auto ended = parse(parser, arguments, 1, 1, streams))
        return *ended;
    const QString path = parser.value(u"to"_s);
    if (path.isEmpty())
        return fail(streams, usageError(u"export"_s, u"--to OUT is missing (see dateline export --help)"_s));
    const Result<OutputFormat> format = formatOf(parser.value(u"format"_s), path);
    if (!format)
        return fail(streams, format.error());

    const QString input = parser.positionalArguments().first();
    const QString existing = QFileInfo(path).canonicalFilePath();
    if (!existing.isEmpty() && existing == QFileInfo(input).canonicalFilePath())
        return fail(streams, usageError(path, u"is the tracker itself and would be overwritten"_s));

    Result<PackedTracker> tracker = openTracker(input);
    if (!tracker)
        return fail(streams, tracker.error());
    const std::optional<PictureFormat> picture = pictureFormatOf(*format);
    const Result<void> written = picture ? writePicture(parser, std::move(*tracker), *picture, path)
                                         : writeData(parser, std::move(*tracker), *format, path);
    return written ? ExitCode::Done : fail(streams, written.error());
}

} // namespace Dateline
