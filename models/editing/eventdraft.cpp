// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventdraft.h"

#include "models/core/keepfirst.h"
#include "models/domain/countrynames.h"
#include "models/editing/claimedparties.h"
#include "models/editing/listpieces.h"
#include "models/editing/newids.h"
#include "models/editing/partyfinder.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct EventDraftTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::EventDraft)
};

/// What is wrong with an event, field by field.
class EventFaults
{
public:
    EventFaults(const EventDraft &draft, const Snapshot &snapshot) : m_draft(draft), m_snapshot(snapshot) { }

    FieldFaults find()
    {
        const Event &event = m_draft.event;
        category();
        if (event.title.isEmpty())
            add("title"_L1, EventDraftTr::tr("Type a title."));
        if (!m_draft.dateProblem.isEmpty())
            add("date"_L1, m_draft.dateProblem);
        else if (event.date.isNull())
            add("date"_L1, EventDraftTr::tr("Type a date."));
        parties();
        measure();
        tags();
        if (!m_draft.reviewProblem.isEmpty())
            add("reviewOn"_L1, m_draft.reviewProblem);
        addLengthFaults(m_faults, event);
        return std::move(m_faults);
    }

private:
    void add(QLatin1StringView field, const QString &message) { m_faults.push_back({QString(field), message}); }

    QString nameOf(const PartyId &id) const
    {
        const auto made = std::find_if(m_draft.newParties.begin(), m_draft.newParties.end(),
                                       [&](const Party &party) { return party.id == id; });
        return made == m_draft.newParties.end() ? m_snapshot.nameOfParty(id) : made->name;
    }

    bool isThere(const PartyId &id) const
    {
        return isDraftId(id) ? std::any_of(m_draft.newParties.begin(), m_draft.newParties.end(),
                                           [&](const Party &party) { return party.id == id; })
                             : m_snapshot.party(id) != nullptr;
    }

    void category()
    {
        const CategoryId &id = m_draft.event.category;
        if (m_draft.newCategory && id == m_draft.newCategory->id) {
            const QString &name = m_draft.newCategory->name;
            const auto &known = m_snapshot.tracker().categories;
            if (name.isEmpty())
                add("category/name"_L1, EventDraftTr::tr("Type a name for the category."));
            else if (std::any_of(known.begin(), known.end(), [&](const Category &each) {
                         return each.name.compare(name, Qt::CaseInsensitive) == 0;
                     }))
                add("category/name"_L1, EventDraftTr::tr("There is a category of this name."));
            else if (const QString tooLong = lengthFault(name, Limits::name); !tooLong.isEmpty())
                add("category/name"_L1, tooLong);
        } else if (id.isEmpty()) {
            add("category"_L1, EventDraftTr::tr("Choose a category."));
        } else if (!m_snapshot.index().categories.contains(id)) {
            add("category"_L1, EventDraftTr::tr("This category has been removed. Choose another one."));
        }
    }

    void parties()
    {
        const std::vector<Participation> &parties = m_draft.event.parties;
        if (!m_draft.partyProblem.isEmpty())
            add("parties"_L1, m_draft.partyProblem);
        if (parties.size() > Limits::perEntity)
            add("parties"_L1, EventDraftTr::tr("No more than %L1 parties.").arg(Limits::perEntity));
        for (std::size_t i = 0; i < parties.size() && i < Limits::perEntity; ++i) {
            if (!isThere(parties[i].party))
                add("parties"_L1,
                    EventDraftTr::tr("%1 has been removed from the tracker.").arg(nameOf(parties[i].party)));
            if (std::find(parties.begin(), parties.begin() + static_cast<std::ptrdiff_t>(i), parties[i])
                != parties.begin() + static_cast<std::ptrdiff_t>(i))
                add("parties"_L1,
                    EventDraftTr::tr("%1 is there twice as %2.")
                        .arg(nameOf(parties[i].party), nameFor(parties[i].role).toLower()));
        }
        claimedParties();
        for (const Party &party : m_draft.newParties) {
            if (const QString tooLong = lengthFault(party.name, Limits::name); !tooLong.isEmpty())
                add("parties"_L1, tooLong);
        }
    }

    /// Parties that a claim is about take part.
    void claimedParties()
    {
        if (const QString fault = claimedPartyFault(m_snapshot, m_draft.event); !fault.isEmpty())
            add("parties"_L1, fault);
    }

    void measure()
    {
        const Event &event = m_draft.event;
        if (!m_draft.measureProblem.isEmpty())
            return add("measure"_L1, m_draft.measureProblem);
        if (m_draft.newMeasure && event.measure == m_draft.newMeasure->id) {
            const Measure &made = *m_draft.newMeasure;
            if (made.title.isEmpty())
                add("measure/title"_L1, EventDraftTr::tr("Type a title for the measure."));
            else if (const QString tooLong = lengthFault(made.title, Limits::title); !tooLong.isEmpty())
                add("measure/title"_L1, tooLong);
            if (m_draft.lacksEffect)
                add("measure/effect"_L1, EventDraftTr::tr("Choose what the measure does."));
        } else if (!event.measure.isEmpty() && !m_snapshot.measure(event.measure)) {
            return add("measure"_L1, EventDraftTr::tr("This measure has been removed. Choose another one."));
        }
        if (!event.measure.isEmpty() && !event.milestone)
            add("milestone"_L1, EventDraftTr::tr("Choose which milestone of the measure it is."));
        if (event.measure.isEmpty() && event.milestone)
            add("milestone"_L1, EventDraftTr::tr("A milestone needs a measure."));
    }

    void tags()
    {
        const QStringList &tags = m_draft.event.tags;
        if (static_cast<std::size_t>(tags.size()) > Limits::perEntity)
            add("tags"_L1, EventDraftTr::tr("No more than %L1 tags.").arg(Limits::perEntity));
        for (const QString &tag : tags) {
            if (const QString tooLong = lengthFault(tag, Limits::tag); !tooLong.isEmpty()) {
                add("tags"_L1, EventDraftTr::tr("%1: %2").arg(tag.left(20) + QChar(0x2026), tooLong));
                return;
            }
        }
    }

    const EventDraft &m_draft;
    const Snapshot &m_snapshot;
    FieldFaults m_faults;
};

/// The parts of a change that make what an event names, and the ids that it names then.
class DraftParts
{
public:
    DraftParts(const EventDraft &draft, const Snapshot &snapshot) : m_draft(draft), m_snapshot(snapshot) { }

    /// \p event with all names of a draft replaced.
    Event settled(Event event, std::vector<EntityChange> &parts)
    {
        if (m_draft.newCategory && event.category == m_draft.newCategory->id) {
            Category made = *m_draft.newCategory;
            made.id = newCategoryId(m_snapshot, made.name);
            event.category = made.id;
            parts.push_back(EntityChange::addition(made));
        }
        for (Participation &each : event.parties)
            each.party = settled(each.party, parts);
        keepFirstOfEqual(event.parties); // a country may have come into the tracker meanwhile
        if (m_draft.newMeasure && event.measure == m_draft.newMeasure->id) {
            Measure made = *m_draft.newMeasure;
            made.id = newMeasureId(m_snapshot, made.title);
            for (std::vector<PartyId> *list : {&made.issuers, &made.targets}) {
                for (PartyId &party : *list)
                    party = settled(party, parts);
                keepFirstOfEqual(*list);
            }
            event.measure = made.id;
            parts.push_back(EntityChange::addition(made));
        }
        return event;
    }

private:
    PartyId settled(const PartyId &id, std::vector<EntityChange> &parts)
    {
        if (!isDraftId(id))
            return id;
        if (const auto known = m_settled.constFind(id); known != m_settled.cend())
            return *known;
        const auto draft = std::find_if(m_draft.newParties.begin(), m_draft.newParties.end(),
                                        [&](const Party &party) { return party.id == id; });
        Q_ASSERT(draft != m_draft.newParties.end());
        const auto &parties = m_snapshot.tracker().parties;
        const auto there = std::find_if(parties.begin(), parties.end(), [&](const Party &party) {
            return party.kind == PartyKind::Country && draft->kind == PartyKind::Country
                && party.country == draft->country;
        });
        PartyId settledId;
        if (there != parties.end()) {
            settledId = there->id;
        } else {
            Party made = *draft;
            made.id.text = newId(wordsForId(made), u"party"_s, [&](const QString &text) {
                return m_taken.contains({text}) || m_snapshot.party({text}) != nullptr;
            });
            m_taken.insert(made.id);
            settledId = made.id;
            parts.push_back(EntityChange::addition(made));
        }
        m_settled.insert(id, settledId);
        return settledId;
    }

    const EventDraft &m_draft;
    const Snapshot &m_snapshot;
    QHash<PartyId, PartyId> m_settled;
    QSet<PartyId> m_taken;
};

} // namespace

CategoryId draftCategoryId() { return {u":category"_s}; }
MeasureId draftMeasureId() { return {u":measure"_s}; }

EventDraft newEventDraft(const Snapshot &snapshot, const Filter &filter, const Edtf &date, EventRow like)
{
    EventDraft draft;
    Event &event = draft.event;
    event.date = date;
    const auto &categories = snapshot.tracker().categories;
    if (filter.categories.size() == 1)
        event.category = filter.categories.front();
    else if (like != noIndex)
        event.category = snapshot.event(like).category;
    else if (!categories.empty())
        event.category = categories.front().id;

    const auto addCountry = [&](CountryCode code) {
        const auto &parties = snapshot.tracker().parties;
        const auto known = std::find_if(parties.begin(), parties.end(), [code](const Party &party) {
            return party.kind == PartyKind::Country && party.country == code;
        });
        Participation added{known == parties.end() ? PartyId() : known->id, Role::Issuer};
        if (known == parties.end()) {
            draft.newParties.push_back(draftParty(PartyKind::Country, countryName(code), code));
            added.party = draft.newParties.back().id;
        }
        if (std::find(event.parties.begin(), event.parties.end(), added) == event.parties.end())
            event.parties.push_back(added);
    };
    for (const CountryCode code : filter.countries)
        addCountry(code);
    for (const CountryCode code : filter.issuers)
        addCountry(code);
    for (const PartyId &company : filter.companies) {
        if (const Party *party = snapshot.party(company))
            event.parties.push_back({company, usualRole(party->kind)});
    }
    return draft;
}

FieldFaults faultsOf(const EventDraft &draft, const Snapshot &snapshot) { return EventFaults(draft, snapshot).find(); }

std::optional<Change> changeOf(const EventDraft &draft, const std::optional<Event> &before, const Snapshot &snapshot)
{
    Change change;
    Event after = DraftParts(draft, snapshot).settled(draft.event, change.parts);
    if (before) {
        if (after == *before)
            return std::nullopt;
        change.name = EventDraftTr::tr("Edit event");
        change.parts.push_back(EntityChange::changeOf(*before, after));
    } else {
        change.name = EventDraftTr::tr("Add event");
        if (after.id.isEmpty() || snapshot.rowOf(after.id) != noIndex)
            after.id = newEventId(snapshot, after.title);
        change.parts.push_back(EntityChange::addition(after));
    }
    return change;
}

EventId eventOf(const Change &change)
{
    for (const EntityChange &part : change.parts) {
        if (const auto *event = part.after ? std::get_if<Event>(&*part.after) : nullptr)
            return event->id;
    }
    return {};
}

QString tagLine(const QStringList &tags) { return tags.join(u", "_s); }

QStringList tagsFromLine(const QString &line, const QStringList &known)
{
    QStringList tags;
    for (const QString &part : listPieces(line, u",;،、；，", known)) {
        const QString tag = cleanLine(part);
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace Dateline
