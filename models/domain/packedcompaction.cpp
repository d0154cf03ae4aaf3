// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packededit.h"

#include "models/domain/trackerlists.h"

namespace Dateline {

namespace {

/// Hands the columns of a tracker to a packer, entity by entity.
class Compaction
{
public:
    explicit Compaction(const PackedTracker &tracker)
        : m_tracker(tracker)
        , m_dates(tracker.dates().size(), noIndex)
        , m_eventPlaces(placesOf(tracker.eventOrder()))
        , m_sourcePlaces(placesOf(tracker.sourceOrder()))
    { }

    PackedTracker run()
    {
        copyLists(m_tracker, m_packer.tracker());
        for (std::size_t place = 0; place < m_tracker.eventOrder().size(); ++place)
            addEvent(m_tracker.eventOrder()[place], static_cast<std::uint32_t>(place));
        for (std::size_t place = 0; place < m_tracker.sourceOrder().size(); ++place)
            addSource(m_tracker.sourceOrder()[place], static_cast<std::uint32_t>(place));
        for (std::size_t place = 0; place < m_tracker.attributionOrder().size(); ++place)
            addAttribution(m_tracker.attributionOrder()[place]);
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

    template<std::size_t Count>
    static void copyTexts(const TextRecords &texts, std::size_t number, std::array<QByteArrayView, Count> &to)
    {
        for (std::size_t field = 0; field < Count; ++field)
            to[field] = texts.bytes(number, field);
    }

    std::uint32_t date(std::uint32_t number)
    {
        std::uint32_t &known = m_dates[number];
        if (known == noIndex)
            known = m_packer.date(m_tracker.dates()[number]);
        return known;
    }

    void addEvent(std::uint32_t number, std::uint32_t place)
    {
        const PackedTracker::EventColumns &columns = m_tracker.eventColumns();
        TrackerPacker::EventFields fields;
        copyTexts(columns.texts, number, fields.texts);
        fields.category = columns.category[number];
        fields.measure = columns.measure[number];
        fields.date = date(columns.date[number]);
        fields.reviewOn = date(columns.reviewOn[number]);
        if (const std::uint8_t milestone = columns.milestone[number]; milestone != PackedTracker::none)
            fields.milestone = static_cast<Milestone>(milestone);
        m_packer.add(fields);
        for (const std::uint32_t participation : columns.participations[number])
            m_packer.addParticipation(place, PackedTracker::partyOf(participation),
                                      PackedTracker::roleOf(participation));
        for (const std::uint32_t tag : columns.tags[number])
            m_packer.addTag(place, m_tracker.tags()[tag].toUtf8());
    }

    void addSource(std::uint32_t number, std::uint32_t place)
    {
        using Columns = PackedTracker::SourceColumns;
        const Columns &columns = m_tracker.sourceColumns();
        TrackerPacker::SourceFields fields;
        copyTexts(columns.texts, number, fields.texts);
        fields.issued = date(columns.issued[number]);
        fields.accessed = date(columns.accessed[number]);
        if (const std::uint8_t reliability = columns.reliability[number]; reliability != PackedTracker::none)
            fields.reliability = static_cast<Reliability>(reliability);
        m_packer.add(fields);
        for (const std::uint32_t author : columns.authors[number])
            addAuthor(author, place);
    }

    void addAuthor(std::uint32_t author, std::uint32_t source)
    {
        std::array<QByteArrayView, PackedTracker::SourceColumns::AuthorTexts> texts;
        copyTexts(m_tracker.sourceColumns().authorNames, author, texts);
        m_packer.addAuthor(source, texts);
    }

    void addAttribution(std::uint32_t number)
    {
        const PackedTracker::AttributionColumns &columns = m_tracker.attributionColumns();
        TrackerPacker::AttributionFields fields;
        copyTexts(columns.texts, number, fields.texts);
        fields.event = columns.event[number] == noIndex ? noIndex : m_eventPlaces[columns.event[number]];
        fields.source = columns.source[number] == noIndex ? noIndex : m_sourcePlaces[columns.source[number]];
        fields.party = columns.party[number];
        fields.origin = m_packer.origin(m_tracker.origins()[columns.origin[number]].toUtf8());
        fields.date = date(columns.date[number]);
        fields.claim = static_cast<Claim>(columns.claim[number]);
        if (const std::uint32_t role = columns.role[number]; role != noIndex)
            fields.role = static_cast<Role>(role);
        fields.support = static_cast<Support>(columns.support[number]);
        if (const std::uint8_t credibility = columns.credibility[number]; credibility != PackedTracker::none)
            fields.credibility = static_cast<Credibility>(credibility);
        m_packer.add(fields);
    }

    const PackedTracker &m_tracker;
    TrackerPacker m_packer;
    std::vector<std::uint32_t> m_dates; ///< new number by old one
    std::vector<std::uint32_t> m_eventPlaces, m_sourcePlaces;
};

} // namespace

PackedTracker compacted(const PackedTracker &tracker) { return Compaction(tracker).run(); }

} // namespace Dateline
