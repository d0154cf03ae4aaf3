// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/bibtexnames.h"
#include "models/exchange/readers/textext.h"

#include <QStringList>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// \p text cut where \p isCut says so outside of braces; it returns the length of what is cut out, or 0.
template<typename IsCut>
QStringList cutOutsideBraces(QStringView text, const IsCut &isCut)
{
    QStringList parts;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        const qsizetype length = depth <= 0 ? isCut(i) : 0;
        if (length > 0) {
            parts.append(text.sliced(start, i - start).trimmed().toString());
            start = i + length;
        }
        i += length > 0 ? length : c == u'\\' && i + 1 < text.size() ? 2 : 1;
    }
    parts.append(text.sliced(start).trimmed().toString());
    return parts;
}

QStringList cutAtCommas(QStringView text)
{
    return cutOutsideBraces(text, [&](qsizetype i) { return text[i] == u',' ? 1 : 0; });
}

QStringList cutAtAnd(QStringView text)
{
    return cutOutsideBraces(text, [&](qsizetype i) -> qsizetype {
        constexpr qsizetype andLength = 3;
        const bool isWord = text.sliced(i).startsWith(u"and", Qt::CaseInsensitive) && i > 0 && text[i - 1].isSpace()
            && (i + andLength == text.size() || text[i + andLength].isSpace());
        return isWord ? andLength : 0;
    });
}

QStringList cutAtBlanks(QStringView text)
{
    QStringList words =
        cutOutsideBraces(text, [&](qsizetype i) { return text[i].isSpace() || text[i] == u'~' ? 1 : 0; });
    words.removeAll(QString());
    return words;
}

/// Whether BibTeX takes the word for a particle: its first letter is small. What begins with a brace has no case.
bool isParticle(const QString &word)
{
    if (word.startsWith(u'{'))
        return false;
    const QString text = textOfTex(word);
    return !text.isEmpty() && text.front().isLower();
}

QString plain(const QStringList &words) { return textOfTex(words.join(u' ')).simplified(); }

bool isWholeInBraces(QStringView text)
{
    if (!text.startsWith(u'{') || !text.endsWith(u'}'))
        return false;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == u'{' ? 1 : text[i] == u'}' ? -1 : 0;
        if (depth == 0 && i + 1 < text.size())
            return false;
    }
    return true;
}

/// "von Last": the particle reaches to the last small word that still leaves a name.
void readFamily(QStringList words, AuthorName &name)
{
    qsizetype particle = 0;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (isParticle(words[i]))
            particle = i + 1;
    }
    name.nonDroppingParticle = plain(words.mid(0, particle));
    name.family = plain(words.mid(particle));
}

AuthorName labelled(const QStringList &parts)
{
    AuthorName name;
    for (const QString &part : parts) {
        const QString label = part.section(u'=', 0, 0).trimmed().toLower();
        const QString text = textOfTex(part.section(u'=', 1)).simplified();
        if (label == "family"_L1)
            name.family = text;
        else if (label == "given"_L1)
            name.given = text;
        else if (label == "prefix"_L1)
            name.nonDroppingParticle = text;
        else if (label == "suffix"_L1)
            name.suffix = text;
    }
    return name;
}

AuthorName nameOf(const QString &text)
{
    AuthorName name;
    const QStringList parts = cutAtCommas(text);
    if (isWholeInBraces(text)) {
        name.literal = textOfTex(text).simplified();
    } else if (parts.first().contains(u'=') && !parts.first().startsWith(u'{')) {
        name = labelled(parts);
    } else if (parts.size() > 1) {
        readFamily(cutAtBlanks(parts[0]), name);
        name.suffix = parts.size() > 2 ? textOfTex(parts[1]).simplified() : QString();
        name.given = textOfTex(parts.last()).simplified();
    } else {
        const QStringList words = cutAtBlanks(text);
        qsizetype given = 0; // words before the first particle, else all but the last
        while (given + 1 < words.size() && !isParticle(words[given]))
            ++given;
        readFamily(words.mid(given), name);
        name.given = plain(words.mid(0, given));
    }
    if (name.family.isEmpty() && name.literal.isEmpty())
        std::swap(name.literal, name.given);
    return name;
}

} // namespace

std::vector<AuthorName> bibtexNames(QStringView field, bool &hasOthers)
{
    std::vector<AuthorName> names;
    hasOthers = false;
    for (const QString &text : cutAtAnd(field)) {
        if (text.compare("others"_L1, Qt::CaseInsensitive) == 0) {
            hasOthers = true;
            continue;
        }
        AuthorName name = nameOf(text);
        if (!name.family.isEmpty() || !name.literal.isEmpty())
            names.push_back(std::move(name));
    }
    return names;
}

} // namespace Dateline
