// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/finding.h"

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array severities = {Term<Severity>{Severity::Error, "error"_L1, "Error"},
                                   Term<Severity>{Severity::Warning, "warning"_L1, "Warning"},
                                   Term<Severity>{Severity::Note, "note"_L1, "Note"}};

constexpr std::array catalogue = {
    CheckInfo{"acceptance-idle"_L1, Severity::Note, "Acceptance of nothing",
              "A finding was accepted that is not found any more, or by a check that does not exist. It would "
              "hide the same finding if that came back."},
    CheckInfo{"confirmed-alone"_L1, Severity::Error, "Confirmed by one",
              "An attribution that does not dispute has credibility 1, confirmed by others, while fewer than two "
              "independent first reporters stand behind the event."},
    CheckInfo{"date-outside-sources"_L1, Severity::Error, "Date that no source gives",
              "The event's date has no day in common with any of the dates that its sources give, those that "
              "dispute it left out."},
    CheckInfo{"date-undecided"_L1, Severity::Error, "Dates in conflict",
              "Sources date the event to days that have none in common, and nothing says why the event has the "
              "date it has."},
    CheckInfo{"dead-end-chain"_L1, Severity::Note, "First report missing",
              "An attribution names somebody else as the first reporter, and no source by them, by its name or "
              "publisher, speaks of the event: the chain cannot be followed to the first report."},
    CheckInfo{"duplicate-events"_L1, Severity::Warning, "Event twice",
              "Two events have the same issuers, the same measure or category, dates of a month at most that "
              "touch, and titles of which three quarters of the words are the same. Two different milestones of "
              "one measure are none."},
    CheckInfo{"duplicate-sources"_L1, Severity::Warning, "Source twice",
              "Two sources have the same address, but for http or https, www., a slash at the end, the fragment "
              "and utm parameters; or the same title, container and date. Two that are one make its claims look "
              "twice as well supported."},
    CheckInfo{"event-without-attribution"_L1, Severity::Error, "Nobody says so",
              "No attribution supports the event, so that nothing can be looked up."},
    CheckInfo{"measure-backwards"_L1, Severity::Error, "Milestones backwards",
              "A milestone of a measure lies certainly before all those that must come first: adoption before "
              "the proposal, force before proposal, announcement or adoption, lifting before adoption and force, "
              "suspension before announcement, adoption and force. What was amended, suspended, lifted or "
              "rejected in between may begin anew."},
    CheckInfo{"quote-ambiguous"_L1, Severity::Error, "Quote in several places",
              "The quote stands in several places of the source's text, and its context does not tell them apart."},
    CheckInfo{"quote-broken"_L1, Severity::Error, "Quote not in the text",
              "The source's text does not have these very words in a context that fits. A passage that is alike "
              "is named, and never taken unasked."},
    CheckInfo{"review-passed"_L1, Severity::Warning, "Day of review passed",
              "The day on which an event or measure was to be looked at again lies before the as-of day as a "
              "whole."},
    CheckInfo{"single-origin-ban"_L1, Severity::Warning, "Ban from one origin",
              "The announcement, adoption or entry into force of a ban is known from fewer than two independent "
              "first reporters."},
    CheckInfo{"source-undated"_L1, Severity::Note, "Source without a date",
              "A source that is used does not say when it was issued, so that it was never known on any day."},
    CheckInfo{"source-unlinked"_L1, Severity::Note, "Source out of reach",
              "A source that is used has neither an address with http or https nor its text, so that nobody can "
              "look it up."},
    CheckInfo{"source-unpublished"_L1, Severity::Note, "Source without a publisher",
              "A source that is used names neither a publisher nor the paper, site or journal it appeared in."},
    CheckInfo{"source-unused"_L1, Severity::Note, "Unused source", "No attribution uses the source."},
    CheckInfo{"stale-review"_L1, Severity::Warning, "No news for a year",
              "A measure is being considered: the last of its milestones that certainly lies up to the as-of day "
              "is its proposal; or it is a review that has begun and was neither lifted nor rejected, nor "
              "adopted or in force after that. And nothing is newer than 366 days before the as-of day, neither "
              "a milestone nor an event of one of its issuers that aims at one of its targets."},
    CheckInfo{"text-changed"_L1, Severity::Warning, "Text changed",
              "The text of a source is not the one in which its quotes were last confirmed, though each is still "
              "found. Where quotes are broken by it, they are found in its place."},
};

} // namespace

template<>
std::span<const Term<Severity>> terms()
{
    return severities;
}

std::span<const CheckInfo> checks() { return catalogue; }

const CheckInfo *checkInfo(QStringView id)
{
    const auto info = std::lower_bound(catalogue.begin(), catalogue.end(), id,
                                       [](const CheckInfo &a, QStringView wanted) { return a.id < wanted; });
    return info != catalogue.end() && info->id == id ? &*info : nullptr;
}

} // namespace Dateline
