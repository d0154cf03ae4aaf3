// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapwidget.h"

#include "models/core/collation.h"
#include "models/domain/countrynames.h"
#include "models/wording/counts.h"
#include "views/map/mapnames.h"
#include "views/map/mappainter.h"
#include "views/map/mapraster.h"
#include "views/map/worldshapes.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace Dateline {

namespace {

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

void MapWidget::zoomToData()
{
    QSet<CountryCode> telling;
    QSet<CountryCode> known;
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) {
        if (value->rank > 0)
            telling.insert(value.key());
        if (value->hasData())
            known.insert(value.key());
    }
    zoomTo(telling.isEmpty() ? known : telling);
}

void MapWidget::invalidateValues()
{
    m_legendLayout.reset();
    m_valuesMove = m_valuesMove || !m_picture.isNull();
    m_valuesStale = true;
    m_picture = QImage();
    update();
}

void MapWidget::invalidate()
{
    m_legendLayout.reset();
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

const MapLegendLayout &MapWidget::legendLayout() const
{
    if (!m_legendLayout)
        m_legendLayout = layoutMapLegend(m_legend, geometryOfMap().frame, m_style.font);
    return *m_legendLayout;
}

/// The one under the pointer, or else the one that stays shown; null if the legend does not have it now.
const MapLegendLayout::Item *MapWidget::shownItem() const
{
    const std::optional<LegendPlace> &place = m_hoveredClass ? m_hoveredClass : m_pinnedClass;
    const auto &items = legendLayout().items;
    const auto item = std::find_if(items.begin(), items.end(),
                                   [&place](const auto &candidate) { return place && placeOf(candidate) == *place; });
    return item == items.end() ? nullptr : &*item;
}

MapWidget::LegendPlace MapWidget::placeOf(const MapLegendLayout::Item &item)
{
    return {item.fillClass, item.entry.sign};
}

void MapWidget::setHoveredClass(std::optional<LegendPlace> place)
{
    if (place == m_hoveredClass)
        return;
    m_hoveredClass = place;
    update();
}

void MapWidget::pin(LegendPlace place)
{
    if (m_pinnedClass == place)
        m_pinnedClass.reset();
    else
        m_pinnedClass = place;
    describeToScreenReader();
    update();
}

/// "Banned", and its countries by name, some of them where they are many.
QStringList MapWidget::wordsOf(const MapLegendLayout::Item &item) const
{
    constexpr qsizetype mostNames = 25;
    QStringList names;
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) {
        if (value->hasData() && isOf(item, *value))
            names.append(nameOf(value.key()));
    }
    std::sort(names.begin(), names.end(),
              [order = TextOrder()](const QString &a, const QString &b) { return order.compare(a, b) < 0; });
    if (const qsizetype more = names.size() - mostNames; more > 1)
        names = names.mid(0, mostNames) + QStringList(moreInWords(static_cast<std::size_t>(more)));
    QStringList lines{item.entry.label};
    if (!names.isEmpty())
        lines.append(names.join(QStringLiteral(", ")));
    return lines;
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
    mapPainter.paintNames(
        painter,
        placeMapNames(geometryOfMap(), *m_world, m_viewport,
                      {[this](CountryCode country) { return nameOf(country); }, m_style.font, legendLayout().box}));
    paintMapLegend(painter, legendLayout(), m_style);
}

void MapWidget::paintEvent(QPaintEvent *)
{
    paintPicture();
    const MapPainter mapPainter(geometryOfMap(), m_legend, m_style);
    QPainter painter(this);
    painter.drawImage(0, 0, m_picture);
    if (const MapLegendLayout::Item *item = shownItem())
        mapPainter.paintClass(painter, *item);
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
    } else if (const MapLegendLayout::Item *item = shownItem()) {
        text = wordsOf(*item).join(QStringLiteral(": "));
    }
    setAccessibleDescription(text); // tells assistive technology that it changed
}

} // namespace Dateline
