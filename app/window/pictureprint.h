// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

class QWidget;
class QPrinter;

namespace Dateline {

/// Lets a person look at the picture on a sheet of paper, and prints it: in the light theme, as large as the sheet
/// allows.
void printWithPreview(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                      QWidget *parent);

/// Draws it onto the printer's page, vectors as vectors. Fails as makePictureFile() does.
Result<void> printPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                          QPrinter &printer);

} // namespace Dateline
