// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/records.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Dateline {

/// One row of a table as texts. Cells behind the last one of a row are as good as empty.
struct TableRow
{
    RecordPlace place = {};
    std::vector<QString> cells = {};
    QString problem = {};     ///< why the row cannot be read, without a full stop; empty: it can
    QStringList remarks = {}; ///< how it was read, if not as it stands there
};

/// The rows of a table, one after the other, from the first again if need be. Blank rows are passed over, but counted.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// False: there are no more.
    virtual bool next(TableRow &row) = 0;
    virtual void rewind() = 0;
    /// Only these columns are wanted from now on, cells of others may stay empty. None: all.
    virtual void want(const std::vector<std::size_t> &columns) { Q_UNUSED(columns) }
    /// What is to be said of the file as a whole, known when all was read once.
    virtual QStringList remarks() const { return {}; }
    /// How much was read, 0 to 1.
    virtual double share() const = 0;
};

} // namespace Dateline
