// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <vector>

class QAction;
class QCheckBox;
class QTreeWidget;

namespace Dateline {

/// A file that was open, for the list of the start page.
struct RecentTracker
{
    QString path;
    QString title;  ///< of the tracker; empty if it is not known
    QString opened; ///< when, in words; empty if it is not known
    friend bool operator==(const RecentTracker &, const RecentTracker &) = default;
};

/// What is shown while no tracker is open: new, open, import, the files that were open last, and the bundled tracker as
/// an example.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    /// A button for each of \p actions, which are not owned and live longer; the last one is the example and stands
    /// apart, with \p exampleText beneath.
    StartPage(const QList<QAction *> &actions, QAction *example, const QString &exampleText, QWidget *parent = nullptr);

    /// A few: all of them are shown.
    void setRecent(const std::vector<RecentTracker> &recent);
    /// Whether the last file is opened at the next start.
    void setOpensLast(bool opens);

signals:
    void opensLastChanged(bool opens); ///< by a person
    void openRequested(const QString &path);

private:
    QTreeWidget *m_recent;
    QWidget *m_recentPart;
    QCheckBox *m_opensLast;
};

} // namespace Dateline
