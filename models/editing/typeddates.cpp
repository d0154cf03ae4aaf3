// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/typeddates.h"

#include "models/domain/fields.h"

#include <algorithm>
#include <type_traits>

namespace Dateline {

namespace {

JsonValue *memberNamed(JsonValue *object, QLatin1StringView name)
{
    if (!object || object->kind != JsonValue::Kind::Object)
        return nullptr;
    const auto at = std::find(object->names.begin(), object->names.end(), name.data());
    return at == object->names.end() ? nullptr
                                     : &object->elements[static_cast<std::size_t>(at - object->names.begin())];
}

Result<void> readTypedDate(JsonValue &value, const DateContext &dates, const QString &place)
{
    const QString typed = QString::fromStdString(value.text);
    if (value.kind != JsonValue::Kind::String || Edtf::parse(typed))
        return {};
    const auto date = readOneDate(typed, dates);
    if (!date)
        return Error{ErrorCode::Malformed, date.error().message, place};
    value.text = date->toString().toStdString();
    return {};
}

} // namespace

Result<void> readTypedDates(const ChangedEntity &like, JsonValue &object, const DateContext &dates, const QString &path)
{
    Result<void> read;
    std::visit(
        [&]<typename Entity>(const Entity &) {
            forEachField<Entity>([&](const auto &field) {
                if constexpr (std::is_same_v<FieldValue<Entity, std::remove_cvref_t<decltype(field)>>, Edtf>) {
                    const QLatin1StringView outer(field.object);
                    JsonValue *const holder = outer.isEmpty() ? &object : memberNamed(&object, outer);
                    JsonValue *const value = memberNamed(holder, field.memberName());
                    if (read && value)
                        read = readTypedDate(*value, dates, path + u'/' + field.path());
                }
            });
        },
        like);
    return read;
}

} // namespace Dateline
