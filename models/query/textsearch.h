// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/bitset.h"
#include "models/query/eventtable.h"

#include <QByteArray>
#include <QList>

namespace Dateline {

/// The words of a search: \p text folded (see foldForSearch) and cut at blanks. Empty: no condition.
QList<QByteArray> searchWords(const QString &text);

/// The rows whose text has all \p words, in any order and also inside longer words. O(text), shared among the processors
/// where there is enough of it; rows are compared with further words only where the longest is found.
Bitset rowsWithWords(const EventTable &table, const QList<QByteArray> &words);

} // namespace Dateline
