// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settingtable.h"

#include <QHash>
#include <QObject>

namespace Dateline {

/// What a person has set, by the table of settings. Values are read once and kept, so that what cannot be written holds
/// until the program ends.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QObject *parent = nullptr);

    /// Always one that the table allows. \p key must be in the table.
    QVariant value(const QString &key) const;
    bool isOn(const QString &key) const { return value(key).toBool(); }
    QString text(const QString &key) const { return value(key).toString(); }
    int number(const QString &key) const { return value(key).toInt(); }

    /// Keeps it and writes it; a value that is not allowed becomes the fallback. changed() comes if it is another one.
    void set(const QString &key, const QVariant &value);
    /// All of the table as at first. What the program remembers by itself (windows, files, looks) stays.
    void reset();

signals:
    void changed(const QString &key);
    /// The settings file cannot be written: what was set is lost when the program ends. Comes once.
    void cannotBeWritten(const QString &path);

private:
    void write(const QString &key, const QVariant &value);

    std::vector<Setting> m_table = settingTable();
    QHash<QString, QVariant> m_values;
    bool m_hasFailed = false;
};

} // namespace Dateline
