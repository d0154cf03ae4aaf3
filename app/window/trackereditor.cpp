// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trackereditor.h"

#include "app/window/backgroundjobs.h"
#include "models/store/trackerstore.h"

#include <QFileInfo>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Written = Result<std::shared_ptr<const Snapshot>>;

/// A step in a document, and what that holds afterwards; null if it cannot be read again.
Written writeStep(const QString &path, const Change &step)
{
    const auto store = TrackerStore::open(path, TrackerStore::Access::ReadWrite);
    if (!store)
        return store.error();
    if ((*store)->isReadOnly())
        return Error{ErrorCode::CannotWrite, u"cannot be written: there is no permission"_s, path};
    if (const auto applied = (*store)->apply(step); !applied)
        return applied.error();
    auto content = (*store)->readPacked(nullptr);
    if (!content)
        return std::shared_ptr<const Snapshot>(); // it is written all the same
    return std::make_shared<const Snapshot>(std::move(*content));
}

} // namespace

TrackerEditor::TrackerEditor(BackgroundJobs *jobs, QObject *parent) : QObject(parent), m_jobs(jobs) { }

void TrackerEditor::setDocument(const QString &path)
{
    const QFileInfo info(path);
    m_editable = info.isFile() && info.isWritable() && path.endsWith(u".dateline"_s, Qt::CaseInsensitive);
    if (path != m_path) {
        m_path = path;
        m_done.clear();
        m_undone.clear();
    }
    emit stepsChanged();
}

void TrackerEditor::apply(const Change &change) { write(change, Kind::New); }

void TrackerEditor::undo()
{
    if (!m_done.empty() && !m_jobs->isBusy())
        write(m_done.back(), Kind::Undo);
}

void TrackerEditor::redo()
{
    if (!m_undone.empty() && !m_jobs->isBusy())
        write(m_undone.back(), Kind::Redo);
}

void TrackerEditor::write(const Change &step, Kind kind)
{
    Change written = kind == Kind::Undo ? step.inverted() : step;
    written.what = kind == Kind::Undo ? tr("Undo: %1").arg(step.what) : step.what;
    m_jobs->run<std::shared_ptr<const Snapshot>>(
        tr("%1 …").arg(written.what), [path = m_path, written](Progress &) { return writeStep(path, written); },
        [this, path = m_path, step, kind](const Written &result) {
            if (path != m_path)
                return; // another document has been opened meanwhile
            if (!result) {
                emit failed(result.error());
                return;
            }
            finish(step, kind);
            if (*result)
                emit changed(*result);
            else
                emit failed({ErrorCode::CannotRead, tr("is changed, but could not be read again: open it anew"), path});
            emit stepsChanged();
        },
        BackgroundJobs::Kind::MustFinish);
}

void TrackerEditor::finish(const Change &step, Kind kind)
{
    switch (kind) {
    case Kind::New:
        m_undone.clear();
        m_done.push_back(step);
        break;
    case Kind::Undo:
        m_done.pop_back();
        m_undone.push_back(step);
        break;
    case Kind::Redo:
        m_undone.pop_back();
        m_done.push_back(step);
        break;
    }
}

} // namespace Dateline
