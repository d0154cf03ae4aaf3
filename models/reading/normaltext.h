// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Dateline {

/// The form in which texts of sources are stored, hashed and quoted: Unicode NFC (UAX #15), lines ended by LF alone
/// (CRLF and CR become LF), no byte order mark in front; control characters below U+0020 other than LF and TAB, and
/// lone surrogates, become U+FFFD, so that the result passes checkIntegrity(). Idempotent. O(size); a text that is
/// normal already is returned unchanged and not copied.
QString normalText(const QString &raw);

/// The same for a part of a text, such as a quote or its context: a byte order mark in front stays, since it is none
/// there. Every part of a normal text that splits no surrogate pair is its own normal form.
QString normalPart(const QString &raw);

/// SHA-256 (FIPS 180-4) of a normal text in UTF-8, 64 lower-case hexadecimal digits. It is of what is stored, so that
/// two readers of one page agree whatever the page's line ends were.
QByteArray textDigest(const QString &normal);

} // namespace Dateline
