// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citation/citation.h"
#include "models/citation/citationparts.h"
#include "models/dates/yearname.h"
#include "models/domain/personname.h"

#include <QHash>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString risType(const QString &cslType)
{
    static const QHash<QString, QString> types{
        {u"article"_s, u"JOUR"_s},
        {u"article-journal"_s, u"JOUR"_s},
        {u"article-magazine"_s, u"MGZN"_s},
        {u"article-newspaper"_s, u"NEWS"_s},
        {u"bill"_s, u"BILL"_s},
        {u"book"_s, u"BOOK"_s},
        {u"chapter"_s, u"CHAP"_s},
        {u"dataset"_s, u"DATA"_s},
        {u"entry-dictionary"_s, u"DICT"_s},
        {u"entry-encyclopedia"_s, u"ENCYC"_s},
        {u"hearing"_s, u"HEAR"_s},
        {u"legal_case"_s, u"CASE"_s},
        {u"legislation"_s, u"STAT"_s},
        {u"manuscript"_s, u"UNPB"_s},
        {u"map"_s, u"MAP"_s},
        {u"motion_picture"_s, u"MPCT"_s},
        {u"pamphlet"_s, u"PAMP"_s},
        {u"paper-conference"_s, u"CONF"_s},
        {u"patent"_s, u"PAT"_s},
        {u"personal_communication"_s, u"PCOMM"_s},
        {u"post-weblog"_s, u"BLOG"_s},
        {u"report"_s, u"RPRT"_s},
        {u"software"_s, u"COMP"_s},
        {u"speech"_s, u"SLIDE"_s},
        {u"standard"_s, u"STAND"_s},
        {u"thesis"_s, u"THES"_s},
        {u"webpage"_s, u"ELEC"_s},
    };
    return types.value(cslType, u"GEN"_s);
}

/// "2018/08/23/": year, month, day and what else there is to say.
QString risDate(const Edtf &date)
{
    if (date.isNull())
        return {};
    const std::vector<int> parts = datePartsOf(date);
    const bool isPlain =
        !parts.empty() && parts[0] > 0 && !date.qualifiers().approximate && !date.qualifiers().uncertain;
    QStringList fields;
    if (isPlain) {
        fields.append(QString::number(parts[0]).rightJustified(4, u'0'));
        for (std::size_t i = 1; i < 3; ++i)
            fields.append(i < parts.size() ? QString::number(parts[i]).rightJustified(2, u'0') : QString());
        return (fields + QStringList{QString()}).join(u'/');
    }
    const std::optional<Day> first = date.span().begin;
    const std::optional<Day> end = date.span().end;
    const bool isOneYear =
        first && end && civilFromDay(*first).year == civilFromDay(*end - Days{1}).year && civilFromDay(*first).year > 0;
    return (isOneYear ? QString::number(civilFromDay(*first).year).rightJustified(4, u'0') : QString()) + u"///"_s
        + date.toString();
}

/// "Family, Given, Suffix"; an institution as it is.
QString risName(const AuthorName &author)
{
    if (!author.literal.isEmpty())
        return author.literal;
    const AuthorName name = withParts(author);
    const QString particle = withParticle(name.droppingParticle, name.nonDroppingParticle).trimmed();
    QStringList parts{withParticle(particle, name.family), name.given};
    if (!name.suffix.isEmpty())
        parts.append(name.suffix);
    return parts.join(u", "_s);
}

} // namespace

QByteArray citationRis(const Source &source)
{
    const FurtherFields further(source);
    QString record;
    const auto field = [&record](QLatin1StringView tag, const QString &value) {
        if (!value.isEmpty())
            record += tag + u"  - "_s + value.simplified() + u"\r\n"_s;
    };
    field("TY"_L1, risType(source.type));
    field("ID"_L1, source.id.text);
    for (const AuthorName &author : source.authors)
        field("AU"_L1, risName(author));
    for (const AuthorName &editor : further.names("editor"))
        field("ED"_L1, risName(editor));
    field("TI"_L1, source.title);
    field("T2"_L1, source.containerTitle);
    field("T3"_L1, further.text("collection-title"));
    field("PB"_L1, source.publisher);
    field("CY"_L1, further.text("publisher-place"));
    field("PY"_L1, risDate(source.issued));
    field("Y2"_L1, risDate(source.accessed));
    field("VL"_L1, further.text("volume"));
    field("IS"_L1, further.text("issue"));
    field("ET"_L1, further.text("edition"));
    field("M1"_L1, further.text("number"));
    field("M3"_L1, further.text("genre"));
    const QString pages = further.text("page");
    field("SP"_L1, pages.section(u'-', 0, 0));
    field("EP"_L1, pages.section(u'-', 1));
    field("DO"_L1, further.doi());
    const QString issn = further.text("ISSN");
    field("SN"_L1, issn.isEmpty() ? further.text("ISBN") : issn);
    field("UR"_L1, source.url);
    field("LA"_L1, source.language);
    field("AB"_L1, further.text("abstract"));
    field("N1"_L1, further.text("note"));
    return (record + u"ER  - \r\n"_s).toUtf8();
}

} // namespace Dateline
