// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/tracker.h"

#include <QObject>
#include <QPoint>

#include <array>
#include <functional>
#include <utility>

class QAction;
class QMenu;
class QWidget;

namespace Dateline {

class ContextMenus;
class CountryList;
class FormStack;
class MeasurePanel;
class PartyPanel;
class SourceList;
class SourcePanel;
class Workspace;

/// Parties, measures and sources edited where they are shown: opens their forms in place of what shows them, and offers
/// what can be done with them on a right click.
class RecordPanels : public QObject
{
    Q_OBJECT

public:
    /// Takes \p measure and \p source into widgets of its own, which their docks show. The others are not owned; all
    /// live longer.
    RecordPanels(Workspace *workspace, MeasurePanel *measure, SourcePanel *source, QWidget *window);

    QWidget *measureWidget() const;
    QWidget *sourceWidget() const;
    PartyPanel *party() const { return m_party; }
    bool isEditingSource() const;

    /// What all menus have in common, beside what is offered here. Not owned.
    void setMenus(ContextMenus *menus) { m_menus = menus; }
    /// Lets the lists lead to them.
    void follow(CountryList *list);
    void follow(SourceList *list);

    QAction *newCountryAction() const { return m_newCountry; }
    QAction *newCompanyAction() const { return m_newCompany; }
    QAction *newMeasureAction() const { return m_newMeasure; }
    QAction *newSourceAction() const { return m_newSource; }

    /// Who begins what edits, where need be after a copy of a tracker that cannot be changed; see
    /// EditController::whenEditable(). Without one it begins at once.
    void setGate(std::function<void(std::function<void()> then)> gate) { m_gate = std::move(gate); }
    /// Keeps what is being written and can be kept: something else is turned to.
    void keepForms();
    /// Whether what is being written may be left for good: it is kept if it can be, or else a person is asked whether
    /// it may be lost.
    bool mayLeave();
    /// Nothing is to be written any more: a form that still waits is taken up again.
    void allWritten();
    /// What was asked for is not done: forms stay as they were.
    void changeFailed();

signals:
    void changeRequested(const Dateline::Change &change);
    /// A form was opened there, which must be seen.
    void partyShown();
    void measureShown();
    void sourceShown();
    /// An event is to be added as a milestone of it.
    void milestoneRequested(const Dateline::MeasureId &measure);

private:
    void makeActions();
    QMenu *makeMeasureMenu();
    void editParty(const PartyId &party);
    void beginParty(PartyKind kind);
    void showPartyMenu(const PartyId &party, PartyKind kind, QPoint place);
    void editMeasure(const MeasureId &measure);
    void removeMeasure();
    void editSource(const SourceId &source);
    void removeSource(const SourceId &source);
    void showSourceMenu(const SourceId &source, QPoint place);
    void whenEditable(std::function<void()> then);
    void openMeasure(const MeasureId &measure);
    void openSource(const SourceId &source);
    bool mayLeave(FormStack *stack) const;
    std::array<FormStack *, 3> stacks() const;

    Workspace *m_workspace;
    std::function<void(std::function<void()>)> m_gate;
    ContextMenus *m_menus = nullptr;
    QWidget *m_window;
    MeasurePanel *m_measure;
    SourcePanel *m_source;
    FormStack *m_measureStack;
    FormStack *m_sourceStack;
    PartyPanel *m_party;
    QAction *m_newCountry;
    QAction *m_newCompany;
    QAction *m_newMeasure;
    QAction *m_newSource;
};

} // namespace Dateline
