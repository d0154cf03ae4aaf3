// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace Dateline {

/// How deep JSON may be nested. What goes deeper is no tracker, and walking over it costs stack.
constexpr std::size_t deepestJson = 64;

/// One JSON value as it was written: numbers keep their digits, objects the order of their members.
struct JsonValue
{
    enum class Kind { Null, Boolean, Number, String, List, Object };

    Kind kind = Kind::Null;
    std::string text;                ///< a string's content in UTF-8; a number or boolean as written; see keepsAsText()
    std::vector<std::string> names;  ///< an object's, each once
    std::vector<JsonValue> elements; ///< a list's elements, or an object's values in the order of names

    /// The member \p name of an object; nullptr if there is none.
    const JsonValue *find(std::string_view name) const;
};

/// "a string", "a number", …
QString describe(JsonValue::Kind kind);

/// Appends \p value in canonical form (see canonicaljson.h).
void appendCanonical(QByteArray &out, const JsonValue &value);

/// Appends JSON that is in canonical form, one member or element a line, as if it began in a line that is indented
/// by \p depth steps of two blanks.
void appendIndented(QByteArray &out, QByteArrayView canonical, std::size_t depth);

/// \p text as a reference token of a JSON pointer (RFC 6901).
QString pointerToken(std::string_view text);

/// Receives a document that is one big object, in pieces, while it is being read.
class JsonReceiver
{
public:
    virtual ~JsonReceiver() = default;
    /// Whether the member \p name, if it is a list, comes in elements rather than whole.
    virtual bool wantsElements(const std::string &name) const = 0;
    /// Whether a list or object that is a member \p name, at any depth, is kept without a look inside: it then comes
    /// as canonical JSON in `text`, with no names and elements, in a hundredth of the memory. Beyond
    /// Limits::extraBytes a part is missing.
    virtual bool keepsAsText(const std::string &) const { return false; }
    /// That such a list begins, which may be empty.
    virtual void list(const std::string &name) = 0;
    virtual void element(const std::string &name, std::size_t index, const JsonValue &value) = 0;
    /// A member that did not come in elements.
    virtual void member(const std::string &name, const JsonValue &value) = 0;
};

/// Reads \p bytes (UTF-8) and hands the parts of the outermost object to \p receiver in the order of the file.
/// Errors: what is not JSON, with the line and column (counted from 1, in code points) as the place; an object with
/// two members of one name, nesting deeper than \p deepest, and a piece or the document itself with over 100,000 values
/// (TooLarge), with a JSON pointer. O(size), memory for one piece.
Result<void> readJsonObject(QByteArrayView bytes, JsonReceiver &receiver, std::size_t deepest = deepestJson);

/// The whole object at once. Errors as readJsonObject(); lines are counted from \p firstLine.
Result<JsonValue> readJsonObject(QByteArrayView bytes, std::size_t deepest = deepestJson, std::size_t firstLine = 1);

} // namespace Dateline
