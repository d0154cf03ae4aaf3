// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citation/citation.h"
#include "models/citation/citationparts.h"
#include "models/dates/yearname.h"
#include "models/domain/personname.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What BibTeX takes for commands, as what they show.
QString bibtexText(const QString &text)
{
    static const QHash<QChar, QString> escapes{
        {u'\\', u"\\textbackslash{}"_s},
        {u'{', u"\\{"_s},
        {u'}', u"\\}"_s},
        {u'$', u"\\$"_s},
        {u'&', u"\\&"_s},
        {u'#', u"\\#"_s},
        {u'_', u"\\_"_s},
        {u'%', u"\\%"_s},
        {u'~', u"\\textasciitilde{}"_s},
        {u'^', u"\\textasciicircum{}"_s},
    };
    QString escaped;
    for (const QChar c : text.simplified())
        escaped += escapes.value(c, c);
    return escaped;
}

/// "2018--2019" of a range of years, "2018" of one within a year; empty of one with an open end, and of all else.
QString yearsOf(const Edtf &date)
{
    const std::optional<Day> first = date.startSpan().begin;
    const std::optional<Day> end = date.endSpan().end;
    if (date.kind() != Edtf::Kind::Interval || !first || !end)
        return {};
    const QString from = yearName(civilFromDay(*first).year, true);
    const QString to = yearName(civilFromDay(*end - Days{1}).year, true);
    return from == to ? from : QString(from + u"--"_s + to);
}

/// An address is taken as it stands by both url packages, and a DOI by doi; what would end the field is encoded.
QString bibtexAddress(QString address)
{
    return address.replace(u'{', u"%7B"_s).replace(u'}', u"%7D"_s).replace(u'\\', u"%5C"_s);
}

QString bibtexType(const QString &cslType)
{
    static const QHash<QString, QString> types{
        {u"article-journal"_s, u"article"_s},   {u"article-magazine"_s, u"article"_s},
        {u"article-newspaper"_s, u"article"_s}, {u"book"_s, u"book"_s},
        {u"chapter"_s, u"incollection"_s},      {u"paper-conference"_s, u"inproceedings"_s},
        {u"report"_s, u"techreport"_s},         {u"thesis"_s, u"phdthesis"_s},
    };
    return types.value(cslType, u"misc"_s);
}

/// A part of a name in braces if BibTeX would take it apart: at "and", at a comma, or before a word in lower case, as
/// in "Ortega y Gasset".
QString bibtexNamePart(const QString &part)
{
    const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
    const bool apart = part.contains(u',') || words.contains("and"_L1, Qt::CaseInsensitive)
        || std::any_of(words.begin(), words.end(), [](const QString &word) { return word.front().isLower(); });
    return apart && words.size() > 1 ? QString(u'{' + bibtexText(part) + u'}') : bibtexText(part);
}

/// "von Last, Jr, First", the form of which BibTeX guesses least. It knows one particle before a family name; whether
/// that drops is said by `useprefix`, see bibtexOptions().
QString bibtexName(const AuthorName &author)
{
    if (!author.literal.isEmpty())
        return u'{' + bibtexText(author.literal) + u'}'; // an institution is not taken apart
    const AuthorName name = withParts(author);
    const QString particle = withParticle(name.droppingParticle, name.nonDroppingParticle).trimmed();
    QStringList parts{withParticle(bibtexText(particle), bibtexNamePart(name.family)), bibtexText(name.suffix)};
    if (name.suffix.isEmpty())
        parts.removeLast();
    if (!name.given.isEmpty() || !name.suffix.isEmpty())
        parts.append(name.given.contains(u',') || name.given.contains(" and "_L1, Qt::CaseInsensitive)
                         ? bibtexNamePart(name.given)
                         : bibtexText(name.given));
    return parts.join(u", "_s).trimmed();
}

QString bibtexNames(const std::vector<AuthorName> &authors)
{
    QStringList names;
    for (const AuthorName &author : authors)
        names.append(bibtexName(author));
    return names.join(u" and "_s);
}

/// biblatex leaves particles out of short forms unless told that they are part of the name.
QString bibtexOptions(const std::vector<AuthorName> &authors)
{
    const bool keeps = std::any_of(authors.begin(), authors.end(), [](const AuthorName &author) {
        return !withParts(author).nonDroppingParticle.isEmpty();
    });
    return keeps ? u"useprefix=true"_s : QString();
}

} // namespace

QByteArray citationBibtex(const Source &source)
{
    const FurtherFields further(source);
    QString entry = u'@' + bibtexType(source.type) + u'{' + source.id.text;
    const auto field = [&entry](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            entry += u",\n  "_s + name + u" = {"_s + value + u'}';
    };
    const auto text = [&](QLatin1StringView name, const char *variable) {
        field(name, bibtexText(further.text(variable)));
    };
    field("author"_L1, bibtexNames(source.authors));
    field("editor"_L1, bibtexNames(further.names("editor")));
    field("title"_L1,
          source.title.isEmpty() ? QString() : QString(u'{' + bibtexText(source.title) + u'}')); // keeps its capitals
    const QString type = bibtexType(source.type);
    static const QHash<QString, QLatin1StringView> containers{
        {u"article"_s, "journal"_L1}, {u"incollection"_s, "booktitle"_L1}, {u"inproceedings"_s, "booktitle"_L1}};
    field(containers.value(type, "howpublished"_L1), bibtexText(source.containerTitle));
    static const QHash<QString, QLatin1StringView> publishers{{u"techreport"_s, "institution"_L1},
                                                              {u"phdthesis"_s, "school"_L1}};
    field(publishers.value(type, "publisher"_L1), bibtexText(source.publisher));
    text("address"_L1, "publisher-place");
    text("edition"_L1, "edition");
    text("series"_L1, "collection-title");
    text("volume"_L1, "volume");
    // BibTeX has one number: the issue of a journal, that of a report or law, or that in a series.
    const bool periodical = type == "article"_L1;
    for (const char *variable : periodical ? std::array{"issue", "number", "collection-number"}
                                           : std::array{"number", "collection-number", "issue"}) {
        if (!further.text(variable).isEmpty()) {
            text("number"_L1, variable);
            break;
        }
    }
    if (periodical && !further.text("issue").isEmpty())
        text("eid"_L1, "number"); // an article's own, where a journal has no pages
    text("type"_L1, "genre");
    // That of a newspaper is no chapter, but a part of the paper.
    text("chapter"_L1, periodical || !further.text("chapter-number").isEmpty() ? "chapter-number" : "section");
    field("pages"_L1, bibtexText(withRanges(further.text("page"), u"--"_s)));
    if (!source.issued.isNull()) {
        const auto parts = datePartsOf(source.issued);
        field("date"_L1, source.issued.toString());
        if (!parts.empty())
            field("year"_L1, yearName(parts[0], true));
        else if (source.issued.precision() == DatePrecision::Season && source.issued.kind() == Edtf::Kind::Date)
            field("year"_L1, yearName(civilFromDay(*source.issued.span().begin).year, true));
        else if (source.issued.kind() == Edtf::Kind::Interval)
            field("year"_L1, yearsOf(source.issued));
        if (parts.size() > 1)
            field("month"_L1, QString::number(parts[1]));
    }
    field("doi"_L1, bibtexAddress(further.doi()));
    text("isbn"_L1, "ISBN");
    text("issn"_L1, "ISSN");
    field("url"_L1, bibtexAddress(source.url));
    if (!source.accessed.isNull())
        field("urldate"_L1, source.accessed.toString());
    field("langid"_L1, bibtexText(source.language));
    field("options"_L1, bibtexOptions(source.authors));
    return (entry + u"\n}\n"_s).toUtf8();
}

} // namespace Dateline
