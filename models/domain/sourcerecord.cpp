// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sourcerecord.h"

#include "models/domain/personname.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

void fillGaps(Source &source, const Source &other)
{
    const auto fill = [&](auto member) {
        if (source.*member == std::decay_t<decltype(source.*member)>())
            source.*member = other.*member;
    };
    fill(&Source::type);
    fill(&Source::title);
    fill(&Source::containerTitle);
    fill(&Source::authors);
    fill(&Source::publisher);
    fill(&Source::issued);
    fill(&Source::url);
    fill(&Source::language);
}

Source completedBy(Source known, const Source &read)
{
    fillGaps(known, read);
    known.text = read.text;
    return known;
}

SourceId newSourceId(const Source &source, const std::function<bool(const QString &)> &taken)
{
    constexpr qsizetype mostOfName = 40;
    constexpr qsizetype digitsOfYear = 4;
    const QString year = source.issued.toString().left(digitsOfYear);
    return {newId(displayName(source).left(mostOfName) + u' ' + year, u"source"_s, taken)};
}

QString authorLine(const std::vector<AuthorName> &authors)
{
    Source named;
    named.authors = authors;
    return displayAuthors(named);
}

std::vector<AuthorName> authorsFromLine(const QString &line, const std::vector<AuthorName> &known)
{
    std::vector<AuthorName> authors;
    for (const QString &part : line.split(u';')) {
        const QString name = part.simplified();
        if (name.isEmpty())
            continue;
        const auto same = std::find_if(known.begin(), known.end(), [&name](const AuthorName &author) {
            return familyFirst(author).simplified() == name;
        });
        const qsizetype comma = name.indexOf(u',');
        if (same != known.end())
            authors.push_back(*same);
        else if (comma > 0)
            authors.push_back(withParts({name.left(comma).trimmed(), name.mid(comma + 1).trimmed(), {}}));
        else
            authors.push_back({{}, {}, name});
    }
    return authors;
}

} // namespace Dateline
