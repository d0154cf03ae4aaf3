// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citation/citation.h"

#include "models/citation/citationparts.h"
#include "models/dates/yearname.h"
#include "models/domain/personname.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextBoundaryFinder>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct CitationTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Citation)
};

constexpr std::array monthNames = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};

/// "2018, November 30", "2018, November", "2018", "44 BC".
QString apaDate(const Edtf &date)
{
    if (date.isNull())
        return u"n.d."_s;
    const std::vector<int> parts = datePartsOf(date);
    if (parts.empty())
        return dateInWords(date);
    QString text = yearName(parts[0], true);
    if (parts.size() > 1)
        text += u", "_s + QLatin1StringView(monthNames[static_cast<std::size_t>(parts[1] - 1)]);
    if (parts.size() > 2)
        text += u' ' + QString::number(parts[2]);
    return date.qualifiers().approximate ? CitationTr::tr("ca. %1", "an approximate date").arg(text) : text;
}

/// "J." of "Jane"; whole if its script has no capitals, and so no initials.
QString initialOf(const QString &name)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    const qsizetype end = std::max<qsizetype>(letters.toNextBoundary(), 1);
    const QString letter = name.left(end);
    const bool cased = letter.toUpper() != letter || letter.toLower() != letter;
    return cased ? QString(letter.toUpper() + u'.') : name;
}

/// "J.-P. M. de" of "Jean-Paul Marie de", "J. K." of "J.K.".
QString initialsOf(const QString &given)
{
    QStringList words;
    const QString apart = QString(given).replace(u".-"_s, u"-"_s).replace(u'.', u". "_s);
    for (const QString &word : apart.split(u' ', Qt::SkipEmptyParts)) {
        const bool small = word.toLower() == word && word.toUpper() != word;
        if (small && !words.isEmpty()) {
            words.append(word); // the "de" of "Maria de Fátima" is no name
            continue;
        }
        QStringList pieces;
        for (const QString &piece : QString(word).replace(u'‐', u'-').split(u'-', Qt::SkipEmptyParts))
            pieces.append(initialOf(piece));
        words.append(pieces.join(u'-'));
    }
    return words.join(u' ');
}

/// "de Gaulle, C.", "Beethoven, L. van", "King, M. L., Jr.", "王小明".
QString apaName(const AuthorName &author)
{
    if (!author.literal.isEmpty())
        return author.literal;
    AuthorName name = withParts(author);
    if (isEastAsian(name.family)) {
        const bool wholly = name.given.isEmpty() || isEastAsian(name.given);
        return wholly ? QString(name.family + name.given) : QString(name.family + u' ' + name.given);
    }
    name.given = initialsOf(name.given);
    return familyFirst(name);
}

/// "C. de Gaulle", as editors stand before what they edited.
QString apaEditor(const AuthorName &author)
{
    const AuthorName name = withParts(author);
    if (!name.literal.isEmpty() || isEastAsian(name.family))
        return apaName(name);
    QStringList parts{initialsOf(name.given), name.droppingParticle,
                      withParticle(name.nonDroppingParticle, name.family), name.suffix};
    parts.removeAll(QString());
    return parts.join(u' ');
}

/// Up to 20 names, or the first 19 and the last.
QString apaNames(const std::vector<AuthorName> &authors)
{
    constexpr qsizetype most = 20;
    QStringList names;
    for (const AuthorName &author : authors)
        names.append(apaName(author));
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    if (names.size() >= most)
        return names.first(most - 1).join(u", "_s) + u", … "_s + last;
    return names.join(u", "_s) + u", & "_s + last;
}

/// A sentence of a reference: with a full stop unless it has a mark of its own.
QString sentence(const QString &text)
{
    const bool ended = text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u'!');
    return ended ? text : QString(text + u'.');
}

/// "2nd ed."; what is no number as it stands.
QString editionInWords(const QString &edition)
{
    bool isNumber = false;
    const int number = edition.toInt(&isNumber);
    if (!isNumber)
        return edition;
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    switch (teen ? 0 : number % 10) {
    case 1:
        return CitationTr::tr("%1st ed.", "an edition: 1st, 21st").arg(number);
    case 2:
        return CitationTr::tr("%1nd ed.", "an edition: 2nd, 22nd").arg(number);
    case 3:
        return CitationTr::tr("%1rd ed.", "an edition: 3rd, 23rd").arg(number);
    default:
        return CitationTr::tr("%1th ed.", "an edition: 4th, 11th").arg(number);
    }
}

bool isPeriodical(const QString &type)
{
    static const QSet<QString> types{u"article"_s,           u"article-journal"_s, u"article-magazine"_s,
                                     u"article-newspaper"_s, u"periodical"_s,      u"review"_s,
                                     u"review-book"_s};
    return types.contains(type);
}

bool isPartOfBook(const QString &type)
{
    static const QSet<QString> types{u"chapter"_s, u"entry"_s, u"entry-dictionary"_s, u"entry-encyclopedia"_s,
                                     u"paper-conference"_s};
    return types.contains(type);
}

bool isLegal(const QString &type)
{
    static const QSet<QString> types{u"bill"_s,        u"hearing"_s,    u"legal_case"_s,
                                     u"legislation"_s, u"regulation"_s, u"treaty"_s};
    return types.contains(type);
}

/// "12(3), 101–120": where in a journal.
QString placeInPeriodical(const FurtherFields &fields)
{
    QStringList parts;
    const QString issue = fields.text("issue");
    parts.append(fields.text("volume") + (issue.isEmpty() ? QString() : QString(u'(' + issue + u')')));
    if (const QString number = fields.text("number"); !number.isEmpty())
        parts.append(CitationTr::tr("Article %1", "its number in a journal without pages").arg(number));
    parts.append(withRanges(fields.text("page"), u"–"_s));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// What stands in brackets behind the title of anything else: " (2nd ed., Vol. 3, pp. 1–10)", with a blank before it.
QString bracketsOf(const QString &type, const FurtherFields &fields)
{
    QStringList parts;
    const auto add = [&](const char *name, const QString &words) {
        if (const QString value = fields.text(name); !value.isEmpty())
            parts.append(words.arg(value));
    };
    if (const QString genre = fields.text("genre"); !genre.isEmpty() && !fields.text("number").isEmpty())
        parts.append(
            CitationTr::tr("%1 No. %2", "kind of a report or law, and its number").arg(genre, fields.text("number")));
    else
        add("number", CitationTr::tr("No. %1", "of a report or law"));
    if (const QString edition = fields.text("edition"); !edition.isEmpty())
        parts.append(editionInWords(edition));
    add("volume", CitationTr::tr("Vol. %1"));
    if (fields.text("number").isEmpty())
        add("issue", CitationTr::tr("No. %1", "of a report or law"));
    add("chapter-number", CitationTr::tr("Chapter %1"));
    if (isLegal(type))
        add("section", CitationTr::tr("§ %1", "a section of a law"));
    const QString pages = withRanges(fields.text("page"), u"–"_s);
    if (!pages.isEmpty()) {
        const bool several = pages.contains(u'–') || pages.contains(u',');
        parts.append(several ? CitationTr::tr("pp. %1").arg(pages) : CitationTr::tr("p. %1").arg(pages));
    }
    return parts.isEmpty() ? QString() : QString(u" ("_s + parts.join(u", "_s) + u')');
}

/// "A. Editor & B. Editor (Eds.)", empty without editors.
QString editorsOf(const FurtherFields &fields)
{
    QStringList names;
    for (const AuthorName &editor : fields.names("editor"))
        names.append(apaEditor(editor));
    if (names.isEmpty())
        return {};
    const bool several = names.size() > 1;
    const QString last = names.takeLast();
    const QString all = names.isEmpty() ? last : QString(names.join(u", "_s) + u" & "_s + last);
    return several ? CitationTr::tr("%1 (Eds.)", "editors").arg(all) : CitationTr::tr("%1 (Ed.)", "an editor").arg(all);
}

/// "In A. Editor (Ed.), Handbook of rules (pp. 1–10)".
QString partOf(const Source &source, const FurtherFields &fields)
{
    QStringList of{editorsOf(fields), source.containerTitle};
    of.removeAll(QString());
    return CitationTr::tr("In %1", "of a chapter: the book").arg(of.join(u", "_s)) + bracketsOf(source.type, fields);
}

} // namespace

QString citationText(const Source &source)
{
    const FurtherFields fields(source);
    QStringList parts;
    const QString authors = apaNames(source.authors);
    const bool periodical = isPeriodical(source.type);
    const bool chapter = isPartOfBook(source.type) && !source.containerTitle.isEmpty();
    const QString title = source.title + (periodical || chapter ? QString() : bracketsOf(source.type, fields));
    // Without an author the title takes its place, before the date.
    const QString date = u'(' + apaDate(source.issued) + u")."_s;
    if (!authors.isEmpty())
        parts << sentence(authors) << date << sentence(title);
    else
        parts << sentence(title) << date;
    QStringList container{source.containerTitle, periodical ? placeInPeriodical(fields) : QString()};
    container.removeAll(QString());
    if (chapter)
        parts.append(sentence(partOf(source, fields)));
    else if (!container.isEmpty())
        parts.append(sentence(container.join(u", "_s)));
    if (!source.publisher.isEmpty() && source.publisher != source.containerTitle && source.publisher != authors)
        parts.append(sentence(source.publisher));
    // Either leads to the work, and the DOI will last.
    if (const QString doi = fields.doi(); !doi.isEmpty())
        parts.append(doiUrl(doi));
    else if (!source.url.isEmpty())
        parts.append(source.url);
    return parts.join(u' ').simplified();
}

QString quoteWithSource(const Attribution &attribution, const Source &source, const QString &event)
{
    QString text = attribution.quote.isEmpty() ? event : QString(u"“"_s + attribution.quote.exact + u"”"_s);
    QStringList chain;
    if (!attribution.saidBy.isEmpty())
        chain.append(attribution.saidBy);
    if (!attribution.origin.isEmpty() && originKey(attribution.origin) != originKey(displayName(source)))
        chain.append(CitationTr::tr("as first reported by %1").arg(attribution.origin));
    if (!chain.isEmpty())
        text += u" – "_s + chain.join(u", "_s);
    text += u"\n"_s + citationText(source);
    if (!attribution.locator.isEmpty())
        text += u" ["_s + attribution.locator + u']';
    return text;
}

} // namespace Dateline
