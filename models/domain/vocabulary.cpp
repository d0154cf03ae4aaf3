// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vocabulary.h"

#include <QCoreApplication>
#include <QStringList>

namespace Dateline {

using namespace Qt::StringLiterals;

template<>
std::span<const Term<PartyKind>> terms()
{
    static constexpr Term<PartyKind> all[] = {
        {PartyKind::Country, "country"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Country")},
        {PartyKind::Company, "company"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Company")},
        {PartyKind::Organisation, "organisation"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Organisation")},
        {PartyKind::Person, "person"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Person")},
    };
    return all;
}

template<>
std::span<const Term<Role>> terms()
{
    static constexpr Term<Role> all[] = {
        {Role::Issuer, "issuer"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Issuer")},
        {Role::Target, "target"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Target")},
        {Role::Affected, "affected"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Affected")},
        {Role::Partner, "partner"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Partner")},
        {Role::Venue, "venue"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Venue")},
    };
    return all;
}

template<>
std::span<const Term<Effect>> terms()
{
    static constexpr Term<Effect> all[] = {
        {Effect::Ban, "ban"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Ban")},
        {Effect::PartialRestriction, "partial-restriction"_L1,
         QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Partial restriction")},
        {Effect::Review, "review"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Review")},
        {Effect::Permission, "permission"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Permission")},
    };
    return all;
}

template<>
std::span<const Term<Milestone>> terms()
{
    static constexpr Term<Milestone> all[] = {
        {Milestone::Proposed, "proposed"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Proposed")},
        {Milestone::Announced, "announced"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Announced")},
        {Milestone::Adopted, "adopted"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Adopted")},
        {Milestone::InForce, "in-force"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "In force")},
        {Milestone::Amended, "amended"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Amended")},
        {Milestone::Suspended, "suspended"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Suspended")},
        {Milestone::Lifted, "lifted"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Lifted")},
        {Milestone::Rejected, "rejected"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Rejected")},
    };
    return all;
}

template<>
std::span<const Term<Stance>> terms()
{
    static constexpr Term<Stance> all[] = {
        {Stance::None, "none"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "No measure")},
        {Stance::LiftedOrDeclined, "lifted-or-declined"_L1,
         QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Lifted or declined")},
        {Stance::UnderReview, "under-review"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Under review")},
        {Stance::PartlyRestricted, "partly-restricted"_L1,
         QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Partly restricted")},
        {Stance::Banned, "banned"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Banned")},
    };
    return all;
}

template<>
std::span<const Term<Claim>> terms()
{
    static constexpr Term<Claim> all[] = {
        {Claim::Event, "event"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Event")},
        {Claim::Date, "date"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Date")},
        {Claim::Party, "party"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Party")},
        {Claim::Measure, "measure"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Measure")},
        {Claim::Milestone, "milestone"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Milestone")},
    };
    return all;
}

template<>
std::span<const Term<Support>> terms()
{
    static constexpr Term<Support> all[] = {
        {Support::Supports, "supports"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Supports")},
        {Support::Disputes, "disputes"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Disputes")},
        {Support::Mentions, "mentions"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Mentions")},
    };
    return all;
}

template<>
std::span<const Term<Reliability>> terms()
{
    static constexpr Term<Reliability> all[] = {
        {Reliability::A, "A"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Completely reliable")},
        {Reliability::B, "B"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Usually reliable")},
        {Reliability::C, "C"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Fairly reliable")},
        {Reliability::D, "D"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Not usually reliable")},
        {Reliability::E, "E"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Unreliable")},
        {Reliability::F, "F"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Reliability cannot be judged")},
    };
    return all;
}

template<>
std::span<const Term<Credibility>> terms()
{
    static constexpr Term<Credibility> all[] = {
        {Credibility::Confirmed, "1"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Confirmed by other sources")},
        {Credibility::ProbablyTrue, "2"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Probably true")},
        {Credibility::PossiblyTrue, "3"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Possibly true")},
        {Credibility::Doubtful, "4"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Doubtful")},
        {Credibility::Improbable, "5"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Improbable")},
        {Credibility::CannotBeJudged, "6"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Truth cannot be judged")},
    };
    return all;
}

template<>
std::span<const Term<Glyph>> terms()
{
    static constexpr Term<Glyph> all[] = {
        {Glyph::Circle, "circle"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Circle")},
        {Glyph::Square, "square"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Square")},
        {Glyph::Diamond, "diamond"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Diamond")},
        {Glyph::Triangle, "triangle"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Triangle")},
        {Glyph::Hexagon, "hexagon"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Hexagon")},
        {Glyph::Star, "star"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Star")},
        {Glyph::Bar, "bar"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Bar")},
        {Glyph::Cross, "cross"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Cross")},
    };
    return all;
}

QString termInWords(const char *name) { return QCoreApplication::translate("Dateline::Vocabulary", name); }

QString joinWords(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return QCoreApplication::translate("Dateline::Lists", "%1 or %2", "a list, and its last member")
        .arg(words.first(words.size() - 1).join(", "_L1), words.last());
}

} // namespace Dateline
