// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/picture/picture.h"

#include <QByteArray>

#include <optional>

namespace Dateline {

/// Pixels, or vectors with text that can be selected.
enum class PictureFormat { Png, Svg, Pdf };

/// "png", "svg", "pdf", as endings and on the command line, and back.
QString pictureFormatWord(PictureFormat format);
std::optional<PictureFormat> pictureFormatFromWord(QStringView word);

/// The picture as the contents of a file: with its title, description and manifest inside. The same settings give the
/// same bytes; a PDF has the time in it, unless SOURCE_DATE_EPOCH is set. Fails as checkPicture() does, and with
/// TooLarge where memory does not suffice.
Result<QByteArray> pictureBytes(const PictureSettings &settings, const PaintBody &paintBody, PictureFormat format);

/// An image that was rendered already, as PNG.
Result<QByteArray> pngBytes(const QImage &image, const PictureSettings &settings);

} // namespace Dateline
