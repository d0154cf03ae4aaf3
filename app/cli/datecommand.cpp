// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "models/core/oneline.h"
#include "models/dates/today.h"
#include "models/wording/dateentry.h"
#include "models/wording/datewords.h"

#include <nlohmann/json.hpp>

#include <QLocale>

#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

Json dayOrNull(std::optional<Day> day) { return day ? Json(isoDay(*day).toStdString()) : Json(nullptr); }

/// What a date allows, in the form that both ways of reading print.
void describeDate(const Edtf &date, Json &into)
{
    const Span span = date.span();
    into["level"] = date.level();
    into["edtf"] = date.toString().toStdString();
    into["earliest"] = dayOrNull(span.begin);
    into["latest"] = dayOrNull(span.end ? std::optional(*span.end - Days{1}) : std::nullopt);
    into["human"] = dateInWords(date).toStdString();
}

void describeFailure(const Error &error, Json &into)
{
    into.update({{"level", nullptr}, {"edtf", nullptr}, {"earliest", nullptr}, {"latest", nullptr}});
    into["error"] = error.toLine().toStdString();
}

Json describe(const QString &input)
{
    const Result<Edtf> date = Edtf::parse(input);
    Json object = {{"input", input.toStdString()}, {"valid", date.ok()}};
    if (!date) {
        describeFailure(date.error(), object);
        if (const QString modern = Edtf::modernForm(input); !modern.isEmpty())
            object["modern"] = modern.toStdString();
        return object;
    }
    describeDate(*date, object);
    return object;
}

/// The likeliest reading, and all of them under "readings".
Json describeWords(const QString &input, const DateContext &context)
{
    const auto readings = readDates(input, context);
    Json object = {{"input", input.toStdString()}, {"valid", readings.ok()}};
    if (!readings) {
        describeFailure(readings.error(), object);
        return object;
    }
    describeDate(readings->front().date, object);
    object["rule"] = readings->front().rule.toStdString();
    Json all = Json::array();
    for (const DateReading &reading : *readings) {
        Json one = Json::object();
        describeDate(reading.date, one);
        one["rule"] = reading.rule.toStdString();
        all.push_back(std::move(one));
    }
    object["readings"] = std::move(all);
    return object;
}

QString lineOf(const QString &input, const Edtf &date)
{
    const Span span = date.span();
    const QString earliest = span.begin ? isoDay(*span.begin) : u".."_s;
    const QString latest = span.end ? isoDay(*span.end - Days{1}) : u".."_s;
    return CommandLineTr::tr("%1\tlevel %2\t%3\t%4 to %5")
        .arg(input, QString::number(date.level()), dateInWords(date), earliest, latest);
}

QString describeInWords(const QString &input)
{
    const Result<Edtf> date = Edtf::parse(input);
    if (date)
        return lineOf(input, *date);
    const QString modern = Edtf::modernForm(input);
    const QString offer = modern.isEmpty() ? QString() : CommandLineTr::tr("; did you mean %1?").arg(modern);
    return withVisibleControls(input) + u"\tinvalid\t"_s + date.error().toLine() + offer;
}

/// A line for each reading: what was typed, its EDTF, and what that means.
QStringList describeWordsInWords(const QString &input, const DateContext &context)
{
    const QString shown = withVisibleControls(input);
    const auto readings = readDates(input, context);
    if (!readings)
        return {shown + u"\tinvalid\t"_s + readings.error().toLine()};
    QStringList lines;
    for (const DateReading &reading : *readings)
        lines << shown + u'\t' + lineOf(reading.date.toString(), reading.date);
    return lines;
}

} // namespace

ExitCode runDate(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    // A date may begin with a minus: what comes after the command are dates, but for the named options.
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.setApplicationDescription(CommandLineTr::tr(
        "Explains dates in the Extended Date/Time Format: validity, level, canonical form, first and last day.\n\n"
        "Example: dateline date '../2027' '2018-08-23~'"));
    parser.addPositionalArgument(u"EXPR"_s, CommandLineTr::tr("A date, or - to read one a line from standard input."),
                                 u"EXPR..."_s);
    parser.addOption(QCommandLineOption(u"json"_s, CommandLineTr::tr("Prints one JSON object a line.")));
    parser.addOption(QCommandLineOption(
        u"words"_s,
        CommandLineTr::tr(
            "Reads people’s words, too, such as “mid-November 2018”, and prints all that they may mean.")));
    parser.addOption(QCommandLineOption(
        u"reference"_s, CommandLineTr::tr("The day from which words such as “yesterday” count; today unless given."),
        u"DATE"_s));
    QStringList options;
    QStringList dates;
    bool isValue = false; // of --reference, which may also be written with "="
    for (const QString &argument : arguments.mid(1)) {
        (isValue || argument.startsWith(u"--"_s) || argument == u"-h"_s ? options : dates).append(argument);
        isValue = !isValue && argument == u"--reference"_s;
    }
    if (const auto ended = parse(parser, arguments.mid(0, 1) + options, 0, 0, streams))
        return *ended;
    if (dates.isEmpty())
        return fail(
            streams,
            {ErrorCode::Usage, CommandLineTr::tr("an argument is missing (see dateline date --help)"), u"date"_s});

    const bool json = parser.isSet(u"json"_s);
    const bool words = parser.isSet(u"words"_s);
    DateContext context = dateContextOf(QLocale::c(), today());
    if (parser.isSet(u"reference"_s)) {
        const auto reference = dayFromIso(parser.value(u"reference"_s));
        if (!reference)
            return fail(streams,
                        {ErrorCode::Usage, CommandLineTr::tr("a day is written 2018-11-30"), u"--reference"_s});
        context.reference = *reference;
    }
    const auto print = [&](const QString &input) {
        if (words && json) {
            printLine(*streams.out, describeWords(input, context));
        } else if (words) {
            for (const QString &line : describeWordsInWords(input, context))
                printLine(*streams.out, line);
        } else if (json)
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
