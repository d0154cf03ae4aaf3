// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/suggestedpath.h"

#include "app/window/documentcontroller.h"
#include "models/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace Dateline {

using namespace Qt::StringLiterals;

QString suggestedFolder(const DocumentController &documents)
{
    const QFileInfo document(documents.location());
    return document.isFile() ? document.path() : QDir::homePath();
}

QString suggestedPath(const DocumentController &documents, const Workspace &workspace, const QString &suffix)
{
    const QString name = workspace.snapshot()->tracker().id;
    return QDir(suggestedFolder(documents)).filePath((name.isEmpty() ? u"dateline"_s : name) + u'.' + suffix);
}

} // namespace Dateline
