// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>

namespace Dateline {

/// Writes down how long frames of the live window take, a line each: seconds since the log was opened, a tab, and the
/// milliseconds that the frame took to be put together and painted.
class FrameLog : public QObject
{
    Q_OBJECT

public:
    explicit FrameLog(const QString &path, QObject *parent = nullptr);

    /// Truncates the file; false if that cannot be done, see error().
    bool open();
    QString error() const { return m_file.errorString(); }

    void add(double milliseconds);

private:
    QFile m_file;
    QElapsedTimer m_since;
};

} // namespace Dateline
