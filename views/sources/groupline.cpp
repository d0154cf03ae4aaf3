// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/groupline.h"

#include "models/wording/language.h"
#include "models/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

GroupLine::GroupLine(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_before(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_place(new QLabel(this))
{
    setAccessibleName(tr("Events that share a mark"));
    m_before->setArrowType(Qt::LeftArrow);
    m_before->setToolTip(tr("Previous event of this mark"));
    m_next->setArrowType(Qt::RightArrow);
    m_next->setToolTip(tr("Next event of this mark"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(4);
    for (QToolButton *button : {m_before, m_next}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(button->toolTip());
    }
    layout->addWidget(m_before);
    layout->addWidget(m_place);
    layout->addWidget(m_next);
    layout->addStretch();
    connect(m_before, &QToolButton::clicked, this, [this] { m_workspace->selectInGroup(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_workspace->selectInGroup(1); });
    connect(workspace, &Workspace::selectionChanged, this, &GroupLine::refresh);
    connect(workspace, &Workspace::snapshotChanged, this, &GroupLine::refresh);
    refresh();
}

void GroupLine::refresh()
{
    const std::vector<EventRow> &rows = m_workspace->group();
    const auto place = std::find(rows.begin(), rows.end(), m_workspace->selected()) - rows.begin();
    const auto count = static_cast<std::ptrdiff_t>(rows.size());
    const bool wasShown = !isHidden();
    setVisible(!rows.empty());
    m_before->setEnabled(place > 0);
    m_next->setEnabled(place + 1 < count);
    m_place->setText(tr("%1 of %2").arg(numberInWords(place + 1), numberInWords(count)));
    if (wasShown == isHidden())
        emit shownChanged();
}

} // namespace Dateline
