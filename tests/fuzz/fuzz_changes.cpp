// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"
#include "models/editing/changelines.h"
#include "models/editing/columnsbase.h"
#include "tests/domain/trackersamples.h"

#include <cstdlib>

using namespace Dateline;

/// Any bytes as lines of changes: what is taken over can be done, and leaves the tracker sound.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const ColumnsBase base(Samples::everyField());
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const ChangeLines lines = readChangeLines(base, bytes, DateContext());
    Tracker tracker = Samples::everyField();
    if (!lines.change.applyTo(tracker) || !checkIntegrity(tracker))
        std::abort();
    return 0;
}
