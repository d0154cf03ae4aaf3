// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "models/domain/change.h"

#include <QObject>

class QAction;
class QWidget;

namespace Dateline {

class DocumentController;
class Workspace;

/// What a person says in a dialog of what the tracker has already: which of several dates is right, that a finding is
/// right as it is. Makes a change of it.
class FormController : public QObject
{
    Q_OBJECT

public:
    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    FormController(Workspace *workspace, DocumentController *documents, QWidget *window);

    QAction *chooseDateAction() const { return m_chooseDate; }

    /// The date of the selected event.
    void chooseDate();
    /// Why a finding is accepted. \p check and \p subject as in AcceptedFinding.
    void acceptFinding(const QString &check, const QString &subject);
    /// Asks for nothing.
    void takeBackAcceptance(const QString &check, const QString &subject);
    /// Gives a party another country code. Asks for nothing.
    void changeCountryCode(const PartyId &party, CountryCode code);
    /// Gives attributions the quotes that the texts have, all in one step; those left out whose quote is another by
    /// now. Asks for nothing.
    void mendQuotes(const std::vector<MendedQuote> &quotes);
    /// Declares that two names are of one house, see declaredOneHouse(). Asks for nothing.
    void declareOneHouse(const QString &name, const QString &other);

signals:
    /// \p madeFor is the location of the tracker that it was made for.
    void changeMade(const Dateline::Change &change, const QString &madeFor);

private:
    Workspace *m_workspace;
    DocumentController *m_documents;
    QWidget *m_window;
    QAction *m_chooseDate;
};

} // namespace Dateline
