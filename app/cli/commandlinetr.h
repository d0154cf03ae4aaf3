// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Dateline {

/// The translation context of the command line.
struct CommandLineTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::CommandLine)
};

} // namespace Dateline
