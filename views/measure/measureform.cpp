// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/measure/measureform.h"

#include "models/editing/partyfinder.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/common/partyfield.h"
#include "views/common/suggestions.h"

#include <QCheckBox>
#include <QComboBox>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::vector<PartyId> idsIn(const PartyField *field)
{
    std::vector<PartyId> ids;
    for (const Participation &each : field->parties())
        ids.push_back(each.party);
    return ids;
}

void fillParties(PartyField *field, const std::vector<PartyId> &ids, Role role)
{
    std::vector<Participation> parties;
    for (const PartyId &id : ids)
        parties.push_back({id, role});
    field->setParties(std::move(parties), {});
}

} // namespace

MeasureForm::MeasureForm(std::shared_ptr<const Snapshot> snapshot, const std::optional<Measure> &before,
                         QWidget *parent)
    : RecordForm(parent)
    , m_snapshot(std::move(snapshot))
    , m_before(before)
    , m_title(new GrowingText(GrowingText::Lines::One))
    , m_effect(new QComboBox)
    , m_issuers(new PartyField(PartyField::Roles::None))
    , m_targets(new PartyField(PartyField::Roles::None))
    , m_summary(new GrowingText(GrowingText::Lines::Many))
    , m_bindsMembers(new QCheckBox(tr("Holds in the &member states of the EU, too")))
    , m_reviewOn(new DateField)
{
    for (const Term<Effect> &term : terms<Effect>())
        m_effect->addItem(termInWords(term.name), static_cast<int>(term.value));
    m_effect->setPlaceholderText(tr("Choose…"));
    const auto finder = std::make_shared<const PartyFinder>(m_snapshot);
    m_issuers->setFinder(finder);
    m_targets->setFinder(finder);
    m_summary->setLeastLines(3);
    m_bindsMembers->setToolTip(tr("Of a measure that the European Union issues"));
    fill(before.value_or(Measure()));
    addField(u"title"_s, tr("T&itle"), m_title);
    addField(u"effect"_s, tr("Effe&ct"), m_effect);
    addField(u"issuers"_s, tr("I&ssued by"), m_issuers, m_issuers->line());
    addField(u"targets"_s, tr("Tar&gets"), m_targets, m_targets->line());
    addField(u"bindsMembers"_s, {}, m_bindsMembers);
    addField(u"summary"_s, tr("Summar&y"), m_summary);
    addField(u"reviewOn"_s, tr("Review &on"), m_reviewOn, m_reviewOn->lineEdit());
    finish();
    connect(m_title, &QPlainTextEdit::textChanged, this, [this] { touch(u"title"_s); });
    connect(m_summary, &QPlainTextEdit::textChanged, this, [this] { touch(u"summary"_s); });
    connect(m_effect, &QComboBox::currentIndexChanged, this, [this] { touch(u"effect"_s); });
    connect(m_issuers, &PartyField::edited, this, [this] { touch(u"issuers"_s); });
    connect(m_targets, &PartyField::edited, this, [this] { touch(u"targets"_s); });
    connect(m_bindsMembers, &QCheckBox::toggled, this, [this] { touch(u"bindsMembers"_s); });
    connect(m_reviewOn, &DateField::edited, this, [this] { touch(u"reviewOn"_s); });
}

void MeasureForm::fill(const Measure &measure)
{
    m_title->setPlainText(measure.title);
    // Whoever adds a measure says what it does: none stands there unasked.
    m_effect->setCurrentIndex(m_before ? m_effect->findData(static_cast<int>(measure.effect)) : -1);
    fillParties(m_issuers, measure.issuers, Role::Issuer);
    fillParties(m_targets, measure.targets, Role::Target);
    m_summary->setPlainText(measure.summary);
    m_bindsMembers->setChecked(measure.bindsMembers);
    m_reviewOn->setDate(measure.reviewOn);
}

MeasureDraft MeasureForm::draft() const
{
    MeasureDraft draft{m_before.value_or(Measure())};
    Measure &measure = draft.measure;
    // What nobody has touched stays as it was written.
    if (const QString title = cleanLine(m_title->toPlainText()); title != cleanLine(measure.title))
        measure.title = title;
    if (const QString summary = cleanText(m_summary->toPlainText()); summary != cleanText(measure.summary))
        measure.summary = summary;
    draft.lacksEffect = m_effect->currentIndex() < 0;
    if (!draft.lacksEffect)
        measure.effect = static_cast<Effect>(m_effect->currentData().toInt());
    measure.issuers = idsIn(m_issuers);
    measure.targets = idsIn(m_targets);
    measure.bindsMembers = m_bindsMembers->isChecked();
    measure.reviewOn = m_reviewOn->date();
    for (const PartyField *field : {m_issuers, m_targets}) {
        for (const Party &party : field->madeParties()) {
            const auto isSame = [&](const Party &each) { return each.id == party.id; };
            if (std::none_of(draft.newParties.begin(), draft.newParties.end(), isSame))
                draft.newParties.push_back(party);
        }
    }
    draft.issuerProblem = m_issuers->problem();
    draft.targetProblem = m_targets->problem();
    draft.reviewProblem = m_reviewOn->problem();
    return draft;
}

FieldFaults MeasureForm::faults() const { return faultsOf(draft(), *m_snapshot); }

std::optional<Change> MeasureForm::change() const { return changeOf(draft(), m_before, *m_snapshot); }

} // namespace Dateline
