// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/cardform.h"

#include "views/common/formfield.h"

#include <QKeyEvent>

namespace Dateline {

CardForm::CardForm(std::shared_ptr<const Snapshot> snapshot, const Theme &theme, const TextFonts &fonts,
                   QWidget *parent)
    : RecordForm(theme, fonts, parent), m_snapshot(std::move(snapshot))
{ }

FormField *CardForm::addField(const QString &path, const QString &label, QWidget *editor, QWidget *focus)
{
    return withConflicts(path, RecordForm::addField(path, label, editor, focus));
}

FormField *CardForm::addField(QBoxLayout *layout, const QString &path, const QString &label, QWidget *editor,
                              QWidget *focus)
{
    return withConflicts(path, RecordForm::addField(layout, path, label, editor, focus));
}

FormField *CardForm::withConflicts(const QString &path, FormField *added)
{
    // The choice goes when it is made: the focus goes back to the field.
    const auto settleConflict = [this, path, added] {
        added->focusTarget()->setFocus(Qt::OtherFocusReason);
        setConflict(path, {});
    };
    connect(added, &FormField::mineKept, this, settleConflict);
    connect(added, &FormField::theirsTaken, this, [this, path, settleConflict] {
        takeTheirs(path);
        settleConflict();
    });
    return added;
}

/// Faults with those of fields that others changed meanwhile.
FieldFaults CardForm::shownFaults() const
{
    FieldFaults all = faults();
    for (const QString &path : m_conflicts)
        all.push_back({path, tr("Changed meanwhile. Choose which one holds.")});
    return all;
}

void CardForm::setNotice(const QString &notice)
{
    m_noticeText = notice;
    refreshNotice();
}

void CardForm::setRemoved(const QString &notice)
{
    m_removedText = notice;
    refreshNotice();
}

void CardForm::refreshNotice() { RecordForm::setNotice(m_removedText.isEmpty() ? m_noticeText : m_removedText); }

void CardForm::setConflict(const QString &path, const QString &theirs)
{
    m_conflicts.removeAll(path);
    if (!theirs.isNull())
        m_conflicts.append(path);
    if (FormField *at = field(path))
        at->setTheirs(theirs);
    refresh();
}

void CardForm::follow(std::shared_ptr<const Snapshot> snapshot)
{
    if (m_snapshot == snapshot)
        return;
    m_snapshot = std::move(snapshot);
    takeOver();
    refresh();
}

void CardForm::keyPressEvent(QKeyEvent *event)
{
    // What fields leave is not for the panel around.
    const bool isOurs = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2
        || event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
    event->setAccepted(isOurs);
}

} // namespace Dateline
