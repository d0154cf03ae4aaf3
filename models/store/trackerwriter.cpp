// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlconnection.h"
#include "models/store/sqlschema.h"
#include "models/store/trackersql.h"

#include <QHash>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A text column: absent is '', never NULL (a null QString would be bound as NULL).
QVariant text(const QString &value) { return value.isNull() ? QVariant(u""_s) : QVariant(value); }
QVariant text(const QByteArray &value) { return text(QString::fromUtf8(value)); }

template<typename Enum>
QVariant word(Enum value)
{
    return wordFor(value);
}

template<typename Enum>
QVariant word(const std::optional<Enum> &value)
{
    return value ? QVariant(wordFor(*value)) : QVariant();
}

QVariant date(const Edtf &value) { return value.isNull() ? QVariant() : QVariant(value.toString()); }
QVariant day(const std::optional<Day> &value) { return value ? QVariant(qint64{value->number}) : QVariant(); }

qint64 number(std::size_t value) { return static_cast<qint64>(value); }

/// "INSERT INTO "event" (a, b) VALUES (?, ?)"
QString insertInto(QLatin1StringView table, const QString &columns)
{
    const qsizetype count = columns.count(u',') + 1;
    return "INSERT INTO \""_L1 + table + "\" ("_L1 + columns + ") VALUES ("_L1
        + QStringList(count, u"?"_s).join(", "_L1) + u')';
}

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
            m_keys.insert(entities[i].id, number(i) + 1);
    }
    /// NULL for an empty id.
    QVariant operator()(const IdType &id) const { return id.isEmpty() ? QVariant() : QVariant(m_keys.value(id)); }

private:
    QHash<IdType, qint64> m_keys;
};

class TrackerWriter
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
        for (const auto write :
             {&TrackerWriter::header, &TrackerWriter::categories, &TrackerWriter::parties, &TrackerWriter::measures,
              &TrackerWriter::events, &TrackerWriter::sources, &TrackerWriter::attributions}) {
            if (const auto error = (this->*write)())
                return *error;
        }
        return {};
    }

private:
    using Outcome = std::optional<Error>;

    SqlStatement statement(QLatin1StringView table, const QString &columns)
    {
        return SqlStatement(m_connection, insertInto(table, columns));
    }

    Outcome header()
    {
        auto row = statement("tracker"_L1, u"key, id, title, description, license, language, extra"_s);
        row.run({1, text(m_tracker.id), text(m_tracker.title), text(m_tracker.description), text(m_tracker.license),
                 text(m_tracker.language), text(m_tracker.extra)});
        return row.error();
    }

    Outcome categories()
    {
        auto row = statement("category"_L1, u"key, position, id, extra, name"_s);
        for (std::size_t i = 0; i < m_tracker.categories.size(); ++i) {
            const Category &category = m_tracker.categories[i];
            row.run({number(i) + 1, number(i), text(category.id.text), text(category.extra), text(category.name)});
        }
        return row.error();
    }

    Outcome parties()
    {
        auto row = statement("party"_L1, u"key, position, id, extra, kind, name, country"_s);
        for (std::size_t i = 0; i < m_tracker.parties.size(); ++i) {
            const Party &party = m_tracker.parties[i];
            row.run({number(i) + 1, number(i), text(party.id.text), text(party.extra), word(party.kind),
                     text(party.name), text(party.country.toString())});
        }
        return row.error();
    }

    Outcome measures()
    {
        auto row = statement("measure"_L1, u"key, position, id, extra, title, summary, effect"_s);
        auto side = statement("measure_party"_L1, u"measure_key, side, position, party_key"_s);
        for (std::size_t i = 0; i < m_tracker.measures.size(); ++i) {
            const Measure &measure = m_tracker.measures[i];
            const qint64 key = number(i) + 1;
            row.run({key, number(i), text(measure.id.text), text(measure.extra), text(measure.title),
                     text(measure.summary), word(measure.effect)});
            for (std::size_t k = 0; k < measure.issuers.size(); ++k)
                side.run({key, u"issuer"_s, number(k), m_parties(measure.issuers[k])});
            for (std::size_t k = 0; k < measure.targets.size(); ++k)
                side.run({key, u"target"_s, number(k), m_parties(measure.targets[k])});
        }
        return row.error() ? row.error() : side.error();
    }

    Outcome events()
    {
        auto row = statement("event"_L1,
                             u"key, position, id, extra, title, summary, category_key, date, begin_day, "
                             "end_day, measure_key, milestone, note"_s);
        auto part = statement("event_party"_L1, u"event_key, position, party_key, role"_s);
        auto tag = statement("event_tag"_L1, u"event_key, position, tag"_s);
        for (std::size_t i = 0; i < m_tracker.events.size(); ++i) {
            const Event &event = m_tracker.events[i];
            const qint64 key = number(i) + 1;
            const Span span = event.date.span();
            row.run({key, number(i), text(event.id.text), text(event.extra), text(event.title), text(event.summary),
                     m_categories(event.category), date(event.date), day(span.begin), day(span.end),
                     m_measures(event.measure), word(event.milestone), text(event.note)});
            for (std::size_t k = 0; k < event.parties.size(); ++k)
                part.run({key, number(k), m_parties(event.parties[k].party), word(event.parties[k].role)});
            for (qsizetype k = 0; k < event.tags.size(); ++k)
                tag.run({key, qint64{k}, text(event.tags[k])});
        }
        if (row.error())
            return row.error();
        return part.error() ? part.error() : tag.error();
    }

    Outcome sources()
    {
        auto row = statement("source"_L1,
                             u"key, position, id, extra, type, title, container_title, publisher, issued, "
                             "issued_begin_day, issued_end_day, accessed, url, language, csl_rest, "
                             "reliability, snapshot"_s);
        auto author = statement("source_author"_L1, u"source_key, position, family, given, literal"_s);
        for (std::size_t i = 0; i < m_tracker.sources.size(); ++i) {
            const Source &source = m_tracker.sources[i];
            const qint64 key = number(i) + 1;
            const Span issued = source.issued.span();
            row.run({key, number(i), text(source.id.text), text(source.extra), text(source.type), text(source.title),
                     text(source.containerTitle), text(source.publisher), date(source.issued), day(issued.begin),
                     day(issued.end), date(source.accessed), text(source.url), text(source.language),
                     text(source.cslRest), word(source.reliability), text(source.text)});
            for (std::size_t k = 0; k < source.authors.size(); ++k) {
                const AuthorName &name = source.authors[k];
                author.run({key, number(k), text(name.family), text(name.given), text(name.literal)});
            }
        }
        return row.error() ? row.error() : author.error();
    }

    Outcome attributions()
    {
        auto row = statement("attribution"_L1,
                             u"key, position, id, extra, event_key, source_key, claim, party_key, support, "
                             "quote_exact, quote_prefix, quote_suffix, locator, said_by, origin, stated, date, "
                             "begin_day, end_day, credibility, note"_s);
        for (std::size_t i = 0; i < m_tracker.attributions.size(); ++i) {
            const Attribution &attribution = m_tracker.attributions[i];
            const Span span = attribution.date.span();
            row.run({number(i) + 1,
                     number(i),
                     text(attribution.id.text),
                     text(attribution.extra),
                     m_events(attribution.event),
                     m_sources(attribution.source),
                     word(attribution.claim),
                     m_parties(attribution.party),
                     word(attribution.support),
                     text(attribution.quote.exact),
                     text(attribution.quote.prefix),
                     text(attribution.quote.suffix),
                     text(attribution.locator),
                     text(attribution.saidBy),
                     text(attribution.origin),
                     text(attribution.stated),
                     date(attribution.date),
                     day(span.begin),
                     day(span.end),
                     attribution.credibility ? QVariant(static_cast<int>(*attribution.credibility)) : QVariant(),
                     text(attribution.note)});
        }
        return row.error();
    }

    SqlConnection &m_connection;
    const Tracker &m_tracker;
    Keys<CategoryId> m_categories;
    Keys<PartyId> m_parties;
    Keys<MeasureId> m_measures;
    Keys<EventId> m_events;
    Keys<SourceId> m_sources;
};

} // namespace

Result<void> replaceTables(SqlConnection &connection, const Tracker &tracker)
{
    return TrackerWriter(connection, tracker).run();
}

} // namespace Dateline
