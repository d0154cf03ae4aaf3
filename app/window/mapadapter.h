// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Dateline {

class MapWidget;
class Workspace;

/// Lets the map, which knows countries only, take part in the workspace: it shows how many of the passing events each country has, and a click
/// filters by that country, with Ctrl by that one too.
class MapAdapter : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; the map is the parent.
    MapAdapter(Workspace *workspace, MapWidget *map);

private:
    void refreshNames();
    void refreshValues();
    void refreshStyle();
    bool eventFilter(QObject *watched, QEvent *event) override;

    Workspace *m_workspace;
    MapWidget *m_map;
};

} // namespace Dateline
