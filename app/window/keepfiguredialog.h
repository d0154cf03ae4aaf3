// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/figures.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace Dateline {

/// Asks under which title a picture is kept as a figure, and whether it stays as of its day.
class KeepFigureDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p figure: the one that is changed, or empty.
    KeepFigureDialog(const Snapshot &snapshot, const FigureSpec &spec, const FigureId &figure, Day today,
                     QWidget *parent = nullptr);
    ~KeepFigureDialog() override;

    QString title() const;
    FigureSpec spec() const;

private:
    QString freeTitle() const;
    void refresh();

    const FigureSpec m_spec;
    const Day m_today;
    QStringList m_titles; ///< that other figures have already
    QLineEdit *m_title;
    QCheckBox *m_fixed;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
};

} // namespace Dateline
