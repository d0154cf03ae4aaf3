// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QStackedWidget>

namespace Dateline {

class AttributionPanel;
class MeasurePanel;
class PartyPanel;
class RecordPanels;

/// What is selected, in one place: an event with its sources, a country or company, or a measure. It follows the
/// selection, and each of them comes in front when it is selected or its form is opened.
class DetailsPanel : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes \p event and the widgets of \p records. \p workspace and \p records live longer.
    DetailsPanel(Workspace *workspace, AttributionPanel *event, MeasurePanel *measure, RecordPanels *records);

    void turnToEvent();
    void turnToParty();
    void turnToMeasure(const MeasureId &measure);
    bool isShowingEvent() const;
    bool isShowingMeasure() const;

    /// Whether somebody sees it: behind another tab it does not know, and Qt calls it visible.
    void setSeen(bool seen);

private:
    void follow();
    void turnTo(QWidget *page);
    void refreshFollowing();

    Workspace *m_workspace;
    AttributionPanel *m_event;
    MeasurePanel *m_measure;
    PartyPanel *m_party;
    QWidget *m_measurePage;
    bool m_isSeen = false;
};

} // namespace Dateline
