// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a web page: head, header, counts, footer.
#include "models/page/webpage.h"

#include "models/core/textfold.h"
#include "models/domain/weburl.h"
#include "models/page/webpagebuilder.h"
#include "models/query/filterphrases.h"
#include "models/query/timeorder.h"
#include "models/stances/stancewords.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Of more events a browser had better lay out those only that are in view.
constexpr std::size_t mostForWholeLayout = 500;

QByteArray resource(const QString &name)
{
    QFile file(u":/page/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

/// With the tables of folding, so that the page finds what the program finds.
QByteArray pageScript()
{
    QByteArray quotes;
    for (const QChar mark : foldedQuotationMarks())
        quotes.append("\\u").append(QByteArray::number(mark.unicode(), 16).rightJustified(4, '0'));
    return resource(u"page.js"_s).replace("{letters}", foldedLetters().toUtf8()).replace("{quotes}", quotes);
}

/// How a content security policy names the very contents of a style or script element.
QString policyHash(const QByteArray &content)
{
    return u"'sha256-"_s + QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toBase64())
        + u'\'';
}

} // namespace

QString webLanguage(const QString &tag)
{
    static const QRegularExpression wellFormed(u"^([A-Za-z]{2,3})(-[A-Za-z0-9]{1,8})*$"_s);
    const QRegularExpressionMatch match = wellFormed.match(tag);
    if (!match.hasMatch() || QLocale::codeToLanguage(match.captured(1)) == QLocale::AnyLanguage)
        return {};
    return tag;
}

QByteArray webPage(const WebPageContent &content) { return WebPageBuilder(content).build(); }

WebPageBuilder::WebPageBuilder(const WebPageContent &content)
    : m_content(content)
    , m_snapshot(content.snapshot)
    , m_result(content.snapshot.engine().run(content.filter))
    , m_rows(rowsInOrderOfTime(content.snapshot.table(), m_result.passing))
    , m_stances(content.snapshot, content.filter.knownOn)
    , m_day(*content.filter.asOf)
    , m_language(webLanguage(content.snapshot.tracker().language))
{
    // Where the page is in another language than the program speaks, the program's words say so.
    const QLocale &spoken = Language::current().locale();
    if (m_language.isEmpty())
        m_language = QLocale::languageToCode(spoken.language());
    if (QLocale::codeToLanguage(m_language.section(u'-', 0, 0)) != spoken.language())
        m_ours = QLocale::languageToCode(spoken.language());
    gather();
}

std::vector<WebPageBuilder::FacetValue> WebPageBuilder::passingValues(const std::vector<std::uint32_t> &events,
                                                                      const std::vector<FacetValue> &all)
{
    std::vector<FacetValue> passing;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (events[i] > 0)
            passing.push_back({all[i].id, all[i].name, events[i]});
    }
    return passing;
}

void WebPageBuilder::gather()
{
    const EventTable &table = m_snapshot.table();
    std::vector<std::uint32_t> countries(table.countryCodes().size()), companies(table.companyIds().size()),
        categories(table.categoryIds().size());
    std::vector<bool> measures(m_snapshot.tracker().measures.size());
    std::vector<bool> sources(m_snapshot.tracker().sourceOrder().numbers());
    for (const EventRow row : m_rows) {
        for (const std::uint32_t country : table.countries()[row])
            ++countries[country];
        for (const std::uint32_t company : table.companies()[row])
            ++companies[company];
        if (table.category()[row] != noIndex)
            ++categories[table.category()[row]];
        if (table.measure(row) != noIndex)
            measures[table.measure(row)] = true;
        for (const AttributionRow attribution : m_snapshot.attributionsOf(row))
            sources[m_snapshot.sourceOfAttribution(attribution)] = true;
        if (const std::int64_t day = table.firstKnownDay(row); day != openBegin)
            ++m_years[civilFromDay(Day{day}).year];
    }
    const auto values = [](const auto &ids, const std::vector<QString> &names, const auto &textOf) {
        std::vector<FacetValue> all;
        for (std::size_t i = 0; i < ids.size(); ++i)
            all.push_back({textOf(ids[i]), names[i]});
        return all;
    };
    const auto idText = [](const auto &id) { return id.text; };
    m_countries = passingValues(countries, values(table.countryCodes(), table.countryNames(), [](CountryCode code) {
                                    return code.toString();
                                }));
    m_companies = passingValues(companies, values(table.companyIds(), table.companyNames(), idText));
    m_categories = passingValues(categories, values(table.categoryIds(), table.categoryNames(), idText));
    m_measures = static_cast<std::size_t>(std::count(measures.begin(), measures.end(), true));
    const ListOrder &listed = m_snapshot.tracker().sourceOrder();
    for (std::size_t place = 0; place < listed.size(); ++place) {
        if (sources[listed[place]])
            m_sources.push_back(SourceRow(listed[place]));
    }
}

QByteArray WebPageBuilder::build()
{
    const QByteArray style = resource(u"page.css"_s) + m_content.style;
    const QByteArray script = pageScript();
    m_html.verbatim("<!DOCTYPE html>\n");
    m_html.begin("html", {{"lang", m_language}});
    m_html.line();
    addHead(style, script);
    m_html.begin("body", {{"class", m_rows.size() > mostForWholeLayout ? u"many"_s : QString()}});
    m_html.element("a", {{"class", u"skip"_s}, {"href", u"#events"_s}, {"lang", m_ours}},
                   PageTr::tr("Skip to the events"));
    m_html.line();
    m_html.verbatim(m_content.glyphs);
    addHeader();
    m_html.begin("main");
    m_html.line();
    if (!m_content.timeline.isEmpty()) {
        beginSection("timeline", PageTr::tr("Timeline"));
        addPicture(m_content.timeline, PageTr::tr("Timeline, wider than narrow screens"),
                   PageTr::tr("Click a mark for details; all events are listed below, with their sources."));
        m_html.end();
    }
    addStances();
    addEvents();
    addSources();
    m_html.end();
    m_html.line();
    addFooter();
    m_html.begin("script");
    m_html.verbatim(script);
    m_html.end();
    m_html.end();
    m_html.end();
    m_html.line();
    return m_html.take();
}

QString WebPageBuilder::title() const
{
    const QString &own = m_snapshot.tracker().title;
    return own.trimmed().isEmpty() ? PageTr::tr("Untitled tracker") : own;
}

QString WebPageBuilder::scopeInWords() const
{
    const QStringList phrases = inWords(filterPhrases(m_content.filter, m_snapshot.table()));
    return phrases.isEmpty() ? PageTr::tr("All events") : phrases.join(u" · "_s);
}

QString WebPageBuilder::dayWords() const { return dayInWords(m_day); }

void WebPageBuilder::addHead(const QByteArray &style, const QByteArray &script)
{
    const auto meta = [this](const QString &name, const QString &content) {
        m_html.empty("meta", {{"name", name}, {"content", content}});
        m_html.line();
    };
    m_html.begin("head");
    m_html.line();
    m_html.empty("meta", {{"charset", u"utf-8"_s}});
    m_html.line();
    m_html.empty("meta",
                 {{"http-equiv", u"Content-Security-Policy"_s},
                  {"content",
                   u"default-src 'none'; style-src %1; script-src %2; base-uri 'none'; form-action 'none'"_s.arg(
                       policyHash(style), policyHash(script))}});
    m_html.line();
    meta(u"viewport"_s, u"width=device-width, initial-scale=1"_s);
    meta(u"referrer"_s, u"no-referrer"_s);
    meta(u"generator"_s, u"Dateline " DATELINE_VERSION ""_s);
    const QString description = m_snapshot.tracker().description;
    meta(u"description"_s, description.isEmpty() ? scopeInWords() : description);
    m_html.element("title", title());
    m_html.line();
    m_html.begin("style");
    m_html.verbatim(style);
    m_html.end();
    m_html.line();
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addHeader()
{
    m_html.begin("header");
    m_html.line();
    m_html.element("h1", {{"dir", u"auto"_s}}, title());
    m_html.line();
    if (!m_snapshot.tracker().description.isEmpty())
        m_html.element("p", {{"class", u"lead"_s}, {"dir", u"auto"_s}}, m_snapshot.tracker().description);
    m_html.begin("p", {{"class", u"scope"_s}});
    m_html.begin("b");
    m_html.element("bdi", scopeInWords());
    m_html.end();
    m_html.text(u" · "_s);
    m_html.begin("span", {{"lang", m_ours}});
    m_html.text(PageTr::tr("as of "));
    m_html.element("time", {{"datetime", isoDay(m_day)}}, dayWords());
    m_html.end();
    m_html.end();
    m_html.line();
    addCounts();
    addNavigation();
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addCounts()
{
    const std::pair<QString, std::size_t> counts[] = {{PageTr::tr("Events"), m_rows.size()},
                                                      {PageTr::tr("Countries"), m_countries.size()},
                                                      {PageTr::tr("Companies and others"), m_companies.size()},
                                                      {PageTr::tr("Measures"), m_measures},
                                                      {PageTr::tr("Sources"), m_sources.size()}};
    m_html.begin("dl", {{"class", u"counts"_s}, {"lang", m_ours}});
    for (const auto &[name, count] : counts)
        addFact(name, numberInWords(count));
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addNavigation()
{
    m_html.begin("nav", {{"aria-label", PageTr::tr("On this page")}, {"lang", m_ours}});
    m_html.begin("ul", {{"class", u"row"_s}});
    const auto entry = [this](const QString &target, const QString &words) {
        m_html.begin("li");
        m_html.element("a", {{"href", target}}, words);
        m_html.end();
    };
    if (!m_content.timeline.isEmpty())
        entry(u"#timeline"_s, PageTr::tr("Timeline"));
    entry(u"#stances"_s, PageTr::tr("Where countries stand"));
    entry(u"#events"_s, PageTr::tr("Events"));
    entry(u"#sources"_s, PageTr::tr("Sources"));
    entry(u"#about"_s, PageTr::tr("About this page"));
    m_html.end();
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addPicture(const QByteArray &svg, const QString &label, const QString &caption)
{
    m_html.begin("figure");
    m_html.begin("div", {{"class", u"scroll"_s}, {"tabindex", u"0"_s}, {"role", u"region"_s}, {"aria-label", label}});
    m_html.verbatim(svg);
    m_html.end();
    addOurs("figcaption", nullptr, caption);
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addFooter()
{
    const TrackerColumns &tracker = m_snapshot.tracker();
    m_html.begin("footer", {{"id", u"about"_s}});
    m_html.line();
    addOurs("h2", nullptr, PageTr::tr("About this page"));
    m_html.begin("dl", {{"class", u"facts"_s}});
    addFact(PageTr::tr("Licence"), tracker.license.isEmpty() ? PageTr::tr("none is stated") : tracker.license);
    addFact(PageTr::tr("Made with"), u"Dateline " DATELINE_VERSION ""_s);
    addFact(PageTr::tr("Shown"), scopeInWords());
    addFact(PageTr::tr("As of"), dayWords());
    if (m_content.filter.knownOn)
        addFact(PageTr::tr("Known on"), dayInWords(*m_content.filter.knownOn));
    if (!tracker.id.isEmpty())
        addFact(PageTr::tr("Tracker"), tracker.id);
    beginFact(PageTr::tr("SHA-256"));
    m_html.element("code", m_content.digest);
    endFact();
    m_html.end();
    addOurs("p", "fine",
            PageTr::tr("The page is one file: it loads nothing, sends nothing and is read without scripts. The same "
                       "tracker and the "
                       "same choices give the same page, to the byte; the digest is that of the tracker’s JSON form."));
    m_html.begin("details");
    addOurs("summary", nullptr, PageTr::tr("How it was made, for machines"));
    m_html.element("pre", {{"id", u"manifest"_s}}, QString::fromUtf8(m_content.manifest));
    m_html.end();
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addDate(const Edtf &date, const char *className)
{
    // HTML's own grammar knows years, months and days only; what is vague must not be sharpened to one of them.
    static const QRegularExpression htmlDate(u"^(?!0000)\\d{4}(-(0[1-9]|1[0-2])(-\\d\\d)?)?$"_s);
    const QString edtf = date.toString();
    const QString name = className ? QString::fromLatin1(className) : QString();
    if (htmlDate.match(edtf).hasMatch())
        m_html.element("time", {{"class", name}, {"datetime", edtf}, {"lang", m_ours}}, dateInWords(date));
    else
        m_html.element("data", {{"class", name}, {"value", edtf}, {"lang", m_ours}}, dateInWords(date));
}

void WebPageBuilder::addLink(const QUrl &url)
{
    m_html.begin("a", {{"href", QString::fromLatin1(url.toEncoded())}, {"class", u"out"_s}, {"dir", u"ltr"_s}});
    const QString host = url.host();
    m_html.text(host.startsWith(u"www."_s) ? host.mid(4) : host);
    m_html.end();
}

void WebPageBuilder::beginFact(const QString &name)
{
    m_html.begin("div");
    m_html.element("dt", {{"lang", m_ours}}, name);
    m_html.begin("dd");
}

void WebPageBuilder::endFact()
{
    m_html.end();
    m_html.end();
}

void WebPageBuilder::addFact(const QString &name, const QString &value)
{
    beginFact(name);
    m_html.element("bdi", value);
    endFact();
}

/// Whoever begins it ends it.
void WebPageBuilder::beginSection(const char *id, const QString &heading)
{
    const QString name = QString::fromLatin1(id);
    m_html.begin("section", {{"id", name}, {"aria-labelledby", name + u"-heading"_s}});
    m_html.line();
    m_html.element("h2", {{"id", name + u"-heading"_s}, {"lang", m_ours}}, heading);
    m_html.line();
}

void WebPageBuilder::addOurs(const char *element, const char *className, const QString &text)
{
    // Most pages are English, and an element that says nothing is left out.
    if (m_ours.isNull() && !className && qstrcmp(element, "span") == 0)
        return m_html.text(text);
    m_html.element(element, {{"class", className ? QString::fromLatin1(className) : QString()}, {"lang", m_ours}},
                   text);
}

QString WebPageBuilder::idOfEvent(EventRow row) const { return u"event-"_s + m_snapshot.eventId(row).text; }

QString WebPageBuilder::idOfSource(SourceRow source) const
{
    return u"source-"_s + m_snapshot.tracker().sourceColumns().texts.text(source, TrackerColumns::SourceColumns::Id);
}

} // namespace Dateline
