// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storetestcase.h"

#include "models/store/sqlconnection.h"
#include "models/store/trackerstore.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace Dateline {

void StoreTestCase::newFolder()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QByteArray StoreTestCase::content(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void StoreTestCase::make(const Tracker &tracker, const QString &name) const
{
    const auto store = TrackerStore::create(path(name), tracker);
    if (!store)
        qFatal("%s", qPrintable(store.error().toLine()));
}

std::unique_ptr<SqlConnection> StoreTestCase::other(const QString &file)
{
    auto connection = SqlConnection::openSqlite(file, SqlConnection::Mode::ReadWrite);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().toLine()));
    return std::move(*connection);
}

QStringList StoreTestCase::files() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

} // namespace Dateline
