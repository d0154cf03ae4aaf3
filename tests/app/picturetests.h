// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace Dateline {

std::unique_ptr<QObject> makeViewSpecTest();
std::unique_ptr<QObject> makePictureTextTest();
std::unique_ptr<QObject> makeEveryViewTest();
std::unique_ptr<QObject> makeFiguresTest();
std::unique_ptr<QObject> makeStancePicturesTest();
std::unique_ptr<QObject> makeTimelineFitTest();

} // namespace Dateline
