// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// The heading of the guide that tells of a view, by the view's word ("map", "chart:timeline"); what is on the screen
/// for all others.
QString guideHeadingFor(const QString &view);

} // namespace Dateline
