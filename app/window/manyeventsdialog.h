// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/eventfields.h"
#include "models/editing/manyevents.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace Dateline {

class DateField;

/// Asks what several events are to have in common. Each field says what they have now, or that they differ, and leaves
/// them as they are unless something is chosen.
class ManyEventsDialog : public QDialog
{
    Q_OBJECT

public:
    ManyEventsDialog(EventFields fields, const std::vector<EventRow> &rows, QWidget *parent);

    ManyEventsEdit edit() const;

private:
    QComboBox *makeChoice(const QString &now, bool mayBeNone, const QStringList &names);
    QString now(bool agree, const QString &value) const;
    void refresh();
    void readParties(ManyEventsEdit &edit, QString &problem) const;
    void readTags(ManyEventsEdit &edit, QString &problem) const;
    ManyEventsEdit read(QString &problem) const;

    EventFields m_fields;
    const std::vector<EventRow> m_rows;
    CommonFields m_common;
    QComboBox *m_category;
    QComboBox *m_measure;
    QComboBox *m_milestone;
    QLineEdit *m_addedTags;
    QLineEdit *m_removedTags;
    QLineEdit *m_addedParties;
    QComboBox *m_role;
    QComboBox *m_removedParty;
    DateField *m_review;
    QCheckBox *m_noReview;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace Dateline
