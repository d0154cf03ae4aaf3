// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartpanel.h"

#include "models/content/countriesbehind.h"
#include "models/query/eventperiods.h"
#include "models/workspace/workspace.h"
#include "views/charts/chartcanvas.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace Dateline {

ChartPanel::ChartPanel(Workspace *workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    // A change of filter or tracker comes with resultChanged(), also where it changes stances only.
    connect(workspace, &Workspace::resultChanged, this, &ChartPanel::refresh);
    connect(workspace, &Workspace::asOfChanged, this, &ChartPanel::refreshDay);
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::setFollowing(bool following)
{
    m_following = following;
    if (!following)
        return;
    if (!m_canvas)
        addChart();
    if (!m_isCurrent)
        refresh();
}

void ChartPanel::setKind(ChartKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    refresh();
}

QWidget *ChartPanel::makeBar()
{
    auto *bar = new QWidget(this);
    m_kinds = new QComboBox(bar);
    m_kinds->setAccessibleName(tr("Chart"));
    for (const ChartKind kind : chartKinds())
        m_kinds->addItem(chartName(kind), static_cast<int>(kind));
    m_periods = new QComboBox(bar);
    m_periods->setAccessibleName(tr("Period"));
    m_periods->addItem(tr("Automatic periods"), QString());
    m_periods->addItem(tr("By month"), periodWord(monthPeriod));
    m_periods->addItem(tr("By quarter"), periodWord(quarterPeriod));
    m_periods->addItem(tr("By year"), periodWord(yearPeriod));
    m_heading = new QLabel(bar);
    m_heading->setTextFormat(Qt::PlainText); // it has names of parties
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_kinds, &QComboBox::activated, this,
            [this] { setKind(static_cast<ChartKind>(m_kinds->currentData().toInt())); });
    connect(m_periods, &QComboBox::activated, this, [this] {
        m_period = periodFromWord(m_periods->currentData().toString());
        refresh();
    });
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(m_kinds);
    layout->addWidget(m_periods);
    layout->addWidget(m_heading, 1);
    return bar;
}

void ChartPanel::addChart()
{
    m_canvas = new ChartCanvas(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);
    m_canvas->show(); // made while the panel is being shown: else only later, and it could not take the focus
    connect(m_canvas, &ChartCanvas::dayChosen, m_workspace, &Workspace::setAsOf);
    connect(m_canvas, &ChartCanvas::walked, this, &ChartPanel::walk);
    connect(m_canvas, &ChartCanvas::categoryChosen, this, &ChartPanel::chooseCategory);
    connect(m_canvas, &ChartCanvas::bandChosen, this, &ChartPanel::chooseBand);
    m_canvas->setCountriesBehind([this](std::size_t column, std::optional<std::size_t> band) {
        const ChartContent &content = m_canvas->content();
        return countriesInNames(*m_workspace,
                                band ? countriesBehind(*m_workspace, content, column, *band)
                                     : countriesBeside(*m_workspace, content, column));
    });
    connect(m_canvas, &ChartCanvas::partyChosen, this, &ChartPanel::chooseParty);
    connect(m_canvas, &ChartCanvas::originsChosen, this, &ChartPanel::chooseOrigins);
    connect(m_canvas, &ChartCanvas::eventChosen, m_workspace, &Workspace::select);
}

void ChartPanel::refresh()
{
    m_isCurrent = m_following;
    if (!m_following)
        return;
    m_kinds->setCurrentIndex(m_kinds->findData(static_cast<int>(m_kind)));
    m_periods->setVisible(m_kind == ChartKind::EventsPerPeriod);
    ChartContent content = chartContent(*m_workspace, m_kind, m_period);
    m_heading->setText(content.heading);
    m_heading->setToolTip(content.heading.toHtmlEscaped());
    m_canvas->setCategories(m_workspace->snapshot()->tracker().categories);
    m_canvas->setContent(std::move(content));
}

/// Most of what a chart shows is the same on any day.
void ChartPanel::refreshDay()
{
    if (!m_following)
        return refresh();
    ChartContent content = m_canvas->content();
    if (!content.moveTo(m_workspace->asOf()))
        return refresh();
    m_canvas->setContent(std::move(content));
}

void ChartPanel::walk(int direction)
{
    const ChartContent &content = m_canvas->content();
    if (content.columns() < 2)
        return;
    // The first and the last bound are the ends of the chart and no change.
    const auto first = content.bounds.begin() + 1;
    const auto last = content.bounds.end() - 1;
    const Day asOf = m_workspace->asOf();
    const auto after = std::upper_bound(first, last, asOf);
    const auto from = std::lower_bound(first, last, asOf);
    if (direction > 0 && after != last)
        m_workspace->setAsOf(*after);
    else if (direction < 0 && from != first)
        m_workspace->setAsOf(*(from - 1));
}

void ChartPanel::chooseCategory(std::uint32_t id, bool only)
{
    if (id != noIndex)
        m_workspace->toggleCategory(m_workspace->snapshot()->table().categoryIds()[id], only);
}

/// Filters by the countries of a band; by none if it does so already.
void ChartPanel::chooseBand(std::size_t column, std::size_t band, bool only)
{
    std::vector<CountryCode> countries = countriesBehind(*m_workspace, m_canvas->content(), column, band);
    Filter filter = m_workspace->filter();
    if (!only)
        countries.insert(countries.end(), filter.countries.begin(), filter.countries.end());
    std::sort(countries.begin(), countries.end());
    countries.erase(std::unique(countries.begin(), countries.end()), countries.end());
    std::vector<CountryCode> before = filter.countries;
    std::sort(before.begin(), before.end());
    filter.countries = countries == before ? std::vector<CountryCode>() : countries;
    m_workspace->setFilter(filter);
}

void ChartPanel::chooseParty(const ChartParty &party, bool only)
{
    if (party.country.isNull())
        m_workspace->toggleCompany(party.company, only);
    else
        m_workspace->toggleCountry(party.country, only);
}

void ChartPanel::chooseOrigins(int least)
{
    Filter filter = m_workspace->filter();
    filter.minimumOrigins = filter.minimumOrigins == least ? 0 : least;
    m_workspace->setFilter(filter);
}

} // namespace Dateline
