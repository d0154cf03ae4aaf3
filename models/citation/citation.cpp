// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citation/citation.h"

#include "models/wording/datewords.h"

#include <QCoreApplication>
#include <QHash>

#include <nlohmann/json.hpp>

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

/// Year, month and day as far as a date has them; empty for what is no plain date.
std::vector<int> datePartsOf(const Edtf &date)
{
    if (date.isNull() || date.kind() != Edtf::Kind::Date || date.level() > 1 || !date.span().begin)
        return {};
    const CivilDate first = civilFromDay(*date.span().begin);
    const auto year = static_cast<int>(first.year);
    switch (date.precision()) {
    case DatePrecision::Day:
        return {year, first.month, first.day};
    case DatePrecision::Month:
        return {year, first.month};
    case DatePrecision::Year:
        return {year};
    default:
        return {};
    }
}

/// "2018, November 30", "2018, November", "2018".
QString apaDate(const Edtf &date)
{
    if (date.isNull())
        return u"n.d."_s;
    const std::vector<int> parts = datePartsOf(date);
    if (parts.empty())
        return dateInWords(date);
    QString text = QString::number(parts[0]);
    if (parts.size() > 1)
        text += u", "_s + QLatin1StringView(monthNames[static_cast<std::size_t>(parts[1] - 1)]);
    if (parts.size() > 2)
        text += u' ' + QString::number(parts[2]);
    return date.qualifiers().approximate ? CitationTr::tr("ca. %1", "an approximate date").arg(text) : text;
}

/// "Miller, J. K."
QString apaName(const AuthorName &name)
{
    if (!name.literal.isEmpty())
        return name.literal;
    QStringList initials;
    for (const QString &given : name.given.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype letter = given.at(0).isHighSurrogate() && given.size() > 1 ? 2 : 1;
        initials.append(given.left(letter).toUpper() + u'.');
    }
    return initials.isEmpty() ? name.family : QString(name.family + u", "_s + initials.join(u' '));
}

QString apaNames(const std::vector<AuthorName> &authors)
{
    QStringList names;
    for (const AuthorName &author : authors)
        names.append(apaName(author));
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return names.join(u", "_s) + u", & "_s + last;
}

/// A sentence of a reference: with a full stop unless it has a mark of its own.
QString sentence(const QString &text)
{
    const bool ended = text.endsWith(u'.') || text.endsWith(u'?') || text.endsWith(u'!');
    return ended ? text : QString(text + u'.');
}

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

nlohmann::ordered_json cslDate(const Edtf &date)
{
    nlohmann::ordered_json json;
    const auto parts = datePartsOf(date);
    if (!parts.empty()) {
        json["date-parts"] = nlohmann::ordered_json::array({parts});
        if (date.qualifiers().approximate || date.qualifiers().uncertain)
            json["circa"] = true;
        return json;
    }
    if (date.kind() == Edtf::Kind::Interval) {
        const qsizetype slash = date.toString().indexOf(u'/');
        const auto begin = Edtf::parse(QStringView(date.toString()).left(slash));
        const auto end = Edtf::parse(QStringView(date.toString()).mid(slash + 1));
        if (begin && end && !datePartsOf(*begin).empty() && !datePartsOf(*end).empty()) {
            json["date-parts"] = nlohmann::ordered_json::array({datePartsOf(*begin), datePartsOf(*end)});
            return json;
        }
    }
    json["literal"] = date.toString().toStdString();
    return json;
}

} // namespace

QString citationText(const Source &source)
{
    QStringList parts;
    const QString authors = apaNames(source.authors);
    // Without an author the title takes its place, before the date.
    const QString date = u'(' + apaDate(source.issued) + u")."_s;
    if (!authors.isEmpty())
        parts << sentence(authors) << date << sentence(source.title);
    else
        parts << sentence(source.title) << date;
    if (!source.containerTitle.isEmpty())
        parts.append(sentence(source.containerTitle));
    if (!source.publisher.isEmpty() && source.publisher != source.containerTitle && source.publisher != authors)
        parts.append(sentence(source.publisher));
    if (!source.url.isEmpty())
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

QByteArray citationBibtex(const Source &source)
{
    QString entry = u'@' + bibtexType(source.type) + u'{' + source.id.text;
    const auto field = [&entry](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            entry += u",\n  "_s + name + u" = {"_s + value + u'}';
    };
    QStringList names;
    for (const AuthorName &author : source.authors) {
        if (!author.literal.isEmpty())
            names.append(u'{' + bibtexText(author.literal) + u'}'); // an institution is not taken apart
        else
            names.append(bibtexText(author.family)
                         + (author.given.isEmpty() ? QString() : QString(u", "_s + bibtexText(author.given))));
    }
    field("author"_L1, names.join(u" and "_s));
    field("title"_L1,
          source.title.isEmpty() ? QString() : QString(u'{' + bibtexText(source.title) + u'}')); // keeps its capitals
    const QString type = bibtexType(source.type);
    static const QHash<QString, QLatin1StringView> containers{
        {u"article"_s, "journal"_L1}, {u"incollection"_s, "booktitle"_L1}, {u"inproceedings"_s, "booktitle"_L1}};
    field(containers.value(type, "howpublished"_L1), bibtexText(source.containerTitle));
    static const QHash<QString, QLatin1StringView> publishers{{u"techreport"_s, "institution"_L1},
                                                              {u"phdthesis"_s, "school"_L1}};
    field(publishers.value(type, "publisher"_L1), bibtexText(source.publisher));
    if (!source.issued.isNull()) {
        const auto parts = datePartsOf(source.issued);
        field("date"_L1, source.issued.toString());
        if (!parts.empty())
            field("year"_L1, QString::number(parts[0]));
        if (parts.size() > 1)
            field("month"_L1, QString::number(parts[1]));
    }
    // An address is taken as it stands by both url packages; what would end the field is encoded.
    field("url"_L1, QString(source.url).replace(u'{', u"%7B"_s).replace(u'}', u"%7D"_s).replace(u'\\', u"%5C"_s));
    if (!source.accessed.isNull())
        field("urldate"_L1, source.accessed.toString());
    field("langid"_L1, bibtexText(source.language));
    return (entry + u"\n}\n"_s).toUtf8();
}

QByteArray citationCslJson(const Source &source)
{
    nlohmann::ordered_json item;
    item["id"] = source.id.text.toStdString();
    item["type"] = source.type.isEmpty() ? "document" : source.type.toStdString();
    const auto text = [&item](const char *name, const QString &value) {
        if (!value.isEmpty())
            item[name] = value.toStdString();
    };
    text("title", source.title);
    text("container-title", source.containerTitle);
    for (const AuthorName &author : source.authors) {
        nlohmann::ordered_json name;
        if (!author.literal.isEmpty())
            name["literal"] = author.literal.toStdString();
        if (!author.family.isEmpty())
            name["family"] = author.family.toStdString();
        if (!author.given.isEmpty())
            name["given"] = author.given.toStdString();
        item["author"].push_back(std::move(name));
    }
    text("publisher", source.publisher);
    if (!source.issued.isNull())
        item["issued"] = cslDate(source.issued);
    if (!source.accessed.isNull())
        item["accessed"] = cslDate(source.accessed);
    text("URL", source.url);
    text("language", source.language);
    if (!source.cslRest.isEmpty()) {
        // Written by Dateline itself, so it is an object.
        const auto rest = nlohmann::ordered_json::parse(source.cslRest.toStdString());
        for (const auto &[name, value] : rest.items())
            item[name] = value;
    }
    const auto keepGoing = nlohmann::ordered_json::error_handler_t::replace;
    return QByteArray::fromStdString(nlohmann::ordered_json::array({item}).dump(2, ' ', false, keepGoing)) + '\n';
}

} // namespace Dateline
