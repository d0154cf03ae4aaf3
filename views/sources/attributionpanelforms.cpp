// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the panel: opening, leaving and bringing them back.
#include "views/sources/attributioncard.h"
#include "views/sources/attributionform.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/eventform.h"
#include "views/sources/linkbutton.h"
#include "views/sources/panelparts.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Dateline {

void AttributionPanel::editEvent()
{
    const EventRow row = m_workspace->selected();
    if (row == noIndex || !settle())
        return;
    const std::shared_ptr<const Snapshot> &snapshot = m_workspace->snapshot();
    const Event event = snapshot->event(row);
    open(new EventForm(snapshot, {event}, event, m_workspace->today(), Theme::fromPalette(activePalette(*this)),
                       TextFonts::forWindow(font()), this));
}

bool AttributionPanel::addEvent(const EventDraft &draft)
{
    if (!settle())
        return false;
    open(new EventForm(m_workspace->snapshot(), draft, std::nullopt, m_workspace->today(),
                       Theme::fromPalette(activePalette(*this)), TextFonts::forWindow(font()), this));
    return true;
}

void AttributionPanel::editAttribution(const AttributionId &attribution)
{
    if (m_workspace->selected() == noIndex || !settle())
        return;
    const std::shared_ptr<const Snapshot> &snapshot = m_workspace->snapshot();
    for (const AttributionRow number : snapshot->attributionsOf(m_workspace->selected())) {
        const Attribution each = snapshot->tracker().attribution(number);
        if (each.id != attribution)
            continue;
        open(new AttributionForm(snapshot, {each}, each, AttributionForm::EventChoice::Fixed, m_workspace->today(),
                                 Theme::fromPalette(activePalette(*this)), TextFonts::forWindow(font()), this));
        return;
    }
}

void AttributionPanel::addAttribution(const AttributionDraft &draft, bool choosesEvent)
{
    if (!settle())
        return;
    const auto choice = choosesEvent ? AttributionForm::EventChoice::Offered : AttributionForm::EventChoice::Fixed;
    open(new AttributionForm(m_workspace->snapshot(), draft, std::nullopt, choice, m_workspace->today(),
                             Theme::fromPalette(activePalette(*this)), TextFonts::forWindow(font()), this));
}

void AttributionPanel::open(CardForm *form)
{
    m_form = form;
    m_trackerId = m_workspace->snapshot()->tracker().id;
    const EventRow row = m_workspace->selected();
    m_openedAt = row == noIndex ? EventId() : m_workspace->snapshot()->eventId(row);
    connect(form, &CardForm::kept, this, [this](const Change &change) {
        shelve(true);
        emit changeMade(change, m_inPassing);
    });
    connect(form, &CardForm::dropped, this, &AttributionPanel::dropForm);
    rebuild();
    form->focusFirst();
    widget()->layout()->activate();
    verticalScrollBar()->setValue(form->y() - widget()->layout()->contentsMargins().top());
}

bool AttributionPanel::settle()
{
    if (!m_form)
        return true;
    if (!m_form->isTouched()) {
        dropForm();
        return true;
    }
    if (!m_form->reason().isEmpty()) {
        m_form->setNotice(tr("Finish this form, or cancel it, before you go on."));
        m_form->showFaults();
        return false;
    }
    const QScopedValueRollback inPassing(m_inPassing, true);
    return m_form->keep();
}

void AttributionPanel::dropForm()
{
    if (!m_form)
        return;
    if (m_form->isTouched()) {
        shelve(false);
        return;
    }
    const bool hadFocus = m_form->isAncestorOf(QApplication::focusWidget());
    m_form->disconnect(this);
    m_form->hide();
    m_form->deleteLater(); // perhaps this is called by its button
    m_form = nullptr;
    rebuild();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

/// Takes the form out of the panel, and keeps it as it is until another one is given up.
void AttributionPanel::shelve(bool wasKept)
{
    const bool hadFocus = m_form->isAncestorOf(QApplication::focusWidget());
    if (m_shelf.form)
        m_shelf.form->deleteLater();
    m_form->hide();
    m_form->setParent(this);
    m_form->setNotice({});
    m_shelf = {std::exchange(m_form, nullptr), m_openedAt, m_trackerId, wasKept};
    rebuild();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void AttributionPanel::restore()
{
    if (!m_shelf.form || m_shelf.trackerId != m_workspace->snapshot()->tracker().id || !settle())
        return;
    const Shelf shelf = std::exchange(m_shelf, {});
    m_form = shelf.form;
    m_openedAt = shelf.openedAt;
    m_trackerId = shelf.trackerId;
    m_form->follow(m_workspace->snapshot());
    rebuild();
    m_form->focusFirst();
}

void AttributionPanel::reopenKept()
{
    if (m_shelf.form && m_shelf.wasKept && !m_form)
        restore();
}

/// The tracker or the selection is another one while a form is open.
void AttributionPanel::followForm()
{
    const std::shared_ptr<const Snapshot> &snapshot = m_workspace->snapshot();
    if (snapshot->tracker().id != m_trackerId) {
        // It is of no use here; back in its tracker it can be brought back.
        if (m_form->isTouched())
            shelve(false);
        else
            dropForm();
        return;
    }
    m_form->follow(snapshot);
    const EventRow row = m_workspace->selected();
    const EventId selected = row == noIndex ? EventId() : snapshot->eventId(row);
    const bool isGone = !m_openedAt.isEmpty() && snapshot->rowOf(m_openedAt) == noIndex;
    if (selected == m_openedAt || (isGone && selected.isEmpty())) {
        m_form->setNotice({});
        rebuild();
        return;
    }
    if (!m_form->isTouched()) {
        dropForm();
        return;
    }
    if (m_form->reason().isEmpty() && !isGone) {
        const QScopedValueRollback inPassing(m_inPassing, true);
        m_form->keep();
        return;
    }
    m_form->setNotice(tr("Not saved yet. Finish this form, or cancel it, to see the event that you selected."));
    rebuild();
}

/// That something was given up, with a way back to it.
void AttributionPanel::addRestoreLine(QBoxLayout *layout)
{
    if (!m_shelf.form || m_shelf.wasKept || m_form || m_shelf.openedAt != m_shown
        || m_workspace->snapshot()->tracker().id != m_shelf.trackerId)
        return;
    const Theme theme = Theme::fromPalette(activePalette(*this));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->setContentsMargins(0, 0, 0, 8);
    auto *said = new QLabel(tr("Changes discarded."));
    said->setTextFormat(Qt::PlainText);
    said->setFont(TextFonts::forWindow(font()).label);
    auto *back = new LinkButton(tr("Bring back"), Theme::withContrast(theme.accent, theme.ground, 4.5));
    connect(back, &LinkButton::clicked, this, &AttributionPanel::restore);
    line->addWidget(said);
    line->addWidget(back);
    line->addStretch(1);
    layout->addLayout(line);
}

/// Below the last card, the way to a further one.
void AttributionPanel::addFurther(QBoxLayout *layout)
{
    if (!m_editable || m_form)
        return;
    const Theme theme = Theme::fromPalette(activePalette(*this));
    auto *further = new LinkButton(tr("Add attribution"), Theme::withContrast(theme.accent, theme.ground, 4.5));
    connect(further, &LinkButton::clicked, this, &AttributionPanel::attributionRequested);
    layout->addWidget(further);
}

/// Of the card that \p part belongs to; empty: of none.
AttributionId AttributionPanel::attributionOf(const QWidget *part) const
{
    const auto shown = std::find_if(m_cards.begin(), m_cards.end(), [part](const ShownCard &each) {
        return part && (each.card == part || each.card->isAncestorOf(part));
    });
    return shown == m_cards.end() ? AttributionId() : shown->attribution;
}

/// F2 and Enter open the form of the card with the focus, or else that of the event.
void AttributionPanel::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!opens || !plain || !m_editable || m_form || m_workspace->selected() == noIndex) {
        QScrollArea::keyPressEvent(event);
        return;
    }
    const AttributionId attribution = attributionOf(QApplication::focusWidget());
    if (attribution.isEmpty())
        emit editRequested();
    else
        emit attributionEditRequested(attribution);
}

} // namespace Dateline
