// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/query/look.h"
#include "models/query/snapshot.h"

#include <memory>

namespace Dateline {

/// Which web page of a tracker to make: of what is looked at, with its as-of day. The page shows all that passes the
/// filter, whatever the range and the selection.
struct PageRequest : Look
{
    enum class Scheme {
        Reader, ///< light or dark as the reader's system is
        Light,
        Dark
    };

    Scheme scheme = Scheme::Reader;
};

/// The page with all that passes the filter, the timeline and the map in it (see webPage()). Equal requests of the same
/// tracker give equal bytes. Needs a QGuiApplication; any thread. Fails as makePictureFile() does, and with Usage if
/// there is no as-of day.
Result<QByteArray> makeWebPage(const std::shared_ptr<const Snapshot> &snapshot, const PageRequest &request);

/// The file in which a page goes that is to be written to \p path: itself if it ends in .html, else index.html in the
/// folder of that name.
QString pageFile(const QString &path);

/// Writes the page whole or not at all, and nothing else: a folder that holds other things keeps them, one that is
/// missing is made, and is gone again if the page cannot be written. CannotWrite with the place.
Result<void> writeWebPage(const QString &path, const QByteArray &page);

} // namespace Dateline
