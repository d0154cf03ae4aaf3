// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openingcover.h"

#include "app/window/documentcontroller.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>

namespace Dateline {

OpeningCover::OpeningCover(DocumentController *documents, QMainWindow *window)
    : QWidget(window)
    , m_documents(documents)
    , m_window(window)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(280);
    m_progress->setTextVisible(false);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, documents, &DocumentController::cancelOpening);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(cancel, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    constexpr int watchEvery = 100; // ms
    m_watch.setInterval(watchEvery);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        const double share = m_documents->openingShare();
        constexpr int whole = 100;
        m_progress->setRange(0, share > 0 ? whole : 0);
        m_progress->setValue(static_cast<int>(whole * share));
    });
    connect(documents, &DocumentController::openingChanged, this, &OpeningCover::refresh);
    connect(documents, &DocumentController::opened, this, &OpeningCover::refresh);
    window->installEventFilter(this);
    hide();
    refresh();
}

void OpeningCover::refresh()
{
    const QString opening = m_documents->opening();
    const bool covers = !opening.isEmpty() && m_documents->location().isEmpty();
    setVisible(covers);
    if (!covers) {
        m_watch.stop();
        return;
    }
    m_text->setText(tr("Opening tracker…") + u'\n' + QDir::toNativeSeparators(opening));
    m_progress->setRange(0, 0);
    m_watch.start();
    place();
    raise();
}

/// Below the menus, above the status line: all that shows a tracker.
void OpeningCover::place()
{
    const auto *menus = m_window->findChild<QMenuBar *>();
    const int top = menus ? menus->mapTo(m_window, QPoint(0, menus->height())).y() : 0;
    const auto *status = m_window->findChild<QStatusBar *>();
    const int bottom = status && status->isVisible() ? status->y() : m_window->height();
    setGeometry(0, top, m_window->width(), bottom - top);
}

bool OpeningCover::eventFilter(QObject *, QEvent *event)
{
    const bool moves =
        event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (moves && !isHidden()) {
        place();
        raise();
    }
    return false;
}

} // namespace Dateline
