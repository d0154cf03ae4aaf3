// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/trackercardview.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int trackerMargin = 12;

QString startName(TrackerStart start)
{
    switch (start) {
    case TrackerStart::FirstEvent:
        return TrackerCardView::tr("Go through the events");
    case TrackerStart::Map:
        return TrackerCardView::tr("See where countries stand");
    case TrackerStart::Search:
        return TrackerCardView::tr("Search titles, quotes and sources");
    case TrackerStart::NewEvent:
        return TrackerCardView::tr("Add an event…");
    case TrackerStart::NewSource:
        return TrackerCardView::tr("Add a source…");
    case TrackerStart::Import:
        return TrackerCardView::tr("Import…");
    }
    Q_UNREACHABLE();
}

QLabel *trackerLabel(const QString &text, const QFont &font, const QColor &colour, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFont(font);
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, colour);
    label->setPalette(colours);
    label->setText(text);
    label->setVisible(!text.isEmpty());
    return label;
}

} // namespace

TrackerCardView::TrackerCardView(QWidget *parent) : QScrollArea(parent)
{
    setAccessibleName(tr("Tracker"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    refresh();
}

void TrackerCardView::setCard(const TrackerCard &card)
{
    if (card == m_card)
        return;
    m_card = card;
    refresh();
}

void TrackerCardView::addStart(QVBoxLayout *layout, TrackerStart start)
{
    auto *button = new QPushButton(startName(start));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, start] { emit startRequested(start); });
    layout->addWidget(button);
}

void TrackerCardView::refresh()
{
    QPalette active = palette();
    active.setCurrentColorGroup(QPalette::Active);
    const Theme theme = Theme::fromPalette(active);
    const TextFonts fonts = TextFonts::forWindow(font());
    auto *contents = new QWidget;
    contents->setBackgroundRole(QPalette::Base);
    contents->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(trackerMargin, trackerMargin, trackerMargin, trackerMargin);
    layout->setSpacing(8);
    layout->addWidget(trackerLabel(m_card.title, fonts.title, theme.text, contents));
    layout->addWidget(trackerLabel(m_card.about, font(), theme.text, contents));
    QStringList facts = m_card.counts;
    if (!m_card.years.isEmpty())
        facts.append(m_card.years);
    for (QString &fact : facts)
        fact.replace(u' ', QChar::Nbsp); // a number stays with what it counts
    layout->addWidget(trackerLabel(facts.join(u" · "_s), font(), theme.mutedText, contents));
    layout->addWidget(trackerLabel(m_card.license, font(), theme.mutedText, contents));
    layout->addSpacing(8);
    using Starts = std::array<TrackerStart, 3>;
    for (const TrackerStart start : m_card.hasEvents
             ? Starts{TrackerStart::FirstEvent, TrackerStart::Map, TrackerStart::Search}
             : Starts{TrackerStart::NewEvent, TrackerStart::NewSource, TrackerStart::Import})
        addStart(layout, start);
    if (m_card.hasEvents) {
        layout->addSpacing(8);
        layout->addWidget(trackerLabel(
            tr("Click an event, a country or a company: what is known of it, and who says so, stands here."),
            fonts.label, theme.mutedText, contents));
    }
    layout->addStretch(1);
    if (QWidget *old = takeWidget())
        old->deleteLater(); // one of its buttons may be what led here
    setWidget(contents);
}

void TrackerCardView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace Dateline
