// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace Dateline {

/// Says which saved view is shown, and whether something was changed since it was chosen; a click or a key opens the
/// menu of saved views, which somebody else fills.
class SavedViewButton : public QToolButton
{
    Q_OBJECT

public:
    explicit SavedViewButton(QWidget *parent = nullptr);

    /// An empty title: none is shown.
    void setCurrent(const QString &title, bool isChanged);
    /// \p menu is not owned.
    void setViews(QMenu *menu);

private:
    void openMenu();

    QMenu *m_menu = nullptr;
};

} // namespace Dateline
