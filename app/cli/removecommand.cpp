// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandlinetr.h"
#include "app/cli/editingcommand.h"
#include "models/editing/entitykinds.h"
#include "models/editing/removal.h"

namespace Dateline {

using namespace Qt::StringLiterals;

ExitCode runRemove(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTr::tr(
        "Removes one entity from a document; an event with its attributions. What something else uses stays, unless "
        "--with-dependents says otherwise.\n\nExample: dateline remove t.dateline party zte --with-dependents"));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document."));
    parser.addPositionalArgument(u"KIND"_s, entityKindWords().join(u", "_s));
    parser.addPositionalArgument(u"ID"_s, CommandLineTr::tr("Which one."));
    parser.addOption(QCommandLineOption(
        u"with-dependents"_s,
        CommandLineTr::tr("Takes it out of events and measures that name it, and removes attributions to it.")));
    addJsonOption(parser);
    if (const auto ended = parse(parser, arguments, 3, 3, streams))
        return *ended;
    const QString path = parser.positionalArguments().first();
    const QString id = parser.positionalArguments().at(2);
    const auto kind = entityKind(parser.positionalArguments().at(1));
    if (!kind)
        return fail(streams, kind.error());
    const auto base = openForEditing(path);
    if (!base)
        return fail(streams, base.error());
    const auto change =
        removal(*base, *kind, id, parser.isSet(u"with-dependents"_s) ? Dependents::Remove : Dependents::Keep);
    if (!change)
        return fail(streams, asUsage(change.error().at(path)));
    return changeAndTell(parser, streams, path, *change, {0, u"remove"_s, kindWord(*kind), id, {}, {}});
}

} // namespace Dateline
