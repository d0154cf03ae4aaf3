// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/jsonemitter.h"

#include "models/domain/canonicaljson.h"
#include "models/json/jsonvalue.h"

#include <utility>

namespace Dateline {

void JsonEmitter::beginObject(QByteArrayView name)
{
    memberName(name);
    begin('{');
}

void JsonEmitter::beginList(QByteArrayView name)
{
    memberName(name);
    begin('[');
}

void JsonEmitter::string(const QString &value)
{
    separate();
    appendJsonString(m_out, value.toUtf8());
}

void JsonEmitter::string(QByteArrayView name, const QString &value)
{
    memberName(name);
    string(value);
}

void JsonEmitter::optionalString(QByteArrayView name, const QString &value)
{
    if (!value.isEmpty())
        string(name, value);
}

void JsonEmitter::number(QByteArrayView name, int value)
{
    memberName(name);
    separate();
    m_out.append(QByteArray::number(value));
}

void JsonEmitter::flag(QByteArrayView name, bool value)
{
    if (!value)
        return;
    memberName(name);
    separate();
    m_out.append("true");
}

void JsonEmitter::object(QByteArrayView name, QByteArrayView canonicalObject)
{
    memberName(name);
    separate();
    appendIndented(m_out, canonicalObject, m_depth);
}

void JsonEmitter::members(QByteArrayView canonicalObject)
{
    for (const CanonicalMember &member : canonicalMembers(canonicalObject)) {
        separate();
        m_out.append('"').append(member.name).append("\": ");
        appendIndented(m_out, member.value, m_depth);
    }
}

QByteArray JsonEmitter::take()
{
    m_out.append('\n');
    return std::exchange(m_out, {});
}

void JsonEmitter::begin(char bracket)
{
    separate();
    m_out.append(bracket);
    ++m_depth;
    m_first = true;
}

void JsonEmitter::end(char bracket)
{
    --m_depth;
    m_first = true; // the bracket follows its last element without a comma
    separate();
    m_out.append(bracket);
}

/// Comma, new line and indentation, as far as they are due before what comes next.
void JsonEmitter::separate()
{
    if (std::exchange(m_afterName, false))
        return;
    if (!std::exchange(m_first, false))
        m_out.append(',');
    if (!m_out.isEmpty())
        m_out.append('\n').append(QByteArray(static_cast<qsizetype>(m_depth) * 2, ' '));
}

void JsonEmitter::memberName(QByteArrayView name)
{
    separate();
    appendJsonString(m_out, name);
    m_out.append(": ");
    m_afterName = true;
}

} // namespace Dateline
