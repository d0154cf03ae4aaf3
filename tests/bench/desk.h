// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"

#include <QApplication>

namespace Dateline::Bench {

/// A window is made once: it is the user's that is measured, not one that starts.
struct Desk
{
    MainWindow window;

    Desk()
    {
        window.resize(1600, 900);
        window.show();
        while (!window.menuWidget())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
    }
};

} // namespace Dateline::Bench
