// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/sourcetypes.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Dateline {

namespace {

struct SourceTypesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::SourceTypes)
};

constexpr std::pair<const char *, const char *> types[] = {
    {"article-newspaper", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Newspaper article")},
    {"article-magazine", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Magazine article")},
    {"article-journal", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Journal article")},
    {"webpage", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Web page")},
    {"post-weblog", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Blog post")},
    {"report", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Report")},
    {"legislation", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Law or order")},
    {"speech", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Speech")},
    {"broadcast", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Broadcast")},
    {"book", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Book")},
    {"document", QT_TRANSLATE_NOOP("Dateline::SourceTypes", "Other document")},
};

} // namespace

QStringList commonSourceTypes()
{
    QStringList words;
    for (const auto &[word, name] : types)
        words.append(QString::fromLatin1(word));
    return words;
}

QString sourceTypeInWords(const QString &type)
{
    const auto known = std::find_if(std::begin(types), std::end(types),
                                    [&](const auto &each) { return type == QLatin1StringView(each.first); });
    if (known != std::end(types))
        return SourceTypesTr::tr(known->second);
    QString readable = type;
    readable.replace(u'-', u' ').replace(u'_', u' ');
    if (!readable.isEmpty())
        readable[0] = readable[0].toUpper();
    return readable;
}

} // namespace Dateline
