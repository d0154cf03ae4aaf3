// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnsedit.h"

#include "models/domain/entitypacking.h"
#include "models/domain/idindex.h"
#include "models/domain/participants.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename IdType, typename Thing>
std::uint32_t placeOf(const std::vector<Thing> &things, const IdType &id)
{
    const auto thing = std::find_if(things.begin(), things.end(), [&](const Thing &t) { return t.id == id; });
    return thing == things.end() ? noIndex : static_cast<std::uint32_t>(thing - things.begin());
}

/// The number of what has this id as its first text; those that were removed have none.
std::uint32_t numberOfId(const TextRecords &texts, const QString &id)
{
    const QByteArray wanted = id.toUtf8();
    if (wanted.isEmpty())
        return noIndex;
    for (std::size_t number = 0; number < texts.size(); ++number) {
        if (texts.bytes(number, 0) == wanted)
            return static_cast<std::uint32_t>(number);
    }
    return noIndex;
}

template<typename Entity>
std::uint32_t numberInColumns(const TrackerColumns &tracker, const Entity &entity)
{
    return numberOfId(tracker.columns<Entity>().texts, entity.id.text);
}

/// Looked for among those of its event: there are several times as many attributions as events, and numbers are
/// compared quickly.
std::uint32_t numberInColumns(const TrackerColumns &tracker, const Attribution &attribution)
{
    const TrackerColumns::AttributionColumns &columns = tracker.attributionColumns();
    const std::uint32_t event = numberOfId(tracker.eventColumns().texts, attribution.event.text);
    const QByteArray id = attribution.id.text.toUtf8();
    if (event == noIndex)
        return noIndex;
    for (std::size_t number = 0; number < columns.event.size(); ++number) {
        if (columns.event[number] == event && columns.texts.bytes(number, TrackerColumns::AttributionColumns::Id) == id)
            return static_cast<std::uint32_t>(number);
    }
    return noIndex;
}

/// The number of \p value among \p values, to which it is added if it is new.
template<typename Value>
std::uint32_t interned(SharedColumn<Value> &values, const Value &value)
{
    const auto known = std::find(values.begin(), values.end(), value);
    const auto number = static_cast<std::uint32_t>(known - values.begin());
    if (known == values.end())
        values.push_back(value);
    return number;
}

template<std::size_t Count>
void write(TextRecords &records, std::uint32_t number, const std::array<QByteArray, Count> &texts)
{
    std::array<QByteArrayView, Count> views;
    std::copy(texts.begin(), texts.end(), views.begin());
    if (number == records.size())
        records.addRecord(views);
    else
        records.set(number, views);
}

void write(CompressedRows &lists, std::uint32_t number, std::vector<std::uint32_t> values)
{
    if (number == lists.rows())
        lists.addRow(std::move(values));
    else
        lists.set(number, std::move(values));
}

/// Numbers for an entity's fields, and for the elements of its lists, in a tracker that gets what it does not know yet.
template<typename Entity>
class Numbering
{
public:
    Numbering(const TrackerColumns &tracker, EntityColumns<Entity> &columns, SharedColumn<Edtf> &dates)
        : m_tracker(tracker), m_columns(columns), m_dates(dates)
    { }

    // What packNumbers() asks for.
    std::uint32_t date(const Edtf &date) { return date.isNull() ? 0 : interned(m_dates, date); }
    std::uint32_t index(const CategoryId &id) const { return placeOf(m_tracker.categories, id); }
    std::uint32_t index(const PartyId &id) const { return id.isEmpty() ? noIndex : placeOf(m_tracker.parties, id); }
    std::uint32_t index(const MeasureId &id) const { return id.isEmpty() ? noIndex : placeOf(m_tracker.measures, id); }
    std::uint32_t index(const EventId &id) const { return numberOfId(m_tracker.eventColumns().texts, id.text); }
    std::uint32_t index(const SourceId &id) const { return numberOfId(m_tracker.sourceColumns().texts, id.text); }
    template<typename FieldType>
    std::uint32_t shared(const FieldType &field, const QString &text)
    {
        return text.isEmpty() ? 0 : interned(m_columns.of(field).texts, text);
    }

    void writeList(CompressedRows &column, std::uint32_t number, const std::vector<Participation> &participations)
    {
        std::vector<std::uint32_t> numbers;
        for (const Participation &participation : participations) {
            if (const std::uint32_t party = index(participation.party); party != noIndex)
                numbers.push_back(TrackerColumns::participationNumber(party, participation.role));
        }
        write(column, number, std::move(numbers));
    }
    static void writeList(TextLists &column, std::uint32_t number, const QStringList &texts)
    {
        std::vector<std::uint32_t> numbers;
        for (const QString &text : texts)
            numbers.push_back(interned(column.texts, text));
        write(column.numbers, number, std::move(numbers));
    }
    static void writeList(NameLists &column, std::uint32_t number, const std::vector<AuthorName> &names)
    {
        std::vector<std::uint32_t> numbers;
        for (const AuthorName &name : names) {
            numbers.push_back(static_cast<std::uint32_t>(column.names.size()));
            write(column.names, numbers.back(), authorNameTexts(name));
        }
        write(column.numbers, number, std::move(numbers));
    }

private:
    const TrackerColumns &m_tracker;
    EntityColumns<Entity> &m_columns; ///< in m_tracker
    SharedColumn<Edtf> &m_dates;      ///< in m_tracker
};

void clearList(CompressedRows &column, std::uint32_t number) { column.set(number, {}); }
void clearList(TextLists &column, std::uint32_t number) { column.numbers.set(number, {}); }
void clearList(NameLists &column, std::uint32_t number) { column.numbers.set(number, {}); }

/// Gives an added entity its place in the list; false if its predecessor is not there.
bool addTo(ListOrder &order, const TextRecords &texts, const std::optional<Place> &wanted)
{
    if (!wanted) {
        order.append();
    } else if (wanted->predecessor.isEmpty()) {
        order.insert(0);
    } else {
        const std::uint32_t other = numberOfId(texts, wanted->predecessor);
        if (other == noIndex)
            return false;
        order.insert(order.placeOf(other) + 1);
    }
    return true;
}

/// Does a part to a list of plain values, as Change::applyTo() does.
template<typename Entity>
bool applyToList(std::vector<Entity> &list, const EntityChange &part, const Entity &named)
{
    const auto find = [&list](const QString &name) {
        return std::find_if(list.begin(), list.end(), [&](const Entity &e) { return nameInList(e) == name; });
    };
    const auto place = find(nameInList(named));
    if (part.before) {
        if (place == list.end())
            return false;
        if (part.after)
            *place = std::get<Entity>(*part.after);
        else
            list.erase(place);
        return true;
    }
    if (place != list.end())
        return false;
    auto next = list.end();
    if (part.placeAfter && part.placeAfter->predecessor.isEmpty()) {
        next = list.begin();
    } else if (part.placeAfter) {
        next = find(part.placeAfter->predecessor);
        if (next == list.end())
            return false;
        ++next;
    }
    list.insert(next, named);
    return true;
}

/// Whether something that is there gets another id or another place: see ColumnsEdit::apply().
bool renamesOrMoves(const EntityChange &part)
{
    return part.before && part.after && (nameInList(*part.before) != nameInList(*part.after) || part.placeAfter);
}

bool holds(const PackedNumbers &column, std::uint32_t number)
{
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (column[i] == number)
            return true;
    }
    return false;
}

/// Whether an addition is put behind all others, or a removal takes the last one: the numbers of the others stay.
template<typename Entity>
bool isAtTheEnd(const std::vector<Entity> &list, const EntityChange &part, const Entity &named)
{
    if (!part.after)
        return !list.empty() && list.back() == named;
    if (!part.placeAfter)
        return true;
    return part.placeAfter->predecessor.isEmpty()
        ? list.empty()
        : !list.empty() && nameInList(list.back()) == part.placeAfter->predecessor;
}

} // namespace

std::vector<std::uint32_t> ColumnsEdit::sorted(std::vector<std::uint32_t> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

bool ColumnsEdit::apply(const Change &change)
{
    return std::all_of(change.parts.begin(), change.parts.end(), [this](const EntityChange &part) {
        return part.check() && !renamesOrMoves(part) && applyPart(part);
    });
}

bool ColumnsEdit::applyPart(const EntityChange &part)
{
    return std::visit([&](const auto &entity) { return apply(part, entity); }, part.subject());
}

template<typename Entity>
bool ColumnsEdit::applyToColumns(const EntityChange &part, const Entity &named, std::vector<std::uint32_t> &changed)
{
    const TextRecords &texts = m_tracker.columns<Entity>().texts;
    std::uint32_t number = numberInColumns(m_tracker, named);
    if ((number == noIndex) == part.before.has_value())
        return false;
    if (!part.before) {
        number = static_cast<std::uint32_t>(texts.size());
        if (!addTo(m_tracker.order<Entity>(), texts, part.placeAfter))
            return false;
    }
    changed.push_back(number);
    if (part.after)
        return write(number, std::get<Entity>(*part.after));
    m_tracker.order<Entity>().remove(number);
    clear<Entity>(number);
    return true;
}

/// False if it refers to an event or source that is not there.
template<typename Entity>
bool ColumnsEdit::write(std::uint32_t number, const Entity &entity)
{
    auto &columns = m_tracker.columnsOf<Entity>(m_tracker);
    const std::size_t tagsBefore = m_tracker.tags().size();
    Numbering<Entity> numbering(m_tracker, columns, m_tracker.m_dates);
    PackedFields<Entity> fields;
    packNumbers(entity, numbering, fields);
    columns.put(number, fields);
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if constexpr (Packed<FieldType>::form == ColumnForm::List)
            numbering.writeList(columns.of(field), number, field.in(entity));
    });
    Dateline::write(columns.texts, number, columnTexts(entity));
    m_otherTags = m_otherTags || m_tracker.tags().size() != tagsBefore;
    if constexpr (std::is_same_v<Entity, Attribution>)
        return columns.event[number] != noIndex && columns.source[number] != noIndex;
    return true;
}

template<typename Entity>
void ColumnsEdit::clear(std::uint32_t number)
{
    auto &columns = m_tracker.columnsOf<Entity>(m_tracker);
    columns.put(number, {});
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if constexpr (Packed<FieldType>::form == ColumnForm::List)
            clearList(columns.of(field), number);
    });
    columns.texts.set(number, {});
}

bool ColumnsEdit::apply(const EntityChange &part, const Event &named)
{
    return applyToColumns(part, named, m_changedEvents);
}

bool ColumnsEdit::apply(const EntityChange &part, const Source &named)
{
    return applyToColumns(part, named, m_changedSources);
}

bool ColumnsEdit::apply(const EntityChange &part, const Attribution &named)
{
    return applyToColumns(part, named, m_changedAttributions);
}

bool ColumnsEdit::apply(const EntityChange &part, const Measure &named)
{
    m_otherMeasures = true;
    if (part.before && part.after) {
        const auto &before = std::get<Measure>(*part.before);
        const auto &after = std::get<Measure>(*part.after);
        m_otherParties = m_otherParties || before.issuers != after.issuers || before.bindsMembers != after.bindsMembers;
        return applyToList(m_tracker.measures, part, named);
    }
    m_otherParties = true;
    if (isAtTheEnd(m_tracker.measures, part, named) && (part.after || !isNamed(named)))
        return applyToList(m_tracker.measures, part, named);
    m_otherNumbers = true;
    const std::vector<Measure> before = m_tracker.measures;
    if (!applyToList(m_tracker.measures, part, named))
        return false;
    renumberMeasures(before);
    return true;
}

bool ColumnsEdit::apply(const EntityChange &part, const AcceptedFinding &named)
{
    return applyToList(m_tracker.accepted, part, named);
}

bool ColumnsEdit::apply(const EntityChange &part, const Figure &named)
{
    return applyToList(m_tracker.figures, part, named);
}

bool ColumnsEdit::apply(const EntityChange &part, const Category &named)
{
    m_otherCategories = true;
    const bool keepsNumbers = (part.before && part.after) || isAtTheEnd(m_tracker.categories, part, named);
    return keepsNumbers && (part.after || !isNamed(named)) && applyToList(m_tracker.categories, part, named);
}

bool ColumnsEdit::apply(const EntityChange &part, const Party &named)
{
    m_otherParties = true;
    bool keepsNumbers = false;
    if (part.before && part.after) {
        const auto &before = std::get<Party>(*part.before);
        const auto &after = std::get<Party>(*part.after);
        // These decide whose stance a measure is.
        m_otherMeasures = m_otherMeasures || before.kind != after.kind || before.country != after.country;
        keepsNumbers = true;
    } else {
        m_otherMeasures = true; // stances are worked out for lists of parties
        keepsNumbers = isAtTheEnd(m_tracker.parties, part, named);
    }
    return keepsNumbers && (part.after || !isNamed(named)) && applyToList(m_tracker.parties, part, named);
}

bool ColumnsEdit::apply(const EntityChange &part, const Publisher &named)
{
    const auto namesOf = [](const std::optional<ChangedEntity> &publisher) {
        return publisher ? std::pair(std::get<Publisher>(*publisher).name, std::get<Publisher>(*publisher).aliases)
                         : std::pair<QString, std::vector<Alias>>();
    };
    m_otherNumbers = m_otherNumbers || namesOf(part.before) != namesOf(part.after);
    return applyToList(m_tracker.publishers, part, named);
}

bool ColumnsEdit::apply(const EntityChange &part, const SavedView &named)
{
    return applyToList(m_tracker.views, part, named);
}

bool ColumnsEdit::apply(const EntityChange &part, const TrackerHeader &)
{
    m_tracker.header() = std::get<TrackerHeader>(*part.after);
    return true;
}

bool ColumnsEdit::isNamed(const Party &party) const
{
    const std::uint32_t number = placeOf(m_tracker.parties, party.id);
    if (holds(m_tracker.attributionColumns().party, number))
        return true;
    const std::size_t events = m_tracker.eventColumns().participations.rows();
    for (std::size_t event = 0; event < events; ++event) {
        if (hasParticipant(m_tracker, event, [number](std::uint32_t other) { return other == number; }))
            return true;
    }
    return false;
}

bool ColumnsEdit::isNamed(const Category &category) const
{
    return holds(m_tracker.eventColumns().category, placeOf(m_tracker.categories, category.id));
}

bool ColumnsEdit::isNamed(const Measure &measure) const
{
    return holds(m_tracker.eventColumns().measure, placeOf(m_tracker.measures, measure.id));
}

/// After measures were added or removed, which is rare: all events are looked at.
void ColumnsEdit::renumberMeasures(const std::vector<Measure> &before)
{
    const auto places = indexById(m_tracker.measures);
    PackedNumbers &column = m_tracker.m_events.measure;
    for (std::size_t event = 0; event < column.size(); ++event) {
        if (const std::uint32_t measure = column[event]; measure != noIndex)
            column.set(event, places.value(before[measure].id, noIndex));
    }
}

} // namespace Dateline
