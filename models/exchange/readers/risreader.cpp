// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/risreader.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/bibliographytext.h"
#include "models/exchange/readers/cslrecords.h"
#include "models/json/objectreader.h"

#include <QHash>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

/// A tag with its value, lines that continue it joined.
struct RisField
{
    QString tag;
    QStringList lines;
};

struct RisEntry
{
    std::uint64_t line = 0;
    bool hasEnd = false;
    std::vector<RisField> fields;

    QString first(const char *tag) const
    {
        for (const RisField &field : fields) {
            if (field.tag == QLatin1StringView(tag))
                return field.lines.join(u' ').simplified();
        }
        return {};
    }
};

/// "TY  - JOUR", with one or two blanks or none at the end, as programs write it; Web of Science: "PT J".
struct TagSyntax
{
    QRegularExpression field;
    QLatin1StringView begin;
    QLatin1StringView end;
};

const TagSyntax &risSyntax()
{
    static const TagSyntax ris{QRegularExpression(u"^\\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|(.*))$"_s), "TY"_L1,
                               "ER"_L1};
    return ris;
}

const TagSyntax &webOfScienceSyntax()
{
    static const TagSyntax web{QRegularExpression(u"^([A-Z][A-Z0-9])(?: (.*))?()$"_s), "PT"_L1, "ER"_L1};
    return web;
}

bool isWebOfScience(QStringView text)
{
    static const QRegularExpression head(u"\\A\\s*FN [^\\n]*\\n+VR "_s);
    return head.match(text.toString().left(500)).hasMatch();
}

std::vector<RisEntry> entriesOf(QStringView text, const TagSyntax &syntax)
{
    std::vector<RisEntry> entries;
    std::uint64_t number = 0;
    bool isOpen = false;
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        const auto match = syntax.field.match(line.toString());
        const QString tag = match.captured(1);
        const QString value = match.captured(2) + match.captured(3);
        if (match.hasMatch() && tag == syntax.end) {
            if (isOpen)
                entries.back().hasEnd = true;
            isOpen = false;
        } else if (match.hasMatch() && tag == syntax.begin) {
            entries.push_back({number, false, {{tag, {value.trimmed()}}}});
            isOpen = true;
        } else if (!isOpen) {
            continue; // a head or a remark between records
        } else if (match.hasMatch()) {
            entries.back().fields.push_back({tag, {value.trimmed()}});
        } else if (!line.trimmed().isEmpty()) {
            entries.back().fields.back().lines.append(line.trimmed().toString());
        }
    }
    return entries;
}

Recognition recogniseRis(const FileSample &sample)
{
    const QString head = bibliographyText(sample.head);
    if (isWebOfScience(head))
        return Recognition::Certain;
    static const QRegularExpression type(u"(?:^|\\n)\\s{0,3}TY {1,2}- ?[A-Z]"_s);
    return type.match(head).hasMatch() ? Recognition::Certain : Recognition::No;
}

const char *cslTypeOfTag(const QString &type)
{
    static const QHash<QString, const char *> types{{u"JOUR"_s, "article-journal"},
                                                    {u"EJOUR"_s, "article-journal"},
                                                    {u"JFULL"_s, "periodical"},
                                                    {u"MGZN"_s, "article-magazine"},
                                                    {u"NEWS"_s, "article-newspaper"},
                                                    {u"ABST"_s, "article-journal"},
                                                    {u"INPR"_s, "article-journal"},
                                                    {u"BOOK"_s, "book"},
                                                    {u"EBOOK"_s, "book"},
                                                    {u"EDBOOK"_s, "book"},
                                                    {u"CHAP"_s, "chapter"},
                                                    {u"ECHAP"_s, "chapter"},
                                                    {u"CONF"_s, "paper-conference"},
                                                    {u"CPAPER"_s, "paper-conference"},
                                                    {u"RPRT"_s, "report"},
                                                    {u"GOVDOC"_s, "report"},
                                                    {u"STAND"_s, "standard"},
                                                    {u"THES"_s, "thesis"},
                                                    {u"UNPB"_s, "manuscript"},
                                                    {u"ELEC"_s, "webpage"},
                                                    {u"WEB"_s, "webpage"},
                                                    {u"BLOG"_s, "post-weblog"},
                                                    {u"ICOMM"_s, "webpage"},
                                                    {u"PAT"_s, "patent"},
                                                    {u"STAT"_s, "legislation"},
                                                    {u"LEGAL"_s, "legislation"},
                                                    {u"BILL"_s, "bill"},
                                                    {u"CASE"_s, "legal_case"},
                                                    {u"HEAR"_s, "hearing"},
                                                    {u"DATA"_s, "dataset"},
                                                    {u"DBASE"_s, "dataset"},
                                                    {u"COMP"_s, "software"},
                                                    {u"MAP"_s, "map"},
                                                    {u"VIDEO"_s, "motion_picture"},
                                                    {u"MPCT"_s, "motion_picture"},
                                                    {u"SOUND"_s, "song"},
                                                    {u"PCOMM"_s, "personal_communication"},
                                                    {u"PAMP"_s, "pamphlet"},
                                                    {u"DICT"_s, "entry-dictionary"},
                                                    {u"ENCYC"_s, "entry-encyclopedia"},
                                                    {u"SER"_s, "book"},
                                                    {u"SLIDE"_s, "speech"},
                                                    {u"J"_s, "article-journal"},
                                                    {u"B"_s, "book"},
                                                    {u"S"_s, "book"},
                                                    {u"P"_s, "patent"},
                                                    {u"C"_s, "paper-conference"}};
    const char *known = types.value(type.toUpper());
    return known ? known : "document";
}

/// Tags that mean one variable whatever the type; the first that an entry has counts.
constexpr struct
{
    const char *csl;
    std::array<const char *, 6> tags;
} plainTags[] = {
    {"title", {"TI", "T1", "CT"}},
    {"container-title", {"JF", "T2", "JO", "BT", "SO", "JA"}},
    {"collection-title", {"T3", "SE"}},
    {"container-title-short", {"J2", "J9", "JI"}},
    {"publisher", {"PB", "PU"}},
    {"publisher-place", {"CY", "PP", "PI"}},
    {"volume", {"VL"}},
    {"issue", {"IS"}},
    {"edition", {"ET"}},
    {"number", {"M1", "AR"}},
    {"abstract", {"AB", "N2"}},
    {"note", {"N1"}},
    {"annote", {"RN"}},
    {"DOI", {"DO", "DI"}},
    {"URL", {"UR", "L2"}},
    {"call-number", {"CN"}},
    {"archive", {"DB"}},
    {"genre", {"M3", "DT"}},
    {"title-short", {"ST"}},
    {"event-place", {"C1"}},
    {"number-of-volumes", {"NV"}},
    {"PMID", {"PM"}},
};

/// Of programs, or said by other tags too.
bool isOfProgramsTag(const QString &tag)
{
    static const QStringList tags{u"TY"_s, u"PT"_s, u"ID"_s, u"ER"_s, u"DP"_s, u"L1"_s,
                                  u"L4"_s, u"UT"_s, u"DA"_s, u"FN"_s, u"VR"_s};
    return tags.contains(tag);
}

class RisToCsl
{
public:
    RisToCsl(const RisEntry &entry, bool isWebOfScience) : m_entry(entry), m_isWeb(isWebOfScience) { }

    json item()
    {
        m_item = json{{"type", cslTypeOfTag(m_entry.first(m_isWeb ? "PT" : "TY"))}};
        addText(m_item, "id", m_isWeb ? QString() : m_entry.first("ID"));
        use({"TY", "PT", "ID"});
        for (const auto &[csl, tags] : plainTags) {
            for (const char *tag : tags) {
                if (tag && !(m_isWeb && QLatin1StringView(tag) == "C1"_L1))
                    plain(csl, tag);
            }
        }
        persons("author", m_isWeb ? QStringList{u"AF"_s} : QStringList{u"AU"_s, u"A1"_s});
        if (m_isWeb && !m_item.contains("author"))
            persons("author", {u"AU"_s});
        persons("editor", m_isWeb ? QStringList{u"BE"_s} : QStringList{u"ED"_s, u"A2"_s});
        use({"AU", "AF", "BE"});
        pages();
        serialNumber();
        keywords();
        issued();
        dateOf("accessed", m_entry.first("Y2"));
        use({"Y2"});
        language();
        return m_item;
    }

    QStringList leftOut() const
    {
        QStringList tags;
        for (const RisField &field : m_entry.fields) {
            if (!m_used.contains(field.tag) && !isOfProgramsTag(field.tag) && !tags.contains(field.tag)
                && !field.lines.join(QString()).isEmpty())
                tags.append(field.tag);
        }
        return tags;
    }

private:
    void use(const QStringList &tags) { m_used += tags; }
    void use(std::initializer_list<const char *> tags)
    {
        for (const char *tag : tags)
            m_used.append(QString::fromLatin1(tag));
    }

    /// Notes and summaries may stand in several fields; of the others the first counts.
    void plain(const char *csl, const char *tag)
    {
        const QString name = QString::fromLatin1(tag);
        const bool isLong = QByteArrayView(csl) == "note" || QByteArrayView(csl) == "abstract";
        QStringList values;
        for (const RisField &field : m_entry.fields) {
            if (field.tag == name && !field.lines.join(QString()).isEmpty())
                values.append(isLong && !m_isWeb ? field.lines.join(u'\n').trimmed()
                                                 : field.lines.join(u' ').simplified());
        }
        if (values.isEmpty())
            return;
        if (!m_item.contains(csl))
            addText(m_item, csl, isLong ? values.join(u"\n\n"_s) : values.first());
        else if (QString::fromStdString(m_item[csl].get<std::string>()) != values.first())
            return; // it says something else, and is said to be left out
        if (isLong || values.size() == 1)
            m_used.append(name);
    }

    /// "Family, Given, Suffix", as the format wants it; what has no comma is an institution or one name.
    void persons(const char *role, const QStringList &tags)
    {
        json list = json::array();
        for (const RisField &field : m_entry.fields) {
            if (!tags.contains(field.tag))
                continue;
            // Web of Science has a person a line, RIS a person a field.
            for (const QString &text : m_isWeb ? field.lines : QStringList{field.lines.join(u' ')}) {
                const QStringList parts = text.split(u',');
                json name = json::object();
                addText(name, parts.size() > 1 ? "family" : "literal", parts[0].simplified());
                addText(name, "given", parts.value(1).simplified());
                addText(name, "suffix", parts.value(2).simplified());
                if (!name.empty())
                    list.push_back(std::move(name));
            }
        }
        if (!list.empty())
            m_item[role] = std::move(list);
        use(tags);
    }

    void pages()
    {
        const QString first = m_entry.first(m_isWeb ? "BP" : "SP");
        const QString last = m_entry.first("EP");
        addText(m_item, "page",
                first.isEmpty() || last.isEmpty() || first.contains(u'-') ? first : QString(first + u'-' + last));
        use({"SP", "BP", "EP"});
    }

    /// One tag for both; an ISSN has eight digits.
    void serialNumber()
    {
        static const QRegularExpression issn(u"^[0-9]{4}-?[0-9]{3}[0-9Xx](?![0-9-])"_s);
        const QString number = m_entry.first("SN");
        addText(m_item, issn.match(number).hasMatch() ? "ISSN" : "ISBN", number);
        use({"SN"});
    }

    void keywords()
    {
        QStringList words;
        for (const RisField &field : m_entry.fields) {
            if (field.tag == "KW"_L1 || (m_isWeb && field.tag == "DE"_L1))
                words.append(field.lines.join(m_isWeb ? u" "_s : u", "_s));
        }
        addText(m_item, "keyword", words.join(u", "_s));
        use({"KW"});
        if (m_isWeb)
            use({"DE"});
    }

    /// "2018/11/30/Thursday", of which any part may be missing, or "2018", or what people write. The last part may be
    /// EDTF, as Dateline writes it.
    void dateOf(const char *csl, const QString &text)
    {
        if (text.isEmpty())
            return;
        const QStringList parts = text.split(u'/');
        const QString further = parts.mid(3).join(u'/');
        static const QRegularExpression year(u"^[0-9]{3,4}$"_s);
        if (parts.size() > 3 && !further.isEmpty() && Edtf::parse(further)) {
            m_item[csl] = json{{"literal", further.toStdString()}};
        } else if (!year.match(parts[0].trimmed()).hasMatch()) {
            m_item[csl] = json{{"literal", text.toStdString()}};
        } else {
            json numbers = json::array({parts[0].trimmed().toInt()});
            for (qsizetype i = 1; i < std::min<qsizetype>(parts.size(), 3) && parts[i].toInt() > 0; ++i)
                numbers.push_back(parts[i].toInt());
            m_item[csl] = json{{"date-parts", json::array({numbers})}};
        }
    }

    /// PY and Y1 are the year, DA the whole date where a program writes it.
    void issued()
    {
        QString text = m_entry.first("DA");
        for (const char *tag : {"PY", "Y1"}) {
            if (text.isEmpty() || !text.contains(u'/'))
                text = m_entry.first(tag).isEmpty() ? text : m_entry.first(tag);
        }
        const QString month = m_isWeb ? m_entry.first("PD") : QString();
        dateOf("issued", month.isEmpty() ? text : QString(month.toLower() + u' ' + text));
        use({"PY", "Y1", "DA", "PD"});
    }

    void language()
    {
        const QString tag = languageTagOf(m_entry.first("LA"));
        addText(m_item, "language", tag);
        if (!tag.isEmpty())
            use({"LA"});
    }

    const RisEntry &m_entry;
    bool m_isWeb;
    json m_item;
    QStringList m_used;
};

Result<void> readRis(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    const QString text = bibliographyText(bytes);
    const bool isWeb = isWebOfScience(text);
    for (const RisEntry &entry : entriesOf(text, isWeb ? webOfScienceSyntax() : risSyntax())) {
        if (options.progress && options.progress->isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        const RecordPlace place{.line = entry.line};
        RisToCsl csl(entry, isWeb);
        const json item = csl.item();
        const QStringList left = csl.leftOut();
        if (!left.isEmpty())
            sink.remark(place, {}, ExchangeTr::tr("left out: %1").arg(left.join(u", "_s)));
        if (!entry.hasEnd)
            sink.remark(place, {}, ExchangeTr::tr("has no end (ER)"));
        if (!takeCslItem(item, place, sink))
            return {};
    }
    return {};
}

} // namespace

const FormatReader &risReader()
{
    using enum FormatAspect;
    static const FormatReader reader{.keeps = FormatCapabilities().keeping({Sources, SourceDetails, Ids}),
                                     .recognise = recogniseRis,
                                     .read = readRis};
    return reader;
}

} // namespace Dateline
