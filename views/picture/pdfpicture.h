// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/picture/picture.h"

#include <QByteArray>

namespace Dateline {

/// The picture as a PDF of one page of its size (96 logical pixels to the inch): vectors, its typeface embedded. Title
/// and description stand in its XMP metadata, the manifest there too and as an attached file, "dateline.json".
QByteArray pdfPicture(const PictureSettings &settings, const PaintBody &paintBody);

} // namespace Dateline
