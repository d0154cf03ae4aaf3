// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/dates/day.h"
#include "models/domain/ids.h"

#include <QByteArray>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>
#include <vector>

/// \file
/// Reading of small JSON objects that say what is looked at or how a picture is made. Trackers, which are large and
/// come in versions, have readers of their own (jsonmembers.h). Only in .cpp files: the parser is a long header.
namespace Dateline {

/// Such an object; discarded where \p json is no JSON or is nested more deeply than any of them is.
nlohmann::json parsedObject(const QByteArray &json);

/// An object as bytes: members in alphabetical order, UTF-8 without blanks.
QByteArray objectBytes(const nlohmann::json &object);

/// Adds a member, unless \p text is empty.
void addText(nlohmann::json &object, const char *name, const QString &text);

/// Takes the members of one object by name. The first fault stays; in the end every member that nobody asked for is
/// one. Faults are Malformed; their place is a JSON pointer ("/filter/countries/0").
class ObjectReader
{
public:
    /// \p path leads to the object: "" or "/filter". Object and fault are not owned. What is no object is a fault.
    ObjectReader(const nlohmann::json &object, QString path, std::optional<Error> &fault);

    bool has(const char *name) const { return m_object.is_object() && m_object.contains(name); }

    /// nullptr if absent.
    const nlohmann::json *take(const char *name);
    /// The reader of an object inside; none if absent.
    std::optional<ObjectReader> object(const char *name);

    std::optional<QString> text(const char *name);
    /// Empty if absent.
    QStringList texts(const char *name);
    std::optional<double> number(const char *name);
    std::optional<std::pair<double, double>> pair(const char *name);
    /// Absent: false.
    bool flag(const char *name);
    std::optional<Day> day(const char *name);

    /// A value that has a word of its own; a fault if \p read does not know it.
    template<typename Value, typename Read>
    std::optional<Value> word(const char *name, const Read &read)
    {
        const auto value = text(name);
        if (!value)
            return std::nullopt;
        const std::optional<Value> known = read(*value);
        if (!known)
            failUnknown(QString::fromLatin1(name), *value);
        return known;
    }

    template<typename Value, typename Read>
    void words(const char *name, std::vector<Value> &into, const Read &read)
    {
        const QStringList all = texts(name);
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (const auto value = read(all[i]))
                into.push_back(*value);
            else
                failUnknown(QString::fromLatin1(name) + u'/' + QString::number(i), all[i]);
        }
    }

    template<typename IdType>
    std::optional<IdType> id(const char *name)
    {
        return word<IdType>(name, idFrom<IdType>);
    }
    template<typename IdType>
    void ids(const char *name, std::vector<IdType> &into)
    {
        words(name, into, idFrom<IdType>);
    }

    void noRest();
    void fail(const QString &member, const QString &message);

private:
    template<typename IdType>
    static std::optional<IdType> idFrom(const QString &text)
    {
        return isValidId(text) ? std::optional(IdType{text}) : std::nullopt;
    }

    void failUnknown(const QString &member, const QString &value);
    std::optional<QString> textOf(const nlohmann::json &value, const QString &member);
    std::optional<double> numberOf(const nlohmann::json &value, const QString &member);

    const nlohmann::json &m_object;
    QString m_path;
    std::optional<Error> &m_fault;
    QStringList m_taken;
};

} // namespace Dateline
