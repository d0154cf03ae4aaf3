// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

class DocumentController;
class Workspace;

/// What a file is asked for, which decides where dialogs begin.
enum class FileUse {
    Tracker, ///< one that is opened, copied or imported
    Output,  ///< a picture, a table, a page
    Source   ///< the text of a source
};

/// Where a dialog begins that asks for a file: in the folder that the settings name for it; else beside the document, or
/// at home if that is no file.
QString suggestedFolder(const DocumentController &documents, FileUse use);

/// The file that is proposed there: named after the tracker, ending in \p suffix ("csv"). A document's
/// suffix stands for a tracker, any other one for what is made of it.
QString suggestedPath(const DocumentController &documents, const Workspace &workspace, const QString &suffix);

/// \p title as the name of a file, without ending, that all file systems take: no signs that mean something to one of
/// them, at most 80 characters. Empty if nothing is left.
QString fileNameFor(const QString &title);

} // namespace Dateline
