// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "models/exchange/formattable.h"

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

nlohmann::ordered_json keepingAsJson(const FormatCapabilities &keeps)
{
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < formatAspectCount; ++i) {
        const auto aspect = static_cast<FormatAspect>(i);
        object[formatAspectWord(aspect).toStdString()] = keepingWord(keeps.of(aspect)).toStdString();
    }
    return object;
}

nlohmann::ordered_json formatAsJson(const FileFormat &format)
{
    nlohmann::ordered_json object = {{"format", QString(format.word).toStdString()},
                                     {"name", formatName(format).toStdString()},
                                     {"mimeType", QString(format.mimeType).toStdString()},
                                     {"reads", format.reader != nullptr || format.isTracker},
                                     {"writes", format.writer != nullptr || format.isTracker}};
    object["endings"] = nlohmann::ordered_json::array();
    for (const QLatin1StringView ending : format.endings)
        object["endings"].push_back(QString(ending).toStdString());
    if (format.reader || format.isTracker)
        object["readingKeeps"] = keepingAsJson(format.reader ? format.reader->keeps : FormatCapabilities::all());
    if (format.writer || format.isTracker)
        object["writingKeeps"] = keepingAsJson(format.writer ? format.writer->keeps : FormatCapabilities::all());
    return object;
}

QString lineOfFormat(const FileFormat &format)
{
    const bool reads = format.reader || format.isTracker;
    const bool writes = format.writer || format.isTracker;
    QStringList endings;
    for (const QLatin1StringView ending : format.endings)
        endings.append(u'.' + ending);
    const QString direction = reads && writes ? CommandLineTr::tr("reads and writes")
        : reads                               ? CommandLineTr::tr("reads")
                                              : CommandLineTr::tr("writes");
    return QStringList{QString(format.word), direction, endings.join(u' '), formatName(format)}.join(u'\t');
}

} // namespace

ExitCode runFormats(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTr::tr(
        "Lists the file formats that import reads and export writes: word, directions, endings, name.\n\n"
        "Example: dateline formats --json"));
    parser.addOption(QCommandLineOption(
        u"json"_s,
        CommandLineTr::tr("Prints one JSON object a line, with what each format can say and what is lost.")));
    if (const auto ended = parse(parser, arguments, 0, 0, streams))
        return *ended;
    for (const FileFormat &format : fileFormats()) {
        if (parser.isSet(u"json"_s))
            printLine(*streams.out, formatAsJson(format));
        else
            printLine(*streams.out, lineOfFormat(format));
    }
    return ExitCode::Done;
}

} // namespace Dateline
