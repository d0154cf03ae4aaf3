// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/facetlist.h"

#include "models/items/facetmodel.h"
#include "views/common/columnwidth.h"
#include "views/common/itemtext.h"
#include "views/common/stanceswatch.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTextDocument>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellPadding = 12;
constexpr int rowPadding = 3;
constexpr int narrowestName = 13; // in digits

constexpr int widestDate = 13; // in digits; an interval is cut, its tool tip is not

constexpr int widestText = 40; // likewise, where there is much room

} // namespace

QSize FacetListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + 2 * rowPadding)};
}

void FacetListDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    layOutByScript(*option);
    const QVariant stance = index.data(FacetModel::StanceRole);
    if (!stance.isValid() || option->text.isEmpty())
        return;
    option->icon = stanceSwatch(stance.value<Stance>(), index.data(FacetModel::CertainRole).toBool(), option->palette,
                                option->widget ? option->widget->devicePixelRatioF() : 1);
    option->decorationSize = QSize(stanceSwatchSide, stanceSwatchSide);
    option->features |= QStyleOptionViewItem::HasDecoration;
}

bool FacetListDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const QVariant reasons = index.data(Qt::ToolTipRole);
    const QString text = reasons.isValid() ? reasons.toString() : index.data().toString();
    const bool cut = sizeHint(option, index).width() > option.rect.width();
    if (event->type() != QEvent::ToolTip || (!cut && !reasons.isValid()))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), view, option.rect);
    return true;
}

bool FacetListDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                    const QModelIndex &index)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select)
            return false;
        emit chosen(index, false);
        return true;
    }
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QRect check = item.widget->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
    const bool onCheck =
        (item.features & QStyleOptionViewItem::HasCheckIndicator) && check.contains(mouse->position().toPoint());
    emit chosen(index, !onCheck && !(mouse->modifiers() & Qt::ControlModifier));
    return true;
}

FacetList::FacetList(FacetModel *model, FacetColumns columns, Toggle toggle, const QString &noun, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_columns(std::move(columns))
    , m_toggle(std::move(toggle))
    , m_search(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_nothing(new QLabel(m_view->viewport()))
{
    model->setParent(this);

    m_search->setPlaceholderText(tr("Find in %1").arg(noun));
    m_search->setAccessibleName(tr("Find in %1").arg(noun));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, model, &FacetModel::setNameFilter);

    auto *delegate = new FacetListDelegate(m_view);
    connect(delegate, &FacetListDelegate::chosen, this, m_toggle);
    m_view->setItemDelegate(delegate);
    m_view->setModel(model);
    m_view->setAccessibleName(noun);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(FacetModel::Events, Qt::DescendingOrder);
    m_view->header()->setStretchLastSection(false);
    int place = 0;
    for (const int column : m_columns.order)
        m_view->header()->moveSection(m_view->header()->visualIndex(column), place++);
    m_view->header()->setSectionsMovable(false);
    m_view->setToolTip(tr("Click: only this one, click again: all\n"
                          "Ctrl+click, check box or Space: add or remove"));
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);

    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](QPoint place) {
        const QModelIndex index = m_view->indexAt(place);
        if (index.isValid())
            m_view->setCurrentIndex(index);
        emit menuRequested(index, m_view->viewport()->mapToGlobal(place));
    });

    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(4, 4, 4, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(m_view);
    setFocusProxy(m_view);

    connect(model, &QAbstractItemModel::modelReset, this, &FacetList::updateState);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (isVisible())
            fitColumns();
    });
    updateState();
}

bool FacetList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
            updateState();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_view && key->key() == Qt::Key_F2 && m_view->currentIndex().isValid()) {
        emit editRequested(m_view->currentIndex());
        return true;
    }
    if (watched == m_view && enter && m_view->currentIndex().isValid()) {
        m_toggle(m_view->currentIndex(), !(key->modifiers() & Qt::ControlModifier));
        return true;
    }
    if (watched == m_search && (enter || key->key() == Qt::Key_Down) && m_model->rowCount() > 0) {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(0, 0));
        return true;
    }
    return false;
}

void FacetList::updateState()
{
    const bool searching = !m_model->nameFilter().trimmed().isEmpty();
    m_nothing->setText(searching ? tr("No match") : tr("None in this tracker"));
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_nothing->setGeometry(m_view->viewport()->rect());
    fitColumns();
}

int FacetList::columnWidth(int column) const
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (const auto &[fixed, text] : m_columns.fixed) {
        if (fixed == column)
            return std::max(fontMetrics().horizontalAdvance(text) + stanceSwatchSide + 2 * cellPadding,
                            widthOfHeader(*m_view, column));
    }
    const bool cut = std::find(m_columns.cut.begin(), m_columns.cut.end(), column) != m_columns.cut.end();
    const int width = widthForRowsInView(*m_view, column) + cellPadding / 2;
    return std::max(std::min(width, digit * (cut ? widestDate : widestText)), widthOfHeader(*m_view, column));
}

void FacetList::fitColumns()
{
    QHeaderView *header = m_view->header();
    if (header->count() == 0)
        return;
    header->setSectionResizeMode(FacetModel::Name, QHeaderView::Stretch);
    // Those that never give way come first, then the last to give way; what finds no room is not even measured, for
    // that may take a look at each event of the rows in view.
    int room = m_view->viewport()->width() - fontMetrics().horizontalAdvance(u'0') * narrowestName;
    bool full = false;
    const auto place = [&](int column, bool droppable) {
        const int width = full ? 0 : columnWidth(column);
        full = full || (droppable && width > room);
        room -= full ? 0 : width;
        showColumn(*m_view, column, !full, width);
    };
    const auto &droppable = m_columns.droppable;
    for (int column = FacetModel::Events; column < m_model->columnCount(); ++column) {
        if (std::find(droppable.begin(), droppable.end(), column) == droppable.end())
            place(column, false);
    }
    std::for_each(droppable.rbegin(), droppable.rend(), [&](int column) { place(column, true); });
}

} // namespace Dateline
