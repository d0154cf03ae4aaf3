// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entityvalues.h"

#include "models/domain/change.h"
#include "models/domain/fields.h"
#include "models/store/storetr.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &name) { return u'"' + name + u'"'; }

/// The id of the row to which a column refers.
QString idExpression(const QString &keyColumn)
{
    const QString table = keyColumn.left(keyColumn.size() - 4); // without "_key"
    return "(SELECT id FROM "_L1 + quoted(table) + " AS t WHERE t.key = "_L1 + keyColumn + u')';
}

bool isKeyColumn(QLatin1StringView column) { return column.endsWith("_key"_L1); }

/// Whether a field stands in the entity's own table.
bool isColumn(const FieldInfo &field) { return *field.table == '\0'; }

// ---- columns of lists

struct PartColumns
{
    QString columns;
    QString readColumns;
    QString order;
};

PartColumns columnsOf(const FieldInfo &, const std::vector<PartyId> &)
{
    return {u"position, party_key"_s, u"(SELECT id FROM \"party\" AS t WHERE t.key = party_key)"_s, u"position"_s};
}
PartColumns columnsOf(const FieldInfo &, const std::vector<Participation> &)
{
    return {u"position, party_key, role"_s, u"(SELECT id FROM \"party\" AS t WHERE t.key = party_key), role"_s,
            u"position"_s};
}
PartColumns columnsOf(const FieldInfo &field, const QStringList &)
{
    const QString column = QLatin1StringView(field.column);
    return {"position, "_L1 + column, column, u"position"_s};
}
PartColumns columnsOf(const FieldInfo &, const std::vector<AuthorName> &)
{
    return {u"position, family, given, literal, dropping_particle, non_dropping_particle, suffix"_s,
            u"family, given, literal, dropping_particle, non_dropping_particle, suffix"_s, u"position"_s};
}
PartColumns columnsOf(const FieldInfo &, const std::vector<Alias> &)
{
    return {u"position, name, language"_s, u"name, language"_s, u"position"_s};
}
PartColumns columnsOf(const FieldInfo &, const ExternalIds &)
{
    return {u"scheme, value"_s, u"scheme, value"_s, u"scheme"_s};
}
template<typename Value>
PartColumns columnsOf(const FieldInfo &, const Value &)
{
    return {};
}

template<typename Entity>
StoredKind makeStoredKind()
{
    StoredKind kind;
    const QString table = QLatin1StringView(EntityKind<Entity>::table);
    kind.table = table;
    QStringList columns;
    QStringList readColumns;
    if constexpr (requires { std::declval<Entity>().id.text; }) {
        columns << u"id"_s;
        readColumns << u"id"_s;
    }
    columns << u"extra"_s;
    readColumns << u"extra"_s;
    forEachField<Entity>([&](const auto &field) {
        if (isColumn(field)) {
            const QLatin1StringView column(field.column);
            columns << column;
            readColumns << (isKeyColumn(column) ? idExpression(column) : QString(column));
            if (field.hasDays)
                columns << QLatin1StringView(field.days) + "begin_day"_L1
                        << QLatin1StringView(field.days) + "end_day"_L1;
        } else {
            const PartColumns part = columnsOf(field, FieldValue<Entity, std::remove_cvref_t<decltype(field)>>());
            kind.parts.push_back({QLatin1StringView(field.table), table + "_key"_L1, QLatin1StringView(field.side),
                                  part.columns, part.readColumns, part.order});
        }
    });
    kind.columns = columns.join(", "_L1);
    kind.readColumns = readColumns.join(", "_L1);
    return kind;
}

// ---- writing

QVariant text(const QString &value) { return storedText(value); }

template<typename Enum>
QVariant word(const std::optional<Enum> &value)
{
    if constexpr (std::is_same_v<Enum, Credibility>)
        return value ? QVariant(static_cast<int>(*value)) : QVariant();
    else
        return value ? QVariant(wordFor(*value)) : QVariant();
}

QVariant day(const std::optional<Day> &value) { return value ? QVariant(qint64{value->number}) : QVariant(); }

QVariant number(std::size_t value) { return static_cast<qint64>(value); }

class RowWriter
{
public:
    RowWriter(StoredRows &rows, const RowKeyLookup &keys) : m_rows(rows), m_keys(keys) { }

    void write(const FieldInfo &, const QString &value) { add(text(value)); }
    void write(const FieldInfo &, const QByteArray &value) { add(text(QString::fromUtf8(value))); }
    void write(const FieldInfo &, CountryCode value) { add(text(value.toString())); }
    void write(const FieldInfo &, bool value) { add(value ? 1 : 0); }
    void write(const FieldInfo &field, const Edtf &date)
    {
        add(date.isNull() ? QVariant() : QVariant(date.toString()));
        if (!field.hasDays)
            return;
        const Span span = date.span();
        add(day(span.begin));
        add(day(span.end));
    }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void write(const FieldInfo &, Enum value) { add(wordFor(value)); }
    template<typename Enum>
    void write(const FieldInfo &, const std::optional<Enum> &value)
    {
        add(word(value));
    }
    template<typename Kind>
    void write(const FieldInfo &, const Id<Kind> &id)
    {
        if constexpr (std::is_same_v<Id<Kind>, SavedViewId>)
            add(text(id.text)); // the header's, which stands before the views
        else
            add(m_keys.keyOf(id));
    }

    void write(const FieldInfo &, const std::vector<PartyId> &parties)
    {
        addPart(parties, [this](std::size_t i, const PartyId &party) {
            return StoredRow{number(i), m_keys.keyOf(party)};
        });
    }
    void write(const FieldInfo &, const std::vector<Participation> &parties)
    {
        addPart(parties, [this](std::size_t i, const Participation &participation) {
            return StoredRow{number(i), m_keys.keyOf(participation.party), wordFor(participation.role)};
        });
    }
    void write(const FieldInfo &, const QStringList &tags)
    {
        addPart(tags, [](std::size_t i, const QString &tag) { return StoredRow{number(i), text(tag)}; });
    }
    void write(const FieldInfo &, const std::vector<AuthorName> &authors)
    {
        addPart(authors, [](std::size_t i, const AuthorName &name) {
            return StoredRow{number(i),          text(name.family),           text(name.given),
                             text(name.literal), text(name.droppingParticle), text(name.nonDroppingParticle),
                             text(name.suffix)};
        });
    }
    void write(const FieldInfo &, const std::vector<Alias> &aliases)
    {
        addPart(aliases, [](std::size_t i, const Alias &alias) {
            return StoredRow{number(i), text(alias.name), text(alias.language)};
        });
    }
    void write(const FieldInfo &, const ExternalIds &ids)
    {
        addPart(ids, [](std::size_t, const auto &id) { return StoredRow{text(id.first), text(id.second)}; });
    }

private:
    void add(QVariant value) { m_rows.entity.push_back(std::move(value)); }

    template<typename Values, typename Row>
    void addPart(const Values &values, Row row)
    {
        std::vector<StoredRow> &rows = m_rows.parts.emplace_back();
        std::size_t place = 0;
        for (const auto &value : values)
            rows.push_back(row(place++, value));
    }

    StoredRows &m_rows;
    const RowKeyLookup &m_keys;
};

// ---- reading

/// Takes the values of one row from left to right.
class ColumnReader
{
public:
    explicit ColumnReader(const StoredRow &row) : m_row(row) { }
    const QVariant &next() { return m_row[m_column++]; }
    QString text() { return next().toString(); }

private:
    const StoredRow &m_row;
    std::size_t m_column = 0;
};

class RowReader
{
public:
    explicit RowReader(const StoredRows &rows) : m_rows(rows), m_columns(rows.entity) { }

    const std::optional<QString> &fault() const { return m_fault; }
    QString text() { return m_columns.text(); }

    void read(const FieldInfo &, QString &value) { value = text(); }
    void read(const FieldInfo &, QByteArray &value) { value = text().toUtf8(); }
    void read(const FieldInfo &field, CountryCode &value)
    {
        const QString written = text();
        if (const auto code = CountryCode::parse(written))
            value = *code;
        else if (!written.isEmpty())
            fail(field);
    }
    void read(const FieldInfo &, bool &value) { value = m_columns.next().toInt() == 1; }
    void read(const FieldInfo &field, Edtf &date)
    {
        const QString written = text();
        if (written.isEmpty())
            return;
        if (auto parsed = Edtf::parse(written))
            date = std::move(*parsed);
        else
            fail(field);
    }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void read(const FieldInfo &field, Enum &value) { value = word<Enum>(field, text()); }
    template<typename Enum>
    void read(const FieldInfo &field, std::optional<Enum> &value)
    {
        const QString written = text();
        if (!written.isEmpty())
            value = word<Enum>(field, written);
    }
    template<typename Kind>
    void read(const FieldInfo &, Id<Kind> &id)
    {
        id.text = text();
    }

    void read(const FieldInfo &, std::vector<PartyId> &parties)
    {
        forEachRow([&](ColumnReader columns) { parties.push_back({columns.text()}); });
    }
    void read(const FieldInfo &field, std::vector<Participation> &parties)
    {
        forEachRow([&](ColumnReader columns) {
            const PartyId party{columns.text()};
            const auto role = fromWord<Role>(columns.text());
            if (!role)
                fail(field.path() + u'/' + QString::number(parties.size()) + "/role"_L1);
            parties.push_back({party, role.value_or(terms<Role>().front().value)});
        });
    }
    void read(const FieldInfo &, QStringList &tags)
    {
        forEachRow([&](ColumnReader columns) { tags.append(columns.text()); });
    }
    void read(const FieldInfo &, std::vector<AuthorName> &authors)
    {
        forEachRow([&](ColumnReader columns) {
            AuthorName &name = authors.emplace_back();
            for (QString *part : {&name.family, &name.given, &name.literal, &name.droppingParticle,
                                  &name.nonDroppingParticle, &name.suffix})
                *part = columns.text();
        });
    }
    void read(const FieldInfo &, std::vector<Alias> &aliases)
    {
        forEachRow([&](ColumnReader columns) {
            Alias &alias = aliases.emplace_back();
            alias.name = columns.text();
            alias.language = columns.text();
        });
    }
    void read(const FieldInfo &, ExternalIds &ids)
    {
        forEachRow([&](ColumnReader columns) {
            const QString scheme = columns.text();
            ids[scheme] = columns.text();
        });
    }

private:
    template<typename Read>
    void forEachRow(Read read)
    {
        for (const StoredRow &row : m_rows.parts[m_part])
            read(ColumnReader(row));
        ++m_part;
    }

    template<typename Enum>
    Enum word(const FieldInfo &field, const QString &written)
    {
        const auto value = fromWord<Enum>(written);
        if (!value)
            fail(field);
        return value.value_or(terms<Enum>().front().value);
    }

    void fail(const FieldInfo &field) { fail(field.path()); }
    void fail(const QString &path)
    {
        if (!m_fault)
            m_fault = path;
    }

    const StoredRows &m_rows;
    ColumnReader m_columns;
    std::size_t m_part = 0;
    std::optional<QString> m_fault;
};

} // namespace

template<typename Entity>
const StoredKind &storedKind()
{
    static const StoredKind kind = makeStoredKind<Entity>();
    return kind;
}

template<typename Entity>
StoredRows storedRows(const Entity &entity, const RowKeyLookup &keys)
{
    StoredRows rows;
    if constexpr (requires { entity.id.text; })
        rows.entity.push_back(text(entity.id.text));
    rows.entity.push_back(text(QString::fromUtf8(entity.extra)));
    RowWriter writer(rows, keys);
    forEachField<Entity>([&](const auto &field) { writer.write(field, field.in(entity)); });
    return rows;
}

template<typename Entity>
Result<Entity> entityFromRows(const StoredRows &rows)
{
    Entity entity;
    RowReader reader(rows);
    if constexpr (requires { entity.id.text; })
        entity.id.text = reader.text();
    entity.extra = reader.text().toUtf8();
    forEachField<Entity>([&](const auto &field) { reader.read(field, field.in(entity)); });
    if (reader.fault())
        return Error{ErrorCode::Malformed, StoreTr::tr("holds a value that Dateline does not know"),
                     placeOf(entity, *reader.fault())};
    return entity;
}

#define DATELINE_STORED(Entity)                                                                                        \
    template const StoredKind &storedKind<Entity>();                                                                   \
    template StoredRows storedRows(const Entity &, const RowKeyLookup &);                                              \
    template Result<Entity> entityFromRows(const StoredRows &);
DATELINE_STORED(TrackerHeader)
DATELINE_STORED(Category)
DATELINE_STORED(Party)
DATELINE_STORED(Measure)
DATELINE_STORED(Event)
DATELINE_STORED(Source)
DATELINE_STORED(Attribution)
DATELINE_STORED(AcceptedFinding)
DATELINE_STORED(Figure)
DATELINE_STORED(Publisher)
DATELINE_STORED(SavedView)
#undef DATELINE_STORED

QVariant storedText(const QString &value) { return value.isNull() ? QVariant(u""_s) : QVariant(value); }

QString insertStatement(const QString &table, const QString &columns)
{
    const qsizetype count = columns.count(u',') + 1;
    return "INSERT INTO \""_L1 + table + "\" ("_L1 + columns + ") VALUES ("_L1
        + QStringList(count, u"?"_s).join(", "_L1) + u')';
}

} // namespace Dateline
