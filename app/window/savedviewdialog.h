// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/look.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace Dateline {

/// Asks for the name of a saved view, and of one that is kept anew whether it stays as of its day.
class SavedViewDialog : public QDialog
{
    Q_OBJECT

public:
    /// Keeps \p look, which is as of \p asOf; \p title is proposed.
    SavedViewDialog(const QString &title, const Look &look, Day asOf, Day today, QWidget *parent);
    /// Gives a view another name than \p title and those of the others.
    SavedViewDialog(const QString &title, const QStringList &others, QWidget *parent);
    ~SavedViewDialog() override;

    QString title() const;
    /// Whether it is always as of the day that was given, and not as of the day on which it is chosen.
    bool isFixed() const;

private:
    explicit SavedViewDialog(QWidget *parent);
    void refresh();

    QString m_taken;      ///< what is said of a name that another one has; empty unless a view is renamed
    QStringList m_others; ///< names that it must not have
    QLineEdit *m_title;
    QCheckBox *m_fixed;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
};

} // namespace Dateline
