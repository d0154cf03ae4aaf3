// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace Dateline {

/// A field of a form that stands in a narrow panel: its label, below it what is edited, below that what is wrong with
/// it or what others have made of it meanwhile. The wheel scrolls the form, and changes no choice under the pointer.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes \p editor. \p focus is the part of it that the label leads to; null: all of it.
    FormField(const QString &label, QWidget *editor, QWidget *focus = nullptr, QWidget *parent = nullptr);

    QString labelText() const; ///< without its mnemonic
    QWidget *focusTarget() const { return m_focus; }
    /// A further line below the editor, that stays quiet.
    void setHint(const QString &hint);

    /// What is wrong; empty: nothing.
    void setFault(const QString &fault);
    QString fault() const;
    /// What the field says in the tracker by now; null: nothing else than when the form was opened. Offers to take it
    /// or to keep one's own.
    void setTheirs(const QString &theirs);

signals:
    void theirsTaken();
    void mineKept();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *addLine(const QColor &colour);

    QWidget *m_focus;
    QLabel *m_label;
    QBoxLayout *m_layout;
    QLabel *m_hint = nullptr;
    QLabel *m_fault = nullptr;
    QWidget *m_conflict = nullptr;
    QLabel *m_theirs = nullptr;
};

} // namespace Dateline
