// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewdescription.h"

namespace Dateline {

/// The life of the request's measure. As large as it needs to be if the request gives no size, else in the largest type
/// in which all fits. Fails with ErrorCode::Usage if the tracker has no such measure.
extern const ViewDescription measurePicture;

} // namespace Dateline
