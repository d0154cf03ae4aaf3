// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fieldarguments.h"

#include "app/cli/commandlinetr.h"
#include "models/dates/today.h"
#include "models/editing/fieldtext.h"
#include "models/wording/dateentry.h"

#include <QCommandLineParser>
#include <QLocale>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using FieldStep = Result<void> (*)(ChangedEntity &, const QString &, const QString &, const FieldReading &);

/// Titles may be called names and the other way round.
QStringList optionNames(const NamedField &field)
{
    if (field.name == "name"_L1)
        return {u"title"_s, u"name"_s};
    if (field.name == "title"_L1)
        return {u"title"_s, u"name"_s};
    return {field.name};
}

/// What a new entity has in a field unless something else is said (dateline add); empty: nothing, or it must be said.
QString defaultOf(const NamedField &field)
{
    if (field.member == "claim"_L1)
        return wordFor(Attribution().claim);
    if (field.member == "support"_L1)
        return wordFor(Attribution().support);
    return field.member == "csl/type"_L1 ? u"webpage"_s : QString();
}

Error atOption(const QString &option, const Error &error)
{
    return {ErrorCode::Usage, error.message, u"--"_s + option};
}

/// "FIELD=VALUE" parted.
Result<std::pair<QString, QString>> assignment(const QString &option, const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals > 0)
        return std::pair(text.left(equals).trimmed(), text.mid(equals + 1));
    return Error{ErrorCode::Usage, CommandLineTr::tr("“%1” is not FIELD=VALUE").arg(text.left(100)), u"--"_s + option};
}

/// What is typed on the command line is read in the same way everywhere, wherever that is.
FieldReading typedBeside(const TrackerColumns &tracker) { return {tracker, typedDates()}; }

Result<void> forEachAssignment(const QCommandLineParser &parser, const QString &option, ChangedEntity &entity,
                               const FieldReading &reading, FieldStep step)
{
    for (const QString &text : parser.values(option)) {
        const auto parts = assignment(option, text);
        if (!parts)
            return parts.error();
        if (const auto done = step(entity, parts->first, parts->second, reading); !done)
            return done.error().at(u"--"_s + option);
    }
    return {};
}

} // namespace

DateContext typedDates() { return dateContextOf(QLocale::c(), today()); }

void addFieldOptions(QCommandLineParser &parser, const ChangedEntity &kind)
{
    for (const NamedField &field : namedFields(kind)) {
        QStringList description;
        const QString otherwise = defaultOf(field);
        if (field.isRequired && otherwise.isEmpty())
            description.append(CommandLineTr::tr("Required."));
        if (field.isList)
            description.append(CommandLineTr::tr("Repeatable."));
        if (!field.words.isEmpty())
            description.append(CommandLineTr::tr("One of %1.").arg(field.words.join(u", "_s)));
        if (!otherwise.isEmpty())
            description.append(CommandLineTr::tr("Default: %1.").arg(otherwise));
        parser.addOption(QCommandLineOption(optionNames(field), description.join(u' '), u"VALUE"_s));
    }
    if (!std::holds_alternative<Event>(kind))
        return;
    for (const auto &role : terms<Role>())
        parser.addOption(QCommandLineOption(
            QString(role.word), CommandLineTr::tr("A party that takes part as %1; repeatable.").arg(role.word),
            u"PARTY"_s));
}

Result<void> setFieldsOfOptions(const QCommandLineParser &parser, ChangedEntity &entity, const TrackerColumns &tracker)
{
    const FieldReading reading = typedBeside(tracker);
    if (parser.isSet(u"id"_s))
        if (const auto set = setField(entity, u"id"_s, parser.value(u"id"_s), reading); !set)
            return atOption(u"id"_s, set.error());
    for (const NamedField &field : namedFields(entity)) {
        const QString option = optionNames(field).first();
        for (const QString &value : parser.values(option)) {
            const auto set = field.isList ? addToField(entity, field.member, value, reading)
                                          : setField(entity, field.member, value, reading);
            if (!set)
                return atOption(option, set.error());
        }
    }
    if (!std::holds_alternative<Event>(entity))
        return {};
    for (const auto &role : terms<Role>()) {
        for (const QString &party : parser.values(role.word)) {
            const QString value = QString(party).replace(u',', "\\,"_L1) + u':' + role.word;
            if (const auto set = addToField(entity, u"parties"_s, value, reading); !set)
                return atOption(role.word, set.error());
        }
    }
    return {};
}

void addSetOption(QCommandLineParser &parser)
{
    parser.addOption(QCommandLineOption(
        u"set"_s, CommandLineTr::tr("Sets a field, named as in the JSON form; repeatable."), u"FIELD=VALUE"_s));
}

void addEditOptions(QCommandLineParser &parser)
{
    addSetOption(parser);
    parser.addOption(QCommandLineOption(u"unset"_s, CommandLineTr::tr("Empties a field; repeatable."), u"FIELD"_s));
    parser.addOption(QCommandLineOption(u"add"_s, CommandLineTr::tr("Adds to a list; repeatable."), u"FIELD=VALUE"_s));
    parser.addOption(
        QCommandLineOption(u"remove"_s, CommandLineTr::tr("Removes from a list; repeatable."), u"FIELD=VALUE"_s));
}

Result<void> applyFieldArguments(const QCommandLineParser &parser, ChangedEntity &entity, const TrackerColumns &tracker)
{
    const FieldReading reading = typedBeside(tracker);
    if (const auto set = forEachAssignment(parser, u"set"_s, entity, reading, setField); !set)
        return set;
    const QStringList options = parser.optionNames();
    if (options.contains("unset"_L1)) {
        for (const QString &field : parser.values(u"unset"_s)) {
            if (const auto done = unsetField(entity, field); !done)
                return done.error().at(u"--unset"_s);
        }
    }
    if (options.contains("add"_L1))
        if (const auto added = forEachAssignment(parser, u"add"_s, entity, reading, addToField); !added)
            return added;
    if (options.contains("remove"_L1))
        return forEachAssignment(parser, u"remove"_s, entity, reading, removeFromField);
    return {};
}

bool isFieldGiven(const QCommandLineParser &parser, const QString &field)
{
    const QStringList set = parser.values(u"set"_s);
    return parser.isSet(field)
        || std::any_of(set.begin(), set.end(), [&](const QString &text) { return text.startsWith(field + u'='); });
}

} // namespace Dateline
