// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lookarguments.h"

#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "app/cli/picturearguments.h"
#include "app/pictures/figures.h"
#include "models/dates/today.h"
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

Result<Look> namedLook(const QString &name, const Snapshot &snapshot)
{
    const SavedView *view = savedViewNamed(snapshot.tracker(), name);
    if (!view)
        return usageError(u"--saved"_s,
                          CommandLineTr::tr("no saved view “%1”: see dateline list FILE views").arg(name));
    Result<Look> look = lookOf(*view);
    if (!look)
        return look;
    if (const Result<void> known = checkNames(look->filter, snapshot, NamedCountries::OfTracker); !known)
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

/// That the days of the view and those of the options make a window, where one bound is of each.
Result<void> checkWindow(const QCommandLineParser &parser, bool toIsOutput, const Filter &filter, const Filter &options)
{
    const std::optional<Day> &begin = filter.window.begin;
    const std::optional<Day> &end = filter.window.end;
    if (!begin || !end || *begin < *end || (options.window.begin && options.window.end))
        return {};
    const QString view = parser.value(u"saved"_s);
    if (options.window.begin)
        return usageError(
            u"--from"_s,
            CommandLineTr::tr("“%1” begins after the saved view “%2” ends").arg(parser.value(u"from"_s), view));
    if (options.window.end) {
        const QString option = toIsOutput ? u"until"_s : u"to"_s;
        return usageError(
            u"--"_s + option,
            CommandLineTr::tr("“%1” ends before the saved view “%2” begins").arg(parser.value(option), view));
    }
    return {};
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
    Result<Look> named = namedLook(parser.value(u"saved"_s), snapshot);
    if (!named)
        return named;
    look = std::move(*named);
    look.selection = {}; // nobody sees it
    putOver(look.filter, *options);
    if (options->knownOn)
        look.knownThen = false;
    look.filter.knownOn = knownOnDay(look, today());
    if (const Result<void> window = checkWindow(parser, toIsOutput, look.filter, *options); !window)
        return window.error();
    if (parser.isSet(u"min-origins"_s))
        look.filter.minimumOrigins = options->minimumOrigins;
    if (options->window.begin || options->window.end)
        look.range.reset();
    return look;
}

} // namespace Dateline
