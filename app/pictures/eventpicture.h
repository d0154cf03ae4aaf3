// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewdescription.h"

namespace Dateline {

/// The card of the request's event with the words of its sources, under the event's title. As large as it needs to be
/// if the request gives no size, else in the largest type in which all fits. Fails with ErrorCode::Usage if the tracker
/// has no such event.
extern const ViewDescription eventPicture;

} // namespace Dateline
