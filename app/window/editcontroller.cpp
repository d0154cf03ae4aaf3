// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/editcontroller.h"

#include "app/window/documentcontroller.h"
#include "app/window/messages.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

EditController::EditController(DocumentController *documents, CopyTracker copy, QWidget *window)
    : QObject(window)
    , m_documents(documents)
    , m_copy(std::move(copy))
    , m_window(window)
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
{
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    connect(m_undo, &QAction::triggered, documents, &DocumentController::undo);
    connect(m_redo, &QAction::triggered, documents, &DocumentController::redo);
    connect(documents, &DocumentController::stepsChanged, this, &EditController::refreshSteps);
    connect(documents, &DocumentController::busyChanged, this, &EditController::refreshSteps);
    connect(documents, &DocumentController::opened, this, &EditController::doPending);
    connect(documents, &DocumentController::failedToOpen, this, &EditController::forgetPending);
    connect(documents, &DocumentController::failed, this,
            [this](const Error &error) { showError(m_window, tr("The change could not be made."), error); });
    refreshSteps();
}

bool EditController::apply(const Change &change, const QString &madeFor)
{
    if (madeFor != m_documents->location()) {
        showError(m_window, tr("The change could not be made."),
                  {ErrorCode::CannotWrite, tr("another tracker has been opened meanwhile"), madeFor});
        return false;
    }
    if (!m_documents->canEdit())
        return waitForCopy(tr("Save a copy as a Dateline document; the change (%1) then goes there.").arg(change.name),
                           [this, change] { m_documents->apply(change); });
    m_documents->apply(change);
    return true;
}

void EditController::whenEditable(std::function<void()> then)
{
    if (m_documents->canEdit())
        then();
    else
        waitForCopy(tr("Save a copy as a Dateline document and edit that."), std::move(then));
}

bool EditController::waitForCopy(const QString &why, std::function<void()> then)
{
    QMessageBox box(QMessageBox::Question, u"Dateline"_s, tr("This tracker is read-only."), QMessageBox::Cancel,
                    m_window);
    box.setInformativeText(why);
    box.setTextFormat(Qt::PlainText);
    const auto *save = box.addButton(tr("Save a copy…"), QMessageBox::AcceptRole);
    box.exec();
    const QString path = box.clickedButton() == save ? m_copy() : QString();
    if (path.isEmpty()) {
        forgetPending();
        return false;
    }
    m_pending = Pending{path, std::move(then)};
    return true;
}

/// After a tracker was opened: if it is the copy that something waits for.
void EditController::doPending()
{
    if (m_pending && m_pending->path == m_documents->location() && m_documents->canEdit()) {
        const Pending pending = *std::exchange(m_pending, std::nullopt);
        pending.then();
    } else {
        forgetPending();
    }
}

void EditController::forgetPending()
{
    m_pending.reset();
    emit pendingForgotten();
}

void EditController::refreshSteps()
{
    // While something waits to be written there will be a step to take back; what is pressed then waits behind it.
    const bool isBusy = m_documents->isBusy();
    const auto show = [isBusy](QAction *action, const QString &plain, const QString &named, const QString &step) {
        action->setEnabled(isBusy || !step.isEmpty());
        action->setText(step.isEmpty() ? plain : named.arg(QString(step).replace(u'&', u"&&"_s)));
    };
    show(m_undo, tr("&Undo"), tr("&Undo: %1"), m_documents->undoName());
    show(m_redo, tr("&Redo"), tr("&Redo: %1"), m_documents->redoName());
}

} // namespace Dateline
