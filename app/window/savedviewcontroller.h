// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/look.h"

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace Dateline {

class DocumentController;
class SavedViewButton;
class Workspace;

/// The saved views of the tracker: shows one, keeps what is looked at as one, names and deletes them, and says which
/// one is shown and whether something was changed since.
class SavedViewController : public QObject
{
    Q_OBJECT

public:
    /// Makes a change for the tracker at a location; whether it is made, or will be.
    using ApplyChange = std::function<bool(const Change &change, const QString &madeFor)>;

    /// \p window is the parent of this object, of its menu and of its dialogs. The others are not owned and live longer.
    SavedViewController(Workspace *workspace, DocumentController *documents, ApplyChange apply, QWidget *window);
    ~SavedViewController() override;

    /// All that can be done with saved views; filled when it is about to be shown. Made at the first call.
    QMenu *menu();
    /// \p button is not owned. It says from now on which view is shown, and opens the menu.
    void showIn(SavedViewButton *button);

    QAction *saveAction() const { return m_save; }
    QAction *renameAction() const { return m_rename; }
    QAction *removeAction() const { return m_remove; }
    QAction *openWithAction() const { return m_openWith; } ///< checked: the tracker opens with the current view

    /// The one that was chosen last, if the tracker has it; null if none.
    const SavedView *current() const;
    /// Whether something else is looked at than what current() says.
    bool isChanged() const;
    /// Says which one is shown already.
    void setCurrent(const SavedViewId &view);
    void choose(const SavedViewId &view);

signals:
    void currentChanged(const Dateline::SavedViewId &view);

private:
    void fillMenu();
    void save();
    void rename();
    void remove();
    void openWith(bool on);
    void readCurrent();
    void refresh();
    bool mayReplace(const QString &title);

    Workspace *m_workspace;
    DocumentController *m_documents;
    ApplyChange m_apply;
    QWidget *m_window;
    QMenu *m_menu = nullptr;
    QActionGroup *m_views = nullptr; ///< the entries that choose a view
    QAction *m_why = nullptr;        ///< why the tracker itself cannot keep a view
    QAction *m_save;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_openWith;
    SavedViewButton *m_button = nullptr;
    SavedViewId m_current;        ///< may be of a view that is not there, or not yet
    std::optional<Look> m_chosen; ///< what the current view shows in this tracker
};

} // namespace Dateline
