// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/compressedrows.h"
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/domain/trackerpacker.h"
#include "models/store/sqlcursor.h"

#include <QHash>
#include <QStringList>

#include <limits>
#include <vector>

namespace Dateline {

class SqlConnection;

/// Which element of a list has a row key. Keys without gaps, as we write them, take no memory.
class RowKeys
{
public:
    void add(std::int64_t key);
    void finish();
    std::uint32_t indexOf(std::int64_t key) const; ///< noIndex: there is no such row
    std::size_t size() const { return m_size; }

private:
    /// From the first key, without overflow.
    std::uint64_t distance(std::int64_t key) const
    {
        return static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(m_first);
    }

    std::int64_t m_first = 0;
    std::uint32_t m_size = 0;
    std::vector<std::int64_t> m_keys; ///< empty while there is no gap
    QHash<std::int64_t, std::uint32_t> m_indexes;
};

/// The rows of a table that holds entities or parts of them, the columns taken from left to right. Values are checked
/// as they are taken; the first fault ends the reading. Texts are good until the next row.
class EntityRows
{
public:
    enum class Order {
        AsStored, ///< as the rows lie in the file, which saves a look-up for each: found wrong by checkOrder()
        Asked
    };
    /// \p asked is the order that the rows are to have.
    EntityRows(const SqlConnection &connection, QLatin1StringView table, const QStringList &columns,
               const QString &asked, Order order);
    /// Those that meet \p where (empty: all), in the order \p asked.
    EntityRows(const SqlConnection &connection, QLatin1StringView table, const QStringList &columns,
               const QString &where, const QString &asked);

    bool next();
    const std::optional<Error> &error() const { return m_error; }
    bool isOutOfOrder() const { return m_outOfOrder; }
    void fail(const Error &error);

    /// Says what the row is in messages.
    void startEntity(QLatin1StringView list, std::size_t index);
    /// For rows that belong to an element that is known only once its key has been taken. Those of one element come one
    /// after the other, and are counted.
    void belongsTo(QLatin1StringView list, std::size_t index, const TextRecords &ids);
    /// That this row stands behind the one before, and leaves room for others before and behind it.
    void checkOrder(std::int64_t position);
    /// That the rows of an owner stand one after the other and in order; owners may come in any order.
    void checkOrder(std::uint32_t owner, std::int64_t position);
    /// How many owners there are, none of whom has been seen.
    void expectOwners(std::size_t count) { m_seen.assign(m_asStored ? count : 0, false); }
    void fault(const QString &field, const QString &message);

    // A fault stands at the field, or at \p inner of this row where the field is a list: "parties/2/role".

    /// Valid UTF-8, or a fault.
    QByteArrayView text(const FieldInfo &field);
    QString string(const FieldInfo &field) { return QString::fromUtf8(text(field)); }
    QByteArrayView bytes() { return m_cursor.text(m_column++); }
    QByteArrayView id();
    std::optional<std::int64_t> number() { return m_cursor.number(m_column++); }
    std::int64_t requiredNumber() { return number().value_or(0); }
    bool flag(const FieldInfo &field);                                 ///< 0 or 1, or a fault
    std::uint32_t date(const FieldInfo &field, TrackerPacker &packer); ///< see TrackerPacker::date()
    /// The index of the entity that a key column refers to; noIndex for NULL.
    std::uint32_t reference(const FieldInfo &field, const RowKeys &keys, QLatin1StringView inner = {});

    template<typename Enum>
    std::optional<Enum> optionalWord(const FieldInfo &field, QLatin1StringView inner = {})
    {
        if constexpr (std::is_same_v<Enum, Credibility>)
            return credibility(field);
        const QByteArrayView word = bytes();
        if (word.isEmpty())
            return std::nullopt;
        for (const auto &term : terms<Enum>()) {
            if (word == term.word)
                return term.value;
        }
        fault(pathOf(field, inner), noneOf(QString::fromUtf8(word), joinWords(words<Enum>())));
        return std::nullopt;
    }

    template<typename Enum>
    Enum word(const FieldInfo &field, QLatin1StringView inner = {})
    {
        const auto value = optionalWord<Enum>(field, inner);
        if (!value)
            fault(pathOf(field, inner), missing());
        return value.value_or(terms<Enum>().front().value);
    }

private:
    /// A grade stands there as its number.
    std::optional<Credibility> credibility(const FieldInfo &field);
    QString pathOf(const FieldInfo &field, QLatin1StringView inner) const;
    static QString noneOf(const QString &word, const QString &known);
    static QString missing();

    SqlCursor m_cursor;
    std::optional<Error> m_error;
    bool m_asStored;
    bool m_outOfOrder = false;
    std::uint32_t m_lastOwner = noIndex;
    std::int64_t m_lastPosition = std::numeric_limits<std::int64_t>::min();
    std::vector<bool> m_seen; ///< owners
    QLatin1StringView m_list;
    std::size_t m_index = 0;
    QByteArrayView m_id;
    std::size_t m_owner = std::numeric_limits<std::size_t>::max(); ///< to which the row belongs
    std::size_t m_rowOfOwner = 0;
    int m_column = 0;
};

} // namespace Dateline
