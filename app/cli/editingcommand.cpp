// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/editingcommand.h"

#include "app/cli/commandlinetr.h"
#include "models/core/oneline.h"
#include "models/document/documentimport.h"
#include "models/editing/entitykinds.h"
#include "models/exchange/trackerfile.h"

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString doneInWords(const DoneLine &done)
{
    const QString what = oneLine(done.kind + u' ' + done.id).trimmed();
    if (done.op == "add"_L1)
        return CommandLineTr::tr("added: %1").arg(what);
    if (done.op == "remove"_L1)
        return CommandLineTr::tr("removed: %1").arg(what);
    if (done.op == "merge"_L1)
        return CommandLineTr::tr("merged: %1 into %2").arg(what, oneLine(done.into));
    if (done.op == "move"_L1)
        return CommandLineTr::tr("moved: %1").arg(what);
    return CommandLineTr::tr("changed: %1").arg(what);
}

} // namespace

Result<ColumnsBase> openForEditing(const QString &path)
{
    const auto format = trackerFormat(path);
    if (!format)
        return format.error();
    if (*format != TrackerFormat::Document)
        return Error{ErrorCode::CannotWrite,
                     CommandLineTr::tr("is read-only; only .dateline documents can be changed (see dateline import)"),
                     path};
    auto tracker = openTracker(path);
    if (!tracker)
        return tracker.error();
    return ColumnsBase(std::move(*tracker));
}

Error asUsage(const Error &error) { return {ErrorCode::Usage, error.message, error.place}; }

std::optional<ChangedEntity> kindInArguments(const QStringList &arguments)
{
    for (const QString &argument : arguments.mid(2)) {
        if (const auto kind = emptyEntity(argument))
            return kind;
    }
    return std::nullopt;
}

Result<ChangedEntity> entityKind(const QString &word)
{
    const auto kind = emptyEntity(word);
    if (kind)
        return *kind;
    return Error{ErrorCode::Usage, CommandLineTr::tr("no such kind; there is %1").arg(entityKindWords().join(u", "_s)),
                 word};
}

void addJsonOption(QCommandLineParser &parser)
{
    parser.addOption(QCommandLineOption(u"json"_s, CommandLineTr::tr("Prints what was done as JSON.")));
}

void printDone(const QCommandLineParser &parser, const CommandStreams &streams, const DoneLine &done)
{
    if (!parser.isSet(u"json"_s)) {
        printLine(*streams.out, doneInWords(done));
        for (const QString &lost : done.notKept)
            printLine(*streams.out, CommandLineTr::tr("not kept: %1").arg(oneLine(lost)));
        return;
    }
    nlohmann::ordered_json object;
    if (done.line > 0)
        object["line"] = done.line;
    object["op"] = done.op.toStdString();
    object["kind"] = done.kind.toStdString();
    if (!done.id.isEmpty())
        object["id"] = done.id.toStdString();
    if (!done.into.isEmpty())
        object["into"] = done.into.toStdString();
    for (const QString &lost : done.notKept)
        object["notKept"].push_back(lost.toStdString());
    printLine(*streams.out, object);
}

ExitCode changeAndTell(const QCommandLineParser &parser, const CommandStreams &streams, const QString &path,
                       const Change &change, const DoneLine &done)
{
    if (!change.parts.empty()) {
        if (const auto written = changeDocument(path, change); !written)
            return fail(streams, written.error());
    }
    printDone(parser, streams, done);
    return ExitCode::Done;
}

} // namespace Dateline
