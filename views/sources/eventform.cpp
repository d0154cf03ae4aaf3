// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/eventform.h"

#include "models/content/stateddates.h"
#include "models/editing/partyfinder.h"
#include "models/editing/rebase.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/common/partyfield.h"
#include "views/common/suggestions.h"
#include "views/sources/fieldsaid.h"
#include "views/sources/measurefield.h"

#include <QComboBox>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

EventForm::EventForm(std::shared_ptr<const Snapshot> snapshot, EventDraft draft, std::optional<Event> before,
                     Day reference, const Theme &theme, const TextFonts &fonts, QWidget *parent)
    : CardForm(std::move(snapshot), theme, fonts, parent)
    , m_draft(std::move(draft))
    , m_before(std::move(before))
    , m_finder(std::make_shared<const PartyFinder>(this->snapshot()))
{
    setAccessibleName(m_before ? tr("Edit event") : tr("New event"));
    {
        const Filling filling(this);
        makeFields(reference);
        listCategories();
        m_parties->setFinder(m_finder);
        m_measure->setSnapshot(this->snapshot(), m_finder);
        fill(m_draft);
    }
    m_initial = this->draft();
    if (!m_before)
        m_initial.event.title.clear(); // a title that is there already has been typed elsewhere, and must not be lost
    finish();
}

void EventForm::fill(const EventDraft &draft)
{
    const Filling filling(this);
    const Event &event = draft.event;
    m_draft = draft;
    m_category->setCurrentIndex(m_category->findData(event.category.text));
    if (draft.newCategory && draft.newCategory->name != m_categoryName->text())
        m_categoryName->setText(draft.newCategory->name);
    // Where there is no category yet, the first one is made here.
    if (snapshot()->tracker().categories.empty())
        m_category->setCurrentIndex(0);
    chooseCategory();
    m_title->setText(event.title);
    if (draft.dateProblem.isEmpty() && m_date->date() != event.date)
        m_date->setDate(event.date);
    const EventRow row = event.id.isEmpty() ? EventRow() : snapshot()->rowOf(event.id);
    field(u"dateReason"_s)
        ->setVisible(!event.dateReason.isEmpty() || (row != noIndex && statedDates(*snapshot(), row).disagree));
    m_dateReason->setText(event.dateReason);
    if (m_parties->parties() != event.parties)
        m_parties->setParties(event.parties, draft.newParties);
    m_measure->setParticipants(event.parties, draft.newParties);
    if (m_measure->measure() != event.measure || event.measure.isEmpty())
        m_measure->setMeasure(event.measure, draft.newMeasure, draft.newParties, draft.lacksEffect);
    m_milestone->setCurrentIndex(event.milestone ? m_milestone->findData(static_cast<int>(*event.milestone)) : 0);
    showMilestone();
    m_summary->setText(event.summary);
    if (m_tags->text() != tagLine(event.tags))
        m_tags->setText(tagLine(event.tags));
    m_note->setText(event.note);
    if (draft.reviewProblem.isEmpty() && m_reviewOn->date() != event.reviewOn)
        m_reviewOn->setDate(event.reviewOn);
}

EventDraft EventForm::draft() const
{
    EventDraft said = m_draft;
    Event &event = said.event;
    // A text that was not touched stays as it is, blanks and all.
    const auto take = [](QString &kept, const QString &shown, const QString &typed) {
        if (shown != kept)
            kept = typed;
    };
    take(event.title, m_title->text(), cleanLine(m_title->text()));
    take(event.summary, m_summary->text(), cleanText(m_summary->text()));
    take(event.note, m_note->text(), cleanText(m_note->text()));
    take(event.dateReason, m_dateReason->text(), cleanText(m_dateReason->text()));
    event.category = {m_category->currentData().toString()};
    said.newCategory.reset();
    if (event.category == draftCategoryId()) {
        said.newCategory = Category{};
        said.newCategory->id = draftCategoryId();
        said.newCategory->name = cleanLine(m_categoryName->text());
    }
    event.date = m_date->date();
    said.dateProblem = m_date->isAcceptable() || m_date->text().trimmed().isEmpty() ? QString() : m_date->problem();
    event.reviewOn = m_reviewOn->date();
    said.reviewProblem = m_reviewOn->isAcceptable() ? QString() : m_reviewOn->problem();
    event.parties = m_parties->parties();
    said.partyProblem = m_parties->problem();
    event.measure = m_measure->measure();
    said.newMeasure = m_measure->made();
    said.lacksEffect = m_measure->lacksEffect();
    said.measureProblem = m_measure->problem();
    event.milestone.reset();
    if (const int milestone = m_milestone->currentData().toInt(); milestone >= 0)
        event.milestone = static_cast<Milestone>(milestone);
    event.tags = tagsFromLine(m_tags->text(), event.tags);
    said.newParties = m_parties->madeParties();
    for (const Party &party : m_measure->madeParties()) {
        if (std::find(said.newParties.begin(), said.newParties.end(), party) == said.newParties.end())
            said.newParties.push_back(party);
    }
    return said;
}

bool EventForm::isTouched() const { return draft() != m_initial; }

void EventForm::focusFirst()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->moveCursor(QTextCursor::End);
}

FieldFaults EventForm::faults() const { return faultsOf(draft(), *snapshot()); }

std::optional<Change> EventForm::change() const { return changeOf(draft(), m_before, *snapshot()); }

void EventForm::takeOver()
{
    const Filling filling(this);
    m_finder = std::make_shared<const PartyFinder>(snapshot());
    m_parties->setFinder(m_finder);
    m_measure->setSnapshot(snapshot(), m_finder);
    listCategories();
    if (m_draft.event.id.isEmpty())
        return;
    const EventRow row = snapshot()->rowOf(m_draft.event.id);
    if (row == noIndex) {
        m_before.reset();
        setRemoved(tr("This event was removed meanwhile. Save adds it again."));
        return;
    }
    setRemoved({});
    const Event theirs = snapshot()->event(row);
    if (m_before == theirs)
        return;
    const EventDraft mine = draft();
    const Rebased<Event> both = rebased(m_before.value_or(theirs), mine.event, theirs);
    m_before = theirs;
    EventDraft merged = mine;
    merged.event = both.entity;
    fill(merged);
    m_initial = mine;
    m_initial.event = theirs;
    for (const QString &path : both.conflicts) {
        const QString words = fieldSaid(theirs, path, *snapshot());
        setConflict(path, words.isNull() ? u""_s : words);
    }
}

void EventForm::takeTheirs(const QString &path)
{
    EventDraft said = draft();
    forEachField<Event>([&](const auto &each) {
        if (m_before && each.path() == path)
            each.in(said.event) = each.in(*m_before);
    });
    fill(said);
    refresh();
}

} // namespace Dateline
