// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/countrycode.h"
#include "views/map/projection.h"

#include <QByteArrayView>

#include <vector>

namespace Dateline {

/// What is in world-50m.bin, as resources/map/prepare-map writes it: degrees, nothing projected.
struct WorldFile
{
    struct Shape
    {
        CountryCode code; ///< null: land without a code
        GeoPoint label;
        std::vector<std::vector<GeoPoint>> rings; ///< at least three points each; none for a place
    };

    double centralMeridian = 0;                 ///< degrees; all longitudes lie within 180 of it
    std::vector<Shape> shapes;                  ///< by code, each once, and then the places by code
    std::vector<std::vector<GeoPoint>> borders; ///< at least two points each
};

/// Reads version 1 of the format. The checksum, all counts and all positions are checked before they are used.
Result<WorldFile> readWorldFile(QByteArrayView data);

/// Adler-32 as in RFC 1950: the checksum in the file's last four bytes.
std::uint32_t adler32(QByteArrayView data);

} // namespace Dateline
