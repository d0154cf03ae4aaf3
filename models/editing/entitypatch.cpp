// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/entitypatch.h"

#include "models/domain/limits.h"
#include "models/editing/editingtr.h"
#include "models/json/changejson.h"
#include "models/json/entityjson.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What an entity keeps may be as deep as a file, and it stands in one more object.
constexpr std::size_t deepestEntity = Limits::extraDepth + 8;

bool sameJson(const JsonValue &a, const JsonValue &b)
{
    QByteArray one, other;
    appendCanonical(one, a);
    appendCanonical(other, b);
    return one == other;
}

JsonValue *memberOf(JsonValue &object, const std::string &name)
{
    const auto at = std::find(object.names.begin(), object.names.end(), name);
    return at == object.names.end() ? nullptr : &object.elements[static_cast<std::size_t>(at - object.names.begin())];
}

void removeMember(JsonValue &object, const std::string &name)
{
    const auto at = std::find(object.names.begin(), object.names.end(), name);
    if (at == object.names.end())
        return;
    object.elements.erase(object.elements.begin() + (at - object.names.begin()));
    object.names.erase(at);
}

void setMember(JsonValue &object, const std::string &name, JsonValue value)
{
    if (JsonValue *known = memberOf(object, name)) {
        *known = std::move(value);
        return;
    }
    object.names.push_back(name);
    object.elements.push_back(std::move(value));
}

/// RFC 7396.
void mergePatch(JsonValue &target, const JsonValue &patch)
{
    for (std::size_t i = 0; i < patch.names.size(); ++i) {
        const std::string &name = patch.names[i];
        const JsonValue &value = patch.elements[i];
        if (value.kind == JsonValue::Kind::Null) {
            removeMember(target, name);
        } else if (value.kind == JsonValue::Kind::Object) {
            const JsonValue *known = memberOf(target, name);
            JsonValue inner = known && known->kind == JsonValue::Kind::Object ? *known : JsonValue();
            inner.kind = JsonValue::Kind::Object;
            mergePatch(inner, value);
            setMember(target, name, std::move(inner));
        } else {
            setMember(target, name, value);
        }
    }
}

enum class ListStep { Add, Remove };

Result<void> changeLists(JsonValue &target, const JsonValue &patch, ListStep step, const QString &path)
{
    for (std::size_t i = 0; i < patch.names.size(); ++i) {
        const std::string &name = patch.names[i];
        const JsonValue &value = patch.elements[i];
        const QString place = path + u'/' + pointerToken(name);
        JsonValue *known = memberOf(target, name);
        if (value.kind == JsonValue::Kind::Object) {
            JsonValue inner = known ? *known : JsonValue();
            inner.kind = JsonValue::Kind::Object;
            if (const auto done = changeLists(inner, value, step, place); !done)
                return done;
            setMember(target, name, std::move(inner));
            continue;
        }
        if (value.kind != JsonValue::Kind::List || (known && known->kind != JsonValue::Kind::List))
            return Error{ErrorCode::Malformed, EditingTr::tr("is not a list, so nothing can be added or removed"),
                         place};
        std::vector<JsonValue> elements = known ? known->elements : std::vector<JsonValue>();
        for (const JsonValue &element : value.elements) {
            const auto is = [&](const JsonValue &other) { return sameJson(element, other); };
            const auto at = std::find_if(elements.begin(), elements.end(), is);
            if (step == ListStep::Add && at == elements.end())
                elements.push_back(element);
            if (step == ListStep::Remove && at != elements.end())
                elements.erase(at);
        }
        JsonValue list;
        list.kind = JsonValue::Kind::List;
        list.elements = std::move(elements);
        setMember(target, name, std::move(list));
    }
    return {};
}

Error notAnObject(const JsonValue &value, const QString &place)
{
    return {ErrorCode::Malformed, EditingTr::tr("must be an object, is %1").arg(describe(value.kind)), place};
}

} // namespace

Result<ChangedEntity> entityFrom(const ChangedEntity &like, const JsonValue &object, const QString &path)
{
    JsonContext context;
    JsonMembers members(object, context, path);
    auto entity = std::visit(
        [&]<typename Entity>(const Entity &) -> ChangedEntity {
            Entity read = readEntity<Entity>(members, context);
            if constexpr (std::is_same_v<Entity, TrackerHeader>)
                read.extra = members.rest();
            return read;
        },
        like);
    if (context.error)
        return *context.error;
    return entity;
}

Result<ChangedEntity> patched(const ChangedEntity &entity, const EntityPatch &patch)
{
    auto object = readJsonObject(canonicalJson(entity), deepestEntity);
    if (!object)
        return object.error();
    const std::pair<const JsonValue *, QString> parts[] = {
        {patch.set, u"/set"_s}, {patch.add, u"/add"_s}, {patch.remove, u"/remove"_s}};
    for (const auto &[part, place] : parts) {
        if (part && part->kind != JsonValue::Kind::Object)
            return notAnObject(*part, place);
    }
    if (patch.set)
        mergePatch(*object, *patch.set);
    if (patch.add)
        if (const auto added = changeLists(*object, *patch.add, ListStep::Add, u"/add"_s); !added)
            return added.error();
    if (patch.remove)
        if (const auto removed = changeLists(*object, *patch.remove, ListStep::Remove, u"/remove"_s); !removed)
            return removed.error();
    return entityFrom(entity, *object, u"set"_s);
}

} // namespace Dateline
