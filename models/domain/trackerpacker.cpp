// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trackerpacker.h"

namespace Dateline {

namespace {

/// A key for looking up, which is not copied.
QByteArray borrowed(QByteArrayView bytes) { return QByteArray::fromRawData(bytes.data(), bytes.size()); }

/// The number of \p utf8 among \p values, to which it is added as \p make() if it is new.
template<typename Value, typename Make>
std::uint32_t numberAmong(QHash<QByteArray, std::uint32_t> &numbers, SharedColumn<Value> &values, QByteArrayView utf8,
                          Make make)
{
    const auto known = numbers.constFind(borrowed(utf8));
    if (known != numbers.cend())
        return *known;
    const auto number = static_cast<std::uint32_t>(values.size());
    values.push_back(make());
    numbers.insert(utf8.toByteArray(), number);
    return number;
}

} // namespace

CompressedRows TrackerPacker::FieldWork::grouped(std::size_t groups)
{
    CompressedRows lists = groupedBy(owners, elements, groups);
    owners = {};
    elements = {};
    return lists;
}

std::uint32_t TrackerPacker::date(const Edtf &date)
{
    if (date.isNull())
        return 0;
    return numberAmong(m_dateNumbers, m_tracker.m_dates, date.toString().toUtf8(), [&] { return date; });
}

Result<std::uint32_t> TrackerPacker::date(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return 0U;
    if (const auto known = m_dateNumbers.constFind(borrowed(utf8)); known != m_dateNumbers.cend())
        return *known;
    auto parsed = Edtf::parse(QString::fromUtf8(utf8));
    if (!parsed)
        return parsed.error();
    return numberAmong(m_dateNumbers, m_tracker.m_dates, utf8, [&] { return std::move(*parsed); });
}

std::uint32_t TrackerPacker::interned(Numbers &numbers, SharedColumn<QString> &texts, QByteArrayView utf8)
{
    return numberAmong(numbers, texts, utf8, [&] { return QString::fromUtf8(utf8); });
}

std::uint32_t TrackerPacker::numberOfElement(TextLists &column, FieldWork &work, QByteArrayView utf8)
{
    return interned(work.numbers, column.texts, utf8);
}

std::uint32_t TrackerPacker::numberOfElement(NameLists &column, FieldWork &, const AuthorTexts &texts)
{
    for (const QByteArrayView text : texts)
        column.names.add(text);
    return static_cast<std::uint32_t>(column.names.size() - 1);
}

void TrackerPacker::finish(PackedNumbers &column, FieldWork &, std::size_t) { column.pack(); }
void TrackerPacker::finish(SparseNumbers &column, FieldWork &, std::size_t) { column.squeeze(); }
void TrackerPacker::finish(SharedColumn<std::uint8_t> &column, FieldWork &, std::size_t) { column.shrink_to_fit(); }
void TrackerPacker::finish(SharedTexts &column, FieldWork &, std::size_t)
{
    column.numbers.pack();
    column.texts.shrink_to_fit();
}
void TrackerPacker::finish(CompressedRows &column, FieldWork &work, std::size_t entities)
{
    column = work.grouped(entities);
}
void TrackerPacker::finish(TextLists &column, FieldWork &work, std::size_t entities)
{
    column.numbers = work.grouped(entities);
    column.texts.shrink_to_fit();
}
void TrackerPacker::finish(NameLists &column, FieldWork &work, std::size_t entities)
{
    column.numbers = work.grouped(entities);
    column.names.squeeze();
}

template<typename Entity>
void TrackerPacker::finish()
{
    auto &columns = m_tracker.columnsOf<Entity>(m_tracker);
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if constexpr (Packed<FieldType>::form != ColumnForm::Text)
            finish(columns.of(field), work<FieldType>(), columns.texts.size());
    });
    columns.texts.squeeze();
}

TrackerColumns TrackerPacker::take()
{
    finish<Event>();
    finish<Source>();
    finish<Attribution>();
    m_tracker.m_dates.shrink_to_fit(); // a date takes as much memory as a short text
    return std::move(m_tracker);
}

} // namespace Dateline
