// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmlmetadata.h"

#include "models/domain/sourcerecord.h"
#include "models/ingest/htmldates.h"
#include "models/ingest/htmltext.h"
#include "models/ingest/jsonld.h"
#include "models/ingest/sourceclaims.h"

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
    Reader(const GumboNode *root, const std::vector<QByteArray> &jsonLd, const GumboNode *article)
        : m_article(article), m_jsonLd(readJsonLd(jsonLd))
    {
        walkHtml(
            root, [this](const GumboNode *node) { return enter(node); },
            [this](const GumboNode *node) { leave(node); });
    }

    void fill(Source &source) const
    {
        source.url = m_canonical;
        for (const SourceClaims &claims : {m_jsonLd, m_highwire, m_dublinCore, m_openGraph, m_names, m_markup})
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

    void leave(const GumboNode *node) { m_inArticle -= node == m_article; }

    void meta(const GumboElement &element)
    {
        const QString content = attributeText(element, "content");
        if (content.isEmpty())
            return;
        // OpenGraph asks for "property", the others for "name"; pages mix them up.
        for (const char *attribute : {"name", "property", "itemprop"}) {
            const QString name = attributeText(element, attribute).toLower();
            if (name.startsWith("citation_"_L1))
                highwire(name.mid(9), content);
            else if (name.startsWith("dc."_L1) || name.startsWith("dc:"_L1))
                dublinCore(name.mid(3), content);
            else if (name.startsWith("dcterms."_L1) || name.startsWith("dcterms:"_L1))
                dublinCore(name.mid(8), content);
            else if (name.startsWith("og:"_L1) || name.startsWith("article:"_L1))
                openGraph(name, content);
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
            addAuthor(claims.authors, content, true);
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
            addAuthor(claims.authors, content);
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
            addAuthor(claims.authors, content);
        else if (name == "og:url"_L1)
            set(claims.url, webAddress(content));
    }

    void otherName(const QString &name, const QString &content)
    {
        SourceClaims &claims = m_names;
        if (name == "author"_L1 || name == "byl"_L1)
            addAuthor(claims.authors, content);
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
    SourceClaims m_jsonLd;
    SourceClaims m_highwire;
    SourceClaims m_dublinCore;
    SourceClaims m_openGraph;
    SourceClaims m_names;
    SourceClaims m_markup;
    QString m_canonical;
    QString m_heading; ///< `<h1>`, for a page without a title
    int m_headings = 0;
};

} // namespace

void readHtmlMetadata(const HtmlDocument &document, const std::vector<QByteArray> &jsonLd, const GumboNode *article,
                      Source &source)
{
    Reader(document.root(), jsonLd, article).fill(source);
}

} // namespace Dateline
