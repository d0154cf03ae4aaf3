// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/neweventline.h"

#include "models/domain/limits.h"
#include "models/wording/datewords.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 280;

} // namespace

NewEventLine::NewEventLine(QWidget *parent)
    : QFrame(parent), m_what(new QLabel(this)), m_title(new QLineEdit(this)), m_more(new QPushButton(tr("More…"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setMinimumWidth(leastWidth);
    m_what->setTextFormat(Qt::PlainText);
    m_title->setPlaceholderText(tr("Title of the new event"));
    m_title->setAccessibleName(m_title->placeholderText());
    m_title->setMaxLength(static_cast<int>(Limits::title));
    m_title->installEventFilter(this);
    m_more->setAutoDefault(false);
    m_more->setToolTip(tr("All fields of the event (Ctrl+Enter)"));
    m_more->setAccessibleName(tr("All fields of the event"));
    m_more->installEventFilter(this);
    connect(m_more, &QPushButton::clicked, this, &NewEventLine::detail);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_title, 1);
    line->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_what);
    layout->addLayout(line);
    hide();
}

void NewEventLine::say(const QString &lane)
{
    const QString date = dateInWords(m_seed.date);
    m_what->setText(lane.isEmpty() ? date : QString(date + u" · "_s + lane));
    m_title->setAccessibleDescription(m_what->text());
}

void NewEventLine::ask(const Snapshot &snapshot, const EventSeed &seed, const QString &lane, QPoint place)
{
    m_seed = seed;
    m_tracker = snapshot.tracker().id;
    say(lane);
    adjustSize();
    const QRect room = parentWidget()->rect();
    move(std::clamp(place.x(), 0, std::max(0, room.width() - width())),
         std::clamp(place.y(), 0, std::max(0, room.height() - height())));
    show();
    raise();
    m_title->setFocus();
}

void NewEventLine::askAgain(const QString &title)
{
    m_title->setText(title);
    show();
    raise();
    m_title->setFocus();
}

void NewEventLine::follow(const Snapshot &snapshot)
{
    if (isHidden() || snapshot.tracker().id == m_tracker)
        return;
    m_tracker = snapshot.tracker().id;
    m_seed = EventSeed{m_seed.date, {}};
    say({});
}

bool NewEventLine::isTyped() const { return !isHidden() && !m_title->text().trimmed().isEmpty(); }

void NewEventLine::close()
{
    if (isHidden())
        return;
    drop();
    emit closed();
}

void NewEventLine::drop()
{
    m_title->clear();
    hide();
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

void NewEventLine::detail() { emit detailed(m_seed, m_title->text().simplified()); }

bool NewEventLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<const QKeyEvent *>(event);
        const int key = press->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (watched == m_more || press->modifiers().testFlag(Qt::ControlModifier))
                detail();
            else
                accept();
            return true;
        }
    }
    // Closed from here the focus would go back to the timeline.
    if (event->type() == QEvent::FocusOut && m_title->text().trimmed().isEmpty()
        && !isAncestorOf(QApplication::focusWidget())
        && static_cast<const QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<const QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    return QFrame::eventFilter(watched, event);
}

} // namespace Dateline
