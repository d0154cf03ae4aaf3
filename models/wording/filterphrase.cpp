// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/filterphrase.h"

#include "models/wording/datewords.h"
#include "models/wording/lists.h"

#include <QCoreApplication>

namespace Dateline {

namespace {

struct FilterPhraseTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::FilterPhrase)
};

} // namespace

QString inWords(const FilterPhrase &phrase)
{
    switch (phrase.kind) {
    case FilterPhrase::Kind::Countries:
    case FilterPhrase::Kind::Companies:
    case FilterPhrase::Kind::Categories:
    case FilterPhrase::Kind::Milestones:
        return alternativesInWords(phrase.names);
    case FilterPhrase::Kind::Issuers:
        return FilterPhraseTr::tr("issued by %1").arg(alternativesInWords(phrase.names));
    case FilterPhrase::Kind::Tags:
        return FilterPhraseTr::tr("tagged %1").arg(alternativesInWords(phrase.names));
    case FilterPhrase::Kind::Window:
        return windowInWords(phrase.window);
    case FilterPhrase::Kind::Text:
        return FilterPhraseTr::tr("text “%1”").arg(phrase.text);
    case FilterPhrase::Kind::Origins:
        return FilterPhraseTr::tr("at least %n origin(s)", nullptr, phrase.atLeast);
    case FilterPhrase::Kind::KnownOn:
        return FilterPhraseTr::tr("known on %1").arg(dayInWords(phrase.day));
    }
    Q_UNREACHABLE();
}

QStringList inWords(const std::vector<FilterPhrase> &phrases)
{
    QStringList words;
    words.reserve(static_cast<qsizetype>(phrases.size()));
    for (const FilterPhrase &phrase : phrases)
        words.append(inWords(phrase));
    return words;
}

} // namespace Dateline
