// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sourcecontroller.h"

#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/messages.h"
#include "app/window/sourcedialog.h"
#include "app/window/suggestedpath.h"
#include "models/domain/sourcerecord.h"
#include "models/intake/sourcefile.h"
#include "models/reading/sourcetext.h"
#include "models/wording/dateentry.h"
#include "models/workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMimeData>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Which source ids a tracker has.
std::function<bool(const QString &)> sourceIds(std::shared_ptr<const Snapshot> snapshot)
{
    return [snapshot = std::move(snapshot)](const QString &id) { return snapshot->sourceIndex({id}) != noIndex; };
}

/// Nobody waits any more for what was read after all.
Result<SourceDocument> readUnlessCancelled(Result<SourceDocument> read, const Progress &progress)
{
    return progress.isCancelled() ? Progress::cancelled() : std::move(read);
}

} // namespace

SourceController::SourceController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs,
                                   QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_jobs(jobs)
    , m_window(window)
    , m_addFile(new QAction(tr("Add source from &file…"), this))
    , m_paste(new QAction(tr("Add source from the clip&board…"), this))
{
    m_addFile->setToolTip(tr("A text, a web page or a PDF; dropping it on the window does the same."));
    m_paste->setShortcut(QKeySequence(u"Ctrl+Shift+V"_s));
    connect(m_addFile, &QAction::triggered, this, [this] {
        begin([this] {
            if (const QString path = chooseFile(); !path.isEmpty())
                read(path, {});
        });
    });
    connect(m_paste, &QAction::triggered, this, &SourceController::paste);
    connect(documents, &DocumentController::changed, this, &SourceController::showAdded);
    connect(documents, &DocumentController::failed, this, &SourceController::forgetAdded);
}

QString SourceController::chooseFile()
{
    const QString patterns = u"*."_s + sourceFileSuffixes().join(u" *."_s);
    return QFileDialog::getOpenFileName(m_window, tr("Text of a source"),
                                        suggestedFolder(*m_documents, FileUse::Source),
                                        tr("Texts (%1);;All files (*)").arg(patterns));
}

void SourceController::begin(std::function<void()> then)
{
    if (m_gate)
        m_gate(std::move(then));
    else
        then();
}

void SourceController::add(const QString &path)
{
    begin([this, path] { read(path, {}); });
}

void SourceController::attachText(const SourceId &source)
{
    begin([this, source] {
        if (const QString path = chooseFile(); !path.isEmpty())
            read(path, source);
    });
}

void SourceController::read(const QString &path, const SourceId &into)
{
    m_jobs->run<SourceDocument>(
        BackgroundJobs::Kind::ReadsForeign, tr("Reading %1…").arg(QDir::toNativeSeparators(path)),
        [path](Progress &progress) { return readUnlessCancelled(readSourceFile(path, progress), progress); },
        [this, into](const Result<SourceDocument> &read) { keep(read, into); });
}

void SourceController::paste()
{
    const QMimeData *content = QApplication::clipboard()->mimeData();
    const bool html = content->hasHtml();
    const QByteArray bytes = (html ? content->html() : content->text()).toUtf8();
    if (bytes.trimmed().isEmpty())
        return showError(m_window, tr("There is no text to paste."),
                         {ErrorCode::NotFound, tr("copy the article’s text first"), tr("clipboard")});
    begin([this, bytes, html] { readBytes(bytes, html); });
}

void SourceController::readBytes(const QByteArray &bytes, bool html)
{
    m_jobs->run<SourceDocument>(
        BackgroundJobs::Kind::ReadsForeign, tr("Reading the clipboard…"),
        [bytes, html](Progress &progress) {
            const QString name = html ? u"clipboard.html"_s : u"clipboard.txt"_s;
            return readUnlessCancelled(readSourceBytes(bytes, name, progress), progress);
        },
        [this](const Result<SourceDocument> &read) { keep(read, {}); });
}

void SourceController::keep(const Result<SourceDocument> &read, const SourceId &into)
{
    if (!read)
        return showError(m_window, tr("The text could not be read."), read.error());
    const QString location = m_documents->location();
    const auto snapshot = m_workspace->snapshot();
    const SourceRow number = into.isEmpty() ? SourceRow() : snapshot->sourceIndex(into);
    const auto known = number == noIndex ? std::nullopt : std::optional(snapshot->tracker().source(number));
    const Source record = known ? completedBy(*known, read->source) : read->source;
    QStringList remarks = read->remarks;
    if (hasAnotherText(record))
        remarks.prepend(
            tr("This is not the text in which the quotes of this source were confirmed; the checks will say so"));
    // What the tracker says already is no guess, and neither is what it leaves open.
    const SourceGuess guess =
        known ? SourceGuess{record} : guessedRecord(record, dateContextOf(QLocale(), m_workspace->today()));
    SourceDialog dialog(guess, remarks, sourceIds(snapshot), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Source made = dialog.source();
    m_added = made.id;
    if (known)
        emit changeMade({tr("Text of %1").arg(displayName(made)), {EntityChange::changeOf(*known, made)}}, location);
    else
        emit changeMade({tr("Add source %1").arg(displayName(made)), {EntityChange::addition(made)}}, location);
}

void SourceController::showAdded()
{
    if (!m_added.isEmpty() && m_workspace->snapshot()->sourceIndex(m_added) != noIndex)
        emit added(std::exchange(m_added, {}));
}

} // namespace Dateline
