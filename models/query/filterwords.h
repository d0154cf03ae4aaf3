// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/query/eventtable.h"
#include "models/query/filter.h"
#include "models/wording/filterphrase.h"

#include <QStringList>

namespace Dateline {

/// A filter as it is typed: names, codes and ids as given on the command line.
struct FilterArguments
{
    QStringList countries, issuers, companies, categories, milestones, tags;
    QString from, to;      ///< EDTF dates: --from takes the first day it allows, --to the last
    QString asOf, knownOn; ///< EDTF dates: the last day they allow
    QString text;
    QString minimumOrigins;
};

/// The filter that the arguments mean; empty arguments are no condition. Countries by code or name, companies and
/// categories by id or name, milestones by word or name, case and accents ignored; a name that several share means all.
/// Fails with ErrorCode::Usage, the option as the error's place, naming the value and the nearest known one where there
/// is one. A well-formed country code that has no events is no error; UK and EL mean GB and GR.
Result<Filter> resolveFilter(const FilterArguments &arguments, const EventTable &table);

/// What a filter says, one phrase per kind of condition: inWords() makes "Australia or New Zealand", "Huawei",
/// "Vendor restriction", "2017 – 2020", "text “ban”", "known on 1 Dec 2018" of them. asOf is not among them. Empty for
/// an empty filter. What the table does not know goes by its code or id.
std::vector<FilterPhrase> filterPhrases(const Filter &filter, const EventTable &table);

} // namespace Dateline
