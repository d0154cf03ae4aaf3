// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datekind.h"
#include "models/dates/datereading.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace Dateline {

/// An expression of time in a running text, and what it means.
struct DateMention
{
    qsizetype start = 0;  ///< in code points
    qsizetype length = 0; ///< in code points, without the words that lead to it: "2012" of "since 2012"
    qsizetype begin = 0;  ///< the same in UTF-16 units, as QString counts
    qsizetype end = 0;
    QString text; ///< as it stands there
    DateKind kind = DateKind::Date;
    /// The time that the words name, whatever is said about it: 2019 for "early next year" and "since 2019", the day for
    /// a time of day. Null for durations, sets and vague times, which have no date of their own.
    Edtf date;
    /// What may be dated by the whole expression: [2019-01..2019-04] for "early next year", 2019/.. for "since 2019",
    /// ../2027 for "by 2027", 2010~ for "around 2010", 2018-03/2018-06 for each end of "from March to June" as for the
    /// whole. Equal to `date` if nothing more is said, null where that is.
    Edtf meant;
    std::optional<Day> earliest; ///< first and last day of `meant`; none if it is open there, or if it is null
    std::optional<Day> latest;
    /// As TIMEX3 has it: "2018-W48", "2018-11-30T10:00", "P6M", "P1Y", "PAST_REF"; never empty.
    QString value;
    DateRef ref = DateRef::None; ///< of a vague time
    DateBound bound = DateBound::None;
    QString rule; ///< the name of the rule that made it, as it stands in the file of rules
    /// Every date that the words can mean, the chosen one among them: "03/04/2019" is two days. None without a date.
    std::vector<DateReading> alternatives;
    /// The place in the list of the range that this is an end of: "2009" of "from 2009 to 2011", which stands before it.
    std::optional<std::size_t> partOf;
};

/// What decides how a text is read.
struct DateFinding
{
    Day reference; ///< the day of the text, from which "today" and "last Friday" count
    /// The language of the text, by its code; one without rules for prose finds nothing.
    QString language = QStringLiteral("en");
    /// Which of 03/04/2019 comes first. If not said, the other dates of the text tell, and the nearer day where they do not.
    std::optional<DateOrder> order = {};
};

/// The expressions of time in \p text in order of their places. Which year, week or day is meant where it is not said
/// follows from the tense of the sentence: "on Thursday" was the last one if something happened, and will be the next if
/// something shall. Those that follow from another ("a week later") count from the last date before them. Nothing is found
/// in words that only look like dates (addresses, versions, prices, "may"). Prose and anything else is read in O(length).
std::vector<DateMention> findDates(QStringView text, const DateFinding &finding);

/// The codes of the languages in which dates are found in prose, sorted.
QStringList dateFindingLanguages();

} // namespace Dateline
