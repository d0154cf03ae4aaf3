// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/picture/pdftexts.h"

#include <QByteArray>
#include <QSizeF>

#include <vector>

namespace Dateline {

/// The least page of whole points, for QPdfWriter rounds to them, that has room for a picture of \p size in pixels.
QSizeF wholePoints(QSizeF size);

/// Rewrites \p source, what QPdfWriter made on a page of wholePoints(\p size) with the picture at its upper left
/// corner, as one that can be published:
/// - the page is as large as the picture;
/// - what fades does so, where the writer makes masks (ISO 32000-1, 11.6.5.2) that hide nothing, and sets them down
///   elsewhere;
/// - it was created at SOURCE_DATE_EPOCH (reproducible-builds.org), if the environment has that: then equal pictures
///   are equal bytes;
/// - \p texts are in its text, in a typeface that has nothing to see (9.6.5, 9.10.3): what is seen of them is there,
///   but its glyphs mean nothing.
///
/// Gives \p source as it is if that is not a file with a table of its objects (7.5.4), as another version of Qt may
/// write.
QByteArray finishedPdf(const QByteArray &source, QSizeF size, const std::vector<PdfText> &texts = {});

} // namespace Dateline
