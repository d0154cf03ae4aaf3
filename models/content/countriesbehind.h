// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/chartcontent.h"

#include <QStringList>

namespace Dateline {

/// The countries that a number of a chart of stances counts: those of a band in a column, of lines those that restrict
/// the line's company from the column on. By name; none of other charts. O(pairs · log + countries · targets).
std::vector<CountryCode> countriesBehind(const Workspace &workspace, const ChartContent &content, std::size_t column,
                                         std::size_t band);

/// The same of all that is not in any band of the column: the countries without a measure.
std::vector<CountryCode> countriesBeside(const Workspace &workspace, const ChartContent &content, std::size_t column);

/// Their names, and how many more there are of a long list: "Australia, Japan, 12 more".
QString countriesInNames(const Workspace &workspace, const std::vector<CountryCode> &countries);

} // namespace Dateline
