// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/query/eventtable.h"
#include "models/query/filter.h"

#include <QStringList>

namespace Dateline {

/// A filter as it is typed on the command line: names, codes and ids.
struct FilterArguments
{
    QStringList countries, issuers, companies, categories, milestones, tags;
    QString from, to;      ///< dates as readOneDate() reads them: --from takes the first day it allows, --to the last
    QString asOf, knownOn; ///< such dates: the last day they allow
    QString text;
    QString minimumOrigins;
};

/// The filter that the arguments mean; empty arguments are no condition. Countries by code or name, companies and
/// categories by id or name, milestones by word or name, case and accents ignored; a name that several share means all.
/// Fails with ErrorCode::Usage, the option as the error's place, naming the value and the nearest known one where there
/// is one. A country's code that has no events is no error, a code that no country has is one, unless the tracker has
/// it; UK and EL mean GB and GR.
Result<Filter> resolveFilter(const FilterArguments &arguments, const EventTable &table);

} // namespace Dateline
