// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/limits.h"
#include "models/domain/tracker.h"

#include <QLatin1StringView>

#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// The table of fields: for each kind of entity its fields in the order of the JSON form, with name, column, limits and
/// the version with which they came. Whoever reads, writes, checks or compares entities walks this table, so a new
/// field is one line here and one in the schema (store/sqlschema.cpp). The columns in memory are made from it, too
/// (entitycolumns.h). `id` and `extra`, which every entity has, are not in it.
namespace Dateline {

/// What a text must be, beyond its length.
enum class TextRule { Any, Id, CheckId, Subject, Digest, Colour };

/// What is known of a field whatever its type.
struct FieldInfo
{
    const char *member; ///< its name in the JSON form; empty: the members of `object` that have no field of their own
    const char *column = ""; ///< in the entity's table; of a list of texts in `table`
    std::size_t most = 0;    ///< code points of a text, or entries of a list
    bool required = false;   ///< may not be empty
    int since = 1;           ///< version of documents and of the JSON form
    const char *object = ""; ///< the JSON object that it is a member of; empty: the entity itself
    const char *days = "";   ///< of a date: what stands before begin_day and end_day, the columns of its span
    bool hasDays = false;    ///< of a date: whether it has these columns
    const char *table = "";  ///< the table of its rows, see EntityKind::table for the column with the entity's key
    const char *side = "";   ///< what tells its rows from those of another field in `table`
    TextRule rule = TextRule::Any;
    // How it is kept of events, sources and attributions, of which there may be a million (fieldcolumns.h).
    bool rare = false;   ///< hardly any entity has it, and the others take no memory for it; of texts that holds anyway
    bool shared = false; ///< of a text: many entities have the same, which is kept once

    QLatin1StringView memberName() const { return QLatin1StringView(member); }
    /// Where it stands in an entity, for messages: "csl/title".
    QString path() const
    {
        const QLatin1StringView inner(member);
        if (*object == '\0')
            return inner;
        return inner.isEmpty() ? QString(QLatin1StringView(object)) : QLatin1StringView(object) + u'/' + inner;
    }
};

/// A field: what is known of it, and where it is in a value of its entity (one pointer to member, or several from the
/// outside to the inside).
template<auto First, auto... Rest>
struct Field : FieldInfo
{
    template<typename Entity, typename Value>
    static Entity ownerOf(Value Entity::*);
    using Owner = decltype(ownerOf(First)); ///< the kind of entity that has it

    template<typename Entity>
    static auto &in(Entity &entity)
    {
        return ((entity.*First).*....*Rest);
    }
};

/// The type of the values of \p FieldType in \p Entity.
template<typename Entity, typename FieldType>
using FieldValue = std::remove_cvref_t<decltype(FieldType::in(std::declval<Entity &>()))>;

/// The fields of a kind of entity, in order, each as a base. It is walked everywhere; to walk a std::tuple, a compiler
/// makes a dozen functions each time.
template<typename... Fields>
struct FieldList : Fields...
{ };
template<typename... Fields>
FieldList(Fields...) -> FieldList<Fields...>;

/// What is known of a kind of entity; specialised below.
template<typename Entity>
struct EntityKind;

template<>
struct EntityKind<TrackerHeader>
{
    static constexpr const char *list = "";        ///< its list in the JSON form and in messages; the header has none
    static constexpr const char *name = "tracker"; ///< in the change log
    static constexpr const char *table =
        "tracker"; ///< in documents; other tables refer to its rows by the column "TABLE_key"
    static constexpr int since = 1;
    static constexpr std::size_t most = 1;
    static constexpr auto fields = FieldList{
        Field<&TrackerHeader::id>{
            {.member = "id", .column = "id", .most = Limits::name, .required = true, .rule = TextRule::Id}},
        Field<&TrackerHeader::title>{{.member = "title", .column = "title", .most = Limits::title, .required = true}},
        Field<&TrackerHeader::description>{{.member = "description", .column = "description", .most = Limits::prose}},
        Field<&TrackerHeader::license>{{.member = "license", .column = "license", .most = Limits::name}},
        Field<&TrackerHeader::language>{{.member = "language", .column = "language", .most = Limits::name}},
        Field<&TrackerHeader::opensWith>{{.member = "opensWith", .column = "opens_with", .since = 5}},
    };
};

template<>
struct EntityKind<Category>
{
    static constexpr const char *list = "categories";
    static constexpr const char *name = "category";
    static constexpr const char *table = "category";
    static constexpr int since = 1;
    static constexpr std::size_t most = Limits::categories;
    static constexpr auto in = &Tracker::categories;
    static constexpr auto fields = FieldList{
        Field<&Category::name>{{.member = "name", .column = "name", .most = Limits::name, .required = true}},
        Field<&Category::colour>{
            {.member = "colour", .column = "colour", .most = Limits::name, .since = 5, .rule = TextRule::Colour}},
        Field<&Category::glyph>{{.member = "glyph", .column = "glyph", .since = 5}},
    };
};

template<>
struct EntityKind<Party>
{
    static constexpr const char *list = "parties";
    static constexpr const char *name = "party";
    static constexpr const char *table = "party";
    static constexpr int since = 1;
    static constexpr std::size_t most = Limits::entities;
    static constexpr auto in = &Tracker::parties;
    static constexpr auto fields = FieldList{
        Field<&Party::kind>{{.member = "kind", .column = "kind", .required = true}},
        Field<&Party::name>{{.member = "name", .column = "name", .most = Limits::name, .required = true}},
        Field<&Party::country>{{.member = "country", .column = "country"}},
        Field<&Party::aliases>{{.member = "aliases", .most = Limits::perEntity, .since = 5, .table = "party_alias"}},
        Field<&Party::ids>{{.member = "ids", .most = Limits::perEntity, .since = 5, .table = "party_id"}},
    };
};

template<>
struct EntityKind<Measure>
{
    static constexpr const char *list = "measures";
    static constexpr const char *name = "measure";
    static constexpr const char *table = "measure";
    static constexpr int since = 1;
    static constexpr std::size_t most = Limits::entities;
    static constexpr auto in = &Tracker::measures;
    static constexpr auto fields = FieldList{
        Field<&Measure::title>{{.member = "title", .column = "title", .most = Limits::title, .required = true}},
        Field<&Measure::summary>{{.member = "summary", .column = "summary", .most = Limits::prose}},
        Field<&Measure::effect>{{.member = "effect", .column = "effect", .required = true}},
        Field<&Measure::issuers>{
            {.member = "issuers", .most = Limits::perEntity, .table = "measure_party", .side = "issuer"}},
        Field<&Measure::targets>{
            {.member = "targets", .most = Limits::perEntity, .table = "measure_party", .side = "target"}},
        Field<&Measure::bindsMembers>{{.member = "bindsMembers", .column = "binds_members", .since = 3}},
        Field<&Measure::reviewOn>{{.member = "reviewOn", .column = "review_on", .since = 2}},
    };
};

template<>
struct EntityKind<Event>
{
    static constexpr const char *list = "events";
    static constexpr const char *name = "event";
    static constexpr const char *table = "event";
    static constexpr int since = 1;
    static constexpr std::size_t most = Limits::entities;
    static constexpr auto in = &Tracker::events;
    static constexpr auto fields = FieldList{
        Field<&Event::title>{{.member = "title", .column = "title", .most = Limits::title, .required = true}},
        Field<&Event::summary>{{.member = "summary", .column = "summary", .most = Limits::prose}},
        Field<&Event::category>{{.member = "category", .column = "category_key", .required = true}},
        Field<&Event::date>{{.member = "date", .column = "date", .required = true, .hasDays = true}},
        Field<&Event::dateReason>{{.member = "dateReason", .column = "date_reason", .most = Limits::prose, .since = 2}},
        Field<&Event::parties>{{.member = "parties", .most = Limits::perEntity, .table = "event_party"}},
        Field<&Event::measure>{{.member = "measure", .column = "measure_key"}},
        Field<&Event::milestone>{{.member = "milestone", .column = "milestone"}},
        Field<&Event::tags>{{.member = "tags", .column = "tag", .most = Limits::perEntity, .table = "event_tag"}},
        Field<&Event::note>{{.member = "note", .column = "note", .most = Limits::prose}},
        Field<&Event::reviewOn>{{.member = "reviewOn", .column = "review_on", .since = 2, .rare = true}},
    };
};

template<>
struct EntityKind<Source>
{
    static constexpr const char *list = "sources";
    static constexpr const char *name = "source";
    static constexpr const char *table = "source";
    static constexpr int since = 1;
    static constexpr std::size_t most = Limits::entities;
    static constexpr auto in = &Tracker::sources;
    static constexpr auto fields = FieldList{
        Field<&Source::type>{
            {.member = "type", .column = "type", .most = Limits::name, .required = true, .object = "csl"}},
        Field<&Source::title>{
            {.member = "title", .column = "title", .most = Limits::title, .required = true, .object = "csl"}},
        Field<&Source::containerTitle>{
            {.member = "container-title", .column = "container_title", .most = Limits::title, .object = "csl"}},
        Field<&Source::authors>{
            {.member = "author", .most = Limits::perEntity, .object = "csl", .table = "source_author"}},
        Field<&Source::publisher>{
            {.member = "publisher", .column = "publisher", .most = Limits::title, .object = "csl"}},
        Field<&Source::issued>{
            {.member = "issued", .column = "issued", .object = "csl", .days = "issued_", .hasDays = true}},
        Field<&Source::accessed>{{.member = "accessed", .column = "accessed", .object = "csl"}},
        Field<&Source::url>{{.member = "URL", .column = "url", .most = Limits::url, .object = "csl"}},
        Field<&Source::language>{{.member = "language", .column = "language", .most = Limits::name, .object = "csl"}},
        Field<&Source::cslRest>{{.member = "", .column = "csl_rest", .object = "csl"}},
        Field<&Source::reliability>{{.member = "reliability", .column = "reliability"}},
        Field<&Source::text>{{.member = "text", .column = "snapshot", .most = Limits::sourceText}},
        Field<&Source::textDigest>{{.member = "textSha256",
                                    .column = "text_sha256",
                                    .most = Limits::name,
                                    .since = 2,
                                    .rule = TextRule::Digest}},
        Field<&Source::archivedUrl>{
            {.member = "archivedUrl", .column = "archived_url", .most = Limits::url, .since = 5}},
    };
};

template<>
struct EntityKind<Attribution>
{
    static constexpr const char *list = "attributions";
    static constexpr const char *name = "attribution";
    static constexpr const char *table = "attribution";
    static constexpr int since = 1;
    static constexpr std::size_t most = Limits::entities;
    static constexpr auto in = &Tracker::attributions;
    static constexpr auto fields = FieldList{
        Field<&Attribution::event>{{.member = "event", .column = "event_key", .required = true}},
        Field<&Attribution::source>{{.member = "source", .column = "source_key", .required = true}},
        Field<&Attribution::claim>{{.member = "claim", .column = "claim", .required = true}},
        Field<&Attribution::party>{{.member = "party", .column = "party_key"}},
        Field<&Attribution::role>{{.member = "role", .column = "role", .since = 2}},
        Field<&Attribution::support>{{.member = "support", .column = "support", .required = true}},
        Field<&Attribution::quote, &Quote::exact>{{.member = "exact",
                                                   .column = "quote_exact",
                                                   .most = Limits::quotePart,
                                                   .required = true,
                                                   .object = "quote"}},
        Field<&Attribution::quote, &Quote::prefix>{
            {.member = "prefix", .column = "quote_prefix", .most = Limits::quotePart, .object = "quote"}},
        Field<&Attribution::quote, &Quote::suffix>{
            {.member = "suffix", .column = "quote_suffix", .most = Limits::quotePart, .object = "quote"}},
        Field<&Attribution::locator>{{.member = "locator", .column = "locator", .most = Limits::name}},
        Field<&Attribution::saidBy>{{.member = "saidBy", .column = "said_by", .most = Limits::name}},
        Field<&Attribution::origin>{{.member = "origin", .column = "origin", .most = Limits::name, .shared = true}},
        Field<&Attribution::stated>{{.member = "stated", .column = "stated", .most = Limits::name}},
        Field<&Attribution::date>{{.member = "date", .column = "date", .hasDays = true}},
        Field<&Attribution::credibility>{{.member = "credibility", .column = "credibility"}},
        Field<&Attribution::note>{{.member = "note", .column = "note", .most = Limits::prose}},
    };
};

template<>
struct EntityKind<AcceptedFinding>
{
    static constexpr const char *list = "accepted";
    static constexpr const char *name = "accepted";
    static constexpr const char *table = "accepted_finding";
    static constexpr int since = 2;
    static constexpr std::size_t most = Limits::entities;
    static constexpr auto in = &Tracker::accepted;
    static constexpr auto fields = FieldList{
        Field<&AcceptedFinding::check>{{.member = "check",
                                        .column = "check_id",
                                        .most = Limits::name,
                                        .required = true,
                                        .rule = TextRule::CheckId}},
        Field<&AcceptedFinding::subject>{{.member = "subject",
                                          .column = "subject",
                                          .most = Limits::name,
                                          .required = true,
                                          .rule = TextRule::Subject}},
        Field<&AcceptedFinding::reason>{
            {.member = "reason", .column = "reason", .most = Limits::prose, .required = true}},
    };
};

template<>
struct EntityKind<Figure>
{
    static constexpr const char *list = "figures";
    static constexpr const char *name = "figure";
    static constexpr const char *table = "figure";
    static constexpr int since = 4;
    static constexpr std::size_t most = Limits::figures;
    static constexpr auto in = &Tracker::figures;
    static constexpr auto fields = FieldList{
        Field<&Figure::title>{{.member = "title", .column = "title", .most = Limits::title, .required = true}},
        Field<&Figure::spec>{{.member = "spec", .column = "spec", .required = true}},
        Field<&Figure::digest>{
            {.member = "pictureSha256", .column = "digest", .most = Limits::name, .rule = TextRule::Digest}},
    };
};

template<>
struct EntityKind<Publisher>
{
    static constexpr const char *list = "publishers";
    static constexpr const char *name = "publisher";
    static constexpr const char *table = "publisher";
    static constexpr int since = 5;
    static constexpr std::size_t most = Limits::entities;
    static constexpr auto in = &Tracker::publishers;
    static constexpr auto fields = FieldList{
        Field<&Publisher::name>{{.member = "name", .column = "name", .most = Limits::title, .required = true}},
        Field<&Publisher::aliases>{{.member = "aliases", .most = Limits::perEntity, .table = "publisher_alias"}},
        Field<&Publisher::ids>{{.member = "ids", .most = Limits::perEntity, .table = "publisher_id"}},
    };
};

template<>
struct EntityKind<SavedView>
{
    static constexpr const char *list = "views";
    static constexpr const char *name = "view";
    static constexpr const char *table = "saved_view";
    static constexpr int since = 5;
    static constexpr std::size_t most = Limits::views;
    static constexpr auto in = &Tracker::views;
    static constexpr auto fields = FieldList{
        Field<&SavedView::title>{{.member = "title", .column = "title", .most = Limits::title, .required = true}},
        Field<&SavedView::look>{{.member = "look", .column = "look", .required = true}},
    };
};

/// Calls \p visit with each field of \p Entity, in order.
template<typename Entity, typename Visit>
constexpr void forEachField(Visit &&visit)
{
    [&]<typename... Fields>(const FieldList<Fields...> &fields) {
        (visit(static_cast<const Fields &>(fields)), ...);
    }(EntityKind<Entity>::fields);
}

/// Calls \p visit with each list of entities in \p tracker, in the order of the JSON form. Each kind stands behind
/// those that it refers to.
template<typename AnyTracker, typename Visit>
void forEachList(AnyTracker &tracker, Visit &&visit)
{
    visit(tracker.categories);
    visit(tracker.parties);
    visit(tracker.measures);
    visit(tracker.events);
    visit(tracker.sources);
    visit(tracker.attributions);
    visit(tracker.accepted);
    visit(tracker.figures);
    visit(tracker.publishers);
    visit(tracker.views);
}

/// By what an entity is known in its list: its id; an accepted finding's check and subject, with a blank between;
/// nothing for the header.
template<typename Entity>
QString nameOf(const Entity &entity)
{
    if constexpr (std::is_same_v<Entity, TrackerHeader>)
        return {};
    else if constexpr (std::is_same_v<Entity, AcceptedFinding>)
        return entity.check + u' ' + entity.subject;
    else
        return entity.id.text;
}

} // namespace Dateline
