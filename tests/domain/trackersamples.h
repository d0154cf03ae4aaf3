// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <cstddef>
#include <cstdint>

/// \file
/// Trackers for tests.
namespace Dateline::Samples {

/// The version of documents and of the JSON form that knows every field.
constexpr int newestVersion = 5;

/// A small sound tracker in which every field of every type that \p version knows is used at least once.
Tracker everyField(int version = newestVersion);

/// What a document of \p version can hold of \p tracker.
Tracker asInVersion(int version, Tracker tracker);

/// A sound tracker with \p events events and about as many of the rest, the same for the same \p seed on every
/// machine: texts in several scripts with line feeds, quotes and backslashes, all vocabularies, dates of every form,
/// kept unknown members.
Tracker random(std::uint64_t seed, std::size_t events);

/// A date that must be valid.
Edtf date(const QString &text);

} // namespace Dateline::Samples
