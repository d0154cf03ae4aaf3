// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/sourceclaims.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace Dateline {

/// What else a page says of itself, by which that one of several articles is found which it is.
struct PageHints
{
    QStringList addresses; ///< of the page, the canonical one first
    QStringList titles;
};

/// A text in JSON, without HTML's entities: a string, a literal of JSON-LD, or the first of a list of them.
QString textOfJson(const nlohmann::json *value);

/// The member \p name of \p object; null if there is none.
const nlohmann::json *memberOf(const nlohmann::json &object, const char *name);

/// Objects in the words of schema.org: at the top of a document, in a list, in a @graph, or as a mainEntity. Where one
/// stands for another by its @id, that is looked up.
class SchemaGraph
{
public:
    /// \p documents must outlive the graph. O(size), up to a number of objects.
    explicit SchemaGraph(const std::vector<nlohmann::json> &documents);

    /// What is said about the page: in the object whose address is the page's, else in an article with the page's
    /// title, else in one that says no address. Of equals the most telling type is taken (NewsArticle and its kin,
    /// reports, scholarly articles, legislation, posts, Article, WebPage), then the first. Nothing if there is none, or
    /// only such as are of other pages of the site.
    std::optional<SourceClaims> claimsAbout(const PageHints &hints) const;

    bool hasArticles() const; ///< or pages

private:
    using Json = nlohmann::json;

    void index(const Json &document);
    void collect(const Json &document);
    static bool hasType(const Json &object, std::string_view name);
    static bool isPage(const Json &object);
    const Json *resolved(const Json *value) const;
    QString nameOf(const Json *value) const;
    QString addressOf(const Json *value) const;
    QString containerOf(const Json &object) const;
    void addAuthors(std::vector<AuthorName> &authors, const Json *value) const;
    void addOneAuthor(std::vector<AuthorName> &authors, const Json *value) const;
    std::optional<int> fitness(const Json &object, bool isArticle, const PageHints &hints) const;
    SourceClaims claimsOf(const Json &object, const char *type) const;

    std::vector<const Json *> m_objects;
    QHash<QString, const Json *> m_byId;
};

} // namespace Dateline
