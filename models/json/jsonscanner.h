// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <string>

namespace Dateline {

/// Hears of JSON while it is read, in the order of the text. Each function says whether to go on.
class JsonEvents
{
public:
    virtual ~JsonEvents() = default;
    virtual bool null() = 0;
    virtual bool boolean(bool value) = 0;
    /// \p digits: as written, but for a whole number zero, which is "0".
    virtual bool number(std::string digits) = 0;
    virtual bool string(std::string text) = 0; ///< UTF-8, without escapes
    virtual bool beginList() = 0;
    virtual bool endList() = 0;
    virtual bool beginObject() = 0;
    virtual bool key(std::string name) = 0;
    virtual bool endObject() = 0;
};

struct JsonScan
{
    enum class End {
        Complete,
        Stopped, ///< an event said so
        Faulty   ///< not JSON from `position` on
    };
    End end;
    std::size_t position; ///< bytes that were read
};

/// Tells \p events of one JSON value (RFC 8259) with nothing but blanks around it. Strictly: UTF-8 is well-formed, no
/// half of a surrogate pair stands alone, and numbers are within the range of doubles. \p events must stop at a bounded
/// depth, for each level of nesting takes some stack. O(size), memory for the longest string.
JsonScan scanJson(QByteArrayView json, JsonEvents &events);

} // namespace Dateline
