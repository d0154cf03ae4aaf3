// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/workaddress.h"

#include <QByteArray>

#include <algorithm>
#include <cstdlib>

using namespace Dateline;

/// Any bytes as an address: what has a key has the same one behind www., and an archive's address in front of it is a
/// copy of the same work.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray rest(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto behind = [&rest](const char *start) { return workAddress(QByteArray(start).append(rest)); };
    workAddress(rest);
    // White space at an end is not part of an address, and where the end is depends on what stands around it.
    if (std::any_of(rest.begin(), rest.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }))
        return 0;
    const WorkAddress work = behind("https://daily.example/");
    if (work.key.isEmpty() || behind("http://www.daily.example/").key != work.key)
        std::abort();
    const WorkAddress copy = behind("https://web.archive.org/web/2018/https://daily.example/");
    if (copy.key != work.key || !copy.isCopy)
        std::abort();
    return 0;
}
