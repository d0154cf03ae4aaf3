// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/objectreader.h"

#include "models/json/jsontr.h"

#include <cmath>
#include <stdexcept>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace { } // namespace
using Json = nlohmann::json;

Json parsedObject(const QByteArray &json)
{
    constexpr int deepest = 16;
    const auto isShallow = [](int depth, Json::parse_event_t, Json &) {
        if (depth > deepest)
            throw std::length_error("too deep");
        return true;
    };
    try {
        return Json::parse(json.begin(), json.end(), isShallow, false);
    } catch (const std::length_error &) {
        return Json(Json::value_t::discarded);
    }
}

QByteArray objectBytes(const Json &object) { return QByteArray::fromStdString(object.dump()); }

void addText(Json &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = text.toStdString();
}

ObjectReader::ObjectReader(const Json &object, QString path, std::optional<Error> &fault)
    : m_object(object), m_path(std::move(path)), m_fault(fault)
{
    if (!object.is_object())
        fail({}, JsonTr::tr("must be an object"));
}

const Json *ObjectReader::take(const char *name)
{
    m_taken.append(QString::fromLatin1(name));
    return has(name) ? &m_object[name] : nullptr;
}

std::optional<ObjectReader> ObjectReader::object(const char *name)
{
    const Json *value = take(name);
    if (!value)
        return std::nullopt;
    return ObjectReader(*value, m_path + u'/' + QLatin1StringView(name), m_fault);
}

std::optional<QString> ObjectReader::text(const char *name)
{
    const Json *value = take(name);
    return value ? textOf(*value, QString::fromLatin1(name)) : std::nullopt;
}

QStringList ObjectReader::texts(const char *name)
{
    QStringList all;
    const Json *list = take(name);
    if (list && !list->is_array())
        fail(QString::fromLatin1(name), JsonTr::tr("must be a list"));
    for (std::size_t i = 0; list && list->is_array() && i < list->size(); ++i)
        all.append(textOf((*list)[i], QString::fromLatin1(name) + u'/' + QString::number(i)).value_or(QString()));
    return all;
}

std::optional<double> ObjectReader::number(const char *name)
{
    const Json *value = take(name);
    return value ? numberOf(*value, QString::fromLatin1(name)) : std::nullopt;
}

std::optional<std::pair<double, double>> ObjectReader::pair(const char *name)
{
    const Json *value = take(name);
    if (!value)
        return std::nullopt;
    if (!value->is_array() || value->size() != 2) {
        fail(QString::fromLatin1(name), JsonTr::tr("must be a list of two numbers"));
        return std::nullopt;
    }
    const auto first = numberOf((*value)[0], QString::fromLatin1(name));
    const auto second = numberOf((*value)[1], QString::fromLatin1(name));
    return first && second ? std::optional(std::pair(*first, *second)) : std::nullopt;
}

bool ObjectReader::flag(const char *name)
{
    const Json *value = take(name);
    if (value && !value->is_boolean())
        fail(QString::fromLatin1(name), JsonTr::tr("must be true or false"));
    return value && value->is_boolean() && value->get<bool>();
}

std::optional<Day> ObjectReader::day(const char *name)
{
    const auto value = text(name);
    const auto day = value ? dayFromIsoDay(*value) : std::nullopt;
    if (value && !day)
        fail(QString::fromLatin1(name), JsonTr::tr("is not a day of the form 2018-08-23"));
    return day;
}

void ObjectReader::noRest()
{
    for (auto member = m_object.begin(); m_object.is_object() && member != m_object.end(); ++member) {
        const QString name = QString::fromStdString(member.key());
        if (!m_taken.contains(name))
            fail(name.left(100), JsonTr::tr("is not known here"));
    }
}

void ObjectReader::fail(const QString &member, const QString &message)
{
    if (!m_fault)
        m_fault = Error{ErrorCode::Malformed, message, member.isEmpty() ? m_path : QString(m_path + u'/' + member)};
}

void ObjectReader::failUnknown(const QString &member, const QString &value)
{
    fail(member, JsonTr::tr("“%1” is not known").arg(value.left(100)));
}

std::optional<QString> ObjectReader::textOf(const Json &value, const QString &member)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    fail(member, JsonTr::tr("must be a text"));
    return std::nullopt;
}

std::optional<double> ObjectReader::numberOf(const Json &value, const QString &member)
{
    if (value.is_number() && std::isfinite(value.get<double>()))
        return value.get<double>();
    fail(member, JsonTr::tr("must be a number"));
    return std::nullopt;
}

} // namespace Dateline
