// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tracker.h"

#include "models/domain/personname.h"

namespace Dateline {

QString displayName(const Source &source)
{
    if (!source.containerTitle.isEmpty())
        return source.containerTitle;
    return source.publisher.isEmpty() ? source.title : source.publisher;
}

QString originOf(const Attribution &attribution, const Source &source)
{
    return attribution.origin.isEmpty() ? displayName(source) : attribution.origin;
}

QString originKey(const QString &name)
{
    const QString folded = name.simplified().toCaseFolded();
    const QLatin1StringView article("the ");
    return folded.startsWith(article) && folded.size() > article.size() ? folded.mid(article.size()) : folded;
}

QString displayAuthors(const Source &source)
{
    QStringList names;
    for (const AuthorName &author : source.authors)
        names.append(familyFirst(author));
    return names.join(QLatin1String("; "));
}

} // namespace Dateline
