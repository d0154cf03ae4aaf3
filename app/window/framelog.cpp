// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/framelog.h"

namespace Dateline {

FrameLog::FrameLog(const QString &path, QObject *parent) : QObject(parent), m_file(path) { }

bool FrameLog::open()
{
    m_since.start();
    return m_file.open(QIODevice::WriteOnly | QIODevice::Text);
}

void FrameLog::add(double milliseconds)
{
    m_file.write(QByteArray::number(static_cast<double>(m_since.elapsed()) * 1e-3, 'f', 3) + '\t'
                 + QByteArray::number(milliseconds, 'f', 3) + '\n');
    m_file.flush(); // the window may be closed hard
}

} // namespace Dateline
