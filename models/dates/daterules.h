// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/dates/datekind.h"
#include "models/dates/datereading.h"
#include "models/dates/datevocabulary.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

// The rules by which expressions are read, from resources/rules/dates-CODE.json. Private to models/dates.

namespace Dateline {

/// What a part of an expression is to the action of its rule.
enum class DateSlot {
    None,
    Year,
    Month,
    Day,
    Weekday,
    Season,
    Quarter,
    Half,
    Third,
    Count,
    Unit,
    Step,
    Part,
    Of,
    A,
    B,
    Hour,
    Minute,
    Second,
    Fraction,
    Noon,
    Zone,
    ZoneMinute,
    Time,
    Digits,
    Era,
    By,
    Anchor,
    Ref
};
inline constexpr std::size_t dateSlotCount = 29;

enum class DateUnit { Day, Week, Month, Quarter, Half, Year, Decade, Century, Weekend, Hour, Minute, Second };

/// A part of a day, as TIMEX3 has them.
enum class DatePartOfDay { Morning, Midday, Afternoon, Evening, Night };

/// What a rule makes of its parts. See dateactions.h.
enum class DateAction {
    Same,
    Date,
    Time,
    Decade,
    Century,
    Part,
    About,
    Perhaps,
    PerhapsAbout,
    UnknownPart,
    Relative,
    ThisUnit,
    Weekday,
    NamedMonth,
    Earlier,
    Later,
    Range,
    ShortRange,
    Between,
    Since,
    After,
    Until,
    UntilBefore,
    FromUnknown,
    UnknownUntil,
    Always,
    Unknown,
    OpenUnknown,
    UnknownOpen,
    List,
    OneOf,
    AllOf,
    OneOfRange,
    AllOfRange,
    OrEarlier,
    OrLater,
    AndEarlier,
    AndLater,
    NthWeekday,
    Easter,
    Amount,
    Duration,
    Set,
    Vague,
    Weekend,
    PartOfDay,
    TimeOfDay,
    Anchored,
    Lead
};

/// One part of a rule's pattern.
struct DateElement
{
    enum class Kind {
        Literal, ///< one of some words or signs
        Word,    ///< a word of a class, such as the months
        Number,  ///< a number of a kind, such as a day's
        Phrase   ///< whatever the rules that make a kind of phrase match
    };
    Kind kind = Kind::Literal;
    bool optional = false;
    bool glued = false;        ///< no blank before it
    std::vector<int> literals; ///< numbers of words of the vocabulary
    int index = 0;             ///< of the class, kind of number or kind of phrase
    DateSlot slot = DateSlot::None;
    /// Of a phrase: rules whose phrases do not count here, as places in DateRules::rules(), sorted.
    std::vector<std::size_t> except;
};

struct DateRule
{
    QString name;
    int makes = 0; ///< kind of phrase
    std::vector<DateElement> pattern;
    DateAction action = DateAction::Same;
    std::array<std::optional<std::int64_t>, dateSlotCount> constants{};
    std::optional<DateOrder> order; ///< of rules that read numbers in that order
    bool decides = false;           ///< what other rules make of the same text is not meant then
    /// What stands beside a match in a running text, one of which must be there, or none of which may.
    std::vector<DateElement> behind;    ///< the token in front is one of them
    std::vector<DateElement> notBehind; ///< the token in front is none of them
    std::vector<DateElement> before;    ///< the token that follows is one of them
    std::vector<DateElement> notBefore; ///< the token that follows is none of them
    bool notName = false; ///< no word with a capital letter that the rules do not know follows: "April Miller"
};

/// Kinds of number, by their names in the files.
enum class DateNumber {
    Day,
    LateDay,
    Month,
    Year,
    ShortYear,
    Any,
    Quarter,
    Half,
    Third,
    Hour,
    Minute,
    Fraction,
    Offset,
    ModernYear,
    ShortDecade,
    Military
};

/// The rules of one language. A value that does not change after loading.
class DateRules
{
public:
    /// Reads files of rules, each of which may use what those before it have. Fails with ErrorCode::Malformed and the
    /// rule's name as place.
    static Result<std::shared_ptr<const DateRules>> fromJson(const QByteArray &common, const QByteArray &own,
                                                             const QByteArray &prose = {});
    /// Those of a language, read at the first call; null if there is no file of it. From any thread.
    static std::shared_ptr<const DateRules> of(const QString &language);
    /// The same with those for running text, which are in a file of their own; null if there is none.
    static std::shared_ptr<const DateRules> proseOf(const QString &language);
    /// The codes of the languages that have rules, sorted.
    static QStringList languages();

    const std::vector<DateRule> &rules() const { return m_rules; }
    /// The rules that make a kind of phrase, as places in rules(), in the order of the file.
    const std::vector<std::size_t> &making(int kind) const { return m_making[static_cast<std::size_t>(kind)]; }
    /// Those of them whose matches may begin with a word, by its number, or with a number (word -1).
    std::span<const std::uint16_t> beginningWith(int kind, int word) const
    {
        const std::size_t place = static_cast<std::size_t>(kind) * (static_cast<std::size_t>(m_words.size()) + 1)
            + static_cast<std::size_t>(word + 1);
        return std::span(m_beginning).subspan(m_beginningAt[place], m_beginningAt[place + 1] - m_beginningAt[place]);
    }
    int kindCount() const { return static_cast<int>(m_making.size()); }
    /// The kind of phrase that is a whole expression.
    int expressionKind() const { return m_expression; }
    /// The kinds of phrase that are an expression in a running text, and what leads to one; −1 without rules for that.
    int mentionKind() const { return m_mention; }
    int leadKind() const { return m_lead; }

    const DateVocabulary &words() const { return m_words; }
    /// The value of a word in a class; none if it is not in it.
    std::optional<std::int64_t> valueOf(int wordClass, int word) const;
    /// The class of a name; −1 if there is none.
    int wordClass(const QString &name) const { return static_cast<int>(m_classNames.indexOf(name)); }
    /// Whether a word of a class may have a point behind it that belongs to it: "Aug.".
    bool isAbbreviation(int wordClass, int word) const;
    /// Whether the words of a class begin with a capital letter in a running text.
    bool isCapital(int wordClass) const { return m_capital[static_cast<std::size_t>(wordClass)]; }
    /// Whether a word may belong to an expression so that it is worth to look at what stands around it.
    bool isTrigger(int word) const { return word >= 0 && m_triggers[static_cast<std::size_t>(word)]; }
    /// Those alone, to find them fast.
    const DateVocabulary &triggers() const { return m_triggerWords; }
    /// Every word of the language's rules, to suggest one that was mistyped.
    const QStringList &vocabulary() const { return m_vocabulary; }

private:
    friend class DateRulesReader;
    struct WordValue
    {
        int wordClass = 0;
        bool abbreviation = false;
        std::int64_t value = 0;
    };
    const WordValue *wordValue(int wordClass, int word) const;

    std::vector<DateRule> m_rules;
    std::vector<std::vector<std::size_t>> m_making;
    std::vector<std::uint16_t> m_beginning;   ///< rules, by kind and word
    std::vector<std::uint32_t> m_beginningAt; ///< where those of a kind and word begin
    DateVocabulary m_words;
    std::vector<std::vector<WordValue>> m_values; ///< by word
    QStringList m_classNames;
    std::vector<bool> m_capital; ///< by class
    std::vector<bool> m_triggers;
    DateVocabulary m_triggerWords;
    QStringList m_vocabulary;
    int m_expression = -1;
    int m_mention = -1;
    int m_lead = -1;
};

} // namespace Dateline
