// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QIODevice;

namespace Dateline {

/// What a command ends with; the numbers are part of the interface.
enum class ExitCode {
    Done = 0,
    Found = 1,      ///< a check or a comparison found something
    Usage = 2,      ///< the arguments do not make a command
    CannotRead = 3, ///< an input could not be read
    CannotWrite = 4 ///< an output could not be written
};

/// The streams that a command reads and writes; not owned.
struct CommandStreams
{
    QIODevice *in = nullptr;
    QIODevice *out = nullptr;
    QIODevice *err = nullptr;
};

/// Whether \p arguments (without the program's name) are a command and not a call of the window.
bool isCommand(const QStringList &arguments);

/// Whether the command paints, and so needs a QGuiApplication (on no display).
bool commandPaints(const QStringList &arguments);

/// Runs a command. Its result goes to \p out, errors in one line each to \p err.
ExitCode runCommand(const QStringList &arguments, const CommandStreams &streams);

/// The text of `dateline --help`.
QString helpText();

} // namespace Dateline
