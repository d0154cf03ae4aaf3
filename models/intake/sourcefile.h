// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/ingest/sourcedocument.h"
#include "models/intake/readerlimits.h"

namespace Dateline {

/// Has a text, web page or PDF read by a process of its own, for it may be made to do harm: what it can take is limited,
/// and whatever becomes of that process, this one goes on. What is read, and how it fails, see readSourceContent();
/// further NotFound, CannotRead (it is no file or may not be read, or its reader broke off), TooLarge (\p limits), and
/// Cancelled within a moment after \p progress says so. The error's place begins with \p fileName. To be called on
/// another thread than that of the window, and needs no event loop.
Result<SourceDocument> readSourceFile(const QString &fileName, Progress &progress, const ReaderLimits &limits = {});

/// The same with the content of a file called \p name.
Result<SourceDocument> readSourceBytes(const QByteArray &bytes, const QString &name, Progress &progress,
                                       const ReaderLimits &limits = {});

} // namespace Dateline
