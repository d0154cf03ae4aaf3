// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/jsonld.h"

#include "models/ingest/bylines.h"
#include "models/ingest/htmldates.h"
#include "models/ingest/jsonreading.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

JsonLd readJsonLd(const std::vector<QByteArray> &scripts, const PageHints &hints)
{
    constexpr std::size_t mostScripts = 50;
    JsonLd result;
    std::vector<nlohmann::json> documents;
    for (const QByteArray &script : scripts) {
        if (script.trimmed().isEmpty() || documents.size() >= mostScripts)
            continue;
        if (auto document = readPageJson(script))
            documents.push_back(std::move(*document));
        else
            result.isUnreadable = true;
    }
    const SchemaGraph graph(documents);
    if (auto claims = graph.claimsAbout(hints))
        result.claims = std::move(*claims);
    else
        result.isOfOtherPages = graph.hasArticles();
    return result;
}

SourceClaims readParselyPage(const QString &content, bool &isUnreadable)
{
    SourceClaims claims;
    const auto document = readPageJson(content.toUtf8());
    isUnreadable = !document || !document->is_object();
    if (isUnreadable)
        return claims;
    const auto text = [&](const char *name) { return textOfJson(memberOf(*document, name)); };
    claims.title = claimedTitle(text("title"));
    claims.url = webAddress(text("link"));
    claims.issued = readPageDate(text("pub_date"));
    for (const char *name : {"authors", "author"}) {
        const nlohmann::json *authors = memberOf(*document, name);
        if (authors && authors->is_array()) {
            for (const nlohmann::json &author : *authors)
                addByline(claims.authors, textOfJson(&author));
        } else {
            addByline(claims.authors, textOfJson(authors));
        }
    }
    return claims;
}

} // namespace Dateline
