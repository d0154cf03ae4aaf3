// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/countrynames.h"

#include <QHash>
#include <QLocale>

namespace Dateline {

namespace {

/// Where Qt's names (CLDR without accents, every word capitalised, and old) are not those that people write.
const QHash<QString, QString> &betterNames()
{
    static const QHash<QString, QString> names{
        {QStringLiteral("AG"), QStringLiteral("Antigua and Barbuda")},
        {QStringLiteral("AX"), QStringLiteral("Åland Islands")},
        {QStringLiteral("BA"), QStringLiteral("Bosnia and Herzegovina")},
        {QStringLiteral("BL"), QStringLiteral("Saint Barthélemy")},
        {QStringLiteral("CC"), QStringLiteral("Cocos (Keeling) Islands")},
        {QStringLiteral("CD"), QStringLiteral("DR Congo")},
        {QStringLiteral("CG"), QStringLiteral("Congo")},
        {QStringLiteral("CI"), QStringLiteral("Côte d’Ivoire")},
        {QStringLiteral("CV"), QStringLiteral("Cabo Verde")},
        {QStringLiteral("CW"), QStringLiteral("Curaçao")},
        {QStringLiteral("GS"), QStringLiteral("South Georgia and the South Sandwich Islands")},
        {QStringLiteral("GW"), QStringLiteral("Guinea-Bissau")},
        {QStringLiteral("HM"), QStringLiteral("Heard and McDonald Islands")},
        {QStringLiteral("IM"), QStringLiteral("Isle of Man")},
        {QStringLiteral("KN"), QStringLiteral("Saint Kitts and Nevis")},
        {QStringLiteral("MK"), QStringLiteral("North Macedonia")},
        {QStringLiteral("PM"), QStringLiteral("Saint Pierre and Miquelon")},
        {QStringLiteral("PS"), QStringLiteral("Palestine")},
        {QStringLiteral("RE"), QStringLiteral("Réunion")},
        {QStringLiteral("SJ"), QStringLiteral("Svalbard and Jan Mayen")},
        {QStringLiteral("ST"), QStringLiteral("São Tomé and Príncipe")},
        {QStringLiteral("TC"), QStringLiteral("Turks and Caicos Islands")},
        {QStringLiteral("TR"), QStringLiteral("Türkiye")},
        {QStringLiteral("TT"), QStringLiteral("Trinidad and Tobago")},
        {QStringLiteral("UM"), QStringLiteral("U.S. Minor Outlying Islands")},
        {QStringLiteral("VC"), QStringLiteral("Saint Vincent and the Grenadines")},
        {QStringLiteral("VI"), QStringLiteral("U.S. Virgin Islands")},
        {QStringLiteral("WF"), QStringLiteral("Wallis and Futuna")},
        // Not every CLDR that Qt may be built with has these two.
        {QStringLiteral("EU"), QStringLiteral("European Union")},
        {QStringLiteral("XK"), QStringLiteral("Kosovo")},
    };
    return names;
}

} // namespace

QString countryName(CountryCode code)
{
    const QString letters = code.toString();
    if (const auto it = betterNames().constFind(letters); it != betterNames().constEnd())
        return *it;
    const QLocale::Territory territory = QLocale::codeToTerritory(letters);
    return territory == QLocale::AnyTerritory ? letters : QLocale::territoryToString(territory);
}

} // namespace Dateline
