// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewdescription.h"

namespace Dateline {

/// The matrix of a request's countries and companies. As large as it needs to be if the request gives no size, else in
/// the largest type in which all fits; what does not fit is left out and counted at the foot.
extern const ViewDescription matrixPicture;

} // namespace Dateline
