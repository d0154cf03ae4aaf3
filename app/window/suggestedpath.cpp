// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/suggestedpath.h"

#include "app/settings/settings.h"
#include "app/window/documentcontroller.h"
#include "models/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What the settings name; empty: nothing, or a folder that is gone.
QString chosenFolder(FileUse use)
{
    if (use == FileUse::Source)
        return {};
    const Settings settings;
    const QString folder =
        settings.text(use == FileUse::Tracker ? SettingKey::trackerFolder : SettingKey::pictureFolder);
    return QFileInfo(folder).isDir() ? folder : QString();
}

} // namespace

QString suggestedFolder(const DocumentController &documents, FileUse use)
{
    if (const QString chosen = chosenFolder(use); !chosen.isEmpty())
        return chosen;
    const QFileInfo document(documents.location());
    return document.isFile() ? document.path() : QDir::homePath();
}

QString suggestedPath(const DocumentController &documents, const Workspace &workspace, const QString &suffix)
{
    const QString name = workspace.snapshot()->tracker().id;
    return QDir(suggestedFolder(documents, suffix == "dateline"_L1 ? FileUse::Tracker : FileUse::Output))
        .filePath((name.isEmpty() ? u"dateline"_s : name) + u'.' + suffix);
}

QString fileNameFor(const QString &title)
{
    constexpr qsizetype longest = 80;
    QString name = title;
    for (QChar &c : name) {
        const bool isSign = QStringView(u"/\\:*?\"<>|").contains(c);
        if (isSign || !c.isPrint())
            c = u' ';
    }
    name = name.simplified().left(longest).trimmed();
    while (name.startsWith(u'.') || name.endsWith(u'.')) // hidden, or taken for an ending
        name.startsWith(u'.') ? name.remove(0, 1) : name.remove(name.size() - 1, 1);
    return name;
}

} // namespace Dateline
