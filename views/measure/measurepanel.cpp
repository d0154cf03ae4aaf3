// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/measure/measurepanel.h"

#include "models/core/collation.h"
#include "views/common/foldedchoice.h"
#include "views/common/itemtext.h"
#include "views/common/pencilbutton.h"
#include "views/measure/measurewidget.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestChoice = 10; // in letters

QToolButton *stepButton(Qt::ArrowType arrow, const QString &name)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

MeasurePanel::MeasurePanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_previous(stepButton(Qt::LeftArrow, tr("Previous measure")))
    , m_next(stepButton(Qt::RightArrow, tr("Next measure")))
    , m_choice(new QComboBox)
    , m_place(new QLabel)
    , m_edit(new PencilButton)
    , m_more(new QToolButton)
    , m_view(new MeasureWidget(workspace))
{
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(narrowestChoice);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_choice->setAccessibleName(tr("Measure"));
    m_choice->lineEdit()->setPlaceholderText(tr("Find a measure"));
    findFolded(m_choice);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(4, 4, 4, 0);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    top->addWidget(m_choice, 1);
    top->addWidget(m_place);
    m_edit->setToolTip(tr("Edit the measure (F2)"));
    m_edit->setAccessibleName(tr("Edit the measure"));
    connect(m_edit, &PencilButton::clicked, this, [this] { emit editRequested(m_shown); });
    m_more->setText(u"⋯"_s);
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("More about measures"));
    m_more->setAccessibleName(tr("More about measures"));
    m_more->hide();
    top->addWidget(m_edit);
    top->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_view);
    setFocusProxy(m_view);

    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_choice, &QComboBox::activated, this, [this](int place) {
        display(MeasureRow(m_choice->itemData(place).toUInt()));
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_view, &MeasureWidget::eventActivated, this, &MeasurePanel::eventActivated);
    connect(m_view, &MeasureWidget::escapePressed, this, &MeasurePanel::escapePressed);
    // A new snapshot is told of by resultChanged() too, and the numbers of its measures may be others.
    connect(workspace, &Workspace::resultChanged, this, &MeasurePanel::refresh);
    connect(workspace, &Workspace::stancesChanged, this, &MeasurePanel::refresh);
    connect(workspace, &Workspace::selectionChanged, this, &MeasurePanel::followSelection);
    refresh();
    followSelection();
}

void MeasurePanel::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
    m_more->show();
}

void MeasurePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && !m_shown.isEmpty())
        emit editRequested(m_shown);
    else
        QWidget::keyPressEvent(event);
}

void MeasurePanel::setFollowing(bool following)
{
    m_following = following;
    if (!following)
        return;
    if (m_stale)
        refresh();
    if (m_selectionStale)
        followSelection();
}

void MeasurePanel::showMeasure(MeasureRow measure)
{
    m_shown = m_workspace->snapshot()->tracker().measures[measure].id;
    m_selectionStale = false; // this was asked for later
    refresh();
}

void MeasurePanel::step(int by)
{
    const int count = m_choice->count();
    if (count == 0)
        return;
    const int now = m_choice->currentIndex();
    const int next = now < 0 ? (by > 0 ? 0 : count - 1) : (now + by + count) % count;
    display(MeasureRow(m_choice->itemData(next).toUInt()));
}

void MeasurePanel::followSelection()
{
    m_selectionStale = !m_following;
    const EventRow row = m_workspace->selected();
    if (!m_following || row == noIndex)
        return;
    const MeasureRow measure = m_workspace->snapshot()->table().measure(row);
    if (measure != noIndex && m_workspace->snapshot()->tracker().measures[measure].id != m_shown)
        display(measure);
}

void MeasurePanel::refresh()
{
    m_stale = !m_following;
    if (m_stale)
        return;
    if (m_snapshot != m_workspace->snapshot())
        fillChoice();
    const Measure *measure = m_snapshot->measure(m_shown);
    display(measure ? static_cast<MeasureRow>(measure - m_snapshot->tracker().measures.data()) : MeasureRow());
}

void MeasurePanel::fillChoice()
{
    m_snapshot = m_workspace->snapshot();
    const auto &measures = m_snapshot->tracker().measures;
    std::vector<QString> titles;
    for (const Measure &measure : measures)
        titles.push_back(measure.title);
    const std::vector<std::uint32_t> ranks = collationRanks(titles);
    std::vector<std::uint32_t> order(measures.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&ranks](std::uint32_t a, std::uint32_t b) { return ranks[a] < ranks[b]; });
    m_choice->clear();
    for (const std::uint32_t measure : order)
        m_choice->addItem(titles[measure], measure);
    m_view->setEmptyText(measures.empty()
                             ? tr("This tracker has no measures yet. Events become the milestones of a measure.")
                             : tr("Choose a measure above, or select an event that is a milestone of one."));
    const bool several = measures.size() > 1;
    m_previous->setEnabled(several);
    m_next->setEnabled(several);
    m_choice->setEnabled(!measures.empty());
}

void MeasurePanel::display(MeasureRow measure)
{
    m_shown = measure == noIndex ? MeasureId() : m_snapshot->tracker().measures[measure].id;
    const int place = measure == noIndex ? -1 : m_choice->findData(std::uint32_t{measure});
    m_choice->setCurrentIndex(place);
    m_choice->lineEdit()->setCursorPosition(0); // a title that is cut is seen from its beginning
    m_choice->setToolTip(asToolTip(m_choice->currentText()));
    m_place->setText(place < 0 ? QString() : tr("%1 of %2").arg(place + 1).arg(m_choice->count()));
    m_edit->setEnabled(place >= 0);
    m_view->setMeasure(measure);
}

} // namespace Dateline
