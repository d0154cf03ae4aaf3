// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/trackerproperties.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTabWidget;

namespace Dateline {

class CategoryList;

/// What a tracker says of itself, and its categories. All of it is one step, made when the dialog is accepted.
class TrackerPropertiesDialog : public QDialog
{
    Q_OBJECT

public:
    TrackerPropertiesDialog(std::shared_ptr<const Snapshot> snapshot, QWidget *parent);
    ~TrackerPropertiesDialog() override;

    /// The step that makes the tracker as it stands in the form; without parts if nothing is another.
    Change change() const { return m_change; }
    void showCategories();

private:
    QWidget *makeGeneral();
    TrackerProperties wanted() const;
    void refresh();
    void finish();

    std::shared_ptr<const Snapshot> m_snapshot;
    Change m_change;
    QTabWidget *m_tabs;
    QLineEdit *m_title;
    QPlainTextEdit *m_description;
    QComboBox *m_language;
    QComboBox *m_licence;
    QComboBox *m_opensWith;
    CategoryList *m_categories;
    QLabel *m_fault;
    QDialogButtonBox *m_buttons;
};

} // namespace Dateline
