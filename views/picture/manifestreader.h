// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

namespace Dateline {

/// The manifest that a picture made by pictureBytes() holds, in any of its formats. Fails with Malformed for what is no
/// such picture or lost its manifest on the way, as pictures do on many web sites. Nothing is drawn. O(size).
Result<QByteArray> manifestIn(const QByteArray &picture);

} // namespace Dateline
