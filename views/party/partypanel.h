// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace Dateline {

class FormStack;
class PartyCardView;
class PencilButton;

/// A party: what the tracker knows of it, where it stands and its events; edited in place, merged with another one that
/// is the same, or removed. A country need not be in the tracker.
class PartyPanel : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the panel.
    explicit PartyPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~PartyPanel() override;

    /// Kept by its id while snapshots change.
    void showParty(const PartyId &party);
    /// The same for a country, by its party where the tracker has one.
    void showCountry(CountryCode country);
    const PartyId &party() const { return m_party; } ///< empty: none

    void edit();
    /// Begins a form for a party that is not in the tracker yet.
    void begin(PartyKind kind);
    void startMerging();
    void startRemoving();
    bool isEditing() const;
    FormStack *stack() const { return m_stack; } ///< where its form opens

    /// What was asked for is not done: the form stays as it was.
    void changeFailed();

    QSize sizeHint() const override;

signals:
    void editRequested(const Dateline::PartyId &party); ///< by its pencil or F2
    void changeRequested(const Dateline::Change &change);
    void eventsRequested(const Dateline::PartyId &party); ///< those that it takes part in
    void eventActivated(Dateline::EventRow event); ///< one of its events, or the one that decides where it stands
    void countryActivated(Dateline::CountryCode country);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCard();
    QWidget *makeMerging();
    QWidget *makeRemoving();
    void follow();
    void refresh();
    void refreshCard();
    void refreshWords(const Party &party);
    void listOthers();
    void previewMerge();
    void merge();
    void remove();
    const Party *known() const;
    bool mayLeave() const;

    Workspace *m_workspace;
    PartyId m_party;
    CountryCode m_country; ///< that is shown without a party; null: none
    PartyId m_next;        ///< that is shown once the one shown has gone
    FormStack *m_stack;
    QLabel *m_name;
    PartyCardView *m_card;
    QWidget *m_space; ///< below the words, while there is no card
    QLabel *m_facts;
    QLabel *m_others;
    QLabel *m_ids;
    QLabel *m_mentions;
    PencilButton *m_edit;
    QPushButton *m_events;
    QPushButton *m_startMerging;
    QPushButton *m_startRemoving;
    QWidget *m_merging;
    QComboBox *m_into;
    QLabel *m_preview;
    QPushButton *m_merge;
    QWidget *m_removing;
    QLabel *m_consequences;
    QPushButton *m_remove;
};

} // namespace Dateline
