// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commandpalette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

enum PaletteColumn { EntryColumn, HintColumn, ShortcutColumnOfPalette };

} // namespace

CommandPalette::CommandPalette(PaletteFinder finder, Workspace *workspace, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_finder(std::move(finder))
    , m_workspace(workspace)
    , m_line(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_nothing(new QLabel(tr("Nothing found")))
{
    setWindowTitle(tr("Commands"));
    m_line->setPlaceholderText(tr("Command, view, country, company or event"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(3);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the line has the keys
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(EntryColumn, QHeaderView::Stretch);
    for (const int column : {HintColumn, ShortcutColumnOfPalette})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::openInWindow()
{
    m_line->clear();
    refresh();
    const QWidget *window = parentWidget();
    const QFontMetrics metrics = fontMetrics();
    const QSize wanted(metrics.averageCharWidth() * 96, metrics.height() * 24);
    resize(wanted.boundedTo(window->size() * 0.9));
    const QPoint place = window->mapToGlobal(QPoint((window->width() - width()) / 2, window->height() / 12));
    const QRect screen = window->screen()->availableGeometry();
    QDialog::move(std::max(place.x(), screen.left()), std::max(place.y(), screen.top()));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

/// Commands, views and parties at once; events when they have been found, behind the others.
void CommandPalette::refresh()
{
    m_list->clear();
    m_entries.clear();
    addEntries(m_finder.find(m_line->text()));
    const QString typed = m_line->text();
    const std::shared_ptr<const Snapshot> snapshot = m_workspace->snapshot();
    m_nothing->hide();
    m_events.start([snapshot, typed](Progress &) { return PaletteFinder::findEvents(*snapshot, typed); },
                   [this, snapshot](const std::vector<EventRow> &rows) {
                       if (snapshot == m_workspace->snapshot())
                           addEntries(m_finder.entriesOf(rows));
                       m_nothing->setVisible(m_entries.empty());
                   });
}

void CommandPalette::addEntries(std::vector<PaletteEntry> entries)
{
    const QColor quiet = palette().color(QPalette::Disabled, QPalette::Text);
    const QColor hint = palette().color(QPalette::PlaceholderText);
    for (PaletteEntry &entry : entries) {
        auto *item = new QTreeWidgetItem(m_list, {entry.text, entry.hint, entry.keys});
        item->setForeground(HintColumn, hint);
        item->setTextAlignment(ShortcutColumnOfPalette, Qt::AlignRight | Qt::AlignVCenter);
        if (!entry.isEnabled)
            item->setForeground(EntryColumn, quiet);
        m_entries.push_back(std::move(entry));
    }
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        move(key);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::move(int key)
{
    const int count = m_list->topLevelItemCount();
    if (count == 0)
        return;
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    int next = current;
    if (key == Qt::Key_Up)
        next = (current + count - 1) % count;
    else if (key == Qt::Key_Down)
        next = (current + 1) % count;
    else
        next = std::clamp(current + (key == Qt::Key_PageUp ? -page : page), 0, count - 1);
    m_list->setCurrentItem(m_list->topLevelItem(next));
}

void CommandPalette::runCurrent()
{
    const int place = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (place < 0 || !m_entries[static_cast<std::size_t>(place)].isEnabled)
        return;
    const std::function<void()> run = m_entries[static_cast<std::size_t>(place)].run;
    hide(); // before anything else takes the focus
    run();
}

} // namespace Dateline
