// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

/// \file
/// What `dateline --help` and `dateline COMMAND --help` say, as text and in its parts: the manual page and the completion
/// of the shells are made from the parts, so that they cannot say anything else.
namespace Dateline {

/// An option or a positional argument.
struct HelpEntry
{
    QString usage; ///< "--to, --until <DATE>", "FILE"
    QString text;
};

struct CommandHelp
{
    QString usage;       ///< "dateline list FILE [KIND] [options]"
    QString description; ///< paragraphs, an empty line between
    std::vector<HelpEntry> options;
    std::vector<HelpEntry> arguments;
};

/// The names of an option: "--to", "--until".
QStringList optionNames(const HelpEntry &option);

/// Whether the option is followed by a value.
bool takesValue(const HelpEntry &option);

/// The parts of the text that `dateline COMMAND --help` prints. What it does not understand it leaves out.
CommandHelp parsedHelp(const QString &text);

/// Of a command of the table; empty for another name.
CommandHelp commandHelp(const QString &name);

} // namespace Dateline
