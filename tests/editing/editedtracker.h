// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

namespace Dateline {

/// Two categories, two countries, three companies, a measure and two events, for tests of edits.
inline Tracker editedTracker()
{
    using namespace Qt::StringLiterals;
    Tracker tracker;
    tracker.id = u"t"_s;
    tracker.title = u"Edited"_s;
    tracker.categories = {{{u"law"_s}, u"Law"_s, {}}, {{u"court"_s}, u"Court"_s, {}}};
    tracker.parties = {{{u"au"_s}, PartyKind::Country, u"Australia"_s, *CountryCode::parse(u"AU"), {}},
                       {{u"nz"_s}, PartyKind::Country, u"New Zealand"_s, *CountryCode::parse(u"NZ"), {}},
                       {{u"huawei"_s}, PartyKind::Company, u"Huawei"_s, {}, {}},
                       {{u"zte"_s}, PartyKind::Company, u"ZTE"_s, {}, {}},
                       {{u"acme"_s}, PartyKind::Company, u"Acme Tools, Ltd."_s, {}, {}}};
    tracker.parties[1].aliases = {{u"Aotearoa"_s, {}}};
    Measure measure;
    measure.id = {u"guidance"_s};
    measure.title = u"5G guidance"_s;
    measure.issuers = {{u"au"_s}};
    measure.targets = {{u"huawei"_s}};
    tracker.measures = {measure};
    Event ban;
    ban.id = {u"ban"_s};
    ban.title = u"Australia bans Huawei"_s;
    ban.category = {u"law"_s};
    ban.date = *Edtf::parse(u"2018-08-23");
    ban.parties = {{{u"au"_s}, Role::Issuer}, {{u"huawei"_s}, Role::Partner}};
    ban.measure = measure.id;
    ban.milestone = Milestone::Adopted;
    ban.tags = {u"5g"_s, u"old"_s};
    Event trial;
    trial.id = {u"trial"_s};
    trial.title = u"A trial begins"_s;
    trial.category = {u"court"_s};
    trial.date = *Edtf::parse(u"2019");
    trial.tags = {u"5g"_s};
    tracker.events = {ban, trial};
    return tracker;
}

} // namespace Dateline
