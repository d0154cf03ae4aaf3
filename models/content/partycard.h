// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/standing.h"

#include <QString>

#include <vector>

namespace Dateline {

class Workspace;

/// What a card says of a country or a company, as looked at on the as-of day and known on the day of knowledge.
struct PartyCard
{
    /// From one day up to another one (exclusive) a country stands so; in order of time.
    struct Spell
    {
        std::int64_t begin = 0;
        std::int64_t end = 0;
        Stance stance = Stance::None;
        bool certain = true;
        QString words; ///< "Banned, 23 Aug 2018 – 1 Jun 2020"
        friend bool operator==(const Spell &, const Spell &) = default;
    };
    /// A country that restricts the company.
    struct Restrictor
    {
        CountryCode country;
        QString name;
        Stance stance = Stance::None;
        bool isCertain = true;
        QString words; ///< "Banned"
        QString since; ///< "23 Aug 2018"
        friend bool operator==(const Restrictor &, const Restrictor &) = default;
    };
    struct EventLine
    {
        EventRow row;
        QString date;
        QString title;
        friend bool operator==(const EventLine &, const EventLine &) = default;
    };
    /// More events than these are counted only.
    static constexpr std::size_t mostEvents = 500;

    QString name;
    CountryCode country; ///< null: a company, an organisation or a person
    Day asOf;

    // Of a country.
    Stance stance = Stance::None;
    bool isCertain = true;
    QString stanceWords; ///< "Banned", "Possibly banned", "No measure"
    QString towards;     ///< "towards Huawei on 30 Nov 2018"
    QString since;       ///< "23 Aug 2018"; empty where nothing decides it
    EventRow deciding;   ///< the event that decides it; none without one
    QString decidingTitle;
    std::int64_t begin = 0; ///< of the strip: the years in which any country's stance changes
    std::int64_t end = 0;
    std::vector<Spell> spells; ///< where it stands nowhere is left out

    std::vector<Restrictor> restrictors; ///< of a company: the strictest and longest standing first
    std::vector<EventLine> events;       ///< that it takes part in, whatever the filter; the latest first
    std::size_t eventCount = 0;          ///< of them all
    friend bool operator==(const PartyCard &, const PartyCard &) = default;
};

/// \p country may be one that the tracker does not have. Stances are towards the filter's companies, or anybody.
/// O(its events · log + changes of its stance).
PartyCard countryCard(const Workspace &workspace, CountryCode country);
/// \p party is no country. An empty card if the tracker does not have it. O(its events · log + countries · log).
PartyCard companyCard(const Workspace &workspace, const PartyId &party);

/// All of it but the events, in sentences: for screen readers.
QString describeCard(const PartyCard &card);

} // namespace Dateline
