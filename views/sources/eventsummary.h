// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QWidget>

namespace Dateline {

class TextBlock;
struct StatedDates;

/// What a tracker says of an event: category, title, date with those that its sources give, parties by role, measure
/// and its stage, summary, the analyst's note, when to look again, and on how many origins it rests.
class EventSummary : public QWidget
{
    Q_OBJECT

public:
    /// \p row must be a row of \p snapshot, which is not kept. If \p editable, a pencil leads to its form, and a choice
    /// among rival dates is offered where none is explained.
    EventSummary(const Snapshot &snapshot, EventRow row, const Theme &theme, const TextFonts &fonts, bool editable,
                 QWidget *parent = nullptr);

signals:
    /// A party was clicked: an index into Event::parties.
    void partyActivated(std::size_t participation);
    void dateChoiceRequested();
    void editRequested();
    void attributionRequested(); ///< a further one

private:
    void addHeading(const Snapshot &snapshot, EventRow row, const Theme &theme, const TextFonts &fonts, bool editable);
    void addActions();
    void addDates(TextBlock &words, const Snapshot &snapshot, EventRow row, bool editable) const;
    void addRivals(TextBlock &words, const Edtf &chosen, const StatedDates &stated) const;
    void addReview(TextBlock &words, const Edtf &event, const Edtf &measure) const;
    void addParties(TextBlock &words, const Snapshot &snapshot, EventRow row) const;
    void addMeasure(TextBlock &words, const Snapshot &snapshot, EventRow row) const;
    void addOrigins(TextBlock &words, const Snapshot &snapshot, EventRow row) const;
};

} // namespace Dateline
