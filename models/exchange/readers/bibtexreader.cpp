// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/bibtexreader.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/bibliographytext.h"
#include "models/exchange/readers/bibtexentries.h"
#include "models/exchange/readers/bibtexnames.h"
#include "models/exchange/readers/cslrecords.h"
#include "models/exchange/readers/textext.h"
#include "models/json/objectreader.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

Recognition recogniseBibtex(const FileSample &sample)
{
    static const QRegularExpression entry(u"(?:^|\\n)[ \\t]*@[A-Za-z]+[ \\t]*[{(][ \\t]*[^\\s{}(),=]*[ \\t]*[,=\"]"_s);
    static const QRegularExpression any(u"(?:^|\\n)[ \\t]*@(?:string|preamble|comment)[ \\t]*[{(]"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(sample.head);
    if (!entry.match(head).hasMatch() && !any.match(head).hasMatch())
        return Recognition::No;
    return sample.suffix == "bib"_L1 || sample.suffix == "bibtex"_L1 ? Recognition::Certain : Recognition::Likely;
}

/// Types of CSL for those of BibTeX and biblatex.
const char *cslTypeOf(const BibtexEntry &entry)
{
    static const QHash<QString, const char *> types{{u"article"_s, "article-journal"},
                                                    {u"suppperiodical"_s, "article-journal"},
                                                    {u"book"_s, "book"},
                                                    {u"mvbook"_s, "book"},
                                                    {u"collection"_s, "book"},
                                                    {u"mvcollection"_s, "book"},
                                                    {u"proceedings"_s, "book"},
                                                    {u"mvproceedings"_s, "book"},
                                                    {u"reference"_s, "book"},
                                                    {u"manual"_s, "book"},
                                                    {u"booklet"_s, "pamphlet"},
                                                    {u"inbook"_s, "chapter"},
                                                    {u"bookinbook"_s, "chapter"},
                                                    {u"suppbook"_s, "chapter"},
                                                    {u"incollection"_s, "chapter"},
                                                    {u"suppcollection"_s, "chapter"},
                                                    {u"inreference"_s, "entry"},
                                                    {u"inproceedings"_s, "paper-conference"},
                                                    {u"conference"_s, "paper-conference"},
                                                    {u"periodical"_s, "periodical"},
                                                    {u"techreport"_s, "report"},
                                                    {u"report"_s, "report"},
                                                    {u"phdthesis"_s, "thesis"},
                                                    {u"mastersthesis"_s, "thesis"},
                                                    {u"thesis"_s, "thesis"},
                                                    {u"unpublished"_s, "manuscript"},
                                                    {u"online"_s, "webpage"},
                                                    {u"www"_s, "webpage"},
                                                    {u"electronic"_s, "webpage"},
                                                    {u"patent"_s, "patent"},
                                                    {u"dataset"_s, "dataset"},
                                                    {u"software"_s, "software"},
                                                    {u"legislation"_s, "legislation"},
                                                    {u"jurisdiction"_s, "legal_case"},
                                                    {u"letter"_s, "personal_communication"},
                                                    {u"video"_s, "motion_picture"}};
    const QString kind = entry.fields.value(u"entrysubtype"_s).toLower();
    if (entry.type == "article"_L1 && kind == "newspaper"_L1)
        return "article-newspaper";
    if (entry.type == "article"_L1 && kind == "magazine"_L1)
        return "article-magazine";
    if (const char *known = types.value(entry.type))
        return known;
    return entry.fields.contains(u"url"_s) ? "webpage" : "document";
}

/// Fields that mean one variable of CSL whatever the type. The first that an entry has counts.
constexpr struct
{
    const char *csl;
    std::array<QLatin1StringView, 4> fields;
} plainFields[] = {
    {"container-title", {"journaltitle"_L1, "journal"_L1, "booktitle"_L1, "maintitle"_L1}},
    {"publisher", {"publisher"_L1, "institution"_L1, "school"_L1, "organization"_L1}},
    {"publisher-place", {"location"_L1, "address"_L1}},
    {"volume", {"volume"_L1}},
    {"edition", {"edition"_L1}},
    {"collection-title", {"series"_L1}},
    {"chapter-number", {"chapter"_L1}},
    {"genre", {"type"_L1}},
    {"abstract", {"abstract"_L1}},
    {"keyword", {"keywords"_L1, "keyword"_L1}},
    {"note", {"note"_L1}},
    {"annote", {"annotation"_L1, "annote"_L1}},
    {"title-short", {"shorttitle"_L1}},
    {"container-title-short", {"shortjournal"_L1}},
    {"event-title", {"eventtitle"_L1}},
    {"version", {"version"_L1}},
    {"ISBN", {"isbn"_L1}},
    {"ISSN", {"issn"_L1}},
    {"PMID", {"pmid"_L1}},
    {"PMCID", {"pmcid"_L1}},
};

/// Of programs and of the layout of a reference: no statement about the work.
bool isOfPrograms(const QString &field)
{
    static const QStringList names{u"options"_s,    u"owner"_s,         u"timestamp"_s,    u"file"_s,
                                   u"groups"_s,     u"crossref"_s,      u"xref"_s,         u"ids"_s,
                                   u"sortkey"_s,    u"key"_s,           u"presort"_s,      u"label"_s,
                                   u"date-added"_s, u"date-modified"_s, u"entrysubtype"_s, u"hyphenation"_s,
                                   u"bdsk-url-1"_s, u"bdsk-url-2"_s,    u"creationdate"_s, u"modificationdate"_s};
    return names.contains(field) || field.startsWith("bdsk-"_L1) || field.startsWith("__"_L1);
}

class EntryToCsl
{
public:
    explicit EntryToCsl(const BibtexEntry &entry) : m_entry(entry), m_left(entry.fields) { }

    json item()
    {
        m_item = json{{"type", cslTypeOf(m_entry)}, {"id", m_entry.key.toStdString()}};
        title();
        for (const char *role : {"author", "editor", "translator"})
            names(role);
        for (const auto &[csl, fields] : plainFields) {
            for (const QLatin1StringView field : fields) {
                if (!field.isEmpty())
                    text(csl, field);
            }
        }
        addresses();
        numbers();
        issued();
        date("accessed", "urldate"_L1);
        date("event-date", "eventdate"_L1);
        return m_item;
    }

    /// Fields that have no place in a source, in order.
    QStringList leftOut() const
    {
        QStringList names;
        for (auto field = m_left.begin(); field != m_left.end(); ++field) {
            if (!isOfPrograms(field.key()) && !field.value().trimmed().isEmpty())
                names.append(field.key());
        }
        names.sort();
        return names;
    }

    bool hasOthers() const { return m_hasOthers; }

private:
    QString take(QLatin1StringView field) { return m_left.take(field).trimmed(); }
    QString takeText(QLatin1StringView field) { return textOfTex(take(field)).simplified(); }

    void set(const char *csl, const QString &value)
    {
        if (!value.isEmpty())
            m_item[csl] = value.toStdString();
    }

    /// The first field of a variable counts; a second one stays, and is said to be left out.
    void text(const char *csl, QLatin1StringView field)
    {
        if (!m_item.contains(csl))
            set(csl, takeText(field));
    }

    void title()
    {
        QString title = takeText("title"_L1);
        const QString subtitle = takeText("subtitle"_L1);
        set("title", title.isEmpty() || subtitle.isEmpty() ? title + subtitle : QString(title + u": "_s + subtitle));
    }

    void names(const char *role)
    {
        bool others = false;
        json list = json::array();
        for (const AuthorName &name : bibtexNames(take(QLatin1StringView(role)), others)) {
            json each = json::object();
            addText(each, "literal", name.literal);
            addText(each, "family", name.family);
            addText(each, "given", name.given);
            addText(each, "non-dropping-particle", name.nonDroppingParticle);
            addText(each, "suffix", name.suffix);
            list.push_back(std::move(each));
        }
        if (!list.empty())
            m_item[role] = std::move(list);
        m_hasOthers = m_hasOthers || others;
    }

    /// Addresses are not TeX; those who write them as TeX escape signs that no address has behind a backslash.
    static QString address(QString text)
    {
        static const QRegularExpression command(u"^\\\\url\\{(.*)\\}$"_s);
        if (const auto match = command.match(text); match.hasMatch())
            text = match.captured(1);
        return text.remove(u'\\').remove(u'{').remove(u'}').trimmed();
    }

    void addresses()
    {
        set("URL", address(take("url"_L1)));
        static const QRegularExpression resolver(u"^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        set("DOI", address(take("doi"_L1)).remove(resolver));
        const QString published = take("howpublished"_L1);
        if (!m_item.contains("URL") && (published.startsWith("\\url"_L1) || published.startsWith("http"_L1)))
            set("URL", address(published));
        else if (!m_item.contains("container-title"))
            set("container-title", textOfTex(published).simplified());
        const QString eprint = takeText("eprint"_L1);
        QString archive = takeText("archiveprefix"_L1);
        if (const QString type = takeText("eprinttype"_L1); archive.isEmpty())
            archive = type;
        set("archive", eprint.isEmpty() ? QString() : archive);
        set("archive_location", eprint);
    }

    /// A number is that of an issue in a periodical, and of the thing itself elsewhere.
    void numbers()
    {
        const bool isPeriodical = QByteArrayView(cslTypeOf(m_entry)).startsWith("article");
        text("issue", "issue"_L1);
        const char *variable = !isPeriodical || m_item.contains("issue") ? "number" : "issue";
        text(variable, "number"_L1);
        text("number", "eid"_L1);
        static const QRegularExpression dash(u"\\s*[-–—]+\\s*"_s);
        set("page", takeText("pages"_L1).replace(dash, u"-"_s));
        set("number-of-pages", takeText("pagetotal"_L1));
        const QString language = take("langid"_L1);
        const QString plain = take("language"_L1);
        set("language", languageTagOf(language.isEmpty() ? plain : language));
        if (!m_item.contains("language") && !(language.isEmpty() && plain.isEmpty()))
            m_left.insert(u"language"_s, language.isEmpty() ? plain : language);
    }

    /// biblatex's date is EDTF, or was in its draft of 2012; BibTeX has year and month, which may hold words.
    void issued()
    {
        const QString whole = take("date"_L1);
        const QString year = takeText("year"_L1);
        const QString month = takeText("month"_L1);
        const QString day = takeText("day"_L1);
        if (!whole.isEmpty())
            m_item["issued"] = json{{"literal", edtf(whole).toStdString()}};
        else if (!year.isEmpty())
            m_item["issued"] = json{{"literal", joined(year, month, day).toStdString()}};
    }

    void date(const char *csl, QLatin1StringView field)
    {
        if (const QString text = take(field); !text.isEmpty())
            m_item[csl] = json{{"literal", edtf(text).toStdString()}};
    }

    static QString edtf(const QString &text)
    {
        const QString modern = Edtf::modernForm(text);
        return modern.isEmpty() ? text : modern;
    }

    /// "2018-11-30" of numbers, "November 2018" of words: what people's words say is read elsewhere.
    static QString joined(const QString &year, const QString &month, const QString &day)
    {
        bool isNumber = false;
        const int number = month.toInt(&isNumber);
        static const QRegularExpression plainYear(u"^[0-9]{4}$"_s);
        if (month.isEmpty() || !plainYear.match(year).hasMatch())
            return month.isEmpty() ? year : QString(month + u' ' + year);
        if (!isNumber)
            return (day.isEmpty() ? QString() : QString(day + u' ')) + month + u' ' + year;
        const auto padded = [](int part) -> QString { return u'-' + QString::number(part).rightJustified(2, u'0'); };
        return year + padded(number) + (day.toInt() > 0 ? padded(day.toInt()) : QString());
    }

    const BibtexEntry &m_entry;
    QHash<QString, QString> m_left;
    json m_item;
    bool m_hasOthers = false;
};

Result<void> readBibtex(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    const QString text = bibliographyText(bytes);
    std::vector<BibtexEntry> entries = bibtexEntries(text);
    inherit(entries);
    for (const BibtexEntry &entry : entries) {
        if (options.progress && options.progress->isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        const RecordPlace place{.line = entry.line, .path = entry.key};
        if (!entry.fault.isEmpty()) {
            if (!sink.reject(place, {}, entry.fault))
                return {};
            continue;
        }
        if (entry.type == "xdata"_L1 || entry.type == "set"_L1) {
            if (!sink.reject(place, {}, ExchangeTr::tr("is no work, but data of other entries")))
                return {};
            continue;
        }
        EntryToCsl csl(entry);
        const json item = csl.item();
        QStringList left = csl.leftOut();
        if (csl.hasOthers())
            left.append(u"and others"_s);
        if (!left.isEmpty())
            sink.remark(place, {}, ExchangeTr::tr("left out: %1").arg(left.join(u", "_s)));
        if (!takeCslItem(item, place, sink))
            return {};
    }
    return {};
}

} // namespace

const FormatReader &bibtexReader()
{
    using enum FormatAspect;
    static const FormatReader reader{.keeps = FormatCapabilities().keeping({Sources, SourceDetails, Ids}),
                                     .recognise = recogniseBibtex,
                                     .read = readBibtex};
    return reader;
}

} // namespace Dateline
