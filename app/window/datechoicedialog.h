// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <QDialog>

class QButtonGroup;
class QDialogButtonBox;
class QPlainTextEdit;

namespace Dateline {

class DateField;

/// Which of the dates that sources give an event is taken, and why: the others stay with their sources.
class DateChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    DateChoiceDialog(const Snapshot &snapshot, EventRow row, QWidget *parent = nullptr);

    /// The event with the date chosen and the reason for it; as it was while there is no date or no reason.
    Event chosenEvent() const;

private:
    Edtf date() const;
    void refresh();

    Event m_event;
    std::vector<Edtf> m_dates; ///< as the buttons
    QButtonGroup *m_choices;
    DateField *m_other;
    QPlainTextEdit *m_reason;
    QDialogButtonBox *m_buttons;
};

} // namespace Dateline
