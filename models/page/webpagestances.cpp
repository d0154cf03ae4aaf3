// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where countries stand, as a map and in a table.
#include "models/content/standings.h"
#include "models/page/webpagebuilder.h"
#include "models/query/filterphrases.h"
#include "models/stances/measurelife.h"
#include "models/stances/stancewords.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QString WebPageBuilder::mapCaption() const
{
    Filter targets;
    targets.companies = m_content.filter.companies;
    const QString names = inWords(filterPhrases(targets, m_snapshot.table())).join(QString());
    QString caption = PageTr::tr("Stance of all countries towards %1 on %2. Rising lines: what a vague date allows and "
                                 "does not make certain.")
                          .arg(names.isEmpty() ? PageTr::tr("any company") : names, dayWords());
    if (!m_content.filter.countries.empty())
        caption += u' ' + PageTr::tr("The countries of the filter are outlined.");
    return caption;
}

void WebPageBuilder::addStances()
{
    beginSection("stances", PageTr::tr("Where countries stand"));
    if (!m_content.map.isEmpty())
        addPicture(m_content.map, PageTr::tr("Map, wider than narrow screens"), mapCaption());

    const StandingsTable standings = standingsTable(m_snapshot, m_stances, m_content.filter, m_day);
    if (!standings.countries.empty()) {
        m_html.begin("div",
                     {{"class", u"scroll"_s},
                      {"tabindex", u"0"_s},
                      {"role", u"region"_s},
                      {"aria-labelledby", u"stances-caption"_s}});
        m_html.begin("table");
        m_html.element("caption", {{"id", u"stances-caption"_s}, {"lang", m_ours}},
                       PageTr::tr("Stances on %1").arg(dayWords()));
        m_html.begin("thead");
        m_html.begin("tr", {{"lang", m_ours}});
        for (const QString &heading : {PageTr::tr("Country"), PageTr::tr("Towards"), PageTr::tr("Stance"),
                                       PageTr::tr("Since"), PageTr::tr("Deciding event")})
            m_html.element("th", {{"scope", u"col"_s}}, heading);
        m_html.end();
        m_html.end();
        m_html.line();
        for (const std::vector<std::uint32_t> &pairs : standings.countries)
            addStanceRows(pairs);
        m_html.end();
        m_html.end();
        m_html.line();
    } else {
        addOurs("p", "empty",
                PageTr::tr("No measure is in the world on this day, as far as the tracker and the filter go."));
    }
    if (!standings.without.isEmpty()) {
        m_html.begin("p", {{"class", u"fine"_s}});
        addOurs("span", nullptr, PageTr::tr("No measure on this day, but on another: "));
        m_html.element("bdi", standings.without.join(u", "_s));
        m_html.end();
    }
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addStanceRows(std::span<const std::uint32_t> pairs)
{
    m_html.begin("tbody");
    bool first = true;
    for (const std::uint32_t pair : pairs) {
        m_html.begin("tr");
        if (first) {
            const CountryCode code = m_stances.countries()[m_stances.pairs()[pair].country];
            m_html.element("th",
                           {{"scope", u"rowgroup"_s},
                            {"rowspan", pairs.size() > 1 ? QString::number(pairs.size()) : QString()},
                            {"dir", u"auto"_s}},
                           m_snapshot.nameOfCountry(code));
        }
        first = false;
        addStanceCells(pair);
        m_html.end();
        m_html.line();
    }
    m_html.end();
}

void WebPageBuilder::addStanceCells(std::uint32_t pair)
{
    const std::uint32_t target = m_stances.targets()[m_stances.pairs()[pair].target];
    const Standing standing = m_stances.at(pair, m_day);
    if (target == noIndex)
        m_html.element("th", {{"scope", u"row"_s}, {"class", u"any"_s}, {"lang", m_ours}}, PageTr::tr("any company"));
    else
        m_html.element("th", {{"scope", u"row"_s}, {"dir", u"auto"_s}}, m_snapshot.tracker().parties[target].name);

    m_html.begin("td", {{"class", u"stands"_s}, {"lang", m_ours}});
    m_html.element(
        "span",
        {{"class",
          QString(u"stance "_s + wordFor(standing.stance) + (standing.isCertain() ? QString() : u" possible"_s))},
         {"aria-hidden", u"true"_s}},
        QString());
    m_html.text(standingInWords(m_snapshot, standing));
    m_html.end();

    m_html.begin("td", {{"class", u"date"_s}});
    if (standing.event != noIndex)
        addDate(eventDateKnown(m_snapshot, standing.event, m_stances.knownOn()));
    m_html.end();
    m_html.begin("td", {{"dir", u"auto"_s}});
    if (standing.event != noIndex && m_result.passing.test(standing.event))
        m_html.element("a", {{"href", QString(u'#' + idOfEvent(standing.event))}}, m_snapshot.title(standing.event));
    else if (standing.event != noIndex)
        m_html.text(m_snapshot.title(standing.event));
    m_html.end();
}

} // namespace Dateline
