// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/lanegrouping.h"

#include <array>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array groupings = {
    std::pair(LaneGrouping::Country, "country"_L1), std::pair(LaneGrouping::Company, "company"_L1),
    std::pair(LaneGrouping::Category, "category"_L1), std::pair(LaneGrouping::None, "none"_L1)};

} // namespace

QString laneGroupingWord(LaneGrouping grouping)
{
    for (const auto &[value, word] : groupings) {
        if (value == grouping)
            return word;
    }
    Q_UNREACHABLE();
}

std::optional<LaneGrouping> laneGroupingFromWord(QStringView text)
{
    for (const auto &[value, word] : groupings) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

} // namespace Dateline
