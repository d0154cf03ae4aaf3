// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/records.h"

#include <cstdlib>

namespace Dateline {

/// Counts, and looks that rejections say something.
class CountingSink : public RecordSink
{
public:
    bool take(Record) override
    {
        ++count;
        return true;
    }
    bool reject(const RecordPlace &, const QString &, const QString &reason) override
    {
        if (reason.isEmpty())
            std::abort();
        ++count;
        return true;
    }
    void remark(const RecordPlace &, const QString &, const QString &text) override
    {
        if (text.isEmpty())
            std::abort();
    }

    std::size_t count = 0;
};

} // namespace Dateline
