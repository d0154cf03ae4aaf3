// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "models/core/oneline.h"
#include "models/dates/edtf.h"
#include "models/wording/datewords.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

Json dayOrNull(std::optional<Day> day) { return day ? Json(isoDay(*day).toStdString()) : Json(nullptr); }

Json describe(const QString &input)
{
    const Result<Edtf> date = Edtf::parse(input);
    Json object = {{"input", input.toStdString()}, {"valid", date.ok()}};
    if (!date) {
        object.update({{"level", nullptr}, {"edtf", nullptr}, {"earliest", nullptr}, {"latest", nullptr}});
        object["error"] = date.error().toLine().toStdString();
        if (const QString modern = Edtf::modernForm(input); !modern.isEmpty())
            object["modern"] = modern.toStdString();
        return object;
    }
    const Span span = date->span();
    object["level"] = date->level();
    object["edtf"] = date->toString().toStdString();
    object["earliest"] = dayOrNull(span.begin);
    object["latest"] = dayOrNull(span.end ? std::optional(*span.end - Days{1}) : std::nullopt);
    object["human"] = dateInWords(*date).toStdString();
    return object;
}

QString describeInWords(const QString &input)
{
    const Result<Edtf> date = Edtf::parse(input);
    if (!date) {
        const QString modern = Edtf::modernForm(input);
        const QString offer = modern.isEmpty() ? QString() : CommandLineTr::tr("; did you mean %1?").arg(modern);
        return withVisibleControls(input) + u"\tinvalid\t"_s + date.error().toLine() + offer;
    }
    const Span span = date->span();
    const QString earliest = span.begin ? isoDay(*span.begin) : u".."_s;
    const QString latest = span.end ? isoDay(*span.end - Days{1}) : u".."_s;
    return CommandLineTr::tr("%1\tlevel %2\t%3\t%4 to %5")
        .arg(input, QString::number(date->level()), dateInWords(*date), earliest, latest);
}

} // namespace

ExitCode runDate(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    // A date may begin with a minus: what comes after the command are dates, but for the named options.
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.setApplicationDescription(CommandLineTr::tr(
        "Explains dates in the Extended Date/Time Format: validity, level, canonical form, first and last day."));
    parser.addPositionalArgument(u"EXPR"_s, CommandLineTr::tr("A date, or - to read one a line from standard input."),
                                 u"EXPR..."_s);
    parser.addOption(QCommandLineOption(u"json"_s, CommandLineTr::tr("Prints one JSON object a line.")));
    QStringList options;
    QStringList dates;
    for (const QString &argument : arguments.mid(1))
        (argument.startsWith(u"--"_s) || argument == u"-h"_s ? options : dates).append(argument);
    if (const auto ended = parse(parser, arguments.mid(0, 1) + options, 0, 0, streams))
        return *ended;
    if (dates.isEmpty())
        return fail(
            streams,
            {ErrorCode::Usage, CommandLineTr::tr("an argument is missing (see dateline date --help)"), u"date"_s});

    const bool json = parser.isSet(u"json"_s);
    const auto print = [&](const QString &input) {
        if (json)
            printLine(*streams.out, describe(input));
        else
            printLine(*streams.out, describeInWords(input));
    };
    for (const QString &date : dates) {
        if (date != u"-"_s) {
            print(date);
            continue;
        }
        // Lines are taken as they are: a blank too many makes a date invalid.
        for (QByteArray line = streams.in->readLine(); !line.isEmpty(); line = streams.in->readLine()) {
            if (line.endsWith('\n'))
                line.chop(1);
            if (line.endsWith('\r'))
                line.chop(1);
            print(QString::fromUtf8(line));
        }
    }
    return ExitCode::Done;
}

} // namespace Dateline
