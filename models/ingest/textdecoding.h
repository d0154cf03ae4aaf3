// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace Dateline {

struct DecodedText
{
    QString text;
    QStringList remarks;
};

/// The encoding that a web page declares in its first bytes (`<meta charset>`, `<meta http-equiv>`,
/// `<?xml encoding?>`), in lower case; empty if it declares none.
QByteArray declaredEncoding(QByteArrayView html);

/// Decodes \p bytes: by their byte order mark, else as UTF-8 if that is what they are, else as \p declared (a label of
/// the WHATWG Encoding Standard, may be empty), else as what they look like, else as Windows-1252, which is never wrong
/// by its own rules. Says in a remark when the declaration was wrong, unknown or missing, or bytes had no meaning.
/// Error: Malformed for what is no text at all. O(size).
Result<DecodedText> decodeText(const QByteArray &bytes, const QByteArray &declared = {});

/// \p text with line feeds at the ends of lines, without control characters other than line feed and tab, and with
/// U+FFFD for what is no character.
QString withoutControls(const QString &text);

/// \p text without what only tells where a line may end: soft hyphen, zero-width space, word joiner, byte order mark.
/// Joiners and non-joiners go where both neighbours are of a script that does not need them. O(size).
QString withoutInvisibles(const QString &text);

} // namespace Dateline
