// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/recorddrafts.h"
#include "views/common/recordform.h"

#include <memory>

class QCheckBox;
class QComboBox;

namespace Dateline {

class DateField;
class GrowingText;
class PartyField;

/// A measure as a form: title, effect, issuers, targets, summary, whether it holds in the member states, review day.
class MeasureForm : public RecordForm
{
    Q_OBJECT

public:
    /// \p before is the measure of the tracker; nullopt: a new one.
    MeasureForm(std::shared_ptr<const Snapshot> snapshot, const std::optional<Measure> &before,
                QWidget *parent = nullptr);

    /// What the form says now.
    MeasureDraft draft() const;

protected:
    FieldFaults faults() const override;
    std::optional<Change> change() const override;

private:
    void fill(const Measure &measure);

    std::shared_ptr<const Snapshot> m_snapshot;
    std::optional<Measure> m_before;
    GrowingText *m_title;
    QComboBox *m_effect;
    PartyField *m_issuers;
    PartyField *m_targets;
    GrowingText *m_summary;
    QCheckBox *m_bindsMembers;
    DateField *m_reviewOn;
};

} // namespace Dateline
