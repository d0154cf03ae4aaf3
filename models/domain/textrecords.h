// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/patches.h"
#include "models/core/sharedcolumn.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace Dateline {

/// Records of the same number of texts, all in one array of UTF-8: a short text costs one byte beyond itself, an empty
/// one a bit, a record four to five bytes. Those that were changed or added since are kept beside the array. Copies
/// share what they have in common, and stay what they were when one of them is changed.
class TextRecords
{
public:
    static constexpr std::size_t mostFields = 32;
    /// \p fields at most mostFields.
    explicit TextRecords(std::size_t fields) : m_fields(fields) { }

    /// Adds the next text; with its last one a record is complete.
    void add(QByteArrayView utf8);
    /// Gives back what was reserved for more.
    void squeeze();

    // Changing complete ones, \p texts being all of a record. O(records that were changed before).
    void set(std::size_t record, std::span<const QByteArrayView> texts);
    void addRecord(std::span<const QByteArrayView> texts);

    std::size_t size() const { return m_size; } ///< records
    /// O(fields).
    QByteArrayView bytes(std::size_t record, std::size_t field) const;
    QString text(std::size_t record, std::size_t field) const { return QString::fromUtf8(bytes(record, field)); }
    QByteArray keptBytes(std::size_t record, std::size_t field) const { return bytes(record, field).toByteArray(); }

    // For searches through all texts at once: those in the array, and the others one by one.

    /// How many records stand in the array: the first ones.
    std::size_t arraySize() const { return m_starts.size(); }
    /// Whether a record was changed or added: what the array has of it, if anything, does not count any more.
    bool isBesideArray(std::size_t record) const { return m_patches.has(record); }
    std::size_t countBesideArray() const { return m_patches.size(); }
    /// Calls \p visit(record) for each of those.
    template<typename Visitor>
    void forEachBesideArray(Visitor visit) const
    {
        m_patches.forEach([&](std::uint32_t record, const QByteArray &) { visit(std::size_t{record}); });
    }

    /// The texts in the array one after the other, with a few bytes before each that belong to none.
    QByteArrayView allBytes() const { return m_bytes; }
    /// Where the bytes of \p record begin in allBytes(); of record arraySize(): where the last one's end. O(1).
    std::size_t start(std::size_t record) const
    {
        return record == arraySize() ? static_cast<std::size_t>(m_bytes.size())
                                     : m_bases[record / recordsPerBase] + m_starts[record];
    }
    /// The record among \p from … \p last − 1 that has the byte at \p offset, which is not before the first of them. It
    /// is likely near \p from: O(log distance).
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
    QByteArray encoded(std::span<const QByteArrayView> texts);

    std::size_t m_fields;
    std::size_t m_field = 0; ///< the next one
    std::size_t m_size = 0;
    std::size_t m_textBytes = 0;
    /// For each record one bit a text, set if it is not empty, in whole bytes; then these texts, each preceded by its
    /// size as a variable-length integer (LEB128).
    QByteArray m_bytes;
    SharedColumn<std::uint64_t> m_bases;  ///< where every 16th record starts
    SharedColumn<std::uint32_t> m_starts; ///< where a record starts, from its base
    Patches<QByteArray> m_patches;        ///< as the bytes of a record in m_bytes
};

} // namespace Dateline
