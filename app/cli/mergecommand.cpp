// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandlinetr.h"
#include "app/cli/editingcommand.h"
#include "models/editing/merging.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Result<Merge> mergeOf(const EditBase &base, const QString &word, const QString &from, const QString &into)
{
    if (word == "tag"_L1) {
        const auto change = mergedTags(base, from, into);
        return change ? Result<Merge>(Merge{*change, {}}) : change.error();
    }
    const auto kind = entityKind(word);
    return kind ? mergedInto(base, *kind, from, into) : Result<Merge>(kind.error());
}

} // namespace

ExitCode runMerge(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTr::tr("Makes one of two parties, categories, publishers or tags that are the same. All that names "
                          "the first one names "
                          "the second one then; names and identifiers are joined.\n\n"
                          "Example: dateline merge t.dateline party huawei-technologies huawei"));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document."));
    parser.addPositionalArgument(u"KIND"_s, CommandLineTr::tr("party, category, publisher or tag."));
    parser.addPositionalArgument(u"FROM"_s, CommandLineTr::tr("The entry that is removed."));
    parser.addPositionalArgument(u"INTO"_s, CommandLineTr::tr("The one that stays."));
    addJsonOption(parser);
    if (const auto ended = parse(parser, arguments, 4, 4, streams))
        return *ended;
    const QStringList words = parser.positionalArguments();
    const auto base = openForEditing(words[0]);
    if (!base)
        return fail(streams, base.error());
    const auto merge = mergeOf(*base, words[1], words[2], words[3]);
    if (!merge)
        return fail(streams, asUsage(merge.error().at(words[0])));
    return changeAndTell(parser, streams, words[0], merge->change,
                         {0, u"merge"_s, words[1], words[2], words[3], merge->notKept});
}

} // namespace Dateline
