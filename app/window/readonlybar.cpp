// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/readonlybar.h"

#include "app/window/documentcontroller.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Dateline {

using namespace Qt::StringLiterals;

ReadOnlyBar::ReadOnlyBar(DocumentController *documents, QAction *saveCopy, QWidget *parent)
    : QFrame(parent), m_documents(documents), m_text(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *copy = new QPushButton(tr("Save a &copy…"), this);
    connect(copy, &QPushButton::clicked, saveCopy, &QAction::trigger);
    auto *close = new QToolButton(this);
    close->setText(u"✕"_s);
    close->setAutoRaise(true);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, [this] {
        m_closedFor = m_documents->location();
        hide();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 4, 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(copy);
    layout->addWidget(close);
    connect(documents, &DocumentController::opened, this, &ReadOnlyBar::refresh);
    refresh();
}

void ReadOnlyBar::refresh()
{
    const QString location = m_documents->location();
    const bool isBundled = location.startsWith(u"bundled:"_s);
    m_text->setText(isBundled ? tr("The bundled tracker is read-only. Save a copy to edit it.")
                        : location.endsWith(u".json"_s, Qt::CaseInsensitive)
                        ? tr("A JSON file is read-only here. Save a copy as a Dateline document to edit it.")
                        : tr("This tracker is read-only. Save a copy to edit it."));
    setVisible(!location.isEmpty() && !m_documents->canEdit() && !isBundled && m_closedFor != location);
}

} // namespace Dateline
