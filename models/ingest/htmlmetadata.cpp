// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmlmetadata.h"

#include "models/domain/sourcerecord.h"
#include "models/ingest/bylines.h"
#include "models/ingest/htmldates.h"
#include "models/ingest/htmltext.h"
#include "models/ingest/ingesttr.h"
#include "models/ingest/jsonld.h"
#include "models/ingest/microdata.h"
#include "models/ingest/sourceclaims.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Sets a field that nothing in this vocabulary has set.
void set(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void set(Edtf &field, const QString &value)
{
    if (field.isNull())
        field = readPageDate(value);
}

/// How many `<h1>` are tried until one has words: each try looks at all that is inside.
constexpr int enoughHeadings = 8;

class Reader
{
public:
    Reader(const GumboNode *root, const GumboNode *article) : m_article(article)
    {
        walkHtml(
            root, [this](const GumboNode *node) { return enter(node); },
            [this](const GumboNode *node) { leave(node); });
    }

    /// By what else it says the page is told from others of its site that it speaks of.
    PageHints hints(const QString &savedFrom) const
    {
        PageHints hints;
        for (const QString &address : {m_canonical, m_openGraph.url, m_parsely.url, savedFrom}) {
            if (!address.isEmpty())
                hints.addresses += address;
        }
        for (const QString &title : {m_openGraph.title, m_parsely.title, m_markup.title, m_heading}) {
            if (!title.isEmpty())
                hints.titles += title;
        }
        return hints;
    }

    bool isParselyUnreadable() const { return m_isParselyUnreadable; }

    void fill(Source &source, const SourceClaims &jsonLd, const SourceClaims &microdata) const
    {
        source.url = m_canonical;
        for (const SourceClaims &claims :
             {jsonLd, m_highwire, m_dublinCore, microdata, m_parsely, m_openGraph, m_names, m_markup})
            fillGaps(source, claims);
        set(source.title, m_heading);
        set(source.type, u"webpage"_s);
    }

private:
    bool enter(const GumboNode *node)
    {
        const GumboElement *element = htmlElement(node);
        if (!element)
            return false;
        m_inArticle += node == m_article;
        if (element->tag != GUMBO_TAG_HTML && element->tag != GUMBO_TAG_BODY && attributeOf(*element, "itemscope"))
            m_items.push_back(node);
        switch (element->tag) {
        case GUMBO_TAG_HTML:
            m_markup.language = languageTag(attributeText(*element, "lang"));
            break;
        case GUMBO_TAG_TITLE:
            set(m_markup.title, claimedTitle(lineOfText(node)));
            break;
        case GUMBO_TAG_H1:
            if (m_heading.isEmpty() && m_headings++ < enoughHeadings)
                m_heading = claimedTitle(lineOfText(node));
            break;
        case GUMBO_TAG_META:
            meta(*element);
            break;
        case GUMBO_TAG_LINK:
            if (attributeHasWord(*element, "rel", "canonical"_L1))
                set(m_canonical, webAddress(attributeText(*element, "href")));
            break;
        case GUMBO_TAG_TIME:
            if (m_inArticle > 0 || !m_article)
                set(m_markup.issued, attributeText(*element, "datetime"));
            break;
        default:
            break;
        }
        return true;
    }

    void leave(const GumboNode *node)
    {
        m_inArticle -= node == m_article;
        if (!m_items.empty() && m_items.back() == node)
            m_items.pop_back();
    }

    void meta(const GumboElement &element)
    {
        const QString content = attributeText(element, "content");
        if (content.isEmpty())
            return;
        // OpenGraph asks for "property", the others for "name"; pages mix them up.
        for (const char *attribute : {"name", "property", "itemprop"}) {
            if (QLatin1StringView(attribute) == "itemprop"_L1
                && !m_items.empty()) // says something of that, which may be another article
                continue;
            const QString name = attributeText(element, attribute).toLower();
            if (name.startsWith("citation_"_L1))
                highwire(name.mid(9), content);
            else if (name.startsWith("dc."_L1) || name.startsWith("dc:"_L1))
                dublinCore(name.mid(3), content);
            else if (name.startsWith("dcterms."_L1) || name.startsWith("dcterms:"_L1))
                dublinCore(name.mid(8), content);
            else if (name.startsWith("og:"_L1) || name.startsWith("article:"_L1))
                openGraph(name, content);
            else if (name.startsWith("parsely-"_L1))
                parsely(name.mid(8), content);
            else if (!name.isEmpty())
                otherName(name, content);
        }
    }

    void highwire(const QString &name, const QString &content)
    {
        SourceClaims &claims = m_highwire;
        if (name == "title"_L1) {
            set(claims.title, claimedTitle(content));
        } else if (name == "author"_L1) {
            addListed(claims.authors, content);
        } else if (name == "publication_date"_L1 || name == "date"_L1 || name == "online_date"_L1) {
            set(claims.issued, content);
        } else if (name == "journal_title"_L1) {
            set(claims.containerTitle, claimedTitle(content));
            set(claims.type, u"article-journal"_s);
        } else if (name == "conference_title"_L1) {
            set(claims.containerTitle, claimedTitle(content));
            set(claims.type, u"paper-conference"_s);
        } else if (name == "technical_report_institution"_L1) {
            set(claims.publisher, claimedTitle(content));
            set(claims.type, u"report"_s);
        } else if (name == "publisher"_L1) {
            set(claims.publisher, claimedTitle(content));
        } else if (name == "language"_L1) {
            set(claims.language, languageTag(content));
        } else if (name == "public_url"_L1 || name == "abstract_html_url"_L1 || name == "fulltext_html_url"_L1) {
            set(claims.url, webAddress(content));
        }
    }

    void dublinCore(const QString &name, const QString &content)
    {
        SourceClaims &claims = m_dublinCore;
        if (name == "title"_L1)
            set(claims.title, claimedTitle(content));
        else if (name == "creator"_L1)
            addByline(claims.authors, content);
        else if (name == "publisher"_L1)
            set(claims.publisher, claimedTitle(content));
        else if (name == "date"_L1 || name == "issued"_L1 || name == "date.issued"_L1 || name == "created"_L1
                 || name == "date.created"_L1)
            set(claims.issued, content);
        else if (name == "language"_L1)
            set(claims.language, languageTag(content));
        else if (name == "identifier"_L1 || name == "identifier.uri"_L1)
            set(claims.url, webAddress(content));
    }

    void openGraph(const QString &name, const QString &content)
    {
        SourceClaims &claims = m_openGraph;
        if (name == "og:title"_L1)
            set(claims.title, claimedTitle(content));
        else if (name == "og:site_name"_L1)
            set(claims.containerTitle, claimedTitle(content));
        else if (name == "article:published_time"_L1)
            set(claims.issued, content);
        else if (name == "article:author"_L1 || name == "og:article:author"_L1)
            addByline(claims.authors, content);
        else if (name == "og:url"_L1)
            set(claims.url, webAddress(content));
    }

    /// "Family, Given", of which some pages write several with semicolons between them.
    static void addListed(std::vector<AuthorName> &authors, const QString &names)
    {
        for (const QString &name : names.split(u';'))
            addAuthor(authors, name, true);
    }

    void parsely(const QString &name, const QString &content)
    {
        SourceClaims &claims = m_parsely;
        if (name == "title"_L1)
            set(claims.title, claimedTitle(content));
        else if (name == "author"_L1)
            addByline(claims.authors, content);
        else if (name == "pub-date"_L1)
            set(claims.issued, content);
        else if (name == "link"_L1)
            set(claims.url, webAddress(content));
        else if (name == "page"_L1)
            fillGaps(claims, readParselyPage(content, m_isParselyUnreadable));
    }

    void otherName(const QString &name, const QString &content)
    {
        SourceClaims &claims = m_names;
        if (name == "author"_L1 || name == "byl"_L1)
            addByline(claims.authors, content);
        else if (name == "date"_L1 || name == "pubdate"_L1 || name == "publish-date"_L1 || name == "publication_date"_L1
                 || name == "datepublished"_L1)
            set(claims.issued, content);
        else if (name == "application-name"_L1)
            set(claims.containerTitle, claimedTitle(content));
        else if (name == "publisher"_L1)
            set(claims.publisher, claimedTitle(content));
    }

    const GumboNode *m_article;
    int m_inArticle = 0;
    std::vector<const GumboNode *> m_items; ///< of microdata
    SourceClaims m_highwire;
    SourceClaims m_dublinCore;
    SourceClaims m_parsely;
    SourceClaims m_openGraph;
    SourceClaims m_names;
    SourceClaims m_markup;
    QString m_canonical;
    QString m_heading; ///< `<h1>`, for a page without a title
    int m_headings = 0;
    bool m_isParselyUnreadable = false;
};

} // namespace

QStringList readHtmlMetadata(const HtmlDocument &document, const std::vector<QByteArray> &jsonLd,
                             const GumboNode *article, const QString &savedFrom, Source &source)
{
    const Reader reader(document.root(), article);
    const PageHints hints = reader.hints(savedFrom);
    const JsonLd said = readJsonLd(jsonLd, hints);
    const std::vector<nlohmann::json> items = readMicrodata(document);
    reader.fill(source, said.claims, SchemaGraph(items).claimsAbout(hints).value_or(SourceClaims()));
    if (source.url.isEmpty())
        source.url = savedFrom;
    QStringList remarks;
    if (said.isUnreadable)
        remarks += IngestTr::tr("the page's JSON-LD could not be read");
    if (said.isOfOtherPages)
        remarks += IngestTr::tr("the page's JSON-LD is about other pages");
    if (reader.isParselyUnreadable())
        remarks += IngestTr::tr("the page's parsely-page could not be read");
    return remarks;
}

} // namespace Dateline
