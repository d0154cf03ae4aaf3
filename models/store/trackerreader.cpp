// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"
#include "models/store/sqlconnection.h"
#include "models/store/trackersql.h"

#include <QHash>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Which element of a list has a row key.
using KeyIndex = QHash<qint64, std::size_t>;

/// The rows of one query, one after the other, with the columns taken from left to right. Values are checked as
/// they are taken; the first fault ends the reading.
class Rows
{
public:
    /// \p texts are the columns taken with text() and its like, \p others those taken with number(); a row has all
    /// texts first.
    Rows(const SqlConnection &connection, QLatin1StringView table, const QStringList &texts, const QStringList &others,
         const QString &order)
    {
        QStringList columns;
        for (const QString &column : texts)
            columns.append(textBytes(connection.dialect(), QLatin1StringView(column.toLatin1())));
        columns += others;
        auto query =
            connection.select("SELECT "_L1 + columns.join(", "_L1) + " FROM \""_L1 + table + "\" ORDER BY "_L1 + order);
        if (query)
            m_query = std::move(*query);
        else
            m_error = query.error();
    }

    /// The next row; \p list and \p index say what it is in messages.
    bool next(QLatin1StringView list, std::size_t index)
    {
        if (m_error || !m_query.next()) {
            if (!m_error && m_query.lastError().isValid())
                m_error = errorFromSql(m_query.lastError());
            return false;
        }
        m_list = list;
        m_index = index;
        m_id.clear();
        m_column = 0;
        return true;
    }

    /// For rows that belong to an element that is known only once its key has been taken.
    void belongsTo(QLatin1StringView list, std::size_t index, const QString &id)
    {
        m_list = list;
        m_index = index;
        m_id = id;
    }

    const std::optional<Error> &error() const { return m_error; }

    void fault(const QString &field, const QString &message)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Malformed, message, entityPlace(m_list, m_index, field, m_id)};
    }

    QString text(QLatin1StringView field)
    {
        const QByteArray bytes = this->bytes();
        if (!bytes.isValidUtf8()) {
            fault(field, u"is not valid UTF-8"_s);
            return {};
        }
        return QString::fromUtf8(bytes);
    }

    QByteArray bytes() { return m_query.value(m_column++).toByteArray(); }

    QString id()
    {
        m_id = text("id"_L1);
        return m_id;
    }

    Edtf date(QLatin1StringView field)
    {
        const QString stated = text(field);
        if (stated.isEmpty())
            return {};
        auto parsed = Edtf::parse(stated);
        if (parsed)
            return std::move(*parsed);
        if (!m_error)
            m_error = parsed.error().at(entityPlace(m_list, m_index, field, m_id));
        return {};
    }

    template<typename Enum>
    std::optional<Enum> optionalWord(QLatin1StringView field)
    {
        const QString word = text(field);
        if (word.isEmpty())
            return std::nullopt;
        const auto value = fromWord<Enum>(word);
        if (!value)
            fault(field, u'"' + word + "\" is none of "_L1 + joinWords(words<Enum>()));
        return value;
    }

    template<typename Enum>
    Enum word(QLatin1StringView field)
    {
        const auto value = optionalWord<Enum>(field);
        if (!value)
            fault(field, u"is missing"_s);
        return value.value_or(terms<Enum>().front().value);
    }

    std::optional<qint64> number()
    {
        const QVariant value = m_query.value(m_column++);
        return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
    }

    /// The id of the entity that a key column refers to; empty for NULL.
    template<typename Entity>
    auto reference(QLatin1StringView field, const KeyIndex &keys, const std::vector<Entity> &entities)
    {
        decltype(Entity::id) result;
        const auto key = number();
        if (!key)
            return result;
        const auto index = keys.constFind(*key);
        if (index == keys.cend())
            fault(field, u"refers to row %1, which does not exist"_s.arg(*key));
        else
            result = entities[*index].id;
        return result;
    }

    /// The entity that a row of a side table belongs to; nullptr and a fault if there is none.
    template<typename Entity>
    Entity *owner(QLatin1StringView list, const KeyIndex &keys, std::vector<Entity> &entities)
    {
        const qint64 key = number().value_or(0);
        const auto index = keys.constFind(key);
        if (index == keys.cend()) {
            fault({}, u"row %1, to which another table refers, does not exist"_s.arg(key));
            return nullptr;
        }
        belongsTo(list, *index, entities[*index].id.text);
        return &entities[*index];
    }

private:
    QSqlQuery m_query;
    std::optional<Error> m_error;
    QLatin1StringView m_list;
    std::size_t m_index = 0;
    QString m_id;
    int m_column = 0;
};

class TrackerReader
{
public:
    explicit TrackerReader(const SqlConnection &connection) : m_connection(connection) { }

    Result<Tracker> run()
    {
        for (const auto read : {&TrackerReader::header, &TrackerReader::categories, &TrackerReader::parties,
                                &TrackerReader::measures, &TrackerReader::measureParties, &TrackerReader::events,
                                &TrackerReader::eventParties, &TrackerReader::eventTags, &TrackerReader::sources,
                                &TrackerReader::sourceAuthors, &TrackerReader::attributions}) {
            if (const auto error = (this->*read)())
                return *error;
        }
        if (const auto sound = checkIntegrity(m_tracker); !sound)
            return sound.error();
        return std::move(m_tracker);
    }

private:
    using Outcome = std::optional<Error>;

    Rows select(QLatin1StringView table, const QStringList &texts, const QStringList &others,
                const QString &order) const
    {
        return Rows(m_connection, table, texts, others, order);
    }

    /// Reads a table of entities; \p fill takes the columns after `id` and `extra` and, at the end, the numbers.
    template<typename Entity, typename Fill>
    Outcome entities(QLatin1StringView table, QLatin1StringView list, std::vector<Entity> &into, KeyIndex &keys,
                     const QStringList &texts, const QStringList &numbers, const Fill &fill)
    {
        auto rows =
            select(table, QStringList{u"id"_s, u"extra"_s} + texts, numbers + QStringList{u"key"_s}, u"position"_s);
        while (rows.next(list, into.size())) {
            Entity entity;
            entity.id.text = rows.id();
            entity.extra = rows.bytes();
            fill(rows, entity);
            keys.insert(rows.number().value_or(0), into.size());
            into.push_back(std::move(entity));
        }
        return rows.error();
    }

    Outcome header()
    {
        auto rows =
            select("tracker"_L1, {u"id"_s, u"title"_s, u"description"_s, u"license"_s, u"language"_s, u"extra"_s}, {},
                   u"key"_s);
        if (!rows.next({}, 0))
            return rows.error() ? *rows.error() : Error{ErrorCode::Malformed, u"has no row in the table tracker"_s, {}};
        m_tracker.id = rows.text("id"_L1);
        m_tracker.title = rows.text("title"_L1);
        m_tracker.description = rows.text("description"_L1);
        m_tracker.license = rows.text("license"_L1);
        m_tracker.language = rows.text("language"_L1);
        m_tracker.extra = rows.bytes();
        return rows.error();
    }

    Outcome categories()
    {
        return entities("category"_L1, "categories"_L1, m_tracker.categories, m_categories, {u"name"_s}, {},
                        [](Rows &rows, Category &category) { category.name = rows.text("name"_L1); });
    }

    Outcome parties()
    {
        return entities("party"_L1, "parties"_L1, m_tracker.parties, m_parties, {u"kind"_s, u"name"_s, u"country"_s},
                        {}, [](Rows &rows, Party &party) {
                            party.kind = rows.word<PartyKind>("kind"_L1);
                            party.name = rows.text("name"_L1);
                            const QString code = rows.text("country"_L1);
                            const auto country = CountryCode::parse(code);
                            if (country)
                                party.country = *country;
                            else if (!code.isEmpty())
                                rows.fault(u"country"_s, u"is not a country code of two capital letters"_s);
                        });
    }

    Outcome measures()
    {
        return entities("measure"_L1, "measures"_L1, m_tracker.measures, m_measures,
                        {u"title"_s, u"summary"_s, u"effect"_s}, {}, [](Rows &rows, Measure &measure) {
                            measure.title = rows.text("title"_L1);
                            measure.summary = rows.text("summary"_L1);
                            measure.effect = rows.word<Effect>("effect"_L1);
                        });
    }

    Outcome measureParties()
    {
        auto rows = select("measure_party"_L1, {u"side"_s}, {u"measure_key"_s, u"party_key"_s},
                           u"measure_key, side, position"_s);
        while (rows.next({}, 0)) {
            const bool issues = rows.text("side"_L1) == "issuer"_L1;
            Measure *measure = rows.owner("measures"_L1, m_measures, m_tracker.measures);
            if (!measure)
                break;
            const QLatin1StringView field = issues ? "issuers"_L1 : "targets"_L1;
            (issues ? measure->issuers : measure->targets)
                .push_back(rows.reference(field, m_parties, m_tracker.parties));
        }
        return rows.error();
    }

    Outcome events()
    {
        return entities("event"_L1, "events"_L1, m_tracker.events, m_events,
                        {u"title"_s, u"summary"_s, u"date"_s, u"milestone"_s, u"note"_s},
                        {u"category_key"_s, u"measure_key"_s}, [this](Rows &rows, Event &event) {
                            event.title = rows.text("title"_L1);
                            event.summary = rows.text("summary"_L1);
                            event.date = rows.date("date"_L1);
                            event.milestone = rows.optionalWord<Milestone>("milestone"_L1);
                            event.note = rows.text("note"_L1);
                            event.category = rows.reference("category"_L1, m_categories, m_tracker.categories);
                            event.measure = rows.reference("measure"_L1, m_measures, m_tracker.measures);
                        });
    }

    Outcome eventParties()
    {
        auto rows = select("event_party"_L1, {u"role"_s}, {u"event_key"_s, u"party_key"_s}, u"event_key, position"_s);
        while (rows.next({}, 0)) {
            const auto role = rows.word<Role>("role"_L1);
            Event *event = rows.owner("events"_L1, m_events, m_tracker.events);
            if (!event)
                break;
            event->parties.push_back({rows.reference("parties"_L1, m_parties, m_tracker.parties), role});
        }
        return rows.error();
    }

    Outcome eventTags()
    {
        auto rows = select("event_tag"_L1, {u"tag"_s}, {u"event_key"_s}, u"event_key, position"_s);
        while (rows.next({}, 0)) {
            const QString tag = rows.text("tags"_L1);
            Event *event = rows.owner("events"_L1, m_events, m_tracker.events);
            if (!event)
                break;
            event->tags.append(tag);
        }
        return rows.error();
    }

    Outcome sources()
    {
        return entities("source"_L1, "sources"_L1, m_tracker.sources, m_sources,
                        {u"type"_s, u"title"_s, u"container_title"_s, u"publisher"_s, u"issued"_s, u"accessed"_s,
                         u"url"_s, u"language"_s, u"reliability"_s, u"snapshot"_s, u"csl_rest"_s},
                        {}, [](Rows &rows, Source &source) {
                            source.type = rows.text("csl/type"_L1);
                            source.title = rows.text("csl/title"_L1);
                            source.containerTitle = rows.text("csl/container-title"_L1);
                            source.publisher = rows.text("csl/publisher"_L1);
                            source.issued = rows.date("csl/issued"_L1);
                            source.accessed = rows.date("csl/accessed"_L1);
                            source.url = rows.text("csl/URL"_L1);
                            source.language = rows.text("csl/language"_L1);
                            source.reliability = rows.optionalWord<Reliability>("reliability"_L1);
                            source.text = rows.text("text"_L1);
                            source.cslRest = rows.bytes();
                        });
    }

    Outcome sourceAuthors()
    {
        auto rows = select("source_author"_L1, {u"family"_s, u"given"_s, u"literal"_s}, {u"source_key"_s},
                           u"source_key, position"_s);
        while (rows.next({}, 0)) {
            AuthorName name;
            name.family = rows.text("csl/author"_L1);
            name.given = rows.text("csl/author"_L1);
            name.literal = rows.text("csl/author"_L1);
            Source *source = rows.owner("sources"_L1, m_sources, m_tracker.sources);
            if (!source)
                break;
            source->authors.push_back(std::move(name));
        }
        return rows.error();
    }

    Outcome attributions()
    {
        KeyIndex unused;
        return entities("attribution"_L1, "attributions"_L1, m_tracker.attributions, unused,
                        {u"claim"_s, u"support"_s, u"quote_exact"_s, u"quote_prefix"_s, u"quote_suffix"_s, u"locator"_s,
                         u"said_by"_s, u"origin"_s, u"stated"_s, u"date"_s, u"note"_s},
                        {u"event_key"_s, u"source_key"_s, u"party_key"_s, u"credibility"_s},
                        [this](Rows &rows, Attribution &attribution) {
                            attribution.claim = rows.word<Claim>("claim"_L1);
                            attribution.support = rows.word<Support>("support"_L1);
                            attribution.quote.exact = rows.text("quote/exact"_L1);
                            attribution.quote.prefix = rows.text("quote/prefix"_L1);
                            attribution.quote.suffix = rows.text("quote/suffix"_L1);
                            attribution.locator = rows.text("locator"_L1);
                            attribution.saidBy = rows.text("saidBy"_L1);
                            attribution.origin = rows.text("origin"_L1);
                            attribution.stated = rows.text("stated"_L1);
                            attribution.date = rows.date("date"_L1);
                            attribution.note = rows.text("note"_L1);
                            attribution.event = rows.reference("event"_L1, m_events, m_tracker.events);
                            attribution.source = rows.reference("source"_L1, m_sources, m_tracker.sources);
                            attribution.party = rows.reference("party"_L1, m_parties, m_tracker.parties);
                            if (const auto grade = rows.number()) {
                                attribution.credibility = fromWord<Credibility>(QString::number(*grade));
                                if (!attribution.credibility)
                                    rows.fault(u"credibility"_s, u"is none of the grades 1 to 6"_s);
                            }
                        });
    }

    const SqlConnection &m_connection;
    Tracker m_tracker;
    KeyIndex m_categories;
    KeyIndex m_parties;
    KeyIndex m_measures;
    KeyIndex m_events;
    KeyIndex m_sources;
};

} // namespace

Result<Tracker> readTables(const SqlConnection &connection) { return TrackerReader(connection).run(); }

} // namespace Dateline
