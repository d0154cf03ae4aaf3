// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/documentcontroller.h"

#include "models/workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace Dateline {

DocumentController::DocumentController(Workspace *workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{ }

DocumentController::~DocumentController() = default;

std::unique_ptr<Document> DocumentController::make(const QString &location)
{
    auto document = std::make_unique<Document>(location);
    Document *made = document.get();
    made->setAuthor(m_author);
    connect(made, &Document::opened, this, &DocumentController::take);
    connect(made, &Document::failedToOpen, this, [this](const Error &error) {
        m_failed = m_opening->location();
        retire(std::move(m_opening));
        m_isClosed = m_isClosed || !m_document;
        emit openingChanged();
        if (error.code != ErrorCode::Cancelled)
            emit failedToOpen(error);
    });
    // One that another has taken the place of goes on writing, and says if it could not; nothing else of it is shown.
    const auto ifShown = [this, made](void (DocumentController::*tell)()) {
        return [this, made, tell] {
            if (m_document.get() == made)
                emit(this->*tell)();
        };
    };
    connect(made, &Document::changed, this, [this, made] {
        if (m_document.get() != made)
            return;
        if (made->rowChanges().everything)
            m_workspace->setSnapshot(made->snapshot());
        else
            m_workspace->advance({made->snapshot(), made->rowChanges()});
        emit changed();
    });
    connect(made, &Document::stepsChanged, this, ifShown(&DocumentController::stepsChanged));
    connect(made, &Document::busyChanged, this, ifShown(&DocumentController::busyChanged));
    connect(made, &Document::busyChanged, this, &DocumentController::writingChanged);
    connect(made, &Document::failed, this, &DocumentController::failed);
    connect(made, &Document::imported, this, &DocumentController::imported);
    connect(made, &Document::failedToImport, this, &DocumentController::failedToImport);
    return document;
}

/// Lets a document that is not shown any more finish what was asked of it; it goes then, or with this object.
void DocumentController::retire(std::unique_ptr<Document> document)
{
    Document *old = document.release();
    if (!old)
        return;
    old->setParent(this);
    if (!old->isBusy()) {
        old->deleteLater();
        return;
    }
    connect(old, &Document::busyChanged, old, [old] {
        if (!old->isBusy())
            old->deleteLater();
    });
}

/// Gives up what is being opened. Its thread ends when it hears of that, which nobody waits for.
void DocumentController::retireOpening()
{
    m_original.clear();
    Document *old = m_opening.release();
    if (!old)
        return;
    old->setParent(this);
    old->disconnect(this);
    old->cancelOpening();
    connect(old, &Document::opened, old, &QObject::deleteLater);
    connect(old, &Document::failedToOpen, old, &QObject::deleteLater);
}

void DocumentController::open(const QString &location)
{
    retireOpening();
    m_opening = make(location);
    m_opening->open();
    emit openingChanged();
}

void DocumentController::openCopy(const QString &location, const QString &original)
{
    open(location);
    m_original = original;
}

void DocumentController::openPrefetched(const QString &location,
                                        std::future<Result<std::shared_ptr<const Snapshot>>> tracker)
{
    retireOpening();
    m_opening = make(location);
    emit openingChanged();
    const auto snapshot = tracker.get();
    if (snapshot)
        m_opening->show(*snapshot);
    else
        emit m_opening->failedToOpen(snapshot.error());
}

void DocumentController::setAuthor(const QString &name)
{
    m_author = name;
    for (Document *each : {m_document.get(), m_opening.get()}) {
        if (each)
            each->setAuthor(name);
    }
}

void DocumentController::cancelOpening()
{
    if (!m_opening)
        return;
    retireOpening();
    emit openingChanged();
}

/// The one that was being opened has been read.
void DocumentController::take()
{
    if (m_document)
        emit aboutToShow();
    const QString original = std::exchange(m_original, QString());
    m_isCopyOfLast = !original.isEmpty() && original == location();
    retire(std::exchange(m_document, std::move(m_opening)));
    m_isClosed = false;
    const auto &snapshot = m_document->snapshot();
    // The parties and categories of another tracker are others: its filter would let nothing through.
    if (snapshot->tracker().id != m_workspace->snapshot()->tracker().id)
        m_workspace->clearFilter();
    m_workspace->setSnapshot(snapshot);
    emit openingChanged();
    emit opened();
    emit stepsChanged();
}

void DocumentController::close()
{
    retireOpening();
    if (m_document)
        emit aboutToShow();
    retire(std::move(m_document));
    m_isCopyOfLast = false;
    m_isClosed = true;
    m_workspace->clearFilter();
    m_workspace->setSnapshot(nullptr);
    emit openingChanged();
    emit opened();
    emit stepsChanged();
}

bool DocumentController::isEmpty() const
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    return snapshot.table().count() == 0 && snapshot.tracker().sourceOrder().size() == 0;
}

bool DocumentController::isWriting() const
{
    const auto retired = findChildren<Document *>(Qt::FindDirectChildrenOnly);
    return isBusy()
        || std::any_of(retired.begin(), retired.end(), [](const Document *document) { return document->isBusy(); });
}

void DocumentController::apply(const Change &change)
{
    if (m_document)
        m_document->apply(change);
}

void DocumentController::undo()
{
    if (m_document)
        m_document->undo();
}

void DocumentController::redo()
{
    if (m_document)
        m_document->redo();
}

void DocumentController::import(std::vector<ImportInput> inputs)
{
    if (m_document)
        m_document->import(std::move(inputs));
}

void DocumentController::readHistory(std::size_t most, std::function<void(Result<std::vector<HistoryStep>>)> then)
{
    if (m_document)
        m_document->readHistory(most, std::move(then));
}

void DocumentController::readStep(LogKey step, std::function<void(Result<Change>)> then)
{
    if (m_document)
        m_document->readStep(step, std::move(then));
}

} // namespace Dateline
