// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <vector>

class QWidget;
class QPrinter;

namespace Dateline {

/// Lets a person look at the picture on a sheet of paper, and prints it: in the light theme, as large as the sheet
/// allows.
void printWithPreview(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                      QWidget *parent);

/// Where sheets of \p sheet high begin in a picture of \p height: each where the one before ends, which is the last of
/// \p breaks (from top to bottom) on it, or else, for one that is higher than a sheet, its foot.
std::vector<double> sheetTops(double height, double sheet, const std::vector<double> &breaks);

/// Draws it onto the printer's page, vectors as vectors. Fails as makePictureFile() does.
Result<void> printPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                          QPrinter &printer);

} // namespace Dateline
