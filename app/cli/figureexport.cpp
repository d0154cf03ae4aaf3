// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figureexport.h"

#include "app/cli/commandlinetr.h"
#include "app/cli/picturearguments.h"
#include "app/pictures/viewspec.h"
#include "models/core/devicereading.h"
#include "models/dates/today.h"
#include "models/document/documentimport.h"
#include "models/domain/integrity.h"
#include "models/exchange/filewriter.h"
#include "views/picture/manifestreader.h"

#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

constexpr qint64 largestPicture = 100'000'000;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::CannotRead, file.errorString(), path};
    // A device or pipe has no size that it would tell.
    QByteArray content = readAtMost(file, largestPicture + 1);
    if (content.size() > largestPicture)
        return Error{ErrorCode::TooLarge, CommandLineTr::tr("has more than %1 bytes").arg(largestPicture), path};
    return content;
}

/// A view's spec as JSON, alone or within a manifest or a figure's spec; or a picture that was made from it.
Result<ViewPictureRequest> specFrom(const QByteArray &content)
{
    if (content.trimmed().startsWith('{')) {
        const Result<QByteArray> inner = specInManifest(content);
        return readViewSpec(inner ? *inner : content);
    }
    const Result<QByteArray> manifest = manifestIn(content);
    if (!manifest)
        return manifest.error();
    const Result<QByteArray> spec = specInManifest(*manifest);
    return spec ? readViewSpec(*spec) : Result<ViewPictureRequest>(spec.error());
}

Result<FigureSpec> specInFile(const QString &path)
{
    const Result<QByteArray> content = contentOf(path);
    if (!content)
        return content.error();
    const Result<ViewPictureRequest> request = specFrom(*content);
    if (!request)
        return request.error().at(path);
    return FigureSpec{*request, PictureFormat::Svg, {}};
}

Result<FigureSpec> specOfFigure(const QString &id, const TrackerColumns &tracker)
{
    const auto by = [&](const auto &matches) {
        return std::find_if(tracker.figures.begin(), tracker.figures.end(), matches);
    };
    auto figure = by([&](const Figure &each) { return each.id.text == id; });
    if (figure == tracker.figures.end()) // no id: then a title
        figure = by([&](const Figure &each) { return each.title == id; });
    if (figure == tracker.figures.end())
        return usageError(u"--figure"_s, CommandLineTr::tr("no figure “%1”: see dateline list figures").arg(id));
    const Result<FigureSpec> spec = readFigureSpec(figure->spec);
    if (!spec)
        return Error{spec.error().code, spec.error().message,
                     u"/figures (%1)"_s.arg(figure->id.text) + spec.error().place};
    return spec;
}

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() == bytes.size() && file.readAll() == bytes;
}

Result<RemadeFigure> writeFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure, Day day,
                                 const QString &folder, QString &path)
{
    const Result<RemadeFigure> remade = remakeFigure(snapshot, figure, day);
    if (!remade)
        return remade.error();
    path = QDir(folder).filePath(figureFileName(figure, remade->spec.format));
    const Result<QByteArray> file = makePictureFile(snapshot, remade->spec.request, remade->spec.format);
    if (!file)
        return file.error().at(path);
    if (holds(path, *file)) // programs that watch the folder need not look again
        return remade;
    if (const Result<void> written = writeFileAtomically(path, *file); !written)
        return written.error();
    return remade;
}

} // namespace

void addFigureOptions(QCommandLineParser &parser)
{
    parser.addOption(QCommandLineOption(
        u"figure"_s, CommandLineTr::tr("Makes a figure of the tracker, by its id or title."), u"ID"_s));
    parser.addOption(QCommandLineOption(
        u"figures-all"_s,
        CommandLineTr::tr("Makes all figures of the tracker and says which have changed since they were kept: "
                          "ends with 1 if any has."),
        u"DIR"_s));
    parser.addOption(QCommandLineOption(
        u"spec"_s,
        CommandLineTr::tr(
            "Makes the picture that a JSON file describes, or that another picture of Dateline was made from."),
        u"FILE"_s));
    parser.addOption(QCommandLineOption(
        u"keep"_s, CommandLineTr::tr("Also keeps the picture as a figure of this title in the document."), u"TITLE"_s));
    parser.addOption(QCommandLineOption(u"json"_s, CommandLineTr::tr("With --figures-all: one object a line.")));
}

Result<bool> isDescribedElsewhere(const QCommandLineParser &parser)
{
    QStringList given;
    for (const QString &option : {u"figure"_s, u"figures-all"_s, u"spec"_s}) {
        if (parser.isSet(option))
            given.append(option);
    }
    if (given.isEmpty()) {
        if (parser.isSet(u"json"_s))
            return usageError(u"--json"_s, CommandLineTr::tr("is an option of --figures-all only"));
        return false;
    }
    if (given.size() > 1)
        return usageError(u"--"_s + given[1], CommandLineTr::tr("cannot be given with --%1").arg(given[0]));
    QStringList allowed{given[0], u"to"_s, u"format"_s};
    if (given[0] == u"figures-all"_s)
        allowed = QStringList{given[0], u"json"_s};
    for (const QString &option : parser.optionNames()) {
        if (!allowed.contains(option))
            return usageError(u"--"_s + option,
                              CommandLineTr::tr("cannot be given with --%1, which says it all").arg(given[0]));
    }
    return true;
}

Result<FigureSpec> describedPicture(const QCommandLineParser &parser, const Snapshot &snapshot)
{
    Result<FigureSpec> spec = parser.isSet(u"figure"_s) ? specOfFigure(parser.value(u"figure"_s), snapshot.tracker())
                                                        : specInFile(parser.value(u"spec"_s));
    if (!spec)
        return spec;
    if (const Result<void> known = checkNames(spec->request.filter, snapshot); !known)
        return known.error().at(parser.isSet(u"figure"_s) ? parser.positionalArguments().first()
                                                          : parser.value(u"spec"_s));
    settle(spec->request, today());
    return spec;
}

ExitCode exportFigures(const QCommandLineParser &parser, const std::shared_ptr<const Snapshot> &snapshot,
                       const CommandStreams &streams)
{
    const QString folder = parser.value(u"figures-all"_s);
    if (!QDir().mkpath(folder))
        return fail(streams, {ErrorCode::CannotWrite, CommandLineTr::tr("cannot be made a folder"), folder});
    ExitCode outcome = ExitCode::Done;
    const Day day = today(); // the same for all
    for (const Figure &figure : snapshot->tracker().figures) {
        QString path;
        const Result<RemadeFigure> remade = writeFigure(snapshot, figure, day, folder, path);
        if (!remade) {
            const ExitCode failed = fail(streams, remade.error().at(parser.positionalArguments().first()));
            outcome = outcome == ExitCode::Done || outcome == ExitCode::Found ? failed : outcome;
            continue;
        }
        if (remade->state == FigureState::Changed && outcome == ExitCode::Done)
            outcome = ExitCode::Found;
        if (parser.isSet(u"json"_s))
            printLine(*streams.out,
                      Json{{"state", figureStateWord(remade->state).toStdString()},
                           {"id", figure.id.text.toStdString()},
                           {"title", figure.title.toStdString()},
                           {"file", path.toStdString()},
                           {"pictureSha256", remade->digest.toStdString()}});
        else
            printLine(*streams.out, QStringList{figureStateWord(remade->state), figure.id.text, path}.join(u'\t'));
    }
    return outcome;
}

Result<void> checkKeeping(const QCommandLineParser &parser, const QString &path)
{
    const QString title = parser.value(u"keep"_s).trimmed();
    if (title.isEmpty() || title.size() > static_cast<qsizetype>(Limits::name))
        return usageError(u"--keep"_s, CommandLineTr::tr("a figure's title has 1 to %1 characters").arg(Limits::name));
    return checkWritable(path);
}

Result<void> keepFigure(const QCommandLineParser &parser, const std::shared_ptr<const Snapshot> &snapshot,
                        const FigureSpec &spec, const QString &path)
{
    const Result<Change> change = keepingFigure(snapshot, spec, parser.value(u"keep"_s).trimmed(), today());
    if (!change)
        return change.error();
    return changeDocument(path, *change);
}

} // namespace Dateline
