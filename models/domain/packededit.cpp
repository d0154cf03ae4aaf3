// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packededit.h"

#include "models/domain/idindex.h"
#include "models/domain/packedtexts.h"

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
std::uint32_t numberOf(const TextRecords &texts, const QString &id)
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

/// Looked for among those of its event: there are several times as many attributions as events, and numbers are
/// compared quickly.
std::uint32_t numberOf(const PackedTracker &tracker, const Attribution &attribution)
{
    const PackedTracker::AttributionColumns &columns = tracker.attributionColumns();
    const std::uint32_t event = numberOf(tracker.eventColumns().texts, attribution.event.text);
    const QByteArray id = attribution.id.text.toUtf8();
    if (event == noIndex)
        return noIndex;
    for (std::size_t number = 0; number < columns.event.size(); ++number) {
        if (columns.event[number] == event && columns.texts.bytes(number, PackedTracker::AttributionColumns::Id) == id)
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

void write(RowLists &lists, std::uint32_t number, std::vector<std::uint32_t> values)
{
    if (number == lists.rows())
        lists.addRow(std::move(values));
    else
        lists.set(number, std::move(values));
}

/// Gives an added entity its place in the list; false if what it goes behind is not there.
bool addTo(ListOrder &order, const TextRecords &texts, const std::optional<Place> &wanted)
{
    if (!wanted) {
        order.append();
    } else if (wanted->behind.isEmpty()) {
        order.insert(0);
    } else {
        const std::uint32_t other = numberOf(texts, wanted->behind);
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
    if (part.placeAfter && part.placeAfter->behind.isEmpty()) {
        next = list.begin();
    } else if (part.placeAfter) {
        next = find(part.placeAfter->behind);
        if (next == list.end())
            return false;
        ++next;
    }
    list.insert(next, named);
    return true;
}

/// Whether something that is there gets another id or another place: see PackedEdit::apply().
bool renamesOrMoves(const EntityChange &part)
{
    return part.before && part.after && (nameInList(*part.before) != nameInList(*part.after) || part.placeAfter);
}

/// Whether the numbers of a list stay what they are.
template<typename Entity>
bool keepsNumbers(const std::vector<Entity> &list, const EntityChange &part)
{
    const bool isLast = !part.placeAfter || (!list.empty() && nameInList(list.back()) == part.placeAfter->behind)
        || (list.empty() && part.placeAfter->behind.isEmpty());
    return part.after && (part.before || isLast);
}

} // namespace

std::vector<std::uint32_t> PackedEdit::sorted(std::vector<std::uint32_t> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

bool PackedEdit::apply(const Change &change)
{
    return std::all_of(change.parts.begin(), change.parts.end(), [this](const EntityChange &part) {
        return part.check() && !renamesOrMoves(part) && applyPart(part);
    });
}

bool PackedEdit::applyPart(const EntityChange &part)
{
    return std::visit([&](const auto &entity) { return apply(part, entity); }, part.subject());
}

bool PackedEdit::apply(const EntityChange &part, const Event &named)
{
    const TextRecords &texts = m_tracker.m_events.texts;
    std::uint32_t number = numberOf(texts, named.id.text);
    if ((number == noIndex) == part.before.has_value())
        return false;
    if (!part.before) {
        number = static_cast<std::uint32_t>(texts.size());
        if (!addTo(m_tracker.m_eventOrder, texts, part.placeAfter))
            return false;
    }
    m_changedEvents.push_back(number);
    if (part.after)
        return write(number, std::get<Event>(*part.after));
    m_tracker.m_eventOrder.remove(number);
    clearEvent(number);
    return true;
}

bool PackedEdit::apply(const EntityChange &part, const Source &named)
{
    const TextRecords &texts = m_tracker.m_sources.texts;
    std::uint32_t number = numberOf(texts, named.id.text);
    if ((number == noIndex) == part.before.has_value())
        return false;
    if (!part.before) {
        number = static_cast<std::uint32_t>(texts.size());
        if (!addTo(m_tracker.m_sourceOrder, texts, part.placeAfter))
            return false;
    }
    m_changedSources.push_back(number);
    if (part.after)
        return write(number, std::get<Source>(*part.after));
    m_tracker.m_sourceOrder.remove(number);
    clearSource(number);
    return true;
}

bool PackedEdit::apply(const EntityChange &part, const Attribution &named)
{
    const TextRecords &texts = m_tracker.m_attributions.texts;
    std::uint32_t number = numberOf(m_tracker, named);
    if ((number == noIndex) == part.before.has_value())
        return false;
    if (!part.before) {
        number = static_cast<std::uint32_t>(texts.size());
        if (!addTo(m_tracker.m_attributionOrder, texts, part.placeAfter))
            return false;
    }
    m_changedAttributions.push_back(number);
    if (part.after)
        return write(number, std::get<Attribution>(*part.after));
    m_tracker.m_attributionOrder.remove(number);
    clearAttribution(number);
    return true;
}

bool PackedEdit::apply(const EntityChange &part, const Measure &named)
{
    m_otherMeasures = true;
    if (part.before && part.after) {
        const auto &before = std::get<Measure>(*part.before);
        const auto &after = std::get<Measure>(*part.after);
        m_otherNumbers = m_otherNumbers || before.issuers != after.issuers || before.bindsMembers != after.bindsMembers;
        return applyToList(m_tracker.measures, part, named);
    }
    m_otherNumbers = true;
    const std::vector<Measure> before = m_tracker.measures;
    if (!applyToList(m_tracker.measures, part, named))
        return false;
    renumberMeasures(before);
    return true;
}

bool PackedEdit::apply(const EntityChange &part, const AcceptedFinding &named)
{
    return applyToList(m_tracker.accepted, part, named);
}

bool PackedEdit::apply(const EntityChange &part, const Figure &named)
{
    return applyToList(m_tracker.figures, part, named);
}

bool PackedEdit::apply(const EntityChange &part, const Category &named)
{
    m_otherNumbers = true; // names stand in dictionaries
    return keepsNumbers(m_tracker.categories, part) && applyToList(m_tracker.categories, part, named);
}

bool PackedEdit::apply(const EntityChange &part, const Party &named)
{
    m_otherNumbers = true;
    m_otherMeasures = true; // a party's country decides whose stance a measure is
    return keepsNumbers(m_tracker.parties, part) && applyToList(m_tracker.parties, part, named);
}

bool PackedEdit::apply(const EntityChange &part, const Publisher &named)
{
    return applyToList(m_tracker.publishers, part, named);
}

bool PackedEdit::apply(const EntityChange &part, const SavedView &named)
{
    return applyToList(m_tracker.views, part, named);
}

bool PackedEdit::apply(const EntityChange &part, const TrackerHeader &)
{
    m_tracker.header() = std::get<TrackerHeader>(*part.after);
    return true;
}

bool PackedEdit::write(std::uint32_t number, const Event &event)
{
    PackedTracker::EventColumns &columns = m_tracker.m_events;
    TrackerPacker::EventFields fields;
    fields.category = placeOf(m_tracker.categories, event.category);
    fields.measure = event.measure.isEmpty() ? noIndex : placeOf(m_tracker.measures, event.measure);
    fields.date = dateNumber(event.date);
    fields.reviewOn = dateNumber(event.reviewOn);
    fields.milestone = event.milestone;
    std::vector<std::uint32_t> participations, tags;
    for (const Participation &participation : event.parties) {
        if (const std::uint32_t party = placeOf(m_tracker.parties, participation.party); party != noIndex)
            participations.push_back(PackedTracker::packedParticipation(party, participation.role));
    }
    for (const QString &tag : event.tags)
        tags.push_back(tagNumber(tag));
    TrackerPacker::put(columns, number, fields);
    Dateline::write(columns.participations, number, std::move(participations));
    Dateline::write(columns.tags, number, std::move(tags));
    Dateline::write(columns.texts, number, packedTexts(event));
    return true;
}

bool PackedEdit::write(std::uint32_t number, const Source &source)
{
    PackedTracker::SourceColumns &columns = m_tracker.m_sources;
    TrackerPacker::SourceFields fields;
    fields.issued = dateNumber(source.issued);
    fields.accessed = dateNumber(source.accessed);
    fields.reliability = source.reliability;
    std::vector<std::uint32_t> authors;
    for (const AuthorName &name : source.authors) {
        authors.push_back(static_cast<std::uint32_t>(columns.authorNames.size()));
        Dateline::write(columns.authorNames, authors.back(),
                        std::array{name.family.toUtf8(), name.given.toUtf8(), name.literal.toUtf8(),
                                   name.droppingParticle.toUtf8(), name.nonDroppingParticle.toUtf8(),
                                   name.suffix.toUtf8()});
    }
    TrackerPacker::put(columns, number, fields);
    Dateline::write(columns.authors, number, std::move(authors));
    Dateline::write(columns.texts, number, packedTexts(source));
    return true;
}

bool PackedEdit::write(std::uint32_t number, const Attribution &attribution)
{
    PackedTracker::AttributionColumns &columns = m_tracker.m_attributions;
    TrackerPacker::AttributionFields fields;
    fields.event = numberOf(m_tracker.m_events.texts, attribution.event.text);
    fields.source = numberOf(m_tracker.m_sources.texts, attribution.source.text);
    fields.party = attribution.party.isEmpty() ? noIndex : placeOf(m_tracker.parties, attribution.party);
    fields.origin = originNumber(attribution.origin);
    fields.date = dateNumber(attribution.date);
    fields.claim = attribution.claim;
    fields.role = attribution.role;
    fields.support = attribution.support;
    fields.credibility = attribution.credibility;
    TrackerPacker::put(columns, number, fields);
    Dateline::write(columns.texts, number, packedTexts(attribution));
    return fields.event != noIndex && fields.source != noIndex;
}

void PackedEdit::clearEvent(std::uint32_t number)
{
    PackedTracker::EventColumns &columns = m_tracker.m_events;
    TrackerPacker::put(columns, number, {});
    columns.participations.set(number, {});
    columns.tags.set(number, {});
    columns.texts.set(number, {});
}

void PackedEdit::clearSource(std::uint32_t number)
{
    PackedTracker::SourceColumns &columns = m_tracker.m_sources;
    TrackerPacker::put(columns, number, {});
    columns.authors.set(number, {});
    columns.texts.set(number, {});
}

void PackedEdit::clearAttribution(std::uint32_t number)
{
    TrackerPacker::put(m_tracker.m_attributions, number, {});
    m_tracker.m_attributions.texts.set(number, {});
}

std::uint32_t PackedEdit::dateNumber(const Edtf &date) { return date.isNull() ? 0 : interned(m_tracker.m_dates, date); }

std::uint32_t PackedEdit::originNumber(const QString &origin)
{
    return origin.isEmpty() ? 0 : interned(m_tracker.m_origins, origin);
}

std::uint32_t PackedEdit::tagNumber(const QString &tag)
{
    const std::size_t before = m_tracker.m_tags.size();
    const std::uint32_t number = interned(m_tracker.m_tags, tag);
    m_otherNumbers = m_otherNumbers || m_tracker.m_tags.size() != before;
    return number;
}

/// After measures were added or removed, which is rare: all events are looked at.
void PackedEdit::renumberMeasures(const std::vector<Measure> &before)
{
    const auto places = indexById(m_tracker.measures);
    PackedNumbers &column = m_tracker.m_events.measure;
    for (std::size_t event = 0; event < column.size(); ++event) {
        if (const std::uint32_t measure = column[event]; measure != noIndex)
            column.set(event, places.value(before[measure].id, noIndex));
    }
}

} // namespace Dateline
