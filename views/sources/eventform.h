// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/eventdraft.h"
#include "views/sources/cardform.h"

class QComboBox;
class QLineEdit;

namespace Dateline {

class DateField;
class GrowingText;
class MeasureField;
class PartyField;
class PartyFinder;
class SuggestingLine;

/// The card of an event as a form of the same order.
class EventForm : public CardForm
{
    Q_OBJECT

public:
    /// \p before is the event of the tracker; nullopt: \p draft is a new one. \p reference is the day that words such
    /// as "yesterday" mean.
    EventForm(std::shared_ptr<const Snapshot> snapshot, EventDraft draft, std::optional<Event> before, Day reference,
              const Theme &theme, const TextFonts &fonts, QWidget *parent = nullptr);

    EventId about() const override { return m_draft.event.id; }
    bool isTouched() const override;
    void focusFirst() override;

    /// What the form says now.
    EventDraft draft() const;

protected:
    FieldFaults faults() const override;
    std::optional<Change> change() const override;
    void takeOver() override;
    void takeTheirs(const QString &path) override;

private:
    void makeFields(Day reference);
    void makeTags();
    void listCategories();
    void fill(const EventDraft &draft);
    void chooseCategory();
    void showMilestone();

    EventDraft m_draft;            ///< what has no field stays as it is here
    EventDraft m_initial;          ///< what the fields said untouched
    std::optional<Event> m_before; ///< as the change will find it; none: it is added
    std::shared_ptr<const PartyFinder> m_finder;

    QComboBox *m_category;
    QLineEdit *m_categoryName;
    GrowingText *m_title;
    DateField *m_date;
    GrowingText *m_dateReason;
    PartyField *m_parties;
    MeasureField *m_measure;
    QComboBox *m_milestone;
    GrowingText *m_summary;
    SuggestingLine *m_tags;
    GrowingText *m_note;
    DateField *m_reviewOn;
};

} // namespace Dateline
