// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourcelist.h"

#include "models/items/sourcemodel.h"
#include "views/common/columnwidth.h"
#include "views/sources/sourcedelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QTreeView>

#include <algorithm>
#include <array>

namespace Dateline {

namespace {

constexpr int cellPadding = 12;
constexpr int untilTheRest = 50;   // ms, when the first rows have been painted
constexpr int narrowestTitle = 18; // in digits, as are the next two
constexpr int widestPublisher = 20;
constexpr int widestDate = 14;

// The first to give way where there is no room for all.
constexpr std::array droppable = {SourceModel::Type,      SourceModel::Author,      SourceModel::HasText,
                                  SourceModel::Publisher, SourceModel::Reliability, SourceModel::Events};
// In the order on screen, behind the title.
constexpr std::array shownOrder = {SourceModel::Author, SourceModel::Publisher, SourceModel::Type,
                                   SourceModel::Issued, SourceModel::Events,    SourceModel::Reliability,
                                   SourceModel::HasText};

} // namespace

SourceList::SourceList(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_openIn(workspace->snapshot())
    , m_model(new SourceModel(workspace, this))
    , m_search(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_nothing(new QLabel(m_view->viewport()))
{
    m_search->setPlaceholderText(tr("Find in titles and publishers"));
    m_search->setAccessibleName(tr("Find in sources"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, m_model, &SourceModel::setNameFilter);

    m_model->setProgressive(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(untilTheRest);
    connect(&m_rest, &QTimer::timeout, m_model, &SourceModel::showAll);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SourceDelegate(workspace, m_view));
    m_view->setAccessibleName(tr("Sources"));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(SourceModel::Issued, Qt::DescendingOrder);
    m_view->setExpandsOnDoubleClick(false); // which opens the source
    m_view->header()->setStretchLastSection(false);
    for (std::size_t place = 0; place < shownOrder.size(); ++place)
        m_view->header()->moveSection(m_view->header()->visualIndex(shownOrder[place]), static_cast<int>(place) + 1);
    m_view->header()->setSectionResizeMode(SourceModel::Title, QHeaderView::Stretch);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->installEventFilter(this);

    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(12);
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

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SourceList::selectCurrent);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->rowAt(index) == noIndex)
            emit sourceClicked(sourceIdAt(index));
    });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_model->rowAt(index) == noIndex)
            emit sourceActivated(sourceIdAt(index));
    });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](QPoint place) {
        const QModelIndex index = m_view->indexAt(place);
        if (index.isValid())
            m_view->setCurrentIndex(index);
        emit menuRequested(index.isValid() ? sourceIdAt(index) : SourceId(), m_view->viewport()->mapToGlobal(place));
    });
    auto *edit = new QShortcut(QKeySequence(Qt::Key_F2), m_view);
    edit->setContext(Qt::WidgetShortcut);
    connect(edit, &QShortcut::activated, this, [this] {
        if (const QModelIndex current = m_view->currentIndex(); current.isValid())
            emit editRequested(sourceIdAt(current));
    });
    connect(m_view, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_open.insert(m_model->sourceAt(index)); });
    connect(m_view, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_open.remove(m_model->sourceAt(index)); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        restoreOpen();
        updateState();
        markSelected();
        if (!m_model->showsAll())
            m_rest.start();
    });
    connect(workspace, &Workspace::selectionChanged, this, &SourceList::markSelected);
    updateState();
    markSelected();
}

void SourceList::setFollowing(bool following) { m_model->setFollowing(following); }

bool SourceList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        m_nothing->setGeometry(m_view->viewport()->rect());
        fitColumns();
    } else if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool leaves = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (leaves && m_model->rowCount() > 0) {
            m_view->setFocus(Qt::TabFocusReason);
            if (!m_view->currentIndex().isValid())
                m_view->setCurrentIndex(m_model->index(0, 0));
            return true;
        }
    }
    return false;
}

void SourceList::selectCurrent(const QModelIndex &current)
{
    const EventRow row = m_model->rowAt(current);
    if (m_marking || !current.isValid())
        return;
    if (row == noIndex) {
        emit sourceChosen(sourceIdAt(current));
        return;
    }
    const QScopedValueRollback marking(m_marking, true);
    m_workspace->select(row);
}

SourceId SourceList::sourceIdAt(const QModelIndex &index) const
{
    return {index.data(SourceModel::SourceIdRole).toString()};
}

void SourceList::markSelected()
{
    const EventRow selected = m_workspace->selected();
    if (m_marking || selected == noIndex || m_model->rowAt(m_view->currentIndex()) == selected)
        return;
    const QScopedValueRollback marking(m_marking, true);
    for (const SourceRow number : std::as_const(m_open)) {
        const QModelIndex source = m_model->indexOfSource(number);
        for (int k = 0; k < m_model->rowCount(source) && source.isValid(); ++k) {
            const QModelIndex event = m_model->index(k, 0, source);
            if (m_model->rowAt(event) == selected) {
                m_view->setCurrentIndex(event);
                return;
            }
        }
    }
}

/// A reset of the model folds everything. What the filter hides now is unfolded when it comes back.
void SourceList::restoreOpen()
{
    const auto &snapshot = m_workspace->snapshot();
    if (m_openIn != snapshot) {
        QSet<SourceRow> open;
        for (const SourceRow source : std::as_const(m_open)) {
            const SourceRow number = snapshot->sourceIndex(m_openIn->tracker().source(source).id);
            if (number != noIndex)
                open.insert(number);
        }
        m_open = open;
        m_openIn = snapshot;
    }
    const QSet<SourceRow> open = m_open;
    if (!open.empty())
        m_model->showAll();
    for (const SourceRow source : open) {
        if (const QModelIndex index = m_model->indexOfSource(source); index.isValid())
            m_view->setExpanded(index, true);
    }
}

void SourceList::updateState()
{
    const bool none = m_workspace->snapshot()->tracker().sources().empty();
    m_nothing->setText(none ? tr("This tracker has no sources yet.")
                            : tr("No source speaks of the events that pass the filter and the field above."));
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_nothing->setGeometry(m_view->viewport()->rect());
    fitColumns();
}

void SourceList::fitColumns()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    std::array<int, SourceModel::columns> widths = {};
    std::array<bool, SourceModel::columns> hidden = {};
    int room = m_view->viewport()->width() - digit * narrowestTitle;
    for (const SourceModel::Column column : shownOrder) {
        const bool isName =
            column == SourceModel::Publisher || column == SourceModel::Author || column == SourceModel::Type;
        const int widest = digit * (isName ? widestPublisher : widestDate);
        const int wanted =
            column == SourceModel::Reliability ? 0 : widthForRowsInView(*m_view, column) + cellPadding / 2;
        widths[column] = std::max(std::min(wanted, widest), widthOfHeader(*m_view, column));
        room -= widths[column];
    }
    for (const SourceModel::Column column : droppable) {
        if (room >= 0)
            break;
        hidden[column] = true;
        room += widths[column];
    }
    for (const SourceModel::Column column : shownOrder)
        showColumn(*m_view, column, !hidden[column], widths[column]);
}

} // namespace Dateline
