// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/bringingback.h"

#include "models/domain/fields.h"
#include "models/editing/columnsbase.h"
#include "models/editing/entitykinds.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <type_traits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct BringingBackTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::BringingBack)
};

bool has(const EntityLookup &lookup, const ChangedEntity &entity)
{
    return entityIn(lookup, entity, nameInList(entity)).has_value();
}

bool isRemoval(const EntityChange &part) { return part.before && !part.after; }

/// What an entity refers to, as ids of a kind.
struct Reference
{
    std::size_t kind; ///< which alternative of ChangedEntity
    QString id;
};

template<typename Entity>
constexpr std::size_t kindOf()
{
    std::size_t kind = 0;
    std::size_t place = 0;
    const auto look = [&]<typename... All>(std::variant<All...> *) {
        ((std::is_same_v<All, Entity> ? (kind = place, ++place) : ++place), ...);
    };
    look(static_cast<ChangedEntity *>(nullptr));
    return kind;
}

std::vector<Reference> referencesOf(const ChangedEntity &entity)
{
    std::vector<Reference> references;
    const auto add = [&](std::size_t kind, const QString &id) {
        if (!id.isEmpty())
            references.push_back({kind, id});
    };
    if (const auto *event = std::get_if<Event>(&entity)) {
        add(kindOf<Category>(), event->category.text);
        add(kindOf<Measure>(), event->measure.text);
        for (const Participation &participation : event->parties)
            add(kindOf<Party>(), participation.party.text);
    } else if (const auto *attribution = std::get_if<Attribution>(&entity)) {
        add(kindOf<Event>(), attribution->event.text);
        add(kindOf<Source>(), attribution->source.text);
        add(kindOf<Party>(), attribution->party.text);
    } else if (const auto *measure = std::get_if<Measure>(&entity)) {
        for (const auto *side : {&measure->issuers, &measure->targets}) {
            for (const PartyId &party : *side)
                add(kindOf<Party>(), party.text);
        }
    }
    return references;
}

bool has(const EntityLookup &lookup, const Reference &reference)
{
    if (reference.kind == kindOf<Category>())
        return lookup.category(reference.id).has_value();
    if (reference.kind == kindOf<Measure>())
        return lookup.measure(reference.id).has_value();
    if (reference.kind == kindOf<Party>())
        return lookup.party(reference.id).has_value();
    if (reference.kind == kindOf<Event>())
        return lookup.event(reference.id).has_value();
    return lookup.source(reference.id).has_value();
}

/// Collects what comes back together.
class Returning
{
public:
    Returning(const Change &step, const Snapshot &now) : m_step(step), m_lookup(now.tracker()) { }

    Result<void> add(const EntityChange &part)
    {
        if (m_taken.contains(&part))
            return {};
        if (has(m_lookup, *part.before))
            return thereAlready(*part.before);
        for (const Reference &reference : referencesOf(*part.before)) {
            if (has(m_lookup, reference))
                continue;
            const EntityChange *with = removalOf(reference);
            if (!with)
                return Error{ErrorCode::CannotWrite,
                             BringingBackTr::tr("cannot come back: “%1”, which it refers to, is not there any more")
                                 .arg(reference.id),
                             placeOf(*part.before)};
            if (const auto added = add(*with); !added)
                return added;
        }
        take(part);
        return {};
    }

    /// What refers to what has come back, and can stand.
    void addAttributions()
    {
        for (const EntityChange &part : m_step.parts) {
            const auto *attribution = isRemoval(part) ? std::get_if<Attribution>(&*part.before) : nullptr;
            if (!attribution || m_taken.contains(&part) || has(m_lookup, *part.before))
                continue;
            const bool isOfThese = std::any_of(m_taken.begin(), m_taken.end(), [&](const EntityChange *taken) {
                const QString id = nameInList(*taken->before);
                return (std::holds_alternative<Event>(*taken->before) && id == attribution->event.text)
                    || (std::holds_alternative<Source>(*taken->before) && id == attribution->source.text);
            });
            const std::vector<Reference> references = referencesOf(*part.before);
            const bool canStand = std::all_of(references.begin(), references.end(), [&](const Reference &reference) {
                return has(m_lookup, reference) || isTaken(reference);
            });
            if (isOfThese && canStand)
                take(part);
        }
    }

    std::vector<EntityChange> takeParts() { return std::move(m_parts); }

private:
    void take(const EntityChange &part)
    {
        EntityChange addition = part.inverted();
        // A document knows the place by its key. Without one, what it stood behind has to be there.
        if (addition.placeAfter && !addition.placeAfter->key && !isThere(part, addition.placeAfter->predecessor))
            addition.placeAfter.reset();
        m_taken.append(&part);
        m_parts.push_back(std::move(addition));
    }

    /// Whether the one of the kind of \p part that is called \p name is there, or comes back before it; the front always
    /// is.
    bool isThere(const EntityChange &part, const QString &name) const
    {
        ChangedEntity other = *part.before;
        std::visit(
            [&](auto &entity) {
                if constexpr (requires { entity.id.text; })
                    entity.id.text = name;
            },
            other);
        return name.isEmpty() || has(m_lookup, other) || isTaken({other.index(), name});
    }

    bool isTaken(const Reference &reference) const
    {
        return std::any_of(m_taken.begin(), m_taken.end(), [&](const EntityChange *part) {
            return part->before->index() == reference.kind && nameInList(*part->before) == reference.id;
        });
    }

    const EntityChange *removalOf(const Reference &reference) const
    {
        const auto found = std::find_if(m_step.parts.begin(), m_step.parts.end(), [&](const EntityChange &part) {
            return isRemoval(part) && part.before->index() == reference.kind
                && nameInList(*part.before) == reference.id;
        });
        return found == m_step.parts.end() ? nullptr : &*found;
    }

    const Change &m_step;
    const ColumnsBase m_lookup;
    QList<const EntityChange *> m_taken;
    std::vector<EntityChange> m_parts;
};

/// "Event “Australia bans Huawei”"
QString subjectInWords(const ChangedEntity &entity)
{
    const QString name = nameInHistory(entity);
    struct Words
    {
        QString name;
        QString operator()(const Event &) const { return BringingBackTr::tr("event “%1”").arg(name); }
        QString operator()(const Source &) const { return BringingBackTr::tr("source “%1”").arg(name); }
        QString operator()(const Attribution &) const { return BringingBackTr::tr("attribution “%1”").arg(name); }
        QString operator()(const Measure &) const { return BringingBackTr::tr("measure “%1”").arg(name); }
        QString operator()(const AcceptedFinding &) const
        {
            return BringingBackTr::tr("accepted finding “%1”").arg(name);
        }
        QString operator()(const Figure &) const { return BringingBackTr::tr("figure “%1”").arg(name); }
        QString operator()(const Category &) const { return BringingBackTr::tr("category “%1”").arg(name); }
        QString operator()(const Party &) const { return BringingBackTr::tr("party “%1”").arg(name); }
        QString operator()(const Publisher &) const { return BringingBackTr::tr("publisher “%1”").arg(name); }
        QString operator()(const SavedView &) const { return BringingBackTr::tr("saved view “%1”").arg(name); }
        QString operator()(const TrackerHeader &) const { return BringingBackTr::tr("tracker “%1”").arg(name); }
    };
    return std::visit(Words{name}, entity);
}

QString partInWords(const EntityChange &part)
{
    const QString subject = subjectInWords(part.subject());
    if (!part.before)
        return BringingBackTr::tr("Added: %1").arg(subject);
    if (!part.after)
        return BringingBackTr::tr("Removed: %1").arg(subject);
    const QStringList fields = differingFields(*part.before, *part.after);
    if (fields.isEmpty())
        return BringingBackTr::tr("Moved: %1").arg(subject);
    return BringingBackTr::tr("Changed: %1 (%2)").arg(subject, fields.join(", "_L1));
}

} // namespace

QString nameInHistory(const ChangedEntity &entity)
{
    constexpr qsizetype longest = 80;
    const QString name = std::visit(
        [](const auto &thing) -> QString {
            using Entity = std::decay_t<decltype(thing)>;
            if constexpr (std::is_same_v<Entity, Attribution>)
                return thing.quote.isEmpty() ? thing.id.text : thing.quote.exact;
            else if constexpr (std::is_same_v<Entity, AcceptedFinding>)
                return thing.subject;
            else if constexpr (requires { thing.title; })
                return thing.title;
            else
                return thing.name;
        },
        entity);
    const QString line = name.simplified();
    return line.size() > longest ? QString(line.left(longest - 1) + u'…') : line;
}

QStringList partsInWords(const Change &step, std::size_t most)
{
    QStringList lines;
    for (std::size_t i = 0; i < step.parts.size() && i < most; ++i)
        lines.append(partInWords(step.parts[i]));
    if (step.parts.size() > most)
        lines.append(BringingBackTr::tr("%n more change(s)", nullptr, static_cast<int>(step.parts.size() - most)));
    return lines;
}

std::vector<ChangedEntity> removedBy(const Change &step, const Snapshot &now)
{
    const ColumnsBase lookup(now.tracker());
    std::vector<ChangedEntity> removed;
    QSet<QString> events, sources; // that are removed here
    for (const EntityChange &part : step.parts) {
        if (!isRemoval(part))
            continue;
        if (const auto *event = std::get_if<Event>(&*part.before))
            events.insert(event->id.text);
        else if (const auto *source = std::get_if<Source>(&*part.before))
            sources.insert(source->id.text);
    }
    for (auto part = step.parts.rbegin(); part != step.parts.rend(); ++part) {
        if (!isRemoval(*part) || has(lookup, *part->before))
            continue;
        const auto *attribution = std::get_if<Attribution>(&*part->before);
        if (attribution && (events.contains(attribution->event.text) || sources.contains(attribution->source.text)))
            continue;
        removed.push_back(*part->before);
    }
    return removed;
}

Result<Change> bringingBack(const Change &step, const ChangedEntity &entity, const Snapshot &now)
{
    const auto part = std::find_if(step.parts.begin(), step.parts.end(), [&](const EntityChange &each) {
        return isRemoval(each) && each.before->index() == entity.index()
            && nameInList(*each.before) == nameInList(entity);
    });
    if (part == step.parts.end())
        return notThere(entity);
    Returning returning(step, now);
    if (const auto added = returning.add(*part); !added)
        return added.error();
    returning.addAttributions();
    return Change{BringingBackTr::tr("Bring back “%1”").arg(nameInHistory(entity)), returning.takeParts()};
}

} // namespace Dateline
