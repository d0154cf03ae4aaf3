// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/partynames.h"

#include "models/domain/countrycodes.h"
#include "models/domain/countrynames.h"
#include "models/domain/tracker.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct OtherNames
{
    std::string_view code;
    std::string_view names; ///< parted by "|"
};

/// In order of the codes. What the press and official papers write, where it does not begin as the usual name does.
constexpr std::array otherCountryNames = {
    OtherNames{"AE", "UAE|Emirates"},
    OtherNames{"BO", "Plurinational State of Bolivia"},
    OtherNames{"BY", "Byelorussia"},
    OtherNames{"CD", "Democratic Republic of the Congo|DRC"},
    OtherNames{"CI", "Ivory Coast"},
    OtherNames{"CN", "PRC|People’s Republic of China"},
    OtherNames{"CV", "Cape Verde"},
    OtherNames{"CZ", "Czech Republic"},
    OtherNames{"FM", "Federated States of Micronesia"},
    OtherNames{"GB", "Britain|Great Britain|UK"},
    OtherNames{"IR", "Islamic Republic of Iran"},
    OtherNames{"KP", "North Korea|DPRK"},
    OtherNames{"KR", "South Korea|ROK|Republic of Korea"},
    OtherNames{"LA", "Lao PDR"},
    OtherNames{"MK", "Macedonia|FYROM"},
    OtherNames{"MM", "Burma"},
    OtherNames{"NL", "Holland"},
    OtherNames{"NZ", "Aotearoa"},
    OtherNames{"PS", "State of Palestine"},
    OtherNames{"RU", "Russian Federation"},
    OtherNames{"SA", "KSA"},
    OtherNames{"SY", "Syrian Arab Republic"},
    OtherNames{"SZ", "Swaziland"},
    OtherNames{"TL", "East Timor"},
    OtherNames{"TR", "Türkiye|Turkey"},
    OtherNames{"TW", "Chinese Taipei"},
    OtherNames{"TZ", "United Republic of Tanzania"},
    OtherNames{"US", "USA|United States of America|America"},
    OtherNames{"VA", "Holy See"},
    OtherNames{"VN", "Viet Nam"},
};

} // namespace

QStringList codesOf(CountryCode country)
{
    if (country.isNull())
        return {};
    QStringList codes{country.toString()};
    for (const QString &other : {u"EL"_s, u"UK"_s}) {
        if (meaningOf(*CountryCode::parse(other)).instead == std::vector{country})
            codes.append(other);
    }
    return codes;
}

QStringList otherNamesOf(CountryCode country)
{
    const QByteArray code = country.toString().toLatin1();
    const auto place = std::lower_bound(
        otherCountryNames.begin(), otherCountryNames.end(), code,
        [](const OtherNames &entry, const QByteArray &wanted) { return entry.code < std::string_view(wanted); });
    if (place == otherCountryNames.end() || place->code != std::string_view(code))
        return {};
    return QString::fromUtf8(place->names.data(), static_cast<qsizetype>(place->names.size())).split(u'|');
}

QStringList namesOf(CountryCode country)
{
    return QStringList(countryName(country)) + otherNamesOf(country) + codesOf(country);
}

QStringList namesOf(const Party &party)
{
    QStringList names{party.name};
    for (const Alias &alias : party.aliases)
        names.append(alias.name);
    if (party.kind == PartyKind::Country)
        names += namesOf(party.country);
    names.removeDuplicates();
    return names;
}

} // namespace Dateline
