// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "models/core/devicereading.h"
#include "models/dates/today.h"
#include "models/document/documentimport.h"
#include "models/exchange/formattable.h"
#include "models/exchange/tables/tablemapping.h"
#include "models/wording/dateentry.h"

#include <QFile>
#include <QLocale>

#include <nlohmann/json.hpp>

#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// More than this is not taken from a pipe, for it is held in memory.
constexpr qint64 longestStandardInput = 200'000'000;

Result<TableMapping> readMapping(const QString &path)
{
    constexpr qint64 longest = 10'000'000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::CannotRead, CommandLineTr::tr("cannot be read (%1)").arg(file.errorString()), path};
    const Result<TableMapping> mapping = mappingFromJson(readAtMost(file, longest));
    return mapping ? mapping : mapping.error().at(path);
}

nlohmann::ordered_json asJson(const std::vector<Rejection> &list)
{
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const Rejection &one : list) {
        nlohmann::ordered_json object = {{"place", one.place.toStdString()}, {"reason", one.reason.toStdString()}};
        const auto add = [&object](const char *name, const QString &text) {
            if (!text.isEmpty())
                object[name] = text.toStdString();
        };
        add("file", one.file);
        if (one.at.row > 0)
            object["row"] = one.at.row;
        if (one.at.line > 0)
            object["line"] = one.at.line;
        add("path", one.at.path);
        add("field", one.field);
        all.push_back(std::move(object));
    }
    return all;
}

void printAsJson(const FileImportReport &report, QIODevice &out)
{
    nlohmann::ordered_json object = {
        {"read", report.read}, {"imported", report.imported}, {"merged", report.merged}, {"rejected", report.rejected}};
    object["rejections"] = asJson(report.rejections);
    object["remarkCount"] = report.remarkCount;
    object["remarks"] = asJson(report.remarks);
    object["files"] = nlohmann::ordered_json::array();
    for (const ImportedFile &file : report.files)
        object["files"].push_back({{"file", file.name.toStdString()}, {"format", file.format.toStdString()}});
    printLine(out, object);
}

void printInWords(const FileImportReport &report, QIODevice &out)
{
    for (const ImportedFile &file : report.files) {
        const FileFormat *const format = formatWithWord(file.format);
        printLine(out,
                  CommandLineTr::tr("%1 is read as: %2").arg(file.name, format ? formatName(*format) : file.format));
    }
    printLine(out,
              CommandLineTr::tr("%1 read: %2 imported, %3 merged, %4 rejected")
                  .arg(report.read)
                  .arg(report.imported)
                  .arg(report.merged)
                  .arg(report.rejected));
    for (const Rejection &rejection : report.rejections)
        printLine(out, CommandLineTr::tr("rejected: %1: %2").arg(rejection.place, rejection.reason));
    for (const Rejection &remark : report.remarks)
        printLine(out, CommandLineTr::tr("note: %1: %2").arg(remark.place, remark.reason));
    if (report.remarkCount > report.remarks.size())
        printLine(out,
                  CommandLineTr::tr("%n more note(s)", nullptr,
                                    static_cast<int>(report.remarkCount - report.remarks.size())));
}

} // namespace

ExitCode runImport(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTr::tr(
        "Adds trackers, tables and other files to a document, which is made if it does not exist. All or nothing.\n\n"
        "Example: dateline import laws.csv --into t.dateline --dry-run"));
    parser.addPositionalArgument(
        u"INPUT"_s,
        CommandLineTr::tr("A file of a format that dateline formats lists, bundled:NAME, or - for standard input."),
        u"INPUT..."_s);
    parser.addOption(QCommandLineOption(u"into"_s, CommandLineTr::tr("The document."), u"FILE"_s));
    parser.addOption(QCommandLineOption(
        u"format"_s, CommandLineTr::tr("The format of the inputs, if it is not to be told by their content."), u"F"_s));
    parser.addOption(QCommandLineOption(
        u"map"_s, CommandLineTr::tr("What the columns of a table hold, as JSON (see the guide)."), u"MAPPING.json"_s));
    parser.addOption(QCommandLineOption(
        u"keep-duplicates"_s,
        CommandLineTr::tr("Adds events beside those of the same title and an overlapping date that are there.")));
    parser.addOption(
        QCommandLineOption(u"dry-run"_s, CommandLineTr::tr("Says what would be done, and writes nothing.")));
    parser.addOption(QCommandLineOption(u"json"_s, CommandLineTr::tr("Prints the report as JSON.")));
    if (const auto ended = parse(parser, arguments, 1, std::numeric_limits<qsizetype>::max(), streams))
        return *ended;
    if (parser.value(u"into"_s).isEmpty())
        return fail(
            streams,
            {ErrorCode::Usage, CommandLineTr::tr("--into FILE is missing (see dateline import --help)"), u"import"_s});

    FileImportOptions options;
    options.format = parser.value(u"format"_s);
    options.isDryRun = parser.isSet(u"dry-run"_s);
    options.records.dates = dateContextOf(QLocale::c(), today());
    options.records.dates.languages = QStringList{u"en"_s, u"de"_s};
    options.records.duplicates = parser.isSet(u"keep-duplicates"_s) ? Duplicates::Keep : Duplicates::Merge;
    TableMapping mapping;
    if (parser.isSet(u"map"_s)) {
        const Result<TableMapping> read = readMapping(parser.value(u"map"_s));
        if (!read)
            return fail(streams, read.error());
        mapping = *read;
        options.mapping = &mapping;
    }
    if (parser.positionalArguments().contains(u"-"_s)) {
        options.standardInput = readAtMost(*streams.in, longestStandardInput + 1);
        if (options.standardInput.size() > longestStandardInput)
            return fail(streams,
                        {ErrorCode::TooLarge, CommandLineTr::tr("has more than %1 bytes").arg(longestStandardInput),
                         CommandLineTr::tr("standard input")});
    }
    const auto report = importFiles(parser.positionalArguments(), parser.value(u"into"_s), options);
    if (!report)
        return fail(streams, report.error());
    if (parser.isSet(u"json"_s))
        printAsJson(*report, *streams.out);
    else
        printInWords(*report, *streams.out);
    return ExitCode::Done;
}

} // namespace Dateline
