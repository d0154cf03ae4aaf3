// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QRect;

namespace Dateline {

/// Brings \p window to where it stood when savePlace() was called, and gives its central widget margins of the size of
/// what surrounded the view then: the first frame is the timeline alone, and what comes with the next one must not move it.
/// Returns whether it should be shown maximised: at first, where the usual size does not fit on the screen.
bool restorePlace(QMainWindow &window);

/// Gives it these margins for the size that it has now; none if they would leave hardly anything.
void keepRoomForPanels(QMainWindow &window);

/// Lets \p window become as small as its contents allow, and always as small as its screen: what does not fit is cut
/// off then. To be called whenever the layout asks for another size, for the window's layout does not do it any more.
void updateLeastSize(QMainWindow &window);

/// Whether the contents of \p window need more room than its screen has.
bool isTooLargeForScreen(const QMainWindow &window);

/// Keeps in the settings where a window with all its parts stands, and where in it \p view, that of the first frame.
void savePlace(const QMainWindow &window, const QRect &view);

} // namespace Dateline
