// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figuresdialog.h"

#include "app/window/previewpane.h"
#include "models/stances/stancewords.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTreeWidget>

#include <algorithm>

namespace Dateline {

namespace {

enum Column { TitleColumn, StateColumn, DayColumn, ViewColumn, Columns };

QString stateInWords(FigureState state)
{
    switch (state) {
    case FigureState::New:
        return FiguresDialog::tr("Not looked at yet");
    case FigureState::Same:
        return FiguresDialog::tr("Unchanged");
    case FigureState::Changed:
        return FiguresDialog::tr("Has changed");
    }
    Q_UNREACHABLE();
}

} // namespace

FiguresDialog::FiguresDialog(Workspace *workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_list(new QTreeWidget), m_empty(new QLabel)
{
    setWindowTitle(tr("Figures"));
    m_snapshot = workspace->snapshot();
    m_preview = new PreviewPane(m_snapshot);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Figure"), tr("State"), tr("As of"), tr("View")});
    m_list->setAccessibleName(tr("Figures"));
    m_list->header()->setStretchLastSection(true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setText(
        tr("This tracker has no figures yet. Make a picture with File › Export picture and save it as a figure: it can "
           "then be made again whenever the tracker has grown."));
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    auto *split = new QSplitter;
    split->addWidget(left);
    split->addWidget(m_preview);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({460, 620});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(makeButtons());
    resize(1080, 560);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FiguresDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { m_edit->click(); });
    // The menu's own belong to the main window, which has not the focus now.
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &FiguresDialog::undoRequested);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this, &FiguresDialog::redoRequested);
    connect(workspace, &Workspace::snapshotChanged, this, &FiguresDialog::fill);
    connect(workspace, &Workspace::todayChanged, this, &FiguresDialog::fill); // some are as of the day
    fill();
}

FiguresDialog::~FiguresDialog() = default;

QWidget *FiguresDialog::makeButtons()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, const QString &purpose, const auto &slot) {
        auto *button = new QPushButton(text);
        button->setAutoDefault(false);
        button->setToolTip(purpose);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    m_accept = add(tr("&Accept current version"), tr("Takes what the figure shows now for right"),
                   &FiguresDialog::acceptCurrent);
    m_edit = add(tr("&Change…"), tr("Change the settings of the picture"), [this] {
        if (const auto spec = current() < m_remade.size()
                ? readFigureSpec(m_snapshot->tracker().figures[current()].spec)
                : Result<FigureSpec>(FigureSpec());
            spec && current() < m_remade.size())
            emit editRequested(m_snapshot->tracker().figures[current()], *spec);
    });
    m_rename = add(tr("&Rename…"), tr("Another title"), &FiguresDialog::rename);
    m_remove = add(tr("Re&move"), tr("Removes the figure from the tracker; exported files are kept"),
                   &FiguresDialog::removeCurrent);
    layout->addStretch(1);
    m_export = add(tr("&Export…"), tr("Saves the figure as a file"), [this] {
        if (const std::size_t place = current(); place < m_remade.size() && m_remade[place] && *m_remade[place])
            emit exportRequested((*m_remade[place])->spec);
    });
    m_exportAll = add(tr("Export a&ll…"), tr("Saves all figures into a folder"), [this] { emit exportAllRequested(); });
    add(tr("Close"), QString(), &QDialog::reject);
    return bar;
}

void FiguresDialog::fill()
{
    const QString chosen = current() < m_remade.size() ? m_snapshot->tracker().figures[current()].id.text : QString();
    m_snapshot = m_workspace->snapshot();
    m_preview->setSnapshot(m_snapshot);
    const std::vector<Figure> &figures = m_snapshot->tracker().figures;
    m_remade.assign(figures.size(), std::nullopt);
    m_next = 0;
    m_maker.cancel();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (std::size_t place = 0; place < figures.size(); ++place) {
            auto *item = new QTreeWidgetItem(m_list);
            item->setText(TitleColumn, figures[place].title);
            if (figures[place].id.text == chosen)
                m_list->setCurrentItem(item);
            showState(place);
        }
        if (!m_list->currentItem())
            m_list->setCurrentItem(m_list->topLevelItem(0));
        fitColumns();
    }
    m_empty->setVisible(figures.empty());
    m_list->setVisible(!figures.empty());
    m_exportAll->setEnabled(!figures.empty());
    showCurrent();
    makeNext();
}

/// Titles may be long, and the rest is what the list is for.
void FiguresDialog::fitColumns()
{
    constexpr int widestTitle = 220;
    constexpr int widestState = 160;
    for (int column = 0; column < Columns; ++column)
        m_list->resizeColumnToContents(column);
    m_list->setColumnWidth(TitleColumn, std::min(m_list->columnWidth(TitleColumn), widestTitle));
    m_list->setColumnWidth(StateColumn, std::min(m_list->columnWidth(StateColumn), widestState));
}

/// One at a time, so that the first states are there soon.
void FiguresDialog::makeNext()
{
    const std::size_t place = m_next++;
    if (place >= m_remade.size())
        return;
    const auto work = [place, snapshot = m_snapshot, today = m_workspace->today()](const Progress &) {
        return remakeFigure(snapshot, snapshot->tracker().figures[place], today);
    };
    m_maker.start(work, [this, place](const Result<RemadeFigure> &remade) { take(place, remade); });
}

void FiguresDialog::take(std::size_t place, const Result<RemadeFigure> &remade)
{
    m_remade[place] = remade;
    showState(place);
    fitColumns();
    if (place == current())
        showCurrent();
    makeNext();
}

void FiguresDialog::showState(std::size_t place)
{
    QTreeWidgetItem *item = m_list->topLevelItem(static_cast<int>(place));
    const Result<FigureSpec> spec = readFigureSpec(m_snapshot->tracker().figures[place].spec);
    if (spec) {
        const std::optional<Day> asOf = spec->request.filter.asOf;
        item->setText(ViewColumn, pictureViewName(spec->request.view));
        item->setText(DayColumn, asOf ? dayInWords(*asOf) : tr("Today"));
    }
    const std::optional<Result<RemadeFigure>> &remade = m_remade[place];
    item->setText(StateColumn,
                  !remade        ? tr("…")
                      : !*remade ? (*remade).error().message
                                 : stateInWords((*remade)->state));
    item->setToolTip(StateColumn, item->text(StateColumn).toHtmlEscaped());
    QFont font = m_list->font();
    font.setBold(remade && *remade && (*remade)->state == FigureState::Changed);
    item->setFont(StateColumn, font);
}

std::size_t FiguresDialog::current() const
{
    const int place = m_list->indexOfTopLevelItem(m_list->currentItem());
    return place < 0 ? m_remade.size() : static_cast<std::size_t>(place);
}

void FiguresDialog::showCurrent()
{
    const std::size_t place = current();
    const bool exists = place < m_remade.size();
    const bool isMade = exists && m_remade[place] && *m_remade[place];
    m_accept->setEnabled(isMade && (*m_remade[place])->state != FigureState::Same);
    m_export->setEnabled(isMade);
    m_edit->setEnabled(exists && readFigureSpec(m_snapshot->tracker().figures[place].spec).ok());
    m_rename->setEnabled(exists);
    m_remove->setEnabled(exists);
    m_preview->setVisible(exists);
    if (isMade) {
        const Figure &figure = m_snapshot->tracker().figures[place];
        m_preview->show((*m_remade[place])->spec.request, (*m_remade[place])->spec.format, figure.id.text);
    } else {
        m_preview->clear(exists && m_remade[place] ? (*m_remade[place]).error().toLine() : QString());
    }
}

void FiguresDialog::acceptCurrent()
{
    if (current() >= m_remade.size())
        return;
    emit acceptRequested(m_snapshot->tracker().figures[current()]);
}

void FiguresDialog::rename()
{
    if (current() >= m_remade.size())
        return;
    const Figure before = m_snapshot->tracker().figures[current()];
    bool ok = false;
    const QString title =
        QInputDialog::getText(this, tr("Rename figure"), tr("Title:"), QLineEdit::Normal, before.title, &ok).trimmed();
    if (!ok || title.isEmpty() || title == before.title)
        return;
    const auto &figures = m_snapshot->tracker().figures;
    if (std::any_of(figures.begin(), figures.end(), [&](const Figure &each) { return each.title == title; })) {
        QMessageBox::information(this, tr("Rename figure"), tr("Another figure has this title."));
        return;
    }
    Figure after = before;
    after.title = title;
    emit changeRequested({tr("Rename figure"), {EntityChange::changeOf(before, after)}});
}

void FiguresDialog::removeCurrent()
{
    if (current() >= m_remade.size())
        return;
    const Tracker lists = m_snapshot->tracker().listsOnly();
    emit changeRequested({tr("Remove figure"), {EntityChange::removalFrom(lists, lists.figures[current()])}});
}

} // namespace Dateline
