// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnsedit.h"

#include "models/domain/entitycolumns.h"
#include "models/domain/trackerlists.h"

namespace Dateline {

namespace {

/// Hands the columns of a tracker to a packer, entity by entity.
class Compaction
{
public:
    explicit Compaction(const TrackerColumns &tracker)
        : m_tracker(tracker)
        , m_dates(tracker.dates().size(), noIndex)
        , m_eventPlaces(placesOf(tracker.eventOrder()))
        , m_sourcePlaces(placesOf(tracker.sourceOrder()))
    { }

    TrackerColumns run()
    {
        copyLists(m_tracker, m_packer.tracker());
        addAll<Event>(m_tracker.eventOrder());
        addAll<Source>(m_tracker.sourceOrder());
        addAll<Attribution>(m_tracker.attributionOrder());
        return m_packer.take();
    }

private:
    static std::vector<std::uint32_t> placesOf(const ListOrder &order)
    {
        std::vector<std::uint32_t> places(order.numbers(), noIndex);
        for (std::size_t place = 0; place < order.size(); ++place)
            places[order[place]] = static_cast<std::uint32_t>(place);
        return places;
    }

    template<typename Entity>
    void addAll(const ListOrder &order)
    {
        for (std::size_t place = 0; place < order.size(); ++place)
            add<Entity>(order[place], static_cast<std::uint32_t>(place));
    }

    template<typename Entity>
    void add(std::uint32_t number, std::uint32_t place)
    {
        const EntityColumns<Entity> &columns = m_tracker.columns<Entity>();
        PackedFields<Entity> fields;
        for (std::size_t text = 0; text < fields.texts.size(); ++text)
            fields.texts[text] = columns.texts.bytes(number, text);
        forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
            if constexpr (Packed<FieldType>::form == ColumnForm::Number)
                fields.number(field) = newNumber(field, columns.number(field, number));
            else if constexpr (Packed<FieldType>::form == ColumnForm::List)
                copyList(field, columns.of(field), number, place);
        });
        m_packer.add(fields);
    }

    /// What stands for the same value in the new tracker.
    template<typename FieldType>
    std::uint32_t newNumber(const FieldType &field, std::uint32_t number)
    {
        using Value = typename Packed<FieldType>::Value;
        if constexpr (Packed<FieldType>::isShared)
            return m_packer.shared(field,
                                   m_tracker.columns<typename FieldType::Owner>().of(field).texts[number].toUtf8());
        else if constexpr (std::is_same_v<Value, Edtf>)
            return date(number);
        else if constexpr (std::is_same_v<Value, EventId>)
            return number == noIndex ? noIndex : m_eventPlaces[number];
        else if constexpr (std::is_same_v<Value, SourceId>)
            return number == noIndex ? noIndex : m_sourcePlaces[number];
        else
            return number;
    }

    std::uint32_t date(std::uint32_t number)
    {
        std::uint32_t &known = m_dates[number];
        if (known == noIndex)
            known = m_packer.date(m_tracker.dates()[number]);
        return known;
    }

    template<typename FieldType>
    void copyList(const FieldType &field, const CompressedRows &column, std::uint32_t number, std::uint32_t place)
    {
        for (const std::uint32_t participation : column[number])
            m_packer.addTo(field, place, participation);
    }
    template<typename FieldType>
    void copyList(const FieldType &field, const TextLists &column, std::uint32_t number, std::uint32_t place)
    {
        for (const std::uint32_t text : column[number])
            m_packer.addTo(field, place, column.texts[text].toUtf8());
    }
    template<typename FieldType>
    void copyList(const FieldType &field, const NameLists &column, std::uint32_t number, std::uint32_t place)
    {
        for (const std::uint32_t name : column[number]) {
            AuthorTexts texts;
            for (std::size_t text = 0; text < texts.size(); ++text)
                texts[text] = column.names.bytes(name, text);
            m_packer.addTo(field, place, texts);
        }
    }

    const TrackerColumns &m_tracker;
    TrackerPacker m_packer;
    std::vector<std::uint32_t> m_dates; ///< new number by old one
    std::vector<std::uint32_t> m_eventPlaces, m_sourcePlaces;
};

} // namespace

TrackerColumns compacted(const TrackerColumns &tracker) { return Compaction(tracker).run(); }

} // namespace Dateline
