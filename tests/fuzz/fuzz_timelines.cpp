// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formattable.h"
#include "tests/fuzz/countingsink.h"

#include <algorithm>

using namespace Dateline;

/// Any bytes as the file of each program for timelines: entries come out, the same number each time, or there is a reason
/// why not.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    recogniseFormat({bytes.first(std::min(bytes.size(), sampleSize)), QStringLiteral("json"), true});
    for (const QStringView word : {u"icalendar", u"timeline", u"timelinejs", u"timesketch", u"vis"}) {
        const FormatReader &reader = *formatWithWord(word)->reader;
        CountingSink first, second;
        const auto read = reader.read(bytes, {}, first);
        if (!read && read.error().message.isEmpty())
            std::abort();
        if (read.ok() != reader.read(bytes, {}, second).ok() || first.count != second.count)
            std::abort();
    }
    return 0;
}
