// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textrecords.h"

#include <algorithm>
#include <bit>

namespace Dateline {

namespace {

/// The variable-length integer at \p place, which moves behind it.
std::size_t takeSize(const char *&place)
{
    std::size_t size = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*place++);
        size |= static_cast<std::size_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return size;
    }
}

void appendText(QByteArray &bytes, QByteArrayView utf8)
{
    auto size = static_cast<std::size_t>(utf8.size());
    for (; size >= 0x80; size >>= 7)
        bytes.append(static_cast<char>(0x80 | (size & 0x7f)));
    bytes.append(static_cast<char>(size));
    bytes.append(utf8);
}

} // namespace

void TextRecords::add(QByteArrayView utf8)
{
    if (m_field == 0) {
        const auto start = static_cast<std::uint64_t>(m_bytes.size());
        if (m_starts.size() % recordsPerBase == 0)
            m_bases.push_back(start);
        m_starts.push_back(static_cast<std::uint32_t>(start - m_bases[m_bases.size() - 1]));
        ++m_size;
    }
    if (m_field == 0)
        m_bytes.append(static_cast<qsizetype>(maskBytes()), '\0');
    if (!utf8.isEmpty()) {
        const auto mask =
            static_cast<qsizetype>(m_bases[m_bases.size() - 1] + m_starts[m_starts.size() - 1] + m_field / 8);
        m_bytes.data()[mask] = static_cast<char>(m_bytes.at(mask) | (1 << (m_field % 8)));
        appendText(m_bytes, utf8);
        m_textBytes += static_cast<std::size_t>(utf8.size());
    }
    m_field = (m_field + 1) % m_fields;
}

void TextRecords::squeeze()
{
    m_bytes.squeeze();
    m_bases.shrink_to_fit();
    m_starts.shrink_to_fit();
}

QByteArray TextRecords::encoded(std::span<const QByteArrayView> texts)
{
    QByteArray record(static_cast<qsizetype>(maskBytes()), '\0');
    for (std::size_t field = 0; field < texts.size(); ++field) {
        if (texts[field].isEmpty())
            continue;
        const auto mask = static_cast<qsizetype>(field / 8);
        record.data()[mask] = static_cast<char>(record.at(mask) | (1 << (field % 8)));
        appendText(record, texts[field]);
        m_textBytes += static_cast<std::size_t>(texts[field].size());
    }
    return record;
}

void TextRecords::set(std::size_t record, std::span<const QByteArrayView> texts)
{
    const QByteArray after = encoded(texts);
    for (std::size_t field = 0; field < m_fields; ++field)
        m_textBytes -= static_cast<std::size_t>(bytes(record, field).size());
    m_patches.set(static_cast<std::uint32_t>(record), after);
}

void TextRecords::addRecord(std::span<const QByteArrayView> texts)
{
    m_patches.set(static_cast<std::uint32_t>(m_size), encoded(texts));
    ++m_size;
}

unsigned TextRecords::maskAt(const char *place) const
{
    unsigned mask = static_cast<unsigned char>(place[0]);
    for (std::size_t byte = 1; byte < maskBytes(); ++byte)
        mask |= static_cast<unsigned>(static_cast<unsigned char>(place[byte])) << (8 * byte);
    return mask;
}

QByteArrayView TextRecords::bytes(std::size_t record, std::size_t field) const
{
    const QByteArray *const patch = m_patches.find(record);
    const char *place = patch ? patch->constData() : m_bytes.constData() + start(record);
    const unsigned mask = maskAt(place);
    if ((mask >> field & 1) == 0)
        return {};
    place += maskBytes();
    for (unsigned before = mask & ((1U << field) - 1); before != 0; before &= before - 1) {
        const std::size_t size = takeSize(place);
        place += size;
    }
    const std::size_t size = takeSize(place);
    return {place, static_cast<qsizetype>(size)};
}

std::size_t TextRecords::recordAt(std::size_t offset, std::size_t from, std::size_t last) const
{
    std::size_t step = 1;
    while (from + step < last && start(from + step) <= offset) {
        from += step;
        step *= 2;
    }
    std::size_t behind = std::min(from + step, last); // the record stands in [from, behind)
    while (behind - from > 1) {
        const std::size_t middle = from + (behind - from) / 2;
        (start(middle) <= offset ? from : behind) = middle;
    }
    return from;
}

std::optional<TextRecords::Place> TextRecords::placeAt(std::size_t record, std::size_t offset) const
{
    const char *const all = m_bytes.constData();
    const char *place = all + start(record);
    unsigned left = maskAt(place);
    place += maskBytes();
    for (; left != 0; left &= left - 1) {
        const std::size_t size = takeSize(place);
        const auto begin = static_cast<std::size_t>(place - all);
        if (offset < begin)
            return std::nullopt;
        if (offset < begin + size)
            return Place{static_cast<std::size_t>(std::countr_zero(left)), begin, begin + size};
        place += size;
    }
    return std::nullopt;
}

std::size_t TextRecords::memory() const
{
    return static_cast<std::size_t>(m_bytes.capacity()) + m_bases.size() * sizeof(m_bases[0])
        + m_starts.size() * sizeof(m_starts[0]);
}

} // namespace Dateline
