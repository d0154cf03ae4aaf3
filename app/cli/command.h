// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/filterarguments.h"
#include "models/core/result.h"

#include <QCommandLineParser>
#include <QIODevice>

#include <nlohmann/json_fwd.hpp>

/// \file
/// What the commands have in common.
namespace Dateline {

/// The exit code that goes with an error.
ExitCode exitCodeFor(const Error &error);

/// Prints "dateline: place: message" in one line and returns the exit code.
ExitCode fail(const CommandStreams &streams, const Error &error);

void printLine(QIODevice &device, const QString &line);
void printLine(QIODevice &device, const nlohmann::ordered_json &object);

/// The options of DESIGN that make a filter, declared on a parser and read back. Where --to names the output, the end
/// of the date window is --until, which works everywhere.
void addFilterOptions(QCommandLineParser &parser, bool toIsOutput);
FilterArguments filterArguments(const QCommandLineParser &parser, bool toIsOutput);

/// Parses strictly: unknown options, missing values and too few or too many positional arguments are usage errors.
/// Prints the help of the command and returns Done if that was asked for; nothing if the command shall go on.
std::optional<ExitCode> parse(QCommandLineParser &parser, const QStringList &arguments, qsizetype leastPositional,
                              qsizetype mostPositional, const CommandStreams &streams);

ExitCode runAdd(const QStringList &arguments, const CommandStreams &streams);
ExitCode runApply(const QStringList &arguments, const CommandStreams &streams);
ExitCode runCheck(const QStringList &arguments, const CommandStreams &streams);
ExitCode runDate(const QStringList &arguments, const CommandStreams &streams);
ExitCode runEdit(const QStringList &arguments, const CommandStreams &streams);
ExitCode runExport(const QStringList &arguments, const CommandStreams &streams);
ExitCode runFormats(const QStringList &arguments, const CommandStreams &streams);
ExitCode runImport(const QStringList &arguments, const CommandStreams &streams);
ExitCode runList(const QStringList &arguments, const CommandStreams &streams);
ExitCode runMerge(const QStringList &arguments, const CommandStreams &streams);
ExitCode runNew(const QStringList &arguments, const CommandStreams &streams);
ExitCode runRead(const QStringList &arguments, const CommandStreams &streams);
ExitCode runRedo(const QStringList &arguments, const CommandStreams &streams);
ExitCode runRemove(const QStringList &arguments, const CommandStreams &streams);
ExitCode runUndo(const QStringList &arguments, const CommandStreams &streams);

} // namespace Dateline
