// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lookmemory.h"

#include "models/query/lookjson.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLooks = 50;
constexpr qsizetype longestLook = 100'000;
constexpr auto looksKey = "looks";

/// One way of naming a document, whatever links lead to it.
QString nameOfDocument(const QString &location)
{
    const QString path = QFileInfo(location).canonicalFilePath();
    return path.isEmpty() ? location : path;
}

/// "bundled:huawei-5g" is none.
bool isFile(const QString &name)
{
    const QFileInfo file(name);
    return file.isAbsolute() && file.exists();
}

bool wasFile(const QString &name)
{
    const QFileInfo file(name);
    return file.isAbsolute() && !file.exists();
}

/// A line of the settings.
struct LookEntry
{
    QString location;
    QString tracker;
    RememberedLook look;
};

QString lineOf(const LookEntry &entry)
{
    const QJsonObject object{{u"location"_s, entry.location},
                             {u"tracker"_s, entry.tracker},
                             {u"view"_s, entry.look.view.text},
                             {u"look"_s, QString::fromUtf8(lookJson(entry.look.look))}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// None if it is damaged, or of another version of the program.
std::optional<LookEntry> entryIn(const QString &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
    const Result<Look> look = readLook(object[u"look"_s].toString().toUtf8());
    if (!look)
        return std::nullopt;
    return LookEntry{object[u"location"_s].toString(), object[u"tracker"_s].toString(),
                     RememberedLook{*look, {object[u"view"_s].toString()}}};
}

} // namespace

void LookMemory::remember(const QString &location, const QString &tracker, const RememberedLook &look)
{
    const LookEntry entry{nameOfDocument(location), tracker, look};
    const QString line = lineOf(entry);
    if (line.size() > longestLook)
        return;
    QSettings settings;
    const QStringList before = settings.value(looksKey).toStringList();
    QStringList after{line};
    for (const QString &each : before) {
        const std::optional<LookEntry> other = entryIn(each);
        if (other && other->location != entry.location && after.size() < mostLooks)
            after.append(each);
    }
    if (after != before)
        settings.setValue(looksKey, after);
}

std::optional<RememberedLook> LookMemory::recall(const QString &location, const QString &tracker) const
{
    const QString name = nameOfDocument(location);
    const QStringList lines = QSettings().value(looksKey).toStringList();
    for (const QString &line : lines) {
        const std::optional<LookEntry> entry = entryIn(line);
        if (entry && entry->tracker == tracker && entry->location == name)
            return entry->look;
    }
    return std::nullopt;
}

std::optional<RememberedLook> LookMemory::takeMoved(const QString &location, const QString &tracker)
{
    const QString name = nameOfDocument(location);
    if (!isFile(name))
        return std::nullopt;
    QSettings settings;
    QStringList lines = settings.value(looksKey).toStringList();
    for (QString &line : lines) {
        std::optional<LookEntry> entry = entryIn(line);
        if (!entry || entry->tracker != tracker || !wasFile(entry->location))
            continue;
        entry->location = name;
        line = lineOf(*entry);
        settings.setValue(looksKey, lines);
        return entry->look;
    }
    return std::nullopt;
}

} // namespace Dateline
