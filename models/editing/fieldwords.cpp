// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/fieldwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>
#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct FieldWordsTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::FieldWords)
};

using FieldWords = std::vector<std::pair<QLatin1StringView, QString>>;

/// Of all kinds, unless a kind calls it otherwise.
FieldWords commonWords()
{
    return {{"id"_L1, FieldWordsTr::tr("ID")},
            {"title"_L1, FieldWordsTr::tr("title")},
            {"name"_L1, FieldWordsTr::tr("name")},
            {"summary"_L1, FieldWordsTr::tr("summary")},
            {"note"_L1, FieldWordsTr::tr("note")},
            {"kind"_L1, FieldWordsTr::tr("kind")},
            {"aliases"_L1, FieldWordsTr::tr("other names")},
            {"ids"_L1, FieldWordsTr::tr("identifiers")},
            {"reviewOn"_L1, FieldWordsTr::tr("review on")},
            {"x-"_L1, FieldWordsTr::tr("further data")},
            {"language"_L1, FieldWordsTr::tr("language")}};
}

FieldWords wordsOf(const Event &)
{
    return {{"category"_L1, FieldWordsTr::tr("category")},
            {"date"_L1, FieldWordsTr::tr("date")},
            {"dateReason"_L1, FieldWordsTr::tr("why this date")},
            {"parties"_L1, FieldWordsTr::tr("parties")},
            {"measure"_L1, FieldWordsTr::tr("measure")},
            {"milestone"_L1, FieldWordsTr::tr("milestone")},
            {"tags"_L1, FieldWordsTr::tr("tags")},
            {"note"_L1, FieldWordsTr::tr("analyst’s note")}};
}

FieldWords wordsOf(const Measure &)
{
    return {{"effect"_L1, FieldWordsTr::tr("effect")},
            {"issuers"_L1, FieldWordsTr::tr("issued by")},
            {"targets"_L1, FieldWordsTr::tr("targets")},
            {"bindsMembers"_L1, FieldWordsTr::tr("holds in the member states of the EU")}};
}

FieldWords wordsOf(const Party &) { return {{"country"_L1, FieldWordsTr::tr("country")}}; }

FieldWords wordsOf(const Category &)
{
    return {{"colour"_L1, FieldWordsTr::tr("colour")}, {"glyph"_L1, FieldWordsTr::tr("shape")}};
}

FieldWords wordsOf(const Source &)
{
    return {{"csl/type"_L1, FieldWordsTr::tr("type")},
            {"csl/title"_L1, FieldWordsTr::tr("title")},
            {"csl/container-title"_L1, FieldWordsTr::tr("publication")},
            {"csl/author"_L1, FieldWordsTr::tr("authors")},
            {"csl/publisher"_L1, FieldWordsTr::tr("publisher")},
            {"csl/issued"_L1, FieldWordsTr::tr("published")},
            {"csl/accessed"_L1, FieldWordsTr::tr("accessed")},
            {"csl/URL"_L1, FieldWordsTr::tr("URL")},
            {"csl/language"_L1, FieldWordsTr::tr("language")},
            {"csl"_L1, FieldWordsTr::tr("further bibliographic data")},
            {"reliability"_L1, FieldWordsTr::tr("reliability")},
            {"text"_L1, FieldWordsTr::tr("text")},
            {"textSha256"_L1, FieldWordsTr::tr("checksum of the text")},
            {"archivedUrl"_L1, FieldWordsTr::tr("archived copy")}};
}

FieldWords wordsOf(const Attribution &)
{
    return {{"event"_L1, FieldWordsTr::tr("event")},
            {"source"_L1, FieldWordsTr::tr("source")},
            {"claim"_L1, FieldWordsTr::tr("claim about")},
            {"party"_L1, FieldWordsTr::tr("party")},
            {"role"_L1, FieldWordsTr::tr("role")},
            {"support"_L1, FieldWordsTr::tr("this passage")},
            {"quote/exact"_L1, FieldWordsTr::tr("quote")},
            {"quote/prefix"_L1, FieldWordsTr::tr("words before the quote")},
            {"quote/suffix"_L1, FieldWordsTr::tr("words after the quote")},
            {"locator"_L1, FieldWordsTr::tr("where")},
            {"saidBy"_L1, FieldWordsTr::tr("said by")},
            {"origin"_L1, FieldWordsTr::tr("first reported by")},
            {"stated"_L1, FieldWordsTr::tr("date in the source")},
            {"date"_L1, FieldWordsTr::tr("calendar date")},
            {"credibility"_L1, FieldWordsTr::tr("credibility")}};
}

FieldWords wordsOf(const AcceptedFinding &)
{
    return {{"check"_L1, FieldWordsTr::tr("check")},
            {"subject"_L1, FieldWordsTr::tr("subject")},
            {"reason"_L1, FieldWordsTr::tr("reason")}};
}

FieldWords wordsOf(const Figure &)
{
    return {{"spec"_L1, FieldWordsTr::tr("settings")}, {"pictureSha256"_L1, FieldWordsTr::tr("accepted picture")}};
}

FieldWords wordsOf(const SavedView &) { return {{"look"_L1, FieldWordsTr::tr("what it shows")}}; }

FieldWords wordsOf(const TrackerHeader &)
{
    return {{"description"_L1, FieldWordsTr::tr("description")},
            {"license"_L1, FieldWordsTr::tr("license")},
            {"opensWith"_L1, FieldWordsTr::tr("opening view")}};
}

FieldWords wordsOf(const Publisher &) { return {}; }

QString wordIn(const FieldWords &words, const QString &path)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &each) { return each.first == path; });
    return found == words.end() ? QString() : found->second;
}

} // namespace

QStringList fieldsInWords(const ChangedEntity &like, const QStringList &paths)
{
    const FieldWords ofKind = std::visit([](const auto &entity) { return wordsOf(entity); }, like);
    const FieldWords common = commonWords();
    QStringList words;
    for (const QString &path : paths) {
        const QString own = wordIn(ofKind, path);
        words.append(own.isEmpty() ? wordIn(common, path) : own);
    }
    words.removeDuplicates();
    return words;
}

} // namespace Dateline
