// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window changes a tracker: sources and their texts, attributions, choices and acceptances. Every change
// is a step that can be taken back.
#include "app/window/attributiondialog.h"
#include "app/window/backgroundjobs.h"
#include "app/window/datechoicedialog.h"
#include "app/window/documentcontroller.h"
#include "app/window/mainwindow.h"
#include "app/window/sourcedialog.h"
#include "models/reading/normaltext.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Which source ids a tracker has.
std::function<bool(const QString &)> sourceIds(std::shared_ptr<const Snapshot> snapshot)
{
    return [snapshot = std::move(snapshot)](const QString &id) { return snapshot->sourceIndex({id}) != noIndex; };
}

/// What the file says goes where the record says nothing yet.
Source completed(Source known, const Source &read)
{
    const auto fill = [](auto &field, const auto &value) {
        if (field == std::decay_t<decltype(field)>())
            field = value;
    };
    fill(known.type, read.type);
    fill(known.title, read.title);
    fill(known.containerTitle, read.containerTitle);
    fill(known.authors, read.authors);
    fill(known.publisher, read.publisher);
    fill(known.issued, read.issued);
    fill(known.url, read.url);
    fill(known.language, read.language);
    known.text = read.text;
    return known;
}

/// Nobody waits any more for what was read after all.
Result<SourceDocument> readUnlessCancelled(Result<SourceDocument> read, const Progress &progress)
{
    return progress.isCancelled() ? Progress::cancelled() : std::move(read);
}

} // namespace

/// \p madeFor is where the tracker was that the change was made for: another one may have been opened under a dialog.
void MainWindow::edit(const Change &change, const QString &madeFor)
{
    if (madeFor != m_documents->location())
        return showError(tr("The change could not be made."),
                         {ErrorCode::CannotWrite, tr("another tracker has been opened meanwhile"), madeFor});
    if (m_documents->canEdit())
        return m_documents->apply(change);
    QMessageBox box(QMessageBox::Question, u"Dateline"_s, tr("This tracker itself cannot be changed."),
                    QMessageBox::Cancel, this);
    box.setInformativeText(tr("Save a copy as a Dateline document; the change (%1) then goes there.").arg(change.what));
    box.setTextFormat(Qt::PlainText);
    const auto *save = box.addButton(tr("Save a copy …"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() != save)
        return forgetPending();
    m_pending = Pending{{}, change};
    saveCopy();
}

/// After a tracker was opened: if it is the copy that a change waits for.
void MainWindow::applyPending()
{
    if (m_pending && m_pending->path == m_documents->location() && m_documents->canEdit()) {
        const Change change = std::exchange(m_pending, std::nullopt)->change;
        m_documents->apply(change);
    } else {
        forgetPending();
    }
}

void MainWindow::forgetPending()
{
    m_pending.reset();
    m_sourceToShow = {};
}

void MainWindow::undo() { m_documents->undo(); }

void MainWindow::redo() { m_documents->redo(); }

void MainWindow::refreshSteps()
{
    if (!m_undoAction)
        return;
    // While something waits to be written there will be a step to take back; what is pressed then waits behind it.
    const bool isBusy = m_documents->isBusy();
    const auto show = [isBusy](QAction *action, const QString &plain, const QString &named, const QString &step) {
        action->setEnabled(isBusy || !step.isEmpty());
        action->setText(step.isEmpty() ? plain : named.arg(QString(step).replace(u'&', u"&&"_s)));
    };
    show(m_undoAction, tr("&Undo"), tr("&Undo: %1"), m_documents->undoName());
    show(m_redoAction, tr("&Redo"), tr("&Redo: %1"), m_documents->redoName());
}

QStringList MainWindow::sourceSuffixes() { return {u"txt"_s, u"text"_s, u"html"_s, u"htm"_s, u"xhtml"_s, u"pdf"_s}; }

QString MainWindow::chooseSourceFile()
{
    return QFileDialog::getOpenFileName(this, tr("Text of a source"), QFileInfo(m_documents->location()).path(),
                                        tr("Texts (*.txt *.text *.html *.htm *.xhtml *.pdf);;All files (*)"));
}

void MainWindow::addSourceFromFile()
{
    const QString path = chooseSourceFile();
    if (!path.isEmpty())
        addSource(path);
}

void MainWindow::addSource(const QString &path)
{
    m_jobs->run<SourceDocument>(
        tr("Reading %1 …").arg(QDir::toNativeSeparators(path)),
        [path](Progress &progress) { return readUnlessCancelled(readSourceDocument(path, &progress), progress); },
        [this](const Result<SourceDocument> &read) { keepSource(read, {}); });
}

void MainWindow::pasteSource()
{
    const QMimeData *content = QApplication::clipboard()->mimeData();
    const bool html = content->hasHtml();
    const QByteArray bytes = (html ? content->html() : content->text()).toUtf8();
    if (bytes.trimmed().isEmpty())
        return showError(tr("There is no text to paste."),
                         {ErrorCode::NotFound, tr("copy the article’s text first"), tr("clipboard")});
    m_jobs->run<SourceDocument>(
        tr("Reading the clipboard …"),
        [bytes, html](Progress &progress) {
            const QString name = html ? u"clipboard.html"_s : u"clipboard.txt"_s;
            return readUnlessCancelled(readSourceDocument(bytes, name, &progress), progress);
        },
        [this](const Result<SourceDocument> &read) { keepSource(read, {}); });
}

void MainWindow::attachText(const SourceId &source)
{
    const QString path = chooseSourceFile();
    if (path.isEmpty())
        return;
    m_jobs->run<SourceDocument>(
        tr("Reading %1 …").arg(QDir::toNativeSeparators(path)),
        [path](Progress &progress) { return readUnlessCancelled(readSourceDocument(path, &progress), progress); },
        [this, source](const Result<SourceDocument> &read) { keepSource(read, source); });
}

void MainWindow::keepSource(const Result<SourceDocument> &read, const SourceId &into)
{
    if (!read)
        return showError(tr("The text could not be read."), read.error());
    const QString location = m_documents->location();
    const auto snapshot = m_workspace.snapshot();
    const std::uint32_t number = into.isEmpty() ? noIndex : snapshot->sourceIndex(into);
    const auto known = number == noIndex ? std::nullopt : std::optional(snapshot->tracker().source(number));
    QStringList remarks = read->remarks;
    const QString digest = QString::fromLatin1(textDigest(normalText(read->source.text)));
    const bool another = known && !known->textDigest.isEmpty() && known->textDigest != digest;
    if (another)
        remarks.prepend(
            tr("This is not the text in which the quotes of this source were confirmed; the checks will say so"));
    SourceDialog dialog(known ? completed(*known, read->source) : read->source, remarks, sourceIds(snapshot), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Source made = dialog.source();
    if (another)
        made.textDigest = known->textDigest;
    m_sourceToShow = made.id;
    if (known)
        edit({tr("Text of %1").arg(displayName(made)), {EntityChange::changeOf(*known, made)}}, location);
    else
        edit({tr("Add source %1").arg(displayName(made)), {EntityChange::addition(made)}}, location);
}

void MainWindow::attribute(const SourceId &source, const Quote &quote)
{
    const QString location = m_documents->location();
    AttributionDialog dialog(m_workspace.snapshot(), source, quote, m_workspace.selected(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Attribution made = dialog.attribution();
    if (location == m_documents->location())
        m_workspace.select(m_workspace.snapshot()->rowOf(made.event));
    edit({tr("Add attribution"), {EntityChange::addition(made)}}, location);
}

void MainWindow::chooseDate()
{
    const EventRow row = m_workspace.selected();
    if (row == noIndex)
        return;
    const QString location = m_documents->location();
    const Event before = m_workspace.snapshot()->event(row);
    DateChoiceDialog dialog(*m_workspace.snapshot(), row, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Event after = dialog.event();
    if (before != after)
        edit({tr("Choose date"), {EntityChange::changeOf(before, after)}}, location);
}

void MainWindow::acceptFinding(const QString &check, const QString &subject)
{
    bool ok = false;
    const QString location = m_documents->location();
    const QString reason =
        QInputDialog::getMultiLineText(this, tr("Accept a finding"), tr("Why it is right as it is:"), {}, &ok)
            .trimmed();
    if (ok && !reason.isEmpty())
        edit({tr("Accept finding"), {EntityChange::addition(AcceptedFinding{check, subject, reason, {}})}}, location);
}

void MainWindow::takeBackAcceptance(const QString &check, const QString &subject)
{
    const Tracker lists = m_workspace.snapshot()->tracker().unpackedLists();
    const auto accepted =
        std::find_if(lists.accepted.begin(), lists.accepted.end(), [&](const AcceptedFinding &finding) {
            return finding.check == check && finding.subject == subject;
        });
    if (accepted != lists.accepted.end())
        edit({tr("Take back acceptance"), {EntityChange::removalFrom(lists, *accepted)}}, m_documents->location());
}

} // namespace Dateline
