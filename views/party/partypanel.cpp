// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/party/partypanel.h"

#include "models/content/partycard.h"
#include "models/domain/countrynames.h"
#include "models/editing/recorddrafts.h"
#include "views/common/flowlayout.h"
#include "views/common/fonts.h"
#include "views/common/formstack.h"
#include "views/common/pencilbutton.h"
#include "views/common/theme.h"
#include "views/party/partycardview.h"
#include "views/party/partyform.h"
#include "views/party/partyparts.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int partyMargin = 12;

void setWords(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

PartyPanel::PartyPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_stack(new FormStack(makeCard(), this))
{
    setAccessibleName(tr("Country or company"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_stack, &FormStack::changeRequested, this, &PartyPanel::changeRequested);
    connect(m_stack, &FormStack::closed, this, &PartyPanel::refresh);
    connect(workspace, &Workspace::snapshotChanged, this, &PartyPanel::follow);
    connect(workspace, &Workspace::stancesChanged, this, &PartyPanel::refreshCard);
    connect(workspace, &Workspace::resultChanged, this, &PartyPanel::refreshCard); // towards whom it stands
    refresh();
}

PartyPanel::~PartyPanel() = default;

QSize PartyPanel::sizeHint() const { return {fontMetrics().averageCharWidth() * 48, fontMetrics().height() * 24}; }

QWidget *PartyPanel::makeCard()
{
    auto *card = new QWidget;
    card->setFocusPolicy(Qt::StrongFocus);
    card->setBackgroundRole(QPalette::Base);
    card->setAutoFillBackground(true);
    m_name = plainLabel(card);
    m_card = new PartyCardView(card);
    connect(m_card, &PartyCardView::eventActivated, this, &PartyPanel::eventActivated);
    connect(m_card, &PartyCardView::countryActivated, this, &PartyPanel::countryActivated);
    m_facts = plainLabel(card);
    m_others = plainLabel(card);
    m_ids = plainLabel(card);
    m_mentions = plainLabel(card);
    m_edit = new PencilButton(card);
    m_edit->setToolTip(tr("Edit (F2)"));
    m_edit->setAccessibleName(tr("Edit"));
    connect(m_edit, &PencilButton::clicked, this, [this] { emit editRequested(m_party); });
    auto *top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_edit, 0, Qt::AlignTop);
    m_events = quietButton(tr("&Show its events"), card);
    m_startMerging = quietButton(tr("&Merge…"), card);
    m_startRemoving = quietButton(tr("&Remove…"), card);
    connect(m_events, &QPushButton::clicked, this, [this] { emit eventsRequested(m_party); });
    connect(m_startMerging, &QPushButton::clicked, this, &PartyPanel::startMerging);
    connect(m_startRemoving, &QPushButton::clicked, this, &PartyPanel::startRemoving);
    auto *buttons = new QWidget(card); // side by side where there is room
    auto *flow = new FlowLayout(6, buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_events, m_startMerging, m_startRemoving})
        flow->addWidget(button);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(partyMargin, partyMargin, partyMargin, partyMargin);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_facts);
    layout->addWidget(m_card, 1);
    for (QLabel *label : {m_others, m_ids, m_mentions})
        layout->addWidget(label);
    layout->addSpacing(6);
    layout->addWidget(buttons);
    layout->addWidget(makeMerging());
    layout->addWidget(makeRemoving());
    m_space = new QWidget(card);
    layout->addWidget(m_space, 1);
    return card;
}

void PartyPanel::showParty(const PartyId &party)
{
    if ((isEditing() && party == m_party) || !mayLeave())
        return;
    m_stack->close();
    m_party = party;
    m_country = {};
    m_next = {};
    refresh();
}

void PartyPanel::showCountry(CountryCode country)
{
    for (const Party &party : m_workspace->snapshot()->tracker().parties) {
        if (party.kind == PartyKind::Country && party.country == country)
            return showParty(party.id);
    }
    showParty({});
    if (m_party.isEmpty() && !isEditing()) {
        m_country = country;
        refresh();
    }
}

bool PartyPanel::isEditing() const { return m_stack->form() != nullptr; }

const Party *PartyPanel::known() const { return m_workspace->snapshot()->party(m_party); }

/// The tracker is another one.
void PartyPanel::follow()
{
    m_stack->follow(*m_workspace->snapshot());
    if (!known() && !m_next.isEmpty())
        m_party = std::exchange(m_next, {});
    if (isEditing() && !m_stack->isForeign() && !m_party.isEmpty() && !known())
        m_stack->form()->setNotice(tr("It has been removed meanwhile. What is typed here stays until Esc."));
    if (!isEditing())
        refresh();
}

void PartyPanel::changeFailed()
{
    m_next = {};
    m_stack->fail(tr("The change could not be made. What is typed here is still there."));
}

void PartyPanel::refresh()
{
    const Party *party = known();
    m_merging->hide();
    m_removing->hide();
    for (QWidget *part : std::initializer_list<QWidget *>{m_edit, m_events, m_startMerging, m_startRemoving})
        part->setVisible(party);
    const bool isShown = party || !m_country.isNull();
    m_card->setVisible(isShown);
    m_space->setVisible(!isShown);
    for (QLabel *label : {m_facts, m_others, m_ids, m_mentions})
        label->setVisible(party);
    m_name->setFont(isShown ? TextFonts::forWindow(font()).title : font());
    if (party)
        refreshWords(*party);
    else
        setWords(m_name,
                 isShown ? countryName(m_country) : tr("Choose a country or company in the lists or on the map."));
    refreshCard();
}

void PartyPanel::refreshWords(const Party &party)
{
    setWords(m_name, party.name);
    const QString kind = nameFor(party.kind);
    setWords(m_facts,
             party.country.isNull() ? kind
                                    : tr("%1, %2 (%3)", "kind, country and its code")
                                          .arg(kind, countryName(party.country), party.country.toString()));
    const QString aliases = aliasLines(party.aliases).replace(u'\n', u", "_s);
    setWords(m_others, aliases.isEmpty() ? QString() : tr("Also called: %1").arg(aliases));
    setWords(m_ids, idLines(party.ids));
    setWords(m_mentions, tr("Named by: %1").arg(inWords(mentionsOf(*m_workspace->snapshot(), m_party))));
}

/// Of a panel that is not seen nothing is worked out; showEvent() makes up for it.
void PartyPanel::refreshCard()
{
    const Party *party = known();
    if (!isVisible() || (!party && m_country.isNull()))
        return;
    const CountryCode country = !party ? m_country : party->kind == PartyKind::Country ? party->country : CountryCode();
    m_card->setCard(country.isNull() ? companyCard(*m_workspace, m_party) : countryCard(*m_workspace, country));
}

void PartyPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshCard();
}

void PartyPanel::edit()
{
    if (const Party *party = known(); party && !isEditing())
        m_stack->open(new PartyForm(m_workspace->snapshot(), *party, party->kind),
                      m_workspace->snapshot()->tracker().id);
}

/// Not from what somebody has typed and neither kept nor given up.
bool PartyPanel::mayLeave() const
{
    RecordForm *form = m_stack->form();
    if (!form || !form->isTouched())
        return true;
    form->setNotice(tr("Save or cancel this first."));
    form->focusFirst();
    return false;
}

void PartyPanel::begin(PartyKind kind)
{
    if (!mayLeave())
        return;
    m_party = {};
    m_stack->open(new PartyForm(m_workspace->snapshot(), std::nullopt, kind), m_workspace->snapshot()->tracker().id);
}

void PartyPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && known() && !isEditing()) {
        emit editRequested(m_party);
        return;
    }
    if (event->key() == Qt::Key_Escape && (m_merging->isVisible() || m_removing->isVisible()))
        return refresh();
    QWidget::keyPressEvent(event);
}

void PartyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && !isEditing())
        refresh();
}

} // namespace Dateline
