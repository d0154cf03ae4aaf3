// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/bringingback.h"

#include "models/domain/fields.h"
#include "models/editing/columnsbase.h"
#include "models/editing/entitykinds.h"
#include "models/editing/fieldwords.h"
#include "models/editing/references.h"

#include <QCoreApplication>
#include <QHash>
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

/// Whether there is what \p key (referenceKey()) names; tags are not entities.
bool hasKey(const EntityLookup &lookup, const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    const auto kind = emptyEntity(key.left(slash));
    return !kind || entityIn(lookup, *kind, key.mid(slash + 1)).has_value();
}

/// The keys of what an entity refers to.
QStringList referencesOf(const ChangedEntity &entity)
{
    QStringList keys;
    forEachReference(entity, [&keys](const QString &key) { keys.append(key); });
    return keys;
}

/// Collects what comes back together.
class Returning
{
public:
    Returning(const Change &step, const Snapshot &now) : m_step(step), m_lookup(now.tracker())
    {
        for (const EntityChange &part : step.parts) {
            if (isRemoval(part))
                m_removals.insert(referenceKey(*part.before), &part);
        }
    }

    Result<void> add(const EntityChange &part)
    {
        if (isTaken(referenceKey(*part.before)))
            return {};
        if (has(m_lookup, *part.before))
            return thereAlready(*part.before);
        for (const QString &key : referencesOf(*part.before)) {
            if (hasKey(m_lookup, key))
                continue;
            const EntityChange *with = m_removals.value(key);
            if (!with)
                return Error{ErrorCode::CannotWrite,
                             BringingBackTr::tr("cannot come back: “%1”, which it refers to, is not there any more")
                                 .arg(key.mid(key.indexOf(u'/') + 1)),
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
            if (!attribution || isTaken(referenceKey(*attribution)) || has(m_lookup, *attribution))
                continue;
            Event event;
            event.id = attribution->event;
            Source source;
            source.id = attribution->source;
            const bool isOfThese = isTaken(referenceKey(event)) || isTaken(referenceKey(source));
            const QStringList references = referencesOf(*attribution);
            const bool canStand = std::all_of(references.begin(), references.end(), [&](const QString &key) {
                return isTaken(key) || hasKey(m_lookup, key);
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
        m_taken.insert(referenceKey(*part.before));
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
        return name.isEmpty() || has(m_lookup, other) || isTaken(referenceKey(other));
    }

    bool isTaken(const QString &key) const { return m_taken.contains(key); }

    const Change &m_step;
    const ColumnsBase m_lookup;
    QHash<QString, const EntityChange *> m_removals; ///< of the step, by referenceKey()
    QSet<QString> m_taken;                           ///< by referenceKey()
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
    return BringingBackTr::tr("Changed: %1 (%2)").arg(subject, fieldsInWords(*part.after, fields).join(", "_L1));
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
