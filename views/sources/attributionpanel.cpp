// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/attributionpanel.h"

#include "models/exchange/citation.h"
#include "models/items/attributionmodel.h"
#include "views/sources/attributioncard.h"
#include "views/sources/eventsummary.h"
#include "views/sources/panelparts.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QUrl>

namespace Dateline {

namespace {

constexpr int margin = 12;

} // namespace

AttributionPanel::AttributionPanel(Workspace *workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_attributions(new AttributionModel(workspace, this))
    , m_open([](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
    setAccessibleName(tr("Event and sources"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The model has brought itself up to date when it resets; a change that leaves it alone is none for the panel.
    connect(m_attributions, &QAbstractItemModel::modelReset, this, &AttributionPanel::rebuild);
    rebuild();
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

void AttributionPanel::rebuild()
{
    QWidget *contents = m_attributions->eventRow() == noIndex ? emptyState() : eventContents();
    contents->setBackgroundRole(QPalette::Base);
    contents->setAutoFillBackground(true);
    // A party's link may be what led here: the old contents must outlive its signal.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    setWidget(contents);
    verticalScrollBar()->setValue(0);
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
    const TextFonts fonts = TextFonts::forWindow(font());
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(0);

    auto *summary =
        new EventSummary(*m_workspace->snapshot(), m_attributions->eventRow(), theme, fonts, m_editable, contents);
    connect(summary, &EventSummary::partyActivated, this, &AttributionPanel::toggleParty);
    layout->addWidget(summary);
    connect(summary, &EventSummary::dateChoiceRequested, this, &AttributionPanel::dateChoiceRequested);
    for (int row = 0; row < m_attributions->rowCount(); ++row)
        addCard(layout, row, theme, fonts);
    layout->addStretch(1);
    return contents;
}

void AttributionPanel::addCard(QBoxLayout *layout, int row, const Theme &theme, const TextFonts &fonts)
{
    const QModelIndex index = m_attributions->index(row, 0);
    const AttributionId attribution{index.data(AttributionModel::AttributionIdRole).toString()};
    const SourceId source{index.data(AttributionModel::SourceIdRole).toString()};
    layout->addWidget(new Hairline(theme.strongGrid, layout->parentWidget()));
    auto *card = new AttributionCard(index, theme, fonts, layout->parentWidget());
    connect(card, &AttributionCard::openRequested, this, [this](const QUrl &url) { m_open(url); });
    connect(card, &AttributionCard::textRequested, this, [this, attribution] { emit textRequested(attribution); });
    connect(card, &AttributionCard::sourceRequested, this, [this, source] { emit sourceRequested(source); });
    connect(card, &AttributionCard::copyRequested, this, [this, row](CopyForm form) { copy(row, form); });
    layout->addWidget(card);
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
