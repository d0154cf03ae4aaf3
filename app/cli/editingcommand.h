// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/editing/changelines.h"
#include "models/editing/columnsbase.h"

#include <optional>

/// \file
/// What the commands that change a document have in common.
namespace Dateline {

/// Reads the document at \p path to change it. CannotWrite if it is no document, errors of openTracker() otherwise.
Result<ColumnsBase> openForEditing(const QString &path);

/// A fault of what was asked for, whatever it was about: the command ends with ExitCode::Usage.
Error asUsage(const Error &error);

/// The kind that a command is about, before its options are read, which depend on it: the word behind the file, or the
/// first that is a kind. nullopt if there is none.
std::optional<ChangedEntity> kindInArguments(const QStringList &arguments);
/// The kind that \p word names; Usage, naming them, if it names none.
Result<ChangedEntity> entityKind(const QString &word);

void addJsonOption(QCommandLineParser &parser);
/// Prints what was done: a line for people, or with --json one object.
void printDone(const QCommandLineParser &parser, const CommandStreams &streams, const DoneLine &done);

/// Writes \p change, unless nothing would be another, and prints \p done.
ExitCode changeAndTell(const QCommandLineParser &parser, const CommandStreams &streams, const QString &path,
                       const Change &change, const DoneLine &done);

} // namespace Dateline
