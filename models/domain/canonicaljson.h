// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <vector>

namespace Dateline {

/// The members of JSON objects that Dateline keeps without knowing them (the `extra` of the value types) have one
/// canonical form, so that equal content is equal bytes: no blanks, the names of an object in ascending order of
/// their UTF-8 bytes and each once, numbers as they were written and within the range of doubles, and only the escapes
/// that JSON demands (`\"`, `\\`, and control characters as `\b \t \n \f \r` or `\u00xx` in lower case).

/// Whether \p text is one object in canonical form, nested at most \p deepest levels. O(length).
bool isCanonicalJsonObject(QByteArrayView text, std::size_t deepest);

/// One member of an object in canonical form.
struct CanonicalMember
{
    QByteArrayView name;  ///< between its quotes, still escaped
    QByteArrayView value; ///< canonical JSON of any kind
};

/// The members of \p object, which must be in canonical form and outlive the result; none for an empty text.
std::vector<CanonicalMember> canonicalMembers(QByteArrayView object);

/// Appends \p text as a JSON string with its quotes, escaped as the canonical form has it.
void appendJsonString(QByteArray &out, QByteArrayView text);

} // namespace Dateline
