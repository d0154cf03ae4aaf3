// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/attributiondraft.h"
#include "views/sources/cardform.h"

class QComboBox;
class QLineEdit;

namespace Dateline {

class DateField;
class GrowingText;
class SourceField;
class SuggestingLine;

/// The card of an attribution as a form: what a source says of an event.
class AttributionForm : public CardForm
{
    Q_OBJECT

public:
    enum class EventChoice { Fixed, Offered };

    /// \p before is the attribution of the tracker; nullopt: \p draft is a new one, for which another event than the
    /// draft's may be chosen where that is offered. \p reference is the day that words such as "yesterday" mean.
    AttributionForm(std::shared_ptr<const Snapshot> snapshot, AttributionDraft draft, std::optional<Attribution> before,
                    EventChoice choice, Day reference, const Theme &theme, const TextFonts &fonts,
                    QWidget *parent = nullptr);

    EventId about() const override { return m_draft.attribution.event; }
    AttributionId attribution() const { return m_draft.attribution.id; } ///< empty: a new one
    bool isTouched() const override;
    void focusFirst() override;

    AttributionDraft draft() const;

protected:
    FieldFaults faults() const override;
    std::optional<Change> change() const override;
    void takeOver() override;
    void takeTheirs(const QString &path) override;

private:
    void makeEventField();
    void makeSourceFields();
    void makeStandingFields();
    void makeDateFields(Day reference);
    QLineEdit *addLine(QBoxLayout *layout, const QString &path, const QString &label, const QString &placeholder);
    QBoxLayout *addRow();
    void listParties();
    void fill(const AttributionDraft &draft);
    void showParts();

    AttributionDraft m_draft;   ///< what has no field stays as it is here
    AttributionDraft m_initial; ///< what the fields said untouched
    std::optional<Attribution> m_before;
    EventChoice m_choice;

    SuggestingLine *m_event = nullptr; ///< null unless offered
    SourceField *m_source;
    GrowingText *m_quote;
    GrowingText *m_prefix;
    GrowingText *m_suffix;
    QLineEdit *m_saidBy;
    QLineEdit *m_origin;
    QComboBox *m_support;
    QComboBox *m_claim;
    QComboBox *m_party;
    QComboBox *m_role;
    QComboBox *m_credibility;
    QLineEdit *m_locator;
    QLineEdit *m_stated;
    DateField *m_date;
    GrowingText *m_note;
};

} // namespace Dateline
