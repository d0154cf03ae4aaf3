// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vocabulary.h"

#include <QStringList>

namespace Dateline {

using namespace Qt::StringLiterals;

template<>
std::span<const Term<PartyKind>> terms()
{
    static constexpr Term<PartyKind> all[] = {
        {PartyKind::Country, "country"_L1, "Country"},
        {PartyKind::Company, "company"_L1, "Company"},
        {PartyKind::Organisation, "organisation"_L1, "Organisation"},
        {PartyKind::Person, "person"_L1, "Person"},
    };
    return all;
}

template<>
std::span<const Term<Role>> terms()
{
    static constexpr Term<Role> all[] = {
        {Role::Issuer, "issuer"_L1, "Issuer"},       {Role::Target, "target"_L1, "Target"},
        {Role::Affected, "affected"_L1, "Affected"}, {Role::Partner, "partner"_L1, "Partner"},
        {Role::Venue, "venue"_L1, "Venue"},
    };
    return all;
}

template<>
std::span<const Term<Effect>> terms()
{
    static constexpr Term<Effect> all[] = {
        {Effect::Ban, "ban"_L1, "Ban"},
        {Effect::PartialRestriction, "partial-restriction"_L1, "Partial restriction"},
        {Effect::Review, "review"_L1, "Review"},
        {Effect::Permission, "permission"_L1, "Permission"},
    };
    return all;
}

template<>
std::span<const Term<Milestone>> terms()
{
    static constexpr Term<Milestone> all[] = {
        {Milestone::Proposed, "proposed"_L1, "Proposed"}, {Milestone::Announced, "announced"_L1, "Announced"},
        {Milestone::Adopted, "adopted"_L1, "Adopted"},    {Milestone::InForce, "in-force"_L1, "In force"},
        {Milestone::Amended, "amended"_L1, "Amended"},    {Milestone::Suspended, "suspended"_L1, "Suspended"},
        {Milestone::Lifted, "lifted"_L1, "Lifted"},       {Milestone::Rejected, "rejected"_L1, "Rejected"},
    };
    return all;
}

template<>
std::span<const Term<Stance>> terms()
{
    static constexpr Term<Stance> all[] = {
        {Stance::None, "none"_L1, "No measure"},
        {Stance::LiftedOrDeclined, "lifted-or-declined"_L1, "Lifted or declined"},
        {Stance::UnderReview, "under-review"_L1, "Under review"},
        {Stance::PartlyRestricted, "partly-restricted"_L1, "Partly restricted"},
        {Stance::Banned, "banned"_L1, "Banned"},
    };
    return all;
}

template<>
std::span<const Term<Claim>> terms()
{
    static constexpr Term<Claim> all[] = {
        {Claim::Event, "event"_L1, "Event"},
        {Claim::Date, "date"_L1, "Date"},
        {Claim::Party, "party"_L1, "Party"},
        {Claim::Measure, "measure"_L1, "Measure"},
        {Claim::Milestone, "milestone"_L1, "Milestone"},
    };
    return all;
}

template<>
std::span<const Term<Support>> terms()
{
    static constexpr Term<Support> all[] = {
        {Support::Supports, "supports"_L1, "Supports"},
        {Support::Disputes, "disputes"_L1, "Disputes"},
        {Support::Mentions, "mentions"_L1, "Mentions"},
    };
    return all;
}

template<>
std::span<const Term<Reliability>> terms()
{
    static constexpr Term<Reliability> all[] = {
        {Reliability::A, "A"_L1, "Completely reliable"}, {Reliability::B, "B"_L1, "Usually reliable"},
        {Reliability::C, "C"_L1, "Fairly reliable"},     {Reliability::D, "D"_L1, "Not usually reliable"},
        {Reliability::E, "E"_L1, "Unreliable"},          {Reliability::F, "F"_L1, "Reliability cannot be judged"},
    };
    return all;
}

template<>
std::span<const Term<Credibility>> terms()
{
    static constexpr Term<Credibility> all[] = {
        {Credibility::Confirmed, "1"_L1, "Confirmed by other sources"},
        {Credibility::ProbablyTrue, "2"_L1, "Probably true"},
        {Credibility::PossiblyTrue, "3"_L1, "Possibly true"},
        {Credibility::Doubtful, "4"_L1, "Doubtful"},
        {Credibility::Improbable, "5"_L1, "Improbable"},
        {Credibility::CannotBeJudged, "6"_L1, "Truth cannot be judged"},
    };
    return all;
}

template<>
std::span<const Term<Glyph>> terms()
{
    static constexpr Term<Glyph> all[] = {
        {Glyph::Circle, "circle"_L1, "Circle"},
        {Glyph::Square, "square"_L1, "Square"},
        {Glyph::Diamond, "diamond"_L1, "Diamond"},
        {Glyph::Triangle, "triangle"_L1, "Triangle"},
        {Glyph::Hexagon, "hexagon"_L1, "Hexagon"},
        {Glyph::Star, "star"_L1, "Star"},
        {Glyph::Bar, "bar"_L1, "Bar"},
        {Glyph::Cross, "cross"_L1, "Cross"},
    };
    return all;
}

QString joinWords(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(", "_L1) + " or "_L1 + words.last();
}

} // namespace Dateline
