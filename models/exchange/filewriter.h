// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace Dateline {

/// Writes a file whole or not at all: under a temporary name first, then renamed over \p path. An existing file is
/// replaced and keeps its permissions. CannotWrite with the place \p path on failure.
Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes);

} // namespace Dateline
