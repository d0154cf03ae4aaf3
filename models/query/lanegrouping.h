// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Dateline {

/// By what the timeline's events are sorted into lanes.
enum class LaneGrouping { Country, Company, Category, None };

/// The grouping's word in specs and on the command line ("country", "company", "category", "none") and back.
QString laneGroupingWord(LaneGrouping grouping);
std::optional<LaneGrouping> laneGroupingFromWord(QStringView word);

} // namespace Dateline
