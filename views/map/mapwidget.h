// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"
#include "views/common/typeahead.h"
#include "views/map/mapgeometry.h"
#include "views/map/maplegend.h"
#include "views/map/mapstyle.h"
#include "views/map/mapviewport.h"

#include <QHash>
#include <QImage>
#include <QSet>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace Dateline {

class MapRaster;
class WorldShapes;

/// The world, each country filled by its class. It knows codes and classes only: what they mean, and what a click on a
/// country does, is up to whoever owns it.
///
/// Mouse: wheel zooms at the pointer, drag pans, double click fits, click activates the country. A class of the legend
/// outlines its countries while the pointer is on it, and from one click to the next. Keys: arrows go to the
/// next country with data in that direction, Page Up and Page Down through all of them by rank, letters to the country
/// whose name begins with them, with data or not; Enter or Space activate it, Ctrl with arrows pans, + and − zoom, 0 or
/// Home fit, End zooms to what has data, 1 to 9 show a class of the legend, Esc clears.
class MapWidget : public QWidget
{
    Q_OBJECT

public:
    /// Shows the map that is built in.
    explicit MapWidget(QWidget *parent = nullptr);
    ~MapWidget() override;

    /// What is shown; countries that are absent from \p values have no data.
    void setMap(const MapLegend &legend, const MapValues &values);
    void setMapStyle(const MapStyle &style);
    /// Names for finding a country by its letters, in place of those of countryName().
    void setCountryNames(const QHash<CountryCode, QString> &names);
    /// Says a country in lines of plain text, for tooltip, caption and screen reader; asked when they are needed.
    using Describe = std::function<QStringList(CountryCode)>;
    void setDescribe(Describe describe);

    const MapViewport &viewport() const { return m_viewport; }
    void setViewport(const MapViewport &viewport);
    /// The whole world again.
    void fit();
    /// As near as the countries just fit, far and small parts aside; the whole world if there are none.
    void zoomTo(const QSet<CountryCode> &countries);
    /// As near as those of which there is something to tell just fit, or else all that have data.
    void zoomToData();

    /// What is on the screen now.
    const MapGeometry &geometryOfMap() const;
    const MapLegendLayout &legendLayout() const;
    /// The item of the legend whose countries are outlined, or null.
    const MapLegendLayout::Item *shownItem() const;
    /// The country that the keyboard is at, or null.
    CountryCode focusedCountry() const { return m_focused; }

    QSize sizeHint() const override { return {360, 220}; }
    QSize minimumSizeHint() const override { return {160, 100}; }

signals:
    /// A click on the country, or Enter or Space while the keyboard is at it. With the modifiers, so that the
    /// owner can tell "only this one" from "this one too".
    void countryActivated(Dateline::CountryCode country, Qt::KeyboardModifiers modifiers);
    /// The pointer is on another country now; null: on none.
    void countryHovered(Dateline::CountryCode country);
    /// Esc while no country has the keyboard focus: nothing should be selected.
    void selectionCleared();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// An item of the legend, also after the legend has changed.
    struct LegendPlace
    {
        int fillClass = 0;
        MapSign sign = MapSign::None;
        friend bool operator==(const LegendPlace &, const LegendPlace &) = default;
    };
    static LegendPlace placeOf(const MapLegendLayout::Item &item);

    /// Forgets geometry and picture; both are made again when they are needed.
    void invalidate();
    /// The same where only values have changed: outlines stay.
    void invalidateValues();
    void refreshWorld();
    void setHovered(CountryCode country);
    void setFocused(CountryCode country);
    void moveFocus(QPointF direction);
    void stepFocus(int step);
    std::vector<CountryCode> reachable() const;
    void setHoveredClass(std::optional<LegendPlace> place);
    void pin(LegendPlace place); ///< or takes it back
    void choose(QPointF at, Qt::KeyboardModifiers modifiers);
    void pointAt(QPointF at);
    void forgetPointer();
    QStringList wordsAt(QPointF at) const;
    QStringList wordsOf(const MapLegendLayout::Item &item) const;
    bool handleLegendKey(const QKeyEvent &event);
    bool handlePan(const QKeyEvent &event);
    bool handleFocusKey(const QKeyEvent &event);
    bool handleZoomKey(const QKeyEvent &event);
    bool handleLetters(const QKeyEvent &event);
    QString nameOf(CountryCode country) const;
    QStringList describe(CountryCode country) const;
    void describeToScreenReader();
    void paintPicture();

    std::shared_ptr<const WorldShapes> m_world;
    MapViewport m_viewport;
    MapLegend m_legend;
    MapValues m_values;
    MapStyle m_style;
    QHash<CountryCode, QString> m_names;
    Describe m_describe;

    mutable std::unique_ptr<const MapGeometry> m_geometry; ///< null: to be made
    mutable bool m_valuesStale = false;                    ///< it shows other values
    mutable std::optional<MapLegendLayout> m_legendLayout; ///< none: to be made
    QImage m_picture;                                      ///< null: to be painted
    std::unique_ptr<MapRaster> m_raster;                   ///< of this part of the map; made when values change in it
    bool m_valuesMove = false;                             ///< they have changed since this part has been painted

    TypeAhead m_typed; ///< the name of a country
    CountryCode m_hovered;
    std::optional<LegendPlace> m_hoveredClass;
    std::optional<LegendPlace> m_pinnedClass;
    CountryCode m_focused;
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    bool m_pressed = false;
    bool m_dragging = false;
};

} // namespace Dateline
