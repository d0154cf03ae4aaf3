// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace Dateline {

namespace {

constexpr qsizetype mostRecent = 10;
constexpr auto key = "recent";
// Beside the paths, in their order; settings of older versions have paths only.
constexpr auto titlesKey = "recentTitles";
constexpr auto daysKey = "recentDays";
constexpr auto lastKey = "last";

} // namespace

QStringList RecentFiles::paths() const { return QSettings().value(key).toStringList(); }

std::vector<RecentFile> RecentFiles::files() const
{
    const QSettings settings;
    const QStringList paths = settings.value(key).toStringList();
    const QStringList titles = settings.value(titlesKey).toStringList();
    const QStringList days = settings.value(daysKey).toStringList();
    std::vector<RecentFile> files;
    for (qsizetype i = 0; i < paths.size(); ++i)
        files.push_back({paths[i], titles.value(i), dayFromIso(days.value(i))});
    return files;
}

void RecentFiles::add(const QString &location, const QString &title, std::optional<Day> opened)
{
    const QFileInfo file(location);
    if (!file.isFile())
        return;
    const QString path = file.absoluteFilePath();
    std::vector<RecentFile> recent = files();
    std::erase_if(recent, [&path](const RecentFile &each) { return each.path == path; });
    recent.insert(recent.begin(), {path, title, opened});
    QStringList paths;
    QStringList titles;
    QStringList days;
    for (const RecentFile &each : recent) {
        if (paths.size() == mostRecent)
            break;
        paths.append(each.path);
        titles.append(each.title);
        days.append(each.opened ? isoDay(*each.opened) : QString());
    }
    QSettings settings;
    settings.setValue(key, paths);
    settings.setValue(titlesKey, titles);
    settings.setValue(daysKey, days);
}

std::optional<QString> RecentFiles::last() const
{
    const QSettings settings;
    return settings.contains(lastKey) ? std::optional(settings.value(lastKey).toString()) : std::nullopt;
}

void RecentFiles::setLast(const QString &location) { QSettings().setValue(lastKey, location); }

} // namespace Dateline
