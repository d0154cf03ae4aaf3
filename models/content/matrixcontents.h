// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/query/bitset.h"
#include "models/query/filter.h"
#include "models/query/snapshot.h"
#include "models/stances/stancesonday.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Dateline {

/// By what the countries of a matrix are sorted. Each has a natural direction; equal ones stand in order of name.
enum class MatrixRowOrder {
    Name,
    Stance,    ///< the strictest first, towards one target or anybody
    Since,     ///< the longest standing first, those without a measure last
    Restricted ///< those that restrict most targets first
};

/// By what the targets are sorted; likewise.
enum class MatrixColumnOrder {
    Name,
    Restricting ///< those whom most countries restrict first
};

struct MatrixOrder
{
    MatrixRowOrder rows = MatrixRowOrder::Stance;
    PartyId towards; ///< of MatrixRowOrder::Stance; empty, or no target: anybody
    bool rowsReversed = false;
    MatrixColumnOrder columns = MatrixColumnOrder::Restricting;
    bool columnsReversed = false;
    friend bool operator==(const MatrixOrder &, const MatrixOrder &) = default;
};

/// An order as settings keep it ("stance restricting- huawei"), and back; none for what is no order.
QString matrixOrderWords(const MatrixOrder &order);
std::optional<MatrixOrder> matrixOrderFromWords(const QString &words);

/// How the countries and targets of a stance index are called, by number, and their places in order of name.
struct MatrixNames
{
    MatrixNames() = default;
    /// O(countries · parties + names · log).
    MatrixNames(const Snapshot &snapshot, const StanceIndex &index);

    std::vector<QString> countries;
    std::vector<QString> targets;                                ///< the first is "Any"
    std::vector<QStringList> searchedCountries, searchedTargets; ///< all that each may be called when it is looked for
    std::vector<std::uint32_t> countryRanks;
    std::vector<std::uint32_t> targetRanks;
};

/// Which countries and targets (numbers of the stance index, ascending) are looked at.
struct MatrixScope
{
    std::vector<std::uint32_t> countries;
    std::vector<std::uint32_t> targets; ///< without StanceIndex::anyTarget
};

/// The countries and companies of the filter, all where it names none; its other conditions are about events. Each word
/// of \p search leaves the countries and targets that have it in their name: "australia huawei" leaves one of each. A
/// word that none has leaves nothing.
MatrixScope matrixScope(const Snapshot &snapshot, const StanceIndex &index, const MatrixNames &names,
                        const Filter &filter, const QString &search);

/// Rows and columns in order, with what is counted along them.
struct MatrixContents
{
    std::vector<std::uint32_t> rows;        ///< countries
    std::vector<std::uint32_t> columns;     ///< targets; "any" stands before them
    std::vector<std::uint32_t> restricted;  ///< by row: targets in the columns that it possibly restricts or bans
    std::vector<std::uint32_t> restricting; ///< by column: countries in the rows that possibly restrict or ban it
    std::uint32_t restrictingAny = 0;       ///< countries in the rows that possibly restrict or ban anybody
    std::optional<std::uint32_t> sortedBy;  ///< the place in columns by which the rows are sorted
};

/// O(pairs + rows · log rows + columns · log columns).
MatrixContents matrixContents(const Snapshot &snapshot, const MatrixNames &names, const MatrixScope &scope,
                              const StancesOnDay &stances, const MatrixOrder &order);

/// A matrix that can be asked for its cells. Nothing is owned; names and contents are of the snapshot and the stances.
struct MatrixSubject
{
    const Snapshot &snapshot;
    const StancesOnDay &stances;
    const MatrixNames &names;
    const MatrixContents &contents;

    /// The number of a column's target; \p column 0 is "any", 1 the first target.
    std::uint32_t target(std::uint32_t column) const
    {
        return column == 0 ? StanceIndex::anyTarget : contents.columns[column - 1];
    }
    /// The pair of a cell; noIndex: no measure links the two. O(log targets).
    std::uint32_t pair(std::uint32_t row, std::uint32_t column) const
    {
        return stances.index().pairOf(contents.rows[row], target(column));
    }
    /// Where the country of a row stands towards the target of a column. O(log targets).
    const Standing &standing(std::uint32_t row, std::uint32_t column) const
    {
        return stances.standing(pair(row, column));
    }
    /// How many columns there are with "any".
    std::uint32_t columns() const { return static_cast<std::uint32_t>(contents.columns.size()) + 1; }
    std::uint32_t rows() const { return static_cast<std::uint32_t>(contents.rows.size()); }
    /// Whether these are all countries and targets that measures link.
    bool showsAll() const
    {
        return contents.rows.size() == stances.index().countries().size()
            && contents.columns.size() + 1 == stances.index().targets().size();
    }
    /// The events that the standings of all cells rest on. O(cells · log targets).
    Bitset reasons() const;
};

} // namespace Dateline
