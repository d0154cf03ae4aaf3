// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowplace.h"

#include <QMainWindow>
#include <QScreen>
#include <QSettings>

namespace Dateline {

namespace {

/// Room that menus, panels and status bar take around the timeline as they stand at first.
constexpr QMargins usualMargins(346, 88, 325, 236);

/// Margins as a rectangle's numbers, which settings can hold.
QRect rectFrom(const QRect &centre, QSize window)
{
    return {centre.left(), centre.top(), window.width() - centre.right() - 1, window.height() - centre.bottom() - 1};
}

QMargins marginsFrom(const QRect &saved)
{
    return saved.isNull() ? usualMargins : QMargins(saved.x(), saved.y(), saved.width(), saved.height());
}

} // namespace

void restorePlace(QMainWindow &window)
{
    const QSettings settings;
    if (!window.restoreGeometry(settings.value("window/geometry").toByteArray()))
        window.resize(QSize(1440, 900).boundedTo(window.screen()->availableSize()));
    // The centre must have some area, for all else waits for its being painted: margins of a larger screen may leave
    // none.
    constexpr QSize leastCentre(160, 100);
    window.centralWidget()->setMinimumSize(leastCentre);
    const QMargins margins = marginsFrom(settings.value("window/margins").toRect());
    const QSize room = window.size().shrunkBy(margins);
    if (room.width() >= leastCentre.width() && room.height() >= leastCentre.height())
        window.setContentsMargins(margins);
}

void savePlace(const QMainWindow &window)
{
    QSettings settings;
    settings.setValue("window/geometry", window.saveGeometry());
    settings.setValue("window/margins", rectFrom(window.centralWidget()->geometry(), window.size()));
}

} // namespace Dateline
