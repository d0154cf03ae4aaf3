// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetr.h"
#include "app/cli/editingcommand.h"
#include "models/article/candidatestep.h"
#include "models/core/devicereading.h"
#include "models/core/oneline.h"
#include "models/document/documentimport.h"
#include "models/exchange/trackerfile.h"
#include "models/intake/sourcefile.h"
#include "models/reading/sourcetext.h"
#include "models/wording/datewords.h"

#include <QFile>

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

/// An article as text, page or PDF.
Result<Source> readArticleSource(const QString &path, const CommandStreams &streams)
{
    Progress progress;
    Result<SourceDocument> document = Error{ErrorCode::CannotRead, {}, path};
    if (path == u"-"_s)
        document = readSourceBytes(readAtMost(*streams.in, longestSourceFile + 1), u"article.txt"_s, progress);
    else
        document = readSourceFile(path, progress);
    if (!document)
        return document.error();
    for (const QString &remark : document->remarks)
        printLine(*streams.err, u"dateline: "_s + oneLine(path + u": "_s + remark));
    return withNormalText(document->source);
}

Json findingsAsJson(const ArticleFindings &findings, bool inFull)
{
    Json object = Json::object();
    object["dates"] = Json::array();
    object["candidates"] = Json::array();
    for (const DateMention &mention : findings.dates)
        object["dates"].push_back(mentionAsJson(mention));
    for (const EventCandidate &candidate : findings.candidates)
        object["candidates"].push_back(candidateAsJson(candidate, inFull));
    return object;
}

/// One line of an input of --jsonl, and what is printed for it.
Result<Json> readLine(const QByteArray &line, const ArticleReading &usual)
{
    const Json object = Json::parse(line.begin(), line.end(), nullptr, false);
    const auto text = [&](const char *name) -> QString {
        const auto member = object.find(name);
        return member != object.end() && member->is_string() ? QString::fromStdString(member->get<std::string>())
                                                             : QString();
    };
    if (!object.is_object() || !object.contains("text") || !object["text"].is_string())
        return Error{ErrorCode::Malformed, CommandLineTr::tr("is no object with a text"), {}};
    ArticleReading reading = usual;
    if (object.contains("published")) {
        const auto published = dayFromIso(text("published"));
        if (!published)
            return Error{ErrorCode::Malformed, CommandLineTr::tr("a day is written 2018-11-30"), u"published"_s};
        reading.published = *published;
    } else if (reading.published == Day{}) {
        return Error{ErrorCode::Malformed, CommandLineTr::tr("says no day, and --published is not given"),
                     u"published"_s};
    }
    Json answer = Json::object();
    answer["id"] = object.contains("id") ? object["id"] : Json(nullptr);
    answer.update(findingsAsJson(readArticle(text("text"), reading), false));
    return answer;
}

ExitCode readLines(const QString &path, const ArticleReading &reading, const CommandStreams &streams)
{
    QFile file(path);
    QIODevice *device = streams.in;
    if (path != u"-"_s) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                streams,
                {ErrorCode::CannotRead, CommandLineTr::tr("cannot be read (%1)").arg(file.errorString()), path});
        device = &file;
    }
    int number = 0;
    for (QByteArray line = device->readLine(); !line.isEmpty(); line = device->readLine()) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto answer = readLine(line, reading);
        if (!answer)
            return fail(streams, answer.error().at(path + u':' + QString::number(number)));
        printLine(*streams.out, *answer);
    }
    return ExitCode::Done;
}

/// Candidates for people: a line each, and the words below.
void printCandidates(const ArticleFindings &findings, const CommandStreams &streams)
{
    for (const EventCandidate &candidate : findings.candidates) {
        QStringList who;
        for (const CandidateParty &party : candidate.parties)
            who << party.name;
        const QString sure =
            candidate.modality == Modality::Told ? QString() : u", "_s + modalityWord(candidate.modality);
        printLine(*streams.out,
                  CommandLineTr::tr("%1\t%2\t%3%4\t%5")
                      .arg(dateInWords(candidate.date), oneLine(candidate.title), candidate.category, sure,
                           oneLine(who.join(u", "_s))));
    }
}

/// How many of each kind of match were added, for people.
void printAdded(const std::vector<AcceptedCandidate> &accepted, const CommandStreams &streams)
{
    int made = 0;
    for (const AcceptedCandidate &each : accepted)
        made += each.match.kind == CandidateMatch::Kind::New ? 1 : 0;
    printLine(*streams.out, CommandLineTr::tr("added: %n event(s)", nullptr, made));
    const int known = static_cast<int>(accepted.size()) - made;
    printLine(*streams.out, CommandLineTr::tr("another source for: %n event(s)", nullptr, known));
}

/// Adds what is sure enough to the document at \p path, in one step.
ExitCode addToDocument(const QString &path, const Source &source, ArticleReading reading, int least, bool json,
                       const CommandStreams &streams)
{
    const auto base = openForEditing(path);
    if (!base)
        return fail(streams, base.error());
    reading.parties = base->tracker().parties;
    const ArticleFindings findings = readArticle(source.text, reading);
    const CandidateMatcher matcher(base->tracker());
    std::vector<AcceptedCandidate> accepted;
    Json printed = findingsAsJson(findings, true);
    for (std::size_t i = 0; i < findings.candidates.size(); ++i) {
        const EventCandidate &candidate = findings.candidates[i];
        const CandidateMatch match = matcher.matchOf(candidate);
        const bool isAccepted = candidate.confidence >= least;
        printed["candidates"][i]["match"] = matchAsJson(match);
        printed["candidates"][i]["accepted"] = isAccepted;
        if (isAccepted)
            accepted.push_back({candidate, match});
    }
    const auto change = stepOfCandidates(*base, source, accepted, reading.published);
    if (!change)
        return fail(streams, asUsage(change.error().at(path)));
    if (!change->parts.empty()) {
        if (const auto written = changeDocument(path, *change); !written)
            return fail(streams, written.error());
    }
    if (json)
        printLine(*streams.out, printed);
    else
        printAdded(accepted, streams);
    return ExitCode::Done;
}

/// Without a tracker of one's own: whom the bundled ones know, so that a name that an article does not explain is one.
std::vector<Party> bundledParties()
{
    std::vector<Party> parties;
    for (const QString &name : bundledTrackers()) {
        const auto tracker = loadTracker(u"bundled:"_s + name);
        if (tracker)
            parties.insert(parties.end(), tracker->parties.begin(), tracker->parties.end());
    }
    return parties;
}

} // namespace

ExitCode runRead(const QStringList &arguments, const CommandStreams &streams)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineTr::tr(
        "Proposes events from an article: what happened, when, and who took part, each with its sentence. Dates count "
        "from the day on which it was published.\n\n"
        "Examples:\n  dateline read article.txt --published 2018-11-30\n"
        "  dateline read page.html --published 2018-11-30 --into my.dateline"));
    parser.addPositionalArgument(
        u"ARTICLE"_s, CommandLineTr::tr("A text, web page or PDF; - reads a text or web page from standard input."));
    parser.addOption(QCommandLineOption(u"published"_s,
                                        CommandLineTr::tr("The day on which the article was published."), u"DATE"_s));
    parser.addOption(QCommandLineOption(
        u"into"_s,
        CommandLineTr::tr("A .dateline document, to which the article, the events and their quotes are added in one "
                          "step; an event that it has gets another source."),
        u"FILE"_s));
    parser.addOption(QCommandLineOption(
        u"least"_s,
        CommandLineTr::tr("With --into: how sure of a hundred a proposal must be to be added; 50 unless given."),
        u"N"_s, u"50"_s));
    parser.addOption(
        QCommandLineOption(u"json"_s, CommandLineTr::tr("Prints dates and proposals as one JSON object.")));
    parser.addOption(QCommandLineOption(
        u"jsonl"_s,
        CommandLineTr::tr("Reads many articles: each line of the input is a JSON object with id, published "
                          "and text; prints an object a line.")));
    if (const auto ended = parse(parser, arguments, 1, 1, streams))
        return *ended;
    const bool lines = parser.isSet(u"jsonl"_s);
    const auto published = dayFromIso(parser.value(u"published"_s));
    if (!published && (!lines || parser.isSet(u"published"_s)))
        return fail(streams, {ErrorCode::Usage, CommandLineTr::tr("a day is written 2018-11-30"), u"--published"_s});
    ArticleReading reading;
    reading.published = published.value_or(Day{});
    const QString path = parser.positionalArguments().first();
    bool isNumber = false;
    const int least = parser.value(u"least"_s).toInt(&isNumber);
    if (!isNumber || least < 0 || least > 100)
        return fail(streams, {ErrorCode::Usage, CommandLineTr::tr("a number from 0 to 100"), u"--least"_s});
    if (lines && parser.isSet(u"into"_s))
        return fail(streams, {ErrorCode::Usage, CommandLineTr::tr("cannot go with --jsonl"), u"--into"_s});
    if (!parser.isSet(u"into"_s))
        reading.parties = bundledParties();
    if (lines)
        return readLines(path, reading, streams);
    const auto source = readArticleSource(path, streams);
    if (!source)
        return fail(streams, source.error());
    if (parser.isSet(u"into"_s))
        return addToDocument(parser.value(u"into"_s), *source, reading, least, parser.isSet(u"json"_s), streams);
    const ArticleFindings findings = readArticle(source->text, reading);
    if (parser.isSet(u"json"_s))
        printLine(*streams.out, findingsAsJson(findings, true));
    else
        printCandidates(findings, streams);
    return ExitCode::Done;
}

} // namespace Dateline
