// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/calendarticks.h"
#include "models/dates/day.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Dateline {

class Workspace;

enum class ChartKind { StancesOverTime, EventsPerPeriod };

/// The chart's word on the command line ("stances", "events") and back, and its name on the screen.
QString chartWord(ChartKind kind);
std::optional<ChartKind> chartFromWord(QStringView word);
QString chartName(ChartKind kind);

/// What has one colour and one line in the key.
struct ChartSeries
{
    std::uint32_t id = 0; ///< a Stance as a number, or the place of a category in the table, noIndex for none
    QString name;
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

/// One layer of the stack.
struct ChartBand
{
    std::size_t series = 0; ///< place in ChartContent::series
    bool certain = true;    ///< false: only possible, for dates are vague
    friend bool operator==(const ChartBand &, const ChartBand &) = default;
};

/// What a chart shows, as numbers and words: columns side by side in time, in each of them bands on top of each other.
struct ChartContent
{
    ChartKind kind = ChartKind::StancesOverTime;
    QString heading;
    QString nothing; ///< why there is nothing to see and what to do about it; empty if there is something
    Day asOf;
    TickStep period;                   ///< of EventsPerPeriod, whose columns are all drawn equally wide
    std::uint32_t countries = 0;       ///< of StancesOverTime: how many are looked at
    std::vector<ChartSeries> series;   ///< those that occur, from the bottom of the stack up
    std::vector<ChartBand> bands;      ///< from the bottom up
    std::vector<Day> bounds;           ///< where each column begins, and where the last one ends
    std::vector<std::uint32_t> counts; ///< by column, then band

    std::size_t columns() const { return bounds.empty() ? 0 : bounds.size() - 1; }
    std::uint32_t count(std::size_t column, std::size_t band) const { return counts[column * bands.size() + band]; }
    /// Of one series, all its bands, in a column.
    std::uint32_t countOf(std::size_t column, std::size_t place) const;
    std::uint32_t total(std::size_t column) const;
    /// The column that a day lies in, if any.
    std::optional<std::size_t> columnOf(Day day) const;
};

/// Of the workspace's tracker under its filter, as of its day. StancesOverTime shows the countries that the filter names, or all, towards the
/// companies that it names, or anybody, from before the first change to the last one or the as-of day; EventsPerPeriod the events that
/// pass, by \p period or one that goes with their span. O(steps of the stance index) or O(rows).
ChartContent chartContent(const Workspace &workspace, ChartKind kind, std::optional<TickStep> period = std::nullopt);

} // namespace Dateline
