// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filedrop.h"

#include "models/ingest/sourcedocument.h"
#include "views/common/fonts.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace Dateline {

namespace {

/// The one local file that it names; empty: something else.
QString droppedFile(const QMimeData *content)
{
    const QList<QUrl> urls = content->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

bool isSourceFile(const QString &path) { return sourceFileSuffixes().contains(QFileInfo(path).suffix().toLower()); }

} // namespace

FileDrop::FileDrop(QWidget *window) : QObject(window), m_window(window), m_target(new QLabel(window))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    m_target->setTextFormat(Qt::PlainText);
    m_target->setAlignment(Qt::AlignCenter);
    m_target->setWordWrap(true);
    m_target->setAutoFillBackground(true);
    m_target->setBackgroundRole(QPalette::Base);
    m_target->setFrameShape(QFrame::Box);
    m_target->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_target->hide();
}

/// As a copy, if the other program offers that.
bool FileDrop::accept(QDropEvent *event) const
{
    if (droppedFile(event->mimeData()).isEmpty() || !event->possibleActions().testFlag(Qt::CopyAction))
        return false;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    return true;
}

void FileDrop::say(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    m_target->setText(isSourceFile(path) ? tr("Add %1 as a source").arg(name) : tr("Open %1").arg(name));
    m_target->setFont(TextFonts::forWindow(m_window->font()).title);
    const QSize size = m_target->sizeHint().grownBy({48, 24, 48, 24}).boundedTo(m_window->size());
    m_target->setGeometry(
        QRect(QPoint((m_window->width() - size.width()) / 2, (m_window->height() - size.height()) / 2), size));
    m_target->raise();
    m_target->show();
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window)
        return false;
    switch (static_cast<int>(event->type())) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        if (auto *drag = static_cast<QDropEvent *>(event); accept(drag))
            say(droppedFile(drag->mimeData()));
        return true;
    case QEvent::DragLeave:
        m_target->hide();
        return true;
    case QEvent::Drop: {
        m_target->hide();
        auto *drop = static_cast<QDropEvent *>(event);
        if (!accept(drop))
            return true;
        const QString path = droppedFile(drop->mimeData());
        isSourceFile(path) ? emit sourceDropped(path) : emit trackerDropped(path);
        return true;
    }
    default:
        return false;
    }
}

} // namespace Dateline
