// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStringDecoder>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView versionKey("settings/version");
constexpr qint64 mostBytes = 16 << 20; ///< fifty looks of large trackers take some hundred kilobytes

/// The context of the words.
struct SettingsFileTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::SettingsFile)
};

/// Whether a line may stand in a settings file. QSettings reads on over what it does not understand, and would write
/// the file anew without it.
bool isSettingsLine(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.isEmpty() || text.startsWith(';') || text.startsWith('#')
        || (text.startsWith('[') && text.endsWith(']')) || text.contains('=');
}

bool isSettingsText(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    if (utf8.hasError() || text.contains(QChar::Null))
        return false;
    bool continues = false; // a line that ends with a backslash goes on with the next
    for (qsizetype from = 0; from < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', from);
        if (end < 0)
            end = bytes.size();
        const QByteArrayView line = QByteArrayView(bytes).sliced(from, end - from);
        if (!continues && !isSettingsLine(line))
            return false;
        continues = line.trimmed().endsWith('\\');
        from = end + 1;
    }
    return true;
}

bool isReadable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return false;
    return isSettingsText(file.readAll()) && QSettings().status() != QSettings::FormatError;
}

/// Of \p path with \p ending: that name, or with a number if it is taken.
QString freeName(const QString &path, const QString &ending)
{
    QString name = path + ending;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = path + ending + u"-%1"_s.arg(i);
    return name;
}

} // namespace

QString prepareSettingsFile()
{
    const QString path = QSettings().fileName();
    const QFileInfo info(path);
    if (info.isFile() && !isReadable(path)) {
        const QString aside = freeName(path, u".broken"_s);
        if (!QFile::rename(path, aside))
            return SettingsFileTr::tr("%1 cannot be read. Settings are as at first.")
                .arg(QDir::toNativeSeparators(path));
        return SettingsFileTr::tr("The settings could not be read. They are as at first; the old file is %1.")
            .arg(QDir::toNativeSeparators(aside));
    }
    QSettings file;
    const int version = file.value(versionKey, settingsVersion).toInt();
    if (version > settingsVersion) {
        const QString kept = path + u".version-%1"_s.arg(version);
        if (!QFileInfo::exists(kept))
            QFile::copy(path, kept);
        file.setValue(versionKey, settingsVersion);
        return SettingsFileTr::tr(
                   "The settings are of a later version of Dateline. What this one does not know is kept "
                   "in %1.")
            .arg(QDir::toNativeSeparators(kept));
    }
    if (info.isFile() && !file.contains(versionKey) && file.isWritable())
        file.setValue(versionKey, settingsVersion);
    return {};
}

} // namespace Dateline
