// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/domain/change.h"

namespace Dateline {

/// "--text-file PATH", if \p kind is a source: a web page, PDF or text that becomes the text of it.
void addTextFileOption(QCommandLineParser &parser, const std::optional<ChangedEntity> &kind);

/// Reads that file, if there is one, and fills what \p entity does not say yet (completedBy()). What a person should
/// know of the file goes to the error stream. Errors of readSourceFile().
Result<void> takeTextFile(const QCommandLineParser &parser, ChangedEntity &entity, const CommandStreams &streams);

} // namespace Dateline
