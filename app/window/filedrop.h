// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QDropEvent;
class QLabel;
class QMimeData;
class QWidget;

namespace Dateline {

/// Files that are dropped on the window: says over it what will be done with them as long as they hang there. They are
/// copied, never moved, so that nobody's file is deleted for it.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// \p window takes drops from now on; it is the parent of this object.
    explicit FileDrop(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void trackerDropped(const QString &path);
    void sourceDropped(const QString &path); ///< a page, a PDF or a text

private:
    bool accept(QDropEvent *event) const;
    void say(const QString &path);

    QWidget *m_window;
    QLabel *m_target; ///< shown while something hangs over the window
};

} // namespace Dateline
