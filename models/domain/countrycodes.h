// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"

#include <QString>

#include <vector>

namespace Dateline {

/// What a country code stands for, after ISO 3166-1 and 3166-3 (withdrawn codes).
enum class CodeStatus {
    Country,      ///< assigned; or reserved for what counts as one: EU, XK and some territories
    OtherCode,    ///< used in place of the assigned code of a country: UK for GB, EL for GR
    Withdrawn,    ///< of a country that is no more, or has another name: SU, BU; not if it was assigned anew
    UserAssigned, ///< AA, QM–QZ, XA–XZ, ZZ: means what each user wants
    Unassigned
};

struct CodeMeaning
{
    CodeStatus status = CodeStatus::Unassigned;
    /// The codes to write in its place: one for another code, one or several for a withdrawn one, the one that carries
    /// on first; otherwise none.
    std::vector<CountryCode> instead = {};
    QString formerName = {}; ///< of a withdrawn one: what it stood for last, in English
    int yearWithdrawn = 0;   ///< of a withdrawn one
};

/// Takes any code, the null one as well. O(log codes); constant for withdrawn ones.
CodeMeaning meaningOf(CountryCode code);

/// Whether it may be the code of a party: CodeStatus::Country.
bool isCountry(CountryCode code);

} // namespace Dateline
