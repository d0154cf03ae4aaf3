// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <array>

namespace Dateline {

/// The statements that a caption can hold, by their words in a spec.
inline constexpr std::array captionParts = {
    std::pair("asOf", &PictureWording::asOf), std::pair("counts", &PictureWording::counts),
    std::pair("sources", &PictureWording::sources), std::pair("tracker", &PictureWording::tracker)};

} // namespace Dateline
