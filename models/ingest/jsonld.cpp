// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/jsonld.h"

#include "models/ingest/htmldates.h"

#include <QHash>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr qsizetype longestScript = 2'000'000;
constexpr std::size_t mostScripts = 50;
constexpr std::size_t mostObjects = 2'000;
constexpr int deepest = 64;

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
    {"LiveBlogPosting", "article-newspaper"},
    {"Legislation", "legislation"},
    {"Report", "report"},
    {"ScholarlyArticle", "article-journal"},
    {"BlogPosting", "post-weblog"},
    {"SocialMediaPosting", "post"},
    {"TechArticle", "webpage"},
    {"Article", "webpage"},
    {"WebPage", "webpage"},
};

/// Whether lists and objects are nested deeper than we read. The parser could leave out what lies too deep, but takes
/// time that grows with the square of a list's length then.
bool isTooDeep(const QByteArray &script)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < script.size() && depth <= deepest; ++i) {
        const char c = script[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString)
            depth += (c == '[' || c == '{') - (c == ']' || c == '}');
    }
    return depth > deepest;
}

const json *member(const json &object, const char *name)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

/// Many pages write HTML's entities into their JSON.
QString withoutEntities(QString text)
{
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> named[] = {
        {"&quot;"_L1, "\""_L1}, {"&apos;"_L1, "'"_L1}, {"&lt;"_L1, "<"_L1}, {"&gt;"_L1, ">"_L1}, {"&nbsp;"_L1, " "_L1}};
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
        text.replace(entity, meant);
    return text.replace("&amp;"_L1, "&"_L1);
}

QString textOf(const json *value)
{
    constexpr std::size_t longest = 20'000;
    const auto *text = value ? value->get_ptr<const json::string_t *>() : nullptr;
    return text && text->size() <= longest ? withoutEntities(QString::fromStdString(*text)) : QString();
}

class Graph
{
public:
    explicit Graph(const std::vector<json> &documents)
    {
        for (const json &document : documents)
            collect(document);
    }

    SourceClaims claims() const
    {
        for (const ArticleType &type : articleTypes) {
            for (const json *object : m_objects) {
                if (hasType(*object, type.name))
                    return claimsOf(*object, type);
            }
        }
        return {};
    }

private:
    /// Breadth first, so that what is on top comes first.
    void collect(const json &document)
    {
        std::vector<const json *> waiting = {&document};
        for (std::size_t i = 0; i < waiting.size() && waiting.size() < mostObjects; ++i) {
            const json &value = *waiting[i];
            if (value.is_array()) {
                for (const json &element : value)
                    waiting.push_back(&element);
            } else if (value.is_object()) {
                m_objects.push_back(&value);
                if (const QString id = textOf(member(value, "@id")); !id.isEmpty() && value.size() > 1)
                    m_byId.insert(id, &value);
                for (const char *inside : {"@graph", "mainEntity"}) {
                    if (const json *more = member(value, inside))
                        waiting.push_back(more);
                }
            }
        }
    }

    static bool hasType(const json &object, std::string_view name)
    {
        const json *type = member(object, "@type");
        if (!type)
            return false;
        const auto is = [&](const json &value) {
            const auto *text = value.get_ptr<const json::string_t *>();
            if (!text)
                return false;
            const std::string_view last = std::string_view(*text).substr(text->find_last_of("/:") + 1);
            return last == name; // "http://schema.org/Article", "schema:Article", "Article"
        };
        return type->is_array() ? std::any_of(type->begin(), type->end(), is) : is(*type);
    }

    /// What \p value stands for, if it only names an object that is elsewhere.
    const json *resolved(const json *value) const
    {
        if (value && value->is_array() && !value->empty())
            value = &value->front();
        if (!value || !value->is_object() || member(*value, "name"))
            return value;
        return m_byId.value(textOf(member(*value, "@id")), value);
    }

    /// A text, or the name of an object.
    QString nameOf(const json *value) const
    {
        value = resolved(value);
        return value && value->is_object() ? textOf(member(*value, "name")) : textOf(value);
    }

    void addAuthors(std::vector<AuthorName> &authors, const json *value) const
    {
        if (!value)
            return;
        if (!value->is_array()) {
            addOneAuthor(authors, value);
            return;
        }
        for (const json &element : *value)
            addOneAuthor(authors, &element);
    }

    void addOneAuthor(std::vector<AuthorName> &authors, const json *value) const
    {
        const json *author = resolved(value);
        if (!author)
            return;
        const QString family = claimedTitle(textOf(member(*author, "familyName")));
        const QString given = claimedTitle(textOf(member(*author, "givenName")));
        if (!family.isEmpty() && !given.isEmpty())
            addAuthor(authors, family + ", "_L1 + given, true);
        else
            addAuthor(authors, nameOf(author));
    }

    SourceClaims claimsOf(const json &article, const ArticleType &type) const
    {
        SourceClaims claims;
        claims.type = QString::fromLatin1(type.csl);
        claims.title = claimedTitle(textOf(member(article, "headline")));
        if (claims.title.isEmpty())
            claims.title = claimedTitle(textOf(member(article, "name")));
        claims.containerTitle = claimedTitle(nameOf(member(article, "isPartOf")));
        claims.publisher = claimedTitle(nameOf(member(article, "publisher")));
        addAuthors(claims.authors, member(article, "author"));
        if (claims.authors.empty())
            addAuthors(claims.authors, member(article, "creator"));
        claims.issued = readPageDate(textOf(member(article, "datePublished")));
        claims.url = webAddress(textOf(member(article, "url")));
        const json *language = member(article, "inLanguage");
        if (language && language->is_array() && !language->empty())
            language = &language->front();
        claims.language =
            languageTag(textOf(language && language->is_object() ? member(*language, "alternateName") : language));
        return claims;
    }

    std::vector<const json *> m_objects;
    QHash<QString, const json *> m_byId;
};

} // namespace

SourceClaims readJsonLd(const std::vector<QByteArray> &scripts)
{
    std::vector<json> documents;
    for (const QByteArray &script : scripts) {
        if (script.size() > longestScript || documents.size() >= mostScripts || isTooDeep(script))
            continue;
        constexpr bool throws = false;
        constexpr bool skipsComments = true;
        json document = json::parse(script.begin(), script.end(), nullptr, throws, skipsComments);
        if (!document.is_discarded())
            documents.push_back(std::move(document));
    }
    return Graph(documents).claims();
}

} // namespace Dateline
