// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do with the map.
#include "views/map/mapwidget.h"

#include "models/core/textfold.h"
#include "views/map/worldshapes.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Dateline {

namespace {

constexpr double keyZoom = 1.4;
constexpr double panShare = 0.2;   // of the window, for one key
constexpr double wheelNotch = 120; // eighths of a degree, as Qt counts
constexpr double notchZoom = 1.25;

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

/// Titles come from trackers: nothing in them is markup.
QString asRichText(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(line.toHtmlEscaped());
    return QStringLiteral("<qt>%1</qt>").arg(escaped.join(QStringLiteral("<br>")));
}

} // namespace

bool MapWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QStringList lines = wordsAt(help->pos());
        if (lines.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), asRichText(lines), this);
        return true;
    }
    return QWidget::event(event);
}

void MapWidget::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / wheelNotch;
    if (notches != 0)
        setViewport(m_viewport.zoomed(std::pow(notchZoom, notches), event->position()));
    pointAt(event->position());
    event->accept();
}

void MapWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_pressed = true;
    m_dragging = false;
    m_pressedAt = m_draggedTo = event->position();
}

void MapWidget::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const int threshold = QGuiApplication::styleHints()->startDragDistance();
    if (m_pressed && !m_dragging && (at - m_pressedAt).manhattanLength() >= threshold) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
        forgetPointer();
    }
    if (m_dragging) {
        setViewport(m_viewport.panned(at - m_draggedTo));
        m_draggedTo = at;
    } else {
        pointAt(at);
    }
}

void MapWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        event->ignore();
        return;
    }
    m_pressed = false;
    const bool dragged = std::exchange(m_dragging, false);
    if (!dragged)
        choose(event->position(), event->modifiers());
    unsetCursor();
    pointAt(event->position());
}

/// A class of the legend stays shown until it is clicked again; a country is activated.
void MapWidget::choose(QPointF at, Qt::KeyboardModifiers modifiers)
{
    setFocused({}); // the keyboard starts anew from where the mouse has been
    if (const MapLegendLayout::Item *item = legendLayout().itemAt(at))
        return pin(placeOf(*item));
    const CountryCode country = geometryOfMap().hitTest(at);
    if (!country.isNull())
        emit countryActivated(country, modifiers);
}

void MapWidget::pointAt(QPointF at)
{
    const MapLegendLayout::Item *item = legendLayout().itemAt(at);
    setHoveredClass(item ? std::optional(placeOf(*item)) : std::nullopt);
    setHovered(item ? CountryCode() : geometryOfMap().hitTest(at));
}

void MapWidget::forgetPointer()
{
    setHoveredClass({});
    setHovered({});
}

/// What there is to say of a point: a country, or which ones a class of the legend has.
QStringList MapWidget::wordsAt(QPointF at) const
{
    if (const MapLegendLayout::Item *item = legendLayout().itemAt(at))
        return wordsOf(*item);
    const CountryCode country = geometryOfMap().hitTest(at);
    return country.isNull() ? QStringList() : describe(country);
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !legendLayout().itemAt(event->position()))
        fit();
}

void MapWidget::leaveEvent(QEvent *) { forgetPointer(); }

void MapWidget::focusInEvent(QFocusEvent *) { update(); }

void MapWidget::focusOutEvent(QFocusEvent *) { update(); }

void MapWidget::keyPressEvent(QKeyEvent *event)
{
    if (!handleLegendKey(*event) && !handleLetters(*event) && !handlePan(*event) && !handleFocusKey(*event)
        && !handleZoomKey(*event))
        QWidget::keyPressEvent(event);
}

bool MapWidget::handlePan(const QKeyEvent &event)
{
    const QPointF direction = directionOf(event.key());
    if (direction.isNull() || !event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    setViewport(m_viewport.panned(-direction * panShare * std::min(width(), height())));
    return true;
}

bool MapWidget::handleFocusKey(const QKeyEvent &event)
{
    if (const QPointF direction = directionOf(event.key()); !direction.isNull()) {
        moveFocus(direction);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_PageDown:
        stepFocus(1);
        return true;
    case Qt::Key_PageUp:
        stepFocus(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focused.isNull())
            return false;
        emit countryActivated(m_focused, event.modifiers() & ~Qt::KeypadModifier);
        return true;
    case Qt::Key_Escape:
        if (!m_focused.isNull())
            setFocused({});
        else if (m_pinnedClass)
            pin(*m_pinnedClass);
        else
            emit selectionCleared();
        return true;
    default:
        return false;
    }
}

bool MapWidget::handleZoomKey(const QKeyEvent &event)
{
    const QPointF middle = m_focused.isNull() || !m_world->find(m_focused)
        ? QPointF(width() / 2.0, height() / 2.0)
        : m_viewport.toScreen(m_world->find(m_focused)->label);
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setViewport(m_viewport.zoomed(keyZoom, middle));
        return true;
    case Qt::Key_Minus:
        setViewport(m_viewport.zoomed(1 / keyZoom, middle));
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_End:
        zoomToData();
        return true;
    default:
        return false;
    }
}

/// 1 to 9 show the countries of a class, counted from the top of the legend.
bool MapWidget::handleLegendKey(const QKeyEvent &event)
{
    const auto place = static_cast<std::size_t>(event.key() - Qt::Key_1);
    if (event.key() < Qt::Key_1 || event.key() > Qt::Key_9 || place >= legendLayout().items.size()
        || m_typed.goesOnWith(event))
        return false;
    pin(placeOf(legendLayout().items[place]));
    return true;
}

/// A name typed without a pause leads to its country, to one with data if there are several.
bool MapWidget::handleLetters(const QKeyEvent &event)
{
    // Signs do other things here, but also stand within names: "New Zealand", "Guinea-Bissau", "Côte d'Ivoire".
    const QChar letter = event.text().isEmpty() ? QChar() : event.text().front();
    const bool isWithinName = (letter.isSpace() || letter.isPunct()) && m_typed.goesOnWith(event);
    if ((!letter.isLetter() && !isWithinName) || !m_typed.take(event))
        return false;
    const QByteArray typed = foldedStart(m_typed.text());
    CountryCode best;
    QString bestName;
    for (const WorldShape &shape : m_world->shapes()) {
        const QString name = shape.code.isNull() ? QString() : nameOf(shape.code);
        if (name.isEmpty() || !foldedStart(name).startsWith(typed))
            continue;
        const bool hasData = m_values.value(shape.code).hasData();
        const bool bestHasData = m_values.value(best).hasData();
        if (best.isNull() || (hasData && !bestHasData) || (hasData == bestHasData && name < bestName)) {
            best = shape.code;
            bestName = name;
        }
    }
    if (!best.isNull())
        setFocused(best);
    return true;
}

/// Countries with data by rank, those that the map has no place for last; all countries if there are none.
std::vector<CountryCode> MapWidget::reachable() const
{
    std::vector<CountryCode> result;
    for (const WorldShape &shape : m_world->shapes()) {
        if (m_values.value(shape.code).hasData())
            result.push_back(shape.code);
    }
    std::stable_sort(result.begin(), result.end(),
                     [this](CountryCode a, CountryCode b) { return m_values.value(a).rank > m_values.value(b).rank; });
    const auto drawn = static_cast<std::ptrdiff_t>(result.size());
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        if (it->hasData() && !m_world->find(it.key()))
            result.push_back(it.key());
    }
    std::sort(result.begin() + drawn, result.end());
    if (!result.empty())
        return result;
    for (const WorldShape &shape : m_world->shapes()) {
        if (!shape.code.isNull() && !shape.isPlace())
            result.push_back(shape.code);
    }
    return result;
}

/// The next country is near, and ahead rather than aside: what lies aside counts double.
void MapWidget::moveFocus(QPointF direction)
{
    const WorldShape *from = m_world->find(m_focused);
    if (!from) {
        stepFocus(1);
        return;
    }
    CountryCode best;
    double bestDistance = 0;
    for (const CountryCode country : reachable()) {
        const WorldShape *shape = m_world->find(country);
        if (!shape)
            continue;
        const QPointF step = shape->label - from->label;
        const double ahead = QPointF::dotProduct(step, direction);
        const double aside = std::abs(step.x() * direction.y() - step.y() * direction.x());
        if (country == m_focused || ahead <= 0 || aside > 2 * ahead)
            continue;
        const double distance = ahead + 2 * aside;
        if (best.isNull() || distance < bestDistance) {
            best = country;
            bestDistance = distance;
        }
    }
    if (!best.isNull())
        setFocused(best);
}

void MapWidget::stepFocus(int step)
{
    const std::vector<CountryCode> countries = reachable();
    if (countries.empty())
        return;
    const auto size = static_cast<std::ptrdiff_t>(countries.size());
    const std::ptrdiff_t now = std::find(countries.begin(), countries.end(), m_focused) - countries.begin();
    const std::ptrdiff_t next = now == size ? (step > 0 ? 0 : size - 1) : (now + step + size) % size;
    setFocused(countries[static_cast<std::size_t>(next)]);
}

} // namespace Dateline
