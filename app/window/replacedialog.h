// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/latesttask.h"
#include "models/editing/replacing.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace Dateline {

/// Find and replace in one column of the table, with what each event would have then. The search runs beside the window
/// and begins anew with every letter.
class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    /// Among \p rows; \p ofSelected says that they are the selected ones.
    ReplaceDialog(EventFields fields, std::vector<EventRow> rows, bool ofSelected, EventField field, QWidget *parent);

    /// One step for all that was found and can be so.
    Change change() const;
    /// Whether what was asked last is still looked for.
    bool isLooking() const { return m_task.isBusy(); }

private:
    ReplaceRequest request() const;
    void look();
    void show(std::vector<Replacement> found);

    std::shared_ptr<const EventFields> m_fields;
    std::shared_ptr<const std::vector<EventRow>> m_rows;
    std::vector<Replacement> m_found;
    ReplaceRequest m_shown; ///< what m_found answers
    QComboBox *m_field;
    QLineEdit *m_find;
    QLineEdit *m_with;
    QCheckBox *m_matchCase;
    QCheckBox *m_wholeWords;
    QTreeWidget *m_preview;
    QLabel *m_counts;
    QPushButton *m_replace;
    LatestTask<std::vector<Replacement>> m_task;
};

} // namespace Dateline
