// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlschema.h"

#include "models/domain/vocabulary.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "kind IN ('country', 'company', …)"
template<typename Enum>
QString oneOf(QLatin1StringView column)
{
    return column + " IN ('"_L1 + words<Enum>().join("', '"_L1) + "')"_L1;
}

/// A column that a table got with a version after the first.
struct AddedColumn
{
    int version;
    QLatin1StringView table;
    QString definition;
};

std::vector<AddedColumn> addedColumns(SqlDialect dialect)
{
    return {
        {2, "measure"_L1, u"review_on TEXT"_s},
        {2, "event"_L1, u"date_reason TEXT NOT NULL DEFAULT ''"_s},
        {2, "event"_L1, u"review_on TEXT"_s},
        {2, "source"_L1, u"text_sha256 TEXT NOT NULL DEFAULT ''"_s},
        {2, "attribution"_L1,
         u"role TEXT CHECK ("_s + oneOf<Role>("role"_L1) + u") CHECK (role IS NULL OR claim = 'party')"_s},
        {3, "measure"_L1,
         "binds_members "_L1 + integerType(dialect) + " NOT NULL DEFAULT 0 CHECK (binds_members IN (0, 1))"_L1},
        {5, "tracker"_L1, u"opens_with TEXT NOT NULL DEFAULT ''"_s},
        {5, "category"_L1, u"colour TEXT NOT NULL DEFAULT ''"_s},
        {5, "category"_L1, u"glyph TEXT CHECK ("_s + oneOf<Glyph>("glyph"_L1) + u')'},
        {5, "source"_L1, u"archived_url TEXT NOT NULL DEFAULT ''"_s},
        {5, "source_author"_L1, u"dropping_particle TEXT NOT NULL DEFAULT ''"_s},
        {5, "source_author"_L1, u"non_dropping_particle TEXT NOT NULL DEFAULT ''"_s},
        {5, "source_author"_L1, u"suffix TEXT NOT NULL DEFAULT ''"_s},
        {5, "change_log"_L1, u"who TEXT NOT NULL DEFAULT ''"_s},
        {5, "change_log"_L1, "undoes "_L1 + integerType(dialect)},
        {5, "change_log"_L1, u"previous_sha256 TEXT NOT NULL DEFAULT ''"_s},
    };
}

/// Composes the statements of one dialect and version.
class SchemaBuilder
{
public:
    SchemaBuilder(SqlDialect dialect, int version)
        : m_dialect(dialect), m_version(version), m_addedColumns(addedColumns(dialect))
    { }

    QStringList build()
    {
        if (m_version < 1)
            return {};
        table("tracker"_L1,
              {integer("key"_L1) + " PRIMARY KEY CHECK (key = 1)"_L1, text("id"_L1), text("title"_L1),
               text("description"_L1), text("license"_L1), text("language"_L1), text("extra"_L1)});
        entity("category"_L1, {text("name"_L1)});
        entity("party"_L1, {text("kind"_L1), text("name"_L1), text("country"_L1), check(oneOf<PartyKind>("kind"_L1))});
        entity("measure"_L1,
               {text("title"_L1), text("summary"_L1), text("effect"_L1), check(oneOf<Effect>("effect"_L1))});
        table("measure_party"_L1,
              {reference("measure_key"_L1, "measure"_L1), text("side"_L1), integer("position"_L1),
               reference("party_key"_L1, "party"_L1), check(u"side IN ('issuer', 'target')"_s),
               u"PRIMARY KEY (measure_key, side, position)"_s});
        index("measure_party"_L1, "party_key"_L1);

        entity("event"_L1,
               {text("title"_L1), text("summary"_L1), reference("category_key"_L1, "category"_L1), text("date"_L1),
                optionalInteger("begin_day"_L1), optionalInteger("end_day"_L1),
                optionalReference("measure_key"_L1, "measure"_L1), optionalText("milestone"_L1), text("note"_L1),
                check(oneOf<Milestone>("milestone"_L1)), check(u"(measure_key IS NULL) = (milestone IS NULL)"_s)});
        index("event"_L1, "begin_day"_L1);
        index("event"_L1, "category_key"_L1);
        index("event"_L1, "measure_key"_L1);
        table("event_party"_L1,
              {reference("event_key"_L1, "event"_L1), integer("position"_L1), reference("party_key"_L1, "party"_L1),
               text("role"_L1), check(oneOf<Role>("role"_L1)), u"PRIMARY KEY (event_key, position)"_s});
        index("event_party"_L1, "party_key"_L1);
        table("event_tag"_L1,
              {reference("event_key"_L1, "event"_L1), integer("position"_L1), text("tag"_L1),
               u"PRIMARY KEY (event_key, position)"_s});

        entity("source"_L1,
               {text("type"_L1), text("title"_L1), text("container_title"_L1), text("publisher"_L1),
                optionalText("issued"_L1), optionalInteger("issued_begin_day"_L1), optionalInteger("issued_end_day"_L1),
                optionalText("accessed"_L1), text("url"_L1), text("language"_L1), text("csl_rest"_L1),
                optionalText("reliability"_L1), text("snapshot"_L1), check(oneOf<Reliability>("reliability"_L1))});
        table("source_author"_L1,
              {reference("source_key"_L1, "source"_L1), integer("position"_L1), text("family"_L1), text("given"_L1),
               text("literal"_L1), u"PRIMARY KEY (source_key, position)"_s});

        entity("attribution"_L1,
               {reference("event_key"_L1, "event"_L1),
                reference("source_key"_L1, "source"_L1),
                text("claim"_L1),
                optionalReference("party_key"_L1, "party"_L1),
                text("support"_L1),
                text("quote_exact"_L1),
                text("quote_prefix"_L1),
                text("quote_suffix"_L1),
                text("locator"_L1),
                text("said_by"_L1),
                text("origin"_L1),
                text("stated"_L1),
                optionalText("date"_L1),
                optionalInteger("begin_day"_L1),
                optionalInteger("end_day"_L1),
                optionalInteger("credibility"_L1),
                text("note"_L1),
                check(oneOf<Claim>("claim"_L1)),
                check(oneOf<Support>("support"_L1)),
                check(u"(party_key IS NULL) = (claim <> 'party')"_s),
                check(u"credibility BETWEEN 1 AND 6"_s)});
        index("attribution"_L1, "event_key"_L1);
        index("attribution"_L1, "source_key"_L1);
        index("attribution"_L1, "party_key"_L1);

        table("change_log"_L1,
              {integer("key"_L1) + " PRIMARY KEY"_L1, text("time"_L1), text("what"_L1), text("before"_L1),
               text("after"_L1)});
        if (m_version >= 2)
            findings();
        if (m_version >= 4)
            figures();
        if (m_version >= 5)
            namesAndViews();
        return std::move(m_statements);
    }

    /// What leads to this version from the one before.
    QStringList upgrade()
    {
        for (const AddedColumn &column : m_addedColumns) {
            if (column.version == m_version)
                m_statements.append("ALTER TABLE \""_L1 + column.table + "\" ADD COLUMN "_L1 + column.definition);
        }
        if (m_version == 2)
            findings();
        if (m_version == 4)
            figures();
        if (m_version == 5) {
            namesAndViews();
            spreadSortKeys();
        }
        return std::move(m_statements);
    }

private:
    void findings()
    {
        table("accepted_finding"_L1,
              {integer("key"_L1) + " PRIMARY KEY"_L1, integer("position"_L1) + " UNIQUE"_L1, text("check_id"_L1),
               text("subject"_L1), text("reason"_L1), text("extra"_L1), u"UNIQUE (check_id, subject)"_s});
    }

    void figures() { entity("figure"_L1, {text("title"_L1), text("spec"_L1), text("digest"_L1)}); }

    /// Other names and identifiers of parties, publishers with theirs, and saved views.
    void namesAndViews()
    {
        entity("publisher"_L1, {text("name"_L1)});
        for (const QLatin1StringView owner : {"party"_L1, "publisher"_L1}) {
            const QString key = owner + "_key"_L1;
            table(owner + "_alias"_L1,
                  {reference(key, owner), integer("position"_L1), text("name"_L1), text("language"_L1),
                   "PRIMARY KEY ("_L1 + key + ", position)"_L1});
            table(owner + "_id"_L1,
                  {reference(key, owner), text("scheme"_L1), text("value"_L1),
                   "PRIMARY KEY ("_L1 + key + ", scheme)"_L1});
        }
        entity("saved_view"_L1, {text("title"_L1), text("look"_L1)});
    }

    /// Sort keys of before stand next to each other. They are unique at any time, so they go the long way round through
    /// the numbers below 0.
    void spreadSortKeys()
    {
        for (const char *name :
             {"category", "party", "measure", "event", "source", "attribution", "accepted_finding", "figure"}) {
            const QString update = u"UPDATE \"%1\" SET position = "_s.arg(QLatin1StringView(name));
            // Positions may be a little below 0 already.
            m_statements.append(update + u"-9000000000000000000 + position"_s);
            m_statements.append(update + "(position + 9000000000000000000) * "_L1 + QString::number(sortKeySpacing));
        }
    }

    QString integer(const QString &name) const { return optionalInteger(name) + " NOT NULL"_L1; }
    QString optionalInteger(const QString &name) const { return name + u' ' + integerType(m_dialect); }
    static QString text(QLatin1StringView name) { return name + " TEXT NOT NULL"_L1; }
    static QString optionalText(QLatin1StringView name) { return name + " TEXT"_L1; }
    QString reference(const QString &name, QLatin1StringView target) const
    {
        return integer(name) + " REFERENCES \""_L1 + target + "\" (key)"_L1;
    }
    QString optionalReference(QLatin1StringView name, QLatin1StringView target) const
    {
        return optionalInteger(name) + " REFERENCES \""_L1 + target + "\" (key)"_L1;
    }
    static QString check(const QString &condition) { return "CHECK ("_L1 + condition + u')'; }

    /// Table names are quoted because SQLite quotes them when a migration renames a table: the text of the schema
    /// is compared when a document is opened.
    void table(const QString &name, const QStringList &parts)
    {
        QStringList lines = parts;
        const bool hasCondition = isCondition(lines.last());
        QString end; // where SQLite puts columns in a table that has no conditions
        for (const AddedColumn &column : m_addedColumns) {
            if (column.table == name && column.version <= m_version)
                (hasCondition ? lastColumn(lines) : end) += ", "_L1 + column.definition;
        }
        m_statements.append("CREATE TABLE \""_L1 + name + "\" (\n  "_L1 + lines.join(",\n  "_L1) + u'\n' + end + u')'
                            + tableOptions(m_dialect));
    }

    static bool isCondition(const QString &line)
    {
        return line.startsWith("CHECK "_L1) || line.startsWith("PRIMARY KEY "_L1) || line.startsWith("UNIQUE "_L1);
    }

    /// The last of the lines that is a column and no condition.
    static QString &lastColumn(QStringList &lines)
    {
        return *std::prev(std::find_if(lines.begin(), lines.end(), isCondition));
    }

    /// A table with key, position, id and extra beside its own columns.
    void entity(QLatin1StringView name, const QStringList &parts)
    {
        table(name,
              QStringList{integer("key"_L1) + " PRIMARY KEY"_L1, integer("position"_L1) + " UNIQUE"_L1,
                          text("id"_L1) + " UNIQUE"_L1, text("extra"_L1)}
                  + parts);
    }

    void index(QLatin1StringView tableName, QLatin1StringView column)
    {
        m_statements.append("CREATE INDEX \""_L1 + tableName + "_by_"_L1 + column + "\" ON \""_L1 + tableName
                            + "\" ("_L1 + column + u')');
    }

    SqlDialect m_dialect;
    int m_version;
    std::vector<AddedColumn> m_addedColumns;
    QStringList m_statements;
};

} // namespace

QStringList schemaStatements(SqlDialect dialect, int version) { return SchemaBuilder(dialect, version).build(); }

QStringList upgradeStatements(SqlDialect dialect, int version) { return SchemaBuilder(dialect, version).upgrade(); }

QStringList tablesChildrenFirst()
{
    return {u"saved_view"_s,       u"publisher_id"_s, u"publisher_alias"_s, u"publisher"_s, u"figure"_s,
            u"accepted_finding"_s, u"attribution"_s,  u"source_author"_s,   u"source"_s,    u"event_tag"_s,
            u"event_party"_s,      u"event"_s,        u"measure_party"_s,   u"measure"_s,   u"party_id"_s,
            u"party_alias"_s,      u"party"_s,        u"category"_s,        u"tracker"_s};
}

} // namespace Dateline
