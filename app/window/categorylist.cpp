// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/categorylist.h"

#include "app/window/categorypreview.h"
#include "models/domain/limits.h"
#include "views/common/glyphs.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int swatchIcon = 16;
constexpr int swatchesInRow = 12;
constexpr double leastContrast = 3; // of marks, as everywhere

} // namespace

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

QWidget *CategoryList::makeSide()
{
    auto *side = new QWidget(this);
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_name->setMaxLength(static_cast<int>(Limits::name));
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("Gl&yph:"), m_glyph);
    form->addRow(tr("&Colour:"), makeColours());
    for (QLabel *label : {m_judgement, m_use}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    form->addRow(QString(), m_preview);
    form->addRow(QString(), m_judgement);
    m_heir->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_heir->setMinimumContentsLength(10);
    m_heir->setIconSize({swatchIcon, swatchIcon});
    m_heir->setAccessibleName(tr("Category that gets its events"));
    auto *merging = new QHBoxLayout;
    merging->addWidget(m_heir, 1);
    merging->addWidget(m_remove);
    form->addRow(tr("Use:"), m_use);
    form->addRow(QString(), merging);
    connect(m_name, &QLineEdit::textEdited, this, &CategoryList::setName);
    connect(m_glyph, &QComboBox::activated, this, &CategoryList::setGlyph);
    connect(m_colour, &QLineEdit::textEdited, this, [this](const QString &text) {
        const QString colour = text.trimmed().toLower();
        if (colour.isEmpty() || isColour(colour))
            setColour(colour);
    });
    connect(m_colour, &QLineEdit::editingFinished, this, &CategoryList::showCurrent);
    connect(m_heir, &QComboBox::currentIndexChanged, this, &CategoryList::showMerging);
    connect(m_remove, &QPushButton::clicked, this, &CategoryList::removeOrMerge);
    return side;
}

/// The colours that are told apart by everybody, one of the place, and a field for any other.
QWidget *CategoryList::makeColours()
{
    auto *colours = new QWidget(this);
    auto *layout = new QVBoxLayout(colours);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *grid = new QGridLayout;
    grid->setSpacing(2);
    const Theme theme(Theme::Ground::Light);
    for (std::size_t i = 0; i < Theme::categoryColours; ++i) {
        const QColor colour = theme.category(i).fill;
        QPixmap pixmap(swatchIcon, swatchIcon);
        pixmap.fill(colour);
        auto *swatch = new QToolButton(colours);
        swatch->setIcon(pixmap);
        swatch->setAutoRaise(true);
        swatch->setToolTip(colour.name());
        swatch->setAccessibleName(tr("Colour %1").arg(colour.name()));
        connect(swatch, &QToolButton::clicked, this, [this, colour] {
            setColour(colour.name());
            showCurrent();
        });
        const int place = static_cast<int>(i);
        grid->addWidget(swatch, place / swatchesInRow, place % swatchesInRow);
    }
    grid->setColumnStretch(swatchesInRow, 1);
    layout->addLayout(grid);
    m_colour->setPlaceholderText(tr("that of its place in the list"));
    m_colour->setClearButtonEnabled(true);
    m_colour->setToolTip(tr("Red, green and blue as #0072b2"));
    m_colour->setAccessibleName(tr("Colour"));
    layout->addWidget(m_colour);
    return colours;
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

void CategoryList::setName(const QString &name)
{
    Entry *entry = current();
    if (!entry)
        return;
    entry->category.name = name;
    m_isShowing = true;
    m_list->currentItem()->setText(name);
    m_isShowing = false;
    emit changed();
}

void CategoryList::setColour(const QString &colour)
{
    Entry *entry = current();
    if (!entry)
        return;
    entry->category.colour = colour;
    refreshIcons();
    emit changed();
}

void CategoryList::setGlyph()
{
    Entry *entry = current();
    if (!entry)
        return;
    const int glyph = m_glyph->currentData().toInt();
    entry->category.glyph = glyph < 0 ? std::nullopt : std::optional(static_cast<Glyph>(glyph));
    refreshIcons();
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

/// What is to be said of the colour of the chosen one; empty: nothing.
QString CategoryList::judgement() const
{
    const int row = m_list->currentRow();
    if (row < 0)
        return {};
    const std::vector<Category> categories = inOrder();
    const auto place = static_cast<std::size_t>(row);
    const Theme light = Theme(Theme::Ground::Light).forCategories(categories);
    const Theme dark = Theme(Theme::Ground::Dark).forCategories(categories);
    for (std::size_t other = 0; other < categories.size(); ++other) {
        if (other != place && light.category(other).fill == light.category(place).fill)
            return tr("“%1” has this colour, too.").arg(categories[other].name);
    }
    if (categories[place].colour.isEmpty())
        return {};
    if (Theme::contrast(light.category(place).fill, light.ground) < leastContrast)
        return tr("Hard to see on a light background: a darker edge is drawn around it.");
    if (Theme::contrast(dark.category(place).fill, dark.ground) < leastContrast)
        return tr("Hard to see on a dark background: a lighter edge is drawn around it.");
    return {};
}

void CategoryList::showCurrent()
{
    if (m_isShowing)
        return;
    m_isShowing = true;
    const Entry *entry = current();
    const int row = m_list->currentRow();
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_glyph, m_colour})
        field->setEnabled(entry);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    const Category category = entry ? entry->category : Category();
    if (m_name->text() != category.name)
        m_name->setText(category.name);
    if (m_colour->text() != category.colour)
        m_colour->setText(category.colour);
    m_glyph->clear();
    m_glyph->addItem(tr("That of its place in the list"), -1);
    for (const Term<Glyph> &term : terms<Glyph>())
        m_glyph->addItem(termInWords(term.name), static_cast<int>(term.value));
    m_glyph->setCurrentIndex(category.glyph ? m_glyph->findData(static_cast<int>(*category.glyph)) : 0);
    m_heir->clear();
    for (int other = 0; other < m_list->count(); ++other) {
        if (other != row)
            m_heir->addItem(m_list->item(other)->icon(), m_list->item(other)->text(),
                            m_list->item(other)->data(Qt::UserRole));
    }
    m_heir->setCurrentIndex(-1);
    m_heir->setPlaceholderText(tr("Choose a category"));
    const auto place = static_cast<std::size_t>(std::max(0, row));
    m_preview->show(inOrder(), place);
    m_judgement->setText(judgement());
    m_isShowing = false;
    showMerging();
}

void CategoryList::showMerging()
{
    if (m_isShowing)
        return;
    const Entry *entry = current();
    const bool isUsed = entry && entry->events > 0;
    m_use->setText(isUsed ? tr("%Ln event(s). To remove it, merge it into:", nullptr, static_cast<int>(entry->events))
                          : tr("No events."));
    m_heir->setVisible(isUsed);
    m_remove->setText(isUsed ? tr("&Merge") : tr("&Remove"));
    m_remove->setEnabled(entry && m_list->count() > 1 && (!isUsed || m_heir->currentIndex() >= 0));
}

} // namespace Dateline
