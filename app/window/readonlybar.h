// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QLabel;

namespace Dateline {

class DocumentController;

/// Says that the open file cannot be changed, and offers the copy that can, before somebody begins to type. Of bundled
/// trackers, which are there to be looked at, it says nothing.
class ReadOnlyBar : public QFrame
{
    Q_OBJECT

public:
    /// \p saveCopy saves a copy and opens it. Neither is owned; both outlive the bar.
    ReadOnlyBar(DocumentController *documents, QAction *saveCopy, QWidget *parent);

private:
    void refresh();

    DocumentController *m_documents;
    QLabel *m_text;
    QString m_closedFor; ///< the location for which somebody has closed it
};

} // namespace Dateline
