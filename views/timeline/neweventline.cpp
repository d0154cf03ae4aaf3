// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/neweventline.h"

#include "models/domain/limits.h"
#include "models/wording/datewords.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 280;

} // namespace

NewEventLine::NewEventLine(QWidget *parent) : QFrame(parent), m_what(new QLabel(this)), m_title(new QLineEdit(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setMinimumWidth(leastWidth);
    m_what->setTextFormat(Qt::PlainText);
    m_title->setPlaceholderText(tr("Title of the new event"));
    m_title->setAccessibleName(m_title->placeholderText());
    m_title->setMaxLength(static_cast<int>(Limits::title));
    m_title->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_what);
    layout->addWidget(m_title);
    hide();
}

void NewEventLine::ask(const EventSeed &seed, const QString &lane, QPoint place)
{
    m_seed = seed;
    const QString date = dateInWords(seed.date);
    m_what->setText(lane.isEmpty() ? date : QString(date + u" · "_s + lane));
    m_title->setAccessibleDescription(m_what->text());
    adjustSize();
    const QRect room = parentWidget()->rect();
    move(std::clamp(place.x(), 0, std::max(0, room.width() - width())),
         std::clamp(place.y(), 0, std::max(0, room.height() - height())));
    show();
    raise();
    m_title->setFocus();
}

void NewEventLine::close()
{
    if (isHidden())
        return;
    m_title->clear();
    hide();
    emit closed();
}

void NewEventLine::accept()
{
    const QString title = m_title->text().simplified();
    if (title.isEmpty())
        return;
    const EventSeed seed = m_seed;
    close();
    emit titled(seed, title);
}

bool NewEventLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    // Closed from here the focus would go back to the timeline.
    if (event->type() == QEvent::FocusOut && m_title->text().trimmed().isEmpty()
        && static_cast<const QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<const QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    return QFrame::eventFilter(watched, event);
}

} // namespace Dateline
