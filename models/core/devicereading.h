// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QIODevice;

namespace Dateline {

/// What \p device still has, \p most bytes of it at the most. An error is left for the device to tell.
///
/// QIODevice::read(most) first asks for \p most bytes of memory, also for an empty file; this asks for what is there.
/// It does not trust size(): a file in /proc has the size 0, and a pipe none.
QByteArray readAtMost(QIODevice &device, qint64 most);

} // namespace Dateline
