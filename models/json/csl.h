// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace Dateline {

/// The variables of the Citation Style Language 1.0.2 that Dateline keeps in a source record without using them, in
/// alphabetical order. Those that it uses are fields of Source.
std::span<const std::string_view> furtherCslVariables();

} // namespace Dateline
