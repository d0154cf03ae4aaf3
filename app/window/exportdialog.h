// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace Dateline {

class PictureChoices;
class PreviewPane;

/// Asks how a picture of a view shall be, shows it meanwhile, and gives it back as a request. It stays open after a
/// picture, for the next one.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \p request: what the window shows now; \p name: of files, without ending.
    ExportDialog(std::shared_ptr<const Snapshot> snapshot, const ViewPictureRequest &request, PictureFormat format,
                 const QString &name, QWidget *parent = nullptr);
    ~ExportDialog() override;

    ViewPictureRequest request() const;
    PictureFormat format() const;
    /// The title that stands on the picture, written or the view's own; empty: none.
    QString title() const;
    /// Says where a picture was saved, with a button that opens the folder.
    void showSaved(const QString &path);

signals:
    void saveRequested(const Dateline::ViewPictureRequest &request, Dateline::PictureFormat format);
    void copyRequested(const Dateline::ViewPictureRequest &request);
    void printRequested(const Dateline::ViewPictureRequest &request);
    /// That the picture becomes a figure of the tracker.
    void keepRequested(const Dateline::ViewPictureRequest &request, Dateline::PictureFormat format);

private:
    void refresh();
    QWidget *makeSavedLine();

    const QString m_name;
    PictureChoices *m_choices;
    PreviewPane *m_preview;
    QLabel *m_saved = nullptr;         ///< before its line, which makes it
    QWidget *m_savedLine;              ///< hidden until something was saved
    QString m_path;                    ///< what was saved last
    std::vector<QPushButton *> m_uses; ///< what can be done with a picture, if there is one
};

} // namespace Dateline
