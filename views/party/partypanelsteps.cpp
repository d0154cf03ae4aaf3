// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A party merged with another one, or removed: what is asked in the panel, and the change that it makes.
#include "models/core/collation.h"
#include "models/editing/columnsbase.h"
#include "models/editing/merging.h"
#include "models/editing/recorddrafts.h"
#include "models/editing/removal.h"
#include "views/common/foldedchoice.h"
#include "views/party/partypanel.h"
#include "views/party/partyparts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <numeric>

namespace Dateline {

QWidget *PartyPanel::makeMerging()
{
    m_merging = new QWidget;
    m_into = new QComboBox(m_merging);
    m_into->setEditable(true);
    m_into->setInsertPolicy(QComboBox::NoInsert);
    findFolded(m_into);
    m_into->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_into->setMinimumContentsLength(12);
    m_into->lineEdit()->setPlaceholderText(tr("Name of the one that stays"));
    m_into->setAccessibleName(tr("The one that stays"));
    m_preview = plainLabel(m_merging);
    m_merge = quietButton(tr("&Merge"), m_merging);
    auto *cancel = quietButton(tr("Cancel"), m_merging);
    connect(m_into, &QComboBox::currentIndexChanged, this, &PartyPanel::previewMerge);
    connect(m_into, &QComboBox::editTextChanged, this, &PartyPanel::previewMerge);
    connect(m_merge, &QPushButton::clicked, this, &PartyPanel::merge);
    connect(cancel, &QPushButton::clicked, this, &PartyPanel::refresh);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_merge);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_merging);
    layout->setContentsMargins(0, 6, 0, 0);
    auto *label = new QLabel(tr("Merge into:"), m_merging);
    label->setBuddy(m_into);
    layout->addWidget(label);
    layout->addWidget(m_into);
    layout->addWidget(m_preview);
    layout->addLayout(buttons);
    m_merging->hide();
    return m_merging;
}

QWidget *PartyPanel::makeRemoving()
{
    m_removing = new QWidget;
    m_consequences = plainLabel(m_removing);
    m_remove = quietButton(tr("&Remove"), m_removing);
    auto *cancel = quietButton(tr("Cancel"), m_removing);
    connect(m_remove, &QPushButton::clicked, this, &PartyPanel::remove);
    connect(cancel, &QPushButton::clicked, this, &PartyPanel::refresh);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_removing);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_consequences);
    layout->addLayout(buttons);
    m_removing->hide();
    return m_removing;
}

void PartyPanel::startMerging()
{
    if (!known() || isEditing())
        return;
    refresh();
    listOthers();
    m_merging->show();
    m_into->setFocus(Qt::OtherFocusReason);
    previewMerge();
}

/// All but this one, in order of their names.
void PartyPanel::listOthers()
{
    const std::vector<Party> &parties = m_workspace->snapshot()->tracker().parties;
    std::vector<QString> names;
    for (const Party &party : parties)
        names.push_back(party.name);
    const std::vector<std::uint32_t> ranks = collationRanks(names);
    std::vector<std::size_t> order(parties.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    const QSignalBlocker blocker(m_into);
    m_into->clear();
    for (const std::size_t place : order) {
        const Party &party = parties[place];
        if (party.id == m_party)
            continue;
        m_into->addItem(tr("%1 (%2)", "a party and its kind").arg(party.name, nameFor(party.kind)), party.id.text);
    }
    m_into->setCurrentIndex(-1);
    m_into->clearEditText();
}

void PartyPanel::previewMerge()
{
    const Party *party = known();
    const int place = m_into->findText(m_into->currentText().trimmed(), Qt::MatchFixedString);
    m_merge->setEnabled(false);
    if (!party || place < 0) {
        m_preview->setText(tr("The other one stays, with this name as another name of it."));
        return;
    }
    const ColumnsBase base(m_workspace->snapshot()->tracker());
    const PartyId into{m_into->itemData(place).toString()};
    const Result<Merge> merge = mergedInto(base, Party(), m_party.text, into.text);
    if (!merge) {
        m_preview->setText(merge.error().message);
        return;
    }
    const Mentions mentions = mentionsOf(*m_workspace->snapshot(), m_party);
    QStringList lines{
        mentions.isEmpty()
            ? tr("Nothing names “%1”.").arg(party->name)
            : tr("Will name “%1” then: %2.").arg(m_workspace->snapshot()->nameOfParty(into), inWords(mentions)),
        tr("“%1” becomes another name of it.").arg(party->name)};
    for (const QString &lost : merge->notKept)
        lines.append(tr("Not kept: %1.").arg(lost));
    m_preview->setText(lines.join(u'\n'));
    m_merge->setEnabled(true);
}

void PartyPanel::merge()
{
    const int place = m_into->findText(m_into->currentText().trimmed(), Qt::MatchFixedString);
    if (place < 0)
        return;
    const PartyId into{m_into->itemData(place).toString()};
    const ColumnsBase base(m_workspace->snapshot()->tracker());
    const Result<Merge> merge = mergedInto(base, Party(), m_party.text, into.text);
    if (!merge)
        return;
    m_next = into;
    emit changeRequested(merge->change);
}

void PartyPanel::startRemoving()
{
    const Party *party = known();
    if (!party || isEditing())
        return;
    refresh();
    const Mentions mentions = mentionsOf(*m_workspace->snapshot(), m_party);
    m_consequences->setText(
        mentions.isEmpty() ? tr("Nothing names “%1”.").arg(party->name)
                           : tr("Named by: %1. Events and measures lose it; what sources say of its part goes, too.")
                                 .arg(inWords(mentions)));
    m_removing->show();
    m_remove->setFocus(Qt::OtherFocusReason);
}

void PartyPanel::remove()
{
    const ColumnsBase base(m_workspace->snapshot()->tracker());
    const Result<Change> removed = removal(base, Party(), m_party.text, Dependents::Remove);
    if (removed)
        emit changeRequested(*removed);
    else
        m_consequences->setText(removed.error().message);
}

} // namespace Dateline
