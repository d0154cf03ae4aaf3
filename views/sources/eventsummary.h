// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QWidget>

namespace Dateline {

class TextBlock;

/// What a tracker says of an event: category, title, date, parties by role, measure and its stage, summary, the
/// analyst's note, and on how many origins it rests.
class EventSummary : public QWidget
{
    Q_OBJECT

public:
    /// \p row must be a row of \p snapshot, which is not kept.
    EventSummary(const Snapshot &snapshot, EventRow row, const Theme &theme, const TextFonts &fonts,
                 QWidget *parent = nullptr);

signals:
    /// A party was clicked: an index into Event::parties.
    void partyActivated(std::size_t participation);

private:
    void addHeading(const Snapshot &snapshot, EventRow row, const Theme &theme, const TextFonts &fonts);
    void addDates(TextBlock &words, const Snapshot &snapshot, EventRow row) const;
    void addParties(TextBlock &words, const Snapshot &snapshot, EventRow row) const;
    void addMeasure(TextBlock &words, const Snapshot &snapshot, EventRow row) const;
    void addOrigins(TextBlock &words, const Snapshot &snapshot, EventRow row) const;
};

} // namespace Dateline
