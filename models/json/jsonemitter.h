// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace Dateline {

/// Writes JSON in Dateline's layout: two blanks a level, one member or element a line, which is also what Python's
/// json.dumps(…, indent=2, ensure_ascii=False) gives. Objects and lists that are begun are expected not to be empty.
class JsonEmitter
{
public:
    void beginObject() { begin('{'); }
    void beginObject(QByteArrayView name);
    void endObject() { end('}'); }
    void beginList(QByteArrayView name);
    void endList() { end(']'); }

    void string(const QString &value);
    void string(QByteArrayView name, const QString &value);
    /// Nothing if \p value is empty.
    void optionalString(QByteArrayView name, const QString &value);
    void number(QByteArrayView name, int value);
    /// Nothing if \p value is false.
    void flag(QByteArrayView name, bool value);
    /// A whole object in canonical form (see canonicaljson.h), which may be empty.
    void object(QByteArrayView name, QByteArrayView canonicalObject);
    /// The members of an object in canonical form (see canonicaljson.h), in its order; nothing if it is empty.
    void members(QByteArrayView canonicalObject);

    /// The document, with its final line feed.
    QByteArray take();
    /// What has been written since the last call; take() gives the rest.
    QByteArray takeSoFar() { return std::exchange(m_out, {}); }
    qsizetype size() const { return m_out.size(); } ///< of what takeSoFar() would give

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();
    void memberName(QByteArrayView name);

    QByteArray m_out;
    std::size_t m_depth = 0;
    bool m_first = true; ///< nothing yet in the innermost object or list
    bool m_afterName = false;
};

} // namespace Dateline
