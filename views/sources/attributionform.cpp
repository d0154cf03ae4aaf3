// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/attributionform.h"

#include "models/editing/rebase.h"
#include "models/query/attributionrules.h"
#include "models/query/textsearch.h"
#include "models/wording/datewords.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/common/suggestions.h"
#include "views/sources/sourcefield.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEventsFound = 30;

template<typename Enum>
QComboBox *termChoice()
{
    auto *box = new QComboBox;
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (const Term<Enum> &term : terms<Enum>())
        box->addItem(termInWords(term.name), static_cast<int>(term.value));
    return box;
}

template<typename Enum>
Enum chosenTerm(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

template<typename Enum>
void chooseTerm(QComboBox *box, Enum value)
{
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(value))));
}

/// What a field of an attribution says, to be told from what was typed.
QString inWords(const Attribution &attribution, const QString &path, const Snapshot &snapshot)
{
    if (path == "source"_L1) {
        const SourceRow row = snapshot.sourceIndex(attribution.source);
        return row == noIndex ? QString() : snapshot.tracker().sourceName(row);
    }
    if (path == "claim"_L1)
        return nameFor(attribution.claim);
    if (path == "party"_L1)
        return snapshot.nameOfParty(attribution.party);
    if (path == "role"_L1)
        return attribution.role ? nameFor(*attribution.role) : QString();
    if (path == "support"_L1)
        return nameFor(attribution.support);
    if (path == "date"_L1)
        return dateInWords(attribution.date);
    if (path == "credibility"_L1)
        return attribution.credibility ? nameFor(*attribution.credibility) : QString();
    QString text;
    forEachField<Attribution>([&](const auto &each) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(each.in(attribution))>, QString>) {
            if (each.path() == path)
                text = each.in(attribution);
        }
    });
    return text;
}

} // namespace

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

QBoxLayout *AttributionForm::addRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    fields()->addLayout(row);
    return row;
}

QLineEdit *AttributionForm::addLine(QBoxLayout *layout, const QString &path, const QString &label,
                                    const QString &placeholder)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(placeholder);
    connect(line, &QLineEdit::textChanged, this, [this, path] { touch(path); });
    addField(layout, path, label, line);
    return line;
}

void AttributionForm::makeEventField()
{
    m_event = new SuggestingLine;
    m_event->setPlaceholderText(tr("Find an event by its words"));
    m_event->setClearButtonEnabled(true);
    m_event->setFinder([this](const QString &typed) {
        std::vector<Suggestion> found;
        int left = mostEventsFound;
        const Bitset rows = snapshot()->engine().texts().rowsWithWords(searchWords(typed));
        snapshot()->table().forEachInOrder(rows, [&](EventRow row) {
            if (left-- > 0)
                found.push_back(
                    {snapshot()->title(row), dateInWords(snapshot()->date(row)), snapshot()->eventId(row).text});
        });
        return found;
    });
    connect(m_event, &SuggestingLine::chosen, this, [this](const QVariant &event) {
        m_draft.attribution.event = {event.toString()};
        {
            const QSignalBlocker quiet(m_event);
            m_event->setText(snapshot()->title(snapshot()->rowOf(m_draft.attribution.event)));
            m_event->setCursorPosition(0);
        }
        listParties();
        touch(u"event"_s);
    });
    connect(m_event, &QLineEdit::textEdited, this, [this] {
        m_draft.attribution.event = {};
        listParties();
        touch(u"event"_s);
    });
    addField(u"event"_s, tr("Eve&nt"), m_event);
}

void AttributionForm::makeSourceFields()
{
    m_source = new SourceField;
    connect(m_source, &SourceField::edited, this, [this] {
        m_origin->setPlaceholderText(m_source->name());
        touch(u"source"_s);
    });
    addField(u"source"_s, tr("&Source"), m_source, m_source->line());
    const auto addText = [this](const QString &path, const QString &label, GrowingText::Lines lines) {
        auto *text = new GrowingText(lines);
        connect(text, &QPlainTextEdit::textChanged, this, [this, path] {
            showParts();
            touch(path);
        });
        addField(path, label, text);
        return text;
    };
    m_quote = addText(u"quote/exact"_s, tr("&Quote"), GrowingText::Lines::Many);
    m_quote->setLeastLines(2);
    m_prefix = addText(u"quote/prefix"_s, tr("Words before the quote"), GrowingText::Lines::Many);
    m_suffix = addText(u"quote/suffix"_s, tr("Words after the quote"), GrowingText::Lines::Many);
    m_saidBy = addLine(fields(), u"saidBy"_s, tr("Said b&y"), tr("the source itself"));
    m_origin = addLine(fields(), u"origin"_s, tr("F&irst reported by"), {});
    m_origin->setToolTip(tr("Who reported it first. Reports of one first reporter count as one origin."));
}

void AttributionForm::makeStandingFields()
{
    QBoxLayout *row = addRow();
    m_support = termChoice<Support>();
    connect(m_support, &QComboBox::activated, this, [this] { touch(u"support"_s); });
    addField(row, u"support"_s, tr("This passage"), m_support);
    m_claim = termChoice<Claim>();
    connect(m_claim, &QComboBox::activated, this, [this] {
        showParts();
        touch(u"claim"_s);
    });
    addField(row, u"claim"_s, tr("&Claim about"), m_claim);
    row = addRow();
    m_party = new QComboBox;
    m_party->setPlaceholderText(tr("Choose…"));
    m_party->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    // The source mostly says of a party what the event does.
    connect(m_party, &QComboBox::activated, this, [this] {
        m_role->setCurrentIndex(m_role->findData(m_party->currentData(Qt::UserRole + 1)));
        touch(u"party"_s);
    });
    addField(row, u"party"_s, tr("Party"), m_party);
    m_role = termChoice<Role>();
    m_role->insertItem(0, tr("Not said"), -1);
    connect(m_role, &QComboBox::activated, this, [this] { touch(u"role"_s); });
    addField(row, u"role"_s, tr("Role"), m_role);
    row = addRow();
    m_credibility = new QComboBox;
    m_credibility->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_credibility->addItem(tr("Not graded"), 0);
    for (const Term<Credibility> &term : terms<Credibility>())
        m_credibility->addItem(
            tr("%1  %2", "a grade and its name").arg(static_cast<int>(term.value)).arg(termInWords(term.name)),
            static_cast<int>(term.value));
    connect(m_credibility, &QComboBox::activated, this, [this] { touch(u"credibility"_s); });
    addField(row, u"credibility"_s, tr("C&redibility"), m_credibility);
    m_locator = addLine(row, u"locator"_s, tr("&Where"), tr("page, paragraph"));
    for (const int place : {0, 1})
        row->setStretch(place, 1); // the combo box asks for no width
}

void AttributionForm::makeDateFields(Day reference)
{
    m_stated = addLine(fields(), u"stated"_s, tr("Date in the so&urce"), tr("in its words: on Thursday"));
    m_date = new DateField;
    m_date->setReference(reference);
    connect(m_date, &DateField::edited, this, [this] { touch(u"date"_s); });
    addField(u"date"_s, tr("Calendar &date"), m_date, m_date->lineEdit());
    m_note = new GrowingText(GrowingText::Lines::Many);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { touch(u"note"_s); });
    addField(u"note"_s, tr("N&ote"), m_note);
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
    const bool isAboutParty = chosenTerm<Claim>(m_claim) == Claim::Party;
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
    chooseTerm(m_support, attribution.support);
    chooseTerm(m_claim, attribution.claim);
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
    attribution.support = chosenTerm<Support>(m_support);
    attribution.claim = chosenTerm<Claim>(m_claim);
    attribution.party = {};
    attribution.role.reset();
    if (attribution.claim == Claim::Party) {
        attribution.party = {m_party->currentData().toString()};
        if (m_role->currentData().toInt() >= 0)
            attribution.role = chosenTerm<Role>(m_role);
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
        const QString words = inWords(*theirs, path, *snapshot());
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
