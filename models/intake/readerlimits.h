// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Dateline {

/// What reading one file may cost at most. Generous: the longest text, of 3,500 dense pages of a
/// PDF, takes 6 s, and a web page of 16 MB takes 0.6 GB.
struct ReaderLimits
{
    std::chrono::milliseconds time = std::chrono::minutes(2);
    qint64 memory = 2'000'000'000; ///< address space, in bytes
};

/// What ends the program that reads, if nothing else does: its exit code tells which limit it met.
enum class ReaderExit {
    Done = 0,    ///< the answer is written
    Usage = 2,   ///< called in another way than Dateline does
    Memory = 40, ///< there is no more
};

} // namespace Dateline
