// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"
#include "tests/support/testcase.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace Dateline {

class SqlConnection;

/// A test of documents on disk: every test function has an empty folder of its own.
class StoreTestCase : public TestCase
{
    Q_OBJECT

protected:
    QString path(const QString &name = QStringLiteral("t.dateline")) const { return m_folder->filePath(name); }
    QString folder() const { return m_folder->path(); }
    /// The names of all files in the folder, hidden ones too.
    QStringList files() const;
    static QByteArray content(const QString &file);
    /// Makes a document and closes it.
    void make(const Tracker &tracker, const QString &name = QStringLiteral("t.dateline")) const;
    /// A second program at work in a document.
    static std::unique_ptr<SqlConnection> other(const QString &file);

private slots:
    void initTestCase() { newFolder(); }
    void cleanup() { newFolder(); }

private:
    void newFolder();

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace Dateline
