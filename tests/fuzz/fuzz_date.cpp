// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datereading.h"

#include <QString>

#include <cstdlib>

using namespace Dateline;

/// Any bytes as what somebody types for a date: there are readings, each of them EDTF that is read as itself, or there is
/// a reason.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    DateContext context;
    context.reference = Day{17'865};
    context.languages = {QStringLiteral("de"), QStringLiteral("en")};
    const auto readings = readDates(typed, context);
    if (!readings) {
        if (readings.error().message.isEmpty())
            std::abort();
        return 0;
    }
    if (readings->empty())
        std::abort();
    for (const DateReading &reading : *readings) {
        const auto again = Edtf::parse(reading.date.toString());
        if (!again || !(*again == reading.date) || reading.rule.isEmpty())
            std::abort();
    }
    return 0;
}
