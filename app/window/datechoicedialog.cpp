// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/datechoicedialog.h"
#include "models/wording/datewords.h"

#include "models/content/stateddates.h"
#include "models/domain/datechoice.h"
#include "views/common/datefield.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

DateChoiceDialog::DateChoiceDialog(const Snapshot &snapshot, EventRow row, QWidget *parent)
    : QDialog(parent)
    , m_event(snapshot.event(row))
    , m_choices(new QButtonGroup(this))
    , m_other(new DateField(this))
    , m_reason(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Choose a date"));
    auto *layout = new QVBoxLayout(this);
    auto *title = new QLabel(m_event.title, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    layout->addWidget(title);

    const auto add = [&](const Edtf &date, const QString &text) {
        auto *button = new QRadioButton(QString(text).replace(u'&', u"&&"_s), this);
        m_choices->addButton(button, static_cast<int>(m_dates.size()));
        m_dates.push_back(date);
        button->setChecked(date == m_event.date);
        layout->addWidget(button);
    };
    bool own = false;
    for (const StatedDate &stated : statedDates(snapshot, row).dates) {
        add(stated.date,
            tr("%1 – %2", "date – its sources").arg(dateInWords(stated.date), stated.sources.join(u", "_s)));
        own = own || stated.date == m_event.date;
    }
    if (!own)
        add(m_event.date, tr("%1 – unchanged").arg(dateInWords(m_event.date)));
    auto *another = new QRadioButton(tr("&Another date:"), this);
    m_choices->addButton(another, static_cast<int>(m_dates.size()));
    m_other->setPlaceholderText(tr("23 Aug 2018, c. Nov 2018, 2018 to 2019"));
    m_other->setName(tr("Another date"));
    if (m_event.date.span().begin)
        m_other->setReference(*m_event.date.span().begin); // "14 Jul" is of the event's year
    auto *line = new QHBoxLayout;
    line->addWidget(another, 0, Qt::AlignTop);
    line->addWidget(m_other, 1);
    layout->addLayout(line);

    auto *why = new QLabel(tr("&Why this one:"), this);
    why->setBuddy(m_reason);
    layout->addWidget(why);
    m_reason->setTabChangesFocus(true);
    m_reason->setPlainText(m_event.dateReason);
    layout->addWidget(m_reason);
    layout->addWidget(m_buttons);
    connect(m_other, &DateField::edited, this, [this, another] {
        another->setChecked(true);
        refresh();
    });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &DateChoiceDialog::refresh);
    connect(m_choices, &QButtonGroup::idToggled, this, &DateChoiceDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

Edtf DateChoiceDialog::date() const
{
    const auto choice = static_cast<std::size_t>(m_choices->checkedId());
    if (choice < m_dates.size())
        return m_dates[choice];
    return m_other->date();
}

void DateChoiceDialog::refresh()
{
    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    const bool reasoned = !m_reason->toPlainText().trimmed().isEmpty();
    ok->setEnabled(withChosenDate(m_event, date(), m_reason->toPlainText()).has_value());
    ok->setToolTip(reasoned ? QString() : tr("Say why this date is taken."));
}

Event DateChoiceDialog::chosenEvent() const
{
    return withChosenDate(m_event, date(), m_reason->toPlainText()).value_or(m_event);
}

} // namespace Dateline
