// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace Dateline {

/// What a tracker may hold at most. Texts are counted in Unicode code points. Generous for real work, small enough
/// that no document of somebody else's exhausts the program that opens it.
namespace Limits {
constexpr std::size_t title = 1'000;
constexpr std::size_t name = 500;         ///< also licences, languages, types, roles of speakers: short labels
constexpr std::size_t prose = 20'000;     ///< summaries, notes, descriptions
constexpr std::size_t quotePart = 10'000; ///< each of exact, prefix and suffix
constexpr std::size_t url = 10'000;
constexpr std::size_t tag = 100;
constexpr std::size_t sourceText = 20'000'000;
constexpr std::size_t extraBytes = 1'000'000; ///< kept unknown members of one entity, UTF-8 bytes
constexpr std::size_t extraDepth = 64;        ///< nesting inside them
constexpr std::size_t categories = 1'000;
constexpr std::size_t entities = 10'000'000; ///< of every other kind
constexpr std::size_t perEntity = 1'000;     ///< parties, tags, authors, issuers or targets of one entity
constexpr std::size_t figures = 10'000;
constexpr std::size_t specBytes = 100'000; ///< how a figure is made, UTF-8 bytes
constexpr std::size_t specDepth = 61; ///< nesting inside it: what the 64 levels of the JSON form leave inside a figure
constexpr std::size_t views = 10'000;
constexpr std::size_t externalId = 500;
} // namespace Limits

} // namespace Dateline
