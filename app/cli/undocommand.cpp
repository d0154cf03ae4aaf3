// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandlinetr.h"
#include "app/cli/editingcommand.h"
#include "models/core/oneline.h"
#include "models/document/documentimport.h"

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

ExitCode turnRound(const QStringList &arguments, const CommandStreams &streams, const QString &description,
                   Result<QString> (*step)(const QString &), const QString &nothing)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document."));
    addJsonOption(parser);
    if (const auto ended = parse(parser, arguments, 1, 1, streams))
        return *ended;
    const QString path = parser.positionalArguments().first();
    const auto name = step(path);
    if (!name)
        return fail(streams, name.error());
    if (name->isEmpty())
        return fail(streams, {ErrorCode::Usage, nothing, path});
    if (parser.isSet(u"json"_s))
        printLine(*streams.out,
                  nlohmann::ordered_json{{"op", arguments.first().toStdString()}, {"step", name->toStdString()}});
    else
        printLine(*streams.out, QString(arguments.first() + u": "_s + oneLine(*name)));
    return ExitCode::Done;
}

} // namespace

ExitCode runUndo(const QStringList &arguments, const CommandStreams &streams)
{
    return turnRound(arguments, streams,
                     CommandLineTr::tr("Takes back the last step of a document.\n\nExample: dateline undo t.dateline"),
                     undoInDocument, CommandLineTr::tr("there is nothing to undo"));
}

ExitCode runRedo(const QStringList &arguments, const CommandStreams &streams)
{
    return turnRound(
        arguments, streams,
        CommandLineTr::tr("Does the step again that was taken back last.\n\nExample: dateline redo t.dateline"),
        redoInDocument, CommandLineTr::tr("there is nothing to redo"));
}

} // namespace Dateline
