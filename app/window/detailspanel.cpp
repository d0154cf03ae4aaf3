// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/detailspanel.h"

#include "app/window/recordpanels.h"
#include "models/workspace/choosing.h"
#include "views/common/itemtext.h"
#include "views/measure/measurepanel.h"
#include "views/party/partypanel.h"
#include "views/sources/attributionpanel.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

DetailsPanel::DetailsPanel(Workspace *workspace, AttributionPanel *event, MeasurePanel *measure, RecordPanels *records)
    : m_workspace(workspace)
    , m_event(event)
    , m_measure(measure)
    , m_party(records->party())
    , m_measurePage(records->measureWidget())
    , m_tracker(new TrackerCardView)
    , m_backButton(new QToolButton)
    , m_notice(makeNotice())
    , m_pages(new QStackedWidget)
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_tracker, m_event, m_party, m_measurePage}) {
        m_pages->addWidget(page);
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the narrowest decides for none
    }
    m_backButton->setAutoRaise(true);
    m_backButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_backButton->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_backButton, 0, Qt::AlignLeft);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    setAccessibleName(tr("Details"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    connect(m_backButton, &QToolButton::clicked, this, &DetailsPanel::goBack);
    connect(m_tracker, &TrackerCardView::startRequested, this, &DetailsPanel::startRequested);
    connect(m_party, &PartyPanel::eventActivated, this, &DetailsPanel::goOn);
    connect(m_party, &PartyPanel::countryActivated, this,
            [this](CountryCode country) { m_workspace->setSelection(country); });
    connect(m_event, &AttributionPanel::emptied, this, &DetailsPanel::turnToTrackerIfIdle);
    connect(m_pages, &QStackedWidget::currentChanged, this, &DetailsPanel::refreshSeen);
    connect(workspace, &Workspace::selectionChanged, this, &DetailsPanel::follow);
    connect(workspace, &Workspace::resultChanged, this, &DetailsPanel::refreshNotice);
    connect(workspace, &Workspace::snapshotChanged, this, &DetailsPanel::refreshSeen);
    connect(records, &RecordPanels::partyShown, this, &DetailsPanel::turnToParty);
    connect(records, &RecordPanels::measureShown, this, [this] { turnTo(m_measurePage); });
    turnTo(m_tracker);
}

/// Says of an event that stays selected why no view shows it.
QFrame *DetailsPanel::makeNotice()
{
    auto *notice = new QFrame;
    notice->setAutoFillBackground(true);
    notice->setBackgroundRole(QPalette::AlternateBase);
    auto *words = new QLabel(tr("The filter hides this event."), notice);
    words->setWordWrap(true);
    auto *show = new QPushButton(tr("Show"), notice);
    show->setToolTip(tr("Clears the filter"));
    auto *close = new QPushButton(tr("Close"), notice);
    close->setToolTip(tr("Selects nothing"));
    connect(show, &QPushButton::clicked, this, [this] { showSelectedEvent(*m_workspace); });
    connect(close, &QPushButton::clicked, this, [this] { m_workspace->select({}); });
    auto *layout = new QHBoxLayout(notice);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->addWidget(words, 1);
    for (QPushButton *button : {show, close}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    notice->hide();
    return notice;
}

void DetailsPanel::turnTo(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    setFocusProxy(page);
    if (!isShowingEvent())
        m_back = {};
    m_backButton->setVisible(!std::holds_alternative<std::monostate>(m_back));
    refreshNotice();
}

void DetailsPanel::turnToEvent() { turnTo(m_event); }

void DetailsPanel::turnToParty() { turnTo(m_party); }

void DetailsPanel::turnToMeasure(const MeasureId &measure)
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    if (const Measure *found = snapshot.measure(measure))
        m_measure->showMeasure(static_cast<MeasureRow>(found - snapshot.tracker().measures.data()));
    turnTo(m_measurePage);
}

bool DetailsPanel::isShowingEvent() const { return m_pages->currentWidget() == m_event; }

bool DetailsPanel::isShowingParty() const { return m_pages->currentWidget() == m_party; }

bool DetailsPanel::isShowingMeasure() const { return m_pages->currentWidget() == m_measurePage; }

bool DetailsPanel::isShowingTracker() const { return m_pages->currentWidget() == m_tracker; }

/// Who goes along the milestones of a measure stays with it, and turns to one of them by opening it.
void DetailsPanel::follow()
{
    const Selection &selection = m_workspace->selection();
    if (!m_isGoingOn)
        m_back = {};
    if (std::holds_alternative<EventId>(selection)) {
        const QWidget *focus = QApplication::focusWidget();
        if (!isShowingMeasure() || !focus || !m_measurePage->isAncestorOf(focus))
            turnToEvent();
    } else if (const auto *measure = std::get_if<MeasureId>(&selection)) {
        turnToMeasure(*measure);
    } else if (const auto *country = std::get_if<CountryCode>(&selection)) {
        m_party->showCountry(*country);
        turnToParty();
    } else if (const auto *party = std::get_if<PartyId>(&selection)) {
        m_party->showParty(*party);
        turnToParty();
    } else if (std::holds_alternative<std::monostate>(selection)) {
        turnToTrackerIfIdle();
    }
}

/// With nothing selected, unless something is being written.
void DetailsPanel::turnToTrackerIfIdle()
{
    const bool isNothing = std::holds_alternative<std::monostate>(m_workspace->selection());
    if (isNothing && !m_event->form() && !(isShowingParty() && m_party->isEditing()) && !isShowingMeasure())
        turnTo(m_tracker);
}

/// From a card to one of its events.
void DetailsPanel::goOn(EventRow event)
{
    const QScopedValueRollback going(m_isGoingOn, true);
    const Selection from = m_workspace->selection();
    const auto *country = std::get_if<CountryCode>(&from);
    const auto *party = std::get_if<PartyId>(&from);
    if (country || party) {
        const Snapshot &snapshot = *m_workspace->snapshot();
        const QString name = country ? snapshot.nameOfCountry(*country) : snapshot.nameOfParty(*party);
        m_back = from;
        m_backButton->setText(u"‹ %1"_s.arg(fontMetrics().elidedText(name, Qt::ElideRight, width() / 2)));
        m_backButton->setAccessibleName(tr("Back to %1").arg(name));
        m_backButton->setToolTip(asToolTip(tr("Back to %1").arg(name)));
    }
    m_workspace->select(event);
}

void DetailsPanel::goBack() { m_workspace->setSelection(std::exchange(m_back, {})); }

void DetailsPanel::setSeen(bool seen)
{
    m_isSeen = seen;
    refreshSeen();
}

/// What nobody sees does no work.
void DetailsPanel::refreshSeen()
{
    m_measure->setFollowing(m_isSeen && isShowingMeasure());
    if (m_isSeen && isShowingTracker())
        m_tracker->setCard(trackerCard(*m_workspace->snapshot()));
}

void DetailsPanel::refreshNotice() { m_notice->setVisible(isShowingEvent() && isSelectedEventHidden(*m_workspace)); }

} // namespace Dateline
