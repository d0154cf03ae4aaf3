// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/documentcontroller.h"

#include "models/workspace/workspace.h"

#include <QSettings>

#include <utility>

namespace Dateline {

DocumentController::DocumentController(Workspace *workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{ }

DocumentController::~DocumentController() = default;

std::unique_ptr<Document> DocumentController::make(const QString &location)
{
    auto document = std::make_unique<Document>(location);
    Document *made = document.get();
    made->setAuthor(QSettings().value("author").toString());
    connect(made, &Document::opened, this, &DocumentController::take);
    connect(made, &Document::failedToOpen, this, [this](const Error &error) {
        // It cannot go while it is telling.
        m_opening.release()->deleteLater();
        emit openingChanged();
        if (error.code != ErrorCode::Cancelled)
            emit failedToOpen(error);
    });
    connect(made, &Document::changed, this, [this, made] {
        if (made->rowChanges().everything)
            m_workspace->setSnapshot(made->snapshot());
        else
            m_workspace->advance({made->snapshot(), made->rowChanges()});
        emit changed();
    });
    connect(made, &Document::stepsChanged, this, &DocumentController::stepsChanged);
    connect(made, &Document::busyChanged, this, &DocumentController::busyChanged);
    connect(made, &Document::failed, this, &DocumentController::failed);
    connect(made, &Document::imported, this, &DocumentController::imported);
    connect(made, &Document::failedToImport, this, &DocumentController::failedToImport);
    return document;
}

void DocumentController::open(const QString &location)
{
    m_opening = make(location);
    m_opening->open();
    emit openingChanged();
}

void DocumentController::openPrefetched(const QString &location,
                                        std::future<Result<std::shared_ptr<const Snapshot>>> tracker)
{
    m_opening = make(location);
    emit openingChanged();
    const auto snapshot = tracker.get();
    if (snapshot)
        m_opening->show(*snapshot);
    else
        emit m_opening->failedToOpen(snapshot.error());
}

void DocumentController::cancelOpening()
{
    if (!m_opening)
        return;
    m_opening.reset();
    emit openingChanged();
}

/// The one that was being opened has been read.
void DocumentController::take()
{
    const auto old = std::exchange(m_document, std::move(m_opening)); // goes once everything shows the new one
    const auto &snapshot = m_document->snapshot();
    // The parties and categories of another tracker are others: its filter would let nothing through.
    if (snapshot->tracker().id != m_workspace->snapshot()->tracker().id)
        m_workspace->clearFilter();
    m_workspace->setSnapshot(snapshot);
    m_workspace->setRange(m_workspace->fullRange());
    emit openingChanged();
    emit opened();
    emit stepsChanged();
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

} // namespace Dateline
