// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/documentimport.h"

#include "models/document/documenttr.h"
#include "models/document/documentwriter.h"
#include "models/domain/entitylookup.h"
#include "models/exchange/trackerfile.h"
#include "models/store/trackerstore.h"

#include <QFileInfo>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void addTo(ImportReport &total, ImportReport part, const QString &input)
{
    total.read += part.read;
    total.imported += part.imported;
    total.merged += part.merged;
    total.rejected += part.rejected;
    for (Rejection &rejection : part.rejections)
        total.rejections.push_back({input + ": "_L1 + rejection.place, std::move(rejection.reason)});
}

Result<ImportReport> importIntoNew(std::vector<ImportInput> inputs, const QString &path, const Progress *progress)
{
    Tracker content;
    content.id = u"untitled"_s;
    content.title = u"Untitled"_s;
    ImportReport report;
    for (ImportInput &input : inputs)
        addTo(report, mergeInto(content, std::move(input.tracker)), input.name);
    if (progress && progress->isCancelled())
        return Progress::cancelled();
    if (const auto created = TrackerStore::create(path, content); !created)
        return created.error();
    return report;
}

/// A tracker as a file of records begins it.
Tracker emptyTracker(const QString &title)
{
    Tracker content;
    content.id = u"untitled"_s;
    content.title = title.isEmpty() ? u"Untitled"_s : title.left(Limits::title);
    return content;
}

/// Reads all files into \p import.
Result<std::vector<ImportedFile>> readRecordFiles(const QStringList &inputs, const FileImportOptions &options,
                                                  RecordImport &import, const Progress *progress)
{
    std::vector<ImportedFile> files;
    for (const QString &input : inputs) {
        const auto format = readRecordFile(input, options, import, progress);
        if (!format)
            return format.error();
        files.push_back({input, (*format)->word});
    }
    return files;
}

Result<FileImportReport> recordsIntoNew(const QStringList &inputs, const QString &path,
                                        const FileImportOptions &options, const Progress *progress)
{
    FileImportReport report;
    const QString title = inputs.first() == "-"_L1 ? QString() : QFileInfo(inputs.first()).completeBaseName();
    Tracker content;
    {
        RecordImport import(std::make_shared<const Snapshot>(TrackerColumns(emptyTracker(title))), options.records);
        auto files = readRecordFiles(inputs, options, import, progress);
        if (!files)
            return files.error();
        RecordPlan plan = import.finish();
        static_cast<ImportReport &>(report) = std::move(plan.report);
        report.files = std::move(*files);
        content = std::move(plan.additions);
    }
    if (options.isDryRun)
        return report;
    if (const auto created = TrackerStore::create(path, content); !created)
        return created.error();
    return report;
}

Result<FileImportReport> recordsIntoDocument(const QStringList &inputs, const QString &path,
                                             const FileImportOptions &options, const Progress *progress)
{
    std::unique_ptr<TrackerStore> store;
    auto columns = TrackerStore::readDocument(
        path, nullptr, options.isDryRun ? TrackerStore::Access::ReadOnly : TrackerStore::Access::ReadWrite, &store);
    if (!columns)
        return columns.error();
    if (!options.isDryRun && store->isReadOnly())
        return Error{ErrorCode::CannotWrite, DocumentTr::tr("cannot be written: there is no permission"), path};
    RecordImport import(std::make_shared<const Snapshot>(std::move(*columns)), options.records);
    auto files = readRecordFiles(inputs, options, import, progress);
    if (!files)
        return files.error();
    RecordPlan plan = import.finish();
    FileImportReport report;
    static_cast<ImportReport &>(report) = std::move(plan.report);
    report.files = std::move(*files);
    QStringList names;
    for (const QString &input : inputs)
        names.append(input.section(u'/', -1));
    const auto change = changeOf(plan, *store->lookup(), names.join(u", "_s));
    if (!change)
        return change.error().at(path);
    if (!options.isDryRun && !change->parts.empty()) {
        if (const auto applied = store->apply(*change); !applied)
            return applied.error();
    }
    return report;
}

Result<std::unique_ptr<TrackerStore>> openForWriting(const QString &path)
{
    auto store = TrackerStore::open(path, TrackerStore::Access::ReadWrite);
    if (store && (*store)->isReadOnly())
        return Error{ErrorCode::CannotWrite, DocumentTr::tr("cannot be written: there is no permission"), path};
    return store;
}

/// What importFiles() would do with trackers.
Result<FileImportReport> planOfTrackers(const QStringList &inputs, const QString &path, const Progress *progress)
{
    auto read = readInputs(inputs, progress);
    if (!read)
        return read.error();
    Result<Tracker> into = QFileInfo::exists(path) ? loadTracker(path) : Result<Tracker>(emptyTracker({}));
    if (!into)
        return into.error();
    FileImportReport report;
    for (ImportInput &input : *read)
        addTo(report, mergeInto(*into, std::move(input.tracker)), input.name);
    return report;
}

/// Does \p step to the document, if \p name says that there is one.
Result<QString> turnRoundInDocument(const QString &path, QString DocumentWriter::State::*name,
                                    Result<void> (DocumentWriter::*step)())
{
    DocumentWriter writer;
    Progress progress;
    const auto state = writer.open(path, progress);
    if (!state)
        return state.error();
    if (!state->canEdit)
        return Error{ErrorCode::CannotWrite, DocumentTr::tr("cannot be changed"), path};
    const QString stepName = (*state).*name;
    if (stepName.isEmpty())
        return stepName;
    const auto done = (writer.*step)();
    return done ? Result<QString>(stepName) : done.error().at(path);
}

} // namespace

Result<ImportReport> importFiles(const QStringList &inputs, const QString &intoPath, const Progress *progress)
{
    if (intoPath.startsWith("bundled:"_L1))
        return Error{ErrorCode::Usage, DocumentTr::tr("is part of the program and cannot be added to"), intoPath};
    auto read = readInputs(inputs, progress);
    if (!read)
        return read.error();
    if (!QFileInfo::exists(intoPath))
        return importIntoNew(std::move(*read), intoPath, progress);
    const auto store = openForWriting(intoPath);
    if (!store)
        return store.error();
    auto plan = planImport(*(*store)->lookup(), std::move(*read));
    if (!plan)
        return plan.error().at(intoPath);
    if (progress && progress->isCancelled())
        return Progress::cancelled();
    if (!plan->change.parts.empty()) { // a document that gains nothing is not touched
        if (const auto applied = (*store)->apply(plan->change); !applied)
            return applied.error();
    }
    return std::move(plan->report);
}

Result<FileImportReport> importFiles(const QStringList &inputs, const QString &intoPath,
                                     const FileImportOptions &options, const Progress *progress)
{
    if (intoPath.startsWith("bundled:"_L1))
        return Error{ErrorCode::Usage, DocumentTr::tr("is part of the program and cannot be added to"), intoPath};
    qsizetype trackers = 0;
    for (const QString &input : inputs) {
        const auto isTracker = holdsTracker(input, options);
        if (!isTracker)
            return isTracker.error();
        trackers += *isTracker ? 1 : 0;
    }
    const bool isNew = !QFileInfo::exists(intoPath);
    if (trackers == 0)
        return isNew ? recordsIntoNew(inputs, intoPath, options, progress)
                     : recordsIntoDocument(inputs, intoPath, options, progress);
    if (trackers < inputs.size())
        return Error{ErrorCode::Usage, DocumentTr::tr("trackers and other files are imported one after the other"),
                     inputs.join(u", "_s)};
    if (options.isDryRun)
        return planOfTrackers(inputs, intoPath, progress);
    const auto done = importFiles(inputs, intoPath, progress);
    return done ? Result<FileImportReport>(FileImportReport{*done}) : done.error();
}

Result<void> changeDocument(const QString &path, const Change &change)
{
    const auto store = openForWriting(path);
    if (!store)
        return store.error();
    const auto applied = (*store)->apply(change);
    return applied ? Result<void>() : applied.error();
}

Result<void> createDocument(const QString &path, const Tracker &content)
{
    const auto store = TrackerStore::create(path, content);
    return store ? Result<void>() : store.error();
}

Result<QString> undoInDocument(const QString &path)
{
    return turnRoundInDocument(path, &DocumentWriter::State::undoName, &DocumentWriter::undo);
}

Result<QString> redoInDocument(const QString &path)
{
    return turnRoundInDocument(path, &DocumentWriter::State::redoName, &DocumentWriter::redo);
}

Result<void> checkWritable(const QString &path)
{
    const auto store = openForWriting(path);
    return store ? Result<void>() : store.error();
}

} // namespace Dateline
