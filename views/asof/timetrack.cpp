// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asof/timetrack.h"

#include "models/stances/stancescope.h"
#include "models/wording/datewords.h"
#include "views/asof/asofplayer.h"
#include "views/common/fonts.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace Dateline {

namespace {

constexpr Days aYear{365};

} // namespace

TimeTrack::TimeTrack(Workspace *workspace, AsOfPlayer *player, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_player(player), m_theme(Theme::fromPalette(palette()))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time"));
    connect(workspace, &Workspace::asOfChanged, this, &TimeTrack::showDay);
    // Other countries or companies have changes on other days; these come with another result.
    connect(workspace, &Workspace::resultChanged, this, &TimeTrack::forgetTime);
    connect(workspace, &Workspace::snapshotChanged, this, &TimeTrack::forgetTime);
    showDay();
}

QFont TimeTrack::labelFont() const { return TextFonts::forWindow(font()).label; }

QSize TimeTrack::sizeHint() const { return {300, timeBarHeight(labelFont())}; }

void TimeTrack::forgetTime()
{
    m_time.reset();
    showDay();
}

void TimeTrack::showDay()
{
    setAccessibleDescription(tr("As of %1").arg(dayInWords(m_workspace->asOf())));
    update();
}

const TimeBarGeometry &TimeTrack::geometryOfTime() const
{
    if (!m_time) {
        const StancesOnDay &stances = m_workspace->stances();
        m_time = layoutTimeBar(
            m_player->firstDay(), m_player->lastDay(),
            stances.changeDays(m_workspace->stanceTargets(), countriesOf(m_workspace->filter(), stances.index())),
            size(), labelFont());
    }
    return *m_time;
}

void TimeTrack::paintEvent(QPaintEvent *)
{
    const TimeBarGeometry &time = geometryOfTime();
    QPainter painter(this);
    if (time.track.width() <= 0)
        return;
    const double now = time.xOf(m_workspace->asOf());
    paintTicks(painter, now);
    paintThumb(painter, now);
    const QFont font = labelFont();
    painter.setFont(font);
    painter.setPen(m_theme.mutedText);
    for (const TimeBarGeometry::Label &label : time.calendar)
        drawTextLine(painter, label.box, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, label.text);
    const QString words = dayInWords(m_workspace->asOf());
    painter.setFont(semibold(font));
    painter.setPen(m_theme.text);
    drawTextLine(painter, timeBarDayBox(time, m_workspace->asOf(), words, width(), semibold(font)),
                 Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
}

/// What has been is drawn in full, what is to come pale.
void TimeTrack::paintTicks(QPainter &painter, double now) const
{
    const TimeBarGeometry &time = *m_time;
    const double middle = std::round(time.track.center().y());
    painter.fillRect(QRectF(time.track.left(), middle - 1, time.track.width(), 2), m_theme.strongGrid);
    painter.fillRect(QRectF(time.track.left(), middle - 1, now - time.track.left(), 2), m_theme.mutedText);
    for (const double x : time.ticks) {
        painter.setPen(QPen(x <= now + 1 ? m_theme.text : m_theme.outline(), 1));
        painter.drawLine(QPointF(x, middle - 5), QPointF(x, middle + 4));
    }
}

void TimeTrack::paintThumb(QPainter &painter, double now) const
{
    const QPointF centre(now, std::round(m_time->track.center().y()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.ground, 2));
    painter.setBrush(m_theme.cursor);
    painter.drawEllipse(centre, TimeBarGeometry::thumbRadius, TimeBarGeometry::thumbRadius);
    if (!hasFocus())
        return;
    painter.setPen(QPen(m_theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, TimeBarGeometry::thumbRadius + 2, TimeBarGeometry::thumbRadius + 2);
}

void TimeTrack::goTo(Day day) { m_workspace->setAsOf(day); }

void TimeTrack::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || geometryOfTime().track.width() <= 0)
        return event->ignore();
    m_dragging = true;
    goTo(geometryOfTime().changeOrDayAt(event->position().x()));
}

void TimeTrack::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        goTo(geometryOfTime().changeOrDayAt(event->position().x()));
}

void TimeTrack::mouseReleaseEvent(QMouseEvent *) { m_dragging = false; }

void TimeTrack::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return m_player->toPreviousChange();
    case Qt::Key_Right:
        return m_player->toNextChange();
    case Qt::Key_PageUp:
        return goTo(std::max(geometryOfTime().first, m_workspace->asOf() - aYear));
    case Qt::Key_PageDown:
        return goTo(std::min(geometryOfTime().last, m_workspace->asOf() + aYear));
    case Qt::Key_Home:
        return goTo(geometryOfTime().first);
    case Qt::Key_End:
        return goTo(geometryOfTime().last);
    case Qt::Key_Space:
        return m_player->toggle();
    default:
        QWidget::keyPressEvent(event);
    }
}

/// Over the line: the day that a click there goes to.
bool TimeTrack::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (geometryOfTime().track.width() > 0)
            QToolTip::showText(help->globalPos(), dayInWords(geometryOfTime().changeOrDayAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

void TimeTrack::resizeEvent(QResizeEvent *) { m_time.reset(); }

void TimeTrack::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_theme = Theme::fromPalette(palette());
        updateGeometry();
        forgetTime();
    }
    QWidget::changeEvent(event);
}

} // namespace Dateline
