// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/packedtracker.h"

#include <array>

namespace Dateline {

// What the text columns of a PackedTracker keep of an entity, in their order.
std::array<QByteArray, PackedTracker::EventColumns::Texts> packedTexts(const Event &event);
std::array<QByteArray, PackedTracker::SourceColumns::Texts> packedTexts(const Source &source);
std::array<QByteArray, PackedTracker::AttributionColumns::Texts> packedTexts(const Attribution &attribution);

} // namespace Dateline
