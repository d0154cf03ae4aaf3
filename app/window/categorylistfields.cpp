// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields beside the list: name, look and use of the chosen category.
#include "app/window/categorylist.h"

#include "app/window/categorypreview.h"
#include "models/domain/limits.h"
#include "views/common/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int swatchesInRow = 12;
constexpr double leastContrast = 3; // of marks, as everywhere

} // namespace

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
