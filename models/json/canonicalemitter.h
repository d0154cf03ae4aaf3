// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <utility>
#include <vector>

namespace Dateline {

/// Writes one JSON object in canonical form (see domain/canonicaljson.h): its members may come in any order. Has the
/// members of JsonEmitter that writing an entity needs, so that writeEntity() serves both.
class CanonicalEmitter
{
public:
    void beginObject() { begin({}, false); }
    void beginObject(QByteArrayView name) { begin(name, false); }
    void endObject();
    void beginList(QByteArrayView name) { begin(name, true); }
    void endList();

    void string(const QString &value);
    void string(QByteArrayView name, const QString &value);
    void optionalString(QByteArrayView name, const QString &value);
    void number(QByteArrayView name, int value);
    void flag(QByteArrayView name, bool value);
    void object(QByteArrayView name, const QByteArray &canonicalObject);
    void members(QByteArrayView canonicalObject);

    /// The object that was begun first and has ended.
    QByteArray take() { return std::move(m_done); }

private:
    using Member = std::pair<QByteArray, QByteArray>; ///< a name and its value

    /// An object or list that has not ended yet.
    struct Open
    {
        QByteArray name; ///< empty: an element
        bool isList = false;
        QByteArray elements;         ///< of a list
        std::vector<Member> members; ///< of an object
    };
    void begin(QByteArrayView name, bool isList);
    void end(const QByteArray &name, QByteArray value);

    std::vector<Open> m_open;
    QByteArray m_done;
};

} // namespace Dateline
