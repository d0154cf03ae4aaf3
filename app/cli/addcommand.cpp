// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandlinetr.h"
#include "app/cli/editingcommand.h"
#include "app/cli/fieldarguments.h"
#include "app/cli/sourcetextoption.h"
#include "models/editing/entitykinds.h"
#include "models/editing/entitysteps.h"
#include "models/editing/fieldtext.h"
#include "models/editing/idmaker.h"
#include "models/editing/soundness.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What a kind is unless something else is said, where one value is nearly always meant.
ChangedEntity withDefaults(ChangedEntity kind)
{
    if (Source *source = std::get_if<Source>(&kind); source && source->type.isEmpty())
        source->type = u"webpage"_s;
    return kind;
}

/// Fields in which any value would be a guess.
QStringList mustBeSaid(const ChangedEntity &kind)
{
    if (std::holds_alternative<Measure>(kind))
        return {u"effect"_s};
    if (std::holds_alternative<Party>(kind))
        return {u"kind"_s};
    return {};
}

/// Takes the options of a kind and makes the entity.
Result<ChangedEntity> entityOfOptions(const QCommandLineParser &parser, const ChangedEntity &kind,
                                      const ColumnsBase &base, const CommandStreams &streams)
{
    ChangedEntity entity = kind;
    if (const auto set = setFieldsOfOptions(parser, entity, base.tracker()); !set)
        return set.error();
    if (const auto set = applyFieldArguments(parser, entity, base.tracker()); !set)
        return set.error();
    if (const auto taken = takeTextFile(parser, entity, streams); !taken)
        return taken.error();
    entity = withDefaults(std::move(entity));
    QStringList missing = missingFields(entity);
    for (const QString &field : mustBeSaid(kind)) {
        if (!isFieldGiven(parser, field))
            missing.append(field);
    }
    if (!missing.isEmpty())
        return Error{ErrorCode::Usage,
                     CommandLineTr::tr("is missing (see dateline add FILE %1 --help)").arg(kindWord(kind)),
                     u"--"_s + missing.first()};
    if (parser.isSet(u"id"_s))
        return entity;
    return IdMaker(base).withNewId(std::move(entity));
}

} // namespace

ExitCode runAdd(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTr::tr(
        "Adds one event, party, measure, source or other entity to a document. Parties, categories and measures may be "
        "called by their names.\n\nExamples:\n  dateline add t.dateline category --title \"Ban\"\n"
        "  dateline add t.dateline party --kind country --title Australia --country AU\n"
        "  dateline add t.dateline event --title \"Australia bans Huawei\" --date 2018-08-23 --category ban "
        "--issuer AU --target huawei --tag 5G"));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document."));
    parser.addPositionalArgument(u"KIND"_s,
                                 CommandLineTr::tr("%1; followed by --help it names the options of the kind.")
                                     .arg(entityKindWords().join(u", "_s)));
    addJsonOption(parser);
    parser.addOption(
        QCommandLineOption(u"id"_s, CommandLineTr::tr("Its id; made of its title or name unless said."), u"ID"_s));
    parser.addOption(QCommandLineOption(
        u"behind"_s, CommandLineTr::tr("What it stands behind in its list; at the end unless said."), u"ID"_s));
    addSetOption(parser);
    const auto known = kindInArguments(arguments);
    if (known)
        addFieldOptions(parser, *known);
    addTextFileOption(parser, known);
    if (const auto ended = parse(parser, arguments, 2, 2, streams))
        return *ended;
    const QString path = parser.positionalArguments().first();
    const auto kind = entityKind(parser.positionalArguments().at(1));
    if (!kind)
        return fail(streams, kind.error());
    if (std::holds_alternative<TrackerHeader>(*kind))
        return fail(
            streams,
            {ErrorCode::Usage, CommandLineTr::tr("a document has one already; see dateline edit"), u"tracker"_s});
    const auto base = openForEditing(path);
    if (!base)
        return fail(streams, base.error());
    const auto entity = entityOfOptions(parser, *kind, *base, streams);
    if (!entity)
        return fail(streams, entity.error());
    const auto behind = parser.isSet(u"behind"_s) ? std::optional(parser.value(u"behind"_s)) : std::nullopt;
    const auto change = addition(*base, *entity, behind);
    if (!change)
        return fail(streams, asUsage(change.error().at(path)));
    if (const auto sound = checkInTracker(*base, *entity); !sound)
        return fail(streams, asUsage(sound.error().at(path)));
    return changeAndTell(parser, streams, path, *change, {0, u"add"_s, kindWord(*kind), nameInList(*entity), {}, {}});
}

} // namespace Dateline
