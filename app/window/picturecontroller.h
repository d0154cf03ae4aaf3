// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/figures.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace Dateline {

class BackgroundJobs;
class DocumentController;
class Workspace;

/// What of the window is made a picture.
struct PictureSubject
{
    std::function<PictureView()> view;                              ///< the one that a person looks at
    std::function<ViewPictureRequest(PictureView view)> requestFor; ///< as the window shows it now
};

/// Pictures of views: asks how one shall be, saves, copies and prints it.
class PictureController : public QObject
{
    Q_OBJECT

public:
    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    PictureController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs, PictureSubject subject,
                      QWidget *window);

    QAction *exportAction() const { return m_export; }
    QAction *copyAction() const { return m_copy; }
    QAction *printAction() const { return m_print; }
    /// One for each view that there can be a picture of, in the order of menus.
    const std::vector<QAction *> &viewActions() const { return m_views; }
    /// Says of which views there is a picture now: a menu with viewActions() is about to be shown.
    void refreshViewActions();

    /// Keeps a picture as a figure, in place of the one named or as a new one, and calls \a kept once that is done.
    using KeepFigure =
        std::function<void(const FigureSpec &spec, const FigureId &figure, const std::function<void()> &kept)>;
    void setKeepFigure(KeepFigure keep) { m_keepFigure = std::move(keep); }

    /// Asks, over \p parent, how a picture shall be. \p figure: the one that is changed, or empty.
    void ask(const FigureSpec &begin, const FigureId &figure, QWidget *parent);
    /// Asks for the file and makes the picture.
    void save(const ViewPictureRequest &request, PictureFormat wanted) { saveAs(request, wanted, {}, m_window, {}); }
    /// A view as the window shows it now, asked for or copied: what menus of a view offer.
    void exportView(PictureView view);
    void copyView(PictureView view);
    /// Puts a picture on the clipboard, as pixels and as vectors.
    void copy(const ViewPictureRequest &request);
    /// Shows it on paper, over \p parent, and prints it if a person wants it so.
    void print(const ViewPictureRequest &request, QWidget *parent);

signals:
    void told(const QString &message); ///< what was done

private:
    void addViewActions();
    /// \p name: what is proposed; empty: the tracker's.
    void saveAs(const ViewPictureRequest &request, PictureFormat wanted, const QString &name, QWidget *parent,
                std::function<void(const QString &path)> saved);
    QString chooseFile(PictureFormat format, const QString &name, QWidget *parent);
    FigureSpec asLast(const FigureSpec &begin) const;
    void remember(const ViewPictureRequest &request, PictureFormat format);
    void preview(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request, QSizeF size,
                 QWidget *parent);

    Workspace *m_workspace;
    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    PictureSubject m_subject;
    QWidget *m_window;
    KeepFigure m_keepFigure;
    QHash<QString, PictureWording> m_wordings; ///< as written last, by tracker and view
    QString m_folder;                          ///< of the last picture; empty: none was saved
    QAction *m_export;
    QAction *m_copy;
    QAction *m_print;
    std::vector<QAction *> m_views;
};

} // namespace Dateline
