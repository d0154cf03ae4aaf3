// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/finding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array severities = {
    Term<Severity>{Severity::Error, "error"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Error")},
    Term<Severity>{Severity::Warning, "warning"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Warning")},
    Term<Severity>{Severity::Note, "note"_L1, QT_TRANSLATE_NOOP("Dateline::Vocabulary", "Note")}};

constexpr std::array catalogue = {
    CheckInfo{"acceptance-idle"_L1, Severity::Note, QT_TRANSLATE_NOOP("Dateline::Checks", "Acceptance of nothing"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "A finding was accepted that is not found any more, or by a check that does not exist. It would "
                  "hide the same finding if that came back.")},
    CheckInfo{"confirmed-alone"_L1, Severity::Error, QT_TRANSLATE_NOOP("Dateline::Checks", "Confirmed by one"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "An attribution that does not dispute has credibility 1, confirmed by others, while fewer than two "
                  "independent first reporters stand behind the event.")},
    CheckInfo{"country-code"_L1, Severity::Error, QT_TRANSLATE_NOOP("Dateline::Checks", "No country's code"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "The country of a party is a code that ISO 3166-1 does not assign: one that others use, as UK, a "
                  "withdrawn one, or one that means what each user wants. No map and no filter goes by it.")},
    CheckInfo{"date-outside-sources"_L1, Severity::Error,
              QT_TRANSLATE_NOOP("Dateline::Checks", "Date that no source gives"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "The event's date has no day in common with any of the dates that its sources give, those that "
                  "dispute it left out.")},
    CheckInfo{"date-undecided"_L1, Severity::Error, QT_TRANSLATE_NOOP("Dateline::Checks", "Dates in conflict"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "Sources date the event to days that have none in common, and nothing says why the event has the "
                  "date it has.")},
    CheckInfo{"dead-end-chain"_L1, Severity::Note, QT_TRANSLATE_NOOP("Dateline::Checks", "First report missing"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "An attribution names somebody else as the first reporter, and no source by them, by its name or "
                  "publisher, speaks of the event: the chain cannot be followed to the first report.")},
    CheckInfo{"duplicate-events"_L1, Severity::Warning, QT_TRANSLATE_NOOP("Dateline::Checks", "Event twice"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "Two events have the same issuers, the same measure or category, dates of a month at most that "
                  "touch, and titles of which three quarters of the words are the same. Two different milestones of "
                  "one measure are none.")},
    CheckInfo{"duplicate-publishers"_L1, Severity::Note, QT_TRANSLATE_NOOP("Dateline::Checks", "Publisher twice"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "Two first reporters may be one publisher: their names differ only in words such as News or Ltd, one "
                  "is an edition of the other, or has its initials. Declared to be one, they count as one origin.")},
    CheckInfo{"duplicate-sources"_L1, Severity::Warning, QT_TRANSLATE_NOOP("Dateline::Checks", "Source twice"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "Two sources are one work: they are at addresses of the same page, be it AMP, for telephones or with "
                  "parameters that say where a link stood; or one is a copy in an archive or cache. They count as one "
                  "origin. Or they have the same title, publisher and date.")},
    CheckInfo{
        "event-without-attribution"_L1, Severity::Error, QT_TRANSLATE_NOOP("Dateline::Checks", "Nobody says so"),
        QT_TRANSLATE_NOOP("Dateline::Checks", "No attribution supports the event, so that nothing can be looked up.")},
    CheckInfo{"measure-backwards"_L1, Severity::Error, QT_TRANSLATE_NOOP("Dateline::Checks", "Milestones backwards"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "A milestone of a measure lies certainly before all those that must come first: adoption before "
                  "the proposal, force before proposal, announcement or adoption, lifting before adoption and force, "
                  "suspension before announcement, adoption and force. What was amended, suspended, lifted or "
                  "rejected in between may begin anew.")},
    CheckInfo{
        "quote-ambiguous"_L1, Severity::Error, QT_TRANSLATE_NOOP("Dateline::Checks", "Quote in several places"),
        QT_TRANSLATE_NOOP(
            "Dateline::Checks",
            "The quote stands in several places of the source's text, and its context does not tell them apart.")},
    CheckInfo{"quote-broken"_L1, Severity::Error, QT_TRANSLATE_NOOP("Dateline::Checks", "Quote not in the text"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "The source's text does not have these very words in a context that fits. A passage that is alike "
                  "is named, and never taken unasked.")},
    CheckInfo{"quote-retyped"_L1, Severity::Note, QT_TRANSLATE_NOOP("Dateline::Checks", "Quote typed otherwise"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "The source's text has the words of the quote, but blanks, line ends, soft hyphens, ligatures, "
                  "dashes or quotation marks are typed otherwise there. The context menu takes the quote as the text "
                  "has it.")},
    CheckInfo{"review-passed"_L1, Severity::Warning, QT_TRANSLATE_NOOP("Dateline::Checks", "Day of review passed"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "The day on which an event or measure was to be looked at again lies before the as-of day as a "
                  "whole.")},
    CheckInfo{"single-origin-ban"_L1, Severity::Warning, QT_TRANSLATE_NOOP("Dateline::Checks", "Ban from one origin"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "The announcement, adoption or entry into force of a ban is known from fewer than two independent "
                  "first reporters.")},
    CheckInfo{"source-undated"_L1, Severity::Note, QT_TRANSLATE_NOOP("Dateline::Checks", "Source without a date"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "A source that is used does not say when it was issued, so that it was never known on any day.")},
    CheckInfo{"source-unlinked"_L1, Severity::Note, QT_TRANSLATE_NOOP("Dateline::Checks", "Source out of reach"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "A source that is used has neither an address with http or https nor its text, so that nobody can "
                  "look it up.")},
    CheckInfo{"source-unpublished"_L1, Severity::Note,
              QT_TRANSLATE_NOOP("Dateline::Checks", "Source without a publisher"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "A source that is used names neither a publisher nor the paper, site or journal it appeared in.")},
    CheckInfo{"source-unused"_L1, Severity::Note, QT_TRANSLATE_NOOP("Dateline::Checks", "Unused source"),
              QT_TRANSLATE_NOOP("Dateline::Checks", "No attribution uses the source.")},
    CheckInfo{"stale-review"_L1, Severity::Warning, QT_TRANSLATE_NOOP("Dateline::Checks", "No news for a year"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "A measure is being considered: the last of its milestones that certainly lies up to the as-of day "
                  "is its proposal; or it is a review that has begun and was neither lifted nor rejected, nor "
                  "adopted or in force after that. And nothing is newer than 366 days before the as-of day, neither "
                  "a milestone nor an event of one of its issuers that aims at one of its targets.")},
    CheckInfo{"text-changed"_L1, Severity::Warning, QT_TRANSLATE_NOOP("Dateline::Checks", "Text changed"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "The text of a source is not the one in which its quotes were last confirmed, though each is still "
                  "found. Where quotes are broken by it, they are found in its place.")},
    CheckInfo{"unnamed-origins"_L1, Severity::Warning, QT_TRANSLATE_NOOP("Dateline::Checks", "Unnamed reports only"),
              QT_TRANSLATE_NOOP(
                  "Dateline::Checks",
                  "Sources support the event, and none of them names who reported it first: they speak of reports, "
                  "the press or several media. Such reports may all be one, so they never count as an origin and "
                  "confirm nothing.")},
};

} // namespace

template<>
std::span<const Term<Severity>> terms()
{
    return severities;
}

QString titleInWords(const CheckInfo &check) { return QCoreApplication::translate("Dateline::Checks", check.title); }

QString explanationInWords(const CheckInfo &check)
{
    return QCoreApplication::translate("Dateline::Checks", check.explanation);
}

std::span<const CheckInfo> checks() { return catalogue; }

const CheckInfo *checkInfo(QStringView id)
{
    const auto info = std::lower_bound(catalogue.begin(), catalogue.end(), id,
                                       [](const CheckInfo &a, QStringView wanted) { return a.id < wanted; });
    return info != catalogue.end() && info->id == id ? &*info : nullptr;
}

} // namespace Dateline
