// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The events by year, each with what its sources say.
#include "models/content/attributionwords.h"
#include "models/content/standings.h"
#include "models/dates/yearname.h"
#include "models/domain/weburl.h"
#include "models/page/webpagebuilder.h"
#include "models/stances/stancewords.h"
#include "models/wording/termwords.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostYearLinks = 60;

QString yearId(std::int64_t year) { return u"year-"_s + QString::number(year); }

template<typename Numbers, typename TextOf>
QString spaced(const Numbers &numbers, const TextOf &textOf)
{
    QStringList texts;
    for (const std::uint32_t number : numbers)
        texts.append(textOf(number));
    return texts.join(u' ');
}

} // namespace

void WebPageBuilder::addEvents()
{
    beginSection("events", PageTr::tr("Events"));
    if (m_rows.empty()) {
        addOurs("p", "empty",
                m_snapshot.table().count() == 0 ? PageTr::tr("This tracker has no events yet.")
                                                : PageTr::tr("No events match the filter."));
        m_html.end();
        m_html.line();
        return;
    }
    addFilterForm();
    addYears();
    const EventTable &table = m_snapshot.table();
    const auto yearOf = [&](EventRow row) -> std::optional<std::int64_t> {
        const std::int64_t day = table.firstKnownDay(row);
        return day == openBegin ? std::nullopt : std::optional(civilFromDay(Day{day}).year);
    };
    for (std::size_t i = 0; i < m_rows.size();) {
        const std::optional<std::int64_t> year = yearOf(m_rows[i]);
        const QString id = year ? yearId(*year) : u"undated"_s;
        m_html.begin("section", {{"class", u"year"_s}, {"aria-labelledby", id}});
        m_html.element("h3", {{"id", id}, {"lang", m_ours}}, year ? yearName(*year, true) : PageTr::tr("Undated"));
        m_html.begin("ol", {{"class", u"events"_s}});
        m_html.line();
        for (; i < m_rows.size() && yearOf(m_rows[i]) == year; ++i)
            addEvent(m_rows[i]);
        m_html.end();
        m_html.end();
        m_html.line();
    }
    m_html.end();
    m_html.line();
}

/// Hidden until the script, which it needs, shows it.
void WebPageBuilder::addFilterForm()
{
    m_html.begin("form",
                 {{"id", u"filter"_s},
                  {"role", u"search"_s},
                  {"aria-label", PageTr::tr("Filter the events")},
                  {"hidden", u""_s},
                  {"lang", m_ours}});
    addChoice(u"filter-country"_s, PageTr::tr("Country"), PageTr::tr("All countries"), m_countries);
    addChoice(u"filter-company"_s, PageTr::tr("Company or other"), PageTr::tr("All companies and others"), m_companies);
    addChoice(u"filter-category"_s, PageTr::tr("Category"), PageTr::tr("All categories"), m_categories);
    m_html.begin("div");
    m_html.element("label", {{"for", u"filter-text"_s}}, PageTr::tr("Search"));
    m_html.empty("input", {{"id", u"filter-text"_s}, {"type", u"search"_s}, {"autocomplete", u"off"_s}});
    m_html.end();
    m_html.element("button", {{"type", u"reset"_s}}, PageTr::tr("Show all"));
    m_html.element("output",
                   {{"id", u"filter-count"_s},
                    {"for", u"filter-country filter-company filter-category filter-text"_s},
                    {"data-all", PageTr::tr("%Ln event(s)", nullptr, static_cast<int>(m_rows.size()))},
                    {"data-some", PageTr::tr("%1 of %2 events").arg(u"{n}"_s, numberInWords(m_rows.size()))},
                    {"data-none", PageTr::tr("No events match")}},
                   PageTr::tr("%Ln event(s)", nullptr, static_cast<int>(m_rows.size())));
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addChoice(const QString &id, const QString &label, const QString &all,
                               const std::vector<FacetValue> &values)
{
    m_html.begin("div");
    m_html.element("label", {{"for", id}}, label);
    m_html.begin("select", {{"id", id}});
    m_html.element("option", {{"value", u""_s}}, all);
    for (const FacetValue &value : values)
        m_html.element("option", {{"value", value.id}},
                       PageTr::tr("%1 (%2)").arg(value.name, numberInWords(value.events)));
    m_html.end();
    m_html.end();
}

void WebPageBuilder::addYears()
{
    if (m_years.size() < 2 || m_years.size() > mostYearLinks)
        return;
    m_html.begin("nav", {{"aria-label", PageTr::tr("Years")}, {"class", u"years"_s}, {"lang", m_ours}});
    m_html.begin("ul", {{"class", u"row"_s}});
    for (const auto &[year, events] : m_years) {
        m_html.begin("li");
        m_html.begin("a", {{"href", QString(u'#' + yearId(year))}});
        m_html.text(yearName(year, true));
        m_html.text(u" "_s);
        m_html.element("small", numberInWords(events));
        m_html.end();
        m_html.end();
    }
    m_html.end();
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addEvent(EventRow row)
{
    const EventTable &table = m_snapshot.table();
    const Event event = m_snapshot.event(row);
    const auto code = [&](std::uint32_t number) { return table.countryCodes()[number].toString(); };
    const auto company = [&](std::uint32_t number) { return table.companyIds()[number].text; };
    m_html.begin("li",
                 {{"id", idOfEvent(row)},
                  {"data-country", spaced(table.countries()[row], code)},
                  {"data-company", spaced(table.companies()[row], company)},
                  {"data-category", event.category.text}});
    m_html.begin("div", {{"class", u"when"_s}});
    addDate(event.date);
    const std::int64_t begins = table.firstKnownDay(row);
    if (begins != openBegin && begins > m_day.number)
        addOurs("span", "flag", PageTr::tr("planned"));
    if (table.disputed()[row])
        addOurs("span", "flag disputed", PageTr::tr("sources disagree"));
    m_html.end();
    m_html.begin("div", {{"class", u"what"_s}});
    addEventHeading(event, row);
    if (!event.summary.isEmpty())
        m_html.element("p", {{"dir", u"auto"_s}}, event.summary);
    addFacts(event);
    m_html.end();
    addAttributions(row);
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addEventHeading(const Event &event, EventRow row)
{
    m_html.begin("h4", {{"dir", u"auto"_s}});
    m_html.element("a", {{"href", QString(u'#' + idOfEvent(row))}}, event.title);
    m_html.end();
    const std::uint32_t category = m_snapshot.table().category()[row];
    if (category == noIndex)
        return;
    m_html.begin("p", {{"class", u"category"_s}});
    m_html.begin("svg",
                 {{"class", QString(u"glyph-"_s + QString::number(category))},
                  {"viewBox", u"0 0 16 16"_s},
                  {"aria-hidden", u"true"_s}});
    m_html.empty("use", {{"href", QString(u"#glyph-"_s + QString::number(category))}});
    m_html.end();
    m_html.element("bdi", m_snapshot.table().categoryNames()[category]);
    m_html.end();
}

void WebPageBuilder::addFacts(const Event &event)
{
    const Measure *measure = event.measure.isEmpty() ? nullptr : m_snapshot.measure(event.measure);
    m_html.begin("dl", {{"class", u"facts"_s}});
    addParties(event);
    if (measure) {
        addFact(PageTr::tr("Measure"), measure->title);
        beginFact(PageTr::tr("Effect"));
        addOurs("span", nullptr, nameFor(measure->effect));
        if (event.milestone)
            addOurs("b", nullptr, u" · "_s + nameFor(*event.milestone));
        endFact();
    }
    addNotes(event);
    m_html.end();
}

void WebPageBuilder::addParties(const Event &event)
{
    for (const RoleParties &parties : partiesByRole(m_snapshot, event)) {
        beginFact(nameFor(parties.role));
        for (const std::size_t place : parties.places) {
            if (place != parties.places.front())
                m_html.text(u", "_s);
            m_html.element("bdi", m_snapshot.nameOfParty(event.parties[place].party));
        }
        endFact();
    }
}

void WebPageBuilder::addNotes(const Event &event)
{
    if (!event.dateReason.isEmpty())
        addFact(PageTr::tr("Why this date"), event.dateReason);
    if (!event.note.isEmpty())
        addFact(PageTr::tr("Analyst’s note"), event.note);
    if (!event.tags.isEmpty())
        addFact(PageTr::tr("Tags"), event.tags.join(u", "_s));
}

void WebPageBuilder::addAttributions(EventRow row)
{
    const std::uint32_t sources = countSources(m_snapshot, {&row, 1});
    m_html.begin("div", {{"class", u"said"_s}});
    if (sources == 0) {
        addOurs("p", "origins", PageTr::tr("No source yet"));
        m_html.end();
        return;
    }
    addOurs("p", "origins",
            PageTr::tr("%Ln origin(s)", nullptr, static_cast<int>(m_snapshot.table().origins()[row])) + u' '
                + PageTr::tr("in %Ln source(s)", nullptr, static_cast<int>(sources)));
    m_html.begin("ul");
    for (const AttributionRow number : m_snapshot.attributionsOf(row))
        addAttribution(m_snapshot.tracker().attribution(number), m_snapshot.sourceOfAttribution(number), row);
    m_html.end();
    m_html.end();
}

void WebPageBuilder::addAttribution(const Attribution &attribution, SourceRow source, EventRow row)
{
    const Source record = m_snapshot.tracker().source(source);
    m_html.begin("li", {{"class", attribution.support == Support::Disputes ? u"disputes"_s : QString()}});
    if (!attribution.quote.isEmpty()) {
        const QString language = webLanguage(record.language);
        m_html.begin("blockquote", {{"dir", u"auto"_s}, {"lang", language == m_language ? QString() : language}});
        m_html.element("p", u"“"_s + attribution.quote.exact + u"”"_s);
        m_html.end();
    }
    m_html.begin("p", {{"class", u"by"_s}});
    addChain(attribution, record);
    m_html.begin("a", {{"href", QString(u'#' + idOfSource(source))}});
    m_html.begin("cite");
    m_html.element("bdi", displayName(record));
    m_html.end();
    m_html.end();
    m_html.text(u", "_s);
    if (record.issued.isNull())
        addOurs("span", nullptr, PageTr::tr("undated"));
    else
        addDate(record.issued);
    if (const QUrl url = openableUrl(record.url); !url.isEmpty()) {
        m_html.text(u" · "_s);
        addLink(url);
    }
    m_html.end();
    addStatement(attribution, record, row);
    m_html.end();
}

/// Who said it and who reported it first, each once and only if the source is not the same.
void WebPageBuilder::addChain(const Attribution &attribution, const Source &source)
{
    const QString name = displayName(source);
    const QString origin = originOf(attribution, source);
    const bool told = !attribution.saidBy.isEmpty() && originKey(attribution.saidBy) != originKey(name);
    const bool reported =
        !origin.isEmpty() && originKey(origin) != originKey(name) && originKey(origin) != originKey(attribution.saidBy);
    if (told) {
        m_html.element("b", {{"dir", u"auto"_s}}, attribution.saidBy);
        m_html.text(u", "_s);
    }
    if (reported) {
        addOurs("span", nullptr, told ? PageTr::tr("first reported by ") : PageTr::tr("First reported by "));
        m_html.element("bdi", origin);
        m_html.text(u", "_s);
    }
    if (told || reported)
        addOurs("span", nullptr, PageTr::tr("in "));
}

void WebPageBuilder::addStatement(const Attribution &attribution, const Source &source, EventRow row)
{
    m_html.begin("p", {{"class", u"fine"_s}});
    addOurs(attribution.support == Support::Disputes ? "b" : "span", nullptr, nameFor(attribution.support));
    addClaim(attribution, row);
    const QString grade = gradeWord(attribution, source);
    if (!grade.isEmpty())
        addOurs("span", nullptr, u" · "_s + PageTr::tr("grade %1").arg(grade).replace(u' ', QChar::Nbsp));
    if (!attribution.locator.isEmpty()) {
        m_html.text(u" · "_s);
        m_html.element("bdi", attribution.locator);
    }
    const std::optional<Day> known = m_content.filter.knownOn;
    const std::optional<Day> end = source.issued.isNull() ? std::nullopt : source.issued.span().end;
    if (known && (!end || *end > *known + Days{1}))
        addOurs("span", nullptr, PageTr::tr(" · not known on %1").arg(dayInWords(*known)));
    m_html.end();
    if (!attribution.note.isEmpty())
        m_html.element("p", {{"class", u"fine"_s}, {"dir", u"auto"_s}}, attribution.note);
}

/// What it is about and the date that it gives, in its words and resolved.
void WebPageBuilder::addClaim(const Attribution &attribution, EventRow row)
{
    if (attribution.claim != Claim::Event)
        addOurs("span", nullptr, u" · "_s + nameFor(attribution.claim));
    const Party *party = attribution.claim == Claim::Party ? m_snapshot.party(attribution.party) : nullptr;
    if (party) {
        m_html.text(u" "_s);
        m_html.element("bdi", party->name);
        if (attribution.role)
            addOurs("span", nullptr, PageTr::tr(" as %1").arg(withinSentence(*attribution.role)));
    }
    if (!attribution.stated.isEmpty()) {
        m_html.text(u" · "_s);
        m_html.element("q", {{"dir", u"auto"_s}}, attribution.stated);
    }
    if (!attribution.date.isNull()) {
        m_html.text(attribution.stated.isEmpty() ? u" · "_s : u" = "_s);
        addDate(attribution.date,
                haveDayInCommon(attribution.date.span(), m_snapshot.date(row).span()) ? nullptr : "disputed");
    }
}

} // namespace Dateline
