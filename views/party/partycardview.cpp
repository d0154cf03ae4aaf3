// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/party/partycardview.h"

#include "models/wording/counts.h"
#include "views/common/fonts.h"
#include "views/common/itemtext.h"
#include "views/common/stanceswatch.h"
#include "views/common/theme.h"
#include "views/party/stancestrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardRole = Qt::UserRole; // the row of an event, or the code of a country
constexpr int leastListRows = 6;
constexpr int cardRowGap = 6;      // in all, above and below a line
constexpr int cardGroupGap = 14;   // likewise of a heading
constexpr int widestCardDate = 13; // in digits; an interval is cut, its tool tip is not

QLabel *cardLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PartyCardView::PartyCardView(QWidget *parent)
    : QWidget(parent)
    , m_swatch(new QLabel(this))
    , m_stance(cardLabel(this))
    , m_towards(cardLabel(this))
    , m_strip(new StanceStrip(this))
    , m_list(new QTreeWidget(this))
{
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setItemsExpandable(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(leastListRows * fontMetrics().height());
    m_list->setAccessibleName(tr("Events and countries"));
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Fixed);
    connect(m_list, &QTreeWidget::itemClicked, this, &PartyCardView::follow);
    connect(m_list, &QTreeWidget::itemActivated, this, &PartyCardView::follow);
    auto *stance = new QHBoxLayout;
    stance->setSpacing(6);
    stance->addWidget(m_swatch);
    stance->addWidget(m_stance, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(stance);
    layout->addWidget(m_towards);
    layout->addWidget(m_strip);
    layout->addWidget(m_list, 1);
}

void PartyCardView::setCard(const PartyCard &card)
{
    if (card == m_card)
        return;
    m_card = card;
    refresh();
}

void PartyCardView::refresh()
{
    const bool isCountry = !m_card.country.isNull();
    QPalette active = palette();
    active.setCurrentColorGroup(QPalette::Active);
    m_swatch->setPixmap(stanceSwatch(m_card.stance, m_card.isCertain, active, devicePixelRatioF()));
    m_stance->setFont(semibold(font()));
    m_stance->setText(m_card.stanceWords);
    m_towards->setText(m_card.towards);
    QPalette muted = active;
    muted.setColor(QPalette::WindowText, Theme::fromPalette(active).mutedText);
    m_towards->setPalette(muted);
    for (QWidget *part : std::initializer_list<QWidget *>{m_swatch, m_stance, m_towards})
        part->setVisible(isCountry);
    m_strip->setVisible(!m_card.spells.empty());
    m_strip->setCard(m_card);
    setAccessibleDescription(describeCard(m_card));
    fillList();
}

QTreeWidgetItem *PartyCardView::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(m_list, {title});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    group->setFont(0, semibold(TextFonts::forWindow(font()).label));
    group->setTextAlignment(0, Qt::AlignLeft | Qt::AlignBottom);
    group->setSizeHint(0, {0, fontMetrics().height() + cardGroupGap});
    group->setExpanded(true);
    return group;
}

void PartyCardView::addEvent(QTreeWidgetItem *group, const QString &date, const QString &title, EventRow row)
{
    auto *item = new QTreeWidgetItem(group, {date, title});
    item->setData(0, cardRole, std::uint32_t{row});
    item->setToolTip(0, asToolTip(date));
    item->setToolTip(1, asToolTip(title));
    item->setSizeHint(0, {0, fontMetrics().height() + cardRowGap});
}

void PartyCardView::fillList()
{
    m_list->clear();
    m_list->setColumnWidth(0, fontMetrics().horizontalAdvance(u'0') * widestCardDate);
    if (m_card.deciding != noIndex)
        addEvent(addGroup(tr("Decided by")), m_card.since, m_card.decidingTitle, m_card.deciding);
    if (!m_card.restrictors.empty()) {
        QTreeWidgetItem *group =
            addGroup(tr("Restricted or reviewed by %1").arg(countriesInWords(m_card.restrictors.size())));
        for (const PartyCard::Restrictor &country : m_card.restrictors) {
            auto *item = new QTreeWidgetItem(
                group, {country.since, tr("%1: %2", "a country and its stance").arg(country.name, country.words)});
            item->setSizeHint(0, {0, fontMetrics().height() + cardRowGap});
            item->setIcon(1, QIcon(stanceSwatch(country.stance, country.isCertain, palette(), devicePixelRatioF())));
            item->setData(0, cardRole, country.country.toString());
        }
    }
    QTreeWidgetItem *group = addGroup(eventsInWords(m_card.eventCount));
    for (const PartyCard::EventLine &event : m_card.events)
        addEvent(group, event.date, event.title, event.row);
    if (m_card.eventCount > m_card.events.size()) {
        auto *more = new QTreeWidgetItem(group, {moreInWords(m_card.eventCount - m_card.events.size())});
        more->setFirstColumnSpanned(true);
        more->setFlags(Qt::ItemIsEnabled);
    }
}

void PartyCardView::follow(const QTreeWidgetItem *item)
{
    const QVariant target = item->data(0, cardRole);
    if (target.userType() == QMetaType::QString) {
        if (const auto country = CountryCode::parse(target.toString()))
            emit countryActivated(*country);
    } else if (target.isValid()) {
        emit eventActivated(EventRow(target.toUInt()));
    }
}

void PartyCardView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace Dateline
