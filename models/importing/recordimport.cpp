// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/recordimport.h"

#include "models/core/textfold.h"
#include "models/domain/fieldrules.h"
#include "models/importing/cleantext.h"
#include "models/importing/importingtr.h"

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostRemarks = 1'000;

/// A message of EventFields is a sentence with a full stop.
QString asReason(QString message)
{
    if (message.endsWith(u'.'))
        message.chop(1);
    return message;
}

/// Leaves those entities of \p list whose ids are \p used.
template<typename Entity, typename IdType>
void keepUsed(std::vector<Entity> &list, const QSet<IdType> &used)
{
    std::erase_if(list, [&](const Entity &entity) { return !used.contains(entity.id); });
}

} // namespace

RecordImport::RecordImport(std::shared_ptr<const Snapshot> into, RecordImportOptions options)
    : m_into(std::move(into))
    , m_options(std::move(options))
    , m_fields(m_into, m_options.dates)
    , m_lookup(m_into->tracker())
    , m_dates(m_options.dates)
    , m_parties(m_fields)
    , m_sources(m_into->tracker(), m_lookup, m_dates, m_plan.additions.sources)
    , m_events(*m_into)
{
    m_plan.additions.header() = m_into->tracker().header();
}

void RecordImport::beginFile(const QString &name) { m_file = name; }

Rejection RecordImport::placed(const RecordPlace &place, const QString &field, const QString &reason) const
{
    const QString within = placeInWords(place, field);
    const QString whole = m_file.isEmpty() ? within : within.isEmpty() ? m_file : QString(m_file + u": "_s + within);
    return {whole, reason, m_file, place, field};
}

bool RecordImport::reject(const RecordPlace &place, const QString &field, const QString &reason)
{
    ++m_plan.report.read;
    ++m_plan.report.rejected;
    m_plan.report.rejections.push_back(placed(place, field, reason));
    return true;
}

void RecordImport::remark(const RecordPlace &place, const QString &field, const QString &text)
{
    if (++m_plan.report.remarkCount <= mostRemarks)
        m_plan.report.remarks.push_back(placed(place, field, text));
}

bool RecordImport::take(Record record)
{
    std::visit([this](auto &&entry) { add(std::move(entry)); }, std::move(record));
    return true;
}

bool RecordImport::readDate(const EventRecord &record, Event &event)
{
    const QString field = ImportingTr::tr("date");
    Result<ReadDate> date = m_dates.read(record.date);
    if (!date) {
        reject(record.place, field, asReason(date.error().message));
        return false;
    }
    if (date->date.isNull()) {
        reject(record.place, field, ImportingTr::tr("has no date"));
        return false;
    }
    if (!date->remark.isEmpty())
        remark(record.place, field, date->remark);
    event.date = std::move(date->date);
    return true;
}

void RecordImport::readParties(const EventRecord &record, Event &event)
{
    for (const RecordParty &party : record.parties) {
        if (party.name.trimmed().isEmpty())
            continue;
        const auto read = m_parties.read(party);
        if (!read) {
            remark(record.place, ImportingTr::tr("parties"),
                   ImportingTr::tr("left out: %1").arg(asReason(read.error().message)));
            continue;
        }
        for (const Participation &one : *read) {
            if (std::find(event.parties.begin(), event.parties.end(), one) == event.parties.end())
                event.parties.push_back(one);
        }
    }
}

MeasureId RecordImport::measureNamed(const QString &name) const { return m_measures.value(foldForSearch(name)); }

void RecordImport::readMeasure(const EventRecord &record, Event &event)
{
    const auto leftOut = [&](const QString &field, const QString &why) {
        remark(record.place, field, ImportingTr::tr("left out: %1").arg(asReason(why)));
    };
    if (!record.measure.trimmed().isEmpty()) {
        event.measure = measureNamed(record.measure);
        if (!event.measure.isEmpty())
            event.milestone = Milestone::Announced;
        else if (const auto written = m_fields.write(event, EventField::Measure, record.measure); !written)
            leftOut(ImportingTr::tr("measure"), written.error().message);
    }
    if (record.milestone.trimmed().isEmpty())
        return;
    if (const auto written = m_fields.write(event, EventField::Milestone, record.milestone); !written)
        leftOut(ImportingTr::tr("milestone"), written.error().message);
}

bool RecordImport::isSound(const RecordPlace &place, const Event &event)
{
    FieldRules rules;
    const CheckedEntity where{"events"_L1, 0, {}, true};
    rules.fields(where, event, [](const auto &, const auto &) {});
    rules.extra(where, event.extra);
    if (!rules.hasFault())
        return true;
    reject(place, rules.firstFault()->place.section(u'/', 2), rules.firstFault()->message);
    return false;
}

/// The id of the event that is the same, or under which it is added.
EventId RecordImport::placeFor(Event &&event, const QString &key)
{
    ++m_plan.report.read;
    std::vector<Event> &added = m_plan.additions.events;
    EventId id = m_options.duplicates == Duplicates::Merge ? m_events.inTracker(event) : EventId();
    event.id = {};
    if (id.isEmpty()) {
        if (const std::ptrdiff_t same = m_events.amongAdded(event, added); same >= 0)
            id = added[static_cast<std::size_t>(same)].id;
    }
    if (!id.isEmpty()) {
        ++m_plan.report.merged;
        return id;
    }
    const auto isTaken = [this](const QString &one) { return m_lookup.event(one).has_value(); };
    event.id.text = m_eventIds.take(key, isTaken) ? key : m_eventIds.make(event.title, u"event"_s, isTaken);
    ++m_plan.report.imported;
    added.push_back(std::move(event));
    return added.back().id;
}

void RecordImport::add(EventRecord &&record)
{
    Event event;
    bool changed = cleanText(record.title);
    changed = cleanText(record.summary) || changed;
    changed = cleanText(record.note) || changed;
    event.title = record.title.simplified();
    if (event.title.isEmpty()) {
        reject(record.place, ImportingTr::tr("title"), ImportingTr::tr("has no title"));
        return;
    }
    if (!readDate(record, event))
        return;
    event.summary = std::move(record.summary);
    event.note = std::move(record.note);
    event.extra = std::move(record.extra);
    const auto category = m_parties.category(record.category);
    if (!category) {
        reject(record.place, ImportingTr::tr("category"), asReason(category.error().message));
        return;
    }
    event.category = *category;
    readParties(record, event);
    readMeasure(record, event);
    if (!record.tags.isEmpty()) {
        if (const auto written = m_fields.write(event, EventField::Tags, record.tags); !written)
            remark(record.place, ImportingTr::tr("tags"), asReason(written.error().message));
    }
    event.id.text = u"event"_s;
    if (!isSound(record.place, event))
        return;
    if (changed)
        remark(record.place, {}, ImportingTr::tr("control characters are left out"));

    const EventId id = placeFor(std::move(event), record.key);
    if (!record.key.isEmpty())
        m_eventOfKey.insert(record.key, id);
    for (AttributionRecord &attribution : record.attributions)
        attribute(std::move(attribution), id);
}

/// Attributes to an event that is known, now or when its source is.
void RecordImport::attribute(AttributionRecord &&record, const EventId &event)
{
    if (!record.source) {
        record.eventKey = u'\n' + event.text; // no key of a file, but what it is known by here
        m_waiting.push_back(std::move(record));
        return;
    }
    const auto source = m_sources.find(*record.source);
    if (!source) {
        remark(record.place, ImportingTr::tr("source"), ImportingTr::tr("left out: %1").arg(source.error().message));
        return;
    }
    for (const QString &each : source->remarks)
        remark(record.place, ImportingTr::tr("source"), each);
    attributeTo(std::move(record), event, source->id);
}

bool RecordImport::isThere(const Attribution &attribution) const
{
    bool found = false;
    if (const auto event = m_lookup.event(attribution.event.text)) {
        m_lookup.forEachReferrer(*event, [&](const ChangedEntity &entity) {
            const auto *const other = std::get_if<Attribution>(&entity);
            found = found
                || (other && other->source == attribution.source && other->quote.exact == attribution.quote.exact
                    && other->claim == attribution.claim);
        });
    }
    return found;
}

/// False if it cannot be an attribution, which is remarked, or is there already.
bool RecordImport::attributeTo(AttributionRecord &&record, const EventId &event, const SourceId &source)
{
    Attribution attribution = std::move(record.attribution);
    attribution.event = event;
    attribution.source = source;
    for (QString *text : {&attribution.quote.exact, &attribution.note, &attribution.saidBy, &attribution.stated})
        cleanText(*text);
    if (const auto date = m_dates.read(record.date))
        attribution.date = date->date;
    else
        remark(record.place, ImportingTr::tr("date in the source"), asReason(date.error().message));
    attribution.id.text = u"attribution"_s;
    FieldRules rules;
    const CheckedEntity where{"attributions"_L1, 0, {}, true};
    rules.fields(where, attribution, [](const auto &, const auto &) {});
    rules.extra(where, attribution.extra);
    if (rules.hasFault()) {
        remark(record.place, rules.firstFault()->place.section(u'/', 2),
               ImportingTr::tr("left out: %1").arg(rules.firstFault()->message));
        return false;
    }
    const std::size_t key =
        qHashMulti(1, event.text, source.text, attribution.quote.exact, static_cast<int>(attribution.claim));
    if (m_attributionKeys.contains(key) || isThere(attribution))
        return false;
    m_attributionKeys.insert(key);
    attribution.id.text =
        m_attributionIds.make(event.text.left(45) + u' ' + source.text.left(44), u"attribution"_s,
                              [this](const QString &one) { return m_lookup.attribution(one).has_value(); });
    m_plan.additions.attributions.push_back(std::move(attribution));
    return true;
}

void RecordImport::add(WorkRecord &&record)
{
    const auto source = m_sources.find(record);
    if (!source) {
        reject(record.place, source.error().place, source.error().message);
        return;
    }
    ++m_plan.report.read;
    ++(source->isNew ? m_plan.report.imported : m_plan.report.merged);
    for (const QString &each : source->remarks)
        remark(record.place, {}, each);
    if (!record.key.isEmpty())
        m_sourceOfKey.insert(record.key, source->id);
}

void RecordImport::add(AttributionRecord &&record)
{
    ++m_plan.report.read; // and counted as what it comes to when all keys are known
    m_waiting.push_back(std::move(record));
}

void RecordImport::add(MeasureRecord &&record)
{
    Measure measure;
    cleanText(record.title);
    measure.title = record.title.simplified();
    measure.summary = record.summary;
    measure.effect = record.effect;
    const auto read = [&](const std::vector<RecordParty> &parties, std::vector<PartyId> &into) {
        for (const RecordParty &party : parties) {
            const auto found = m_parties.read(party);
            if (!found)
                remark(record.place, ImportingTr::tr("parties"), asReason(found.error().message));
            for (const Participation &one : found ? *found : std::vector<Participation>()) {
                if (std::find(into.begin(), into.end(), one.party) == into.end())
                    into.push_back(one.party);
            }
        }
    };
    read(record.issuers, measure.issuers);
    read(record.targets, measure.targets);
    Event probe;
    if (m_fields.write(probe, EventField::Measure, measure.title) || !measureNamed(measure.title).isEmpty()) {
        ++m_plan.report.read;
        ++m_plan.report.merged;
        return;
    }
    measure.id.text = u"measure"_s;
    FieldRules rules;
    rules.fields({"measures"_L1, 0, {}, true}, measure, [](const auto &, const auto &) {});
    if (rules.hasFault()) {
        reject(record.place, rules.firstFault()->place.section(u'/', 2), rules.firstFault()->message);
        return;
    }
    measure.id.text = m_measureIds.make(measure.title, u"measure"_s,
                                        [this](const QString &one) { return m_lookup.measure(one).has_value(); });
    m_measures.insert(foldForSearch(measure.title), measure.id);
    m_plan.additions.measures.push_back(std::move(measure));
    ++m_plan.report.read;
    ++m_plan.report.imported;
}

void RecordImport::add(CategoryRecord &&record)
{
    const auto category = m_parties.category(record.name);
    if (!category) {
        reject(record.place, ImportingTr::tr("name"), asReason(category.error().message));
        return;
    }
    ++m_plan.report.read;
    const bool isKnown = m_lookup.category(category->text).has_value() || m_colours.contains(category->text);
    ++(isKnown ? m_plan.report.merged : m_plan.report.imported);
    m_colours.insert(category->text, isColour(record.colour) ? record.colour : QString());
}

void RecordImport::add(HeaderRecord &&record)
{
    TrackerHeader &header = m_plan.additions.header();
    if (!m_lookup.counts().isEmpty())
        return;
    for (QString *text : {&record.title, &record.description})
        cleanText(*text);
    if (!record.title.simplified().isEmpty())
        header.title = record.title.simplified().left(Limits::title);
    header.description = record.description.left(Limits::prose);
    header.language = record.language;
}

void RecordImport::endFile()
{
    for (AttributionRecord &record : std::exchange(m_waiting, {})) {
        const bool isOfRecord = record.eventKey.startsWith(u'\n');
        const EventId event = isOfRecord ? EventId{record.eventKey.sliced(1)} : m_eventOfKey.value(record.eventKey);
        const QString field = ImportingTr::tr("source");
        Result<SourceId> source = m_sourceOfKey.value(record.sourceKey);
        if (record.source) {
            const auto found = m_sources.find(*record.source);
            source = found ? Result<SourceId>(found->id) : found.error();
        }
        QString reason;
        if (!source)
            reason = source.error().message;
        else if (source->isEmpty())
            reason = ImportingTr::tr("there is no source “%1” in the file").arg(record.sourceKey);
        else if (event.isEmpty())
            reason = ImportingTr::tr("there is no event “%1” in the file").arg(record.eventKey);
        if (!reason.isEmpty() && isOfRecord) {
            remark(record.place, field, ImportingTr::tr("left out: %1").arg(reason));
        } else if (!reason.isEmpty()) {
            --m_plan.report.read; // reject() counts it
            reject(record.place, field, reason);
        } else {
            const bool isNew = attributeTo(std::move(record), event, *source);
            if (!isOfRecord)
                ++(isNew ? m_plan.report.imported : m_plan.report.merged);
        }
    }
    m_eventOfKey.clear();
    m_sourceOfKey.clear();
}

RecordPlan RecordImport::finish()
{
    Tracker &additions = m_plan.additions;
    QSet<CategoryId> categories;
    QSet<PartyId> parties;
    for (const Event &event : additions.events) {
        categories.insert(event.category);
        for (const Participation &one : event.parties)
            parties.insert(one.party);
    }
    for (const Measure &measure : additions.measures) {
        for (const auto *side : {&measure.issuers, &measure.targets})
            parties.unite(QSet<PartyId>(side->begin(), side->end()));
    }
    for (auto colour = m_colours.cbegin(); colour != m_colours.cend(); ++colour)
        categories.insert({colour.key()});
    additions.categories = m_parties.names().categories;
    additions.parties = m_parties.names().parties;
    // What was named by a row that was rejected is not made.
    keepUsed(additions.categories, categories);
    keepUsed(additions.parties, parties);
    for (Category &category : additions.categories)
        category.colour = m_colours.value(category.id.text);
    return std::move(m_plan);
}

Result<Change> changeOf(RecordPlan &plan, const EntityLookup &into, const QString &name)
{
    std::vector<ImportInput> inputs;
    inputs.push_back({name, std::move(plan.additions)});
    Result<ImportPlan> merged = planImport(into, std::move(inputs));
    if (!merged)
        return merged.error();
    if (!merged->report.rejections.empty()) {
        const Rejection &first = merged->report.rejections.front();
        return Error{ErrorCode::TooLarge, first.reason, first.place};
    }
    return std::move(merged->change);
}

} // namespace Dateline
