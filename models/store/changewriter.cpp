// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"
#include "models/domain/fields.h"
#include "models/store/documentrows.h"
#include "models/store/partoftracker.h"
#include "models/store/sqlschema.h"
#include "models/store/storetr.h"
#include "models/store/trackersql.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A column of another table that refers to an entity.
struct Referrer
{
    const char *table;
    const char *column;
    const char *kind;   ///< of the entity that refers, as messages name it
    const char *select; ///< what is called by its id: of a table of parts, its owner
};

template<typename Entity>
std::vector<Referrer> referrers()
{
    constexpr const char *own = "id";
    if constexpr (std::is_same_v<Entity, Event>)
        return {{"attribution", "event_key", "attribution", own}};
    else if constexpr (std::is_same_v<Entity, Source>)
        return {{"attribution", "source_key", "attribution", own}};
    else if constexpr (std::is_same_v<Entity, Measure>)
        return {{"event", "measure_key", "event", own}};
    else if constexpr (std::is_same_v<Entity, Category>)
        return {{"event", "category_key", "event", own}};
    else if constexpr (std::is_same_v<Entity, Party>)
        return {{"event_party", "party_key", "event", "(SELECT id FROM event WHERE key = event_key)"},
                {"measure_party", "party_key", "measure", "(SELECT id FROM measure WHERE key = measure_key)"},
                {"attribution", "party_key", "attribution", own}};
    else
        return {};
}

/// Sort keys of entities that are out of the way for a moment lie below this; of all others above.
constexpr SortKey leastSortKey = -(SortKey{1} << 61);

/// Where an entity is put: its row key, its sort key, and what it stands behind.
struct NewPlace
{
    qint64 key = 0;
    Place place;
};

/// Sort keys and row keys of one list in a document.
template<typename Entity>
class ListOrder
{
public:
    explicit ListOrder(DocumentRows &rows) : m_rows(rows), m_table(u'"' + storedKind<Entity>().table + u'"') { }

    /// Where an addition goes; nullopt if it is to stand behind what is not there.
    std::optional<NewPlace> placeFor(const std::optional<Place> &wanted)
    {
        if (!wanted)
            return atEnd();
        if (wanted->key && *wanted->key >= leastSortKey && *wanted->key <= -leastSortKey)
            return at(*wanted->key);
        if (wanted->predecessor.isEmpty())
            return between(std::nullopt, first());
        const QVariant before = m_rows.keyOf<Entity>(wanted->predecessor);
        if (!before.isValid())
            return std::nullopt;
        const Row row{before.toLongLong(), positionOf(before)};
        return between(row, after(row.position));
    }

    /// Behind what an entity at \p position stands.
    Place placeAt(SortKey position)
    {
        const auto row = before(position);
        return {row ? m_rows.nameAt<Entity>(row->key) : QString(), position};
    }

    SortKey positionOf(const QVariant &key)
    {
        return m_rows.value("SELECT position FROM "_L1 + m_table + " WHERE key = ?"_L1, {key}).toLongLong();
    }

    /// Entities that had to make room, with their sort keys before and then.
    struct Moved
    {
        qint64 key;
        SortKey from, to;
    };
    std::vector<Moved> takeMoved() { return std::exchange(m_moved, {}); }

private:
    struct Row
    {
        qint64 key = 0;
        SortKey position = 0;
    };

    std::optional<Row> oneRow(const QString &rest, std::initializer_list<QVariant> values)
    {
        std::optional<Row> found;
        m_rows.forEach("SELECT key, position FROM "_L1 + m_table + rest, values, [&](const SqlStatement &row) {
            found = Row{row.value(0).toLongLong(), row.value(1).toLongLong()};
        });
        return found;
    }
    std::optional<Row> first()
    {
        return oneRow(u" WHERE position >= ? ORDER BY position LIMIT 1"_s, {qint64{leastSortKey}});
    }
    std::optional<Row> last()
    {
        return oneRow(u" WHERE position >= ? ORDER BY position DESC LIMIT 1"_s, {qint64{leastSortKey}});
    }
    std::optional<Row> before(SortKey position)
    {
        return oneRow(u" WHERE position < ? AND position >= ? ORDER BY position DESC LIMIT 1"_s,
                      {qint64{position}, qint64{leastSortKey}});
    }
    std::optional<Row> after(SortKey position)
    {
        return oneRow(u" WHERE position > ? ORDER BY position LIMIT 1"_s, {qint64{position}});
    }

    /// Behind all others.
    qint64 nextKey() { return m_rows.value("SELECT max(key) FROM "_L1 + m_table, {}).toLongLong() + 1; }

    NewPlace atEnd()
    {
        const auto row = last();
        return {nextKey(),
                {row ? m_rows.nameAt<Entity>(row->key) : QString(), row ? row->position + sortKeySpacing : 0}};
    }

    NewPlace between(const std::optional<Row> &before, std::optional<Row> after)
    {
        if (!before && !after)
            return atEnd();
        const QString behind = before ? m_rows.nameAt<Entity>(before->key) : QString();
        if (!after)
            return {nextKey(), {behind, before->position + sortKeySpacing}};
        if (!before)
            return {keyBetween(after->key - 2, after->key), {behind, after->position - sortKeySpacing}};
        if (after->position - before->position < 2)
            after->position = makeRoomBehind(before->position);
        return {keyBetween(before->key, after->key),
                {behind, before->position + (after->position - before->position) / 2}};
    }

    /// At a sort key that it had before; where somebody else has it now, behind that.
    NewPlace at(SortKey position)
    {
        if (const auto taken = oneRow(u" WHERE position = ?"_s, {qint64{position}}))
            return between(taken, after(position));
        const auto left = before(position);
        const auto right = after(position);
        const qint64 key = right ? keyBetween(left ? left->key : right->key - 2, right->key) : nextKey();
        return {key, {left ? m_rows.nameAt<Entity>(left->key) : QString(), position}};
    }

    /// A free key. If it is between those of its neighbours, the rows lie in the order of the list, which is read
    /// fastest.
    qint64 keyBetween(qint64 before, qint64 after)
    {
        for (const qint64 key : {after - 1, before + 1}) {
            const bool isTaken = m_rows.value("SELECT key FROM "_L1 + m_table + " WHERE key = ?"_L1, {key}).isValid();
            if (before < key && key < after && !isTaken)
                return key;
        }
        return nextKey();
    }

    /// Spreads some entities behind \p position so that there is room between; gives the sort key of the first of them
    /// then.
    SortKey makeRoomBehind(SortKey position)
    {
        for (qint64 count = 4;; count *= 2) {
            std::vector<Row> rows;
            m_rows.forEach("SELECT key, position FROM "_L1 + m_table
                               + " WHERE position > ? ORDER BY position LIMIT ?"_L1,
                           {qint64{position}, count + 1}, [&](const SqlStatement &row) {
                               rows.push_back({row.value(0).toLongLong(), row.value(1).toLongLong()});
                           });
            if (m_rows.error())
                return position + 2;
            const bool reachesEnd = static_cast<qint64>(rows.size()) <= count;
            const qint64 spread = static_cast<qint64>(rows.size()) - (reachesEnd ? 0 : 1);
            const SortKey end =
                reachesEnd ? rows.back().position + sortKeySpacing * (spread + 1) : rows.back().position;
            const SortKey step = (end - position) / (spread + 2);
            if (step < 1024)
                continue;
            // They are unique at any time, so all go out of the way first.
            constexpr qint64 aside = -9'000'000'000'000'000'000;
            const QString update = "UPDATE "_L1 + m_table + " SET position = ? WHERE key = ?"_L1;
            for (qint64 i = 0; i < spread; ++i)
                m_rows.run(update, {aside + i, rows[static_cast<std::size_t>(i)].key});
            for (qint64 i = 0; i < spread; ++i) {
                const Row &row = rows[static_cast<std::size_t>(i)];
                const SortKey to = position + step * (i + 2);
                m_rows.run(update, {qint64{to}, row.key});
                m_moved.push_back({row.key, row.position, to});
            }
            return position + step * 2;
        }
    }

    DocumentRows &m_rows;
    const QString m_table; ///< quoted
    std::vector<Moved> m_moved;
};

/// Does one part of a change to the rows of an entity, and says what was done.
template<typename Entity>
class RowEditor
{
public:
    RowEditor(DocumentRows &rows, std::vector<EntityChange> &done)
        : m_rows(rows), m_keys(rows), m_kind(storedKind<Entity>()), m_table(u'"' + m_kind.table + u'"'), m_done(done)
    { }

    Result<void> run(const EntityChange &change)
    {
        const Result<void> outcome = !change.before ? add(change) : !change.after ? remove(change) : replace(change);
        return m_rows.error() ? *m_rows.error() : outcome;
    }

    /// Writes the rows of a new entity whose soundness has been seen to.
    Result<void> insert(const Entity &entity, const std::optional<Place> &wanted)
    {
        if (m_rows.keyOf<Entity>(nameOf(entity)).isValid())
            return thereAlready(entity);
        ListOrder<Entity> order(m_rows);
        auto place = order.placeFor(wanted);
        if (!place)
            return noPredecessor(entity, wanted->predecessor);
        noteMoved(order);
        const StoredRows stored = storedRows(entity, m_keys);
        m_rows.run(insertStatement(m_kind.table, "key, position, "_L1 + m_kind.columns),
                   {place->key, qint64{*place->place.key}}, stored.entity);
        for (std::size_t part = 0; part < m_kind.parts.size(); ++part)
            insertParts(place->key, m_kind.parts[part], stored.parts[part]);
        m_done.push_back({std::nullopt, entity, std::nullopt, std::move(place->place)});
        return {};
    }

private:
    Result<void> add(const EntityChange &change)
    {
        const Entity &entity = std::get<Entity>(*change.after);
        if (m_rows.keyOf<Entity>(nameOf(entity)).isValid())
            return thereAlready(entity);
        PartOfTracker part(m_rows);
        part.add(entity);
        if (const auto sound = part.check(); !sound)
            return sound;
        return insert(entity, change.placeAfter);
    }

    Result<void> replace(const EntityChange &change)
    {
        const Entity &before = std::get<Entity>(*change.before);
        const Entity &after = std::get<Entity>(*change.after);
        const auto stored = m_rows.find<Entity>(nameOf(before));
        if (!stored)
            return notThere(before);
        const auto merged = withFields(stored->entity, before, after);
        if (!merged)
            return merged.error();
        const Entity &entity = std::get<Entity>(*merged);
        if (nameOf(entity) != nameOf(before) && m_rows.keyOf<Entity>(nameOf(entity)).isValid())
            return thereAlready(entity);
        PartOfTracker part(m_rows);
        part.add(entity, nameOf(before));
        if (const auto sound = part.check(); !sound)
            return sound;
        const StoredRows old = storedRows(stored->entity, m_keys);
        const StoredRows rows = storedRows(entity, m_keys);
        StoredRow values = rows.entity;
        values.push_back(stored->key);
        m_rows.run("UPDATE "_L1 + m_table + " SET "_L1 + QString(m_kind.columns).replace(", "_L1, " = ?, "_L1)
                       + " = ? WHERE key = ?"_L1,
                   {}, values);
        for (std::size_t i = 0; i < m_kind.parts.size(); ++i) {
            if (rows.parts[i] == old.parts[i])
                continue;
            deleteParts(stored->key, m_kind.parts[i]);
            insertParts(stored->key, m_kind.parts[i], rows.parts[i]);
        }
        EntityChange done{stored->entity, entity};
        if constexpr (std::is_same_v<Entity, SavedView>)
            m_rows.run(u"UPDATE tracker SET opens_with = ? WHERE opens_with = ? AND opens_with <> ''"_s,
                       {nameOf(entity), nameOf(before)});
        if constexpr (!std::is_same_v<Entity, TrackerHeader>) {
            if (change.placeAfter)
                if (const auto moved = move(*stored, entity, *change.placeAfter, done); !moved)
                    return moved;
        }
        m_done.push_back(std::move(done));
        return {};
    }

    Result<void> move(const DocumentRows::Stored<Entity> &stored, const Entity &entity, const Place &wanted,
                      EntityChange &done)
    {
        ListOrder<Entity> order(m_rows);
        done.placeBefore = order.placeAt(stored.position);
        // Out of the way, so that it is no neighbour of its own.
        constexpr qint64 aside = -9'100'000'000'000'000'000;
        const QString update = "UPDATE "_L1 + m_table + " SET position = ? WHERE key = ?"_L1;
        m_rows.run(update, {aside, stored.key});
        const auto place = order.placeFor(wanted);
        if (!place)
            return noPredecessor(entity, wanted.predecessor);
        noteMoved(order);
        m_rows.run(update, {qint64{*place->place.key}, stored.key});
        done.placeAfter = place->place;
        return {};
    }

    Result<void> remove(const EntityChange &change)
    {
        const Entity &before = std::get<Entity>(*change.before);
        const auto stored = m_rows.find<Entity>(nameOf(before));
        if (!stored)
            return notThere(before);
        if (stored->entity != before)
            return notAsBefore(before);
        if (const auto free = checkUnreferred(*stored); !free)
            return free;
        if constexpr (!std::is_same_v<Entity, TrackerHeader>) {
            ListOrder<Entity> order(m_rows);
            m_done.push_back({before, std::nullopt, order.placeAt(stored->position), std::nullopt});
        }
        for (const StoredKind::Part &part : m_kind.parts)
            deleteParts(stored->key, part);
        m_rows.run("DELETE FROM "_L1 + m_table + " WHERE key = ?"_L1, {stored->key});
        return {};
    }

    Result<void> checkUnreferred(const DocumentRows::Stored<Entity> &stored)
    {
        for (const Referrer &referrer : referrers<Entity>()) {
            const QVariant other =
                m_rows.value(u"SELECT %1 FROM \"%2\" WHERE %3 = ? LIMIT 1"_s.arg(QLatin1StringView(referrer.select),
                                                                                 QLatin1StringView(referrer.table),
                                                                                 QLatin1StringView(referrer.column)),
                             {stored.key});
            if (other.isValid())
                return Error{ErrorCode::CannotWrite,
                             StoreTr::tr("cannot be removed: the %1 %2 refers to it")
                                 .arg(QLatin1StringView(referrer.kind), other.toString()),
                             placeOf(stored.entity)};
        }
        if constexpr (std::is_same_v<Entity, SavedView>) {
            if (m_rows.value(u"SELECT 1 FROM tracker WHERE opens_with = ?"_s, {nameOf(stored.entity)}).isValid())
                return Error{ErrorCode::CannotWrite, StoreTr::tr("cannot be removed: the tracker opens with it"),
                             placeOf(stored.entity)};
        }
        return {};
    }

    /// Others that made room are part of what was done: undone in the right order, each is where it was.
    void noteMoved(ListOrder<Entity> &order)
    {
        for (const auto &moved : order.takeMoved()) {
            const auto other = m_rows.find<Entity>(m_rows.nameAt<Entity>(moved.key));
            if (!other)
                return;
            // Their order is as it was, so what they stand behind is, too.
            Place before = order.placeAt(moved.to);
            Place after = before;
            before.key = moved.from;
            m_done.push_back({other->entity, other->entity, std::move(before), std::move(after)});
        }
    }

    QString whereOf(const StoredKind::Part &part) const
    {
        return part.owner + " = ?"_L1 + (part.side.isEmpty() ? QString() : " AND side = '"_L1 + part.side + u'\'');
    }

    void deleteParts(const QVariant &key, const StoredKind::Part &part)
    {
        m_rows.run("DELETE FROM \""_L1 + part.table + "\" WHERE "_L1 + whereOf(part), {key});
    }

    void insertParts(const QVariant &key, const StoredKind::Part &part, const std::vector<StoredRow> &rows)
    {
        const bool hasSide = !part.side.isEmpty();
        const QString sql =
            insertStatement(part.table, part.owner + (hasSide ? ", side, "_L1 : ", "_L1) + part.columns);
        for (const StoredRow &row : rows) {
            if (hasSide)
                m_rows.run(sql, {key, part.side}, row);
            else
                m_rows.run(sql, {key}, row);
        }
    }

    DocumentRows &m_rows;
    const KeysInDocument m_keys;
    const StoredKind &m_kind;
    const QString m_table; ///< quoted
    std::vector<EntityChange> &m_done;
};

/// Many additions, as an import has them: checked together.
Result<void> addAll(DocumentRows &rows, const std::vector<EntityChange> &additions, std::vector<EntityChange> &done)
{
    PartOfTracker part(rows);
    for (const EntityChange &addition : additions) {
        const bool there = std::visit(
            [&](const auto &entity) {
                using Entity = std::decay_t<decltype(entity)>;
                if constexpr (std::is_same_v<Entity, TrackerHeader>)
                    return false;
                else
                    return rows.keyOf<Entity>(nameOf(entity)).isValid();
            },
            *addition.after);
        if (there)
            return thereAlready(*addition.after);
        part.add(*addition.after);
        if (part.isIncomplete()) // what it refers to is added behind it, or not at all
            return part.check();
    }
    if (const auto sound = part.check(); !sound)
        return sound;
    for (const EntityChange &addition : additions) {
        const auto inserted = std::visit(
            [&](const auto &entity) -> Result<void> {
                using Entity = std::decay_t<decltype(entity)>;
                if constexpr (std::is_same_v<Entity, TrackerHeader>)
                    return {};
                else
                    return RowEditor<Entity>(rows, done).insert(entity, addition.placeAfter);
            },
            *addition.after);
        if (rows.error())
            return *rows.error();
        if (!inserted)
            return inserted;
    }
    return {};
}

} // namespace

Result<Change> applyChange(SqlConnection &connection, const Change &change)
{
    DocumentRows rows(connection);
    Change done{change.name, {}};
    for (const EntityChange &part : change.parts) {
        if (const auto valid = part.check(); !valid)
            return valid.error();
    }
    for (std::size_t i = 0; i < change.parts.size();) {
        // Runs of additions go together.
        std::size_t end = i;
        while (end < change.parts.size() && !change.parts[end].before)
            ++end;
        Result<void> outcome;
        if (end > i + 1) {
            outcome = addAll(rows,
                             {change.parts.begin() + static_cast<std::ptrdiff_t>(i),
                              change.parts.begin() + static_cast<std::ptrdiff_t>(end)},
                             done.parts);
            i = end;
        } else {
            outcome = std::visit(
                [&](const auto &entity) {
                    return RowEditor<std::decay_t<decltype(entity)>>(rows, done.parts).run(change.parts[i]);
                },
                change.parts[i].subject());
            ++i;
        }
        if (rows.error())
            return *rows.error();
        if (!outcome)
            return outcome.error();
    }
    return done;
}

} // namespace Dateline
