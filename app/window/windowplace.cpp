// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowplace.h"

#include "app/window/firstlayout.h"

#include <QGuiApplication>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>

#include <algorithm>

namespace Dateline {

namespace {

/// Margins as a rectangle's numbers, which settings can hold.
QRect rectFrom(const QRect &centre, QSize window)
{
    return {centre.left(), centre.top(), window.width() - centre.right() - 1, window.height() - centre.bottom() - 1};
}

QMargins marginsFrom(const QRect &saved, QSize window)
{
    return saved.isNull() ? FirstLayout(window).margins()
                          : QMargins(saved.x(), saved.y(), saved.width(), saved.height());
}

/// What a window can take of the screen on which its middle is, without its frame.
QRect roomOnScreen(const QMainWindow &window)
{
    const QScreen *screen = QGuiApplication::screenAt(window.geometry().center());
    const QRect inner = window.geometry();
    const QRect outer = window.frameGeometry();
    const QMargins frame(inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
                         outer.bottom() - inner.bottom());
    return (screen ? screen : window.screen())->availableGeometry().marginsRemoved(frame);
}

/// Brings back what was on a larger screen, or on one that is not there any more.
void bringIntoView(QMainWindow &window)
{
    const QRect room = roomOnScreen(window);
    QRect place(window.pos(), window.size().boundedTo(room.size()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() - place.width() + 1));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() - place.height() + 1));
    if (place != QRect(window.pos(), window.size()))
        window.setGeometry(place);
}

/// False if the screen is too small for it.
bool takeUsualSize(QMainWindow &window)
{
    constexpr QSize usual(1440, 900);
    constexpr QSize frame(2, 40); // of an usual window manager: it is not known before the window is there
    const QSize room = window.screen()->availableSize();
    window.resize(usual.boundedTo(room - frame));
    return window.size() == usual;
}

} // namespace

bool restorePlace(QMainWindow &window)
{
    const QSettings settings;
    window.layout()->setSizeConstraint(QLayout::SetNoConstraint); // see updateLeastSize()
    const bool isKnown = window.restoreGeometry(settings.value("window/geometry").toByteArray());
    const bool isLarge = !isKnown && !takeUsualSize(window);
    if (isKnown && !window.isMaximized() && !window.isFullScreen())
        bringIntoView(window);
    keepRoomForPanels(window);
    return isLarge;
}

void keepRoomForPanels(QMainWindow &window)
{
    // The centre must have some area, for all else waits for its being painted: margins of a larger window may leave
    // none.
    constexpr QSize leastCentre(80, 50);
    const QMargins margins = marginsFrom(QSettings().value("window/margins").toRect(), window.size());
    const QSize room = window.size().shrunkBy(margins);
    const bool hasRoom = room.width() >= leastCentre.width() && room.height() >= leastCentre.height();
    window.setContentsMargins(hasRoom ? margins : QMargins());
}

void updateLeastSize(QMainWindow &window)
{
    window.setMinimumSize(window.layout()->minimumSize().boundedTo(roomOnScreen(window).size()));
}

bool isTooLargeForScreen(const QMainWindow &window)
{
    const QSize least = window.layout()->minimumSize();
    return least != least.boundedTo(roomOnScreen(window).size());
}

void savePlace(const QMainWindow &window, const QRect &view)
{
    QSettings settings;
    settings.setValue("window/geometry", window.saveGeometry());
    settings.setValue("window/margins", rectFrom(view, window.size()));
}

} // namespace Dateline
