// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/domain/trackerpacker.h"
#include "models/store/entityrows.h"
#include "models/store/sqlconnection.h"
#include "models/store/trackersql.h"

#include <QCoreApplication>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Store)
};

using EventColumns = PackedTracker::EventColumns;
using SourceColumns = PackedTracker::SourceColumns;
using AttributionColumns = PackedTracker::AttributionColumns;

class TrackerReader
{
public:
    TrackerReader(const SqlConnection &connection, EntityRows::Order order, Progress *progress)
        : m_connection(connection), m_order(order), m_progress(progress)
    { }

    Result<PackedTracker> run()
    {
        countRows();
        for (const auto read :
             {&TrackerReader::header, &TrackerReader::categories, &TrackerReader::parties, &TrackerReader::measures,
              &TrackerReader::events, &TrackerReader::eventParties, &TrackerReader::eventTags, &TrackerReader::sources,
              &TrackerReader::sourceAuthors, &TrackerReader::attributions, &TrackerReader::findings,
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

    /// Reads a table of entities; \p take takes the columns after `key` and `position`.
    template<typename Take>
    Outcome entities(QLatin1StringView table, QLatin1StringView list, RowKeys &keys, const QStringList &columns,
                     const Take &take)
    {
        auto rows = select(table, QStringList{u"key"_s, u"position"_s, u"id"_s} + columns, u"position"_s);
        for (std::uint32_t index = 0; next(rows); ++index) {
            rows.startEntity(list, index);
            keys.add(rows.requiredNumber());
            rows.checkOrder(rows.requiredNumber());
            take(rows);
        }
        keys.finish();
        return rows.error();
    }

    /// Reads a table whose rows belong to entities; \p take takes the columns after `owner` and `position`.
    template<typename Take>
    Outcome parts(QLatin1StringView table, QLatin1StringView ownerColumn, QLatin1StringView list, const RowKeys &owners,
                  const TextRecords &ids, const QStringList &columns, const QString &order, const Take &take)
    {
        auto rows = select(table, QStringList{ownerColumn, u"position"_s} + columns, order);
        rows.expectOwners(owners.size());
        while (next(rows)) {
            rows.startEntity({}, 0);
            const std::int64_t key = rows.requiredNumber();
            const std::uint32_t owner = owners.indexOf(key);
            const std::int64_t position = rows.requiredNumber();
            if (owner == noIndex) {
                rows.fault({}, Words::tr("row %1, to which another table refers, does not exist").arg(key));
                break;
            }
            rows.checkOrder(owner, position);
            rows.belongsTo(list, owner, ids);
            take(rows, owner);
        }
        return rows.error();
    }

    Outcome header()
    {
        auto rows = select("tracker"_L1, columnsOf<TrackerHeader>(), u"key"_s);
        if (!next(rows))
            return rows.error() ? *rows.error()
                                : Error{ErrorCode::Malformed, Words::tr("has no row in the table tracker"), {}};
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
        auto rows = select(QLatin1StringView(EntityKind<Entity>::table),
                           QStringList{u"key"_s, u"position"_s} + columnsOf<Entity>(), u"position"_s);
        for (std::uint32_t index = 0; next(rows); ++index) {
            rows.startEntity(QLatin1StringView(EntityKind<Entity>::list), index);
            keys.add(rows.requiredNumber());
            rows.checkOrder(rows.requiredNumber());
            fields(rows, entities.emplace_back());
        }
        keys.finish();
        Outcome error = rows.error();
        forEachField<Entity>([&](const auto &field) {
            if (*field.table != '\0' && !error)
                error = partsOf(field, entities, keys);
        });
        return error;
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

    static void value(EntityRows &rows, const FieldSpec &field, QString &value) { value = rows.string(pathOf(field)); }
    static void value(EntityRows &rows, const FieldSpec &, QByteArray &value) { value = rows.bytes().toByteArray(); }
    static void value(EntityRows &rows, const FieldSpec &field, bool &value) { value = rows.flag(pathOf(field)); }
    static void value(EntityRows &rows, const FieldSpec &field, SavedViewId &value)
    {
        value.text = rows.string(pathOf(field));
    }
    static void value(EntityRows &rows, const FieldSpec &field, CountryCode &value)
    {
        const QString code = rows.string(pathOf(field));
        if (const auto country = CountryCode::parse(code))
            value = *country;
        else if (!code.isEmpty())
            rows.fault(field.path(), Words::tr("is not a country code of two capital letters"));
    }
    void value(EntityRows &rows, const FieldSpec &field, Edtf &value)
    {
        value = m_packer.tracker().dates()[rows.date(pathOf(field), m_packer)];
    }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    static void value(EntityRows &rows, const FieldSpec &field, Enum &value) { value = rows.word<Enum>(pathOf(field)); }
    template<typename Enum>
    static void value(EntityRows &rows, const FieldSpec &field, std::optional<Enum> &value)
    {
        value = rows.optionalWord<Enum>(pathOf(field));
    }
    // Of tables of their own.
    static void value(EntityRows &, const FieldSpec &, std::vector<PartyId> &) { }
    static void value(EntityRows &, const FieldSpec &, std::vector<Alias> &) { }
    static void value(EntityRows &, const FieldSpec &, ExternalIds &) { }

    /// None of these fields stands inside an object.
    static QLatin1StringView pathOf(const FieldSpec &field) { return field.memberName(); }

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
                rows.fault({}, Words::tr("row %1, to which another table refers, does not exist").arg(key));
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

    void part(EntityRows &rows, const FieldSpec &field, std::vector<PartyId> &parties)
    {
        const std::uint32_t party = rows.reference(pathOf(field), m_parties);
        if (party != noIndex)
            parties.push_back(m_packer.tracker().parties[party].id);
    }
    static void part(EntityRows &rows, const FieldSpec &field, std::vector<Alias> &aliases)
    {
        Alias &alias = aliases.emplace_back();
        alias.name = rows.string(pathOf(field));
        alias.language = rows.string(pathOf(field));
    }
    static void part(EntityRows &rows, const FieldSpec &field, ExternalIds &ids)
    {
        const QString scheme = rows.string(pathOf(field));
        ids[scheme] = rows.string(pathOf(field));
    }
    template<typename Value>
    static void part(EntityRows &, const FieldSpec &, Value &)
    { }

    Outcome events()
    {
        return entities("event"_L1, "events"_L1, m_events,
                        {u"extra"_s, u"title"_s, u"summary"_s, u"date"_s, u"milestone"_s, u"note"_s, u"category_key"_s,
                         u"measure_key"_s, u"date_reason"_s, u"review_on"_s},
                        [this](EntityRows &rows) {
                            TrackerPacker::EventFields event;
                            event.texts[EventColumns::Id] = rows.id();
                            event.texts[EventColumns::Extra] = rows.bytes();
                            event.texts[EventColumns::Title] = rows.text("title"_L1);
                            event.texts[EventColumns::Summary] = rows.text("summary"_L1);
                            event.date = rows.date("date"_L1, m_packer);
                            event.milestone = rows.optionalWord<Milestone>("milestone"_L1);
                            event.texts[EventColumns::Note] = rows.text("note"_L1);
                            event.category = rows.reference("category"_L1, m_categories);
                            event.measure = rows.reference("measure"_L1, m_measures);
                            event.texts[EventColumns::DateReason] = rows.text("dateReason"_L1);
                            event.reviewOn = rows.date("reviewOn"_L1, m_packer);
                            m_packer.add(event);
                        });
    }

    const TextRecords &eventIds() { return m_packer.tracker().eventColumns().texts; }

    Outcome eventParties()
    {
        return parts("event_party"_L1, "event_key"_L1, "events"_L1, m_events, eventIds(), {u"party_key"_s, u"role"_s},
                     u"event_key, position"_s, [this](EntityRows &rows, std::uint32_t event) {
                         const std::uint32_t party = rows.reference("parties"_L1, m_parties);
                         const auto role = rows.word<Role>("role"_L1);
                         if (party != noIndex)
                             m_packer.addParticipation(event, party, role);
                     });
    }

    Outcome eventTags()
    {
        return parts("event_tag"_L1, "event_key"_L1, "events"_L1, m_events, eventIds(), {u"tag"_s},
                     u"event_key, position"_s,
                     [this](EntityRows &rows, std::uint32_t event) { m_packer.addTag(event, rows.text("tags"_L1)); });
    }

    Outcome sources()
    {
        return entities("source"_L1, "sources"_L1, m_sources,
                        {u"extra"_s, u"type"_s, u"title"_s, u"container_title"_s, u"publisher"_s, u"issued"_s,
                         u"accessed"_s, u"url"_s, u"language"_s, u"reliability"_s, u"snapshot"_s, u"csl_rest"_s,
                         u"text_sha256"_s, u"archived_url"_s},
                        [this](EntityRows &rows) {
                            TrackerPacker::SourceFields source;
                            source.texts[SourceColumns::Id] = rows.id();
                            source.texts[SourceColumns::Extra] = rows.bytes();
                            source.texts[SourceColumns::Type] = rows.text("csl/type"_L1);
                            source.texts[SourceColumns::Title] = rows.text("csl/title"_L1);
                            source.texts[SourceColumns::ContainerTitle] = rows.text("csl/container-title"_L1);
                            source.texts[SourceColumns::Publisher] = rows.text("csl/publisher"_L1);
                            source.issued = rows.date("csl/issued"_L1, m_packer);
                            source.accessed = rows.date("csl/accessed"_L1, m_packer);
                            source.texts[SourceColumns::Url] = rows.text("csl/URL"_L1);
                            source.texts[SourceColumns::Language] = rows.text("csl/language"_L1);
                            source.reliability = rows.optionalWord<Reliability>("reliability"_L1);
                            source.texts[SourceColumns::Snapshot] = rows.text("text"_L1);
                            source.texts[SourceColumns::CslRest] = rows.bytes();
                            source.texts[SourceColumns::TextDigest] = rows.text("textSha256"_L1);
                            source.texts[SourceColumns::ArchivedUrl] = rows.text("archivedUrl"_L1);
                            m_packer.add(source);
                        });
    }

    Outcome sourceAuthors()
    {
        return parts(
            "source_author"_L1, "source_key"_L1, "sources"_L1, m_sources, m_packer.tracker().sourceColumns().texts,
            {u"family"_s, u"given"_s, u"literal"_s, u"dropping_particle"_s, u"non_dropping_particle"_s, u"suffix"_s},
            u"source_key, position"_s, [this](EntityRows &rows, std::uint32_t source) {
                std::array<QByteArrayView, SourceColumns::AuthorTexts> name;
                for (QByteArrayView &part : name)
                    part = rows.text("csl/author"_L1);
                m_packer.addAuthor(source, name);
            });
    }

    Outcome attributions()
    {
        RowKeys unused;
        return entities("attribution"_L1, "attributions"_L1, unused,
                        {u"extra"_s, u"claim"_s, u"support"_s, u"quote_exact"_s, u"quote_prefix"_s, u"quote_suffix"_s,
                         u"locator"_s, u"said_by"_s, u"origin"_s, u"stated"_s, u"date"_s, u"note"_s, u"event_key"_s,
                         u"source_key"_s, u"party_key"_s, u"credibility"_s, u"role"_s},
                        [this](EntityRows &rows) {
                            TrackerPacker::AttributionFields attribution;
                            attribution.texts[AttributionColumns::Id] = rows.id();
                            attribution.texts[AttributionColumns::Extra] = rows.bytes();
                            attribution.claim = rows.word<Claim>("claim"_L1);
                            attribution.support = rows.word<Support>("support"_L1);
                            attribution.texts[AttributionColumns::QuoteExact] = rows.text("quote/exact"_L1);
                            attribution.texts[AttributionColumns::QuotePrefix] = rows.text("quote/prefix"_L1);
                            attribution.texts[AttributionColumns::QuoteSuffix] = rows.text("quote/suffix"_L1);
                            attribution.texts[AttributionColumns::Locator] = rows.text("locator"_L1);
                            attribution.texts[AttributionColumns::SaidBy] = rows.text("saidBy"_L1);
                            attribution.origin = m_packer.origin(rows.text("origin"_L1));
                            attribution.texts[AttributionColumns::Stated] = rows.text("stated"_L1);
                            attribution.date = rows.date("date"_L1, m_packer);
                            attribution.texts[AttributionColumns::Note] = rows.text("note"_L1);
                            attribution.event = rows.reference("event"_L1, m_events);
                            attribution.source = rows.reference("source"_L1, m_sources);
                            attribution.party = rows.reference("party"_L1, m_parties);
                            attribution.credibility = rows.credibility();
                            attribution.role = rows.optionalWord<Role>("role"_L1);
                            m_packer.add(attribution);
                        });
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

Result<PackedTracker> readTables(const SqlConnection &connection, Progress *progress)
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
