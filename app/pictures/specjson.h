// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace Dateline {

/// The JSON of a spec or of what holds one; discarded where it is no JSON or nested more deeply than any spec is. Only in .cpp files.
nlohmann::json parsedSpec(const QByteArray &json);

} // namespace Dateline
