// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/eventdraft.h"

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace Dateline {

class AttributionPanel;
class DocumentController;
class Workspace;

/// Writing events and attributions in the event panel: opens its forms, where need be after a copy of a tracker that
/// cannot be changed, and makes the changes that they say.
class EventEditController : public QObject
{
    Q_OBJECT

public:
    /// See EditController.
    struct Editing
    {
        std::function<void(std::function<void()> then)> whenEditable;
        std::function<bool(const Change &change, const QString &madeFor)> apply;
    };

    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    EventEditController(Workspace *workspace, DocumentController *documents, Editing editing, QWidget *window);

    QAction *newEventAction() const { return m_newEvent; }
    QAction *editEventAction() const { return m_editEvent; }
    QAction *addAttributionAction() const { return m_addAttribution; }

    /// The panel in which forms open; \p show brings it before the eyes. Not owned; nothing is edited without one.
    void showIn(AttributionPanel *panel, std::function<void()> show);

    /// The form of a new event: on the as-of day, if that is not today, or else on that of the selected event, with
    /// what the filter asks for.
    void newEvent();
    /// The same, beginning with \p draft. \p opened is called once the form is there, which another one may keep from
    /// opening.
    void newEvent(const EventDraft &draft, const std::function<void()> &opened = {});
    void editEvent();      ///< the selected one
    void addAttribution(); ///< of the selected event
    /// What a passage of a source says: of the selected event, or of another one that is chosen in the form.
    void attribute(const SourceId &source, const Quote &quote);
    void editAttribution(const AttributionId &attribution);
    /// Asks for nothing: Undo brings it back.
    void removeAttribution(const AttributionId &attribution);

    /// Whether what is being written may be left for good: it is kept if it can be, or else a person is asked whether
    /// it may be lost.
    bool mayLeave();

private:
    void open(std::function<void()> form);
    void make(const Change &change, bool inPassing);
    void showAdded();
    void refreshActions();
    bool isWritingEvent() const;

    Workspace *m_workspace;
    DocumentController *m_documents;
    Editing m_editing;
    QWidget *m_window;
    AttributionPanel *m_panel = nullptr;
    std::function<void()> m_show;
    EventId m_added;                ///< to be selected once the change that adds it is made
    bool m_attributesAdded = false; ///< and then an attribution is added to it
    QAction *m_newEvent;
    QAction *m_editEvent;
    QAction *m_addAttribution;
};

} // namespace Dateline
