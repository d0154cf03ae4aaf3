// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/historydialog.h"

#include "app/window/documentcontroller.h"
#include "app/window/messages.h"
#include "models/editing/bringingback.h"
#include "models/wording/datewords.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostSteps = 1000;
constexpr std::size_t mostLines = 200; ///< of what a step did
enum HistoryColumn { StepColumn, WhenColumn, WhoColumn };

QString timeInWords(const QString &utc)
{
    const QDateTime time = QDateTime::fromString(utc, Qt::ISODate).toLocalTime();
    if (!time.isValid())
        return utc;
    const Day day = dayFromCivil({time.date().year(), time.date().month(), time.date().day()});
    return HistoryDialog::tr("%1, %2", "30 Nov 2018, 14:05")
        .arg(dayInWords(day), QLocale().toString(time.time(), QLocale::ShortFormat));
}

} // namespace

HistoryDialog::HistoryDialog(Workspace *workspace, DocumentController *documents, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_list(new QTreeWidget(this))
    , m_state(new QLabel(this))
    , m_details(new QPlainTextEdit(this))
    , m_removedLabel(new QLabel(this))
    , m_removed(new QListWidget(this))
    , m_bringBack(new QPushButton(tr("&Bring back"), this))
    , m_undo(new QPushButton(tr("&Undo to here"), this))
{
    setWindowTitle(tr("History"));
    m_list->setHeaderLabels({tr("Step"), tr("When"), tr("Who")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAccessibleName(tr("Steps, the newest first"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(StepColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(WhenColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(WhoColumn, QHeaderView::ResizeToContents);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(makeDetails());
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_undo, QDialogButtonBox::ActionRole);
    m_undo->setToolTip(tr("Undoes every step above this one; Redo does them again"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(halves, 1);
    layout->addWidget(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HistoryDialog::showStep);
    connect(m_undo, &QPushButton::clicked, this, &HistoryDialog::undoToHere);
    connect(m_bringBack, &QPushButton::clicked, this, &HistoryDialog::bringBack);
    connect(m_removed, &QListWidget::itemActivated, this, &HistoryDialog::bringBack);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(documents, &DocumentController::changed, this, &HistoryDialog::read);
    connect(documents, &DocumentController::opened, this, &QDialog::reject); // its steps are not those of that tracker
    m_state->setTextFormat(Qt::PlainText);
    m_state->setText(tr("Reading the history…"));
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 26);
    showStep();
    read();
}

HistoryDialog::~HistoryDialog() = default;

QWidget *HistoryDialog::makeDetails()
{
    auto *details = new QWidget(this);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(8, 0, 0, 0);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("What the step did"));
    m_removedLabel->setText(tr("&Removed, and not there now:"));
    m_removedLabel->setBuddy(m_removed);
    m_removed->setWordWrap(true);
    m_removed->setAlternatingRowColors(true);
    layout->addWidget(m_details, 3);
    layout->addWidget(m_removedLabel);
    layout->addWidget(m_removed, 2);
    layout->addWidget(m_bringBack, 0, Qt::AlignLeft);
    return details;
}

void HistoryDialog::read()
{
    m_documents->readHistory(mostSteps, [self = QPointer(this)](const Result<std::vector<HistoryStep>> &steps) {
        if (self)
            self->fill(steps);
    });
}

void HistoryDialog::fill(const Result<std::vector<HistoryStep>> &steps)
{
    if (!steps) {
        m_state->setText(tr("The history cannot be read: %1").arg(steps.error().toLine()));
        return;
    }
    const HistoryStep *shown = current();
    const bool wasShown = shown != nullptr;
    const LogKey before = shown ? shown->entry.key : LogKey();
    m_steps = *steps;
    m_list->clear();
    QTreeWidgetItem *chosen = nullptr;
    for (const HistoryStep &step : m_steps) {
        const bool takesBack = step.entry.undoes.has_value();
        const QString name = takesBack ? tr("Taken back or done again: %1").arg(step.entry.name) : step.entry.name;
        auto *item = new QTreeWidgetItem(m_list, {name, timeInWords(step.entry.time), step.entry.who});
        item->setToolTip(StepColumn, Qt::convertFromPlainText(name, Qt::WhiteSpaceNormal));
        if (wasShown && step.entry.key == before)
            chosen = item;
    }
    m_state->setText(m_steps.empty() ? tr("Nothing has been changed yet.")
                         : m_steps.size() < mostSteps
                         ? tr("%Ln step(s)", nullptr, static_cast<int>(m_steps.size()))
                         : tr("The last %Ln step(s)", nullptr, static_cast<int>(m_steps.size())));
    if (!chosen && m_list->topLevelItemCount() > 0)
        chosen = m_list->topLevelItem(0);
    m_list->setCurrentItem(chosen);
    showStep();
}

const HistoryStep *HistoryDialog::current() const
{
    const int place = m_list->indexOfTopLevelItem(m_list->currentItem());
    const auto index = static_cast<std::size_t>(place);
    return place < 0 || index >= m_steps.size() ? nullptr : &m_steps[index];
}

void HistoryDialog::showStep()
{
    const HistoryStep *step = current();
    m_change.reset();
    m_details->clear();
    m_removed->clear();
    m_removed->hide();
    m_removedLabel->hide();
    m_bringBack->hide();
    m_undo->setEnabled(step && m_documents->canEdit() && step->undosTo.value_or(0) > 0);
    if (!step)
        return;
    m_documents->readStep(step->entry.key,
                          [self = QPointer(this), key = step->entry.key](const Result<Change> &change) {
                              if (self)
                                  self->showChange(key, change);
                          });
}

void HistoryDialog::showChange(LogKey key, const Result<Change> &change)
{
    if (!current() || current()->entry.key != key)
        return; // another one has been chosen meanwhile
    if (!change) {
        m_details->setPlainText(change.error().message);
        return;
    }
    m_change = *change;
    m_details->setPlainText(partsInWords(*change, mostLines).join(u'\n'));
    const std::vector<ChangedEntity> removed = removedBy(*change, *m_workspace->snapshot());
    for (const ChangedEntity &entity : removed)
        m_removed->addItem(nameInHistory(entity));
    m_removed->setCurrentRow(0);
    const bool canBring = !removed.empty() && m_documents->canEdit();
    m_removed->setVisible(canBring);
    m_removedLabel->setVisible(canBring);
    m_bringBack->setVisible(canBring);
}

void HistoryDialog::bringBack()
{
    if (!m_change || m_removed->currentRow() < 0)
        return;
    const Snapshot &now = *m_workspace->snapshot();
    const std::vector<ChangedEntity> removed = removedBy(*m_change, now);
    const auto place = static_cast<std::size_t>(m_removed->currentRow());
    if (place >= removed.size())
        return;
    const Result<Change> back = bringingBack(*m_change, removed[place], now);
    if (back)
        emit changeMade(*back, m_documents->location());
    else
        m_state->setText(back.error().toLine());
}

void HistoryDialog::undoToHere()
{
    const HistoryStep *step = current();
    if (!step || !step->undosTo)
        return;
    for (std::size_t undos = *step->undosTo; undos > 0; --undos)
        m_documents->undo();
}

} // namespace Dateline
