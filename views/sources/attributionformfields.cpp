// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the form: made once, with what they offer.
#include "views/sources/attributionform.h"

#include "models/query/textsearch.h"
#include "models/query/timeorder.h"
#include "models/wording/datewords.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/common/suggestions.h"
#include "views/sources/sourcefield.h"

#include <QBoxLayout>
#include <QComboBox>

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

} // namespace

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
        const TextSearch &texts = snapshot()->engine().texts();
        const QList<QByteArray> words = searchWords(typed);
        std::vector<EventRow> rows = rowsInOrderOfTime(snapshot()->table(), texts.rowsWithWords(words));
        rows = texts.bestFirst(rows, words);
        rows.resize(std::min(rows.size(), std::size_t{mostEventsFound}));
        std::vector<Suggestion> found;
        for (const EventRow row : rows)
            found.push_back(
                {snapshot()->title(row), dateInWords(snapshot()->date(row)), snapshot()->eventId(row).text});
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

} // namespace Dateline
