// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QPicture>

#include <vector>

class QPrinter;

namespace Dateline {

class Progress;

// Pictures on paper: in the light theme, as large as the sheet allows, in whichever thread.

/// The sheets of a picture for pages of \p page, taken down to be shown before they are printed. Fails as
/// makePictureFile() does.
Result<std::vector<QPicture>> recordedSheets(const std::shared_ptr<const Snapshot> &snapshot,
                                             const ViewPictureRequest &request, QSizeF page, const Progress &progress);

/// Draws it onto the printer's pages, vectors as vectors. It can be cancelled until the printer is sent something. Fails
/// as makePictureFile() does, and with CannotWrite if the printer takes nothing.
Result<void> printPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                          QPrinter &printer, Progress &progress);

} // namespace Dateline
