// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/originkind.h"

#include "models/domain/tracker.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> originWords(QLatin1StringView words)
{
    const QStringList list = QString(words).split(u' ');
    return {list.begin(), list.end()};
}

/// Says that it was reported, and cannot be the name of anybody.
bool saysReported(const QString &word)
{
    static const QSet<QString> words =
        originWords("reports rumours rumors hearsay outlets newspapers papers sources anonymous unnamed unknown "
                    "berichte medienberichte presseberichte zeitungsberichte"_L1);
    return words.contains(word);
}

/// Says of which kind they were. Alone it may be a paper's name: "Press", "News Media".
bool saysWhichKind(const QString &word)
{
    static const QSet<QString> words = originWords("media press news wire agency unconfirmed local foreign"_L1);
    return words.contains(word);
}

bool saysSeveral(const QString &word)
{
    static const QSet<QString> words = originWords("several various many some other numerous multiple different"_L1);
    return words.contains(word);
}

bool joinsWords(const QString &word) { return word == "and"_L1 || word == "of"_L1 || word == "the"_L1; }

} // namespace

OriginKind originKind(const QString &name)
{
    const QString key = originKey(name);
    if (key == "this tracker"_L1)
        return OriginKind::ThisTracker;
    const QStringList words = key.split(u' ', Qt::SkipEmptyParts);
    const auto any = [&words](bool (*says)(const QString &)) { return std::any_of(words.begin(), words.end(), says); };
    const bool allGeneral = std::all_of(words.begin(), words.end(), [](const QString &word) {
        return saysReported(word) || saysWhichKind(word) || saysSeveral(word) || joinsWords(word);
    });
    const bool isReport = any(saysReported) || (any(saysSeveral) && any(saysWhichKind));
    return allGeneral && isReport ? OriginKind::Unnamed : OriginKind::Named;
}

} // namespace Dateline
