// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace Dateline {

/// Brings \p window to where it stood when savePlace() was called, and gives its central widget margins of the size of
/// what surrounded it then: the first frame is the timeline alone, and what comes with the next one must not move it.
void restorePlace(QMainWindow &window);

/// Keeps in the settings where a window with all its parts stands.
void savePlace(const QMainWindow &window);

} // namespace Dateline
