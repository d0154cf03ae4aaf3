// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/attributiondialog.h"

#include "app/window/enumchoice.h"
#include "models/query/attributionrules.h"
#include "models/query/textsearch.h"
#include "models/wording/datewords.h"
#include "views/common/datefield.h"
#include "views/common/foldedchoice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEvents = 50; ///< in the list; more words find the others

template<typename Enum>
QComboBox *choiceOf(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const Term<Enum> &term : terms<Enum>())
        box->addItem(termInWords(term.name), static_cast<int>(term.value));
    return box;
}

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AttributionDialog::AttributionDialog(std::shared_ptr<const Snapshot> snapshot, const SourceId &source, Quote quote,
                                     EventRow event, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_quote(std::move(quote))
    , m_search(new QLineEdit(this))
    , m_events(new QListWidget(this))
    , m_support(choiceOf<Support>(this))
    , m_claim(choiceOf<Claim>(this))
    , m_party(new QComboBox(this))
    , m_role(choiceOf<Role>(this))
    , m_saidBy(new QLineEdit(this))
    , m_origin(new QLineEdit(this))
    , m_stated(new QLineEdit(this))
    , m_date(new DateField(this))
    , m_credibility(new QComboBox(this))
    , m_rule(quietLabel(this))
    , m_locator(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_fault(quietLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Add attribution"));
    if (const SourceRow number = m_snapshot->sourceIndex(source); number != noIndex)
        m_source = m_snapshot->tracker().source(number);

    auto *quoted = quietLabel(this);
    quoted->setText(tr("“%1” – %2").arg(m_quote.exact, displayName(m_source)));
    quoted->setMaximumHeight(fontMetrics().height() * 6);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(eventChooser(), 1);
    columns->addWidget(form(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(quoted);
    layout->addLayout(columns, 1);
    layout->addWidget(m_fault);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    find({});
    chooseEvent(event);
    resize(760, 560);
    m_search->setFocus();
}

QWidget *AttributionDialog::eventChooser()
{
    auto *chooser = new QWidget(this);
    auto *layout = new QVBoxLayout(chooser);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Event that it speaks of"), chooser);
    label->setBuddy(m_search);
    m_search->setPlaceholderText(tr("Find an event by its words"));
    m_search->setClearButtonEnabled(true);
    m_events->setAccessibleName(tr("Events"));
    m_events->setWordWrap(true);
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_events, 1);
    connect(m_search, &QLineEdit::textChanged, this, &AttributionDialog::find);
    connect(m_search, &QLineEdit::returnPressed, m_events, [this] { m_events->setFocus(Qt::TabFocusReason); });
    connect(m_events, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_event = item ? EventRow(item->data(Qt::UserRole).toUInt()) : EventRow();
        listParties();
        refresh();
    });
    return chooser;
}

QWidget *AttributionDialog::form()
{
    auto *fields = new QWidget(this);
    auto *layout = new QFormLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addRow(tr("It &is"), m_support);
    layout->addRow(tr("&Claim"), m_claim);
    findFolded(m_party);
    layout->addRow(tr("&Party"), m_party);
    layout->addRow(tr("in the &role"), m_role);
    m_saidBy->setPlaceholderText(tr("the source itself"));
    layout->addRow(tr("&Said by"), m_saidBy);
    m_origin->setPlaceholderText(displayName(m_source));
    m_origin->setToolTip(tr("Who reported it first. Reports of one first reporter count as one origin."));
    layout->addRow(tr("&First reported by"), m_origin);
    m_stated->setPlaceholderText(tr("in the source’s words: on Thursday"));
    layout->addRow(tr("Date as s&tated"), m_stated);
    m_date->setPlaceholderText(tr("23 Aug 2018, last Thursday, mid-November"));
    if (const auto issued = m_source.issued.span().begin)
        m_date->setReference(*issued); // the day from which the source counts
    layout->addRow(tr("&Date meant"), m_date);
    m_credibility->addItem(tr("Not graded"), 0);
    for (const Term<Credibility> &term : terms<Credibility>())
        m_credibility->addItem(u"%1  %2"_s.arg(static_cast<int>(term.value)).arg(termInWords(term.name)),
                               static_cast<int>(term.value));
    layout->addRow(tr("C&redibility"), m_credibility);
    layout->addRow(QString(), m_rule);
    m_locator->setPlaceholderText(tr("page, paragraph"));
    layout->addRow(tr("&Where"), m_locator);
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().height() * 4);
    layout->addRow(tr("&Note"), m_note);
    // The source mostly says of a party what the event does.
    connect(m_party, &QComboBox::currentIndexChanged, this,
            [this] { m_role->setCurrentIndex(m_role->findData(m_party->currentData(Qt::UserRole + 1))); });
    for (QComboBox *box : {m_support, m_claim, m_party, m_role, m_credibility})
        connect(box, &QComboBox::currentIndexChanged, this, &AttributionDialog::refresh);
    for (QLineEdit *line : {m_saidBy, m_origin, m_stated, m_locator})
        connect(line, &QLineEdit::textChanged, this, &AttributionDialog::refresh);
    connect(m_date, &DateField::edited, this, &AttributionDialog::refresh);
    return fields;
}

void AttributionDialog::find(const QString &words)
{
    const EventRow before = m_event;
    m_events->clear();
    const auto add = [this](EventRow row) {
        auto *item =
            new QListWidgetItem(dateInWords(m_snapshot->date(row)) + u"  "_s + m_snapshot->title(row), m_events);
        item->setData(Qt::UserRole, std::uint32_t{row});
    };
    if (searchWords(words).isEmpty()) {
        // The proposed one and its neighbours in time.
        std::vector<EventRow> all;
        const EventTable &table = m_snapshot->table();
        table.forEachInOrder(table.liveRows(), [&](EventRow row) { all.push_back(row); });
        const auto middle =
            before == noIndex ? std::ptrdiff_t{0} : std::find(all.begin(), all.end(), before) - all.begin();
        const auto first = static_cast<std::size_t>(std::max<std::ptrdiff_t>(middle - mostEvents / 2, 0));
        for (std::size_t place = first; place < all.size() && place < first + mostEvents; ++place)
            add(all[place]);
    } else {
        int left = mostEvents;
        const Bitset found = m_snapshot->engine().texts().rowsWithWords(searchWords(words));
        m_snapshot->table().forEachInOrder(found, [&](EventRow row) {
            if (left-- > 0)
                add(row);
        });
    }
    chooseEvent(before);
    if (!m_events->currentItem() && m_events->count() == 1)
        m_events->setCurrentRow(0);
}

void AttributionDialog::chooseEvent(EventRow row)
{
    m_event = row;
    for (int i = 0; i < m_events->count(); ++i) {
        if (m_events->item(i)->data(Qt::UserRole).toUInt() == row) {
            m_events->setCurrentRow(i);
            m_events->scrollToItem(m_events->item(i), QAbstractItemView::PositionAtCenter);
            return;
        }
    }
    if (row != noIndex && m_search->text().isEmpty()) {
        find({});
        return;
    }
    m_event = {};
    listParties();
    refresh();
}

void AttributionDialog::listParties()
{
    m_party->clear();
    if (m_event == noIndex)
        return;
    for (const Participation &participation : m_snapshot->event(m_event).parties) {
        const Party *party = m_snapshot->party(participation.party);
        if (!party)
            continue;
        m_party->addItem(tr("%1 – %2", "a party and its role").arg(party->name, nameFor(participation.role)),
                         party->id.text);
        m_party->setItemData(m_party->count() - 1, static_cast<int>(participation.role), Qt::UserRole + 1);
    }
}

QString AttributionDialog::fault() const
{
    if (m_event == noIndex)
        return tr("Choose the event that the passage speaks of.");
    if (selectedValue<Claim>(m_claim) == Claim::Party && m_party->currentIndex() < 0)
        return tr("The event has no parties that the claim could be about.");
    if (!m_date->isAcceptable())
        return tr("Date: %1").arg(m_date->problem());
    return {};
}

void AttributionDialog::refresh()
{
    const bool party = selectedValue<Claim>(m_claim) == Claim::Party;
    m_party->setEnabled(party);
    m_role->setEnabled(party);
    const std::size_t origins = m_event == noIndex ? 0 : originsWith(*m_snapshot, entered(), m_source);
    const bool supported = origins >= independentOrigins;
    const int confirmed = m_credibility->findData(static_cast<int>(Credibility::Confirmed));
    auto *item = qobject_cast<QStandardItemModel *>(m_credibility->model())->item(confirmed);
    item->setEnabled(supported);
    if (!supported && m_credibility->currentIndex() == confirmed)
        m_credibility->setCurrentIndex(m_credibility->findData(static_cast<int>(Credibility::ProbablyTrue)));
    m_rule->setText(
        supported ? QString()
                  : tr("Confirmed (1) needs two independent origins; with this one the event has %1.").arg(origins));
    m_rule->setVisible(!m_rule->text().isEmpty());
    const QString wrong = fault();
    m_fault->setText(wrong);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wrong.isEmpty());
}

Attribution AttributionDialog::attribution() const
{
    Attribution made = entered();
    made.id = newAttributionId(*m_snapshot, made.event, made.source);
    return made;
}

/// What the form says, without an id. An event must be chosen.
Attribution AttributionDialog::entered() const
{
    Attribution made;
    made.event = m_snapshot->eventId(m_event);
    made.source = m_source.id;
    made.claim = selectedValue<Claim>(m_claim);
    if (made.claim == Claim::Party) {
        made.party = {m_party->currentData().toString()};
        made.role = selectedValue<Role>(m_role);
    }
    made.support = selectedValue<Support>(m_support);
    made.quote = m_quote;
    made.saidBy = m_saidBy->text().trimmed();
    made.origin = originBeside(m_source, m_origin->text().trimmed());
    made.stated = m_stated->text().trimmed();
    made.date = m_date->date();
    if (const int grade = m_credibility->currentData().toInt(); grade > 0)
        made.credibility = static_cast<Credibility>(grade);
    made.locator = m_locator->text().trimmed();
    made.note = m_note->toPlainText().trimmed();
    return made;
}

} // namespace Dateline
