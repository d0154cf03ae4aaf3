// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/rownumber.h"
#include "models/domain/entitycolumns.h"
#include "models/domain/listorder.h"
#include "models/domain/tracker.h"

#include <cstdint>
#include <vector>

namespace Dateline {

class TrackerColumns;

/// The place of a measure in the list of TrackerColumns, and the numbers of a source and of an attribution there.
using MeasureRow = RowNumber<struct MeasureRowTag>;
using SourceRow = RowNumber<struct SourceRowTag>;
using AttributionRow = RowNumber<struct AttributionRowTag>;

/// Entities that are put together when asked for, as if they stood in a list.
template<typename Entity>
class EntityRange
{
public:
    class Iterator
    {
    public:
        Iterator(const EntityRange &range, std::size_t index) : m_range(range), m_index(index) { }
        Entity operator*() const { return m_range[m_index]; }
        Iterator &operator++()
        {
            ++m_index;
            return *this;
        }
        bool operator!=(const Iterator &other) const { return m_index != other.m_index; }

    private:
        const EntityRange &m_range;
        std::size_t m_index;
    };

    using Get = Entity (TrackerColumns::*)(std::size_t) const;
    EntityRange(const TrackerColumns &tracker, Get get, const ListOrder &order)
        : m_tracker(tracker), m_get(get), m_order(order)
    { }

    std::size_t size() const { return m_order.size(); }
    bool empty() const { return size() == 0; }
    Entity operator[](std::size_t place) const { return (m_tracker.*m_get)(m_order[place]); }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

private:
    const TrackerColumns &m_tracker;
    Get m_get;
    const ListOrder &m_order;
};

/// A tracker in little memory, for reading: what it has many of stands in columns, equal dates, tags and first
/// reporters once, texts in one array. Parties and measures are numbers here, as places in their lists; noIndex: none.
/// Events, sources and attributions have numbers of their own, which are their places in their lists too, but for a
/// tracker that was edited (ColumnsEdit): there a number stays what it is, what was removed leaves a gap in the columns
/// without texts and references, and the orders say what stands where. A copy costs no more than the lists that are no
/// columns.
class TrackerColumns : public TrackerHeader
{
public:
    /// Who takes part, and how, in one number.
    static constexpr std::uint32_t participationNumber(std::uint32_t party, Role role)
    {
        return (party << 3) | static_cast<std::uint32_t>(role);
    }
    static constexpr std::uint32_t partyOf(std::uint32_t participation) { return participation >> 3; }
    static constexpr Role roleOf(std::uint32_t participation) { return static_cast<Role>(participation & 7); }

    /// Stands for "none" in columns of single bytes.
    static constexpr std::uint8_t none = noByte;

    using EventColumns = EntityColumns<Event>;
    using SourceColumns = EntityColumns<Source>;
    using AttributionColumns = EntityColumns<Attribution>;

    TrackerColumns();
    /// References that the tracker does not resolve are left out; of several equal ids the first counts. O(size).
    TrackerColumns(const Tracker &tracker);

    /// The same as plain values. O(size), and several times the memory.
    Tracker unpacked() const;
    /// The same without events, sources and attributions.
    Tracker listsOnly() const;

    /// All but events, sources and attributions, as in Tracker.
    const TrackerHeader &header() const { return *this; }
    TrackerHeader &header() { return *this; }
    std::vector<Category> categories;
    std::vector<Party> parties;
    std::vector<Measure> measures;
    std::vector<AcceptedFinding> accepted;
    std::vector<Figure> figures;
    std::vector<Publisher> publishers;
    std::vector<SavedView> views;

    EntityRange<Event> events() const { return {*this, &TrackerColumns::event, m_eventOrder}; }
    EntityRange<Source> sources() const { return {*this, &TrackerColumns::source, m_sourceOrder}; }
    EntityRange<Attribution> attributions() const { return {*this, &TrackerColumns::attribution, m_attributionOrder}; }
    // The numbers behind the lists.
    const ListOrder &eventOrder() const { return m_eventOrder; }
    const ListOrder &sourceOrder() const { return m_sourceOrder; }
    const ListOrder &attributionOrder() const { return m_attributionOrder; }
    /// Whether it was made by changes (ColumnsEdit), so that numbers need not be places, and some things are looked at
    /// one by one.
    bool wasEdited() const;
    /// How many entities were changed, added or removed since it was made as a whole.
    std::size_t editedEntities() const;

    /// By number.
    Event event(std::size_t number) const;
    Source source(std::size_t number) const;
    Attribution attribution(std::size_t number) const;
    QString sourceName(std::size_t source) const; ///< displayName() of it
    // Rows of other kinds, those of an event table among them, are no such numbers.
    template<typename Tag>
    Event event(RowNumber<Tag>) const = delete;
    template<typename Tag>
    requires(!std::is_same_v<Tag, SourceRowTag>) Source source(RowNumber<Tag>)
    const = delete;
    template<typename Tag>
    requires(!std::is_same_v<Tag, AttributionRowTag>) Attribution attribution(RowNumber<Tag>)
    const = delete;
    template<typename Tag>
    requires(!std::is_same_v<Tag, SourceRowTag>) QString sourceName(RowNumber<Tag>)
    const = delete;

    /// The columns of events, sources or attributions.
    template<typename Entity>
    const EntityColumns<Entity> &columns() const
    {
        return columnsOf<Entity>(*this);
    }
    const EventColumns &eventColumns() const { return m_events; }
    const SourceColumns &sourceColumns() const { return m_sources; }
    const AttributionColumns &attributionColumns() const { return m_attributions; }
    const SharedColumn<Edtf> &dates() const { return m_dates; }                          ///< the first is null
    const SharedColumn<QString> &tags() const { return m_events.tags.texts; }            ///< each once
    const SharedColumn<QString> &origins() const { return m_attributions.origin.texts; } ///< the first is empty

    /// Bytes of all texts, dates and names, as UTF-8.
    std::size_t textBytes() const;

private:
    friend class TrackerPacker;
    friend class ColumnsEdit;

    template<typename Entity, typename AnyTracker>
    static auto &columnsOf(AnyTracker &tracker)
    {
        if constexpr (std::is_same_v<Entity, Event>)
            return tracker.m_events;
        else if constexpr (std::is_same_v<Entity, Source>)
            return tracker.m_sources;
        else
            return tracker.m_attributions;
    }
    template<typename Entity>
    ListOrder &order()
    {
        if constexpr (std::is_same_v<Entity, Event>)
            return m_eventOrder;
        else if constexpr (std::is_same_v<Entity, Source>)
            return m_sourceOrder;
        else
            return m_attributionOrder;
    }
    template<typename Entity>
    Entity entity(std::size_t number) const;

    EventColumns m_events;
    SourceColumns m_sources;
    AttributionColumns m_attributions;
    ListOrder m_eventOrder, m_sourceOrder, m_attributionOrder;
    SharedColumn<Edtf> m_dates;
};

} // namespace Dateline
