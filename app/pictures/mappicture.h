// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewdescription.h"

namespace Dateline {

/// The map in the request's mode. Its texts name what the map shows, the conditions that it goes by, and the sources of
/// the events behind its colours.
extern const ViewDescription mapPicture;

} // namespace Dateline
