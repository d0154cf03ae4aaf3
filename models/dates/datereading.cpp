// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datereading.h"

#include "models/core/editdistance.h"
#include "models/dates/dateerrorstr.h"
#include "models/dates/datematcher.h"
#include "models/dates/edtfsyntax.h"

#include <QLocale>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What was found so far, and why it is not more.
struct DateFindings
{
    std::vector<DateReading> readings;
    std::optional<Error> why;   ///< an expression was read whole, and is no date
    std::size_t understood = 0; ///< tokens, in the language that understood most
    std::shared_ptr<const DateRules> rules;
};

bool isWhole(const DateMatch &match, const std::vector<DateToken> &tokens)
{
    const bool fullStop = match.end + 1 == tokens.size() && tokens.back().word == u".";
    return match.end == tokens.size() || fullStop;
}

void readBy(const std::shared_ptr<const DateRules> &rules, std::vector<DateToken> tokens, const DateContext &context,
            DateFindings &into)
{
    for (DateToken &token : tokens)
        token.id = token.kind == DateToken::Kind::Number ? -1 : rules->words().idOf(token.word);
    DateMatcher matcher(*rules, tokens, context);
    std::vector<DateMatch> whole;
    for (const DateMatch &match : matcher.expressionsAt(0)) {
        if (isWhole(match, tokens))
            whole.push_back(match);
    }
    if (std::any_of(whole.begin(), whole.end(), [](const DateMatch &match) { return match.rule->decides; }))
        std::erase_if(whole, [](const DateMatch &match) { return !match.rule->decides; });
    std::stable_partition(whole.begin(), whole.end(), [](const DateMatch &match) { return !match.otherOrder; });
    for (const DateMatch &match : whole) {
        for (const Edtf &date : datesOf(*match.phrase, context, into.why)) {
            const bool known = std::any_of(into.readings.begin(), into.readings.end(),
                                           [&](const DateReading &reading) { return reading.date == date; });
            if (!known)
                into.readings.push_back({date, match.rule->name});
        }
    }
    if (!into.rules || matcher.farthest() > into.understood) {
        into.understood = matcher.farthest();
        into.rules = rules;
    }
}

/// Whether somebody who typed this meant EDTF, whose own reader says best what is wrong.
bool looksLikeEdtf(QStringView text)
{
    const auto isPart = [](QChar c) { return isAsciiDigit(c) || QStringView(u"-/.X~?%[]{},:TZYES+").contains(c); };
    const bool begins =
        !text.isEmpty() && (isAsciiDigit(text.front()) || QStringView(u"-X~?%[{Y/").contains(text.front()));
    return begins && std::all_of(text.begin(), text.end(), isPart)
        && (text.contains(u'-') || text.contains(u'X') || text.front() == u'[' || text.front() == u'{');
}

/// The word of the rules that is nearest to a mistyped one; empty if none is near.
QString nearestWord(const QString &typed, const QStringList &vocabulary)
{
    constexpr qsizetype shortest = 4;
    if (typed.size() < shortest || typed.size() > 32)
        return {};
    const EditDistance distance(typed.toStdU32String(), Direction::Forwards);
    std::uint32_t least = typed.size() < 7 ? 2 : 3; // not as far as this
    QString nearest;
    for (const QString &word : vocabulary) {
        if (word.size() < shortest)
            continue;
        if (const std::uint32_t far = distance.to(word.toStdU32String()); far < least) {
            least = far;
            nearest = word;
        }
    }
    return nearest;
}

/// A date as people write it, for messages.
QString exampleDates() { return DateErrorsTr::tr("23 Aug 2018, Aug 2018 or 2018-08-23"); }

Error notUnderstood(QStringView text, const std::vector<DateToken> &tokens, const DateFindings &findings)
{
    const auto error = [&](const QString &message, qsizetype place) {
        return Error{ErrorCode::Malformed, message, DateErrorsTr::tr("column %1").arg(place + 1)};
    };
    if (findings.understood >= tokens.size() || !findings.rules)
        return error(DateErrorsTr::tr("This is not a whole date yet; write for example %1").arg(exampleDates()),
                     text.size());
    const DateToken &token = tokens[findings.understood];
    const QString shown = text.sliced(token.begin, std::min<qsizetype>(token.end - token.begin, 40)).toString();
    const QString nearest =
        token.kind == DateToken::Kind::Word ? nearestWord(token.word, findings.rules->vocabulary()) : QString();
    const QString typed = token.kind == DateToken::Kind::Sign && !shown.front().isPrint() ? u"\uFFFD"_s : shown;
    return nearest.isEmpty() || nearest == token.word
        ? error(DateErrorsTr::tr("“%1” is not understood here; write for example %2").arg(typed, exampleDates()),
                token.begin)
        : error(DateErrorsTr::tr("“%1” is not understood here; did you mean “%2”?").arg(typed, nearest), token.begin);
}

} // namespace

DateOrder dateOrderOf(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const qsizetype day = format.indexOf(u'd');
    const qsizetype month = format.indexOf(u'M');
    const qsizetype year = format.indexOf(u'y');
    if (year >= 0 && year < day && year < month)
        return DateOrder::YearFirst;
    return month < day ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

Result<std::vector<DateReading>> readDates(QStringView typed, const DateContext &context)
{
    const QStringView text = typed.trimmed();
    if (text.size() > longestDateText)
        return Error{ErrorCode::TooLarge,
                     DateErrorsTr::tr("a date has at most %1 characters, this text has %2")
                         .arg(longestDateText)
                         .arg(text.size()),
                     DateErrorsTr::tr("column %1").arg(longestDateText + 1)};
    auto edtf = Edtf::parse(text);
    if (edtf)
        return std::vector<DateReading>{{*std::move(edtf), u"edtf"_s}};
    if (text.isEmpty())
        return edtf.error();
    if (const QString modern = Edtf::modernForm(text); !modern.isEmpty()) {
        if (auto date = Edtf::parse(modern))
            return std::vector<DateReading>{{*std::move(date), u"edtf-2012"_s}};
    }

    const std::vector<DateToken> tokens = dateTokens(text);
    DateFindings findings;
    for (const QString &language : context.languages) {
        if (const auto rules = DateRules::of(language))
            readBy(rules, tokens, context, findings);
        if (!findings.readings.empty())
            return std::move(findings.readings);
    }
    if (findings.why)
        return *std::move(findings.why);
    if (looksLikeEdtf(text))
        return edtf.error();
    return notUnderstood(text, tokens, findings);
}

Result<Edtf> readOneDate(QStringView typed, const DateContext &context)
{
    auto readings = readDates(typed, context);
    if (!readings)
        return readings.error();
    const Edtf &first = readings->front().date;
    const bool differ = std::any_of(readings->begin(), readings->end(),
                                    [&](const DateReading &reading) { return reading.date.span() != first.span(); });
    if (!differ)
        return first;
    QString meanings;
    for (const DateReading &reading : *readings) {
        const QString &edtf = reading.date.toString();
        meanings = meanings.isEmpty() ? edtf : DateErrorsTr::tr("%1 or %2", "two dates").arg(meanings, edtf);
    }
    return Error{ErrorCode::Malformed, DateErrorsTr::tr("this could mean %1").arg(meanings), {}};
}

} // namespace Dateline
