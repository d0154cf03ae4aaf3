// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/facetpopup.h"

#include "views/filters/facetdelegate.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

namespace {

constexpr std::size_t searchableFrom = 10; // a shorter list is seen at a glance
constexpr int mostRowsShown = 12;
constexpr int narrowest = 220;
constexpr int widest = 380;

} // namespace

FacetPopup::FacetPopup(Workspace *workspace, Facet facet, const QString &title, const QString &clearText,
                       QWidget *parent)
    : Popup(parent)
    , m_model(new FacetValueModel(workspace, facet, this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
    , m_clear(new QToolButton(this))
{
    setAccessibleName(title);

    m_search->setPlaceholderText(tr("Find"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find in the list: %1").arg(title));
    m_search->installEventFilter(this);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new FacetDelegate(workspace, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection); // what is chosen shows by its check mark alone
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(title);
    m_list->installEventFilter(this);

    m_nothing->setText(tr("No match"));
    m_nothing->setMargin(8);
    m_nothing->hide();

    m_clear->setText(clearText);
    m_clear->setAutoRaise(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_clear, 0, Qt::AlignLeft);

    connect(m_search, &QLineEdit::textChanged, m_model, &FacetValueModel::setNameFilter);
    connect(m_clear, &QToolButton::clicked, m_model, &FacetValueModel::clearChecks);
    connect(m_model, &FacetValueModel::modelReset, this, &FacetPopup::updateState);
    connect(m_model, &FacetValueModel::dataChanged, this, &FacetPopup::updateState);
    updateState();
}

void FacetPopup::prepare()
{
    m_search->clear();
    m_model->reorder();
    m_search->setVisible(m_model->valueCount() >= searchableFrom);

    const int rows = std::clamp(m_model->rowCount(), 1, mostRowsShown);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    const bool scrolls = m_model->rowCount() > mostRowsShown;
    const int width = m_list->sizeHintForColumn(0) + (scrolls ? m_list->verticalScrollBar()->sizeHint().width() : 0);
    m_list->setFixedHeight(rows * rowHeight);
    // As wide as it was with all values, whatever is found of them.
    m_list->setMinimumWidth(std::clamp(width, narrowest, widest));
    m_nothing->setFixedSize(m_list->minimumWidth(), m_list->height());
    m_list->scrollToTop();
}

QWidget *FacetPopup::firstFocus()
{
    if (m_search->isHidden())
        return m_list;
    return m_search;
}

bool FacetPopup::eventFilter(QObject *watched, QEvent *event)
{
    // The keyboard always finds a place to start from.
    if (watched == m_list && event->type() == QEvent::FocusIn && !m_list->currentIndex().isValid()
        && m_model->rowCount() > 0 && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        m_list->setCurrentIndex(m_model->index(0));
    if (event->type() != QEvent::KeyPress)
        return Popup::eventFilter(watched, event);

    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        toggleCurrent();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Up && m_list->currentIndex().row() == 0 && !m_search->isHidden()) {
        m_search->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    return Popup::eventFilter(watched, event);
}

void FacetPopup::toggleCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void FacetPopup::updateState()
{
    m_clear->setEnabled(m_model->anyChecked());
    const bool empty = m_model->rowCount() == 0;
    m_list->setVisible(!empty);
    m_nothing->setVisible(empty);
    // While somebody searches, Enter checks the first match without a detour through the list.
    if (!empty && !m_search->text().isEmpty() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

} // namespace Dateline
