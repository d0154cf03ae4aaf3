// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace Dateline {

namespace {

constexpr qsizetype mostRecent = 10;
constexpr auto key = "recent";

} // namespace

QStringList RecentFiles::paths() const { return QSettings().value(key).toStringList(); }

void RecentFiles::add(const QString &location)
{
    const QFileInfo file(location);
    if (!file.isFile())
        return;
    QStringList recent = paths();
    recent.removeAll(file.absoluteFilePath());
    recent.prepend(file.absoluteFilePath());
    QSettings().setValue(key, recent.first(std::min(recent.size(), mostRecent)));
}

} // namespace Dateline
