// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"
#include "models/domain/trackerpacker.h"
#include "models/store/entityrows.h"
#include "models/store/sqlconnection.h"
#include "models/store/trackersql.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

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
              &TrackerReader::measureParties, &TrackerReader::events, &TrackerReader::eventParties,
              &TrackerReader::eventTags, &TrackerReader::sources, &TrackerReader::sourceAuthors,
              &TrackerReader::attributions, &TrackerReader::findings, &TrackerReader::figures}) {
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
                rows.fault({}, u"row %1, to which another table refers, does not exist"_s.arg(key));
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
        auto rows = select("tracker"_L1,
                           {u"id"_s, u"title"_s, u"description"_s, u"license"_s, u"language"_s, u"extra"_s}, u"key"_s);
        if (!next(rows))
            return rows.error() ? *rows.error() : Error{ErrorCode::Malformed, u"has no row in the table tracker"_s, {}};
        rows.startEntity({}, 0);
        PackedTracker &tracker = m_packer.tracker();
        tracker.id = rows.string("id"_L1);
        tracker.title = rows.string("title"_L1);
        tracker.description = rows.string("description"_L1);
        tracker.license = rows.string("license"_L1);
        tracker.language = rows.string("language"_L1);
        tracker.extra = rows.bytes().toByteArray();
        return rows.error();
    }

    Outcome categories()
    {
        return entities("category"_L1, "categories"_L1, m_categories, {u"extra"_s, u"name"_s},
                        [this](EntityRows &rows) {
                            Category &category = m_packer.tracker().categories.emplace_back();
                            category.id.text = QString::fromUtf8(rows.id());
                            category.extra = rows.bytes().toByteArray();
                            category.name = rows.string("name"_L1);
                        });
    }

    Outcome parties()
    {
        return entities("party"_L1, "parties"_L1, m_parties, {u"extra"_s, u"kind"_s, u"name"_s, u"country"_s},
                        [this](EntityRows &rows) {
                            Party &party = m_packer.tracker().parties.emplace_back();
                            party.id.text = QString::fromUtf8(rows.id());
                            party.extra = rows.bytes().toByteArray();
                            party.kind = rows.word<PartyKind>("kind"_L1);
                            party.name = rows.string("name"_L1);
                            const QString code = rows.string("country"_L1);
                            const auto country = CountryCode::parse(code);
                            if (country)
                                party.country = *country;
                            else if (!code.isEmpty())
                                rows.fault(u"country"_s, u"is not a country code of two capital letters"_s);
                        });
    }

    Outcome measures()
    {
        return entities("measure"_L1, "measures"_L1, m_measures,
                        {u"extra"_s, u"title"_s, u"summary"_s, u"effect"_s, u"review_on"_s, u"binds_members"_s},
                        [this](EntityRows &rows) {
                            Measure &measure = m_packer.tracker().measures.emplace_back();
                            measure.id.text = QString::fromUtf8(rows.id());
                            measure.extra = rows.bytes().toByteArray();
                            measure.title = rows.string("title"_L1);
                            measure.summary = rows.string("summary"_L1);
                            measure.effect = rows.word<Effect>("effect"_L1);
                            measure.reviewOn = m_packer.tracker().dates()[rows.date("reviewOn"_L1, m_packer)];
                            measure.bindsMembers = rows.flag("bindsMembers"_L1);
                        });
    }

    Outcome measureParties()
    {
        auto rows = EntityRows(m_connection, "measure_party"_L1, {u"measure_key"_s, u"side"_s, u"party_key"_s},
                               u"measure_key, side, position"_s, EntityRows::Order::Asked);
        while (next(rows)) {
            rows.startEntity({}, 0);
            const std::int64_t key = rows.requiredNumber();
            const bool issues = rows.bytes() == "issuer"_L1;
            const std::uint32_t index = m_measures.indexOf(key);
            if (index == noIndex) {
                rows.fault({}, u"row %1, to which another table refers, does not exist"_s.arg(key));
                break;
            }
            Measure &measure = m_packer.tracker().measures[index];
            rows.startEntity("measures"_L1, index);
            const std::uint32_t party = rows.reference(issues ? "issuers"_L1 : "targets"_L1, m_parties);
            if (party != noIndex)
                (issues ? measure.issuers : measure.targets).push_back(m_packer.tracker().parties[party].id);
        }
        return rows.error();
    }

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
                         u"text_sha256"_s},
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
                            m_packer.add(source);
                        });
    }

    Outcome sourceAuthors()
    {
        return parts("source_author"_L1, "source_key"_L1, "sources"_L1, m_sources,
                     m_packer.tracker().sourceColumns().texts, {u"family"_s, u"given"_s, u"literal"_s},
                     u"source_key, position"_s, [this](EntityRows &rows, std::uint32_t source) {
                         const QByteArrayView family = rows.text("csl/author"_L1);
                         const QByteArrayView given = rows.text("csl/author"_L1);
                         m_packer.addAuthor(source, family, given, rows.text("csl/author"_L1));
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

    Outcome findings()
    {
        auto rows = select("accepted_finding"_L1, {u"position"_s, u"check_id"_s, u"subject"_s, u"reason"_s, u"extra"_s},
                           u"position"_s);
        for (std::uint32_t index = 0; next(rows); ++index) {
            rows.startEntity("accepted"_L1, index);
            rows.checkOrder(rows.requiredNumber());
            AcceptedFinding &finding = m_packer.tracker().accepted.emplace_back();
            finding.check = rows.string("check"_L1);
            finding.subject = rows.string("subject"_L1);
            finding.reason = rows.string("reason"_L1);
            finding.extra = rows.bytes().toByteArray();
        }
        return rows.error();
    }

    Outcome figures()
    {
        RowKeys unused;
        return entities("figure"_L1, "figures"_L1, unused, {u"extra"_s, u"title"_s, u"spec"_s, u"digest"_s},
                        [this](EntityRows &rows) {
                            Figure &figure = m_packer.tracker().figures.emplace_back();
                            figure.id.text = QString::fromUtf8(rows.id());
                            figure.extra = rows.bytes().toByteArray();
                            figure.title = rows.string("title"_L1);
                            figure.spec = rows.bytes().toByteArray();
                            figure.digest = rows.string("pictureSha256"_L1);
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
