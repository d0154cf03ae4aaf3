// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/dates/day.h"

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace Dateline {

struct EdtfExpression;

/// The finest unit that a date states. An interval or set has the coarsest of its parts.
enum class DatePrecision { Time, Day, Month, Season, Year, Decade, Century, Coarser };

/// What a date says beyond its calendar value: `~` approximate, `?` uncertain, `%` both.
struct DateQualifiers
{
    bool approximate = false;
    bool uncertain = false;
    friend bool operator==(const DateQualifiers &, const DateQualifiers &) = default;
};

/// A date as people know it: exact, vague, open or unknown. An immutable value.
///
/// Follows ISO 8601-2:2019 in the profile of the Library of Congress (Extended Date/Time Format
/// Specification, levels 0, 1 and 2). A default-constructed Edtf holds no date (isNull()).
class Edtf
{
public:
    enum class Kind {
        Date,     ///< one date, of whatever precision
        Interval, ///< start/end, either end open or unknown
        OneOf,    ///< [a,b..c]: one member, we do not know which
        AllOf     ///< {a,b..c}: every member
    };

    Edtf() = default;

    /// Reads one EDTF expression; nothing is trimmed, repaired or sharpened. On failure the error's
    /// message says what is wrong and its place is the column ("column 6", 1-based). Texts of more than 1,000
    /// characters and years further than 10 trillion from 0 are refused as TooLarge. O(length).
    static Result<Edtf> parse(QStringView text);

    /// The modern form of an expression in the syntax of the 2012 draft ("open", "unknown", "u", parenthesised
    /// qualifiers, "y" years, "e"/"p" exponents, "^" qualified seasons…), to be offered to the user; empty when \p text
    /// is not such an expression or has no modern form.
    static QString modernForm(QStringView text);

    bool isNull() const { return m_text.isEmpty(); }
    int level() const { return m_level; }
    Kind kind() const { return m_kind; }
    DatePrecision precision() const { return m_precision; }
    DateQualifiers qualifiers() const { return m_qualifiers; } ///< of any part

    /// All days that the expression may refer to: from the earliest its start allows to the latest its end allows.
    /// Unspecified digits count for the real dates they match, significant digits for all years that begin with
    /// them. A time of day counts for the day as written, whatever its time zone. The four seasons are those of
    /// the northern hemisphere unless said otherwise, and none leaves its year: winter 2018 (2018-24) is December.
    Span span() const { return m_span; }
    /// For an interval what its start alone allows, for its end likewise; for anything else both equal span().
    Span startSpan() const { return m_startSpan; }
    Span endSpan() const { return m_endSpan; }
    /// Where in its day a date with a time of day stands, from the midnight in Greenwich with which the day as written
    /// begins: "2018-08-23T06:30:00+02:00" at 4:30. A time with "Z" or an offset is that instant, which may lie in the
    /// day before or after; one without is taken as written, as if it were of Greenwich, for nobody says where its
    /// clock hangs. So the times of a day are numbers, and their order is a strict weak one: by instant among those
    /// with an offset, as written among those without. (Comparing as written whenever one has no offset is no order:
    /// 12:00+05:00 < 09:00Z < 10:00 < 12:00+05:00.) None for a date without a time. O(length).
    std::optional<std::chrono::nanoseconds> timeOfDay() const;

    bool hasOpenStart() const { return m_openStart; }       ///< "../x", "[..x]"
    bool hasOpenEnd() const { return m_openEnd; }           ///< "x/..", "[x..]"
    bool hasUnknownStart() const { return m_unknownStart; } ///< "/x"
    bool hasUnknownEnd() const { return m_unknownEnd; }     ///< "x/"

    /// The canonical form; parse(toString()) equals the value. The profile has one spelling for nearly everything, so
    /// this is the text as read: 2018-08~ and ~2018-~08 stay two values, as do Z and +00:00.
    const QString &toString() const { return m_text; }

    friend bool operator==(const Edtf &a, const Edtf &b) { return a.m_text == b.m_text; }

private:
    static Edtf fromExpression(const EdtfExpression &expression, QStringView text);
    static std::optional<Edtf> fromPlainDate(QStringView text);

    QString m_text;
    int m_level = 0;
    Kind m_kind = Kind::Date;
    DatePrecision m_precision = DatePrecision::Day;
    DateQualifiers m_qualifiers;
    Span m_span;
    Span m_startSpan;
    Span m_endSpan;
    bool m_openStart = false;
    bool m_openEnd = false;
    bool m_unknownStart = false;
    bool m_unknownEnd = false;
};

} // namespace Dateline
