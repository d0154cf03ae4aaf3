// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trackerpacker.h"

namespace Dateline {

namespace {

/// A key for looking up, which is not copied.
QByteArray borrowed(QByteArrayView bytes) { return QByteArray::fromRawData(bytes.data(), bytes.size()); }

template<typename Enum>
std::uint8_t numberOf(const std::optional<Enum> &value)
{
    return value ? static_cast<std::uint8_t>(*value) : PackedTracker::none;
}

/// Sets what stands at \p index, or adds it behind.
template<typename Column, typename Value>
void write(Column &column, std::size_t index, Value value)
{
    if (index == column.size())
        column.push_back(value);
    else
        column.set(index, value);
}

/// The number of \p utf8 among \p values, to which it is added as \p make() if it is new.
template<typename Value, typename Make>
std::uint32_t interned(QHash<QByteArray, std::uint32_t> &numbers, SharedColumn<Value> &values, QByteArrayView utf8,
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

void TrackerPacker::Pairs::add(std::uint32_t owner, std::uint32_t number)
{
    owners.push_back(owner);
    numbers.push_back(number);
}

RowLists TrackerPacker::Pairs::grouped(std::size_t groups)
{
    RowLists lists = groupedBy(owners, numbers, groups);
    *this = {};
    return lists;
}

std::uint32_t TrackerPacker::date(const Edtf &date)
{
    if (date.isNull())
        return 0;
    return interned(m_dateNumbers, m_tracker.m_dates, date.toString().toUtf8(), [&] { return date; });
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
    return interned(m_dateNumbers, m_tracker.m_dates, utf8, [&] { return std::move(*parsed); });
}

std::uint32_t TrackerPacker::origin(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return 0;
    return interned(m_originNumbers, m_tracker.m_origins, utf8, [&] { return QString::fromUtf8(utf8); });
}

void TrackerPacker::put(PackedTracker::EventColumns &columns, std::size_t number, const EventFields &event)
{
    columns.reviewOn.assign(static_cast<std::uint32_t>(number), event.reviewOn);
    write(columns.category, number, event.category);
    write(columns.measure, number, event.measure);
    write(columns.date, number, event.date);
    write(columns.milestone, number, numberOf(event.milestone));
}

void TrackerPacker::put(PackedTracker::SourceColumns &columns, std::size_t number, const SourceFields &source)
{
    write(columns.issued, number, source.issued);
    write(columns.accessed, number, source.accessed);
    write(columns.reliability, number, numberOf(source.reliability));
}

void TrackerPacker::put(PackedTracker::AttributionColumns &columns, std::size_t number,
                        const AttributionFields &attribution)
{
    write(columns.event, number, attribution.event);
    write(columns.source, number, attribution.source);
    write(columns.party, number, attribution.party);
    write(columns.role, number, attribution.role ? static_cast<std::uint32_t>(*attribution.role) : noIndex);
    write(columns.origin, number, attribution.origin);
    write(columns.date, number, attribution.date);
    write(columns.claim, number, static_cast<std::uint8_t>(attribution.claim));
    write(columns.support, number, static_cast<std::uint8_t>(attribution.support));
    write(columns.credibility, number, numberOf(attribution.credibility));
}

void TrackerPacker::add(const EventFields &event)
{
    auto &columns = m_tracker.m_events;
    put(columns, columns.texts.size(), event);
    for (const QByteArrayView text : event.texts)
        columns.texts.add(text);
    m_tracker.m_eventOrder.append();
}

void TrackerPacker::add(const SourceFields &source)
{
    auto &columns = m_tracker.m_sources;
    put(columns, columns.texts.size(), source);
    for (const QByteArrayView text : source.texts)
        columns.texts.add(text);
    m_tracker.m_sourceOrder.append();
}

void TrackerPacker::add(const AttributionFields &attribution)
{
    auto &columns = m_tracker.m_attributions;
    put(columns, columns.texts.size(), attribution);
    for (const QByteArrayView text : attribution.texts)
        columns.texts.add(text);
    m_tracker.m_attributionOrder.append();
}

void TrackerPacker::addParticipation(std::uint32_t event, std::uint32_t party, Role role)
{
    m_participations.add(event, PackedTracker::packedParticipation(party, role));
}

void TrackerPacker::addTag(std::uint32_t event, QByteArrayView utf8)
{
    m_tags.add(event, interned(m_tagNumbers, m_tracker.m_tags, utf8, [&] { return QString::fromUtf8(utf8); }));
}

void TrackerPacker::addAuthor(std::uint32_t source,
                              const std::array<QByteArrayView, PackedTracker::SourceColumns::AuthorTexts> &texts)
{
    auto &names = m_tracker.m_sources.authorNames;
    m_authors.add(source, static_cast<std::uint32_t>(names.size()));
    for (const QByteArrayView text : texts)
        names.add(text);
}

PackedTracker TrackerPacker::take()
{
    const std::size_t events = m_tracker.m_events.texts.size();
    m_tracker.m_events.participations = m_participations.grouped(events);
    m_tracker.m_events.tags = m_tags.grouped(events);
    m_tracker.m_sources.authors = m_authors.grouped(m_tracker.m_sources.texts.size());
    for (TextRecords *texts : {&m_tracker.m_events.texts, &m_tracker.m_sources.texts, &m_tracker.m_sources.authorNames,
                               &m_tracker.m_attributions.texts})
        texts->squeeze();
    auto &event = m_tracker.m_events;
    auto &source = m_tracker.m_sources;
    auto &attribution = m_tracker.m_attributions;
    for (PackedNumbers *numbers :
         {&event.category, &event.measure, &event.date, &source.issued, &source.accessed, &attribution.event,
          &attribution.source, &attribution.party, &attribution.role, &attribution.origin, &attribution.date})
        numbers->pack();
    event.reviewOn.squeeze();
    for (auto *numbers :
         {&event.milestone, &source.reliability, &attribution.claim, &attribution.support, &attribution.credibility})
        numbers->shrink_to_fit();
    return std::move(m_tracker);
}

} // namespace Dateline
