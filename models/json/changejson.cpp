// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/changejson.h"

#include "models/json/canonicalemitter.h"
#include "models/json/entityjson.h"
#include "models/json/entitywriter.h"
#include "models/json/jsontr.h"

#include <algorithm>
#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Entity>
void write(CanonicalEmitter &json, const Entity &entity)
{
    EntityWriter(json).writeMembers(entity);
}

QByteArray logged(const std::optional<ChangedEntity> &entity, const std::optional<Place> &place)
{
    if (!entity)
        return "null";
    CanonicalEmitter json;
    json.beginObject();
    std::visit(
        [&](const auto &thing) {
            json.beginObject(EntityKind<std::decay_t<decltype(thing)>>::name);
            write(json, thing);
            json.endObject();
        },
        *entity);
    if (place)
        json.string("behind", place->predecessor);
    if (place && place->key) // as a text: 64 bits are more than JSON's readers promise
        json.string("key", QString::number(*place->key));
    json.endObject();
    return json.take();
}

QByteArray logged(const Change &change, std::optional<ChangedEntity> EntityChange::*side,
                  std::optional<Place> EntityChange::*place)
{
    QByteArray list;
    for (const EntityChange &part : change.parts)
        list += (list.isEmpty() ? "" : ",") + logged(part.*side, part.*place);
    return '[' + list + ']';
}

/// The parts of one of the two lists.
class LoggedPartReader : public JsonReceiver
{
public:
    struct Part
    {
        std::optional<ChangedEntity> entity;
        std::optional<Place> place;
    };

    bool wantsElements(const std::string &name) const override { return name == "parts"; }
    void list(const std::string &) override { }
    void member(const std::string &, const JsonValue &) override { }
    void element(const std::string &, std::size_t index, const JsonValue &value) override
    {
        Part part;
        m_context.list = "parts"_L1;
        m_context.index = index;
        if (value.kind != JsonValue::Kind::Null)
            part = read(value);
        m_parts.push_back(std::move(part));
    }

    /// \p list is a JSON list.
    Result<std::vector<Part>> run(const QByteArray &list)
    {
        // Three levels stand around an entity here, and what it keeps may itself be as deep as a file.
        constexpr std::size_t deepest = Limits::extraDepth + 8;
        if (const auto read = readJsonObject(QByteArray("{\"parts\":" + list + '}'), *this, deepest); !read)
            return read.error();
        if (m_context.error)
            return *m_context.error;
        return std::move(m_parts);
    }

private:
    Part read(const JsonValue &value)
    {
        Part part;
        JsonMembers members(value, m_context);
        readOneOf<std::variant_size_v<ChangedEntity>>(members, part);
        if (!part.entity)
            m_context.fault({}, JsonTr::tr("holds nothing that a change can be about"));
        if (members.has("behind")) {
            part.place = Place{members.text("behind")};
            if (members.has("key"))
                part.place->key = members.text("key").toLongLong();
        }
        return part;
    }

    template<std::size_t Count>
    void readOneOf(JsonMembers &members, Part &part)
    {
        if constexpr (Count > 0) {
            using Entity = std::variant_alternative_t<Count - 1, ChangedEntity>;
            if (const JsonValue *object = members.object(EntityKind<Entity>::name)) {
                JsonMembers inner(*object, m_context, QLatin1StringView(EntityKind<Entity>::name));
                Entity entity = readEntity<Entity>(inner, m_context);
                if constexpr (std::is_same_v<Entity, TrackerHeader>)
                    entity.extra = inner.rest();
                part.entity = std::move(entity);
            } else {
                readOneOf<Count - 1>(members, part);
            }
        }
    }

    JsonContext m_context;
    std::vector<Part> m_parts;
};

} // namespace

QByteArray canonicalJson(const ChangedEntity &entity)
{
    CanonicalEmitter json;
    json.beginObject();
    std::visit([&](const auto &thing) { write(json, thing); }, entity);
    json.endObject();
    return json.take();
}

QByteArray beforeJson(const Change &change)
{
    return logged(change, &EntityChange::before, &EntityChange::placeBefore);
}
QByteArray afterJson(const Change &change) { return logged(change, &EntityChange::after, &EntityChange::placeAfter); }

Result<Change> readChange(const QString &name, const QByteArray &before, const QByteArray &after)
{
    auto befores = LoggedPartReader().run(before);
    if (!befores)
        return befores.error();
    auto afters = LoggedPartReader().run(after);
    if (!afters)
        return afters.error();
    if (befores->size() != afters->size())
        return Error{ErrorCode::Malformed, JsonTr::tr("has not as many parts before as after"), {}};
    Change change{name, {}};
    for (std::size_t i = 0; i < befores->size(); ++i) {
        auto &[was, placeBefore] = (*befores)[i];
        auto &[is, placeAfter] = (*afters)[i];
        change.parts.push_back({std::move(was), std::move(is), std::move(placeBefore), std::move(placeAfter)});
        if (const auto valid = change.parts.back().check(); !valid)
            return valid.error();
    }
    return change;
}

} // namespace Dateline
