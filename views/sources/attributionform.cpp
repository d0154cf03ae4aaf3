// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/attributionform.h"

#include "models/editing/rebase.h"
#include "views/common/datefield.h"
#include "views/common/enumchoice.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/common/suggestions.h"
#include "views/sources/fieldsaid.h"
#include "views/sources/sourcefield.h"

#include <QComboBox>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

AttributionForm::AttributionForm(std::shared_ptr<const Snapshot> snapshot, AttributionDraft draft,
                                 std::optional<Attribution> before, EventChoice choice, Day reference,
                                 const Theme &theme, const TextFonts &fonts, QWidget *parent)
    : CardForm(std::move(snapshot), theme, fonts, parent)
    , m_draft(std::move(draft))
    , m_before(std::move(before))
    , m_choice(choice)
{
    setAccessibleName(m_before ? tr("Edit attribution") : tr("New attribution"));
    fields()->setContentsMargins(0, 12, 0, 12);
    {
        const Filling filling(this);
        if (m_choice == EventChoice::Offered)
            makeEventField();
        makeSourceFields();
        makeStandingFields();
        makeDateFields(reference);
        m_source->setSnapshot(this->snapshot());
        fill(m_draft);
    }
    m_initial = this->draft();
    finish();
}

void AttributionForm::listParties()
{
    const QString chosen = m_party->currentData().toString();
    m_party->clear();
    const EventId &id = m_draft.attribution.event;
    const EventRow row = id.isEmpty() ? EventRow() : snapshot()->rowOf(id);
    if (row != noIndex) {
        for (const Participation &each : snapshot()->event(row).parties) {
            if (m_party->findData(each.party.text) >= 0)
                continue; // it takes part in several roles
            m_party->addItem(snapshot()->nameOfParty(each.party), each.party.text);
            m_party->setItemData(m_party->count() - 1, static_cast<int>(each.role), Qt::UserRole + 1);
        }
    }
    m_party->setCurrentIndex(m_party->findData(chosen));
}

/// Party and role are of a claim about a party; what stands around a quote needs one.
void AttributionForm::showParts()
{
    const bool isAboutParty = selectedValue<Claim>(m_claim) == Claim::Party;
    field(u"party"_s)->setVisible(isAboutParty);
    field(u"role"_s)->setVisible(isAboutParty);
    const bool hasQuote = !m_quote->text().isEmpty() || !m_prefix->text().isEmpty() || !m_suffix->text().isEmpty();
    field(u"quote/prefix"_s)->setVisible(hasQuote);
    field(u"quote/suffix"_s)->setVisible(hasQuote);
}

void AttributionForm::fill(const AttributionDraft &draft)
{
    const Filling filling(this);
    m_draft = draft;
    const Attribution &attribution = draft.attribution;
    if (m_event) {
        const EventRow row = attribution.event.isEmpty() ? EventRow() : snapshot()->rowOf(attribution.event);
        if (row != noIndex)
            m_event->setText(snapshot()->title(row));
        m_event->setCursorPosition(0);
    }
    listParties();
    if (m_source->source() != attribution.source || !draft.newSource)
        m_source->setSource(attribution.source, draft.newSource);
    m_origin->setPlaceholderText(m_source->name());
    m_quote->setText(attribution.quote.exact);
    m_prefix->setText(attribution.quote.prefix);
    m_suffix->setText(attribution.quote.suffix);
    const std::pair<QLineEdit *, const QString &> lines[] = {{m_saidBy, attribution.saidBy},
                                                             {m_origin, attribution.origin},
                                                             {m_locator, attribution.locator},
                                                             {m_stated, attribution.stated}};
    for (const auto &[line, text] : lines) {
        if (line->text() != text)
            line->setText(text);
    }
    selectValue(m_support, attribution.support);
    selectValue(m_claim, attribution.claim);
    m_party->setCurrentIndex(m_party->findData(attribution.party.text));
    m_role->setCurrentIndex(attribution.role ? m_role->findData(static_cast<int>(*attribution.role)) : 0);
    m_credibility->setCurrentIndex(
        attribution.credibility ? m_credibility->findData(static_cast<int>(*attribution.credibility)) : 0);
    if (draft.dateProblem.isEmpty() && m_date->date() != attribution.date)
        m_date->setDate(attribution.date);
    m_note->setText(attribution.note);
    showParts();
}

AttributionDraft AttributionForm::draft() const
{
    AttributionDraft said = m_draft;
    Attribution &attribution = said.attribution;
    // A text that was not touched stays as it is, blanks and all.
    const auto take = [](QString &kept, const QString &shown, const QString &typed) {
        if (shown != kept)
            kept = typed;
    };
    attribution.source = m_source->source();
    said.newSource = m_source->made();
    said.sourceProblem = m_source->problem();
    said.issuedProblem = m_source->issuedProblem();
    take(attribution.quote.exact, m_quote->text(), cleanText(m_quote->text()));
    // The blank beside a quote is part of what stands around it.
    take(attribution.quote.prefix, m_prefix->text(), m_prefix->text());
    take(attribution.quote.suffix, m_suffix->text(), m_suffix->text());
    take(attribution.saidBy, m_saidBy->text(), cleanLine(m_saidBy->text()));
    take(attribution.origin, m_origin->text(), cleanLine(m_origin->text()));
    take(attribution.locator, m_locator->text(), cleanLine(m_locator->text()));
    take(attribution.stated, m_stated->text(), cleanLine(m_stated->text()));
    take(attribution.note, m_note->text(), cleanText(m_note->text()));
    attribution.support = selectedValue<Support>(m_support);
    attribution.claim = selectedValue<Claim>(m_claim);
    attribution.party = {};
    attribution.role.reset();
    if (attribution.claim == Claim::Party) {
        attribution.party = {m_party->currentData().toString()};
        if (m_role->currentData().toInt() >= 0)
            attribution.role = selectedValue<Role>(m_role);
    }
    attribution.credibility.reset();
    if (const int grade = m_credibility->currentData().toInt(); grade > 0)
        attribution.credibility = static_cast<Credibility>(grade);
    attribution.date = m_date->date();
    said.dateProblem = m_date->isAcceptable() ? QString() : m_date->problem();
    return said;
}

bool AttributionForm::isTouched() const
{
    // A passage that was marked is not to be marked again.
    return draft() != m_initial || (!m_before && !m_initial.attribution.quote.isEmpty());
}

void AttributionForm::focusFirst()
{
    if (m_event && about().isEmpty())
        m_event->setFocus(Qt::OtherFocusReason);
    else if (m_source->source().isEmpty())
        m_source->setFocus(Qt::OtherFocusReason);
    else
        m_quote->setFocus(Qt::OtherFocusReason);
}

FieldFaults AttributionForm::faults() const { return faultsOf(draft(), m_before, *snapshot()); }

std::optional<Change> AttributionForm::change() const { return changeOf(draft(), m_before, *snapshot()); }

void AttributionForm::takeOver()
{
    const Filling filling(this);
    m_source->setSnapshot(snapshot());
    listParties();
    if (m_draft.attribution.id.isEmpty())
        return;
    const EventRow row = about().isEmpty() ? EventRow() : snapshot()->rowOf(about());
    std::optional<Attribution> theirs;
    if (row != noIndex) {
        for (const AttributionRow number : snapshot()->attributionsOf(row)) {
            const Attribution each = snapshot()->tracker().attribution(number);
            if (each.id == m_draft.attribution.id)
                theirs = each;
        }
    }
    if (!theirs) {
        m_before.reset();
        setRemoved(tr("This attribution was removed meanwhile. Save adds it again."));
        return;
    }
    setRemoved({});
    if (m_before == theirs)
        return;
    const AttributionDraft mine = draft();
    const Rebased<Attribution> both = rebased(m_before.value_or(*theirs), mine.attribution, *theirs);
    m_before = theirs;
    AttributionDraft merged = mine;
    merged.attribution = both.entity;
    fill(merged);
    m_initial = mine;
    m_initial.attribution = *theirs;
    for (const QString &path : both.conflicts) {
        const QString words = fieldSaid(*theirs, path, *snapshot());
        setConflict(path, words.isNull() ? u""_s : words);
    }
}

void AttributionForm::takeTheirs(const QString &path)
{
    AttributionDraft said = draft();
    forEachField<Attribution>([&](const auto &each) {
        if (m_before && each.path() == path)
            each.in(said.attribution) = each.in(*m_before);
    });
    fill(said);
    refresh();
}

} // namespace Dateline
