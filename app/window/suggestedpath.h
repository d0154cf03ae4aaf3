// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

class DocumentController;
class Workspace;

/// Where a dialog begins that asks for a file: beside the document, or at home if that is no file.
QString suggestedFolder(const DocumentController &documents);

/// The file that is proposed there: named after the tracker, ending in \p suffix ("csv").
QString suggestedPath(const DocumentController &documents, const Workspace &workspace, const QString &suffix);

} // namespace Dateline
