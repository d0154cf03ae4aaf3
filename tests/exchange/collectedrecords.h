// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

#include <QStringList>

namespace Dateline {

/// Keeps what a reader finds, for tests to look at.
struct CollectedRecords : RecordSink
{
    std::vector<Record> records;
    QStringList rejections; ///< "line 7: has no title"
    QStringList remarks;

    bool take(Record record) override
    {
        records.push_back(std::move(record));
        return true;
    }
    bool reject(const RecordPlace &place, const QString &field, const QString &reason) override
    {
        rejections.append(placeInWords(place, field) + QStringLiteral(": ") + reason);
        return true;
    }
    void remark(const RecordPlace &place, const QString &field, const QString &text) override
    {
        remarks.append(placeInWords(place, field) + QStringLiteral(": ") + text);
    }

    /// Those of one kind, in order.
    template<typename Kind>
    std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const Record &record : records) {
            if (const Kind *kind = std::get_if<Kind>(&record))
                found.push_back(*kind);
        }
        return found;
    }
};

} // namespace Dateline
