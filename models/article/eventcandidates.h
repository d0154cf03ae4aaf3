// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datefinder.h"
#include "models/domain/tracker.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

/// \file
/// From an article to the events that it tells of: proposals, each with the words that it rests on and the rule that made
/// it, for a person to accept, edit or drop. The rules are data: resources/rules, docs/article-rules.md.
namespace Dateline {

/// How surely something happened, by the words.
enum class Modality {
    Told,     ///< it happened or holds
    Planned,  ///< "will", "is set to"
    Possible, ///< "could", "considers"
    Negated   ///< "did not", "a ban remains unlikely"
};

/// "told", "planned", "possible", "negated", as files have it.
QString modalityWord(Modality modality);

/// Somebody who takes part in a proposed event.
struct CandidateParty
{
    PartyKind kind = PartyKind::Company;
    CountryCode country; ///< of a country its own, of others where they are at home, if it is known
    QString name;
    PartyId party; ///< in the tracker; empty: it has none
    Role role = Role::Affected;
    friend bool operator==(const CandidateParty &, const CandidateParty &) = default;
};

/// A sentence that tells of it.
struct CandidatePassage
{
    qsizetype start = 0;  ///< in code points
    qsizetype length = 0; ///< in code points
    qsizetype begin = 0;  ///< the same in UTF-16 units
    qsizetype end = 0;
    QString words;  ///< as they stand there
    QString saidBy; ///< who says it, in the article's words: "unnamed officials"; empty: the article itself
    QString origin; ///< who reported it first, "Financial Times", "press reports"; empty: the article itself
    QString stated; ///< the date in its words, "earlier this month"; empty: none
    friend bool operator==(const CandidatePassage &, const CandidatePassage &) = default;
};

struct EventCandidate
{
    QString title;
    QString category; ///< the rules' word for it: "restriction"
    std::optional<Milestone> milestone;
    Modality modality = Modality::Told;
    /// Never null: where the article names no day it is open: "../2018-11-30" for what is told on that day.
    Edtf date;
    std::vector<CandidateParty> parties;
    std::vector<CandidatePassage> passages; ///< never none; the first is the one that its title comes from
    int confidence = 0;                     ///< 1 to 99, of a hundred
    QString rule;                           ///< its name in the file of rules
};

struct ArticleReading
{
    Day published; ///< the day that "this week" counts from
    QString language = QStringLiteral("en");
    std::vector<Party> parties = {}; ///< of the tracker, whose names are known; none: there is none
};

/// What an article says of time and of what happened.
struct ArticleFindings
{
    std::vector<DateMention> dates;         ///< in order of their places
    std::vector<EventCandidate> candidates; ///< in order of the first passage of each
};

/// Reads a text. A language without rules has dates only or nothing. Anything is read in O(length).
ArticleFindings readArticle(QStringView text, const ArticleReading &reading);

} // namespace Dateline
