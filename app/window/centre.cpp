// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/centre.h"

#include "views/common/segmentedbar.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize leastView(160, 80);

std::size_t placeOf(CentreView view) { return static_cast<std::size_t>(view); }

} // namespace

QLatin1StringView centreViewWord(CentreView view)
{
    switch (view) {
    case CentreView::Timeline:
        return "timeline"_L1;
    case CentreView::Map:
        return "map"_L1;
    case CentreView::Matrix:
        return "matrix"_L1;
    case CentreView::Charts:
        return "charts"_L1;
    case CentreView::Sources:
        return "sources"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<CentreView> centreViewFromWord(const QString &word)
{
    const auto found = std::find_if(centreViews.begin(), centreViews.end(),
                                    [&](CentreView view) { return centreViewWord(view) == word; });
    return found == centreViews.end() ? std::nullopt : std::optional(*found);
}

Centre::Centre(QWidget *parent)
    : QWidget(parent)
    , m_actions(new QActionGroup(this))
    , m_bar(new QWidget(this))
    , m_barLayout(new QHBoxLayout(m_bar))
    , m_pages(new QStackedWidget(this))
{
    addActions();
    m_names = new SegmentedBar(m_actions, m_bar);
    for (std::size_t i = 0; i < centreViews.size(); ++i)
        m_pages->addWidget(new QWidget); // until setPage()
    m_barLayout->setContentsMargins(4, 4, 4, 4);
    m_barLayout->setSpacing(4);
    m_barLayout->addWidget(m_names);
    m_barLayout->addStretch(1);
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_bar->installEventFilter(this);
    m_pages->setMinimumSize(leastView);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
}

void Centre::addActions()
{
    const QString names[] = {tr("&Timeline"), tr("&Map"), tr("Matri&x"), tr("&Charts"), tr("Sou&rces")};
    for (const CentreView view : centreViews) {
        const auto place = static_cast<int>(placeOf(view));
        QAction *action = m_actions->addAction(names[place]);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(place + 1)));
        connect(action, &QAction::triggered, this, [this, view] {
            setView(view);
            focusView();
        });
    }
    m_actions->actions().first()->setChecked(true);
}

void Centre::setNotice(QWidget *notice) { static_cast<QVBoxLayout *>(layout())->insertWidget(0, notice); }

void Centre::setPage(CentreView view, QWidget *page)
{
    const auto place = static_cast<int>(placeOf(view));
    const bool isShown = m_pages->currentIndex() == place;
    QWidget *before = m_pages->widget(place);
    page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // or the widest decides for all
    m_pages->insertWidget(place, page);
    if (isShown)
        m_pages->setCurrentIndex(place);
    delete before;
}

void Centre::setTools(CentreView view, QWidget *tools)
{
    m_tools[placeOf(view)] = tools;
    m_barLayout->addWidget(tools);
    m_bar->setMinimumHeight(std::max(m_bar->minimumHeight(), m_bar->sizeHint().height())); // the same for all views
    refreshTools();
}

/// Tools give way as a whole in a narrow window; menus have what they do.
void Centre::refreshTools()
{
    const int room = width() - m_names->sizeHint().width() - 4 * m_barLayout->spacing();
    for (std::size_t i = 0; i < m_tools.size(); ++i) {
        if (m_tools[i])
            m_tools[i]->setVisible(i == placeOf(view()) && m_tools[i]->sizeHint().width() <= room);
    }
}

void Centre::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshTools();
}

void Centre::setStart(QWidget *start)
{
    m_start = start;
    start->hide();
    static_cast<QVBoxLayout *>(layout())->addWidget(start, 1);
}

void Centre::showStart(bool shown)
{
    m_start->setVisible(shown);
    m_bar->setVisible(!shown);
    m_pages->setVisible(!shown);
}

CentreView Centre::view() const { return static_cast<CentreView>(m_pages->currentIndex()); }

void Centre::setView(CentreView view)
{
    m_actions->actions().at(static_cast<int>(placeOf(view)))->setChecked(true);
    if (view == this->view())
        return;
    m_pages->setCurrentIndex(static_cast<int>(placeOf(view)));
    refreshTools();
    emit viewChanged(view);
}

void Centre::focusView()
{
    QWidget *shown = m_start && !m_start->isHidden() ? m_start : m_pages->currentWidget();
    shown->setFocus(Qt::ShortcutFocusReason);
}

QRect Centre::pageRect() const { return {m_pages->mapTo(window(), QPoint()), m_pages->size()}; }

bool Centre::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && event->type() == QEvent::MouseButtonDblClick) {
        emit enlargeRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Dateline
