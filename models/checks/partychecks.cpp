// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"
#include "models/checks/checkstr.h"
#include "models/domain/countrycodes.h"
#include "models/wording/countrycodewords.h"

namespace Dateline {

using namespace Qt::StringLiterals;

void checkParties(CheckRun &run)
{
    for (std::size_t number = 0; number < run.tracker.parties.size() && !run.isCancelled(); ++number) {
        const Party &party = run.tracker.parties[number];
        if (party.country.isNull() || isCountry(party.country))
            continue;
        const CodeMeaning meaning = meaningOf(party.country);
        Finding &finding = run.add("country-code"_L1, run.ofParty(number),
                                   ChecksTr::tr("The country of “%1”: %2", "a party, what is wrong with its code")
                                       .arg(shortened(party.name), codeFaultInWords(party.country)),
                                   meaning.instead.size() == 1
                                       ? ChecksTr::tr("Change it to “%1”.").arg(meaning.instead.front().toString())
                                       : ChecksTr::tr("Change it to the code of the country that is meant."));
        finding.codes = meaning.instead;
    }
}

} // namespace Dateline
