// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandlinetr.h"
#include "app/cli/editingcommand.h"
#include "app/cli/fieldarguments.h"
#include "models/core/devicereading.h"
#include "models/document/documentimport.h"
#include "models/exchange/trackerjson.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "-" is the standard input.
Result<QByteArray> contentOf(const QString &path, const CommandStreams &streams)
{
    QFile file(path);
    if (path != "-"_L1 && !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::CannotRead, CommandLineTr::tr("cannot be read (%1)").arg(file.errorString()), path};
    QIODevice &device = path == "-"_L1 ? *streams.in : file;
    QByteArray bytes = readAtMost(device, longestTrackerJson + 1);
    if (bytes.size() > longestTrackerJson)
        return Error{ErrorCode::TooLarge, CommandLineTr::tr("has more than %1 bytes").arg(longestTrackerJson), path};
    return bytes;
}

QString nameOf(const QString &path)
{
    return path == "-"_L1 ? CommandLineTr::tr("standard input") : QFileInfo(path).fileName();
}

void printFaults(const CommandStreams &streams, const QString &path, const std::vector<LineFault> &faults)
{
    constexpr std::size_t mostFaults = 1000; // whoever has more has a fault of another kind
    for (std::size_t i = 0; i < std::min(faults.size(), mostFaults); ++i)
        printLine(*streams.err, u"dateline: "_s + faults[i].error.at(nameOf(path)).toLine());
    if (faults.size() > mostFaults)
        printLine(
            *streams.err,
            CommandLineTr::tr("dateline: and %n more fault(s)", nullptr, static_cast<int>(faults.size() - mostFaults)));
}

/// One object of everything, behind those of the lines.
void printSummary(const QCommandLineParser &parser, const CommandStreams &streams, const ChangeLines &lines,
                  bool isWritten)
{
    if (parser.isSet(u"json"_s)) {
        printLine(*streams.out,
                  nlohmann::ordered_json{{"done", isWritten ? lines.done.size() : 0},
                                         {"faulty", lines.faults.size()},
                                         {"written", isWritten}});
        return;
    }
    const QString done =
        CommandLineTr::tr("%n line(s) done", nullptr, isWritten ? static_cast<int>(lines.done.size()) : 0);
    const QString faulty = CommandLineTr::tr("%n with faults", nullptr, static_cast<int>(lines.faults.size()));
    printLine(*streams.out, CommandLineTr::tr("%1, %2", "lines done, lines with faults").arg(done, faulty));
    if (!isWritten)
        printLine(*streams.out, CommandLineTr::tr("nothing was written (see --skip-faulty)"));
}

} // namespace

ExitCode runApply(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTr::tr(
        "Makes many changes to a document in one step, which can be undone as one. Each line is a JSON object; "
        "docs/changes-form.md describes them. Nothing is written if a line has a fault.\n\n"
        "Example: echo '{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"au-5g-ban\",\"set\":{\"note\":\"Checked\"}}' | "
        "dateline apply t.dateline -"));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document."));
    parser.addPositionalArgument(u"CHANGES"_s, CommandLineTr::tr("The lines, .jsonl; - reads standard input."));
    parser.addOption(QCommandLineOption(u"skip-faulty"_s,
                                        CommandLineTr::tr("Makes the other changes even if some lines have faults.")));
    addJsonOption(parser);
    if (const auto ended = parse(parser, arguments, 2, 2, streams))
        return *ended;
    const QString path = parser.positionalArguments().first();
    const QString from = parser.positionalArguments().at(1);
    const auto bytes = contentOf(from, streams);
    if (!bytes)
        return fail(streams, bytes.error());
    const auto base = openForEditing(path);
    if (!base)
        return fail(streams, base.error());
    ChangeLines lines = readChangeLines(*base, *bytes, typedDates());
    lines.change.name = CommandLineTr::tr("Apply %1", "a step in the history: the name of a file").arg(nameOf(from));
    const bool isWritten = lines.faults.empty() || parser.isSet(u"skip-faulty"_s);
    if (isWritten && !lines.change.parts.empty()) {
        if (const auto written = changeDocument(path, lines.change); !written)
            return fail(streams, written.error());
    }
    printFaults(streams, from, lines.faults);
    if (isWritten && parser.isSet(u"json"_s)) {
        for (const DoneLine &done : lines.done)
            printDone(parser, streams, done);
    }
    printSummary(parser, streams, lines, isWritten);
    return lines.faults.empty() ? ExitCode::Done : ExitCode::CannotRead;
}

} // namespace Dateline
