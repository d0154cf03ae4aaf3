// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/picture/picture.h"

#include <QByteArray>

namespace Dateline {

/// The picture as SVG 1.1: paths and texts, no pictures, in pixels of 1/96 inch. Texts name the shipped typeface and
/// what may stand for it, and the width that they take in it. Title and description are those of the picture, the
/// manifest is its metadata.
QByteArray svgPicture(const PictureSettings &settings, const PaintBody &paintBody);

} // namespace Dateline
