// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/dates/datereading.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
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
    By
};
inline constexpr std::size_t dateSlotCount = 27;

enum class DateUnit { Day, Week, Month, Quarter, Half, Year, Decade, Century };

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
    AndLater
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
    bool glued = false;   ///< no blank before it
    QStringList literals; ///< folded
    int index = 0;        ///< of the class, kind of number or kind of phrase
    DateSlot slot = DateSlot::None;
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
    Offset
};

/// The rules of one language. A value that does not change after loading.
class DateRules
{
public:
    /// Reads a file of rules, \p common before \p own. Fails with ErrorCode::Malformed and the rule's name as place.
    static Result<std::shared_ptr<const DateRules>> fromJson(const QByteArray &common, const QByteArray &own);
    /// Those of a language, read at the first call; null if there is no file of it. From any thread.
    static std::shared_ptr<const DateRules> of(const QString &language);
    /// The codes of the languages that have rules, sorted.
    static QStringList languages();

    const std::vector<DateRule> &rules() const { return m_rules; }
    /// The rules that make a kind of phrase, as places in rules(), in the order of the file.
    const std::vector<std::size_t> &making(int kind) const { return m_making[static_cast<std::size_t>(kind)]; }
    int kindCount() const { return static_cast<int>(m_making.size()); }
    /// The kind of phrase that is a whole expression.
    int expressionKind() const { return m_expression; }
    /// The value of \p word in a class; none if it is not in it.
    std::optional<std::int64_t> valueOf(int wordClass, const QString &word) const;
    /// Whether a word of a class may have a point behind it that belongs to it: "Aug.".
    bool isAbbreviation(int wordClass, const QString &word) const;
    /// Every word of the language's rules, to suggest one that was mistyped.
    const QStringList &vocabulary() const { return m_vocabulary; }

private:
    friend class DateRulesReader;
    struct WordValue
    {
        std::int64_t value = 0;
        bool abbreviation = false;
    };
    std::vector<DateRule> m_rules;
    std::vector<std::vector<std::size_t>> m_making;
    std::vector<QHash<QString, WordValue>> m_classes;
    QStringList m_vocabulary;
    int m_expression = -1;
};

} // namespace Dateline
