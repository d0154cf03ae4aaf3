// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/eventform.h"

#include "models/content/stateddates.h"
#include "models/editing/partyfinder.h"
#include "models/editing/rebase.h"
#include "models/wording/datewords.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/glyphs.h"
#include "views/common/growingtext.h"
#include "views/common/partyfield.h"
#include "views/common/suggestions.h"
#include "views/sources/measurefield.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int categoryGlyphSide = 14;

/// What a field of an event says, to be told from what was typed.
QString inWords(const Event &event, const QString &path, const Snapshot &snapshot)
{
    if (path == "title"_L1)
        return event.title;
    if (path == "summary"_L1)
        return event.summary;
    if (path == "date"_L1)
        return dateInWords(event.date);
    if (path == "dateReason"_L1)
        return event.dateReason;
    if (path == "note"_L1)
        return event.note;
    if (path == "reviewOn"_L1)
        return dateInWords(event.reviewOn);
    if (path == "tags"_L1)
        return tagLine(event.tags);
    if (path == "milestone"_L1)
        return event.milestone ? nameFor(*event.milestone) : QString();
    if (path == "measure"_L1) {
        const Measure *measure = snapshot.measure(event.measure);
        return measure ? measure->title : QString();
    }
    if (path == "category"_L1) {
        const auto number = snapshot.index().categories.constFind(event.category);
        return number == snapshot.index().categories.cend() ? QString() : snapshot.tracker().categories[*number].name;
    }
    QStringList parties;
    for (const Participation &each : event.parties)
        parties.append(
            EventForm::tr("%1: %2", "a role and a party").arg(nameFor(each.role), snapshot.nameOfParty(each.party)));
    return parties.join(u" · "_s);
}

} // namespace

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

void EventForm::makeFields(Day reference)
{
    const auto touches = [this](const QString &path) { return [this, path] { touch(path); }; };
    m_category = new QComboBox;
    m_category->setPlaceholderText(tr("Choose…"));
    m_category->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_category, &QComboBox::activated, this, &EventForm::chooseCategory);
    addField(u"category"_s, tr("&Category"), m_category);
    m_categoryName = new QLineEdit;
    connect(m_categoryName, &QLineEdit::textChanged, this, touches(u"category/name"_s));
    addField(u"category/name"_s, tr("Name of the new category"), m_categoryName);

    m_title = new GrowingText(GrowingText::Lines::One);
    m_title->setFont(m_fonts.title);
    connect(m_title, &QPlainTextEdit::textChanged, this, touches(u"title"_s));
    addField(u"title"_s, tr("T&itle"), m_title);

    m_date = new DateField;
    m_date->setReference(reference);
    m_date->setRequired(true);
    connect(m_date, &DateField::edited, this, touches(u"date"_s));
    addField(u"date"_s, tr("&Date"), m_date, m_date->lineEdit());
    m_dateReason = new GrowingText(GrowingText::Lines::Many);
    connect(m_dateReason, &QPlainTextEdit::textChanged, this, touches(u"dateReason"_s));
    addField(u"dateReason"_s, tr("Why this date"), m_dateReason);

    m_parties = new PartyField(PartyField::Roles::Shown);
    connect(m_parties, &PartyField::edited, this, [this] {
        m_measure->setParticipants(m_parties->parties(), m_parties->madeParties());
        touch(u"parties"_s);
    });
    addField(u"parties"_s, tr("&Parties"), m_parties, m_parties->line());

    m_measure = new MeasureField;
    connect(m_measure, &MeasureField::edited, this, [this] {
        showMilestone();
        touch(u"measure"_s);
    });
    addField(u"measure"_s, tr("&Measure"), m_measure, m_measure->line());
    m_milestone = new QComboBox;
    m_milestone->addItem(tr("Choose…"), -1);
    for (const Term<Milestone> &term : terms<Milestone>())
        m_milestone->addItem(nameFor(term.value), static_cast<int>(term.value));
    connect(m_milestone, &QComboBox::activated, this, touches(u"milestone"_s));
    addField(u"milestone"_s, tr("Milest&one"), m_milestone);

    m_summary = new GrowingText(GrowingText::Lines::Many);
    m_summary->setLeastLines(2);
    connect(m_summary, &QPlainTextEdit::textChanged, this, touches(u"summary"_s));
    addField(u"summary"_s, tr("&Summary"), m_summary);
    makeTags();
    m_note = new GrowingText(GrowingText::Lines::Many);
    connect(m_note, &QPlainTextEdit::textChanged, this, touches(u"note"_s));
    addField(u"note"_s, tr("Analyst’s &note"), m_note);
    m_reviewOn = new DateField;
    m_reviewOn->setReference(reference);
    connect(m_reviewOn, &DateField::edited, this, touches(u"reviewOn"_s));
    addField(u"reviewOn"_s, tr("Revie&w on"), m_reviewOn, m_reviewOn->lineEdit());
}

/// Tags in a line, each completed from those of the tracker.
void EventForm::makeTags()
{
    m_tags = new SuggestingLine;
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_tags->setFinder([this](const QString &typed) {
        std::vector<Suggestion> found;
        const QString last = typed.section(u',', -1).trimmed();
        if (last.isEmpty())
            return found;
        const std::vector<QString> &names = snapshot()->table().tagNames();
        NameIndex index;
        for (std::uint32_t i = 0; i < names.size(); ++i)
            index.add(i, names[i]);
        constexpr std::size_t mostTags = 12;
        for (const NameIndex::Hit &hit : index.find(last, mostTags)) {
            if (names[hit.owner] != last)
                found.push_back({names[hit.owner], {}, names[hit.owner]});
        }
        return found;
    });
    connect(m_tags, &SuggestingLine::chosen, this, [this](const QVariant &tag) {
        const qsizetype start = m_tags->text().lastIndexOf(u',') + 1;
        m_tags->setText(
            QString(m_tags->text().left(start) + (start > 0 ? u" "_s : QString()) + tag.toString() + u", "));
    });
    connect(m_tags, &QLineEdit::textChanged, this, [this] { touch(u"tags"_s); });
    addField(u"tags"_s, tr("Ta&gs"), m_tags);
}

void EventForm::listCategories()
{
    const QString chosen = m_category->currentData().toString();
    m_category->clear();
    const std::vector<Category> &categories = snapshot()->tracker().categories;
    for (std::size_t i = 0; i < categories.size(); ++i)
        m_category->addItem(QIcon(glyphPixmap(m_theme, i, categoryGlyphSide, devicePixelRatioF())), categories[i].name,
                            categories[i].id.text);
    m_category->addItem(tr("New category…"), draftCategoryId().text);
    m_category->setCurrentIndex(m_category->findData(chosen));
}

void EventForm::chooseCategory()
{
    const bool isNew = m_category->currentData().toString() == draftCategoryId().text;
    field(u"category/name"_s)->setVisible(isNew);
    if (isNew && !isFilling())
        m_categoryName->setFocus(Qt::OtherFocusReason);
    touch(u"category"_s);
}

/// A milestone is one of a measure.
void EventForm::showMilestone()
{
    const bool hasMeasure = !m_measure->measure().isEmpty();
    field(u"milestone"_s)->setVisible(hasMeasure);
    if (!hasMeasure)
        m_milestone->setCurrentIndex(0);
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
        m_measure->setMeasure(event.measure, draft.newMeasure, draft.newParties);
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
        const QString words = inWords(theirs, path, *snapshot());
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
