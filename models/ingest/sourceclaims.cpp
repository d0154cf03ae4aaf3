// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/sourceclaims.h"

#include "models/domain/integrity.h"
#include "models/ingest/textdecoding.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Control characters become blanks, so that words stay apart.
QString oneLine(QString text)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(u' '));
    return withoutInvisibles(withoutControls(text)).simplified();
}

} // namespace

QString claimedTitle(const QString &text)
{
    const QString line = oneLine(text);
    return static_cast<std::size_t>(line.size()) > Limits::title ? QString() : line;
}

void addAuthor(std::vector<AuthorName> &authors, const QString &name, bool familyFirst)
{
    constexpr std::size_t enough = 200;
    QString line = oneLine(name);
    if (line.startsWith("by "_L1, Qt::CaseInsensitive))
        line = line.mid(3);
    if (line.isEmpty() || static_cast<std::size_t>(line.size()) > Limits::name || line.contains("://"_L1)
        || authors.size() >= enough)
        return;
    AuthorName author;
    const QStringList parts = line.split(", "_L1);
    if (familyFirst && parts.size() == 2 && !parts[0].isEmpty() && !parts[1].isEmpty()) {
        author.family = parts[0];
        author.given = parts[1];
    } else {
        author.literal = line;
    }
    if (std::find(authors.begin(), authors.end(), author) == authors.end())
        authors.push_back(author);
}

QString webAddress(const QString &text)
{
    const QString address = text.trimmed();
    if (static_cast<std::size_t>(address.size()) > Limits::url)
        return {};
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty()
        ? url.toString(QUrl::FullyEncoded)
        : QString();
}

QString languageTag(const QString &text)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}$"_s);
    const QString candidate = text.trimmed().left(60).replace(u'_', u'-');
    return tag.match(candidate).hasMatch() ? candidate : QString();
}

} // namespace Dateline
