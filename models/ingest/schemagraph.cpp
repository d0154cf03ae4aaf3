// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/schemagraph.h"

#include "models/ingest/bylines.h"
#include "models/ingest/htmldates.h"

#include <QUrl>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr std::size_t mostObjects = 2'000;
constexpr std::size_t mostIndexed = 50'000;
constexpr std::size_t mostAuthors = 200;

struct ArticleType
{
    std::string_view name; ///< in schema.org
    const char *csl;
};

/// The most telling first.
constexpr ArticleType articleTypes[] = {
    {"NewsArticle", "article-newspaper"},
    {"ReportageNewsArticle", "article-newspaper"},
    {"AnalysisNewsArticle", "article-newspaper"},
    {"BackgroundNewsArticle", "article-newspaper"},
    {"OpinionNewsArticle", "article-newspaper"},
    {"AskPublicNewsArticle", "article-newspaper"},
    {"ReviewNewsArticle", "article-newspaper"},
    {"SatiricalArticle", "article-newspaper"},
    {"LiveBlogPosting", "article-newspaper"},
    {"Legislation", "legislation"},
    {"Report", "report"},
    {"ScholarlyArticle", "article-journal"},
    {"BlogPosting", "post-weblog"},
    {"SocialMediaPosting", "post"},
    {"DiscussionForumPosting", "post"},
    {"TechArticle", "webpage"},
    {"Article", "webpage"},
    {"WebPage", "webpage"},
};

/// Many pages write HTML's entities into their JSON.
QString withoutEntities(QString text)
{
    static constexpr std::pair<QLatin1StringView, QStringView> named[] = {
        {"&quot;"_L1, u"\""}, {"&apos;"_L1, u"'"},  {"&lt;"_L1, u"<"},    {"&gt;"_L1, u">"},
        {"&nbsp;"_L1, u" "},  {"&lsquo;"_L1, u"‘"}, {"&rsquo;"_L1, u"’"}, {"&ldquo;"_L1, u"“"},
        {"&rdquo;"_L1, u"”"}, {"&ndash;"_L1, u"–"}, {"&mdash;"_L1, u"—"}, {"&hellip;"_L1, u"…"}};
    for (qsizetype at = text.indexOf("&#"_L1); at >= 0; at = text.indexOf("&#"_L1, at + 1)) {
        const qsizetype end = text.indexOf(u';', at);
        constexpr qsizetype longest = 10;
        if (end < 0 || end - at > longest)
            continue;
        const bool hex = text[at + 2] == u'x' || text[at + 2] == u'X';
        bool ok = false;
        const uint point = QStringView(text).sliced(at + 2 + hex, end - at - 2 - hex).toUInt(&ok, hex ? 16 : 10);
        if (ok && point >= 0x20 && point <= QChar::LastValidCodePoint && !QChar::isSurrogate(point))
            text.replace(at, end + 1 - at, QStringView(QChar::fromUcs4(point)).toString());
    }
    for (const auto &[entity, meant] : named)
        text.replace(entity, meant.toString());
    return text.replace("&amp;"_L1, "&"_L1);
}

/// Letters and digits alone, so that titles with another dash or another quotation mark are equal.
QString lettersOf(const QString &title)
{
    QString letters;
    for (const QChar c : title.toCaseFolded()) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

/// Whether one of two titles has the other, as a page's has that of its article, with the site's name behind it.
bool isSameTitle(const QString &a, const QString &b)
{
    constexpr qsizetype enough = 6;
    const QString one = lettersOf(a);
    const QString other = lettersOf(b);
    if (std::min(one.size(), other.size()) < enough)
        return !one.isEmpty() && one == other;
    return one.contains(other) || other.contains(one);
}

/// Whether two addresses are of one page, whatever the scheme, "www.", a slash at the end, and the part of the page. A
/// query counts if both have one: some only count visitors.
bool isSameAddress(const QString &a, const QString &b)
{
    const QUrl one(a);
    const QUrl other(b);
    const auto host = [](const QUrl &url) {
        const QString name = url.host().toLower();
        return name.startsWith("www."_L1) ? name.mid(4) : name;
    };
    const auto path = [](const QUrl &url) {
        QString text = url.path(QUrl::FullyEncoded);
        while (text.endsWith(u'/'))
            text.chop(1);
        return text;
    };
    return !host(one).isEmpty() && host(one) == host(other) && path(one) == path(other)
        && (one.query().isEmpty() || other.query().isEmpty() || one.query() == other.query());
}

bool isSameHost(const QString &a, const QString &b)
{
    return isSameAddress(QUrl(a).resolved(QUrl(u"/"_s)).toString(), QUrl(b).resolved(QUrl(u"/"_s)).toString());
}

/// The last part of a type: "http://schema.org/Article", "schema:Article", "Article".
std::string_view shortType(std::string_view type) { return type.substr(type.find_last_of("/:#") + 1); }

/// Whether one of the types of \p object fits.
template<typename Fits>
bool anyType(const json &object, const Fits &fits)
{
    const json *type = memberOf(object, "@type");
    const auto is = [&](const json &value) {
        const auto *text = value.get_ptr<const json::string_t *>();
        return text && fits(shortType(*text));
    };
    return type && (type->is_array() ? std::any_of(type->begin(), type->end(), is) : is(*type));
}

/// The elements of a list, or the one value that stands for such a list; none for null.
std::vector<const json *> elementsOf(const json *value)
{
    std::vector<const json *> elements;
    if (value && value->is_object() && value->contains("@list"))
        value = &value->at("@list");
    if (value && value->is_array()) {
        for (const json &element : *value)
            elements.push_back(&element);
    } else if (value) {
        elements.push_back(value);
    }
    return elements;
}

} // namespace

const json *memberOf(const json &object, const char *name)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

QString textOfJson(const json *value)
{
    constexpr std::size_t longest = 20'000;
    if (value && value->is_array() && !value->empty())
        value = &value->front();
    if (value && value->is_object())
        value = memberOf(*value, "@value");
    const auto *text = value ? value->get_ptr<const json::string_t *>() : nullptr;
    return text && text->size() <= longest ? withoutEntities(QString::fromStdString(*text)) : QString();
}

SchemaGraph::SchemaGraph(const std::vector<json> &documents)
{
    for (const json &document : documents) {
        index(document);
        collect(document);
    }
}

/// Finds what has an @id, at any depth.
void SchemaGraph::index(const json &document)
{
    std::vector<const json *> waiting = {&document};
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const json &value = *waiting[i];
        if (!value.is_structured())
            continue;
        if (const QString id = textOfJson(memberOf(value, "@id")); !id.isEmpty() && value.size() > 1) {
            const json *&known = m_byId[id];
            if (!known || (!memberOf(*known, "name") && memberOf(value, "name")))
                known = &value;
        }
        for (const json &inside : value) {
            if (waiting.size() < mostIndexed)
                waiting.push_back(&inside);
        }
    }
}

/// Breadth first, so that what is on top comes first.
void SchemaGraph::collect(const json &document)
{
    std::vector<const json *> waiting = {&document};
    for (std::size_t i = 0; i < waiting.size() && waiting.size() < mostObjects; ++i) {
        const json &value = *waiting[i];
        if (value.is_array()) {
            for (const json &element : value)
                waiting.push_back(&element);
        } else if (value.is_object()) {
            m_objects.push_back(&value);
            for (const char *inside : {"@graph", "mainEntity"}) {
                if (const json *more = memberOf(value, inside))
                    waiting.push_back(more);
            }
        }
    }
}

bool SchemaGraph::hasType(const json &object, std::string_view name)
{
    return anyType(object, [name](std::string_view type) { return type == name; });
}

bool SchemaGraph::isPage(const json &object)
{
    return anyType(object, [](std::string_view type) { return type.ends_with("Page"); });
}

/// What \p value stands for, if it only names an object that is elsewhere.
const json *SchemaGraph::resolved(const json *value) const
{
    if (value && value->is_array() && !value->empty())
        value = &value->front();
    if (!value || !value->is_object() || memberOf(*value, "name"))
        return value;
    return m_byId.value(textOfJson(memberOf(*value, "@id")), value);
}

/// A text, or the name of an object.
QString SchemaGraph::nameOf(const json *value) const
{
    value = resolved(value);
    return value && value->is_object() && !memberOf(*value, "@value") ? textOfJson(memberOf(*value, "name"))
                                                                      : textOfJson(value);
}

/// The address that a text or an object says; empty if it is none.
QString SchemaGraph::addressOf(const json *value) const
{
    if (value && value->is_array() && !value->empty())
        value = &value->front();
    if (!value || !value->is_object())
        return webAddress(textOfJson(value));
    const QString address = webAddress(textOfJson(memberOf(*value, "url")));
    return address.isEmpty() ? webAddress(textOfJson(memberOf(*value, "@id"))) : address;
}

/// The site, paper or journal that \p object is part of. A page and an issue are on the way to it, and what is sold
/// with a subscription is none.
QString SchemaGraph::containerOf(const json &object) const
{
    constexpr int mostSteps = 5;
    std::vector<const json *> waiting = elementsOf(memberOf(object, "isPartOf"));
    for (int step = 0; step < mostSteps && !waiting.empty(); ++step) {
        std::vector<const json *> further;
        for (const json *part : waiting) {
            const json *whole = resolved(part);
            if (!whole || whole == &object)
                continue;
            const bool isOnTheWay =
                isPage(*whole) || hasType(*whole, "PublicationIssue") || hasType(*whole, "PublicationVolume");
            const QString name = claimedTitle(nameOf(whole));
            if (!isOnTheWay && !hasType(*whole, "Product") && !name.isEmpty() && webAddress(name).isEmpty())
                return name;
            if (further.size() >= mostObjects)
                break;
            const auto next = elementsOf(memberOf(*whole, "isPartOf"));
            further.insert(further.end(), next.begin(), next.end());
        }
        waiting = std::move(further);
    }
    QStringList sites;
    for (const json *site : m_objects) {
        const QString name = hasType(*site, "WebSite") ? claimedTitle(nameOf(site)) : QString();
        if (!name.isEmpty() && !sites.contains(name))
            sites += name;
    }
    return sites.size() == 1 ? sites.front() : QString();
}

void SchemaGraph::addAuthors(std::vector<AuthorName> &authors, const json *value) const
{
    std::vector<const json *> elements = elementsOf(value);
    elements.resize(std::min(elements.size(), mostAuthors));
    for (const json *element : elements)
        addOneAuthor(authors, element);
}

void SchemaGraph::addOneAuthor(std::vector<AuthorName> &authors, const json *value) const
{
    const json *author = resolved(value);
    if (!author)
        return;
    const QString family = claimedTitle(textOfJson(memberOf(*author, "familyName")));
    const QString given = claimedTitle(textOfJson(memberOf(*author, "givenName")));
    const json *names = memberOf(*author, "name");
    if (!family.isEmpty() && !given.isEmpty()) {
        addAuthor(authors, family + ", "_L1 + given, true);
    } else if (anyType(*author, [](std::string_view type) { return type.ends_with("Organization"); })) {
        addAuthor(authors, nameOf(author));
    } else if (names && names->is_array()) {
        for (std::size_t i = 0; i < std::min(names->size(), mostAuthors); ++i)
            addByline(authors, textOfJson(&names->at(i)));
    } else {
        addByline(authors, nameOf(author));
    }
}

/// How sure it is that \p object is the page, the higher the surer; nothing if it is another one of the site.
std::optional<int> SchemaGraph::fitness(const json &object, bool isArticle, const PageHints &hints) const
{
    QStringList stated; // where it says that it is
    for (const char *name : {"url", "mainEntityOfPage"}) {
        if (const QString address = addressOf(memberOf(object, name)); !address.isEmpty())
            stated += address;
    }
    QStringList all = stated;
    all += webAddress(textOfJson(memberOf(object, "@id"))); // may be one for machines alone
    for (const json *whole : elementsOf(memberOf(object, "isPartOf")))
        all += isPage(*resolved(whole)) || !memberOf(*whole, "name") ? addressOf(whole) : QString();
    const auto isOneOf = [](const QStringList &some, const QStringList &others, auto isSame) {
        return std::any_of(some.begin(), some.end(), [&](const QString &one) {
            return std::any_of(others.begin(), others.end(), [&](const QString &other) { return isSame(one, other); });
        });
    };
    if (isOneOf(all, hints.addresses, isSameAddress))
        return isArticle ? 7 : 5;
    const QStringList titles = {claimedTitle(textOfJson(memberOf(object, "headline"))),
                                claimedTitle(textOfJson(memberOf(object, "name")))};
    if (isOneOf(titles, hints.titles, isSameTitle))
        return isArticle ? 6 : 3;
    if (stated.isEmpty() || hints.addresses.isEmpty())
        return isArticle ? 4 : 2;
    return isOneOf(stated, hints.addresses, isSameHost) ? std::nullopt : std::optional(isArticle ? 1 : 0);
}

bool SchemaGraph::hasArticles() const
{
    return std::any_of(m_objects.begin(), m_objects.end(), [](const json *object) {
        return std::any_of(std::begin(articleTypes), std::end(articleTypes),
                           [&](const ArticleType &type) { return hasType(*object, type.name); });
    });
}

std::optional<SourceClaims> SchemaGraph::claimsAbout(const PageHints &hints) const
{
    const json *best = nullptr;
    const char *bestType = nullptr;
    std::optional<int> bestFitness;
    for (const ArticleType &type : articleTypes) {
        for (const json *object : m_objects) {
            if (!hasType(*object, type.name))
                continue;
            const auto fits = fitness(*object, type.name != "WebPage", hints);
            if (fits && (!bestFitness || *fits > *bestFitness)) {
                best = object;
                bestType = type.csl;
                bestFitness = fits;
            }
        }
    }
    return best ? std::optional(claimsOf(*best, bestType)) : std::nullopt;
}

SourceClaims SchemaGraph::claimsOf(const json &object, const char *type) const
{
    SourceClaims claims;
    claims.type = QString::fromLatin1(type);
    claims.title = claimedTitle(textOfJson(memberOf(object, "headline")));
    if (claims.title.isEmpty())
        claims.title = claimedTitle(textOfJson(memberOf(object, "name")));
    claims.containerTitle = containerOf(object);
    claims.publisher = claimedTitle(nameOf(memberOf(object, "publisher")));
    for (const char *role : {"author", "creator"}) {
        if (claims.authors.empty())
            addAuthors(claims.authors, memberOf(object, role));
    }
    claims.issued = readPageDate(textOfJson(memberOf(object, "datePublished")));
    for (const char *name : {"url", "mainEntityOfPage"}) {
        if (claims.url.isEmpty())
            claims.url = addressOf(memberOf(object, name));
    }
    const json *language = memberOf(object, "inLanguage");
    if (language && language->is_array() && !language->empty())
        language = &language->front();
    claims.language =
        languageTag(textOfJson(language && language->is_object() ? memberOf(*language, "alternateName") : language));
    return claims;
}

} // namespace Dateline
