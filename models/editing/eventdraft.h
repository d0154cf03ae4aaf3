// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/fieldfault.h"
#include "models/query/filter.h"
#include "models/query/snapshot.h"

#include <optional>

namespace Dateline {

/// An event as it stands in a form, with what is made along with it.
struct EventDraft
{
    Event event; ///< without an id: it is not in the tracker yet
    /// Made with it: those of its category, its parties and its measure's parties that the tracker does not have.
    /// Parties have a draftPartyId(), the others an id that the event names.
    std::optional<Category> newCategory = {};
    std::vector<Party> newParties = {};
    std::optional<Measure> newMeasure = {};
    bool lacksEffect = false; ///< nobody has chosen yet what the new measure does
    // What was typed that could not be read, and stands for nothing: why. Empty: nothing.
    QString dateProblem = {};
    QString reviewProblem = {};
    QString partyProblem = {};
    QString measureProblem = {};
    friend bool operator==(const EventDraft &, const EventDraft &) = default;
};

/// Ids of a category and a measure that a draft makes; no tracker can have them.
CategoryId draftCategoryId();
MeasureId draftMeasureId();

/// An event to begin with: on \p date, of the category that the filter asks for if that is one, or else of \p like or
/// the tracker's first, and with the parties that the filter asks for, as what their kinds usually take part. \p like is
/// an event that the new one stands beside, or noIndex.
EventDraft newEventDraft(const Snapshot &snapshot, const Filter &filter, const Edtf &date, EventRow like);

/// What keeps the event from being kept, in the order of its fields: what must be there and is not, what is too long or
/// could not be read, a milestone without a measure or a measure without one, a party twice in one role, a party left
/// out that an attribution of the event makes a claim about. "measure/title", "measure/effect" are fields of the new
/// measure, "category/name" is that of the new category.
FieldFaults faultsOf(const EventDraft &draft, const Snapshot &snapshot);

/// The step that makes the event what the draft says, with ids for all that is new; parts that nothing names any more
/// are left out. Without \p before it is added. Nullopt: nothing is changed. The draft must have no faults. A country
/// that the tracker has got meanwhile is not made twice.
std::optional<Change> changeOf(const EventDraft &draft, const std::optional<Event> &before, const Snapshot &snapshot);

/// The event that the step adds or changes.
EventId eventOf(const Change &change);

/// Tags as one line that can be edited, "5G, vendors", and back: cut at commas and semicolons, each once, in their
/// order. Those of \p known stay whole, commas included.
QString tagLine(const QStringList &tags);
QStringList tagsFromLine(const QString &line, const QStringList &known = {});

} // namespace Dateline
