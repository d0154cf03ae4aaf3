// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "models/checks/runchecks.h"
#include "models/dates/today.h"
#include "models/exchange/trackerfile.h"
#include "models/query/snapshot.h"

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

Json placeJson(const TextSpan &place) { return {{"start", place.start}, {"length", place.length}}; }

Json findingJson(const Finding &finding)
{
    Json object = {{"id", finding.check.toStdString()},
                   {"severity", wordFor(finding.severity).toStdString()},
                   {"subject", finding.subject.toStdString()},
                   {"message", finding.message.toStdString()},
                   {"hint", finding.hint.toStdString()},
                   {"accepted", finding.accepted ? Json(finding.accepted->toStdString()) : Json(nullptr)}};
    for (const CountryCode code : finding.codes)
        object["codes"].push_back(code.toString().toStdString());
    for (const QString &name : finding.names)
        object["names"].push_back(name.toStdString());
    if (!finding.anchor)
        return object;
    if (finding.anchor->state == AnchorState::Approximate || finding.anchor->state == AnchorState::Retyped) {
        object["proposal"] = placeJson(finding.anchor->place);
        object["proposal"]["score"] = finding.anchor->score;
    }
    if (finding.mending) {
        const Quote &quote = finding.mending->after;
        object["quote"] = {{"exact", quote.exact.toStdString()},
                           {"prefix", quote.prefix.toStdString()},
                           {"suffix", quote.suffix.toStdString()}};
    }
    if (!finding.anchor->candidates.empty()) {
        object["candidates"] = Json::array();
        for (const TextSpan &place : finding.anchor->candidates)
            object["candidates"].push_back(placeJson(place));
    }
    return object;
}

QString findingLine(const Finding &finding)
{
    QStringList columns{wordFor(finding.severity), finding.check, finding.subject, finding.message};
    if (finding.accepted)
        columns.append(CommandLineTr::tr("accepted: %1").arg(finding.accepted->simplified()));
    return columns.join(u'\t');
}

/// As it is in every command: the last day that the date allows.
Result<Day> asOfDay(const QCommandLineParser &parser)
{
    FilterArguments arguments;
    arguments.asOf = parser.value(u"as-of"_s);
    const Result<Filter> filter = resolveFilter(arguments, EventTable());
    if (!filter)
        return filter.error();
    return filter->asOf ? *filter->asOf : today();
}

} // namespace

ExitCode runCheck(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTr::tr(
        "Puts a tracker through all checks and prints what is found, one finding a line: severity, check, "
        "subject and message. Ends with 1 if anything is found that was not accepted.\n\n"
        "Example: dateline check bundled:huawei-5g"));
    parser.addPositionalArgument(u"FILE"_s, CommandLineTr::tr("A .dateline document, its JSON form or bundled:NAME."));
    parser.addOption(QCommandLineOption(
        u"as-of"_s, CommandLineTr::tr("The day from which reviews are looked at; today unless said."), u"DATE"_s));
    parser.addOption(QCommandLineOption(u"json"_s, CommandLineTr::tr("Prints one JSON object a line.")));
    parser.addOption(QCommandLineOption(u"all"_s, CommandLineTr::tr("Prints accepted findings, too.")));
    if (const auto ended = parse(parser, arguments, 1, 1, streams))
        return *ended;
    const Result<Day> asOf = asOfDay(parser);
    if (!asOf)
        return fail(streams, asOf.error());

    Result<TrackerColumns> tracker = openTracker(parser.positionalArguments().first());
    if (!tracker)
        return fail(streams, tracker.error());
    const Snapshot snapshot(std::move(*tracker));
    const Result<std::vector<Finding>> findings = runChecks(snapshot, {*asOf});
    if (!findings)
        return fail(streams, findings.error());

    for (const Finding &finding : *findings) {
        if (finding.accepted && !parser.isSet(u"all"_s))
            continue;
        if (parser.isSet(u"json"_s))
            printLine(*streams.out, findingJson(finding));
        else
            printLine(*streams.out, findingLine(finding));
    }
    const FindingCounts counts = countFindings(*findings);
    if (!parser.isSet(u"json"_s)) // for people; what is printed stays one finding a line
        printLine(*streams.err, findingCountsInWords(counts));
    return counts.allOpen() == 0 ? ExitCode::Done : ExitCode::Found;
}

} // namespace Dateline
