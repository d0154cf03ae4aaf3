// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/matrixcontents.h"

#include <QStringList>

namespace Dateline {

/// A cell in words, the most important first: "Australia → Huawei: banned", since when, the event that decides it, its
/// measure. \p column 0 is "any". Row and column must exist. O(changes of the pair).
QStringList describeMatrixCell(const MatrixSubject &matrix, std::uint32_t row, std::uint32_t column);

/// A column in words: the target's whole name and how many countries restrict it. \p column 0 is "any".
QStringList describeMatrixColumn(const MatrixSubject &matrix, std::uint32_t column);

/// A row in words: the country's whole name, and how many targets it restricts.
QStringList describeMatrixRow(const MatrixSubject &matrix, std::uint32_t row);

/// All of it, for who cannot see it: "Where 14 countries stand towards 5 targets. Any: Banned: Australia, …; Under
/// review: …. Huawei: …", of many targets the first.
QString describeMatrix(const MatrixSubject &matrix);

/// How much of a tracker is shown: "3 of 14 countries, 2 of 5 targets"; without "of" where that is all.
QString matrixNote(const StanceIndex &index, const MatrixContents &contents);

/// Why there is nothing to see, and what can be done; empty if there is something.
struct MatrixEmptyState
{
    QString reason;
    bool filtered = false; ///< clearing the filter would help
};
MatrixEmptyState matrixEmptyState(const StanceIndex &index, const MatrixContents &contents, const QString &search);

} // namespace Dateline
