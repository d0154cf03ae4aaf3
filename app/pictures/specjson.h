// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

#include <array>

namespace Dateline {

/// The statements that a caption can hold, by their words in a spec.
inline constexpr std::array captionParts = {
    std::pair("asOf", &PictureWording::asOf), std::pair("counts", &PictureWording::counts),
    std::pair("sources", &PictureWording::sources), std::pair("tracker", &PictureWording::tracker)};

/// The JSON of a spec or of what holds one; discarded where it is no JSON or nested more deeply than any spec is. Only
/// in .cpp files.
nlohmann::json parsedSpec(const QByteArray &json);

} // namespace Dateline
