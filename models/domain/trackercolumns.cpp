// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trackercolumns.h"

#include "models/domain/entitypacking.h"
#include "models/domain/idindex.h"
#include "models/domain/trackerlists.h"
#include "models/domain/trackerpacker.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace Dateline {

namespace {

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

    TrackerColumns run()
    {
        copyLists(m_tracker, m_packer.tracker());
        addAll(m_tracker.events);
        addAll(m_tracker.sources);
        addAll(m_tracker.attributions);
        return m_packer.take();
    }

    // What packNumbers() asks for.
    std::uint32_t date(const Edtf &date) { return m_packer.date(date); }
    std::uint32_t index(const CategoryId &id) const { return m_categories.value(id, noIndex); }
    std::uint32_t index(const PartyId &id) const { return m_parties.value(id, noIndex); }
    std::uint32_t index(const MeasureId &id) const { return m_measures.value(id, noIndex); }
    std::uint32_t index(const EventId &id) const { return m_events.value(id, noIndex); }
    std::uint32_t index(const SourceId &id) const { return m_sources.value(id, noIndex); }
    template<typename FieldType>
    std::uint32_t shared(const FieldType &field, const QString &text)
    {
        return m_packer.shared(field, text.toUtf8());
    }

private:
    template<typename Entity>
    void addAll(const std::vector<Entity> &entities)
    {
        for (std::size_t i = 0; i < entities.size(); ++i)
            add(entities[i], static_cast<std::uint32_t>(i));
    }

    template<typename Entity>
    void add(const Entity &entity, std::uint32_t number)
    {
        const auto texts = columnTexts(entity);
        PackedFields<Entity> fields;
        std::copy(texts.begin(), texts.end(), fields.texts.begin());
        packNumbers(entity, *this, fields);
        m_packer.add(fields);
        forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
            if constexpr (Packed<FieldType>::form == ColumnForm::List)
                addList(field, number, field.in(entity));
        });
    }

    template<typename FieldType>
    void addList(const FieldType &field, std::uint32_t owner, const std::vector<Participation> &participations)
    {
        for (const Participation &participation : participations) {
            if (const std::uint32_t party = index(participation.party); party != noIndex)
                m_packer.addTo(field, owner, TrackerColumns::participationNumber(party, participation.role));
        }
    }
    template<typename FieldType>
    void addList(const FieldType &field, std::uint32_t owner, const QStringList &texts)
    {
        for (const QString &text : texts)
            m_packer.addTo(field, owner, text.toUtf8());
    }
    template<typename FieldType>
    void addList(const FieldType &field, std::uint32_t owner, const std::vector<AuthorName> &names)
    {
        for (const AuthorName &name : names) {
            const auto texts = authorNameTexts(name);
            AuthorTexts views;
            std::copy(texts.begin(), texts.end(), views.begin());
            m_packer.addTo(field, owner, views);
        }
    }

    const Tracker &m_tracker;
    TrackerPacker m_packer;
    QHash<CategoryId, std::uint32_t> m_categories;
    QHash<PartyId, std::uint32_t> m_parties;
    QHash<MeasureId, std::uint32_t> m_measures;
    QHash<EventId, std::uint32_t> m_events;
    QHash<SourceId, std::uint32_t> m_sources;
};

/// Values from their numbers.
class Unpacking
{
public:
    explicit Unpacking(const TrackerColumns &tracker) : m_tracker(tracker) { }

    void value(std::uint32_t number, Edtf &date) const { date = m_tracker.dates()[number]; }
    void value(std::uint32_t number, CategoryId &id) const { id = idAt<CategoryId>(m_tracker.categories, number); }
    void value(std::uint32_t number, PartyId &id) const { id = idAt<PartyId>(m_tracker.parties, number); }
    void value(std::uint32_t number, MeasureId &id) const { id = idAt<MeasureId>(m_tracker.measures, number); }
    void value(std::uint32_t number, EventId &id) const { id.text = idText<Event>(number); }
    void value(std::uint32_t number, SourceId &id) const { id.text = idText<Source>(number); }
    template<typename Value>
    void value(std::uint32_t number, Value &value) const
    {
        value = valueOf<Value>(number);
    }

    void list(const CompressedRows &column, std::size_t entity, std::vector<Participation> &participations) const
    {
        for (const std::uint32_t number : column[entity])
            participations.push_back(
                {m_tracker.parties[TrackerColumns::partyOf(number)].id, TrackerColumns::roleOf(number)});
    }
    static void list(const TextLists &column, std::size_t entity, QStringList &texts)
    {
        for (const std::uint32_t number : column[entity])
            texts.append(column.texts[number]);
    }
    static void list(const NameLists &column, std::size_t entity, std::vector<AuthorName> &names)
    {
        for (const std::uint32_t number : column[entity]) {
            AuthorName &name = names.emplace_back();
            for (std::size_t text = 0; text < authorTexts.size(); ++text)
                name.*authorTexts[text] = column.names.text(number, text);
        }
    }

private:
    template<typename Entity>
    QString idText(std::uint32_t number) const
    {
        return number == noIndex ? QString() : m_tracker.columns<Entity>().texts.text(number, 0);
    }

    const TrackerColumns &m_tracker;
};

void setText(QString &text, QByteArrayView utf8) { text = QString::fromUtf8(utf8); }
void setText(QByteArray &bytes, QByteArrayView utf8) { bytes = utf8.toByteArray(); }

template<typename Entity>
std::vector<Entity> listOf(const EntityRange<Entity> &range)
{
    std::vector<Entity> list;
    list.reserve(range.size());
    for (std::size_t place = 0; place < range.size(); ++place)
        list.push_back(range[place]);
    return list;
}

} // namespace

TrackerColumns::TrackerColumns() : m_dates(1) { }

TrackerColumns::TrackerColumns(const Tracker &tracker) : TrackerColumns(Packing(tracker).run()) { }

Tracker TrackerColumns::listsOnly() const
{
    Tracker tracker;
    copyLists(*this, tracker);
    return tracker;
}

Tracker TrackerColumns::unpacked() const
{
    Tracker tracker = listsOnly();
    tracker.events = listOf(events());
    tracker.sources = listOf(sources());
    tracker.attributions = listOf(attributions());
    return tracker;
}

bool TrackerColumns::wasEdited() const
{
    return editedEntities() > 0 || !m_eventOrder.isUntouched() || !m_sourceOrder.isUntouched()
        || !m_attributionOrder.isUntouched();
}

std::size_t TrackerColumns::editedEntities() const
{
    return m_events.texts.countBesideArray() + m_sources.texts.countBesideArray()
        + m_attributions.texts.countBesideArray();
}

template<typename Entity>
Entity TrackerColumns::entity(std::size_t number) const
{
    const EntityColumns<Entity> &from = columns<Entity>();
    const Unpacking unpacking(*this);
    Entity entity;
    entity.id.text = from.texts.text(number, 0);
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        auto &value = field.in(entity);
        if constexpr (Packed<FieldType>::form == ColumnForm::Text)
            setText(value, from.texts.bytes(number, textOfField<FieldType>));
        else if constexpr (Packed<FieldType>::form == ColumnForm::List)
            unpacking.list(from.of(field), number, value);
        else if constexpr (Packed<FieldType>::isShared)
            value = from.of(field).texts[from.number(field, number)];
        else
            unpacking.value(from.number(field, number), value);
    });
    entity.extra = from.texts.keptBytes(number, textCount<Entity> - 1);
    return entity;
}

Event TrackerColumns::event(std::size_t number) const { return entity<Event>(number); }
Source TrackerColumns::source(std::size_t number) const { return entity<Source>(number); }
Attribution TrackerColumns::attribution(std::size_t number) const { return entity<Attribution>(number); }

QString TrackerColumns::sourceName(std::size_t source) const
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

namespace {

std::size_t utf8Size(const QString &text) { return static_cast<std::size_t>(text.toUtf8().size()); }

// Of the texts in a value of an entity that is no column.
std::size_t bytesIn(const QString &text) { return utf8Size(text); }
std::size_t bytesIn(const QByteArray &text) { return static_cast<std::size_t>(text.size()); }
std::size_t bytesIn(const Edtf &date) { return utf8Size(date.toString()); }
std::size_t bytesIn(const Alias &alias) { return utf8Size(alias.name) + utf8Size(alias.language); }
template<typename Kind>
std::size_t bytesIn(const Id<Kind> &id)
{
    return utf8Size(id.text);
}
std::size_t bytesIn(const ExternalIds &ids)
{
    return std::transform_reduce(ids.begin(), ids.end(), std::size_t{0}, std::plus<>(),
                                 [](const auto &id) { return utf8Size(id.first) + utf8Size(id.second); });
}
template<typename Element>
std::size_t bytesIn(const std::vector<Element> &elements)
{
    return std::transform_reduce(elements.begin(), elements.end(), std::size_t{0}, std::plus<>(),
                                 [](const Element &element) { return bytesIn(element); });
}

template<typename Entity>
std::size_t textBytesOf(const std::vector<Entity> &entities)
{
    std::size_t bytes = 0;
    for (const Entity &entity : entities) {
        if constexpr (requires { entity.id; })
            bytes += bytesIn(entity.id);
        bytes += bytesIn(entity.extra);
        forEachField<Entity>([&](const auto &field) {
            if constexpr (requires { bytesIn(field.in(entity)); })
                bytes += bytesIn(field.in(entity));
        });
    }
    return bytes;
}

std::size_t bytesOf(const SharedColumn<QString> &texts)
{
    return std::transform_reduce(texts.begin(), texts.end(), std::size_t{0}, std::plus<>(), utf8Size);
}

// Of the texts that a column has beside those of its entities.
std::size_t bytesBeside(const SharedTexts &column) { return bytesOf(column.texts); }
std::size_t bytesBeside(const TextLists &column) { return bytesOf(column.texts); }
std::size_t bytesBeside(const NameLists &column) { return column.names.textBytes(); }
template<typename Column>
std::size_t bytesBeside(const Column &)
{
    return 0;
}

template<typename Entity>
std::size_t textBytesOf(const EntityColumns<Entity> &columns)
{
    std::size_t bytes = columns.texts.textBytes();
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if constexpr (Packed<FieldType>::form != ColumnForm::Text)
            bytes += bytesBeside(columns.of(field));
    });
    return bytes;
}

} // namespace

std::size_t TrackerColumns::textBytes() const
{
    std::size_t bytes = textBytesOf(m_events) + textBytesOf(m_sources) + textBytesOf(m_attributions)
        + textBytesOf(categories) + textBytesOf(parties) + textBytesOf(measures) + textBytesOf(publishers)
        + textBytesOf(accepted) + textBytesOf(figures) + textBytesOf(views);
    for (const Edtf &date : m_dates)
        bytes += utf8Size(date.toString());
    return bytes;
}

} // namespace Dateline
