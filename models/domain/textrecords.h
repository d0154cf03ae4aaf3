// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace Dateline {

/// Records of the same number of texts, all in one array of UTF-8: a short text costs one byte beyond itself, an empty one a bit, a
/// record four to five bytes.
class TextRecords
{
public:
    /// \p fields at most 16.
    explicit TextRecords(std::size_t fields) : m_fields(fields) { }

    /// Adds the next text; with its last one a record is complete.
    void add(QByteArrayView utf8);
    /// Gives back what was reserved for more.
    void squeeze();

    std::size_t size() const { return m_starts.size(); } ///< records
    /// O(fields).
    QByteArrayView bytes(std::size_t record, std::size_t field) const;
    QString text(std::size_t record, std::size_t field) const { return QString::fromUtf8(bytes(record, field)); }
    QByteArray keptBytes(std::size_t record, std::size_t field) const { return bytes(record, field).toByteArray(); }

    // For searches through all texts at once.

    /// The texts of all records one after the other, with a few bytes before each that belong to none.
    QByteArrayView allBytes() const { return m_bytes; }
    /// Where the bytes of \p record begin in allBytes(); of record size(): where the last one's end. O(1).
    std::size_t start(std::size_t record) const
    {
        return record == size() ? static_cast<std::size_t>(m_bytes.size())
                                : m_bases[record / recordsPerBase] + m_starts[record];
    }
    /// The record among \p from … \p last − 1 that has the byte at \p offset, which is not before the first of them. It is likely near
    /// \p from: O(log distance).
    std::size_t recordAt(std::size_t offset, std::size_t from, std::size_t last) const;

    /// A text of a record: allBytes() from begin up to end.
    struct Place
    {
        std::size_t field, begin, end;
    };
    /// The text of \p record that has the byte at \p offset; nullopt if none has. O(fields).
    std::optional<Place> placeAt(std::size_t record, std::size_t offset) const;

    std::size_t textBytes() const { return m_textBytes; } ///< of all texts
    std::size_t memory() const;                           ///< bytes held, texts included

private:
    static constexpr std::size_t recordsPerBase = 16;

    std::size_t maskBytes() const { return (m_fields + 7) / 8; }
    unsigned maskAt(const char *place) const; ///< the bits of the record that begins there

    std::size_t m_fields;
    std::size_t m_field = 0; ///< the next one
    std::size_t m_textBytes = 0;
    /// For each record one bit a text, set if it is not empty, in whole bytes; then these texts, each preceded by its size as a
    /// variable-length integer (LEB128).
    QByteArray m_bytes;
    std::vector<std::uint64_t> m_bases;  ///< where every 16th record starts
    std::vector<std::uint32_t> m_starts; ///< where a record starts, from its base
};

} // namespace Dateline
