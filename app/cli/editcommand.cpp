// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandlinetr.h"
#include "app/cli/editingcommand.h"
#include "app/cli/fieldarguments.h"
#include "app/cli/sourcetextoption.h"
#include "models/editing/entitykinds.h"
#include "models/editing/entitysteps.h"
#include "models/editing/soundness.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The change of fields, and the move if one was asked for.
Result<Change> editOf(const QCommandLineParser &parser, const ColumnsBase &base, const ChangedEntity &before,
                      const ChangedEntity &after)
{
    auto change = changed(base, nameInList(before), after);
    if (!change || !parser.isSet(u"behind"_s))
        return change;
    const auto move = moved(base, before, parser.value(u"behind"_s));
    if (!move)
        return move.error();
    if (change->parts.empty())
        return move;
    change->parts.front().placeAfter = move->parts.front().placeAfter;
    return change;
}

} // namespace

ExitCode runEdit(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTr::tr(
        "Changes one entity of a document, or what the tracker says of itself. Values are typed as with dateline add; "
        "lists have commas between. With another id all that names it follows.\n\nExamples:\n"
        "  dateline edit t.dateline event au-5g-ban --set date=2018-08-23 --set parties=au:issuer,huawei:target "
        "--add tags=5G\n  dateline edit t.dateline party zte --set id=zte-corp\n"
        "  dateline edit t.dateline tracker --set title=\"5G in Europe\""));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document."));
    parser.addPositionalArgument(u"KIND"_s, entityKindWords().join(u", "_s));
    parser.addPositionalArgument(u"ID"_s, CommandLineTr::tr("Which one; not for the tracker."), u"[ID]"_s);
    addEditOptions(parser);
    const auto known = kindInArguments(arguments);
    addTextFileOption(parser, known);
    parser.addOption(QCommandLineOption(
        u"behind"_s, CommandLineTr::tr("Moves it behind another one of its list; empty: to the front."), u"ID"_s));
    addJsonOption(parser);
    const bool isHeader = known && std::holds_alternative<TrackerHeader>(*known);
    if (const auto ended = parse(parser, arguments, isHeader ? 2 : 3, isHeader ? 2 : 3, streams))
        return *ended;
    const QString path = parser.positionalArguments().first();
    const auto kind = entityKind(parser.positionalArguments().at(1));
    if (!kind)
        return fail(streams, kind.error());
    const QString id = parser.positionalArguments().value(2);
    const auto base = openForEditing(path);
    if (!base)
        return fail(streams, base.error());
    const auto before = entityIn(*base, *kind, id);
    if (!before)
        return fail(streams, asUsage(noSuchEntity(*kind, id).at(path)));
    ChangedEntity after = *before;
    if (const auto set = applyFieldArguments(parser, after, base->tracker()); !set)
        return fail(streams, asUsage(set.error()));
    if (const auto taken = takeTextFile(parser, after, streams); !taken)
        return fail(streams, taken.error());
    const auto change = editOf(parser, *base, *before, after);
    if (!change)
        return fail(streams, asUsage(change.error().at(path)));
    if (const auto sound = checkInTracker(*base, after, nameInList(*before)); !sound)
        return fail(streams, asUsage(sound.error().at(path)));
    return changeAndTell(parser, streams, path, *change, {0, u"edit"_s, kindWord(*kind), nameInList(after), {}, {}});
}

} // namespace Dateline
