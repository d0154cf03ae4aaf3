// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/store/entityvalues.h"
#include "models/store/sqlconnection.h"
#include "models/store/sqlschema.h"
#include "models/store/trackersql.h"

#include <QHash>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

qint64 positionOf(std::size_t value) { return static_cast<qint64>(value); }

/// Row keys are 1 + the place in the list: they are only meaningful inside one document.
template<typename IdType>
class Keys
{
public:
    template<typename Entity>
    explicit Keys(const std::vector<Entity> &entities)
    {
        m_keys.reserve(static_cast<qsizetype>(entities.size()));
        for (std::size_t i = 0; i < entities.size(); ++i)
            m_keys.insert(entities[i].id, positionOf(i) + 1);
    }
    /// NULL for an empty id.
    QVariant operator()(const IdType &id) const { return id.isEmpty() ? QVariant() : QVariant(m_keys.value(id)); }

private:
    QHash<IdType, qint64> m_keys;
};

class TrackerWriter : private RowKeyLookup
{
public:
    TrackerWriter(SqlConnection &connection, const Tracker &tracker)
        : m_connection(connection)
        , m_tracker(tracker)
        , m_categories(tracker.categories)
        , m_parties(tracker.parties)
        , m_measures(tracker.measures)
        , m_events(tracker.events)
        , m_sources(tracker.sources)
    { }

    Result<void> run()
    {
        for (const QString &table : tablesChildrenFirst()) {
            if (const auto done = m_connection.execute("DELETE FROM \""_L1 + table + u'"'); !done)
                return done.error();
        }
        header();
        forEachList(m_tracker, [this](const auto &list) { all(list); });
        if (m_error)
            return *m_error;
        return {};
    }

private:
    QVariant keyOf(const CategoryId &id) const override { return m_categories(id); }
    QVariant keyOf(const PartyId &id) const override { return m_parties(id); }
    QVariant keyOf(const MeasureId &id) const override { return m_measures(id); }
    QVariant keyOf(const EventId &id) const override { return m_events(id); }
    QVariant keyOf(const SourceId &id) const override { return m_sources(id); }

    void header()
    {
        const StoredKind &kind = storedKind<TrackerHeader>();
        SqlStatement row(m_connection, insertStatement(kind.table, "key, "_L1 + kind.columns));
        row.run({1}, storedRows(m_tracker.header(), *this).entity);
        m_error = row.error();
    }

    template<typename Entity>
    void all(const std::vector<Entity> &entities)
    {
        const StoredKind &kind = storedKind<Entity>();
        SqlStatement row(m_connection, insertStatement(kind.table, "key, position, "_L1 + kind.columns));
        std::vector<SqlStatement> parts;
        for (const StoredKind::Part &part : kind.parts)
            parts.emplace_back(
                m_connection,
                insertStatement(part.table,
                                part.owner + (part.side.isEmpty() ? ", "_L1 : ", side, "_L1) + part.columns));
        for (std::size_t i = 0; i < entities.size() && !m_error; ++i) {
            const StoredRows rows = storedRows(entities[i], *this);
            const qint64 key = positionOf(i) + 1;
            row.run({key, positionOf(i) * qint64{sortKeySpacing}}, rows.entity);
            noteError(row);
            for (std::size_t part = 0; part < parts.size(); ++part) {
                const QString &side = kind.parts[part].side;
                for (const StoredRow &values : rows.parts[part]) {
                    if (side.isEmpty())
                        parts[part].run({key}, values);
                    else
                        parts[part].run({key, side}, values);
                }
                noteError(parts[part]);
            }
        }
    }

    void noteError(const SqlStatement &statement)
    {
        if (!m_error)
            m_error = statement.error();
    }

    SqlConnection &m_connection;
    const Tracker &m_tracker;
    Keys<CategoryId> m_categories;
    Keys<PartyId> m_parties;
    Keys<MeasureId> m_measures;
    Keys<EventId> m_events;
    Keys<SourceId> m_sources;
    std::optional<Error> m_error;
};

} // namespace

Result<void> replaceTables(SqlConnection &connection, const Tracker &tracker)
{
    return TrackerWriter(connection, tracker).run();
}

} // namespace Dateline
