// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "app/cli/commandtable.h"
#include "models/core/oneline.h"

#include <nlohmann/json.hpp>

#include <new>

namespace Dateline {

using namespace Qt::StringLiterals;

bool isCommand(const QStringList &arguments)
{
    return !arguments.isEmpty() && commandNamed(arguments.first()) != nullptr;
}

bool commandPaints(const QStringList &arguments) { return !arguments.isEmpty() && arguments.first() == "export"_L1; }

ExitCode runCommand(const QStringList &arguments, const CommandStreams &streams)
{
    const Command *command = arguments.isEmpty() ? nullptr : commandNamed(arguments.first());
    if (!command)
        return fail(streams, {ErrorCode::Usage, CommandLineTr::tr("no such command"), arguments.value(0)});
    try {
        return command->run(arguments, streams);
    } catch (const std::bad_alloc &) {
        const QString file = arguments.value(1);
        return fail(streams,
                    {ErrorCode::TooLarge, CommandLineTr::tr("there is not enough memory"),
                     file.startsWith(u'-') ? QString() : file});
    }
}

ExitCode exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Usage:
        return ExitCode::Usage;
    case ErrorCode::CannotWrite:
        return ExitCode::CannotWrite;
    case ErrorCode::NotFound:
    case ErrorCode::CannotRead:
    case ErrorCode::Malformed:
    case ErrorCode::TooNew:
    case ErrorCode::TooLarge:
    case ErrorCode::Locked:
    case ErrorCode::Cancelled:
        return ExitCode::CannotRead;
    }
    Q_UNREACHABLE();
}

ExitCode fail(const CommandStreams &streams, const Error &error)
{
    printLine(*streams.err, u"dateline: "_s + error.toLine());
    return exitCodeFor(error);
}

void printLine(QIODevice &device, const QString &line) { device.write(line.toUtf8() + '\n'); }

void printLine(QIODevice &device, const nlohmann::ordered_json &object)
{
    const std::string line = object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    device.write(jsonWithEscapedControls(QByteArray::fromStdString(line)) + '\n');
}

void addFilterOptions(QCommandLineParser &parser, bool toIsOutput)
{
    const auto add = [&](const QString &name, const QString &value, const QString &description) {
        parser.addOption(QCommandLineOption(name, description, value));
    };
    add(u"country"_s, u"CODE"_s,
        CommandLineTr::tr("Events in which this country takes part (code or name); repeatable."));
    add(u"issuer"_s, u"CODE"_s, CommandLineTr::tr("Events that this country issues; repeatable."));
    add(u"company"_s, u"NAME"_s,
        CommandLineTr::tr("Events in which this company or other party takes part; repeatable."));
    add(u"category"_s, u"NAME"_s, CommandLineTr::tr("Events of this category; repeatable."));
    add(u"milestone"_s, u"WORD"_s, CommandLineTr::tr("Events that are this milestone of a measure; repeatable."));
    add(u"tag"_s, u"TAG"_s, CommandLineTr::tr("Events with this tag; repeatable."));
    add(u"from"_s, u"DATE"_s, CommandLineTr::tr("Events that may lie on or after the first day of this date."));
    parser.addOption(QCommandLineOption(
        toIsOutput ? QStringList{u"until"_s} : QStringList{u"to"_s, u"until"_s},
        CommandLineTr::tr("Events that may lie on or before the last day of this date."), u"DATE"_s));
    add(u"text"_s, u"WORDS"_s,
        CommandLineTr::tr("Events whose title, summary, quotes or sources have all these words."));
    add(u"min-origins"_s, u"N"_s, CommandLineTr::tr("Events that at least N independent first reporters support."));
    add(u"as-of"_s, u"DATE"_s,
        CommandLineTr::tr("The day on which the world is looked at; later events count as planned."));
    add(u"known-on"_s, u"DATE"_s, CommandLineTr::tr("Events that a source issued by that day told of."));
    add(u"saved"_s, u"NAME"_s,
        CommandLineTr::tr("What a saved view of the tracker shows, by its name or id; other options take the place of "
                          "what it says of the same."));
}

FilterArguments filterArguments(const QCommandLineParser &parser, bool toIsOutput)
{
    FilterArguments arguments;
    arguments.countries = parser.values(u"country"_s);
    arguments.issuers = parser.values(u"issuer"_s);
    arguments.companies = parser.values(u"company"_s);
    arguments.categories = parser.values(u"category"_s);
    arguments.milestones = parser.values(u"milestone"_s);
    arguments.tags = parser.values(u"tag"_s);
    arguments.from = parser.value(u"from"_s);
    arguments.to = parser.value(toIsOutput ? u"until"_s : u"to"_s);
    arguments.text = parser.values(u"text"_s).join(u' ');
    arguments.minimumOrigins = parser.value(u"min-origins"_s);
    arguments.asOf = parser.value(u"as-of"_s);
    arguments.knownOn = parser.value(u"known-on"_s);
    return arguments;
}

std::optional<ExitCode> parse(QCommandLineParser &parser, const QStringList &arguments, qsizetype leastPositional,
                              qsizetype mostPositional, const CommandStreams &streams)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, CommandLineTr::tr("Prints this text."));
    parser.addOption(help);
    const QString command = arguments.first();
    const auto usage = [&](const QString &message) {
        return fail(
            streams,
            {ErrorCode::Usage, CommandLineTr::tr("%1 (see dateline %2 --help)").arg(message, command), command});
    };
    if (!parser.parse(arguments)) {
        QString message = parser.errorText();
        while (message.endsWith(u'.'))
            message.chop(1);
        return usage(message);
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        // The parser names the program's path; people type its name.
        text.replace(0, text.indexOf(u'\n'),
                     CommandLineTr::tr("Usage: dateline %1 %2 [options]")
                         .arg(command, text.section(u'\n', 0, 0).section(u" [options] "_s, 1)));
        printLine(*streams.out, text.trimmed());
        return ExitCode::Done;
    }
    const qsizetype given = parser.positionalArguments().size();
    if (given < leastPositional)
        return usage(CommandLineTr::tr("an argument is missing"));
    if (given > mostPositional)
        return usage(
            CommandLineTr::tr("unexpected argument “%1”").arg(parser.positionalArguments().at(mostPositional)));
    return std::nullopt;
}

} // namespace Dateline
