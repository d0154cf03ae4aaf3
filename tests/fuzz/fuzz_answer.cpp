// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/sourceanswer.h"

#include <cstdlib>

using namespace Dateline;

/// Any bytes as what the program that reads files says: refused, or told again the same.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto told = readSourceAnswer(bytes);
    if (!told && told.error().message.isEmpty())
        std::abort();
    if (!told)
        return 0;
    const auto again = readSourceAnswer(sourceAnswer(told));
    if (!again || again->source != told->source || again->remarks != told->remarks)
        std::abort();
    return 0;
}
