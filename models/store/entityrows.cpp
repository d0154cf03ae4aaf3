// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entityrows.h"

#include "models/store/sqlconnection.h"
#include "models/store/storetr.h"

#include <algorithm>
#include <cstring>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Eight bytes at a time: nearly all texts are ASCII.
bool isAscii(QByteArrayView text)
{
    constexpr std::uint64_t highBits = 0x8080808080808080;
    const char *place = text.data();
    qsizetype left = text.size();
    for (; left >= 8; left -= 8, place += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, place, sizeof word);
        if ((word & highBits) != 0)
            return false;
    }
    return std::none_of(place, place + left, [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
}

} // namespace

void RowKeys::add(std::int64_t key)
{
    if (m_size == 0)
        m_first = key;
    const bool continues = distance(key) == m_size;
    if (m_keys.empty() && !continues) {
        for (std::uint32_t i = 0; i < m_size; ++i)
            m_keys.push_back(m_first + i);
    }
    if (!m_keys.empty() || !continues)
        m_keys.push_back(key);
    ++m_size;
}

void RowKeys::finish()
{
    m_indexes.reserve(static_cast<qsizetype>(m_keys.size()));
    for (std::uint32_t i = 0; i < m_keys.size(); ++i)
        m_indexes.insert(m_keys[i], i);
    m_keys = {};
}

std::uint32_t RowKeys::indexOf(std::int64_t key) const
{
    if (!m_indexes.isEmpty())
        return m_indexes.value(key, noIndex);
    return distance(key) < m_size ? static_cast<std::uint32_t>(distance(key)) : noIndex;
}

EntityRows::EntityRows(const SqlConnection &connection, QLatin1StringView table, const QStringList &columns,
                       const QString &asked, Order order)
    : m_cursor(nullptr), m_asStored(order == Order::AsStored)
{
    QString sql = "SELECT "_L1 + columns.join(", "_L1) + " FROM \""_L1 + table + u'"';
    if (order == Order::Asked)
        sql += " ORDER BY "_L1 + asked;
    else
        sql += " NOT INDEXED"_L1; // or an index could hand out the rows in its own order
    auto cursor = connection.cursor(sql);
    if (cursor)
        m_cursor = std::move(*cursor);
    else
        m_error = cursor.error();
}

EntityRows::EntityRows(const SqlConnection &connection, QLatin1StringView table, const QStringList &columns,
                       const QString &where, const QString &asked)
    : m_cursor(nullptr), m_asStored(false)
{
    auto cursor =
        connection.cursor("SELECT "_L1 + columns.join(", "_L1) + " FROM \""_L1 + table + u'"'
                          + (where.isEmpty() ? QString() : QString(" WHERE "_L1 + where)) + " ORDER BY "_L1 + asked);
    if (cursor)
        m_cursor = std::move(*cursor);
    else
        m_error = cursor.error();
}

bool EntityRows::next()
{
    if (m_error)
        return false;
    m_column = 0;
    if (m_cursor.next())
        return true;
    m_error = m_cursor.error();
    return false;
}

void EntityRows::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
}

void EntityRows::startEntity(QLatin1StringView list, std::size_t index)
{
    m_list = list;
    m_index = index;
    m_id = {};
}

void EntityRows::belongsTo(QLatin1StringView list, std::size_t index, const TextRecords &ids)
{
    m_list = list;
    m_index = index;
    m_id = ids.bytes(index, 0);
    m_rowOfOwner = index == m_owner ? m_rowOfOwner + 1 : 0;
    m_owner = index;
}

void EntityRows::checkOrder(std::int64_t position)
{
    constexpr std::int64_t farthest = std::int64_t{1} << 60;
    if (position < -farthest || position > farthest)
        fault({}, StoreTr::tr("has a position out of range"));
    checkOrder(noIndex, position);
}

void EntityRows::checkOrder(std::uint32_t owner, std::int64_t position)
{
    if (!m_asStored || m_error)
        return;
    const bool isNewOwner = owner != m_lastOwner;
    if (isNewOwner ? m_seen[owner] : position <= m_lastPosition) {
        m_outOfOrder = true;
        m_error = Error{ErrorCode::Malformed, StoreTr::tr("its rows stand in no order"), {}};
        return;
    }
    if (isNewOwner)
        m_seen[owner] = true;
    m_lastOwner = owner;
    m_lastPosition = position;
}

void EntityRows::fault(const QString &field, const QString &message)
{
    fail({ErrorCode::Malformed, message, entityPlace(m_list, m_index, field, QString::fromUtf8(m_id))});
}

QByteArrayView EntityRows::text(const FieldInfo &field)
{
    const QByteArrayView text = bytes();
    if (isAscii(text) || text.isValidUtf8())
        return text;
    fault(field.path(), StoreTr::tr("is not valid UTF-8"));
    return {};
}

QByteArrayView EntityRows::id()
{
    static constexpr FieldInfo field{.member = "id"};
    m_id = text(field);
    return m_id;
}

bool EntityRows::flag(const FieldInfo &field)
{
    const auto value = number();
    if (value != 0 && value != 1)
        fault(field.path(), StoreTr::tr("is neither 0 nor 1"));
    return value == 1;
}

std::uint32_t EntityRows::date(const FieldInfo &field, TrackerPacker &packer)
{
    const auto number = packer.date(text(field));
    if (number)
        return *number;
    const QString id = QString::fromUtf8(m_id);
    fail(number.error().at(entityPlace(m_list, m_index, field.path(), id)));
    return 0;
}

std::optional<Credibility> EntityRows::credibility(const FieldInfo &field)
{
    const auto grade = number();
    if (!grade)
        return std::nullopt;
    const auto value = fromWord<Credibility>(QString::number(*grade));
    if (!value)
        fault(field.path(), StoreTr::tr("is none of the grades 1 to 6"));
    return value;
}

std::uint32_t EntityRows::reference(const FieldInfo &field, const RowKeys &keys, QLatin1StringView inner)
{
    const auto key = number();
    if (!key)
        return noIndex;
    const std::uint32_t index = keys.indexOf(*key);
    if (index == noIndex)
        fault(pathOf(field, inner), StoreTr::tr("refers to row %1, which does not exist").arg(*key));
    return index;
}

QString EntityRows::pathOf(const FieldInfo &field, QLatin1StringView inner) const
{
    return inner.isEmpty() ? field.path() : QString(field.path() + u'/' + QString::number(m_rowOfOwner) + u'/' + inner);
}

QString EntityRows::noneOf(const QString &word, const QString &known)
{
    return StoreTr::tr("\"%1\" is none of %2").arg(word, known);
}

QString EntityRows::missing() { return StoreTr::tr("is missing"); }

} // namespace Dateline
