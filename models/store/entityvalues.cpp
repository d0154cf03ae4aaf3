// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entityvalues.h"

#include <QStringList>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QVariant text(const QString &value) { return storedText(value); }
QVariant text(const QByteArray &value) { return storedText(QString::fromUtf8(value)); }

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

QVariant number(std::size_t value) { return static_cast<qint64>(value); }

} // namespace

template<>
const StoredKind &storedKind<Category>()
{
    static const StoredKind kind{"categories"_L1, "category"_L1, "id, extra, name"_L1, {}};
    return kind;
}

template<>
const StoredKind &storedKind<Party>()
{
    static const StoredKind kind{"parties"_L1, "party"_L1, "id, extra, kind, name, country"_L1, {}};
    return kind;
}

template<>
const StoredKind &storedKind<Measure>()
{
    static const StoredKind kind{
        "measures"_L1,
        "measure"_L1,
        "id, extra, title, summary, effect, review_on, binds_members"_L1,
        {{"measure_party"_L1, "measure_key"_L1, "side, position, party_key"_L1, "side, position"_L1}}};
    return kind;
}

template<>
const StoredKind &storedKind<Event>()
{
    static const StoredKind kind{
        "events"_L1,
        "event"_L1,
        "id, extra, title, summary, category_key, date, begin_day, end_day, measure_key, milestone, note, date_reason, "
        "review_on"_L1,
        {{"event_party"_L1, "event_key"_L1, "position, party_key, role"_L1, "position"_L1},
         {"event_tag"_L1, "event_key"_L1, "position, tag"_L1, "position"_L1}}};
    return kind;
}

template<>
const StoredKind &storedKind<Source>()
{
    static const StoredKind kind{
        "sources"_L1,
        "source"_L1,
        "id, extra, type, title, container_title, publisher, issued, issued_begin_day, issued_end_day, accessed, url, "
        "language, csl_rest, reliability, snapshot, text_sha256"_L1,
        {{"source_author"_L1, "source_key"_L1, "position, family, given, literal"_L1, "position"_L1}}};
    return kind;
}

template<>
const StoredKind &storedKind<Attribution>()
{
    static const StoredKind kind{"attributions"_L1,
                                 "attribution"_L1,
                                 "id, extra, event_key, source_key, claim, party_key, support, quote_exact, "
                                 "quote_prefix, quote_suffix, locator, "
                                 "said_by, origin, stated, date, begin_day, end_day, credibility, note, role"_L1,
                                 {}};
    return kind;
}

template<>
const StoredKind &storedKind<AcceptedFinding>()
{
    static const StoredKind kind{"accepted"_L1, "accepted_finding"_L1, "check_id, subject, reason, extra"_L1, {}};
    return kind;
}

template<>
const StoredKind &storedKind<Figure>()
{
    static const StoredKind kind{"figures"_L1, "figure"_L1, "id, extra, title, spec, digest"_L1, {}};
    return kind;
}

StoredRows storedRows(const Category &category, const RowKeyLookup &)
{
    return {{text(category.id.text), text(category.extra), text(category.name)}, {}};
}

StoredRows storedRows(const Party &party, const RowKeyLookup &)
{
    return {
        {text(party.id.text), text(party.extra), word(party.kind), text(party.name), text(party.country.toString())},
        {}};
}

StoredRows storedRows(const Measure &measure, const RowKeyLookup &keys)
{
    std::vector<StoredRow> sides;
    for (std::size_t i = 0; i < measure.issuers.size(); ++i)
        sides.push_back({u"issuer"_s, number(i), keys.keyOf(measure.issuers[i])});
    for (std::size_t i = 0; i < measure.targets.size(); ++i)
        sides.push_back({u"target"_s, number(i), keys.keyOf(measure.targets[i])});
    return {{text(measure.id.text), text(measure.extra), text(measure.title), text(measure.summary),
             word(measure.effect), date(measure.reviewOn), measure.bindsMembers ? 1 : 0},
            {std::move(sides)}};
}

StoredRows storedRows(const Event &event, const RowKeyLookup &keys)
{
    std::vector<StoredRow> parties;
    for (std::size_t i = 0; i < event.parties.size(); ++i)
        parties.push_back({number(i), keys.keyOf(event.parties[i].party), word(event.parties[i].role)});
    std::vector<StoredRow> tags;
    for (qsizetype i = 0; i < event.tags.size(); ++i)
        tags.push_back({qint64{i}, text(event.tags[i])});
    const Span span = event.date.span();
    return {{text(event.id.text), text(event.extra), text(event.title), text(event.summary), keys.keyOf(event.category),
             date(event.date), day(span.begin), day(span.end), keys.keyOf(event.measure), word(event.milestone),
             text(event.note), text(event.dateReason), date(event.reviewOn)},
            {std::move(parties), std::move(tags)}};
}

StoredRows storedRows(const Source &source, const RowKeyLookup &)
{
    std::vector<StoredRow> authors;
    for (std::size_t i = 0; i < source.authors.size(); ++i) {
        const AuthorName &name = source.authors[i];
        authors.push_back({number(i), text(name.family), text(name.given), text(name.literal)});
    }
    const Span issued = source.issued.span();
    return {{text(source.id.text), text(source.extra), text(source.type), text(source.title),
             text(source.containerTitle), text(source.publisher), date(source.issued), day(issued.begin),
             day(issued.end), date(source.accessed), text(source.url), text(source.language), text(source.cslRest),
             word(source.reliability), text(source.text), text(source.textDigest)},
            {std::move(authors)}};
}

StoredRows storedRows(const Attribution &attribution, const RowKeyLookup &keys)
{
    const Span span = attribution.date.span();
    return {{text(attribution.id.text),
             text(attribution.extra),
             keys.keyOf(attribution.event),
             keys.keyOf(attribution.source),
             word(attribution.claim),
             keys.keyOf(attribution.party),
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
             text(attribution.note),
             word(attribution.role)},
            {}};
}

StoredRows storedRows(const AcceptedFinding &finding, const RowKeyLookup &)
{
    return {{text(finding.check), text(finding.subject), text(finding.reason), text(finding.extra)}, {}};
}

StoredRows storedRows(const Figure &figure, const RowKeyLookup &)
{
    return {{text(figure.id.text), text(figure.extra), text(figure.title), text(figure.spec), text(figure.digest)}, {}};
}

QVariant storedText(const QString &value) { return value.isNull() ? QVariant(u""_s) : QVariant(value); }

QString insertStatement(QLatin1StringView table, const QString &columns)
{
    const qsizetype count = columns.count(u',') + 1;
    return "INSERT INTO \""_L1 + table + "\" ("_L1 + columns + ") VALUES ("_L1
        + QStringList(count, u"?"_s).join(", "_L1) + u')';
}

} // namespace Dateline
