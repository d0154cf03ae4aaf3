// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packedtracker.h"

#include "models/domain/idindex.h"
#include "models/domain/packedtexts.h"
#include "models/domain/trackerlists.h"
#include "models/domain/trackerpacker.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename Enum>
std::optional<Enum> optionalEnum(std::uint8_t number)
{
    return number == PackedTracker::none ? std::nullopt : std::optional(static_cast<Enum>(number));
}

template<typename IdType, typename Thing>
IdType idAt(const std::vector<Thing> &things, std::uint32_t number)
{
    return number == noIndex ? IdType() : things[number].id;
}

/// Goes through a tracker and hands its entities to a packer.
class Packing
{
public:
    explicit Packing(const Tracker &tracker)
        : m_tracker(tracker)
        , m_categories(indexById(tracker.categories))
        , m_parties(indexById(tracker.parties))
        , m_measures(indexById(tracker.measures))
        , m_events(indexById(tracker.events))
        , m_sources(indexById(tracker.sources))
    { }

    PackedTracker run()
    {
        copyLists(m_tracker, m_packer.tracker());
        for (const Event &event : m_tracker.events)
            add(event);
        for (const Source &source : m_tracker.sources)
            add(source);
        for (const Attribution &attribution : m_tracker.attributions)
            add(attribution);
        return m_packer.take();
    }

private:
    void add(const Event &event)
    {
        const auto number = m_eventCount++;
        const auto texts = packedTexts(event);
        TrackerPacker::EventFields fields;
        std::copy(texts.begin(), texts.end(), fields.texts.begin());
        fields.category = m_categories.value(event.category, noIndex);
        fields.measure = m_measures.value(event.measure, noIndex);
        fields.date = m_packer.date(event.date);
        fields.reviewOn = m_packer.date(event.reviewOn);
        fields.milestone = event.milestone;
        m_packer.add(fields);
        for (const Participation &participation : event.parties) {
            if (const auto party = m_parties.constFind(participation.party); party != m_parties.cend())
                m_packer.addParticipation(number, *party, participation.role);
        }
        for (const QString &tag : event.tags)
            m_packer.addTag(number, tag.toUtf8());
    }

    void add(const Source &source)
    {
        const auto number = m_sourceCount++;
        const auto texts = packedTexts(source);
        TrackerPacker::SourceFields fields;
        std::copy(texts.begin(), texts.end(), fields.texts.begin());
        fields.issued = m_packer.date(source.issued);
        fields.accessed = m_packer.date(source.accessed);
        fields.reliability = source.reliability;
        m_packer.add(fields);
        for (const AuthorName &name : source.authors)
            m_packer.addAuthor(number,
                               {name.family.toUtf8(), name.given.toUtf8(), name.literal.toUtf8(),
                                name.droppingParticle.toUtf8(), name.nonDroppingParticle.toUtf8(),
                                name.suffix.toUtf8()});
    }

    void add(const Attribution &attribution)
    {
        const auto texts = packedTexts(attribution);
        TrackerPacker::AttributionFields fields;
        std::copy(texts.begin(), texts.end(), fields.texts.begin());
        fields.event = m_events.value(attribution.event, noIndex);
        fields.source = m_sources.value(attribution.source, noIndex);
        fields.party = m_parties.value(attribution.party, noIndex);
        fields.origin = m_packer.origin(attribution.origin.toUtf8());
        fields.date = m_packer.date(attribution.date);
        fields.claim = attribution.claim;
        fields.role = attribution.role;
        fields.support = attribution.support;
        fields.credibility = attribution.credibility;
        m_packer.add(fields);
    }

    const Tracker &m_tracker;
    TrackerPacker m_packer;
    QHash<CategoryId, std::uint32_t> m_categories;
    QHash<PartyId, std::uint32_t> m_parties;
    QHash<MeasureId, std::uint32_t> m_measures;
    QHash<EventId, std::uint32_t> m_events;
    QHash<SourceId, std::uint32_t> m_sources;
    std::uint32_t m_eventCount = 0;
    std::uint32_t m_sourceCount = 0;
};

template<typename Entity>
std::vector<Entity> listOf(const PackedRange<Entity> &range)
{
    std::vector<Entity> list;
    list.reserve(range.size());
    for (std::size_t place = 0; place < range.size(); ++place)
        list.push_back(range[place]);
    return list;
}

} // namespace

PackedTracker::PackedTracker() : m_dates(1), m_origins(1) { }

PackedTracker::PackedTracker(const Tracker &tracker) : PackedTracker(Packing(tracker).run()) { }

Tracker PackedTracker::unpackedLists() const
{
    Tracker tracker;
    copyLists(*this, tracker);
    return tracker;
}

Tracker PackedTracker::unpacked() const
{
    Tracker tracker = unpackedLists();
    tracker.events = listOf(events());
    tracker.sources = listOf(sources());
    tracker.attributions = listOf(attributions());
    return tracker;
}

bool PackedTracker::wasEdited() const
{
    return editedEntities() > 0 || !m_eventOrder.isUntouched() || !m_sourceOrder.isUntouched()
        || !m_attributionOrder.isUntouched();
}

std::size_t PackedTracker::editedEntities() const
{
    return m_events.texts.countBesideArray() + m_sources.texts.countBesideArray()
        + m_attributions.texts.countBesideArray();
}

Event PackedTracker::event(std::size_t index) const
{
    const TextRecords &texts = m_events.texts;
    Event event;
    event.id.text = texts.text(index, EventColumns::Id);
    event.title = texts.text(index, EventColumns::Title);
    event.summary = texts.text(index, EventColumns::Summary);
    event.category = idAt<CategoryId>(categories, m_events.category[index]);
    event.date = m_dates[m_events.date[index]];
    event.dateReason = texts.text(index, EventColumns::DateReason);
    for (const std::uint32_t participation : m_events.participations[index])
        event.parties.push_back({parties[partyOf(participation)].id, roleOf(participation)});
    event.measure = idAt<MeasureId>(measures, m_events.measure[index]);
    event.milestone = optionalEnum<Milestone>(m_events.milestone[index]);
    for (const std::uint32_t tag : m_events.tags[index])
        event.tags.append(m_tags[tag]);
    event.note = texts.text(index, EventColumns::Note);
    event.reviewOn = m_dates[m_events.reviewOn[index]];
    event.extra = texts.keptBytes(index, EventColumns::Extra);
    return event;
}

Source PackedTracker::source(std::size_t index) const
{
    const TextRecords &texts = m_sources.texts;
    Source source;
    source.id.text = texts.text(index, SourceColumns::Id);
    source.type = texts.text(index, SourceColumns::Type);
    source.title = texts.text(index, SourceColumns::Title);
    source.containerTitle = texts.text(index, SourceColumns::ContainerTitle);
    for (const std::uint32_t author : m_sources.authors[index]) {
        const TextRecords &names = m_sources.authorNames;
        source.authors.push_back(
            {names.text(author, SourceColumns::Family), names.text(author, SourceColumns::Given),
             names.text(author, SourceColumns::Literal), names.text(author, SourceColumns::DroppingParticle),
             names.text(author, SourceColumns::NonDroppingParticle), names.text(author, SourceColumns::Suffix)});
    }
    source.publisher = texts.text(index, SourceColumns::Publisher);
    source.issued = m_dates[m_sources.issued[index]];
    source.accessed = m_dates[m_sources.accessed[index]];
    source.url = texts.text(index, SourceColumns::Url);
    source.language = texts.text(index, SourceColumns::Language);
    source.cslRest = texts.keptBytes(index, SourceColumns::CslRest);
    source.reliability = optionalEnum<Reliability>(m_sources.reliability[index]);
    source.text = texts.text(index, SourceColumns::Snapshot);
    source.textDigest = texts.text(index, SourceColumns::TextDigest);
    source.archivedUrl = texts.text(index, SourceColumns::ArchivedUrl);
    source.extra = texts.keptBytes(index, SourceColumns::Extra);
    return source;
}

QString PackedTracker::sourceName(std::size_t source) const
{
    const TextRecords &texts = m_sources.texts;
    Source named;
    named.containerTitle = texts.text(source, SourceColumns::ContainerTitle);
    if (named.containerTitle.isEmpty()) {
        named.publisher = texts.text(source, SourceColumns::Publisher);
        named.title = texts.text(source, SourceColumns::Title);
    }
    return displayName(named);
}

Attribution PackedTracker::attribution(std::size_t index) const
{
    using Columns = AttributionColumns;
    const TextRecords &texts = m_attributions.texts;
    const std::uint32_t event = m_attributions.event[index];
    const std::uint32_t source = m_attributions.source[index];
    Attribution attribution;
    attribution.id.text = texts.text(index, Columns::Id);
    if (event != noIndex)
        attribution.event.text = m_events.texts.text(event, EventColumns::Id);
    if (source != noIndex)
        attribution.source.text = m_sources.texts.text(source, SourceColumns::Id);
    attribution.claim = static_cast<Claim>(m_attributions.claim[index]);
    attribution.party = idAt<PartyId>(parties, m_attributions.party[index]);
    if (const std::uint32_t role = m_attributions.role[index]; role != noIndex)
        attribution.role = static_cast<Role>(role);
    attribution.support = static_cast<Support>(m_attributions.support[index]);
    attribution.quote = {texts.text(index, Columns::QuoteExact), texts.text(index, Columns::QuotePrefix),
                         texts.text(index, Columns::QuoteSuffix)};
    attribution.locator = texts.text(index, Columns::Locator);
    attribution.saidBy = texts.text(index, Columns::SaidBy);
    attribution.origin = m_origins[m_attributions.origin[index]];
    attribution.stated = texts.text(index, Columns::Stated);
    attribution.date = m_dates[m_attributions.date[index]];
    attribution.credibility = optionalEnum<Credibility>(m_attributions.credibility[index]);
    attribution.note = texts.text(index, Columns::Note);
    attribution.extra = texts.keptBytes(index, Columns::Extra);
    return attribution;
}

std::size_t PackedTracker::textBytes() const
{
    std::size_t bytes = m_events.texts.textBytes() + m_sources.texts.textBytes() + m_sources.authorNames.textBytes()
        + m_attributions.texts.textBytes();
    const auto add = [&bytes](const QString &text) { bytes += static_cast<std::size_t>(text.toUtf8().size()); };
    for (const Edtf &date : m_dates)
        add(date.toString());
    for (const SharedColumn<QString> *texts : {&m_tags, &m_origins})
        std::for_each(texts->begin(), texts->end(), add);
    return bytes;
}

} // namespace Dateline
