// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/countrycodewords.h"

#include "models/domain/countrycodes.h"
#include "models/domain/countrynames.h"
#include "models/wording/lists.h"

#include <QCoreApplication>

namespace Dateline {

namespace {

/// The translation context of what is said of country codes.
struct CountryCodesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::CountryCodes)
};

/// "RU (Russia), UA (Ukraine)…".
QString codesWithNames(const std::vector<CountryCode> &codes)
{
    QStringList named;
    for (const CountryCode code : codes)
        named.append(
            CountryCodesTr::tr("%1 (%2)", "a country code and the country").arg(code.toString(), countryName(code)));
    return alternativesInWords(named);
}

} // namespace

QString codeFaultInWords(CountryCode code)
{
    const CodeMeaning meaning = meaningOf(code);
    const QString letters = code.toString();
    switch (meaning.status) {
    case CodeStatus::Country:
        return {};
    case CodeStatus::OtherCode:
        return CountryCodesTr::tr("“%1” is no country code of ISO 3166-1; write %2")
            .arg(letters, codesWithNames(meaning.instead));
    case CodeStatus::Withdrawn:
        return CountryCodesTr::tr("“%1” (%2) was withdrawn from ISO 3166-1 in %3; write %4",
                                  "code, former country, year, codes")
            .arg(letters, meaning.formerName, QString::number(meaning.yearWithdrawn), codesWithNames(meaning.instead));
    case CodeStatus::UserAssigned:
        return CountryCodesTr::tr("“%1” means no country: ISO 3166-1 leaves it to each user").arg(letters);
    case CodeStatus::Unassigned:
        return CountryCodesTr::tr("“%1” is no country code of ISO 3166-1").arg(letters);
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
