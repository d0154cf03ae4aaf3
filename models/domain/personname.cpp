// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/personname.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "van", "d’", "'t", "af": letters without a capital, and no "ñ." or digits alone.
bool isParticle(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); })
        && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isUpper() || c.isTitleCase() || c.isDigit(); })
        && !word.contains(u'.');
}

/// Of a word behind a given name, which may be a part of it: "Jong un".
bool isKnownParticle(const QString &word)
{
    static const QSet<QString> known{
        u"af"_s,  u"al"_s,  u"am"_s,  u"auf"_s, u"av"_s,  u"ben"_s, u"bin"_s,   u"d'"_s,    u"d’"_s,  u"da"_s,
        u"das"_s, u"de"_s,  u"dei"_s, u"del"_s, u"den"_s, u"der"_s, u"degli"_s, u"della"_s, u"des"_s, u"di"_s,
        u"do"_s,  u"dos"_s, u"du"_s,  u"el"_s,  u"het"_s, u"ibn"_s, u"in"_s,    u"la"_s,    u"las"_s, u"le"_s,
        u"les"_s, u"lo"_s,  u"los"_s, u"of"_s,  u"op"_s,  u"'t"_s,  u"’t"_s,    u"te"_s,    u"ten"_s, u"ter"_s,
        u"van"_s, u"vom"_s, u"von"_s, u"zu"_s,  u"zum"_s, u"zur"_s, u"фон"_s,   u"де"_s,    u"да"_s,  u"ван"_s};
    return known.contains(word);
}

/// Takes "Jr." from "King, Jr.".
QString takeSuffix(QString &text)
{
    static const QRegularExpression suffix(uR"(^(.*\S)\s*,\s*((?:jr|sr|esq|ph\.?\s?d|m\.?d)\.?|[ivx]{1,4})$)"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = suffix.match(text);
    if (!match.hasMatch())
        return {};
    const QString found = match.captured(2);
    text = match.captured(1);
    return found;
}

} // namespace

AuthorName withParts(AuthorName name)
{
    if (!name.literal.isEmpty())
        return name;
    for (QString *part : {&name.family, &name.given}) {
        if (name.suffix.isEmpty())
            name.suffix = takeSuffix(*part);
    }
    if (!name.droppingParticle.isEmpty() || !name.nonDroppingParticle.isEmpty())
        return name;
    QStringList family = name.family.split(u' ', Qt::SkipEmptyParts);
    QStringList given = name.given.split(u' ', Qt::SkipEmptyParts);
    QStringList before, behind;
    while (family.size() > 1 && isParticle(family.first()))
        before.append(family.takeFirst());
    while (given.size() > 1 && isKnownParticle(given.last()))
        behind.prepend(given.takeLast());
    if (!before.isEmpty()) {
        name.nonDroppingParticle = before.join(u' ');
        name.family = family.join(u' ');
    }
    // Who writes a name without capitals has no particle: "hooks, bell".
    if (!behind.isEmpty() && !isParticle(given.first())) {
        name.droppingParticle = behind.join(u' ');
        name.given = given.join(u' ');
    }
    return name;
}

bool isEastAsian(const QString &text)
{
    bool any = false;
    for (const char32_t letter : text.toUcs4()) {
        switch (QChar::script(letter)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Bopomofo:
            any = true;
            break;
        case QChar::Script_Common:
        case QChar::Script_Inherited:
            break; // the middle dot of names from elsewhere
        default:   // any other script of Qt's list
            return false;
        }
    }
    return any;
}

QString withParticle(const QString &particle, const QString &name)
{
    const bool joined =
        particle.isEmpty() || particle.endsWith(u'\'') || particle.endsWith(u'’') || particle.endsWith(u'-');
    return joined ? QString(particle + name) : QString(particle + u' ' + name);
}

QString familyFirst(const AuthorName &name)
{
    if (!name.literal.isEmpty())
        return name.literal;
    QStringList parts{withParticle(name.nonDroppingParticle, name.family),
                      QString(name.given + u' ' + name.droppingParticle).trimmed(), name.suffix};
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

} // namespace Dateline
