// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/categorylist.h"

#include "app/window/categorypreview.h"
#include "views/common/glyphs.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

CategoryList::CategoryList(const std::vector<Category> &categories, const std::vector<std::size_t> &counts,
                           QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_glyph(new QComboBox(this))
    , m_colour(new QLineEdit(this))
    , m_preview(new CategoryPreview(this))
    , m_judgement(new QLabel(this))
    , m_use(new QLabel(this))
    , m_heir(new QComboBox(this))
    , m_remove(new QPushButton(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
{
    for (std::size_t i = 0; i < categories.size(); ++i) {
        m_entries.push_back({categories[i], i < counts.size() ? counts[i] : 0, {}});
        addItem(i);
    }
    makeList();
    auto *add = new QPushButton(tr("&Add"), this);
    connect(add, &QPushButton::clicked, this, &CategoryList::add);
    m_up->setArrowType(Qt::UpArrow);
    m_up->setToolTip(tr("Move up (Alt+Up)"));
    m_up->setAccessibleName(tr("Move up"));
    m_down->setArrowType(Qt::DownArrow);
    m_down->setToolTip(tr("Move down (Alt+Down)"));
    m_down->setAccessibleName(tr("Move down"));
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addStretch(1);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(left, 2);
    layout->addWidget(makeSide(), 3);
    m_list->setCurrentRow(0);
    refreshIcons();
    showCurrent();
}

CategoryList::~CategoryList() = default;

void CategoryList::makeList()
{
    setFocusProxy(m_list);
    m_list->setAccessibleName(tr("Categories"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setIconSize({swatchIcon, swatchIcon});
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, this, &CategoryList::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (m_isShowing || item != m_list->currentItem())
            return;
        m_name->setText(item->text());
        setName(item->text());
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        refreshIcons();
        showCurrent();
        emit changed();
    });
}

bool CategoryList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete && m_remove->isEnabled()) {
            removeOrMerge();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QListWidgetItem *CategoryList::addItem(std::size_t entry)
{
    auto *item = new QListWidgetItem(m_entries[entry].category.name, m_list);
    item->setData(Qt::UserRole, static_cast<qulonglong>(entry));
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable | Qt::ItemIsDragEnabled);
    return item;
}

std::size_t CategoryList::entryAt(int row) const
{
    return static_cast<std::size_t>(m_list->item(row)->data(Qt::UserRole).toULongLong());
}

CategoryList::Entry *CategoryList::current()
{
    return m_list->currentItem() ? &m_entries[entryAt(m_list->currentRow())] : nullptr;
}

std::vector<Category> CategoryList::inOrder() const
{
    std::vector<Category> categories;
    for (int row = 0; row < m_list->count(); ++row)
        categories.push_back(m_entries[entryAt(row)].category);
    return categories;
}

void CategoryList::writeTo(TrackerProperties &wanted) const
{
    wanted.categories = inOrder();
    wanted.heirs.clear();
    for (int row = 0; row < m_list->count(); ++row) {
        for (const CategoryId &merged : m_entries[entryAt(row)].merged)
            wanted.heirs[merged] = static_cast<std::size_t>(row);
    }
}

void CategoryList::choose(std::size_t place)
{
    m_list->setCurrentRow(static_cast<int>(place));
    m_name->setFocus();
}

void CategoryList::add()
{
    m_entries.push_back({});
    addItem(m_entries.size() - 1);
    m_list->setCurrentRow(m_list->count() - 1);
    refreshIcons();
    showCurrent();
    m_name->setFocus();
    emit changed();
}

/// What nobody uses goes; what is used goes into the one that is chosen.
void CategoryList::removeOrMerge()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_list->count() < 2)
        return;
    Entry &gone = m_entries[entryAt(row)];
    if (gone.events > 0 && m_heir->currentIndex() < 0)
        return;
    Entry *heir = m_heir->currentIndex() < 0
        ? nullptr
        : &m_entries[static_cast<std::size_t>(m_heir->currentData().toULongLong())];
    if (heir && gone.events > 0) {
        heir->events += gone.events;
        heir->merged.insert(heir->merged.end(), gone.merged.begin(), gone.merged.end());
        if (!gone.category.id.isEmpty())
            heir->merged.push_back(gone.category.id);
    }
    delete m_list->takeItem(row);
    refreshIcons();
    showCurrent();
    emit changed();
}

void CategoryList::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(to, item);
    m_list->setCurrentItem(item);
    refreshIcons();
    showCurrent();
    emit changed();
}

/// What each looks like follows from its place, too.
void CategoryList::refreshIcons()
{
    m_isShowing = true;
    const std::vector<Category> categories = inOrder();
    const Theme theme = Theme::fromPalette(palette()).forCategories(categories);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setIcon(glyphPixmap(theme, static_cast<std::size_t>(row), swatchIcon, devicePixelRatioF()));
    m_isShowing = false;
    const auto place = static_cast<std::size_t>(std::max(0, m_list->currentRow()));
    m_preview->show(categories, place);
    m_judgement->setText(judgement());
}

} // namespace Dateline
