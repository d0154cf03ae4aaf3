// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/documentimport.h"

#include "models/document/documenttr.h"
#include "models/document/documentwriter.h"
#include "models/domain/entitylookup.h"
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

Result<std::unique_ptr<TrackerStore>> openForWriting(const QString &path)
{
    auto store = TrackerStore::open(path, TrackerStore::Access::ReadWrite);
    if (store && (*store)->isReadOnly())
        return Error{ErrorCode::CannotWrite, DocumentTr::tr("cannot be written: there is no permission"), path};
    return store;
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
