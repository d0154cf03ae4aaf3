// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/chartcontent.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace Dateline {

class ChartCanvas;
class Workspace;

/// The charts of the workspace, see ChartKind. In those over time the as-of day can be chosen, in others categories,
/// countries, companies, events or the least number of first reporters. Nothing is made or worked out before it follows
/// the workspace for the first time.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the panel. At first it does not follow it.
    explicit ChartPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~ChartPanel() override;

    /// Whether somebody sees it: a panel that stands behind another tab does not know, and Qt calls it visible.
    void setFollowing(bool following);

    ChartKind kind() const { return m_kind; }
    void setKind(ChartKind kind);
    /// Of events per period; none: one that goes with their span.
    std::optional<TickStep> period() const { return m_period; }

    QSize sizeHint() const override { return {600, 260}; }

private:
    void addChart();
    QWidget *makeBar();
    void refresh();
    void refreshDay();
    void walk(int direction);
    void chooseCategory(std::uint32_t id, bool only);
    void chooseBand(std::size_t column, std::size_t band, bool only);
    void chooseParty(const ChartParty &party, bool only);
    void chooseOrigins(int least);

    Workspace *m_workspace;
    ChartKind m_kind = ChartKind::StancesOverTime;
    std::optional<TickStep> m_period;
    bool m_following = false;
    bool m_isCurrent = false; ///< the chart shows what the workspace has
    // Null until addChart().
    QComboBox *m_kinds = nullptr;
    QComboBox *m_periods = nullptr;
    QLabel *m_heading = nullptr;
    ChartCanvas *m_canvas = nullptr;
};

} // namespace Dateline
