// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QSettings>

namespace Dateline {

Settings::Settings(QObject *parent) : QObject(parent)
{
    const QSettings file;
    for (const Setting &setting : m_table)
        m_values.insert(setting.key, allowedValue(setting, file.value(setting.key, setting.fallback)));
}

QVariant Settings::value(const QString &key) const
{
    Q_ASSERT(m_values.contains(key));
    return m_values.value(key);
}

void Settings::set(const QString &key, const QVariant &value)
{
    for (const Setting &setting : m_table) {
        if (setting.key != key)
            continue;
        const QVariant allowed = allowedValue(setting, value);
        if (m_values.value(key) == allowed)
            return;
        m_values.insert(key, allowed);
        write(key, allowed);
        emit changed(key);
    }
}

void Settings::reset()
{
    for (const Setting &setting : m_table)
        set(setting.key, setting.fallback);
}

void Settings::write(const QString &key, const QVariant &value)
{
    QSettings file;
    file.setValue(key, value);
    file.sync();
    if (file.status() == QSettings::NoError || m_hasFailed)
        return;
    m_hasFailed = true;
    emit cannotBeWritten(file.fileName());
}

} // namespace Dateline
