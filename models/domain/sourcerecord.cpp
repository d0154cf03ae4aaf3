// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sourcerecord.h"

namespace Dateline {

using namespace Qt::StringLiterals;

Source completedBy(Source known, const Source &read)
{
    const auto fill = [](auto &field, const auto &value) {
        if (field == std::decay_t<decltype(field)>())
            field = value;
    };
    fill(known.type, read.type);
    fill(known.title, read.title);
    fill(known.containerTitle, read.containerTitle);
    fill(known.authors, read.authors);
    fill(known.publisher, read.publisher);
    fill(known.issued, read.issued);
    fill(known.url, read.url);
    fill(known.language, read.language);
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

std::vector<AuthorName> authorsFromLine(const QString &line)
{
    std::vector<AuthorName> authors;
    for (const QString &part : line.split(u';')) {
        const QString name = part.simplified();
        if (name.isEmpty())
            continue;
        const qsizetype comma = name.indexOf(u',');
        if (comma > 0)
            authors.push_back({name.left(comma).trimmed(), name.mid(comma + 1).trimmed(), {}});
        else
            authors.push_back({{}, {}, name});
    }
    return authors;
}

} // namespace Dateline
