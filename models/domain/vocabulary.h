// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <span>

/// \file
/// The closed vocabularies of the domain. Each has one stable word per value (files, command line) and one
/// name for the screen, in the language that is spoken.
namespace Dateline {

enum class PartyKind { Country, Company, Organisation, Person };

/// In which part somebody takes part in an event.
enum class Role {
    Issuer,   ///< decides or acts
    Target,   ///< is aimed at
    Affected, ///< is concerned without being aimed at
    Partner,  ///< takes part, decides with others
    Venue     ///< where it happens
};

/// What a measure does to its targets once in force.
enum class Effect { Ban, PartialRestriction, Review, Permission };

/// The stages in the life of a measure.
enum class Milestone { Proposed, Announced, Adopted, InForce, Amended, Suspended, Lifted, Rejected };

/// Where a country stands towards a target, from the weakest to the strictest: what a later one says outweighs the
/// earlier ones. Lifted or declined: there was a measure or a proposal, and it was taken back, refused or turned into a
/// permission.
enum class Stance { None, LiftedOrDeclined, UnderReview, PartlyRestricted, Banned };

/// What an attribution is about.
enum class Claim { Event, Date, Party, Measure, Milestone };

/// How a source stands to the claim.
enum class Support { Supports, Disputes, Mentions };

/// Reliability of a source, Admiralty scale (NATO AJP-2.1): A completely reliable … E unreliable, F cannot be judged.
enum class Reliability { A, B, C, D, E, F };

/// Credibility of a claim, Admiralty scale: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful,
/// 5 improbable, 6 cannot be judged.
enum class Credibility { Confirmed = 1, ProbablyTrue, PossiblyTrue, Doubtful, Improbable, CannotBeJudged };

/// The shape of a category's marks, beside its colour.
enum class Glyph { Circle, Square, Diamond, Triangle, Hexagon, Star, Bar, Cross };

/// One value of a vocabulary with its word and its name.
template<typename Enum>
struct Term
{
    Enum value;
    QLatin1StringView word; ///< "in-force": files and command line, never translated
    const char *name;       ///< "In force": the English name, to be translated by termInWords()
};

/// All terms of a vocabulary in their order. Specialised for the enums above.
template<typename Enum>
std::span<const Term<Enum>> terms();

template<>
std::span<const Term<PartyKind>> terms();
template<>
std::span<const Term<Role>> terms();
template<>
std::span<const Term<Effect>> terms();
template<>
std::span<const Term<Milestone>> terms();
template<>
std::span<const Term<Stance>> terms();
template<>
std::span<const Term<Claim>> terms();
template<>
std::span<const Term<Support>> terms();
template<>
std::span<const Term<Reliability>> terms();
template<>
std::span<const Term<Credibility>> terms();
template<>
std::span<const Term<Glyph>> terms();

/// The name of a term in the language that is spoken; \p name is marked with
/// QT_TRANSLATE_NOOP("Dateline::Vocabulary", …).
QString termInWords(const char *name);

template<typename Enum>
QString wordFor(Enum value)
{
    for (const auto &term : terms<Enum>()) {
        if (term.value == value)
            return term.word;
    }
    return {};
}

template<typename Enum>
QString nameFor(Enum value)
{
    for (const auto &term : terms<Enum>()) {
        if (term.value == value)
            return termInWords(term.name);
    }
    return {};
}

template<typename Enum>
std::optional<Enum> fromWord(QStringView word)
{
    for (const auto &term : terms<Enum>()) {
        if (word == term.word)
            return term.value;
    }
    return std::nullopt;
}

/// All words of a vocabulary, "a, b or c", for error messages.
QString joinWords(const QStringList &words);

template<typename Enum>
QStringList words()
{
    QStringList all;
    for (const auto &term : terms<Enum>())
        all.append(term.word);
    return all;
}

} // namespace Dateline
