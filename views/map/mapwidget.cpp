// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapwidget.h"

#include "models/core/textfold.h"
#include "models/domain/countrynames.h"
#include "views/map/mappainter.h"
#include "views/map/mapraster.h"
#include "views/map/worldshapes.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
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

/// The bounds of a country without its far and small parts: France without Guiana, the United States without Hawaii.
QRectF mainPart(const WorldShape &shape)
{
    constexpr double share = 0.2; // of the largest part, to count
    const auto extent = [](const QRectF &r) { return r.width() * r.height(); };
    double largest = 0;
    for (const QRectF &bounds : shape.ringBounds)
        largest = std::max(largest, extent(bounds));
    QRectF result(shape.label, QSizeF(0, 0));
    for (const QRectF &bounds : shape.ringBounds) {
        if (extent(bounds) >= share * largest)
            result |= bounds;
    }
    return result;
}

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

MapWidget::MapWidget(QWidget *parent) : QWidget(parent), m_world(WorldShapes::bundled())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("World map"));
    m_style.font = font();
    refreshWorld();
    describeToScreenReader();
}

MapWidget::~MapWidget() = default;

void MapWidget::setMap(const MapLegend &legend, const MapValues &values)
{
    if (legend == m_legend && values == m_values)
        return;
    m_legend = legend;
    m_values = values;
    refreshWorld();
    describeToScreenReader();
}

void MapWidget::refreshWorld()
{
    const QRectF world = showsAntarctica(m_values) ? m_world->wholeBounds() : m_world->inhabitedBounds();
    if (world == m_viewport.world()) {
        invalidateValues();
        return;
    }
    // Another world, the same part of it in sight.
    const QRectF seen(m_viewport.toMap({}), m_viewport.toMap({m_viewport.size().width(), m_viewport.size().height()}));
    const bool fitted = m_viewport.isFitted();
    m_viewport = MapViewport(size(), world);
    if (!fitted)
        m_viewport = m_viewport.zoomedTo(seen);
    invalidate();
}

void MapWidget::setMapStyle(const MapStyle &style)
{
    m_style = style;
    invalidate();
}

void MapWidget::setCountryNames(const QHash<CountryCode, QString> &names)
{
    m_names = names;
    describeToScreenReader();
    update();
}

void MapWidget::setDescribe(Describe describe)
{
    m_describe = std::move(describe);
    describeToScreenReader();
    update();
}

void MapWidget::setViewport(const MapViewport &viewport)
{
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    invalidate();
}

void MapWidget::fit() { setViewport(MapViewport(size(), m_viewport.world())); }

void MapWidget::zoomTo(const QSet<CountryCode> &countries)
{
    constexpr double surroundings = 0.02; // map units: about a degree; a place has no extent of its own
    QRectF part;
    for (const CountryCode country : countries) {
        if (const WorldShape *shape = m_world->find(country)) {
            part |= mainPart(*shape).adjusted(-surroundings, -surroundings, surroundings, surroundings);
        }
    }
    if (part.isEmpty())
        fit();
    else
        setViewport(m_viewport.zoomedTo(part));
}

void MapWidget::invalidateValues()
{
    m_valuesMove = m_valuesMove || !m_picture.isNull();
    m_valuesStale = true;
    m_picture = QImage();
    update();
}

void MapWidget::invalidate()
{
    m_geometry.reset();
    m_raster.reset();
    m_valuesMove = false;
    m_picture = QImage();
    update();
}

const MapGeometry &MapWidget::geometryOfMap() const
{
    if (!m_geometry)
        m_geometry = std::make_unique<const MapGeometry>(MapGeometry::build(*m_world, m_viewport, m_values));
    else if (m_valuesStale)
        m_geometry = std::make_unique<const MapGeometry>(m_geometry->withValues(*m_world, m_viewport, m_values));
    m_valuesStale = false;
    return *m_geometry;
}

/// A part of the map that is new is painted as paths. Where values have moved once they will again, as when time is
/// played: from then on its pixels are known.
void MapWidget::paintPicture()
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_picture.size() == pixels && m_picture.devicePixelRatio() == ratio)
        return;
    const MapPainter mapPainter(geometryOfMap(), m_legend, m_style);
    m_picture = QImage(pixels, QImage::Format_RGB32);
    if (m_raster && (m_raster->size() != pixels || m_raster->ratio() != ratio))
        m_raster.reset();
    if (m_valuesMove && !m_raster)
        m_raster = std::make_unique<MapRaster>(geometryOfMap(), m_style, pixels, ratio);
    if (m_raster)
        m_raster->paint(m_picture, geometryOfMap(), m_legend, m_style);
    m_picture.setDevicePixelRatio(ratio);
    QPainter painter(&m_picture);
    if (!m_raster)
        mapPainter.paintLand(painter);
    mapPainter.paintMarks(painter);
    mapPainter.paintLegend(painter);
}

void MapWidget::paintEvent(QPaintEvent *)
{
    paintPicture();
    const MapPainter mapPainter(geometryOfMap(), m_legend, m_style);
    QPainter painter(this);
    painter.drawImage(0, 0, m_picture);
    if (!m_hovered.isNull() && !m_dragging)
        mapPainter.paintHover(painter, m_hovered);
    if (!hasFocus())
        return;
    if (m_focused.isNull()) {
        painter.setPen(QPen(m_style.theme.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    } else {
        mapPainter.paintFocus(painter, m_focused);
        mapPainter.paintCaption(painter, describe(m_focused));
    }
}

void MapWidget::resizeEvent(QResizeEvent *)
{
    m_viewport = m_viewport.resized(size());
    invalidate();
}

void MapWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_style.font = font();
        invalidate();
    }
    QWidget::changeEvent(event);
}

bool MapWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const CountryCode country = geometryOfMap().hitTest(help->pos());
        if (country.isNull())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), asRichText(describe(country)), this);
        return true;
    }
    return QWidget::event(event);
}

void MapWidget::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / wheelNotch;
    if (notches != 0)
        setViewport(m_viewport.zoomed(std::pow(notchZoom, notches), event->position()));
    setHovered(geometryOfMap().hitTest(event->position()));
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
        setHovered({});
    }
    if (m_dragging) {
        setViewport(m_viewport.panned(at - m_draggedTo));
        m_draggedTo = at;
    } else {
        setHovered(geometryOfMap().hitTest(at));
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
    const CountryCode country = geometryOfMap().hitTest(event->position());
    if (!dragged) {
        setFocused({}); // the keyboard starts anew from where the mouse has been
        if (!country.isNull())
            emit countryActivated(country, event->modifiers());
    }
    unsetCursor();
    setHovered(geometryOfMap().hitTest(event->position()));
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        fit();
}

void MapWidget::leaveEvent(QEvent *) { setHovered({}); }

void MapWidget::focusInEvent(QFocusEvent *) { update(); }

void MapWidget::focusOutEvent(QFocusEvent *) { update(); }

void MapWidget::keyPressEvent(QKeyEvent *event)
{
    if (!handleLetters(*event) && !handlePan(*event) && !handleFocusKey(*event) && !handleZoomKey(*event))
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
        if (m_focused.isNull())
            emit selectionCleared();
        else
            setFocused({});
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
    default:
        return false;
    }
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

void MapWidget::setHovered(CountryCode country)
{
    if (country == m_hovered)
        return;
    m_hovered = country;
    update();
    emit countryHovered(country);
}

void MapWidget::setFocused(CountryCode country)
{
    if (country == m_focused)
        return;
    m_focused = country;
    if (const WorldShape *shape = m_world->find(country))
        setViewport(m_viewport.showing(shape->label));
    describeToScreenReader();
    update();
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

QString MapWidget::nameOf(CountryCode country) const
{
    const QString name = m_names.value(country);
    return name.isEmpty() ? countryName(country) : name;
}

QStringList MapWidget::describe(CountryCode country) const
{
    return m_describe ? m_describe(country) : QStringList{nameOf(country)};
}

void MapWidget::describeToScreenReader()
{
    QString text = m_legend.emptyText.isEmpty() ? m_legend.title : m_legend.emptyText;
    if (!m_focused.isNull()) {
        text = describe(m_focused).join(QStringLiteral(". "));
        if (m_values.value(m_focused).selected)
            text = tr("%1, selected").arg(text);
    }
    setAccessibleDescription(text); // tells assistive technology that it changed
}

} // namespace Dateline
