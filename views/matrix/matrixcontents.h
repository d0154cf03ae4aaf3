// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
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
    std::vector<QString> targets; ///< the first is "Any"
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

} // namespace Dateline
