// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/manyeventsdialog.h"

#include "models/editing/eventdraft.h"
#include "models/wording/datewords.h"
#include "views/common/datefield.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

// The first entries of a choice.
constexpr int asItIs = 0;
constexpr int noneAtAll = -1; // as data

QCompleter *completerOf(const QStringList &names, QObject *parent)
{
    auto *completer = new QCompleter(names, parent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    return completer;
}

} // namespace

ManyEventsDialog::ManyEventsDialog(EventFields fields, const std::vector<EventRow> &rows, QWidget *parent)
    : QDialog(parent), m_fields(std::move(fields)), m_rows(rows), m_common(commonFields(m_fields.snapshot(), rows))
{
    const auto count = static_cast<int>(rows.size());
    setWindowTitle(tr("Edit %Ln event(s)", nullptr, count));
    Event common;
    common.category = m_common.category.value_or(CategoryId());
    common.measure = m_common.measure.value_or(MeasureId());
    common.milestone = m_common.milestone;
    const auto textOf = [&](EventField field) { return m_fields.text(common, field); };
    m_category = makeChoice(now(m_common.category.has_value(), textOf(EventField::Category)), false,
                            m_fields.choices(EventField::Category));
    m_measure = makeChoice(now(m_common.measure.has_value(), textOf(EventField::Measure)), true,
                           m_fields.choices(EventField::Measure));
    m_milestone = makeChoice(now(m_common.milestone.has_value() || (m_common.measure && m_common.measure->isEmpty()),
                                 textOf(EventField::Milestone)),
                             false, m_fields.choices(EventField::Milestone));
    m_addedTags = new QLineEdit(this);
    m_addedTags->setPlaceholderText(tr("Separate several with commas"));
    m_removedTags = new QLineEdit(this);
    m_removedTags->setPlaceholderText(m_common.tags.isEmpty() ? tr("The events have no tags")
                                                              : tr("They have: %1").arg(m_common.tags.join(u", ")));
    m_removedTags->setEnabled(!m_common.tags.isEmpty());
    m_removedTags->setCompleter(completerOf(m_common.tags, this));
    m_addedParties = new QLineEdit(this);
    m_addedParties->setPlaceholderText(tr("Country, company or organisation"));
    m_addedParties->setCompleter(
        completerOf(m_fields.choices(EventField::Countries) + m_fields.choices(EventField::Parties), this));
    m_role = new QComboBox(this);
    m_role->setAccessibleName(tr("Role of the added party"));
    m_role->addItem(tr("usual role"));
    for (const auto &term : terms<Role>())
        m_role->addItem(termInWords(term.name), static_cast<int>(term.value));
    QStringList parties;
    for (const PartyId &party : m_common.parties)
        parties.append(m_fields.snapshot().nameOfParty(party));
    m_removedParty = makeChoice(tr("None"), false, parties);
    m_removedParty->setEnabled(!parties.isEmpty());
    m_review = new DateField(this);
    m_review->setCompact(true);
    m_review->setRequired(false);
    m_review->setPlaceholderText(now(m_common.reviewOn.has_value(), dateInWords(m_common.reviewOn.value_or(Edtf()))));
    // All of it can be read; the room at its end is the calendar's.
    m_review->setMinimumWidth(fontMetrics().horizontalAdvance(m_review->lineEdit()->placeholderText())
                              + 3 * fontMetrics().height());
    m_noReview = new QCheckBox(tr("No review day"), this);

    auto *party = new QHBoxLayout;
    party->addWidget(m_addedParties, 1);
    party->addWidget(m_role);
    auto *review = new QHBoxLayout;
    review->addWidget(m_review, 1);
    review->addWidget(m_noReview);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Category:"), m_category);
    form->addRow(tr("&Measure:"), m_measure);
    form->addRow(tr("Mi&lestone:"), m_milestone);
    form->addRow(tr("Add &tags:"), m_addedTags);
    form->addRow(tr("Remove ta&gs:"), m_removedTags);
    const auto labelOf = [this](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text, this);
        label->setBuddy(buddy);
        return label;
    };
    form->addRow(labelOf(tr("Add &party:"), m_addedParties), party);
    form->addRow(tr("Remove p&arty:"), m_removedParty);
    form->addRow(labelOf(tr("&Review on:"), m_review), review);
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Edit %Ln event(s)", nullptr, count));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    constexpr int usualWidth = 520;
    setMinimumWidth(usualWidth);

    for (const QComboBox *choice : {m_category, m_measure, m_milestone, m_removedParty, m_role})
        connect(choice, &QComboBox::currentIndexChanged, this, &ManyEventsDialog::refresh);
    for (const QLineEdit *line : {m_addedTags, m_removedTags, m_addedParties})
        connect(line, &QLineEdit::textChanged, this, &ManyEventsDialog::refresh);
    connect(m_review, &DateField::edited, this, &ManyEventsDialog::refresh);
    connect(m_review, &DateField::dateChanged, this, &ManyEventsDialog::refresh);
    connect(m_noReview, &QCheckBox::toggled, this, &ManyEventsDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

QString ManyEventsDialog::now(bool agree, const QString &value) const
{
    if (!agree)
        return tr("Several – keep unchanged");
    return value.isEmpty() ? tr("None – keep unchanged") : tr("%1 – keep unchanged").arg(value);
}

QComboBox *ManyEventsDialog::makeChoice(const QString &now, bool mayBeNone, const QStringList &names)
{
    auto *choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->addItem(now);
    if (mayBeNone)
        choice->addItem(tr("None"), noneAtAll);
    for (int i = 0; i < names.size(); ++i)
        choice->addItem(names[i], i);
    return choice;
}

void ManyEventsDialog::readTags(ManyEventsEdit &edit, QString &problem) const
{
    Event event;
    if (const auto written = m_fields.write(event, EventField::Tags, m_addedTags->text()); !written)
        problem = written.error().message;
    edit.addedTags = event.tags;
    for (const QString &tag : tagsFromLine(m_removedTags->text(), m_common.tags)) {
        if (m_common.tags.contains(tag))
            edit.removedTags.append(tag);
        else
            problem = tr("None of the events has the tag “%1”.").arg(tag);
    }
}

void ManyEventsDialog::readParties(ManyEventsEdit &edit, QString &problem) const
{
    const QString text = m_addedParties->text().trimmed();
    if (!text.isEmpty()) {
        Event event;
        if (const auto added = m_fields.addParties(event, text); !added)
            problem = added.error().message;
        edit.addedParties = event.parties;
        if (const QVariant role = m_role->currentData(); role.isValid()) {
            for (Participation &participation : edit.addedParties)
                participation.role = static_cast<Role>(role.toInt());
        }
    }
    if (m_removedParty->currentIndex() != asItIs)
        edit.removedParties = {m_common.parties[static_cast<std::size_t>(m_removedParty->currentData().toInt())]};
}

ManyEventsEdit ManyEventsDialog::read(QString &problem) const
{
    const TrackerColumns &tracker = m_fields.snapshot().tracker();
    ManyEventsEdit edit;
    if (m_category->currentIndex() != asItIs)
        edit.category = tracker.categories[static_cast<std::size_t>(m_category->currentData().toInt())].id;
    if (m_measure->currentIndex() != asItIs) {
        const int place = m_measure->currentData().toInt();
        edit.measure = place == noneAtAll ? MeasureId() : tracker.measures[static_cast<std::size_t>(place)].id;
    }
    if (m_milestone->currentIndex() != asItIs)
        edit.milestone = terms<Milestone>()[static_cast<std::size_t>(m_milestone->currentData().toInt())].value;
    const bool getsNone = edit.measure && edit.measure->isEmpty();
    const bool hasNone = !edit.measure && m_common.measure && m_common.measure->isEmpty();
    if (edit.milestone && (getsNone || hasNone))
        problem = tr("Only events of a measure are milestones.");
    if (m_noReview->isChecked())
        edit.reviewOn = Edtf();
    else if (!m_review->isAcceptable())
        problem = m_review->problem();
    else if (!m_review->date().isNull())
        edit.reviewOn = m_review->date();
    readTags(edit, problem);
    readParties(edit, problem);
    if (problem.isEmpty())
        problem = faultOf(m_fields.snapshot(), m_rows, edit);
    return edit;
}

ManyEventsEdit ManyEventsDialog::edit() const
{
    QString problem;
    return read(problem);
}

void ManyEventsDialog::refresh()
{
    QString problem;
    const ManyEventsEdit edit = read(problem);
    m_review->setEnabled(!m_noReview->isChecked());
    m_problem->setText(problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty() && !edit.isEmpty());
}

} // namespace Dateline
