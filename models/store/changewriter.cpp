// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"
#include "models/domain/integrity.h"
#include "models/store/entityvalues.h"
#include "models/store/sqlconnection.h"
#include "models/store/trackersql.h"

#include <QDateTime>

#include <algorithm>
#include <functional>
#include <type_traits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Queries a document a row or two at a time and remembers the first failure.
class Rows
{
public:
    explicit Rows(SqlConnection &connection) : m_connection(connection) { }

    const std::optional<Error> &error() const { return m_error; }

    void run(const QString &sql, std::initializer_list<QVariant> values, const StoredRow &more = {})
    {
        forEach(sql, values, more, [](const SqlStatement &) {});
    }

    void forEach(const QString &sql, std::initializer_list<QVariant> values, const StoredRow &more,
                 const std::function<void(const SqlStatement &)> &visit)
    {
        forEachWhile(sql, values, more, [&](const SqlStatement &row) {
            visit(row);
            return true;
        });
    }

    /// Until \p visit is false.
    void forEachWhile(const QString &sql, std::initializer_list<QVariant> values, const StoredRow &more,
                      const std::function<bool(const SqlStatement &)> &visit)
    {
        runOften(sql, [&](SqlStatement &statement) {
            statement.run(values, more);
            while (statement.next() && visit(statement)) { }
        });
    }

    void runOften(const QString &sql, const std::function<void(SqlStatement &)> &use)
    {
        if (m_error)
            return;
        SqlStatement statement(m_connection, sql);
        use(statement);
        m_error = statement.error();
    }

    /// The first column of the last row; invalid if there is none or it is NULL.
    QVariant value(const QString &sql, std::initializer_list<QVariant> values, const StoredRow &more = {})
    {
        QVariant found;
        forEach(sql, values, more, [&](const SqlStatement &row) { found = row.value(0); });
        return found.isNull() ? QVariant() : found;
    }

private:
    SqlConnection &m_connection;
    std::optional<Error> m_error;
};

/// Finds keys by asking for each.
class KeysInDocument : public RowKeyLookup
{
public:
    explicit KeysInDocument(Rows &rows) : m_rows(rows) { }

    QVariant keyOf(const CategoryId &id) const override { return key("category"_L1, id.text); }
    QVariant keyOf(const PartyId &id) const override { return key("party"_L1, id.text); }
    QVariant keyOf(const MeasureId &id) const override { return key("measure"_L1, id.text); }
    QVariant keyOf(const EventId &id) const override { return key("event"_L1, id.text); }
    QVariant keyOf(const SourceId &id) const override { return key("source"_L1, id.text); }

    template<typename IdType>
    bool has(const IdType &id) const
    {
        return keyOf(id).isValid();
    }

private:
    QVariant key(QLatin1StringView table, const QString &id) const
    {
        if (id.isEmpty())
            return {};
        return m_rows.value("SELECT key FROM \""_L1 + table + "\" WHERE id = ?"_L1, {id});
    }

    Rows &m_rows;
};

/// An entity that is to be written, and of what it refers to as much as there is: for checkIntegrityOfPart().
class PartOfTracker
{
public:
    PartOfTracker(Rows &rows, const KeysInDocument &keys) : m_rows(rows), m_keys(keys)
    {
        m_part.id = u"part"_s;
        m_part.title = u"Part"_s;
    }

    Result<void> checkWith(const Measure &measure)
    {
        for (const auto *side : {&measure.issuers, &measure.targets}) {
            for (const PartyId &party : *side)
                addParty(party);
        }
        m_part.measures.push_back(measure);
        return checkIntegrityOfPart(m_part);
    }

    Result<void> checkWith(const Event &event)
    {
        if (m_keys.has(event.category))
            m_part.categories.push_back({event.category, u"Category"_s, {}});
        for (const Participation &participation : event.parties)
            addParty(participation.party);
        if (m_keys.has(event.measure)) {
            m_part.measures.emplace_back().id = event.measure;
            m_part.measures.back().title = u"Measure"_s;
        }
        m_part.events.push_back(event);
        addClaimsAboutParties(event.id);
        return checkIntegrityOfPart(m_part);
    }

    Result<void> checkWith(const Source &source)
    {
        m_part.sources.push_back(source);
        return checkIntegrityOfPart(m_part);
    }

    Result<void> checkWith(const Attribution &attribution)
    {
        addEvent(attribution.event);
        if (m_keys.has(attribution.source))
            addSource(attribution.source);
        m_part.attributions.push_back(attribution);
        return checkIntegrityOfPart(m_part);
    }

    Result<void> checkWith(const AcceptedFinding &finding)
    {
        m_part.accepted.push_back(finding);
        return checkIntegrityOfPart(m_part);
    }

    Result<void> checkWith(const Figure &figure)
    {
        // So few are allowed that there may be no room for another.
        const QVariant others = m_rows.value(u"SELECT count(*) FROM figure WHERE id <> ?"_s, {figure.id.text});
        if (const std::size_t all = others.toULongLong() + 1; all > Limits::figures)
            return tooManyEntries("figures"_L1, all, Limits::figures);
        m_part.figures.push_back(figure);
        return checkIntegrityOfPart(m_part);
    }

private:
    void addParty(const PartyId &id)
    {
        const bool known = std::any_of(m_part.parties.begin(), m_part.parties.end(),
                                       [&](const Party &party) { return party.id == id; });
        if (known)
            return;
        // With its country, which decides whether its measures may bind members.
        m_rows.forEach(u"SELECT country FROM party WHERE id = ?"_s, {id.text}, {}, [&](const SqlStatement &row) {
            const auto country = CountryCode::parse(row.value(0).toString());
            m_part.parties.push_back({id, PartyKind::Organisation, u"Party"_s, country.value_or(CountryCode()), {}});
        });
    }

    void addSource(const SourceId &id)
    {
        Source source;
        source.id = id;
        source.type = source.title = u"source"_s;
        m_part.sources.push_back(std::move(source));
    }

    /// With its parties, among whom that of a claim must be.
    void addEvent(const EventId &id)
    {
        const QVariant key = m_keys.keyOf(id);
        if (!key.isValid())
            return;
        Event event;
        event.id = id;
        event.title = u"Event"_s;
        event.category = {u"category"_s};
        event.date = Edtf::parse(u"2000"_s).value();
        m_rows.forEach(u"SELECT party.id, event_party.role FROM event_party JOIN party ON party.key = "
                       "event_party.party_key WHERE event_key = ? ORDER BY event_party.position"_s,
                       {key}, {}, [&](const SqlStatement &row) {
                           const PartyId party{row.value(0).toString()};
                           addParty(party);
                           if (const auto role = fromWord<Role>(row.value(1).toString()))
                               event.parties.push_back({party, *role});
                       });
        m_part.categories.push_back({event.category, u"Category"_s, {}});
        m_part.events.push_back(std::move(event));
    }

    /// Attributions that name a party of the event, which must not lose it.
    void addClaimsAboutParties(const EventId &event)
    {
        addSource({u"source"_s});
        m_rows.forEach(
            u"SELECT attribution.id, party.id FROM attribution JOIN party ON party.key = attribution.party_key "
            "WHERE event_key = ?"_s,
            {m_keys.keyOf(event)}, {}, [&](const SqlStatement &row) {
                Attribution attribution;
                attribution.id = {row.value(0).toString()};
                attribution.event = event;
                attribution.source = m_part.sources.front().id;
                attribution.claim = Claim::Party;
                attribution.party = {row.value(1).toString()};
                addParty(attribution.party);
                m_part.attributions.push_back(std::move(attribution));
            });
    }

    Rows &m_rows;
    const KeysInDocument &m_keys;
    Tracker m_part;
};

/// The table whose rows refer to an entity by "…_key"; nullptr if none does.
const char *referringKind(const Event &) { return "attribution"; }
const char *referringKind(const Source &) { return "attribution"; }
const char *referringKind(const Measure &) { return "event"; }
const char *referringKind(const Attribution &) { return nullptr; }
const char *referringKind(const AcceptedFinding &) { return nullptr; }
const char *referringKind(const Figure &) { return nullptr; }

/// Does one part of a change to the rows of an entity.
template<typename Entity>
class EntityWriter
{
public:
    EntityWriter(Rows &rows, const Entity &entity)
        : m_rows(rows)
        , m_keys(rows)
        , m_kind(storedKind<Entity>())
        , m_table(u'"' + m_kind.table + u'"')
        , m_entity(entity)
    { }

    Result<void> run(const EntityChange &change)
    {
        const QVariant key = keyOf(nameInList(m_entity));
        const Result<void> done = change.before ? replace(key, change) : add(key, change);
        return m_rows.error() ? *m_rows.error() : done;
    }

private:
    Result<void> add(const QVariant &key, const EntityChange &change)
    {
        if (key.isValid())
            return thereAlready(m_entity);
        if (const auto sound = PartOfTracker(m_rows, m_keys).checkWith(m_entity); !sound)
            return sound.error();
        const auto place = change.behind ? placeBehind(*change.behind) : Place{nextKey(), nextPosition()};
        if (!place)
            return noPlaceBehind(m_entity, *change.behind);
        const StoredRows stored = storedRows(m_entity, m_keys);
        m_rows.run(insertStatement(m_kind.table, "key, position, "_L1 + m_kind.columns), {place->key, place->position},
                   stored.entity);
        for (std::size_t part = 0; part < m_kind.parts.size(); ++part)
            insertParts(place->key, m_kind.parts[part], stored.parts[part]);
        return {};
    }

    Result<void> replace(const QVariant &key, const EntityChange &change)
    {
        if (!key.isValid())
            return notThere(m_entity);
        const StoredRows before = storedRows(std::get<Entity>(*change.before), m_keys);
        if (!isStored(key, before))
            return notAsBefore(m_entity);
        if (!change.after)
            return remove(key, change);
        const Entity &entity = std::get<Entity>(*change.after);
        if (const auto sound = PartOfTracker(m_rows, m_keys).checkWith(entity); !sound)
            return sound.error();
        const StoredRows after = storedRows(entity, m_keys);
        StoredRow values = after.entity;
        values.push_back(key);
        m_rows.run("UPDATE "_L1 + m_table + " SET "_L1 + columns().join(" = ?, "_L1) + " = ? WHERE key = ?"_L1, {},
                   values);
        for (std::size_t part = 0; part < m_kind.parts.size(); ++part) {
            if (after.parts[part] == before.parts[part])
                continue;
            deleteParts(key, m_kind.parts[part]);
            insertParts(key, m_kind.parts[part], after.parts[part]);
        }
        return {};
    }

    Result<void> remove(const QVariant &key, const EntityChange &change)
    {
        if (const char *kind = referringKind(m_entity)) {
            const QString table = QLatin1StringView(kind);
            const QVariant other = m_rows.value(
                "SELECT id FROM \""_L1 + table + "\" WHERE "_L1 + m_kind.table + "_key = ? LIMIT 1"_L1, {key});
            if (other.isValid())
                return Error{ErrorCode::CannotWrite,
                             "cannot be removed: the "_L1 + table + u' ' + other.toString() + " refers to it"_L1,
                             placeOf(m_entity)};
        }
        const QVariant position = positionOf(key);
        const QVariant neighbour = change.behind ? keyBefore(position) : keyAfter(position);
        const bool hasNeighbour = change.behind && !change.behind->isEmpty();
        if (neighbour.isValid() != hasNeighbour || (hasNeighbour && neighbour != keyOf(*change.behind)))
            return standsElsewhere(m_entity);
        for (const StoredKind::Part &part : m_kind.parts)
            deleteParts(key, part);
        m_rows.run("DELETE FROM "_L1 + m_table + " WHERE key = ?"_L1, {key});
        return {};
    }

    // ---- what is there

    QStringList columns() const { return QString(m_kind.columns).split(", "_L1); }

    QVariant keyOf(const QString &name)
    {
        if constexpr (std::is_same_v<Entity, AcceptedFinding>) {
            return m_rows.value(u"SELECT key FROM accepted_finding WHERE check_id = ? AND subject = ?"_s,
                                {name.section(u' ', 0, 0), name.section(u' ', 1)});
        } else {
            return m_rows.value("SELECT key FROM "_L1 + m_table + " WHERE id = ?"_L1, {name});
        }
    }

    QVariant positionOf(const QVariant &key)
    {
        return m_rows.value("SELECT position FROM "_L1 + m_table + " WHERE key = ?"_L1, {key});
    }
    QVariant keyBefore(const QVariant &position)
    {
        return m_rows.value("SELECT key FROM "_L1 + m_table + " WHERE position < ? ORDER BY position DESC LIMIT 1"_L1,
                            {position});
    }
    QVariant keyAfter(const QVariant &position)
    {
        return m_rows.value("SELECT key FROM "_L1 + m_table + " WHERE position > ? ORDER BY position LIMIT 1"_L1,
                            {position});
    }

    /// Whether the values of two rows mean the same. Days only repeat dates, and positions may have gaps: neither is looked at. NULL is
    /// read like an empty text.
    static bool isEqual(const SqlStatement &row, const StoredRow &values, const QStringList &names)
    {
        for (qsizetype i = 0; i < names.size(); ++i) {
            const bool counts = !names[i].endsWith("_day"_L1) && names[i] != "position"_L1;
            if (counts && row.value(static_cast<int>(i)).toString() != values[static_cast<std::size_t>(i)].toString())
                return false;
        }
        return true;
    }

    bool isStored(const QVariant &key, const StoredRows &expected)
    {
        bool equal = true;
        m_rows.forEach("SELECT "_L1 + m_kind.columns + " FROM "_L1 + m_table + " WHERE key = ?"_L1, {key}, {},
                       [&](const SqlStatement &row) { equal = equal && isEqual(row, expected.entity, columns()); });
        for (std::size_t i = 0; i < m_kind.parts.size(); ++i) {
            const StoredKind::Part &part = m_kind.parts[i];
            const std::vector<StoredRow> &values = expected.parts[i];
            std::size_t count = 0;
            m_rows.forEach("SELECT "_L1 + part.columns + " FROM \""_L1 + part.table + "\" WHERE "_L1 + part.owner
                               + " = ? ORDER BY "_L1 + part.order,
                           {key}, {}, [&](const SqlStatement &row) {
                               equal = equal && count < values.size()
                                   && isEqual(row, values[count], QString(part.columns).split(", "_L1));
                               ++count;
                           });
            equal = equal && count == values.size();
        }
        return equal;
    }

    // ---- where an addition goes

    struct Place
    {
        QVariant key;
        QVariant position;
    };

    /// Keys count from 1, positions from 0.
    QVariant nextKey() { return m_rows.value("SELECT max(key) FROM "_L1 + m_table, {}).toLongLong() + 1; }
    QVariant nextPosition()
    {
        const QVariant last = m_rows.value("SELECT max(position) FROM "_L1 + m_table, {});
        return last.isValid() ? last.toLongLong() + 1 : 0;
    }

    /// Behind the entity called \p name, or in front of all if it is empty; nullopt if there is none of that name.
    std::optional<Place> placeBehind(const QString &name)
    {
        if (name.isEmpty()) {
            const QVariant first = m_rows.value("SELECT key FROM "_L1 + m_table + " ORDER BY position LIMIT 1"_L1, {});
            if (!first.isValid())
                return Place{nextKey(), nextPosition()};
            const qint64 key = first.toLongLong();
            return Place{keyBetween(key - 2, key), positionOf(first).toLongLong() - 1};
        }
        const QVariant before = keyOf(name);
        if (!before.isValid())
            return std::nullopt;
        const qint64 position = positionOf(before).toLongLong();
        const QVariant after = keyAfter(position);
        if (!after.isValid())
            return Place{nextKey(), position + 1};
        if (positionOf(after).toLongLong() == position + 1)
            makeRoomAt(position + 1);
        return Place{keyBetween(before.toLongLong(), after.toLongLong()), position + 1};
    }

    /// A free key. If it is between those of its neighbours, the rows lie in the order of the list, which is read fastest.
    QVariant keyBetween(qint64 before, qint64 after)
    {
        for (const qint64 key : {after - 1, before + 1}) {
            const bool isTaken = m_rows.value("SELECT key FROM "_L1 + m_table + " WHERE key = ?"_L1, {key}).isValid();
            if (before < key && key < after && !isTaken)
                return key;
        }
        return nextKey();
    }

    /// Moves what stands at \p position and behind it up to the next gap one further, the last first: positions are unique at any time.
    void makeRoomAt(qint64 position)
    {
        qint64 gap = position;
        m_rows.forEachWhile("SELECT position FROM "_L1 + m_table + " WHERE position >= ? ORDER BY position"_L1,
                            {position}, {}, [&](const SqlStatement &row) {
                                const bool isTaken = row.value(0).toLongLong() == gap;
                                gap += isTaken ? 1 : 0;
                                return isTaken;
                            });
        m_rows.runOften("UPDATE "_L1 + m_table + " SET position = position + 1 WHERE position = ?"_L1,
                        [&](SqlStatement &move) {
                            while (gap-- > position)
                                move.run({gap});
                        });
    }

    // ---- parts

    void deleteParts(const QVariant &key, const StoredKind::Part &part)
    {
        m_rows.run("DELETE FROM \""_L1 + part.table + "\" WHERE "_L1 + part.owner + " = ?"_L1, {key});
    }

    void insertParts(const QVariant &key, const StoredKind::Part &part, const std::vector<StoredRow> &rows)
    {
        m_rows.runOften(insertStatement(part.table, part.owner + ", "_L1 + part.columns), [&](SqlStatement &insert) {
            for (const StoredRow &row : rows)
                insert.run({key}, row);
        });
    }

    Rows &m_rows;
    const KeysInDocument m_keys;
    const StoredKind &m_kind;
    const QString m_table; ///< quoted
    const Entity &m_entity;
};

} // namespace

Result<void> applyChange(SqlConnection &connection, const Change &change)
{
    Rows rows(connection);
    for (const EntityChange &part : change.parts) {
        if (const auto valid = part.check(); !valid)
            return valid.error();
        const auto done = std::visit([&](const auto &entity) { return EntityWriter(rows, entity).run(part); },
                                     part.before ? *part.before : *part.after);
        if (!done)
            return done.error();
    }
    rows.run(u"INSERT INTO change_log (time, what, before, after) VALUES (?, ?, ?, ?)"_s,
             {QDateTime::currentDateTimeUtc().toString(Qt::ISODate), storedText(change.what),
              QString::fromUtf8(beforeJson(change)), QString::fromUtf8(afterJson(change))});
    if (rows.error())
        return *rows.error();
    return {};
}

} // namespace Dateline
