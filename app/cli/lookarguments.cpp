// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lookarguments.h"

#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "app/cli/picturearguments.h"
#include "app/pictures/figures.h"
#include "models/query/savedviews.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The filter of the options. What other commands call --to is --until where that names the output.
Result<Filter> filterOfOptions(const QCommandLineParser &parser, bool toIsOutput, const EventTable &table)
{
    Result<Filter> filter = resolveFilter(filterArguments(parser, toIsOutput), table);
    if (filter || !toIsOutput)
        return filter;
    Error error = filter.error();
    error.place.replace(u"--to"_s, u"--until"_s);
    error.message.replace(u"--to"_s, u"--until"_s);
    return error;
}

Result<Look> namedLook(const QString &name, const TrackerColumns &tracker)
{
    const SavedView *view = savedViewNamed(tracker, name);
    if (!view)
        return usageError(u"--saved"_s,
                          CommandLineTr::tr("no saved view “%1”: see dateline list FILE views").arg(name));
    Result<Look> look = lookOf(*view);
    if (!look)
        return look;
    if (const Result<void> known = checkNames(look->filter, tracker); !known)
        return Error{known.error().code, known.error().message, u"/views/look (%1)"_s.arg(view->id.text)};
    return look;
}

/// Puts what \p options ask for into the place of what \p filter says of the same.
void putOver(Filter &filter, const Filter &options)
{
    const auto putList = [](auto &into, const auto &from) {
        if (!from.empty())
            into = from;
    };
    const auto putDay = [](std::optional<Day> &into, std::optional<Day> from) {
        if (from)
            into = from;
    };
    putList(filter.countries, options.countries);
    putList(filter.issuers, options.issuers);
    putList(filter.companies, options.companies);
    putList(filter.categories, options.categories);
    putList(filter.milestones, options.milestones);
    putList(filter.tags, options.tags);
    putDay(filter.window.begin, options.window.begin);
    putDay(filter.window.end, options.window.end);
    if (!options.text.isEmpty())
        filter.text = options.text;
    putDay(filter.asOf, options.asOf);
    putDay(filter.knownOn, options.knownOn);
}

} // namespace

Result<Look> lookOfOptions(const QCommandLineParser &parser, bool toIsOutput, const Snapshot &snapshot)
{
    const Result<Filter> options = filterOfOptions(parser, toIsOutput, snapshot.table());
    if (!options)
        return options.error();
    Look look;
    if (!parser.isSet(u"saved"_s)) {
        look.filter = *options;
        return look;
    }
    Result<Look> named = namedLook(parser.value(u"saved"_s), snapshot.tracker());
    if (!named)
        return named;
    look = std::move(*named);
    look.selection = {}; // nobody sees it
    putOver(look.filter, *options);
    if (parser.isSet(u"min-origins"_s))
        look.filter.minimumOrigins = options->minimumOrigins;
    if (options->window.begin || options->window.end)
        look.range.reset();
    return look;
}

} // namespace Dateline
