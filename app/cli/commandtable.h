// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <span>

/// \file
/// The commands. `dateline --help`, the manual page and the completion of the shells are made from this table.
namespace Dateline {

struct Command
{
    QLatin1StringView name;
    QLatin1StringView arguments;   ///< as the help of all commands names them, such as "FILE KIND"
    const char *summary = nullptr; ///< one sentence without a full stop, in English; commandSummary() translates it
    ExitCode (*run)(const QStringList &, const CommandStreams &) = nullptr;
};

/// In the order of the help: looking, getting out, getting in, changing.
std::span<const Command> commandTable();

/// Null if there is none of that name.
const Command *commandNamed(const QString &name);

/// In the language of the program.
QString commandSummary(const Command &command);

} // namespace Dateline
