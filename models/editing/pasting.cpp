// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/pasting.h"

#include "models/core/keepfirst.h"
#include "models/core/textfold.h"
#include "models/editing/columnsbase.h"
#include "models/editing/knownsources.h"
#include "models/editing/namerule.h"
#include "models/exchange/importer.h"
#include "models/exchange/spreadsheettext.h"
#include "models/exchange/subtracker.h"
#include "models/exchange/trackerjson.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct PastingTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Pasting)
};

/// How names are compared.
QString folded(const QString &name) { return QString::fromUtf8(foldForSearch(name)); }

/// The parties of a tracker by what tells that one of another tracker is the same: of countries their code, of others
/// their names (namerule.h), within each kind.
class KnownParties
{
public:
    explicit KnownParties(const std::vector<Party> &parties)
    {
        for (const Party &party : parties) {
            NameTable &names = m_names[static_cast<std::size_t>(party.kind)];
            for (const RankedName &name : keysOf(party))
                names.add(party.id.text, name);
        }
    }

    /// Several: it is not clear which.
    QStringList sameAs(const Party &party) const
    {
        const NameTable &names = m_names[static_cast<std::size_t>(party.kind)];
        QStringList all;
        for (const RankedName &name : keysOf(party)) {
            const QStringList named = names.named(name.name);
            if (named.size() == 1 && name.rank == NameRank::Own)
                return named;
            all += named;
        }
        all.removeDuplicates();
        return all.contains(party.id.text) ? QStringList{party.id.text} : all;
    }

private:
    static std::vector<RankedName> keysOf(const Party &party)
    {
        if (party.kind == PartyKind::Country)
            return {{party.country.toString(), NameRank::Own}};
        return rankedNamesOf(party);
    }

    std::array<NameTable, 4> m_names; ///< by PartyKind
};

/// The new names of a clip's entities of one kind: what was taken for another, and what got another id.
template<typename IdType>
using NewIds = QHash<IdType, IdType>;

template<typename IdType>
IdType renamed(const NewIds<IdType> &ids, const IdType &id)
{
    return ids.value(id, id);
}

class PastePlanner
{
public:
    PastePlanner(const Snapshot &into, Tracker clip) : m_into(into), m_lookup(into.tracker()), m_clip(std::move(clip))
    { }

    Result<Pasting> plan()
    {
        takeUsedCategories();
        match(
            m_clip.categories, m_categories, m_into.tracker().categories,
            [](const Category &a, const Category &b) { return folded(a.name) == folded(b.name); },
            [this](const QString &id) { return m_lookup.category(id).has_value(); });
        const KnownParties known(m_into.tracker().parties);
        m_pasting.knownParties = takeOutKnown(m_clip.parties, m_parties, [&](const Party &party) {
            const QStringList same = known.sameAs(party);
            if (same.size() > 1)
                m_pasting.unclear.append(party.name);
            return PartyId{same.size() == 1 ? same.front() : QString()};
        });
        giveFreeIds(m_clip.parties, m_parties, [this](const QString &id) { return m_lookup.party(id).has_value(); });
        m_pasting.newParties = m_clip.parties.size();
        matchMeasures();
        matchSources();
        match(
            m_clip.publishers, m_publishers, m_into.tracker().publishers,
            [](const Publisher &a, const Publisher &b) { return originKey(a.name) == originKey(b.name); },
            [this](const QString &id) { return m_lookup.publisher(id).has_value(); });
        nameEvents();
        nameAttributions();
        m_clip.accepted.clear(); // they name what may have another id now
        m_clip.figures.clear();
        m_clip.views.clear();
        m_clip.header() = m_lookup.header(); // an empty tracker would take the other's
        return imported();
    }

private:
    void takeUsedCategories()
    {
        QSet<CategoryId> used;
        for (const Event &event : m_clip.events)
            used.insert(event.category);
        std::erase_if(m_clip.categories, [&](const Category &category) { return !used.contains(category.id); });
    }

    /// Takes out of \p list what the tracker has, and gives the rest free ids; how many it had.
    template<typename Entity, typename IdType, typename IsSame, typename IsTaken>
    static std::size_t match(std::vector<Entity> &list, NewIds<IdType> &ids, const std::vector<Entity> &known,
                             const IsSame &isSame, const IsTaken &isTaken)
    {
        const std::size_t found = takeOutKnown(list, ids, [&](const Entity &entity) {
            const auto same =
                std::find_if(known.begin(), known.end(), [&](const Entity &each) { return isSame(entity, each); });
            return same == known.end() ? IdType() : same->id;
        });
        giveFreeIds(list, ids, isTaken);
        return found;
    }

    /// \p sameAs tells the id of what an entity is taken for; empty: of nothing.
    template<typename Entity, typename IdType, typename SameAs>
    static std::size_t takeOutKnown(std::vector<Entity> &list, NewIds<IdType> &ids, const SameAs &sameAs)
    {
        const std::size_t before = list.size();
        std::vector<Entity> rest;
        for (Entity &entity : list) {
            const IdType same = sameAs(entity);
            if (same.isEmpty())
                rest.push_back(std::move(entity));
            else
                ids.insert(entity.id, same);
        }
        list = std::move(rest);
        return before - list.size();
    }

    template<typename Entity, typename IdType, typename IsTaken>
    static void giveFreeIds(std::vector<Entity> &list, NewIds<IdType> &ids, const IsTaken &isTaken)
    {
        QSet<QString> given;
        for (const Entity &entity : list) {
            if (!isTaken(entity.id.text))
                given.insert(entity.id.text);
        }
        for (Entity &entity : list) {
            if (!isTaken(entity.id.text))
                continue;
            const QString free = newId(entity.id.text, entity.id.text,
                                       [&](const QString &id) { return isTaken(id) || given.contains(id); });
            given.insert(free);
            ids.insert(entity.id, IdType{free});
            entity.id.text = free;
        }
    }

    void matchMeasures()
    {
        for (Measure &measure : m_clip.measures) {
            for (auto *side : {&measure.issuers, &measure.targets}) {
                for (PartyId &party : *side)
                    party = renamed(m_parties, party);
                keepFirstOfEqual(*side);
            }
        }
        match(
            m_clip.measures, m_measures, m_into.tracker().measures,
            [](const Measure &a, const Measure &b) {
                return folded(a.title) == folded(b.title) && a.issuers == b.issuers;
            },
            [this](const QString &id) { return m_lookup.measure(id).has_value(); });
    }

    void matchSources()
    {
        if (m_clip.sources.empty())
            return;
        const KnownSources known(m_into.tracker());
        m_pasting.knownSources =
            takeOutKnown(m_clip.sources, m_sources, [&](const Source &source) { return known.sameAs(source); });
        giveFreeIds(m_clip.sources, m_sources, [this](const QString &id) { return m_lookup.source(id).has_value(); });
        m_pasting.newSources = m_clip.sources.size();
    }

    void nameEvents()
    {
        for (Event &event : m_clip.events) {
            event.category = renamed(m_categories, event.category);
            event.measure = renamed(m_measures, event.measure);
            for (Participation &participation : event.parties)
                participation.party = renamed(m_parties, participation.party);
            keepFirstOfEqual(event.parties);
        }
        giveFreeIds(m_clip.events, m_events, [this](const QString &id) { return m_lookup.event(id).has_value(); });
    }

    void nameAttributions()
    {
        NewIds<AttributionId> ids;
        for (Attribution &attribution : m_clip.attributions) {
            attribution.event = renamed(m_events, attribution.event);
            attribution.source = renamed(m_sources, attribution.source);
            attribution.party = renamed(m_parties, attribution.party);
        }
        giveFreeIds(m_clip.attributions, ids,
                    [this](const QString &id) { return m_lookup.attribution(id).has_value(); });
    }

    Result<Pasting> imported()
    {
        std::vector<ImportInput> inputs;
        inputs.push_back({{}, std::move(m_clip)});
        auto plan = planImport(m_lookup, std::move(inputs));
        if (!plan)
            return plan.error();
        m_pasting.change = std::move(plan->change);
        m_pasting.rejected = plan->report.rejected;
        for (const EntityChange &part : m_pasting.change.parts) {
            if (const auto *event = std::get_if<Event>(&*part.after))
                m_pasting.events.push_back(event->id);
            m_pasting.attributions += std::holds_alternative<Attribution>(*part.after) ? 1 : 0;
        }
        m_pasting.change.name = PastingTr::tr("Paste %n event(s)", nullptr, static_cast<int>(m_pasting.events.size()));
        return std::move(m_pasting);
    }

    const Snapshot &m_into;
    const ColumnsBase m_lookup;
    Tracker m_clip;
    Pasting m_pasting;
    NewIds<CategoryId> m_categories;
    NewIds<PartyId> m_parties;
    NewIds<MeasureId> m_measures;
    NewIds<SourceId> m_sources;
    NewIds<PublisherId> m_publishers;
    NewIds<EventId> m_events;
};

} // namespace

Tracker eventsAsTracker(const Snapshot &snapshot, std::span<const EventRow> rows)
{
    std::vector<std::uint32_t> indexes;
    for (const EventRow row : rows)
        indexes.push_back(snapshot.table().eventIndex()[row]);
    std::sort(indexes.begin(), indexes.end());
    Tracker part = subTracker(snapshot.tracker(), indexes);
    QSet<CategoryId> used;
    for (const Event &event : part.events)
        used.insert(event.category);
    std::erase_if(part.categories, [&](const Category &category) { return !used.contains(category.id); });
    return part;
}

QByteArray eventsAsJson(const Snapshot &snapshot, std::span<const EventRow> rows)
{
    return writeTrackerJson(eventsAsTracker(snapshot, rows));
}

QString eventsAsText(const Snapshot &snapshot, std::span<const EventRow> rows)
{
    QStringList lines;
    for (const EventRow row : rows)
        lines.append(dateInWords(snapshot.date(row)) + u"  "_s + snapshot.title(row).simplified());
    return lines.join(u'\n');
}

std::vector<QStringList> eventsAsCells(const Snapshot &snapshot, std::span<const EventRow> rows)
{
    std::vector<QStringList> cells;
    cells.push_back({PastingTr::tr("Date"), PastingTr::tr("Title"), PastingTr::tr("Category"), PastingTr::tr("Parties"),
                     PastingTr::tr("Measure"), PastingTr::tr("Milestone"), PastingTr::tr("Tags"),
                     PastingTr::tr("Summary")});
    for (const EventRow row : rows) {
        const Event event = snapshot.event(row);
        const std::uint32_t category = snapshot.table().category()[row];
        const Measure *measure = event.measure.isEmpty() ? nullptr : snapshot.measure(event.measure);
        QStringList parties;
        for (const Participation &participation : event.parties)
            parties.append(snapshot.nameOfParty(participation.party));
        parties.removeDuplicates();
        const QString milestone = event.milestone ? nameFor(*event.milestone) : QString();
        QStringList line{event.date.toString(),
                         event.title,
                         category == noIndex ? QString() : snapshot.table().categoryNames()[category],
                         parties.join("; "_L1),
                         measure ? measure->title : QString(),
                         milestone,
                         event.tags.join("; "_L1),
                         event.summary};
        for (QString &cell : line)
            cell = safeTabbedCell(std::move(cell));
        cells.push_back(std::move(line));
    }
    return cells;
}

QString cellsAsTabs(const std::vector<QStringList> &cells)
{
    QString text;
    for (const QStringList &line : cells)
        text += line.join(u'\t') + u'\n';
    return text;
}

QString cellsAsHtml(const std::vector<QStringList> &cells)
{
    QString html = u"<table>"_s;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QString tag = i == 0 ? u"th"_s : u"td"_s;
        html += "<tr>"_L1;
        for (const QString &cell : cells[i])
            html += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
        html += "</tr>"_L1;
    }
    return html + "</table>"_L1;
}

Result<Tracker> eventsFromJson(const QByteArray &json) { return readTrackerJson(json); }

Result<Pasting> pastingEvents(const Snapshot &into, Tracker clip) { return PastePlanner(into, std::move(clip)).plan(); }

} // namespace Dateline
