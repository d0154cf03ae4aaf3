// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/latesttask.h"
#include "models/items/findingmodel.h"
#include "models/workspace/workspace.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QTreeView;

namespace Dateline {

/// What the checks find in the workspace's tracker, looked at on the filter's as-of day, or today if it has none. They
/// run when the panel is seen and again when the tracker or the day changes; until they are done, the earlier findings
/// stay.
///
/// A click on a finding or Enter asks for what it is about, and selects the first event concerned; the context menu
/// does so for either of a pair, and offers what mends it: the codes that may be meant in place of a wrong country code,
/// quotes as the text has them where they are typed otherwise, or that two names are of one house.
class ChecksPanel : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the panel.
    explicit ChecksPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~ChecksPanel() override;

    /// Whether findings can be accepted; false at first.
    void setEditable(bool editable);
    /// See SourceModel::setFollowing(): for a panel that stands behind another tab and does not know.
    void setFollowing(bool following);

    /// Null until the first run is done; of an earlier tracker while another run is under way.
    const FindingModel::Findings &findings() const { return m_findings; }
    /// Whether a run is under way, or will be in a moment.
    bool isBusy() const { return m_run.isBusy() || m_soon.isActive(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void eventRequested(EventRow row);
    void sourceRequested(const SourceId &source);
    void attributionRequested(const AttributionId &attribution);
    void measureRequested(const MeasureId &measure);
    /// A person wants to accept a finding, the reason is to be asked for; or to take an acceptance back.
    void acceptRequested(const QString &check, const QString &subject);
    void takeBackRequested(const QString &check, const QString &subject);
    /// A person wants a party to have another country code, one that a finding offers.
    void codeChangeRequested(const PartyId &party, CountryCode code);
    /// A person wants quotes as the text has them: these subjects of findings.
    void quoteMendingRequested(const std::vector<Dateline::MendedQuote> &quotes);
    /// A person says that two names are of one house, which is known by \p name.
    void oneHouseRequested(const QString &name, const QString &other);
    void finished(); ///< the findings are those of the workspace's tracker

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void refresh();
    void take(const FindingModel::Findings &findings);
    void updateShown();
    void updateState();
    void updateButtons();
    void fitColumns();
    void request(const QModelIndex &index);
    /// \p subject is one, not a pair.
    void requestSubject(const QString &subject);
    void accept();
    void takeBack();
    QMenu *contextMenu();
    void offerCodes(QMenu *menu, const Finding &finding);
    void offerMending(QMenu *menu, const Finding &finding);
    void offerOneHouse(QMenu *menu, const Finding &finding);

    Workspace *m_workspace;
    LatestTask<Result<FindingModel::Findings>> m_run;
    FindingModel *m_model;
    FindingModel::Findings m_findings;
    std::shared_ptr<const Snapshot> m_checked; ///< whose findings these are, or will be
    Day m_checkedAsOf;
    bool m_isCurrent = false; ///< they are
    bool m_following = true;
    bool m_editable = false;
    QTimer m_soon;  ///< the day changes in small steps when it is played
    QTimer m_watch; ///< shows how far a long run is
    QLabel *m_counts;
    QPushButton *m_stop;
    std::array<QToolButton *, 3> m_severities = {};
    QCheckBox *m_accepted;
    QPushButton *m_accept;
    QPushButton *m_takeBack;
    QTreeView *m_view;
    QLabel *m_nothing;
};

} // namespace Dateline
