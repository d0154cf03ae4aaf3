// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"

#include <QString>

#include <optional>
#include <vector>

namespace Dateline {

/// How dates are read for a user: by the rules of the program's language, the region's and English, with the numbers in
/// the region's order.
DateContext dateContextOf(const QLocale &region, Day reference);

/// What a field of dates shows: the words of \p date where they are read back as this date and nothing else, its EDTF
/// otherwise. Empty for none.
QString dateAsTyped(const Edtf &date, const DateContext &context);

/// What stands in a field for a date: the text typed, what it means, and what to say of it. A value without widgets.
class DateEntry
{
public:
    enum class Kind {
        AnyDate,  ///< whatever EDTF can say
        SingleDay ///< one day: of anything longer its last day is meant, see singleDayOf()
    };

    DateEntry() = default;

    /// What decides how text is read; a text that stands there is read again. A reading that was chosen stays chosen as
    /// long as it is among the readings.
    void setContext(const DateContext &context);
    void setKind(Kind kind);
    void setRequired(bool required);
    const DateContext &context() const { return m_context; }
    Kind kind() const { return m_kind; }

    /// Reads \p text anew; the likeliest reading is taken.
    void setText(const QString &text);
    /// Takes \p date, and as text dateAsTyped().
    void setDate(const Edtf &date);
    /// Takes one of choices().
    void choose(std::size_t choice);

    const QString &text() const { return m_text; }
    /// Null if nothing was typed or what was typed is no date. Of SingleDay always a day.
    Edtf date() const;
    bool isEmpty() const;
    bool isAcceptable() const;

    /// What was understood, for people: "23 Aug 2018"; of SingleDay "31 Aug 2018, the last day of Aug 2018" where a
    /// month was typed. Empty if there is no date.
    QString understood() const;
    /// Why the text is not acceptable, in a sentence; empty if it is.
    QString problem() const;

    /// What the text could mean, if it could mean several things; otherwise empty.
    const std::vector<DateReading> &choices() const;
    std::size_t chosen() const { return m_chosen; } ///< place in choices()
    /// The words of a choice.
    QString choiceInWords(std::size_t choice) const;
    /// The rule that made what was understood; empty if there is no date.
    QString rule() const;

private:
    void read();

    DateContext m_context;
    Kind m_kind = Kind::AnyDate;
    bool m_required = false;
    QString m_text;
    std::vector<DateReading> m_readings;
    std::size_t m_chosen = 0;
    std::optional<Error> m_error;
};

} // namespace Dateline
