// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapcontent.h"
#include "models/content/targetchoices.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Dateline {

class MapPanel;
class MapWidget;
class Snapshot;
class Workspace;

/// Lets the map, which knows countries and classes only, take part in the workspace: it follows the day, what is known,
/// the companies of the filter and what passes it. A click filters by that country, with Ctrl by that one too; choosing
/// a target filters by that company.
class MapAdapter : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; the panel is the parent.
    MapAdapter(Workspace *workspace, MapPanel *panel);

private:
    MapSubject subject() const;
    void connectWorkspace();
    void refreshNames();
    void refreshTargets();
    void refreshTarget();
    void refreshContent();
    void refreshStyle();
    void chooseTarget(int place, bool only);
    QStringList describe(CountryCode country) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    Workspace *m_workspace;
    MapPanel *m_panel;
    MapWidget *m_map;
    std::shared_ptr<const Snapshot> m_snapshot; ///< the one that was shown last
    QHash<CountryCode, QString> m_names;        ///< as the tracker has them
    TargetChoices m_choices;                    ///< in the order of the panel's buttons and list, without "any"
};

} // namespace Dateline
