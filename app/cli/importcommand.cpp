// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "models/document/documentimport.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

ExitCode runImport(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTr::tr("Adds trackers to a document, which is made if it does not exist. All or nothing.\n\n"
                          "Example: dateline import more.json --into t.dateline"));
    parser.addPositionalArgument(u"INPUT"_s,
                                 CommandLineTr::tr("A tracker: its JSON form, a .dateline document or bundled:NAME."),
                                 u"INPUT..."_s);
    parser.addOption(QCommandLineOption(u"into"_s, CommandLineTr::tr("The document."), u"FILE"_s));
    parser.addOption(QCommandLineOption(u"json"_s, CommandLineTr::tr("Prints the report as JSON.")));
    if (const auto ended = parse(parser, arguments, 1, std::numeric_limits<qsizetype>::max(), streams))
        return *ended;
    if (parser.value(u"into"_s).isEmpty())
        return fail(
            streams,
            {ErrorCode::Usage, CommandLineTr::tr("--into FILE is missing (see dateline import --help)"), u"import"_s});

    const Result<ImportReport> report = importFiles(parser.positionalArguments(), parser.value(u"into"_s));
    if (!report)
        return fail(streams, report.error());
    if (parser.isSet(u"json"_s)) {
        nlohmann::ordered_json object = {{"read", report->read},
                                         {"imported", report->imported},
                                         {"merged", report->merged},
                                         {"rejected", report->rejected}};
        object["rejections"] = nlohmann::ordered_json::array();
        for (const Rejection &rejection : report->rejections)
            object["rejections"].push_back(
                {{"place", rejection.place.toStdString()}, {"reason", rejection.reason.toStdString()}});
        printLine(*streams.out, object);
        return ExitCode::Done;
    }
    printLine(*streams.out,
              CommandLineTr::tr("%1 read: %2 imported, %3 merged, %4 rejected")
                  .arg(report->read)
                  .arg(report->imported)
                  .arg(report->merged)
                  .arg(report->rejected));
    for (const Rejection &rejection : report->rejections)
        printLine(*streams.out, CommandLineTr::tr("rejected: %1: %2").arg(rejection.place, rejection.reason));
    return ExitCode::Done;
}

} // namespace Dateline
