// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace Dateline {

/// The address of a source if it is one that may be opened: an absolute http or https URL with a host. Otherwise empty.
QUrl openableUrl(const QString &url);

} // namespace Dateline
