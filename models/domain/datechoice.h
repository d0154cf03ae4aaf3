// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <optional>

namespace Dateline {

/// The event with a date that a person chose among those that its sources state. A choice needs a date and a reason
/// that is kept with it; nullopt if either is missing.
std::optional<Event> withChosenDate(Event event, const Edtf &date, const QString &reason);

} // namespace Dateline
