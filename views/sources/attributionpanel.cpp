// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/attributionpanel.h"

#include "models/citation/citation.h"
#include "models/items/attributionmodel.h"
#include "views/sources/attributioncard.h"
#include "views/sources/attributionform.h"
#include "views/sources/eventsummary.h"
#include "views/sources/groupline.h"
#include "views/sources/panelparts.h"
#include "views/sources/textblock.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QLabel>
#include <QMetaEnum>
#include <QScrollBar>
#include <QUrl>

#include <utility>

namespace Dateline {

namespace {

constexpr int margin = 12;

} // namespace

AttributionPanel::AttributionPanel(Workspace *workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_attributions(new AttributionModel(workspace, this))
    , m_group(new GroupLine(workspace, this))
    , m_open([](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
    setAccessibleName(tr("Event and sources"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The model has brought itself up to date when it resets; a change that leaves it alone is none for the panel.
    connect(m_attributions, &QAbstractItemModel::modelReset, this, &AttributionPanel::refresh);
    connect(workspace, &Workspace::resultChanged, this, &AttributionPanel::markFound);
    connect(m_group, &GroupLine::shownChanged, this, &AttributionPanel::placeGroupLine);
    rebuild();
    placeGroupLine();
}

void AttributionPanel::placeGroupLine()
{
    const int height = m_group->isHidden() ? 0 : m_group->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    m_group->setGeometry(0, 0, width(), height);
}

void AttributionPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeGroupLine();
}

void AttributionPanel::setEditable(bool editable)
{
    if (m_editable == editable)
        return;
    m_editable = editable;
    rebuild();
}

QSize AttributionPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, fontMetrics().height() * 30};
}

void AttributionPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    // The cards carry fonts and colours of their own.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

/// What its cards say may have changed, but not how they look.
void AttributionPanel::refresh()
{
    if (m_form)
        return followForm();
    const EventRow row = m_attributions->eventRow();
    const bool same = row != noIndex && m_workspace->snapshot()->eventId(row) == m_shown
        && static_cast<std::size_t>(m_attributions->rowCount()) == m_cards.size();
    if (!same || (m_shelf.form && !m_shelf.wasKept)) // what brings it back stands in one tracker only
        return rebuild();
    EventSummary *const summary = makeSummary(widget());
    replace(m_summary, summary);
    m_summary = summary;
    for (int i = 0; i < m_attributions->rowCount(); ++i) {
        ShownCard &shown = m_cards[static_cast<std::size_t>(i)];
        QVariantList words = wordsOf(i);
        if (words == shown.words)
            continue;
        AttributionCard *const card = makeCard(i, widget());
        replace(shown.card, card);
        shown = {
            card, std::move(words), {m_attributions->index(i, 0).data(AttributionModel::AttributionIdRole).toString()}};
    }
    markFound();
    // What is new would be the last to be reached by the keyboard.
    QWidget *before = nullptr;
    for (int i = 0; i < widget()->layout()->count(); ++i) {
        const QWidget *const part = widget()->layout()->itemAt(i)->widget();
        const QList<QWidget *> children = part ? part->findChildren<QWidget *>() : QList<QWidget *>();
        for (QWidget *child : children) {
            if (child->focusPolicy() == Qt::NoFocus)
                continue;
            if (before)
                setTabOrder(before, child);
            before = child;
        }
    }
}

/// All that a card says.
QVariantList AttributionPanel::wordsOf(int row) const
{
    const QModelIndex index = m_attributions->index(row, 0);
    QVariantList words{index.data(Qt::AccessibleTextRole)};
    const auto roles = QMetaEnum::fromType<AttributionModel::Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        words.append(index.data(roles.value(i)));
    return words;
}

/// Puts \p fresh where \p old stands in the panel.
void AttributionPanel::replace(QWidget *old, QWidget *fresh)
{
    delete widget()->layout()->replaceWidget(old, fresh);
    fresh->stackUnder(old); // the order in which screen readers go through it
    fresh->show();          // now, or the layout would see to it with a frame of its own
    old->hide();
    old->setParent(nullptr);
    old->deleteLater(); // perhaps this is called by a link in it
}

void AttributionPanel::rebuild()
{
    const EventId shownBefore = std::exchange(m_shown, {});
    const int scrolled = verticalScrollBar()->value();
    m_summary = nullptr;
    m_cards.clear();
    // The form goes from the old contents into the new ones as it is.
    QWidget *focus = nullptr;
    if (m_form) {
        if (QWidget *focused = QApplication::focusWidget(); focused && m_form->isAncestorOf(focused))
            focus = focused;
        m_form->setParent(this);
    }
    QWidget *contents = m_attributions->eventRow() == noIndex && !m_form ? emptyState() : eventContents();
    contents->setBackgroundRole(QPalette::Base);
    contents->setAutoFillBackground(true);
    // A party's link may be what led here: the old contents must outlive its signal.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    setWidget(contents);
    if (m_form)
        m_form->show();
    // A form that opens or closes leaves the cards around where they are.
    const bool stays = !m_shown.isEmpty() && m_shown == shownBefore;
    if (stays)
        contents->layout()->activate();
    verticalScrollBar()->setValue(stays ? scrolled : 0);
    markFound();
    if (focus)
        focus->setFocus(Qt::OtherFocusReason);
    if (m_shown.isEmpty() && !m_form)
        emit emptied();
}

QWidget *AttributionPanel::emptyState() const
{
    auto *contents = new QWidget;
    auto *label = new QLabel(contents);
    label->setTextFormat(Qt::PlainText);
    label->setText(tr("Select an event on the timeline, in the table or on the map to see who says so."));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setForegroundRole(QPalette::WindowText);
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, Theme::fromPalette(activePalette(*this)).mutedText);
    label->setPalette(colours);
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(2 * margin, margin, 2 * margin, margin);
    layout->addWidget(label);
    return contents;
}

QWidget *AttributionPanel::eventContents()
{
    const Theme theme = Theme::fromPalette(activePalette(*this));
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(0);

    if (m_attributions->eventRow() != noIndex)
        m_shown = m_workspace->snapshot()->eventId(m_attributions->eventRow());
    addRestoreLine(layout);
    const auto *ofAttribution = qobject_cast<AttributionForm *>(m_form);
    // A form that stays when another event is selected, or of a new one, has the panel for itself.
    if (m_form && (!ofAttribution || m_openedAt != m_shown || m_shown.isEmpty()))
        layout->addWidget(m_form);
    if (m_shown.isEmpty() || (m_form && (m_openedAt != m_shown || (!ofAttribution && m_form->about().isEmpty())))) {
        layout->addStretch(1);
        return contents;
    }
    const auto addLine = [&] { layout->addWidget(new Hairline(theme.strongGrid, contents)); };
    if (!m_form || ofAttribution) {
        m_summary = makeSummary(contents);
        layout->addWidget(m_summary);
    }
    if (ofAttribution && ofAttribution->attribution().isEmpty()) {
        addLine();
        layout->addWidget(m_form);
    }
    for (int row = 0; row < m_attributions->rowCount(); ++row) {
        addLine();
        const AttributionId id{m_attributions->index(row, 0).data(AttributionModel::AttributionIdRole).toString()};
        if (ofAttribution && ofAttribution->attribution() == id) {
            layout->addWidget(m_form);
            continue;
        }
        m_cards.push_back({makeCard(row, contents), wordsOf(row), id});
        layout->addWidget(m_cards.back().card);
    }
    addFurther(layout);
    layout->addStretch(1);
    return contents;
}

/// What the window searches for, marked in all that the panel says.
void AttributionPanel::markFound()
{
    const std::vector<SearchTerm> terms =
        m_workspace->snapshot()->engine().texts().termsOf(searchWords(m_workspace->filter().text));
    if (terms.empty() && !m_hasMarks)
        return;
    m_hasMarks = !terms.empty();
    const QList<TextBlock *> blocks = widget() ? widget()->findChildren<TextBlock *>() : QList<TextBlock *>();
    for (TextBlock *block : blocks)
        block->markFound(terms);
}

EventSummary *AttributionPanel::makeSummary(QWidget *parent)
{
    auto *summary = new EventSummary(
        *m_workspace->snapshot(), m_attributions->eventRow(),
        Theme::fromPalette(activePalette(*this)).forCategories(m_workspace->snapshot()->tracker().categories),
        TextFonts::forWindow(font()), m_editable, parent);
    connect(summary, &EventSummary::partyActivated, this, &AttributionPanel::toggleParty);
    connect(summary, &EventSummary::dateChoiceRequested, this, &AttributionPanel::dateChoiceRequested);
    connect(summary, &EventSummary::editRequested, this, &AttributionPanel::editRequested);
    connect(summary, &EventSummary::attributionRequested, this, &AttributionPanel::attributionRequested);
    return summary;
}

AttributionCard *AttributionPanel::makeCard(int row, QWidget *parent)
{
    const QModelIndex index = m_attributions->index(row, 0);
    const AttributionId attribution{index.data(AttributionModel::AttributionIdRole).toString()};
    const SourceId source{index.data(AttributionModel::SourceIdRole).toString()};
    auto *card = new AttributionCard(index, Theme::fromPalette(activePalette(*this)), TextFonts::forWindow(font()),
                                     m_editable, parent);
    connect(card, &AttributionCard::openRequested, this, [this](const QUrl &url) { m_open(url); });
    connect(card, &AttributionCard::textRequested, this, [this, attribution] { emit textRequested(attribution); });
    connect(card, &AttributionCard::sourceRequested, this, [this, source] { emit sourceRequested(source); });
    connect(card, &AttributionCard::copyRequested, this, [this, row](CopyForm form) { copy(row, form); });
    connect(card, &AttributionCard::editRequested, this,
            [this, attribution] { emit attributionEditRequested(attribution); });
    connect(card, &AttributionCard::removalRequested, this,
            [this, attribution] { emit attributionRemovalRequested(attribution); });
    return card;
}

void AttributionPanel::copy(int row, CopyForm form) const
{
    const QModelIndex index = m_attributions->index(row, 0);
    const Attribution *const attribution = m_attributions->attributionAt(index);
    const Source *const source = m_attributions->sourceAt(index);
    if (!attribution || !source)
        return;
    QString text;
    switch (form) {
    case CopyForm::QuoteWithSource:
        text = quoteWithSource(*attribution, *source, m_workspace->snapshot()->title(m_attributions->eventRow()));
        break;
    case CopyForm::Citation:
        text = citationText(*source);
        break;
    case CopyForm::Bibtex:
        text = QString::fromUtf8(citationBibtex(*source));
        break;
    case CopyForm::CslJson:
        text = QString::fromUtf8(citationCslJson(*source));
        break;
    }
    QGuiApplication::clipboard()->setText(text);
}

void AttributionPanel::toggleParty(std::size_t participation)
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    const Event event = snapshot.event(m_attributions->eventRow());
    if (participation >= event.parties.size())
        return;
    const Party *party = snapshot.party(event.parties[participation].party);
    if (!party)
        return;
    const bool only = !(QGuiApplication::keyboardModifiers() & Qt::ControlModifier);
    if (party->kind == PartyKind::Country)
        m_workspace->toggleCountry(party->country, only);
    else
        m_workspace->toggleCompany(party->id, only);
}

} // namespace Dateline
