// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/devicereading.h"

#include <QIODevice>

#include <algorithm>

namespace Dateline {

QByteArray readAtMost(QIODevice &device, qint64 most)
{
    constexpr qint64 leastPart = 16 * 1024;
    constexpr qint64 largestPart = 64 * 1024 * 1024; // of a size that may be a lie
    QByteArray bytes;
    while (bytes.size() < most) {
        // One byte more than there should be, so that the end shows without another part.
        const qint64 expected = std::clamp(device.bytesAvailable() + 1, leastPart, largestPart);
        const qint64 part = std::min(expected, most - bytes.size());
        const qsizetype before = bytes.size();
        bytes.resize(before + part);
        const qint64 count = device.read(bytes.data() + before, part);
        bytes.resize(before + std::max<qint64>(count, 0));
        if (count <= 0)
            break;
    }
    return bytes;
}

} // namespace Dateline
