// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/englishverbs.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool isVowel(QChar c) { return u"aeiou"_s.contains(c); }

QString thirdPerson(const QString &verb)
{
    const bool hisses = verb.endsWith(u's') || verb.endsWith(u'x') || verb.endsWith(u'z') || verb.endsWith(u"ch"_s)
        || verb.endsWith(u"sh"_s);
    if (hisses)
        return verb + u"es"_s;
    if (verb.size() > 1 && verb.endsWith(u'y') && !isVowel(verb[verb.size() - 2]))
        return verb.chopped(1) + u"ies"_s;
    return verb + u's';
}

} // namespace

std::array<QString, 5> EnglishVerbs::formsOf(const QString &verb) const
{
    if (const auto listed = m_irregular.constFind(verb); listed != m_irregular.constEnd() && listed->size() == 4)
        return {verb, listed->at(0), listed->at(1), listed->at(2), listed->at(3)};
    QString past = verb + u"ed"_s;
    QString ing = verb + u"ing"_s;
    if (m_doubling.contains(verb)) {
        past = verb + verb.back() + u"ed"_s;
        ing = verb + verb.back() + u"ing"_s;
    } else if (verb.endsWith(u'e')) {
        past = verb + u'd';
        ing = (verb.endsWith(u"ee"_s) ? verb : verb.chopped(1)) + u"ing"_s;
    } else if (verb.size() > 1 && verb.endsWith(u'y') && !isVowel(verb[verb.size() - 2])) {
        past = verb.chopped(1) + u"ied"_s;
    }
    return {verb, thirdPerson(verb), past, past, ing};
}

} // namespace Dateline
