// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trackercolumns.h"
#include "models/exchange/formattable.h"
#include "models/exchange/readers/bibliographytext.h"
#include "models/exchange/readers/bibtexnames.h"
#include "models/exchange/readers/bibtexreader.h"
#include "models/exchange/readers/csljsonreader.h"
#include "models/exchange/readers/risreader.h"
#include "models/exchange/readers/textext.h"
#include "tests/exchange/collectedrecords.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

CollectedRecords readAll(const FormatReader &reader, const QByteArray &bytes)
{
    CollectedRecords records;
    const Result<void> done = reader.read(bytes, {}, records);
    if (!done)
        records.rejections.append(u"file: "_s + done.error().message);
    return records;
}

std::vector<WorkRecord> sourcesOf(const FormatReader &reader, const QByteArray &bytes)
{
    return readAll(reader, bytes).all<WorkRecord>();
}

QString nameInWords(const AuthorName &name)
{
    return QStringList{name.given, name.nonDroppingParticle, name.family, name.suffix, name.literal}.join(u'|');
}

QString wordOf(QByteArrayView head, const QString &suffix)
{
    const auto matches = recogniseFormat({head, suffix, true});
    return matches.empty() ? QString() : QString(matches.front().format->word);
}

} // namespace

/// Sources from the files of reference managers.
class BibliographiesTest : public TestCase
{
    Q_OBJECT

private slots:
    void formatsAreToldByContent();
    void textOfTex_data();
    void textOfTex();
    void bibtexNames_data();
    void bibtexNames();
    void bibtexEntryBecomesASource();
    void bibtexDates_data();
    void bibtexDates();
    void bibtexAbbreviationsAndCrossReferences();
    void bibtexFaultsLoseOneEntry();
    void bibtexLeavesNothingOutUnsaid();
    void cslJsonItems();
    void cslDates_data();
    void cslDates();
    void cslJsonFaults();
    void risRecords();
    void risDates_data();
    void risDates();
    void risFieldsGoOnInTheNextLine();
    void webOfScience();
    void oldEncodings();
    void whatIsWrittenIsReadAgain_data();
    void whatIsWrittenIsReadAgain();
    void hostileFilesEnd_data();
    void hostileFilesEnd();
};

void BibliographiesTest::formatsAreToldByContent()
{
    QCOMPARE(wordOf("@article{a, title={B}}", u"txt"_s), u"bibtex"_s);
    QCOMPARE(wordOf("Some words.\n@misc{a,\n title = {B}}", u"bib"_s), u"bibtex"_s);
    QCOMPARE(wordOf("[{\"type\":\"webpage\",\"title\":\"T\",\"issued\":{\"date-parts\":[[2018]]}}]", u"json"_s),
             u"csl-json"_s);
    QCOMPARE(wordOf("\xef\xbb\xbfTY  - JOUR\nER  - \n", u"txt"_s), u"ris"_s);
    QCOMPARE(wordOf("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n", u"txt"_s), u"ris"_s);
    QCOMPARE(wordOf("Mail to someone@example.org, and @nobody", u"txt"_s), QString());
}

void BibliographiesTest::textOfTex_data()
{
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("text");
    QTest::newRow("accents") << uR"(Erd{\H o}s, G\"odel, Mar{\'\i}a, \c{C}elik, \v{S}ime\v ckov\'a)"_s
                             << u"Erdős, Gödel, María, Çelik, Šimečková"_s;
    QTest::newRow("letters") << uR"({\O}rsted, stra{\ss}e, \AA ngstr\"om, {\L}\'od\'z)"_s
                             << u"Ørsted, straße, Ångström, Łódź"_s;
    QTest::newRow("signs") << uR"(R\&D: 50\% of \$5 \#1 a\_b \{x\} 1--2 a---b ``q'')"_s
                           << u"R&D: 50% of $5 #1 a_b {x} 1–2 a—b “q”"_s;
    QTest::newRow("looks") << uR"(\emph{Very} {\it odd} \textbf{bold} {{Islamist}} Rule)"_s
                           << u"Very odd bold Islamist Rule"_s;
    QTest::newRow("spaces") << uR"(A.~B.\ C\,d)"_s << u"A. B. C d"_s;
    QTest::newRow("mathematics") << u"$x^2$ of 5G"_s << u"x^2 of 5G"_s;
    QTest::newRow("written by Dateline") << uR"(a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d)"_s
                                         << uR"(a\b~c^d)"_s;
    QTest::newRow("ends early") << uR"(a\)"_s << u"a"_s;
}

void BibliographiesTest::textOfTex()
{
    QFETCH(QString, tex);
    QTEST(Dateline::textOfTex(tex), "text");
}

void BibliographiesTest::bibtexNames_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("names"); // given|particle|family|suffix|literal
    QTest::newRow("both orders") << u"Ann Writer and Writer, Ann B."_s
                                 << QStringList{u"Ann||Writer||"_s, u"Ann B.||Writer||"_s};
    QTest::newRow("particles") << u"Charles de Gaulle and von der Leyen, Ursula"_s
                               << QStringList{u"Charles|de|Gaulle||"_s, u"Ursula|von der|Leyen||"_s};
    QTest::newRow("suffix") << u"King, Jr, Martin Luther"_s << QStringList{u"Martin Luther||King|Jr|"_s};
    QTest::newRow("institution") << u"{Department of Industry, Science and Resources} and {FCC}"_s
                                 << QStringList{u"||||Department of Industry, Science and Resources"_s, u"||||FCC"_s};
    QTest::newRow("braces within") << u"{Barnes and Noble}, Inc. and Doe, {J. and K.}"_s
                                   << QStringList{u"Inc.||Barnes and Noble||"_s, u"J. and K.||Doe||"_s};
    QTest::newRow("labelled") << u"family=Hasselt, given=Ann, prefix=van"_s << QStringList{u"Ann|van|Hasselt||"_s};
    QTest::newRow("one name") << u"Plato"_s << QStringList{u"||Plato||"_s};
    QTest::newRow("others") << u"Doe, J. and others"_s << QStringList{u"J.||Doe||"_s};
    QTest::newRow("nobody") << u"A and ,"_s << QStringList{u"||A||"_s};
    QTest::newRow("line ends") << u"Doe, J.\nAND Roe, R."_s << QStringList{u"J.||Doe||"_s, u"R.||Roe||"_s};
}

void BibliographiesTest::bibtexNames()
{
    QFETCH(QString, field);
    QFETCH(QStringList, names);
    bool others = false;
    QStringList read;
    for (const AuthorName &name : Dateline::bibtexNames(field, others))
        read.append(nameInWords(name));
    QCOMPARE(read, names);
    QCOMPARE(others, field.contains(u"others"_s));
}

void BibliographiesTest::bibtexEntryBecomesASource()
{
    const auto sources = sourcesOf(bibtexReader(), R"(
@Article{j1,
  author = {Writer, Ann and {Smith \& Co}},
  title = "Vendor {R}ules",
  journal = {Journal of Telecoms},
  year = 2018, month = nov # "",
  volume = {12}, number = {3}, pages = {101--120},
  doi = {https://doi.org/10.1000/xyz123},
  url = {https://a.example/under\_score?x=1&y=%20z},
  urldate = {2018-12-01},
  langid = {british},
})");
    QCOMPARE(sources.size(), std::size_t(1));
    const WorkRecord &record = sources.front();
    QCOMPARE(record.key, u"j1"_s);
    QCOMPARE(record.place.line, std::uint64_t(2));
    QCOMPARE(record.source.type, u"article-journal"_s);
    QCOMPARE(record.source.title, u"Vendor Rules"_s);
    QCOMPARE(record.source.containerTitle, u"Journal of Telecoms"_s);
    QCOMPARE(record.source.authors.size(), std::size_t(2));
    QCOMPARE(record.source.authors[1].literal, u"Smith & Co"_s);
    QCOMPARE(record.source.url, u"https://a.example/under_score?x=1&y=%20z"_s);
    QCOMPARE(record.source.language, u"en-GB"_s);
    QCOMPARE(record.issued.text, u"2018-11"_s);
    QCOMPARE(record.accessed.text, u"2018-12-01"_s);
    QCOMPARE(record.source.cslRest,
             QByteArray(R"({"DOI":"10.1000/xyz123","issue":"3","page":"101-120","volume":"12"})"));
}

void BibliographiesTest::bibtexDates_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("issued");
    QTest::newRow("EDTF") << QByteArray("date = {2018-08~}") << u"2018-08~"_s;
    QTest::newRow("interval") << QByteArray("date = {2016/2017}") << u"2016/2017"_s;
    QTest::newRow("draft of 2012, unspecified") << QByteArray("date = {199u}") << u"199X"_s;
    QTest::newRow("draft of 2012, both") << QByteArray("date = {1273?~}") << u"1273%"_s;
    QTest::newRow("draft of 2012, long") << QByteArray("date = {y-51234}") << u"Y-51234"_s;
    QTest::newRow("year") << QByteArray("year = {2018}") << u"2018"_s;
    QTest::newRow("month in words") << QByteArray("year = 2018, month = {November}") << u"November 2018"_s;
    QTest::newRow("day") << QByteArray("year = 2018, month = 8, day = 23") << u"2018-08-23"_s;
    QTest::newRow("before our era") << QByteArray("year = {44 BC}") << u"44 BC"_s;
    QTest::newRow("none") << QByteArray("title = {T}") << QString();
}

void BibliographiesTest::bibtexDates()
{
    QFETCH(QByteArray, fields);
    const auto sources = sourcesOf(bibtexReader(), "@book{b, publisher = {P}, author = {A, B}, " + fields + "}");
    QCOMPARE(sources.size(), std::size_t(1));
    QTEST(sources.front().issued.text, "issued");
}

void BibliographiesTest::bibtexAbbreviationsAndCrossReferences()
{
    const auto sources = sourcesOf(bibtexReader(), R"(
@comment{ @book{no, title={Not this}} }
@preamble{"\newcommand{\x}{}"}
@STRING(ft = "Financial" # { Times})
@article(a, title = {One}, journal = ft # " Weekend")
@inproceedings{b, title = {Two}, crossref = {proc}, url = {https://a.example}}
@proceedings{proc, title = {Proceedings}, publisher = {P}, crossref = {b}}
)");
    QCOMPARE(sources.size(), std::size_t(3));
    QCOMPARE(sources[0].source.containerTitle, u"Financial Times Weekend"_s);
    QCOMPARE(sources[1].source.containerTitle, u"Proceedings"_s);
    QCOMPARE(sources[1].source.publisher, u"P"_s);
    QCOMPARE(sources[2].source.title, u"Proceedings"_s);
}

void BibliographiesTest::bibtexFaultsLoseOneEntry()
{
    const CollectedRecords read = readAll(bibtexReader(), R"(@book{one, title = {One}}
@book{two, title = {Two, year = 2018
@book{three, title = {Three}}
@book{four, = {Four}}
@xdata{five, publisher = {P}}
@book{six, title = "Six}
@book{seven, title = {Seven})");
    QStringList titles;
    for (const WorkRecord &record : read.all<WorkRecord>())
        titles.append(record.source.title);
    QCOMPARE(titles, (QStringList{u"One"_s, u"Three"_s}));
    QCOMPARE(read.rejections.size(), 5); // none is lost without a word
    QVERIFY2(read.rejections[0].contains(u"line 2"_s), qPrintable(read.rejections[0]));
    QVERIFY(read.rejections[0].contains(u"title"_s));
    QVERIFY(read.rejections[4].contains(u"line 7"_s));
}

void BibliographiesTest::bibtexLeavesNothingOutUnsaid()
{
    const CollectedRecords read =
        readAll(bibtexReader(), "@misc{a, title={T}, x-rating={5}, owner={Me}, author={A and others}}");
    QCOMPARE(read.remarks.size(), 1);
    QVERIFY2(read.remarks[0].contains(u"x-rating"_s) && read.remarks[0].contains(u"and others"_s),
             qPrintable(read.remarks[0]));
    QVERIFY(!read.remarks[0].contains(u"owner"_s)); // says nothing of the work
}

void BibliographiesTest::cslJsonItems()
{
    const auto sources = sourcesOf(cslJsonReader(), R"([{"id":"a","type":"article-journal",
      "title":"The eruption of <b>Huaynaputina</b>, <span class=\"nocase\">Peru</span>","container-title":"Bulletin",
      "author":[{"family":"Adams","given":"Nancy K"},{"literal":"FCC"},{"given":"Plato"}],
      "issued":{"date-parts":[["2014",12,31],["2015",1,1]]},"volume":"62","DOI":"10.1/x","_zotero":1,"shoe":"size"}])");
    QCOMPARE(sources.size(), std::size_t(1));
    QCOMPARE(sources[0].source.title, u"The eruption of Huaynaputina, Peru"_s);
    QCOMPARE(sources[0].issued.text, u"2014-12-31/2015-01-01"_s);
    QCOMPARE(sources[0].source.authors.size(), std::size_t(3));
    QCOMPARE(sources[0].source.authors[2].literal, u"Plato"_s);
    QCOMPARE(sources[0].source.cslRest, QByteArray(R"({"DOI":"10.1/x","volume":"62"})"));
    const CollectedRecords one = readAll(cslJsonReader(), R"({"title":"One","type":"book","shoe":"size"})");
    QCOMPARE(one.records.size(), std::size_t(1));
    QVERIFY(one.remarks.value(0).contains(u"shoe"_s));
    QCOMPARE(sourcesOf(cslJsonReader(), R"({"items":[{"title":"A"},{"title":"B"}]})").size(), std::size_t(2));
}

void BibliographiesTest::cslDates_data()
{
    QTest::addColumn<QByteArray>("issued");
    QTest::addColumn<QString>("text");
    QTest::newRow("year") << QByteArray(R"({"date-parts":[[2018]]})") << u"2018"_s;
    QTest::newRow("texts") << QByteArray(R"({"date-parts":[["2018","8","23"]]})") << u"2018-08-23"_s;
    QTest::newRow("empty texts") << QByteArray(R"({"date-parts":[["2018","",""]]})") << u"2018"_s;
    QTest::newRow("circa") << QByteArray(R"({"date-parts":[[2018,8]],"circa":true})") << u"2018-08~"_s;
    QTest::newRow("season") << QByteArray(R"({"date-parts":[[2018]],"season":"2"})") << u"2018-22"_s;
    QTest::newRow("44 BC") << QByteArray(R"({"date-parts":[[-44]]})") << u"-0043"_s;
    QTest::newRow("raw") << QByteArray(R"({"raw":"23 August 2018"})") << u"23 August 2018"_s;
    QTest::newRow("literal") << QByteArray(R"({"literal":"[2018,2019]"})") << u"[2018,2019]"_s;
    QTest::newRow("EDTF alone") << QByteArray(R"("2018-08")") << u"2018-08"_s;
    QTest::newRow("no such day stays as it is, to be refused")
        << QByteArray(R"({"date-parts":[[2018,2,31]]})") << u"2018-02-31"_s;
    QTest::newRow("no number") << QByteArray(R"({"date-parts":[["soon"]]})") << u"[\"soon\"]"_s;
}

void BibliographiesTest::cslDates()
{
    QFETCH(QByteArray, issued);
    const auto sources = sourcesOf(cslJsonReader(), "[{\"title\":\"T\",\"issued\":" + issued + "}]");
    QCOMPARE(sources.size(), std::size_t(1));
    QTEST(sources[0].issued.text, "text");
}

void BibliographiesTest::cslJsonFaults()
{
    const CollectedRecords read = readAll(cslJsonReader(), R"([{"title":"T"}, 7, {"type":"book"}, {"title":"U"}])");
    QCOMPARE(read.records.size(), std::size_t(2));
    QCOMPARE(read.rejections.size(), 2);
    QVERIFY(read.rejections[0].startsWith(u"/1"_s));
    QCOMPARE(readAll(cslJsonReader(), "[{\"title\":").rejections.size(), 1);
    QVERIFY(readAll(cslJsonReader(), QByteArray(100'000, '[')).rejections.value(0).contains(u"nested"_s));
}

void BibliographiesTest::risRecords()
{
    const auto sources = sourcesOf(risReader(),
                                   "TY  - NEWS\r\nID  - ft1\r\nAU  - Writer, Ann, Jr.\r\nAU  - Reuters\r\n"
                                   "TI  - Australia bans\r\nT2  - Financial Times\r\nPY  - 2018/08/23/\r\n"
                                   "SP  - 1\r\nEP  - 3\r\nSN  - 1234-5678\r\nUR  - https://a.example/x\r\n"
                                   "KW  - 5G\r\nKW  - Huawei\r\nY2  - 2018/12/1\r\nLA  - English\r\nER  - \r\n"
                                   "TY  - BOOK\r\nTI  - A book\r\nSN  - 978-0-253-21190-3\r\nER  -");
    QCOMPARE(sources.size(), std::size_t(2));
    const WorkRecord &news = sources[0];
    QCOMPARE(news.key, u"ft1"_s);
    QCOMPARE(news.source.type, u"article-newspaper"_s);
    QCOMPARE(news.source.title, u"Australia bans"_s);
    QCOMPARE(news.source.containerTitle, u"Financial Times"_s);
    QCOMPARE(nameInWords(news.source.authors[0]), u"Ann||Writer|Jr.|"_s);
    QCOMPARE(news.source.authors[1].literal, u"Reuters"_s);
    QCOMPARE(news.issued.text, u"2018-08-23"_s);
    QCOMPARE(news.accessed.text, u"2018-12-01"_s);
    QCOMPARE(news.source.language, u"en"_s);
    QCOMPARE(news.source.cslRest, QByteArray(R"({"ISSN":"1234-5678","keyword":"5G, Huawei","page":"1-3"})"));
    QCOMPARE(sources[1].source.cslRest, QByteArray(R"({"ISBN":"978-0-253-21190-3"})"));
}

void BibliographiesTest::risDates_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("issued");
    QTest::newRow("month") << QByteArray("PY  - 1948/07//\n") << u"1948-07"_s;
    QTest::newRow("year") << QByteArray("PY  - 2018\n") << u"2018"_s;
    QTest::newRow("both") << QByteArray("PY  - 2018\nDA  - 2018/08/23\n") << u"2018-08-23"_s;
    QTest::newRow("words") << QByteArray("Y1  - August 2018\n") << u"August 2018"_s;
    QTest::newRow("with words behind") << QByteArray("PY  - 2018///Spring\n") << u"2018"_s;
}

void BibliographiesTest::risDates()
{
    QFETCH(QByteArray, fields);
    const auto sources = sourcesOf(risReader(), "TY  - JOUR\nTI  - T\n" + fields + "ER  - \n");
    QCOMPARE(sources.size(), std::size_t(1));
    QTEST(sources[0].issued.text, "issued");
}

/// "ER then second line" is no end of a record.
void BibliographiesTest::risFieldsGoOnInTheNextLine()
{
    const CollectedRecords read =
        readAll(risReader(), "TY  - JOUR\nTI  - Long\n      title\nN2  - first line,\nER then second\nER  -\n");
    const auto sources = read.all<WorkRecord>();
    QCOMPARE(sources.size(), std::size_t(1));
    QCOMPARE(sources[0].source.title, u"Long title"_s);
    QCOMPARE(sources[0].source.cslRest, QByteArray(R"({"abstract":"first line,\nER then second"})"));
    const CollectedRecords open =
        readAll(risReader(), "TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\nQQ  - odd\nER  - \n");
    QCOMPARE(open.records.size(), std::size_t(2));
    QCOMPARE(open.remarks.size(), 2);
    QVERIFY(open.remarks[0].contains(u"no end"_s));
    QVERIFY(open.remarks[1].contains(u"QQ"_s));
}

void BibliographiesTest::webOfScience()
{
    const auto sources = sourcesOf(risReader(),
                                   "FN Clarivate\nVR 1.0\nPT J\nAU Loach, PA\n   Law, CJ\nAF Loach, Paul A.\n"
                                   "   Law, Chris J.\nTI Stabilizing the\n   structure\nSO BIOCHEMISTRY\nPD MAR 5\n"
                                   "PY 2018\nVL 12\nBP 7\nEP 9\nDI 10.1/x\nER\n\nEF\n");
    QCOMPARE(sources.size(), std::size_t(1));
    QCOMPARE(sources[0].source.title, u"Stabilizing the structure"_s);
    QCOMPARE(sources[0].source.authors.size(), std::size_t(2));
    QCOMPARE(nameInWords(sources[0].source.authors[1]), u"Chris J.||Law||"_s);
    QCOMPARE(sources[0].issued.text, u"mar 5 2018"_s);
    QVERIFY(sources[0].source.cslRest.contains("\"page\":\"7-9\""));
}

void BibliographiesTest::oldEncodings()
{
    QCOMPARE(bibliographyText("Stra\xdf"
                              "e \x96 \x80"),
             u"Straße – €"_s);
    QCOMPARE(bibliographyText("Stra\xc3\x9f"
                              "e\r\nx\ry"),
             u"Straße\nx\ny"_s);
    QCOMPARE(bibliographyText(QByteArray("\xff\xfe"
                                         "A\0B\0",
                                         6)),
             u"AB"_s);
}

void BibliographiesTest::whatIsWrittenIsReadAgain_data()
{
    QTest::addColumn<QString>("format");
    for (const char *word : {"bibtex", "csl-json", "ris"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

/// Each form of a date, names with particles and signs that formats give a meaning of their own.
void BibliographiesTest::whatIsWrittenIsReadAgain()
{
    QFETCH(QString, format);
    const char *dates[] = {"2018-08-23",      "2018-08", "2018",  "2018-08~", "2018-22",
                           "2018-11/2019-02", "199X",    "-0043", ""};
    Tracker tracker;
    tracker.id = u"t"_s;
    tracker.title = u"T"_s;
    tracker.events.emplace_back().id.text = u"e"_s;
    for (const char *date : dates) {
        Source source;
        source.id.text = u"s%1"_s.arg(tracker.sources.size());
        source.type = u"article-newspaper"_s;
        source.title = u"50% of R&D: {braces} #%1_x – “q”"_s.arg(tracker.sources.size());
        source.containerTitle = u"Le Monde & Co"_s;
        source.authors.resize(2);
        source.authors[0].family = u"Gaulle"_s;
        source.authors[0].given = u"Charles"_s;
        source.authors[0].nonDroppingParticle = u"de"_s;
        source.authors[1].literal = u"Department of Industry, Science and Resources"_s;
        source.url = u"https://a.example/under_score?x=1&y=%20z"_s;
        source.language = u"en"_s;
        source.cslRest = R"({"DOI":"10.1000/xyz_1","issue":"3","page":"101-120","volume":"12"})";
        if (*date)
            source.issued = *Edtf::parse(QString::fromLatin1(date));
        Attribution &attribution = tracker.attributions.emplace_back();
        attribution.id.text = u"a%1"_s.arg(tracker.sources.size());
        attribution.event.text = u"e"_s;
        attribution.source = source.id;
        tracker.sources.push_back(source);
    }
    const TrackerColumns columns(tracker);
    const std::uint32_t events[] = {0};
    const FileFormat &written = *formatWithWord(format);
    const auto bytes = written.writer->write({columns, events, {}}, {});
    QVERIFY(bool(bytes));
    QCOMPARE(wordOf(*bytes, u"txt"_s), format);
    const auto sources = sourcesOf(*written.reader, *bytes);
    QCOMPARE(sources.size(), tracker.sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const Source &was = tracker.sources[i];
        const Source &is = sources[i].source;
        QCOMPARE(sources[i].key, was.id.text);
        QCOMPARE(is.title, was.title);
        QCOMPARE(is.containerTitle, was.containerTitle);
        QCOMPARE(is.url, was.url);
        QCOMPARE(is.language, was.language);
        QCOMPARE(is.cslRest, was.cslRest);
        QCOMPARE(sources[i].issued.text, QString::fromLatin1(dates[i]));
        QCOMPARE(is.authors.size(), was.authors.size());
        if (format != "ris"_L1) { // which has no place for particles, and takes a comma for the end of a family name
            QCOMPARE(is.type, format == "bibtex"_L1 ? u"article-journal"_s : was.type);
            QCOMPARE(is.authors, was.authors);
        }
    }
}

void BibliographiesTest::hostileFilesEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const qsizetype many = 200'000;
    QTest::newRow("braces") << QByteArray(many, '{').prepend("@book{a, title = ");
    QTest::newRow("at signs") << QByteArray("@a{").repeated(many / 3);
    QTest::newRow("lines of at signs") << QByteArray("\n@a{").repeated(many / 4);
    QTest::newRow("quotes") << QByteArray("@a{b,c=\"").repeated(many / 8);
    QTest::newRow("backslashes") << QByteArray(many, '\\').prepend("@book{a, title = {").append("}}");
    QTest::newRow("names") << QByteArray(" and ").repeated(many / 5).prepend("@book{a, author = {A").append("}}");
    QTest::newRow("loop") << QByteArray("@book{a, crossref={b}}\n@book{b, crossref={a}}\n@book{c, crossref={c}}");
    QTest::newRow("zeros") << QByteArray(many, '\0');
    QTest::newRow("records without end") << QByteArray("TY  - JOUR\n").repeated(many / 11);
    QTest::newRow("one field without end")
        << QByteArray("TY  - JOUR\nTI  - ").append(QByteArray("x\n").repeated(many / 2));
}

void BibliographiesTest::hostileFilesEnd()
{
    QFETCH(QByteArray, bytes);
    for (const FormatReader *reader : {&bibtexReader(), &cslJsonReader(), &risReader()})
        readAll(*reader, bytes);
}

QTEST_GUILESS_MAIN(BibliographiesTest)
#include "tst_bibliographies.moc"
