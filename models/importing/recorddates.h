// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/records.h"

#include <QHash>

namespace Dateline {

/// A date of a record as it was read.
struct ReadDate
{
    Edtf date;
    QString remark = {}; ///< a sentence without a full stop: how it was read; empty: as it stands
};

/// Reads the dates of records: EDTF and people's words (readDates()). Nothing is guessed that the file does not say: a
/// text that needs the day of reading ("last March", "5 May" without a year) is refused, and so is one whose numbers
/// allow two days where the column does not tell which. Equal texts are read once.
class RecordDates
{
public:
    explicit RecordDates(DateContext context) : m_context(std::move(context)) { }

    /// Malformed, with a reason for people, if it is none. A null date if there is no text.
    Result<ReadDate> read(const RecordDate &date);

private:
    struct Key
    {
        QString text;
        int order; ///< of a DateOrder; -1: not known
        friend bool operator==(const Key &, const Key &) = default;
        friend std::size_t qHash(const Key &key, std::size_t seed) { return qHashMulti(seed, key.text, key.order); }
    };

    Result<ReadDate> readText(const QString &text, std::optional<DateOrder> order);
    Result<ReadDate> readAnew(const QString &text, std::optional<DateOrder> order) const;
    Result<ReadDate> interval(const ReadDate &start, const ReadDate &end) const;

    DateContext m_context;
    QHash<Key, Result<ReadDate>> m_known;
};

} // namespace Dateline
