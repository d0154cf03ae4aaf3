// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QObject>

#include <functional>
#include <utility>

class QAction;
class QWidget;

namespace Dateline {

class DocumentController;
class Workspace;

/// What the open tracker says of itself: title, licence, categories and so on.
class PropertiesController : public QObject
{
    Q_OBJECT

public:
    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    PropertiesController(Workspace *workspace, DocumentController *documents, QWidget *window);

    /// Who begins what edits, where need be after a copy of a tracker that cannot be changed; see
    /// EditController::whenEditable(). Without one it begins at once.
    void setGate(std::function<void(std::function<void()> then)> gate) { m_gate = std::move(gate); }

    QAction *editAction() const { return m_edit; }
    QAction *categoriesAction() const { return m_categories; }

signals:
    void changeMade(const Dateline::Change &change, const QString &madeFor);

private:
    void edit(bool categories);

    void ask(bool categories);

    Workspace *m_workspace;
    DocumentController *m_documents;
    QWidget *m_window;
    std::function<void(std::function<void()>)> m_gate;
    QAction *m_edit;
    QAction *m_categories;
};

} // namespace Dateline
