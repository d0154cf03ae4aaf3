// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Dateline {

/// Makes every MatrixWidget a table to assistive technology: cells with row and column, their words, the current one as
/// focus and a click as action. Can be called again.
void makeMatrixAccessible();

} // namespace Dateline
