// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/bylines.h"

#include "models/ingest/sourceclaims.h"

#include <QRegularExpression>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression bylinePattern(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// Whether \p name has a word that names of organisations have and names of people do not.
bool isOrganisation(const QString &name)
{
    static const QRegularExpression word = bylinePattern(
        u"\\b(?:of|for|the|agency|agencies|association|authority|bank|board|bureau|cent(?:er|re)|commission|committee|"
        "company|co\\.|corp\\.?|corporation|council|court|department|desk|dienst|editors|federation|foundation|gmbh|"
        "government|group|inc\\.?|institute?|limited|llc|ltd\\.?|ministry|ministère|ministerio|news|newsroom|office|"
        "organi[sz]ation|parliament|plc|press|redaktion|secretariat|service|services|society|staff|team|times|union|"
        "universit[yät]+|\\w*ministerium|\\w*agentur|\\w*amt)(?!\\w)"_s);
    return word.match(name).hasMatch();
}

/// Whether \p part says what somebody does.
bool isOccupation(const QString &part)
{
    static const QRegularExpression occupation =
        bylinePattern(u"^(?:.* )?(?:(?:staff|senior|features?|science|political) (?:writer|author)|correspondent|"
                      "columnist|(?:co-?)?editor|reporter|journalist|producer|bureau chief|editor.in.chief|"
                      "korrespondent(?:in)?|redakteur(?:in)?|reporterin)(?: (?:in|at|for|of) .*)?$"_s);
    return occupation.match(part).hasMatch();
}

bool isAgency(const QString &name)
{
    static const QStringList agencies{u"afp"_s,     u"ansa"_s, u"ap"_s,       u"apa"_s,   u"bloomberg"_s,
                                      u"dpa"_s,     u"efe"_s,  u"interfax"_s, u"kyodo"_s, u"pti"_s,
                                      u"reuters"_s, u"tass"_s, u"xinhua"_s,   u"yonhap"_s};
    return agencies.contains(name.toLower());
}

qsizetype wordCount(const QString &name) { return name.count(u' ') + !name.isEmpty(); }

/// Whether \p name looks like the whole name of a person.
bool isPerson(const QString &name)
{
    constexpr qsizetype mostWords = 6;
    const QStringList words = name.split(u' ');
    const auto isCapital = [](const QString &word) { return !word.isEmpty() && !word.front().isLower(); };
    return words.size() >= 2 && words.size() <= mostWords && isCapital(words.front()) && isCapital(words.back())
        && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isDigit(); }) && !isOrganisation(name);
}

/// Without the place at the end: "Ann Writer in Tokyo".
QString withoutPlace(const QString &name, bool &had)
{
    static const QRegularExpression place(
        u"^(.*?\\S),? (?:in|à|en|aus|from) (?=\\p{Lu}|\\p{Lo})[^,]*(?:, \\p{Lu}[\\p{Lu}.]{1,4})?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = place.match(name);
    if (!match.hasMatch() || isOrganisation(match.captured(1)))
        return name;
    had = true;
    return match.captured(1);
}

/// Takes "By" and its like off the front; whether it was there.
bool takeLabel(QString &line)
{
    static const QRegularExpression label = bylinePattern(
        u"^(?:(?:written |reported |reporting |story |words |text |article )?by\\b:?|authors?:|autor(?:en|in|innen)?:|"
        "text:|texte:|par\\b:?|por\\b:?|door\\b:?|von\\b:?(?! (?:der|den|dem|und)\\b))\\s+"_s);
    const auto match = label.match(line);
    if (!match.hasMatch())
        return false;
    const QString rest = line.mid(match.capturedLength());
    // "Von" alone may be part of a name, "Von Trapp".
    if (match.captured().trimmed().compare("von"_L1, Qt::CaseInsensitive) == 0 && wordCount(rest) < 2)
        return false;
    line = rest;
    return true;
}

/// Splits at commas if each part is a whole name, or at least in a list that ends in "and" and was said to be one.
QStringList splitAtCommas(const QString &chunk)
{
    QStringList parts;
    bool hadPlace = false;
    for (const QString &part : chunk.split(u',')) {
        const QString name = withoutPlace(part.trimmed(), hadPlace);
        if (!name.isEmpty() && !(isOccupation(name) && !parts.isEmpty()))
            parts += name;
    }
    const bool isList = std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
        return isPerson(part) || (&part != &parts.front() && (isAgency(part) || isOrganisation(part)));
    });
    const bool isFirstAPerson = !parts.isEmpty() && isPerson(parts.front());
    return isList || (isFirstAPerson && parts.size() == 1) ? parts : QStringList{chunk};
}

/// The parts of \p line between words for "and", if it is plain that they are names.
QStringList splitAtAnd(const QString &line, bool isByline)
{
    static const QRegularExpression conjunction =
        bylinePattern(u",? (?:and|und|et|y|e|och|og|en|ja|&|＆|with|mit) (?=\\S)"_s);
    const QStringList parts = line.split(conjunction, Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return {line};
    const auto lastName = [](const QString &part, bool &had) {
        const QString names = withoutPlace(part, had);
        return withoutPlace(names.mid(names.lastIndexOf(u',') + 1).trimmed(), had);
    };
    bool isPlain = !isOrganisation(parts.front()) || parts.front().endsWith("staff"_L1, Qt::CaseInsensitive);
    for (const QString &part : parts) {
        bool hasPlace = false;
        const QString name = lastName(part, hasPlace);
        isPlain &= isPerson(name) || isAgency(name)
            || (isOrganisation(name) && (&part != &parts.front() || name.endsWith("staff"_L1, Qt::CaseInsensitive)))
            || ((isByline || hasPlace) && wordCount(name) == 1);
        isByline |= hasPlace;
    }
    if (isPlain)
        return parts;
    // The place that makes it plain may come last.
    bool hasPlace = false;
    withoutPlace(parts.back(), hasPlace);
    const bool isShort = std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
        bool had = false;
        return wordCount(withoutPlace(part, had)) == 1;
    });
    return hasPlace && isShort ? parts : QStringList{line};
}

} // namespace

QStringList namesInByline(const QString &byline)
{
    constexpr qsizetype longest = 2'000;
    QString line = byline.simplified();
    if (line.isEmpty() || line.size() > longest)
        return {};
    const bool isByline = takeLabel(line);
    static const QRegularExpression separator(u"\\s*[;|•·、；]\\s*"_s);
    QStringList names;
    for (const QString &piece : line.split(separator, Qt::SkipEmptyParts)) {
        for (const QString &chunk : splitAtAnd(piece, isByline)) {
            bool hasPlace = false;
            const QString whole = withoutPlace(chunk, hasPlace);
            for (const QString &part : splitAtCommas(whole)) {
                const QString name = withoutPlace(part, hasPlace);
                if (!name.isEmpty() && (names.isEmpty() || !isOccupation(name)))
                    names += name;
            }
        }
    }
    return names;
}

void addByline(std::vector<AuthorName> &authors, const QString &byline)
{
    for (const QString &name : namesInByline(byline))
        addAuthor(authors, name);
}

} // namespace Dateline
