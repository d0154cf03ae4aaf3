// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"
#include "models/domain/vocabulary.h"
#include "models/reading/quoteanchor.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace Dateline {

/// How much a finding matters, worst first.
enum class Severity {
    Error,   ///< the tracker contradicts itself or its sources
    Warning, ///< it says more than it can stand for, or something wants looking at
    Note     ///< it could be easier to follow
};

template<>
std::span<const Term<Severity>> terms();

/// A check that trackers are put through.
struct CheckInfo
{
    QLatin1StringView id; ///< "single-origin-ban": files and command line, for ever
    Severity severity;
    const char *title;       ///< what is found, in two to four English words
    const char *explanation; ///< when it is found, and why that matters
};

/// In the language that is spoken.
QString titleInWords(const CheckInfo &check);
QString explanationInWords(const CheckInfo &check);

/// All checks in order of their ids.
std::span<const CheckInfo> checks();
/// nullptr if there is no such check.
const CheckInfo *checkInfo(QStringView id);

/// What mends a quote that is typed otherwise than the text.
struct QuoteMending
{
    Quote before; ///< as it was checked
    Quote after;  ///< as the text has it, with the text's context
    friend bool operator==(const QuoteMending &, const QuoteMending &) = default;
};

/// The same with the attribution that it is of.
struct MendedQuote
{
    AttributionId attribution;
    QuoteMending mending;
};

/// Something that a check found.
struct Finding
{
    QString check; ///< CheckInfo::id
    Severity severity = Severity::Error;
    QString subject;                     ///< what it was found in, see isSubject(); of a pair the lesser text first
    QString name;                        ///< the subject for people
    QString message;                     ///< what is wrong, with names: one sentence in one line, without a full stop
    QString hint;                        ///< what can be done
    std::optional<QString> accepted;     ///< the reason for which a person accepted it
    QString acceptedCheck;               ///< of an idle acceptance: the check that found what was accepted
    std::optional<Anchor> anchor;        ///< of checks of quotes: the passage that may be meant, or several
    std::optional<QuoteMending> mending; ///< of a quote typed otherwise
    std::vector<CountryCode> codes;      ///< of a wrong country code: those that may be meant, the likeliest first
    QStringList names;                   ///< of two names that may be of one house: both, the likelier one for it first
    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace Dateline
