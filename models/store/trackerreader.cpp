// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/domain/trackerpacker.h"
#include "models/store/entityrows.h"
#include "models/store/sqlconnection.h"
#include "models/store/storetr.h"
#include "models/store/trackersql.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

class TrackerReader
{
public:
    TrackerReader(const SqlConnection &connection, EntityRows::Order order, Progress *progress)
        : m_connection(connection), m_order(order), m_progress(progress)
    { }

    Result<TrackerColumns> run()
    {
        countRows();
        for (const auto read :
             {&TrackerReader::header, &TrackerReader::categories, &TrackerReader::parties, &TrackerReader::measures,
              &TrackerReader::events, &TrackerReader::sources, &TrackerReader::attributions, &TrackerReader::findings,
              &TrackerReader::figures, &TrackerReader::publishers, &TrackerReader::views}) {
            if (const auto error = (this->*read)())
                return *error;
        }
        return m_packer.take();
    }

    /// Whether rows stood in another order than their tables said: nothing that was read counts then.
    bool isOutOfOrder() const { return m_outOfOrder; }

private:
    using Outcome = std::optional<Error>;

    /// What there is to do, roughly: keys count from 1.
    void countRows()
    {
        for (const char *table : {"event", "event_party", "source", "attribution"}) {
            if (const auto last = m_connection.value(u"SELECT max(rowid) FROM \"%1\""_s.arg(QLatin1StringView(table))))
                m_rowsExpected += std::max(1.0, last->toDouble());
        }
    }

    EntityRows select(QLatin1StringView table, const QStringList &columns, const QString &order)
    {
        return EntityRows(m_connection, table, columns, order, m_order);
    }

    bool next(EntityRows &rows)
    {
        constexpr std::uint64_t rowsBetween = 4096;
        constexpr double shareOfReading = 0.7; // the rest is for what is made of it
        if (++m_rowsRead % rowsBetween == 0 && m_progress) {
            m_progress->setShare(shareOfReading * std::min(1.0, static_cast<double>(m_rowsRead) / m_rowsExpected));
            if (m_progress->isCancelled()) {
                rows.fail(Progress::cancelled());
                return false;
            }
        }
        if (rows.next())
            return true;
        m_outOfOrder = m_outOfOrder || rows.isOutOfOrder();
        return false;
    }

    Outcome header()
    {
        auto rows = select("tracker"_L1, columnsOf<TrackerHeader>(), u"key"_s);
        if (!next(rows))
            return rows.error() ? *rows.error()
                                : Error{ErrorCode::Malformed, StoreTr::tr("has no row in the table tracker"), {}};
        rows.startEntity({}, 0);
        fields(rows, m_packer.tracker().header());
        return rows.error();
    }

    // ---- lists that are kept as plain values: by the table of fields

    Outcome categories() { return list(m_packer.tracker().categories, m_categories); }
    Outcome parties() { return list(m_packer.tracker().parties, m_parties); }
    Outcome measures() { return list(m_packer.tracker().measures, m_measures); }
    Outcome findings() { return list(m_packer.tracker().accepted); }
    Outcome figures() { return list(m_packer.tracker().figures); }
    Outcome publishers() { return list(m_packer.tracker().publishers); }
    Outcome views() { return list(m_packer.tracker().views); }

    template<typename Entity>
    Outcome list(std::vector<Entity> &entities)
    {
        RowKeys unused;
        return list(entities, unused);
    }

    template<typename Entity>
    Outcome list(std::vector<Entity> &entities, RowKeys &keys)
    {
        Outcome error = readTable<Entity>(keys, [&](EntityRows &rows) { fields(rows, entities.emplace_back()); });
        forEachField<Entity>([&](const auto &field) {
            if (*field.table != '\0' && !error)
                error = partsOf(field, entities, keys);
        });
        return error;
    }

    /// Goes through an entity's own table; \p take takes the columns of columnsOf().
    template<typename Entity, typename Take>
    Outcome readTable(RowKeys &keys, const Take &take)
    {
        auto rows = select(QLatin1StringView(EntityKind<Entity>::table),
                           QStringList{u"key"_s, u"position"_s} + columnsOf<Entity>(), u"position"_s);
        for (std::uint32_t index = 0; next(rows); ++index) {
            rows.startEntity(QLatin1StringView(EntityKind<Entity>::list), index);
            keys.add(rows.requiredNumber());
            rows.checkOrder(rows.requiredNumber());
            take(rows);
        }
        keys.finish();
        return rows.error();
    }

    /// The columns of an entity's own table.
    template<typename Entity>
    static QStringList columnsOf()
    {
        QStringList columns;
        if constexpr (requires { std::declval<Entity>().id.text; })
            columns << u"id"_s;
        columns << u"extra"_s;
        forEachField<Entity>([&](const auto &field) {
            if (*field.table == '\0')
                columns << QLatin1StringView(field.column);
        });
        return columns;
    }

    template<typename Entity>
    void fields(EntityRows &rows, Entity &entity)
    {
        if constexpr (requires { entity.id.text; })
            entity.id.text = QString::fromUtf8(rows.id());
        entity.extra = rows.bytes().toByteArray();
        forEachField<Entity>([&](const auto &field) { value(rows, field, field.in(entity)); });
    }

    static void value(EntityRows &rows, const FieldInfo &field, QString &value) { value = rows.string(field); }
    static void value(EntityRows &rows, const FieldInfo &, QByteArray &value) { value = rows.bytes().toByteArray(); }
    static void value(EntityRows &rows, const FieldInfo &field, bool &value) { value = rows.flag(field); }
    static void value(EntityRows &rows, const FieldInfo &field, SavedViewId &value) { value.text = rows.string(field); }
    static void value(EntityRows &rows, const FieldInfo &field, CountryCode &value)
    {
        const QString code = rows.string(field);
        if (const auto country = CountryCode::parse(code))
            value = *country;
        else if (!code.isEmpty())
            rows.fault(field.path(), StoreTr::tr("is not a country code of two capital letters"));
    }
    void value(EntityRows &rows, const FieldInfo &field, Edtf &value)
    {
        value = m_packer.tracker().dates()[rows.date(field, m_packer)];
    }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    static void value(EntityRows &rows, const FieldInfo &field, Enum &value) { value = rows.word<Enum>(field); }
    template<typename Enum>
    static void value(EntityRows &rows, const FieldInfo &field, std::optional<Enum> &value)
    {
        value = rows.optionalWord<Enum>(field);
    }
    // Of tables of their own.
    static void value(EntityRows &, const FieldInfo &, std::vector<PartyId> &) { }
    static void value(EntityRows &, const FieldInfo &, std::vector<Alias> &) { }
    static void value(EntityRows &, const FieldInfo &, ExternalIds &) { }

    /// None of these fields stands inside an object.
    static QLatin1StringView pathOf(const FieldInfo &field) { return field.memberName(); }

    /// The rows of a field that is a list, for all entities.
    template<typename FieldType, typename Entity>
    Outcome partsOf(const FieldType &field, std::vector<Entity> &entities, const RowKeys &keys)
    {
        using Value = FieldValue<Entity, FieldType>;
        const QString owner = QLatin1StringView(EntityKind<Entity>::table) + "_key"_L1;
        const QString where = *field.side == '\0' ? QString() : u"side = '%1'"_s.arg(QLatin1StringView(field.side));
        const QLatin1StringView order = std::is_same_v<Value, ExternalIds> ? "scheme"_L1 : "position"_L1;
        auto rows = EntityRows(m_connection, QLatin1StringView(field.table), QStringList{owner} + partColumns(Value()),
                               where, owner + ", "_L1 + order);
        while (next(rows)) {
            rows.startEntity({}, 0);
            const std::int64_t key = rows.requiredNumber();
            const std::uint32_t index = keys.indexOf(key);
            if (index == noIndex) {
                rows.fault({}, StoreTr::tr("row %1, to which another table refers, does not exist").arg(key));
                break;
            }
            rows.startEntity(QLatin1StringView(EntityKind<Entity>::list), index);
            part(rows, field, field.in(entities[index]));
        }
        return rows.error();
    }

    static QStringList partColumns(const std::vector<PartyId> &) { return {u"party_key"_s}; }
    static QStringList partColumns(const std::vector<Alias> &) { return {u"name"_s, u"language"_s}; }
    static QStringList partColumns(const ExternalIds &) { return {u"scheme"_s, u"value"_s}; }
    template<typename Value>
    static QStringList partColumns(const Value &)
    {
        return {};
    }

    void part(EntityRows &rows, const FieldInfo &field, std::vector<PartyId> &parties)
    {
        const std::uint32_t party = rows.reference(field, m_parties);
        if (party != noIndex)
            parties.push_back(m_packer.tracker().parties[party].id);
    }
    static void part(EntityRows &rows, const FieldInfo &field, std::vector<Alias> &aliases)
    {
        Alias &alias = aliases.emplace_back();
        alias.name = rows.string(field);
        alias.language = rows.string(field);
    }
    static void part(EntityRows &rows, const FieldInfo &field, ExternalIds &ids)
    {
        const QString scheme = rows.string(field);
        ids[scheme] = rows.string(field);
    }
    template<typename Value>
    static void part(EntityRows &, const FieldInfo &, Value &)
    { }

    // ---- what is kept in columns: by the same table

    Outcome events() { return columns<Event>(m_events); }
    Outcome sources() { return columns<Source>(m_sources); }
    Outcome attributions()
    {
        RowKeys unused;
        return columns<Attribution>(unused);
    }

    template<typename Entity>
    Outcome columns(RowKeys &keys)
    {
        Outcome error = readTable<Entity>(keys, [this](EntityRows &rows) {
            PackedFields<Entity> fields;
            fields.texts.front() = rows.id();
            fields.texts.back() = rows.bytes();
            forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
                if constexpr (Packed<FieldType>::form == ColumnForm::Number)
                    fields.number(field) = number(rows, field);
                else if constexpr (std::is_same_v<typename Packed<FieldType>::Value, QByteArray>)
                    fields.texts[textOfField<FieldType>] = rows.bytes();
                else if constexpr (Packed<FieldType>::form == ColumnForm::Text)
                    fields.texts[textOfField<FieldType>] = rows.text(field);
            });
            m_packer.add(fields);
        });
        forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
            if constexpr (Packed<FieldType>::form == ColumnForm::List) {
                if (!error)
                    error = elements(field, keys);
            }
        });
        return error;
    }

    template<typename FieldType>
    std::uint32_t number(EntityRows &rows, const FieldType &field)
    {
        using Value = typename Packed<FieldType>::Value;
        if constexpr (Packed<FieldType>::isShared) {
            return m_packer.shared(field, rows.text(field));
        } else if constexpr (std::is_same_v<Value, Edtf>) {
            return rows.date(field, m_packer);
        } else if constexpr (isId<Value>) {
            return rows.reference(field, keysOf(Value()));
        } else {
            Value read = {};
            value(rows, field, read);
            return numberOf(read);
        }
    }

    const RowKeys &keysOf(const CategoryId &) const { return m_categories; }
    const RowKeys &keysOf(const PartyId &) const { return m_parties; }
    const RowKeys &keysOf(const MeasureId &) const { return m_measures; }
    const RowKeys &keysOf(const EventId &) const { return m_events; }
    const RowKeys &keysOf(const SourceId &) const { return m_sources; }

    /// The rows of a field that is a list, for all entities. \p owners has their keys.
    template<typename FieldType>
    Outcome elements(const FieldType &field, const RowKeys &owners)
    {
        using Entity = typename FieldType::Owner;
        const QString ownerColumn = QLatin1StringView(EntityKind<Entity>::table) + "_key"_L1;
        auto rows =
            select(QLatin1StringView(field.table),
                   QStringList{ownerColumn, u"position"_s} + elementColumns(field, typename Packed<FieldType>::Value()),
                   ownerColumn + ", position"_L1);
        rows.expectOwners(owners.size());
        const TextRecords &ids = m_packer.tracker().columns<Entity>().texts;
        while (next(rows)) {
            rows.startEntity({}, 0);
            const std::int64_t key = rows.requiredNumber();
            const std::uint32_t owner = owners.indexOf(key);
            const std::int64_t position = rows.requiredNumber();
            if (owner == noIndex) {
                rows.fault({}, StoreTr::tr("row %1, to which another table refers, does not exist").arg(key));
                break;
            }
            rows.checkOrder(owner, position);
            rows.belongsTo(QLatin1StringView(EntityKind<Entity>::list), owner, ids);
            element(rows, field, owner, typename Packed<FieldType>::Value());
        }
        return rows.error();
    }

    // The columns of an element, and adding it to its owner's.

    static QStringList elementColumns(const FieldInfo &, const std::vector<Participation> &)
    {
        return {u"party_key"_s, u"role"_s};
    }
    static QStringList elementColumns(const FieldInfo &field, const QStringList &)
    {
        return {QLatin1StringView(field.column)};
    }
    static QStringList elementColumns(const FieldInfo &, const std::vector<AuthorName> &)
    {
        return {u"family"_s, u"given"_s, u"literal"_s, u"dropping_particle"_s, u"non_dropping_particle"_s, u"suffix"_s};
    }

    template<typename FieldType>
    void element(EntityRows &rows, const FieldType &field, std::uint32_t owner, const std::vector<Participation> &)
    {
        const std::uint32_t party = rows.reference(field, m_parties, "party"_L1);
        const auto role = rows.word<Role>(field, "role"_L1);
        if (party != noIndex)
            m_packer.addTo(field, owner, TrackerColumns::participationNumber(party, role));
    }
    template<typename FieldType>
    void element(EntityRows &rows, const FieldType &field, std::uint32_t owner, const QStringList &)
    {
        m_packer.addTo(field, owner, rows.text(field));
    }
    template<typename FieldType>
    void element(EntityRows &rows, const FieldType &field, std::uint32_t owner, const std::vector<AuthorName> &)
    {
        AuthorTexts name;
        for (QByteArrayView &part : name)
            part = rows.text(field);
        m_packer.addTo(field, owner, name);
    }

    const SqlConnection &m_connection;
    const EntityRows::Order m_order;
    Progress *const m_progress;
    TrackerPacker m_packer;
    RowKeys m_categories, m_parties, m_measures, m_events, m_sources;
    double m_rowsExpected = 1;
    std::uint64_t m_rowsRead = 0;
    bool m_outOfOrder = false;
};

} // namespace

Result<TrackerColumns> readTables(const SqlConnection &connection, Progress *progress)
{
    TrackerReader reader(connection, EntityRows::Order::AsStored, progress);
    auto tracker = reader.run();
    if (reader.isOutOfOrder())
        tracker = TrackerReader(connection, EntityRows::Order::Asked, progress).run();
    if (!tracker)
        return tracker;
    if (const auto sound = checkIntegrity(*tracker); !sound)
        return sound.error();
    return tracker;
}

} // namespace Dateline
