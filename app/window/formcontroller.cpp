// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/formcontroller.h"

#include "app/window/datechoicedialog.h"
#include "app/window/documentcontroller.h"
#include "models/checks/quotemending.h"
#include "models/domain/publishernames.h"
#include "models/workspace/workspace.h"

#include <QAction>
#include <QInputDialog>

#include <algorithm>

namespace Dateline {

FormController::FormController(Workspace *workspace, DocumentController *documents, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_window(window)
    , m_chooseDate(new QAction(tr("Choose the &date of the event…"), this))
{
    connect(m_chooseDate, &QAction::triggered, this, &FormController::chooseDate);
}

void FormController::chooseDate()
{
    const EventRow row = m_workspace->selected();
    if (row == noIndex)
        return;
    const QString location = m_documents->location();
    const Event before = m_workspace->snapshot()->event(row);
    DateChoiceDialog dialog(*m_workspace->snapshot(), row, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Event after = dialog.chosenEvent();
    if (before != after)
        emit changeMade({tr("Choose date"), {EntityChange::changeOf(before, after)}}, location);
}

void FormController::acceptFinding(const QString &check, const QString &subject)
{
    bool ok = false;
    const QString location = m_documents->location();
    const QString reason =
        QInputDialog::getMultiLineText(m_window, tr("Accept a finding"), tr("Why it is right as it is:"), {}, &ok)
            .trimmed();
    if (ok && !reason.isEmpty())
        emit changeMade({tr("Accept finding"), {EntityChange::addition(AcceptedFinding{check, subject, reason, {}})}},
                        location);
}

void FormController::takeBackAcceptance(const QString &check, const QString &subject)
{
    const Tracker lists = m_workspace->snapshot()->tracker().listsOnly();
    const auto accepted =
        std::find_if(lists.accepted.begin(), lists.accepted.end(), [&](const AcceptedFinding &finding) {
            return finding.check == check && finding.subject == subject;
        });
    if (accepted != lists.accepted.end())
        emit changeMade({tr("Reopen finding"), {EntityChange::removalFrom(lists, *accepted)}}, m_documents->location());
}

void FormController::changeCountryCode(const PartyId &party, CountryCode code)
{
    const Party *before = m_workspace->snapshot()->party(party);
    if (!before || before->country == code)
        return;
    Party after = *before;
    after.country = code;
    emit changeMade({tr("Change country code"), {EntityChange::changeOf(*before, after)}}, m_documents->location());
}

void FormController::mendQuotes(const std::vector<MendedQuote> &quotes)
{
    const Change change = mendingQuotes(m_workspace->snapshot()->tracker(), quotes);
    if (!change.parts.empty())
        emit changeMade(change, m_documents->location());
}

void FormController::declareOneHouse(const QString &name, const QString &other)
{
    const auto change = declaredOneHouse(m_workspace->snapshot()->tracker().publishers, name, other);
    if (change)
        emit changeMade({tr("Declare one publisher"), {*change}}, m_documents->location());
}

} // namespace Dateline
