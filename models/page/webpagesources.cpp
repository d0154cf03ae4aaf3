// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sources and what their grades mean.
#include "models/domain/weburl.h"
#include "models/page/webpagebuilder.h"
#include "models/wording/datewords.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostEventLinks = 20;

/// "English" of "en-AU"; the tag where Qt does not know it.
QString languageName(const QString &tag)
{
    const QLocale::Language language = QLocale::codeToLanguage(tag.section(u'-', 0, 0));
    return language == QLocale::AnyLanguage ? tag : QLocale::languageToString(language);
}

/// The types of CSL that most sources have, as people call them.
QString typeName(const QString &type)
{
    constexpr std::array names = {
        std::pair("article-newspaper"_L1, QT_TRANSLATE_NOOP("Dateline::Page", "Newspaper article")),
        std::pair("article-magazine"_L1, QT_TRANSLATE_NOOP("Dateline::Page", "Magazine article")),
        std::pair("article-journal"_L1, QT_TRANSLATE_NOOP("Dateline::Page", "Journal article")),
        std::pair("post-weblog"_L1, QT_TRANSLATE_NOOP("Dateline::Page", "Blog post")),
        std::pair("webpage"_L1, QT_TRANSLATE_NOOP("Dateline::Page", "Web page"))};
    for (const auto &[known, name] : names) {
        if (type == known)
            return PageTr::tr(name);
    }
    QString name = type;
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name.replace(u'-', u' ');
}

} // namespace

void WebPageBuilder::addSources()
{
    beginSection("sources", PageTr::tr("Sources"));
    if (m_sources.empty()) {
        addOurs("p", "empty", PageTr::tr("No source speaks of these events."));
    } else {
        addGrades();
        m_html.begin("ol", {{"class", u"sources"_s}});
        m_html.line();
        for (const SourceRow number : m_sources)
            addSource(number);
        m_html.end();
    }
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addGrades()
{
    m_html.begin("details", {{"class", u"grades"_s}, {"lang", m_ours}});
    m_html.element("summary", PageTr::tr("What the grades mean"));
    m_html.element(
        "p",
        PageTr::tr("A letter says how reliable a source is, a figure how credible what it says is "
                   "(Admiralty scale). Origins are first reporters: five reprints of one wire story are one origin."));
    m_html.begin("div", {{"class", u"scales"_s}});
    const auto scale = [this](const auto &all) {
        m_html.begin("dl", {{"class", u"facts"_s}});
        for (const auto &term : all)
            addFact(term.word, termInWords(term.name));
        m_html.end();
    };
    scale(terms<Reliability>());
    scale(terms<Credibility>());
    m_html.end();
    m_html.end();
    m_html.line();
}

void WebPageBuilder::addSource(SourceRow number)
{
    const Source source = m_snapshot.tracker().source(number);
    const QUrl url = openableUrl(source.url);
    const QString title = source.title.isEmpty() ? PageTr::tr("Untitled source") : source.title;
    const QString language = webLanguage(source.language);
    m_html.begin("li", {{"id", idOfSource(number)}});
    m_html.begin("p",
                 {{"class", u"title"_s}, {"dir", u"auto"_s}, {"lang", language == m_language ? QString() : language}});
    if (url.isEmpty())
        m_html.text(title);
    else
        m_html.element("a", {{"href", QString::fromLatin1(url.toEncoded())}}, title);
    m_html.end();

    QStringList who;
    for (const QString &name : {source.containerTitle, source.publisher, displayAuthors(source)}) {
        if (!name.isEmpty() && name != source.title && !who.contains(name, Qt::CaseInsensitive))
            who.append(name);
    }
    m_html.begin("p");
    m_html.element("bdi", who.join(u" · "_s));
    m_html.text(who.isEmpty() ? QString() : u" · "_s);
    if (source.issued.isNull())
        addOurs("span", nullptr, PageTr::tr("undated"));
    else
        addDate(source.issued);
    m_html.end();

    m_html.begin("p", {{"class", u"fine"_s}, {"lang", m_ours}});
    m_html.text(typeName(source.type));
    if (!source.language.isEmpty())
        m_html.text(u" · "_s + languageName(source.language));
    if (!source.accessed.isNull()) {
        m_html.text(PageTr::tr(" · read "));
        addDate(source.accessed);
    }
    if (source.reliability)
        m_html.text(u" · "_s + PageTr::tr("%1 (%2)").arg(nameFor(*source.reliability), wordFor(*source.reliability)));
    m_html.end();
    addFurtherFields(source);
    addEventsOf(number);
    m_html.end();
    m_html.line();
}

/// What CSL has names for and Dateline keeps without using it.
void WebPageBuilder::addFurtherFields(const Source &source)
{
    const QJsonObject fields = QJsonDocument::fromJson(source.cslRest).object();
    QStringList texts;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.value().isString() || field.value().isDouble())
            texts.append(field.key() + u' ' + field.value().toVariant().toString());
    }
    if (!texts.isEmpty()) {
        m_html.begin("p", {{"class", u"fine"_s}});
        m_html.element("bdi", texts.join(u" · "_s));
        m_html.end();
    }
}

void WebPageBuilder::addEventsOf(SourceRow source)
{
    std::vector<EventRow> rows;
    for (const EventRow row : m_snapshot.eventsOf(source)) {
        if (m_result.passing.test(row))
            rows.push_back(row);
    }
    m_snapshot.table().sortByTime(rows);
    m_html.begin("p", {{"class", u"fine"_s}, {"lang", m_ours}});
    m_html.text(PageTr::tr("%Ln event(s): ", nullptr, static_cast<int>(rows.size())));
    for (std::size_t i = 0; i < std::min(rows.size(), mostEventLinks); ++i) {
        if (i > 0)
            m_html.text(u", "_s);
        m_html.element("a", {{"href", QString(u'#' + idOfEvent(rows[i]))}}, dateInWords(m_snapshot.date(rows[i])));
    }
    if (rows.size() > mostEventLinks)
        m_html.text(PageTr::tr(" and %1 more").arg(numberInWords(rows.size() - mostEventLinks)));
    m_html.end();
}

} // namespace Dateline
