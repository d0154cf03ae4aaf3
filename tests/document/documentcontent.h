// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/trackerjson.h"
#include "models/store/trackerstore.h"

namespace Dateline {

/// What the document at \p path holds, as JSON; the error in one line if it cannot be read.
inline QByteArray contentOf(const QString &path)
{
    const auto store = TrackerStore::open(path, TrackerStore::Access::ReadOnly);
    const auto content = store ? (*store)->read() : Result<Tracker>(store.error());
    return content ? writeTrackerJson(*content) : content.error().toLine().toUtf8();
}

} // namespace Dateline
