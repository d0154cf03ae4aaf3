// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

/// \file
/// What the readers of bibliographies in text have in common.
namespace Dateline {

/// UTF-8, UTF-16 or UTF-32 by their mark, UTF-8 without one if it is valid, else Windows-1252, in which such files were
/// written before. Line ends become line feeds.
QString bibliographyText(QByteArrayView bytes);

/// The BCP 47 tag of a language as babel and people name it ("ngerman", "British", "en_GB"); a tag as it is; empty for
/// what is not known.
QString languageTagOf(const QString &name);

} // namespace Dateline
