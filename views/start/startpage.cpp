// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/startpage.h"

#include "views/common/fonts.h"
#include "views/common/itemtext.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Dateline {

namespace {

constexpr int startWidth = 640;
constexpr int startMargin = 24;
constexpr int recentRowGap = 8; // in all, above and below a line

QLabel *startLabel(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

/// Does what the action does, under the same name.
QPushButton *startButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->text(), parent);
    button->setAutoDefault(false);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(action, &QAction::changed, button, [action, button] { button->setEnabled(action->isEnabled()); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPage::StartPage(const QList<QAction *> &actions, QAction *example, const QString &exampleText, QWidget *parent)
    : QScrollArea(parent)
    , m_recent(new QTreeWidget)
    , m_recentPart(new QWidget)
    , m_opensLast(new QCheckBox(tr("Open the last tracker when the program starts")))
{
    setAccessibleName(tr("Start"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    const TextFonts fonts = TextFonts::forWindow(font());
    auto *column = new QWidget;
    column->setMaximumWidth(startWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(startMargin, startMargin, startMargin, startMargin);
    layout->setSpacing(8);
    layout->addWidget(startLabel(tr("Dateline"), fonts.title, column));
    layout->addWidget(
        startLabel(tr("What happened when, where each country stands, and who says so."), font(), column));
    layout->addSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QAction *action : actions)
        row->addWidget(startButton(action, column));
    row->addStretch(1);
    layout->addLayout(row);
    layout->addSpacing(12);
    auto *recent = new QVBoxLayout(m_recentPart);
    recent->setContentsMargins(0, 0, 0, 0);
    recent->setSpacing(4);
    recent->addWidget(startLabel(tr("Recent"), semibold(font()), m_recentPart));
    m_recent->setAccessibleName(tr("Recent"));
    m_recent->setColumnCount(2);
    m_recent->setHeaderHidden(true);
    m_recent->setRootIsDecorated(false);
    m_recent->setAllColumnsShowFocus(true);
    m_recent->setFrameShape(NoFrame);
    m_recent->setIndentation(0);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->header()->setStretchLastSection(false);
    m_recent->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_recent->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    recent->addWidget(m_recent);
    layout->addWidget(m_recentPart);
    layout->addSpacing(12);
    layout->addWidget(startLabel(tr("Example"), semibold(font()), column));
    layout->addWidget(startLabel(exampleText, font(), column));
    layout->addWidget(startButton(example, column), 0, Qt::AlignLeft);
    layout->addSpacing(12);
    layout->addWidget(m_opensLast);
    connect(m_opensLast, &QCheckBox::clicked, this, &StartPage::opensLastChanged);
    layout->addStretch(1);
    const auto open = [this](const QTreeWidgetItem *item) {
        emit openRequested(item->data(0, Qt::UserRole).toString());
    };
    connect(m_recent, &QTreeWidget::itemClicked, this, open);
    connect(m_recent, &QTreeWidget::itemActivated, this, open);
    auto *contents = new QWidget;
    contents->setBackgroundRole(QPalette::Base);
    contents->setAutoFillBackground(true);
    auto *middle = new QHBoxLayout(contents);
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    setWidget(contents);
    setFocusProxy(m_recent);
}

void StartPage::setOpensLast(bool opens) { m_opensLast->setChecked(opens); }

void StartPage::setRecent(const std::vector<RecentTracker> &recent)
{
    m_recent->clear();
    const int rowHeight = fontMetrics().height() + recentRowGap;
    for (const RecentTracker &tracker : recent) {
        const QString file = QFileInfo(tracker.path).fileName();
        auto *item = new QTreeWidgetItem(
            m_recent,
            {tracker.title.isEmpty() ? file : tr("%1 – %2", "a title and a file").arg(tracker.title, file),
             tracker.opened});
        item->setData(0, Qt::UserRole, tracker.path);
        item->setSizeHint(0, {0, rowHeight});
        item->setToolTip(0, asToolTip(QDir::toNativeSeparators(tracker.path)));
    }
    m_recent->setFixedHeight(static_cast<int>(recent.size()) * rowHeight);
    m_recentPart->setVisible(!recent.empty());
}

} // namespace Dateline
