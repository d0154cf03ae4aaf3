// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/figures.h"

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace Dateline {

class BackgroundJobs;
class DocumentController;
class FiguresDialog;
class Workspace;

/// The figures of the tracker: keeps a picture as one, shows them all, and makes the files of all.
class FigureController : public QObject
{
    Q_OBJECT

public:
    /// Makes a change for the tracker at a location; whether it is made, or will be.
    using ApplyChange = std::function<bool(const Change &change, const QString &madeFor)>;

    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    FigureController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs, ApplyChange apply,
                     QWidget *window);

    QAction *showAction() const { return m_show; }

    /// Asks for a title and keeps a picture as a figure, in place of \p figure if that is not empty. Calls \p kept once
    /// it is made and kept.
    void keep(const FigureSpec &spec, const FigureId &figure, const std::function<void()> &kept = {});

signals:
    /// That a person may choose anew how the figure is made, in a dialog over \p parent.
    void editRequested(const Dateline::FigureSpec &spec, const Dateline::FigureId &figure, QWidget *parent);
    void saveRequested(const Dateline::ViewPictureRequest &request, Dateline::PictureFormat format);
    void undoRequested();
    void redoRequested();
    void told(const QString &message); ///< what was done

private:
    /// What makes a change, from a picture.
    using MakeChange = std::function<Result<Change>(const std::shared_ptr<const Snapshot> &snapshot, Day today)>;
    void show();
    void makeDialog();
    void makeAndApply(const MakeChange &make, const QString &failure, const std::function<void()> &applied);
    void exportAll();

    Workspace *m_workspace;
    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    ApplyChange m_apply;
    QWidget *m_window;
    QAction *m_show;
    FiguresDialog *m_dialog = nullptr; ///< null until it is asked for
};

} // namespace Dateline
