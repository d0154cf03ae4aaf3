// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/eventtable.h"
#include "models/query/filter.h"

#include <QString>

#include <functional>
#include <vector>

namespace Dateline {

/// The kinds of conditions a filter is made of, in the order in which they are shown.
enum class ConditionKind { Country, Issuer, Company, Category, Milestone, Tag, Window, Text, Origins, KnownOn };

/// One condition of a filter as it is shown and taken away.
struct Condition
{
    ConditionKind kind = ConditionKind::Country;
    QString kindName; ///< "Country"; empty where the text says it all
    QString text;     ///< "Australia"
    QString details;  ///< everything the text stands for, where the text is short for it
    std::uint32_t category = noIndex;
    std::function<void(Filter &)> remove; ///< takes this condition out of a filter
};

/// The conditions of \p filter by kind. Many values of one kind stand together in one condition, "12 countries".
/// Values unknown to \p table appear with their code or id.
std::vector<Condition> conditionsOf(const Filter &filter, const EventTable &table);

} // namespace Dateline
