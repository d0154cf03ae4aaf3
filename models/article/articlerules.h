// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/phrasetable.h"
#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <QHash>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

// The rules by which articles are read, from the files of rules. Private to models/article.

namespace Dateline {

/// What single words tell of a name beside them.
enum class PeopleClass : std::uint8_t {
    Authority,          ///< acts for its country: "officials"
    Organisation,       ///< names one: "Ministry"
    OrganisationBefore, ///< stands before one: "think tank RUSI"
    CompanySuffix,      ///< "Inc"
    CompanyBefore,      ///< "chipmaker Qualcomm"
    CompanyAfter,       ///< "Huawei handsets"
    CompanyOf,          ///< "takeover of Qualcomm"
    CompanyAppositive,  ///< "…, the largest supplier"
    Title,              ///< "President"
    Role,               ///< "…, director of"
    Speaker,            ///< "unnamed officials"
    Report,             ///< "reports", which nobody signed
    Paper,              ///< "the paper", after its name
    NotName             ///< no name although it has a capital letter
};

/// What rows of words tell of a sentence.
enum class PhraseClass : std::uint8_t {
    Negation,
    Unlikely,
    Planned,
    Possible,
    Speech,
    Told,
    According,
    Cited,
    QuotedBy,
    Reportedly,
    Be,
    Have,
    Do,
    Clause,
    VerbAfterAnd,
    Splits,
    There,
    It,
    CompanyAgain,
    CompaniesAgain,
    CountryAgain,
    CountriesAgain,
    Venue,
    SecurityTopic
};

/// The form in which a verb stands.
enum class VerbForm : std::uint8_t { Base, Third, Past, Participle, Ing, Noun };

struct HappeningRule
{
    QString name;
    QString same;     ///< those of the same kind of happening have the same
    QString category; ///< the word of the rules for it: "restriction"
    std::optional<Milestone> milestone;
    int strength = 0;     ///< which of several in a clause counts
    bool byTopic = false; ///< a matter of security where the sentence speaks of it
};

/// A word or row of words that tells of a happening.
struct HappeningTrigger
{
    std::size_t rule = 0;
    VerbForm form = VerbForm::Noun;
    bool named = false; ///< counts only as the end of a name: "Intelligence Law"
};

/// How a name names somebody.
enum class NameForm : std::uint8_t {
    Name,
    Adjective, ///< "Chinese"
    Capital    ///< a capital for its government: "Berlin"
};

struct KnownName
{
    PartyKind kind = PartyKind::Company;
    NameForm form = NameForm::Name;
    CountryCode country;
    QString name;  ///< what it is called
    PartyId party; ///< in the tracker; empty: it has none
    bool media = false;
    bool capitals = false; ///< is written in capital letters alone: "US"
    QString spelt = {};    ///< what is written; empty: its name
};

class ArticleRules
{
public:
    /// The rules for \p language; null if there are none. Read once.
    static std::shared_ptr<const ArticleRules> of(const QString &language);
    /// Malformed, naming what is wrong.
    static Result<std::shared_ptr<const ArticleRules>> fromJson(const QByteArray &people, const QByteArray &happenings);

    bool is(const ArticleToken &token, PeopleClass what) const
    {
        return ((m_people.value(token.word) >> static_cast<unsigned>(what)) & 1u) != 0;
    }
    const PhraseTable<PhraseClass> &phrases() const { return m_phrases; }
    /// Whether a row of the class begins at \p at; \p end becomes the token behind it.
    bool isAt(PhraseClass what, const std::vector<ArticleToken> &tokens, std::size_t at, std::size_t &end) const;
    bool isAt(PhraseClass what, const std::vector<ArticleToken> &tokens, std::size_t at) const
    {
        std::size_t end = 0;
        return isAt(what, tokens, at, end);
    }
    const PhraseTable<HappeningTrigger> &triggers() const { return m_triggers; }
    const std::vector<HappeningRule> &happenings() const { return m_happenings; }
    const std::vector<KnownName> &knownNames() const { return m_names; }
    /// What categories of trackers are called that are meant by the rules' word.
    QStringList categoryNames(const QString &word) const { return m_categories.value(word); }

private:
    friend class ArticleRulesReader;
    QHash<QString, std::uint32_t> m_people;
    PhraseTable<PhraseClass> m_phrases;
    PhraseTable<HappeningTrigger> m_triggers;
    std::vector<HappeningRule> m_happenings;
    std::vector<KnownName> m_names;
    QHash<QString, QStringList> m_categories;
};

} // namespace Dateline
