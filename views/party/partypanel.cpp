// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/party/partypanel.h"

#include "models/content/partycard.h"
#include "models/core/collation.h"
#include "models/domain/countrynames.h"
#include "models/editing/columnsbase.h"
#include "models/editing/merging.h"
#include "models/editing/recorddrafts.h"
#include "models/editing/removal.h"
#include "views/common/flowlayout.h"
#include "views/common/foldedchoice.h"
#include "views/common/fonts.h"
#include "views/common/formstack.h"
#include "views/common/pencilbutton.h"
#include "views/common/theme.h"
#include "views/party/partycardview.h"
#include "views/party/partyform.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int partyMargin = 12;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setWords(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QPushButton *quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
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

QWidget *PartyPanel::makeMerging()
{
    m_merging = new QWidget;
    m_into = new QComboBox(m_merging);
    m_into->setEditable(true);
    m_into->setInsertPolicy(QComboBox::NoInsert);
    findFolded(m_into);
    m_into->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_into->setMinimumContentsLength(12);
    m_into->lineEdit()->setPlaceholderText(tr("Name of the one that stays"));
    m_into->setAccessibleName(tr("The one that stays"));
    m_preview = plainLabel(m_merging);
    m_merge = quietButton(tr("&Merge"), m_merging);
    auto *cancel = quietButton(tr("Cancel"), m_merging);
    connect(m_into, &QComboBox::currentIndexChanged, this, &PartyPanel::previewMerge);
    connect(m_into, &QComboBox::editTextChanged, this, &PartyPanel::previewMerge);
    connect(m_merge, &QPushButton::clicked, this, &PartyPanel::merge);
    connect(cancel, &QPushButton::clicked, this, &PartyPanel::refresh);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_merge);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_merging);
    layout->setContentsMargins(0, 6, 0, 0);
    auto *label = new QLabel(tr("Merge into:"), m_merging);
    label->setBuddy(m_into);
    layout->addWidget(label);
    layout->addWidget(m_into);
    layout->addWidget(m_preview);
    layout->addLayout(buttons);
    m_merging->hide();
    return m_merging;
}

QWidget *PartyPanel::makeRemoving()
{
    m_removing = new QWidget;
    m_consequences = plainLabel(m_removing);
    m_remove = quietButton(tr("&Remove"), m_removing);
    auto *cancel = quietButton(tr("Cancel"), m_removing);
    connect(m_remove, &QPushButton::clicked, this, &PartyPanel::remove);
    connect(cancel, &QPushButton::clicked, this, &PartyPanel::refresh);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(m_removing);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_consequences);
    layout->addLayout(buttons);
    m_removing->hide();
    return m_removing;
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
    m_stack->follow(m_workspace->snapshot()->tracker().id);
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

void PartyPanel::startMerging()
{
    if (!known() || isEditing())
        return;
    refresh();
    listOthers();
    m_merging->show();
    m_into->setFocus(Qt::OtherFocusReason);
    previewMerge();
}

/// All but this one, in order of their names.
void PartyPanel::listOthers()
{
    const std::vector<Party> &parties = m_workspace->snapshot()->tracker().parties;
    std::vector<QString> names;
    for (const Party &party : parties)
        names.push_back(party.name);
    const std::vector<std::uint32_t> ranks = collationRanks(names);
    std::vector<std::size_t> order(parties.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    const QSignalBlocker blocker(m_into);
    m_into->clear();
    for (const std::size_t place : order) {
        const Party &party = parties[place];
        if (party.id == m_party)
            continue;
        m_into->addItem(tr("%1 (%2)", "a party and its kind").arg(party.name, nameFor(party.kind)), party.id.text);
    }
    m_into->setCurrentIndex(-1);
    m_into->clearEditText();
}

void PartyPanel::previewMerge()
{
    const Party *party = known();
    const int place = m_into->findText(m_into->currentText().trimmed(), Qt::MatchFixedString);
    m_merge->setEnabled(false);
    if (!party || place < 0) {
        m_preview->setText(tr("The other one stays, with this name as another name of it."));
        return;
    }
    const ColumnsBase base(m_workspace->snapshot()->tracker());
    const PartyId into{m_into->itemData(place).toString()};
    const Result<Merge> merge = mergedInto(base, Party(), m_party.text, into.text);
    if (!merge) {
        m_preview->setText(merge.error().message);
        return;
    }
    const Mentions mentions = mentionsOf(*m_workspace->snapshot(), m_party);
    QStringList lines{
        mentions.isEmpty()
            ? tr("Nothing names “%1”.").arg(party->name)
            : tr("Will name “%1” then: %2.").arg(m_workspace->snapshot()->nameOfParty(into), inWords(mentions)),
        tr("“%1” becomes another name of it.").arg(party->name)};
    for (const QString &lost : merge->notKept)
        lines.append(tr("Not kept: %1.").arg(lost));
    m_preview->setText(lines.join(u'\n'));
    m_merge->setEnabled(true);
}

void PartyPanel::merge()
{
    const int place = m_into->findText(m_into->currentText().trimmed(), Qt::MatchFixedString);
    if (place < 0)
        return;
    const PartyId into{m_into->itemData(place).toString()};
    const ColumnsBase base(m_workspace->snapshot()->tracker());
    const Result<Merge> merge = mergedInto(base, Party(), m_party.text, into.text);
    if (!merge)
        return;
    m_next = into;
    emit changeRequested(merge->change);
}

void PartyPanel::startRemoving()
{
    const Party *party = known();
    if (!party || isEditing())
        return;
    refresh();
    const Mentions mentions = mentionsOf(*m_workspace->snapshot(), m_party);
    m_consequences->setText(
        mentions.isEmpty() ? tr("Nothing names “%1”.").arg(party->name)
                           : tr("Named by: %1. Events and measures lose it; what sources say of its part goes, too.")
                                 .arg(inWords(mentions)));
    m_removing->show();
    m_remove->setFocus(Qt::OtherFocusReason);
}

void PartyPanel::remove()
{
    const ColumnsBase base(m_workspace->snapshot()->tracker());
    const Result<Change> removed = removal(base, Party(), m_party.text, Dependents::Remove);
    if (removed)
        emit changeRequested(*removed);
    else
        m_consequences->setText(removed.error().message);
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
