// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewdescription.h"

namespace Dateline {

/// The table of the events that pass. As high as it needs to be if the request gives no size, else in the largest type
/// in which all fits, if any does.
extern const ViewDescription tablePicture;

} // namespace Dateline
