// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandlinetr.h"
#include "app/cli/editingcommand.h"
#include "models/document/documentimport.h"
#include "models/exchange/trackertemplates.h"

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void listTemplates(const QCommandLineParser &parser, const CommandStreams &streams)
{
    for (const TrackerTemplate &each : trackerTemplates()) {
        if (parser.isSet(u"json"_s))
            printLine(*streams.out,
                      nlohmann::ordered_json{{"name", each.name.toStdString()},
                                             {"title", each.title.toStdString()},
                                             {"description", each.description.toStdString()}});
        else
            printLine(*streams.out, QString(each.name + u'\t' + each.description));
    }
}

} // namespace

ExitCode runNew(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTr::tr("Makes a new document, empty or from a template. An existing file is never replaced.\n\n"
                          "Example: dateline new rail.dateline --title \"Rail freight in Europe\" "
                          "--template policy-tracker --language en"));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("The document to make, .dateline."));
    const auto add = [&](const QString &name, const QString &description, const QString &value) {
        parser.addOption(QCommandLineOption(name, description, value));
    };
    add(u"title"_s, CommandLineTr::tr("What the tracker is called."), u"TITLE"_s);
    add(u"template"_s, CommandLineTr::tr("What it begins with; see --list-templates."), u"NAME"_s);
    add(u"language"_s, CommandLineTr::tr("The language that it is written in, such as en or pt-BR."), u"CODE"_s);
    add(u"license"_s, CommandLineTr::tr("Under which licence it may be used, such as CC-BY-4.0."), u"LICENCE"_s);
    parser.addOption(QCommandLineOption(u"list-templates"_s, CommandLineTr::tr("Prints the templates, one a line.")));
    addJsonOption(parser);
    const bool lists = arguments.contains(u"--list-templates"_s);
    if (const auto ended = parse(parser, arguments, lists ? 0 : 1, lists ? 0 : 1, streams))
        return *ended;
    if (lists) {
        listTemplates(parser, streams);
        return ExitCode::Done;
    }
    const QString path = parser.positionalArguments().first();
    if (!parser.isSet(u"title"_s))
        return fail(
            streams,
            {ErrorCode::Usage, CommandLineTr::tr("--title TITLE is missing (see dateline new --help)"), u"new"_s});
    const auto tracker = newTracker({parser.value(u"title"_s), parser.value(u"template"_s), parser.value(u"language"_s),
                                     parser.value(u"license"_s)});
    if (!tracker)
        return fail(streams, tracker.error());
    if (const auto made = createDocument(path, *tracker); !made)
        return fail(streams, made.error());
    printDone(parser, streams, {0, u"add"_s, u"tracker"_s, tracker->id, {}, {}});
    return ExitCode::Done;
}

} // namespace Dateline
