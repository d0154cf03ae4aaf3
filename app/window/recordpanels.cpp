// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recordpanels.h"

#include "app/window/contextmenus.h"
#include "app/window/messages.h"
#include "models/editing/columnsbase.h"
#include "models/editing/removal.h"
#include "models/workspace/workspace.h"
#include "views/common/formstack.h"
#include "views/common/recordform.h"
#include "views/filters/countrylist.h"
#include "views/measure/measureform.h"
#include "views/measure/measurepanel.h"
#include "views/party/partypanel.h"
#include "views/sources/sourceform.h"
#include "views/sources/sourcelist.h"
#include "views/sources/sourcepanel.h"

#include <QAction>
#include <QMenu>
#include <QMetaMethod>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QMenu *popupMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

std::size_t attributionCount(const Snapshot &snapshot, SourceRow source)
{
    const TrackerColumns &tracker = snapshot.tracker();
    std::size_t count = 0;
    for (std::size_t place = 0; place < tracker.attributionOrder().size(); ++place)
        count +=
            tracker.attributionColumns().source[tracker.attributionOrder()[place]] == std::uint32_t{source} ? 1 : 0;
    return count;
}

} // namespace

RecordPanels::RecordPanels(Workspace *workspace, MeasurePanel *measure, SourcePanel *source, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
    , m_measure(measure)
    , m_source(source)
    , m_measureStack(new FormStack(measure))
    , m_sourceStack(new FormStack(source))
    , m_party(new PartyPanel(workspace))
    , m_newCountry(new QAction(tr("New &country…"), this))
    , m_newCompany(new QAction(tr("New company or &organisation…"), this))
    , m_newMeasure(new QAction(tr("New &measure…"), this))
    , m_newSource(new QAction(tr("New &source…"), this))
{
    makeActions();
    measure->setMenu(makeMeasureMenu());
    connect(measure, &MeasurePanel::editRequested, this, &RecordPanels::editMeasure);
    connect(source, &SourcePanel::editRequested, this, &RecordPanels::editSource);
    for (FormStack *stack : {m_measureStack, m_sourceStack})
        connect(stack, &FormStack::changeRequested, this, &RecordPanels::changeRequested);
    connect(m_party, &PartyPanel::changeRequested, this, &RecordPanels::changeRequested);
    connect(m_party, &PartyPanel::editRequested, this, &RecordPanels::editParty);
    connect(m_party, &PartyPanel::eventsRequested, this, [this](const PartyId &id) {
        const Party *party = m_workspace->snapshot()->party(id);
        if (party && party->kind == PartyKind::Country)
            m_workspace->toggleCountry(party->country, true);
        else if (party)
            m_workspace->toggleCompany(id, true);
    });
    connect(workspace, &Workspace::snapshotChanged, this, [this] {
        for (FormStack *stack : {m_measureStack, m_sourceStack}) // the panel of a party looks after its own
            stack->follow(*m_workspace->snapshot());
    });
}

void RecordPanels::makeActions()
{
    connect(m_newCountry, &QAction::triggered, this, [this] { beginParty(PartyKind::Country); });
    connect(m_newCompany, &QAction::triggered, this, [this] { beginParty(PartyKind::Company); });
    connect(m_newMeasure, &QAction::triggered, this, [this] { editMeasure({}); });
    connect(m_newSource, &QAction::triggered, this, [this] { editSource({}); });
}

QWidget *RecordPanels::measureWidget() const { return m_measureStack; }

QWidget *RecordPanels::sourceWidget() const { return m_sourceStack; }

bool RecordPanels::isEditingSource() const { return m_sourceStack->form() != nullptr; }

std::array<FormStack *, 3> RecordPanels::stacks() const { return {m_measureStack, m_sourceStack, m_party->stack()}; }

void RecordPanels::keepForms()
{
    for (FormStack *stack : stacks())
        stack->keep();
}

bool RecordPanels::mayLeave()
{
    for (FormStack *stack : stacks()) {
        if (!stack->keep() && !askToDiscard(m_window, stack->form()->reason()))
            return false;
    }
    return true;
}

void RecordPanels::allWritten()
{
    const std::array<FormStack *, 3> all = stacks();
    if (std::none_of(all.begin(), all.end(), [](const FormStack *stack) { return stack->isWaiting(); }))
        return;
    for (FormStack *stack : all)
        stack->fail(tr("The tracker was changed meanwhile. Look at this again, and save or cancel it."));
}

void RecordPanels::changeFailed()
{
    const QString notice = tr("The change could not be made. What is typed here is still there.");
    m_measureStack->fail(notice);
    m_sourceStack->fail(notice);
    m_party->changeFailed();
}

/// Not from what somebody has typed and neither kept nor given up.
bool RecordPanels::mayLeave(FormStack *stack) const
{
    RecordForm *form = stack->form();
    if (!form || !form->isTouched())
        return true;
    form->setNotice(tr("Save or cancel this first."));
    form->focusFirst();
    return false;
}

// ---- parties

void RecordPanels::follow(CountryList *list)
{
    connect(list, &CountryList::editRequested, this, &RecordPanels::editParty);
    connect(list, &CountryList::menuRequested, this, &RecordPanels::showPartyMenu);
}

void RecordPanels::whenEditable(std::function<void()> then)
{
    if (m_gate)
        m_gate(std::move(then));
    else
        then();
}

void RecordPanels::editParty(const PartyId &party)
{
    whenEditable([this, party] {
        emit partyShown();
        m_party->showParty(party);
        m_party->edit();
    });
}

void RecordPanels::beginParty(PartyKind kind)
{
    whenEditable([this, kind] {
        emit partyShown();
        m_party->begin(kind);
    });
}

void RecordPanels::showPartyMenu(const PartyId &party, PartyKind kind, QPoint place)
{
    QMenu *menu = popupMenu(m_window);
    const bool isThere = !party.isEmpty();
    const auto add = [&](const QString &text, auto what) {
        QAction *action = menu->addAction(text, this, what);
        action->setEnabled(isThere);
        return action;
    };
    add(tr("&Edit…"), [this, party] { editParty(party); })->setShortcut(QKeySequence(Qt::Key_F2));
    add(tr("&Merge…"), [this, party] {
        emit partyShown();
        m_party->showParty(party);
        m_party->startMerging();
    });
    add(tr("&Remove…"), [this, party] {
        emit partyShown();
        m_party->showParty(party);
        m_party->startRemoving();
    });
    menu->addSeparator();
    menu->addAction(kind == PartyKind::Country ? m_newCountry : m_newCompany);
    if (m_menus && isThere) {
        const Party *const known = m_workspace->snapshot()->party(party);
        const bool isCountry = known && known->kind == PartyKind::Country;
        m_menus->fill(menu,
                      {.view = PictureView::Countries,
                       .country = isCountry ? known->country : CountryCode(),
                       .company = isCountry ? PartyId() : party});
    }
    menu->popup(place);
}

// ---- measures

QMenu *RecordPanels::makeMeasureMenu()
{
    auto *menu = new QMenu(m_measure);
    QAction *edit = menu->addAction(tr("&Edit…"), this, [this] { editMeasure(m_measure->measure()); });
    QAction *milestone =
        menu->addAction(tr("Add &milestone…"), this, [this] { emit milestoneRequested(m_measure->measure()); });
    QAction *remove = menu->addAction(tr("&Remove"), this, &RecordPanels::removeMeasure);
    menu->addSeparator();
    menu->addAction(m_newMeasure);
    connect(menu, &QMenu::aboutToShow, this, [this, edit, milestone, remove] {
        for (QAction *action : {edit, milestone, remove})
            action->setEnabled(!m_measure->measure().isEmpty());
        milestone->setVisible(isSignalConnected(QMetaMethod::fromSignal(&RecordPanels::milestoneRequested)));
    });
    return menu;
}

/// An empty id: a new one.
void RecordPanels::editMeasure(const MeasureId &id)
{
    whenEditable([this, id] { openMeasure(id); });
}

void RecordPanels::openMeasure(const MeasureId &id)
{
    if (!mayLeave(m_measureStack))
        return;
    const Measure *measure = m_workspace->snapshot()->measure(id);
    if (!measure && !id.isEmpty())
        return;
    emit measureShown();
    m_measureStack->open(new MeasureForm(m_workspace->snapshot(), measure ? std::optional(*measure) : std::nullopt),
                         m_workspace->snapshot()->tracker().id);
}

void RecordPanels::removeMeasure()
{
    const ColumnsBase base(m_workspace->snapshot()->tracker());
    const Result<Change> removed = removal(base, Measure(), m_measure->measure().text, Dependents::Remove);
    if (removed)
        emit changeRequested(*removed);
    else
        showError(m_window, tr("The measure could not be removed."), removed.error());
}

// ---- sources

void RecordPanels::follow(SourceList *list)
{
    connect(list, &SourceList::editRequested, this, &RecordPanels::editSource);
    connect(list, &SourceList::menuRequested, this, &RecordPanels::showSourceMenu);
}

/// An empty id: a new one.
void RecordPanels::editSource(const SourceId &id)
{
    whenEditable([this, id] { openSource(id); });
}

void RecordPanels::openSource(const SourceId &id)
{
    if (!mayLeave(m_sourceStack))
        return;
    const Snapshot &snapshot = *m_workspace->snapshot();
    const SourceRow row = id.isEmpty() ? SourceRow() : snapshot.sourceIndex(id);
    if (row == noIndex && !id.isEmpty())
        return;
    if (row != noIndex)
        m_source->showSource(id);
    emit sourceShown();
    m_sourceStack->open(new SourceForm(m_workspace->snapshot(),
                                       row == noIndex ? std::nullopt : std::optional(snapshot.tracker().source(row))),
                        snapshot.tracker().id);
}

void RecordPanels::removeSource(const SourceId &source)
{
    const ColumnsBase base(m_workspace->snapshot()->tracker());
    const Result<Change> removed = removal(base, Source(), source.text, Dependents::Remove);
    if (removed)
        emit changeRequested(*removed);
    else
        showError(m_window, tr("The source could not be removed."), removed.error());
}

void RecordPanels::showSourceMenu(const SourceId &source, QPoint place)
{
    QMenu *menu = popupMenu(m_window);
    QAction *edit = menu->addAction(tr("&Edit…"), this, [this, source] { editSource(source); });
    edit->setShortcut(QKeySequence(Qt::Key_F2));
    const Snapshot &snapshot = *m_workspace->snapshot();
    const SourceRow row = source.isEmpty() ? SourceRow() : snapshot.sourceIndex(source);
    const int quoted = row == noIndex ? 0 : static_cast<int>(attributionCount(snapshot, row));
    QAction *remove =
        menu->addAction(quoted == 0 ? tr("&Remove") : tr("&Remove with its %Ln attribution(s)", nullptr, quoted), this,
                        [this, source] { removeSource(source); });
    for (QAction *action : {edit, remove})
        action->setEnabled(!source.isEmpty());
    menu->addSeparator();
    menu->addAction(m_newSource);
    if (m_menus && row != noIndex)
        m_menus->fill(menu, {.source = source});
    menu->popup(place);
}

} // namespace Dateline
