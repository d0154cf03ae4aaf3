// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcutpage.h"

#include "app/window/shortcuts.h"
#include "models/core/searchterm.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Dateline {

namespace {

enum ShortcutColumn { CommandColumn, MenuColumn, KeysColumn };

/// Whether all words of \p terms begin a word of \p text.
bool hasAll(const QString &text, const std::vector<SearchTerm> &terms)
{
    const QByteArray folded = foldForSearch(text);
    return std::all_of(terms.begin(), terms.end(),
                       [&](const SearchTerm &term) { return indexOfTerm(folded, term) >= 0; });
}

} // namespace

ShortcutPage::ShortcutPage(Shortcuts *shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_keys(new QKeySequenceEdit)
    , m_assign(new QPushButton(tr("&Assign")))
    , m_clear(new QPushButton(tr("&Remove")))
    , m_reset(new QPushButton(tr("&Usual")))
    , m_conflict(new QLabel)
{
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Menu"), tr("Keys")});
    auto *label = new QLabel(tr("New &keys:"));
    label->setBuddy(m_keys);
    m_keys->setAccessibleName(tr("New keys"));
    m_reset->setToolTip(tr("The keys that the program has for it"));
    m_conflict->setTextFormat(Qt::PlainText);
    m_conflict->setWordWrap(true);

    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_keys, 1);
    for (QPushButton *button : {m_assign, m_clear, m_reset}) {
        button->setAutoDefault(false); // Enter in the search must not assign anything
        line->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(line);
    layout->addWidget(m_conflict);

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutPage::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, m_keys, qOverload<>(&QWidget::setFocus));
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutPage::showConflict);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutPage::assign);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_keys->clear();
        assign();
    });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { m_shortcuts->reset(static_cast<std::size_t>(currentPlace())); });
    connect(m_shortcuts, &Shortcuts::changed, this, &ShortcutPage::fill);
    fill();
    m_list->header()->setSectionResizeMode(CommandColumn, QHeaderView::Stretch);
    for (const int column : {MenuColumn, KeysColumn})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
}

/// The list as it is now, with the same current entry.
void ShortcutPage::fill()
{
    const int current = currentPlace();
    m_list->clear();
    for (std::size_t place = 0; place < m_shortcuts->actions().size(); ++place) {
        const NamedAction &named = m_shortcuts->actions()[place];
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(CommandColumn, named.text);
        item->setText(MenuColumn, named.menu);
        item->setText(KeysColumn, QKeySequence::listToString(named.action->shortcuts(), QKeySequence::NativeText));
        item->setData(CommandColumn, Qt::UserRole, static_cast<int>(place));
        if (m_shortcuts->isChanged(place)) {
            QFont font = m_list->font();
            font.setBold(true);
            item->setFont(KeysColumn, font);
        }
        if (static_cast<int>(place) == current)
            m_list->setCurrentItem(item);
    }
    filter();
    showCurrent();
}

void ShortcutPage::filter()
{
    const std::vector<SearchTerm> terms = searchTerms(m_search->text());
    const QString keys = m_search->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const bool hasKeys = !keys.isEmpty() && item->text(KeysColumn).contains(keys, Qt::CaseInsensitive);
        item->setHidden(!hasKeys && !hasAll(item->text(CommandColumn) + u' ' + item->text(MenuColumn), terms));
    }
}

int ShortcutPage::currentPlace() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(CommandColumn, Qt::UserRole).toInt() : -1;
}

void ShortcutPage::showCurrent()
{
    const int place = currentPlace();
    m_keys->setKeySequence(place < 0 ? QKeySequence() : m_shortcuts->shortcut(static_cast<std::size_t>(place)));
    m_keys->setEnabled(place >= 0);
    m_clear->setEnabled(place >= 0);
    m_reset->setEnabled(place >= 0 && m_shortcuts->isChanged(static_cast<std::size_t>(place)));
    showConflict();
}

void ShortcutPage::showConflict()
{
    const int place = currentPlace();
    QStringList others;
    const QKeySequence keys = m_keys->keySequence();
    if (place >= 0 && !keys.isEmpty()) {
        for (const std::size_t other : m_shortcuts->conflicts(static_cast<std::size_t>(place), keys))
            others << m_shortcuts->actions()[other].text;
    }
    m_assign->setEnabled(place >= 0 && keys != m_shortcuts->shortcut(static_cast<std::size_t>(place)));
    m_conflict->setText(others.isEmpty() ? QString()
                                         : tr("%1 belongs to “%2”, which has no keys then.")
                                               .arg(keys.toString(QKeySequence::NativeText), others.join(tr("”, “"))));
    m_assign->setText(others.isEmpty() ? tr("&Assign") : tr("&Assign anyway"));
}

void ShortcutPage::assign() { m_shortcuts->set(static_cast<std::size_t>(currentPlace()), m_keys->keySequence()); }

} // namespace Dateline
