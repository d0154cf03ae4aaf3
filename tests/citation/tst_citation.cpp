// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citation/citation.h"
#include "models/wording/datewords.h"
#include "tests/support/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

Source article()
{
    Source source;
    source.id = {u"paper-2018"_s};
    source.type = u"article-newspaper"_s;
    source.title = u"A ban & its reasons"_s;
    source.containerTitle = u"The Paper"_s;
    source.publisher = u"Paper Group"_s;
    source.authors = {{u"Doe"_s, u"Jane Q."_s, {}}, {{}, {}, u"Wire & Sons"_s}};
    source.issued = *Edtf::parse(u"2018-11-30");
    source.url = u"https://paper.example/a_b?x=1"_s;
    source.language = u"en"_s;
    return source;
}

QJsonObject cslOf(const Source &source)
{
    const QJsonArray items = QJsonDocument::fromJson(citationCslJson(source)).array();
    return items.size() == 1 ? items.first().toObject() : QJsonObject();
}

} // namespace

/// References to sources, in each form.
class CitationTest : public TestCase
{
    Q_OBJECT

private slots:
    void text_data();
    void text();
    void quoteNamesWhoSaidIt();
    void bibtexEscapesWhatItWouldTakeForCommands();
    void bibtexKnowsTypesAndDates();
    void cslJsonIsAnItemOfAnArray();
    void cslDates_data();
    void cslDates();
    void textSaysWhereItStands_data();
    void textSaysWhereItStands();
    void namesAreInOrder_data();
    void namesAreInOrder();
    void manyAuthorsAreShortened();
    void bibtexSaysWhereItStands();
    void bibtexKnowsParticles_data();
    void bibtexKnowsParticles();
    void doisAreAddresses_data();
    void doisAreAddresses();
    void yearsHaveTheirEra_data();
    void yearsHaveTheirEra();
    void cslNamesKeepTheirParts();
};

void CitationTest::text_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("authors");
    QTest::addColumn<QString>("expected");
    const QString end = u" The Paper. Paper Group. https://paper.example/a_b?x=1"_s;
    const QString named = u"Doe, J. Q., & Wire & Sons. (%1). A ban & its reasons."_s + end;
    QTest::newRow("day") << u"2018-11-30"_s << true << named.arg(u"2018, November 30"_s);
    QTest::newRow("month") << u"2018-11"_s << true << named.arg(u"2018, November"_s);
    QTest::newRow("year") << u"2018"_s << true << named.arg(u"2018"_s);
    QTest::newRow("about") << u"2018~"_s << true << named.arg(u"ca. 2018"_s);
    QTest::newRow("season") << u"2018-21"_s << true << named.arg(dateInWords(*Edtf::parse(u"2018-21")));
    QTest::newRow("undated") << QString() << true << named.arg(u"n.d."_s);
    QTest::newRow("no author") << u"2018-11-30"_s << false << u"A ban & its reasons. (2018, November 30)."_s + end;
}

void CitationTest::text()
{
    QFETCH(QString, date);
    QFETCH(bool, authors);
    QFETCH(QString, expected);
    Source source = article();
    source.issued = date.isEmpty() ? Edtf() : *Edtf::parse(date);
    if (!authors)
        source.authors.clear();
    QCOMPARE(citationText(source), expected);
}

void CitationTest::quoteNamesWhoSaidIt()
{
    Attribution attribution;
    attribution.quote.exact = u"a ban of its own"_s;
    attribution.saidBy = u"an official"_s;
    attribution.origin = u"The Wire"_s;
    attribution.locator = u"paragraph 6"_s;
    QCOMPARE(quoteWithSource(attribution, article(), u"The ban"_s),
             u"“a ban of its own” – an official, as first reported by The Wire\n"_s + citationText(article())
                 + u" [paragraph 6]"_s);
    attribution = {};
    attribution.origin = u"Paper"_s; // the source itself by another spelling
    QCOMPARE(quoteWithSource(attribution, article(), u"The ban"_s), u"The ban\n"_s + citationText(article()));
}

void CitationTest::bibtexEscapesWhatItWouldTakeForCommands()
{
    Source source = article();
    source.title = u"50% of #1 {x} $5 ~ ^ a\\b_c\n中文"_s;
    source.url = u"https://paper.example/{a}\\b"_s;
    const QString entry = QString::fromUtf8(citationBibtex(source));
    QVERIFY(entry.contains(
        u"{{50\\% of \\#1 \\{x\\} \\$5 \\textasciitilde{} \\textasciicircum{} a\\textbackslash{}b\\_c 中文}}"_s));
    QVERIFY(entry.contains(u"author = {Doe, Jane Q. and {Wire \\& Sons}}"_s));
    QVERIFY(entry.contains(u"url = {https://paper.example/%7Ba%7D%5Cb}"_s));
    // Braces are balanced whatever the texts hold, or the reader would lose the entries that follow.
    int depth = 0;
    for (qsizetype i = 0; i < entry.size(); ++i) {
        if (entry.at(i) == u'\\') {
            ++i;
            continue;
        }
        depth += entry.at(i) == u'{' ? 1 : entry.at(i) == u'}' ? -1 : 0;
        QVERIFY(depth >= 0);
    }
    QCOMPARE(depth, 0);
}

void CitationTest::bibtexKnowsTypesAndDates()
{
    QString entry = QString::fromUtf8(citationBibtex(article()));
    QVERIFY(entry.startsWith(u"@article{paper-2018,\n"_s));
    QVERIFY(entry.contains(u"journal = {The Paper}"_s));
    QVERIFY(entry.contains(u"date = {2018-11-30}"_s) && entry.contains(u"year = {2018}"_s)
            && entry.contains(u"month = {11}"_s));
    QVERIFY(entry.endsWith(u"\n}\n"_s));
    Source report = article();
    report.type = u"report"_s;
    report.issued = *Edtf::parse(u"2018-11/2019-02");
    entry = QString::fromUtf8(citationBibtex(report));
    QVERIFY(entry.startsWith(u"@techreport{"_s) && entry.contains(u"institution = {Paper Group}"_s));
    QVERIFY(entry.contains(u"date = {2018-11/2019-02}"_s) && entry.contains(u"year = {2018--2019}"_s));
}

void CitationTest::cslJsonIsAnItemOfAnArray()
{
    Source source = article();
    source.cslRest = R"({"volume":"7"})";
    const QJsonObject item = cslOf(source);
    QCOMPARE(item["id"_L1].toString(), u"paper-2018"_s);
    QCOMPARE(item["type"_L1].toString(), u"article-newspaper"_s);
    QCOMPARE(item["container-title"_L1].toString(), u"The Paper"_s);
    QCOMPARE(item["volume"_L1].toString(), u"7"_s);
    QCOMPARE(item["author"_L1].toArray().size(), 2);
    QCOMPARE(item["author"_L1].toArray().at(1).toObject()["literal"_L1].toString(), u"Wire & Sons"_s);
}

void CitationTest::cslDates_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("day") << u"2018-11-30"_s << QByteArray(R"({"date-parts":[[2018,11,30]]})");
    QTest::newRow("month") << u"2018-11"_s << QByteArray(R"({"date-parts":[[2018,11]]})");
    QTest::newRow("about") << u"2018~"_s << QByteArray(R"({"circa":true,"date-parts":[[2018]]})");
    QTest::newRow("interval") << u"2018-11/2019-02-01"_s << QByteArray(R"({"date-parts":[[2018,11],[2019,2,1]]})");
    QTest::newRow("season") << u"2018-21"_s << QByteArray(R"({"date-parts":[[2018]],"season":1})");
    QTest::newRow("about a season") << u"2017-24~"_s
                                    << QByteArray(R"({"circa":true,"date-parts":[[2017]],"season":4})");
    QTest::newRow("a season before our era") << u"-0043-22"_s << QByteArray(R"({"date-parts":[[-44]],"season":2})");
    QTest::newRow("a season of one hemisphere") << u"2018-29"_s << QByteArray(R"({"literal":"2018-29"})");
    QTest::newRow("interval with a vague end")
        << u"2018/2019~"_s << QByteArray(R"({"circa":true,"date-parts":[[2018],[2019]]})");
    QTest::newRow("open") << u"2018/.."_s << QByteArray(R"({"literal":"2018/.."})");
}

void CitationTest::cslDates()
{
    QFETCH(QString, date);
    QFETCH(QByteArray, expected);
    Source source = article();
    source.issued = *Edtf::parse(date);
    QCOMPARE(QJsonDocument(cslOf(source)["issued"_L1].toObject()).toJson(QJsonDocument::Compact), expected);
}

void CitationTest::textSaysWhereItStands_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("further");
    QTest::addColumn<QString>("expected"); // behind the date
    const QByteArray journal = R"({"DOI":"10.1000/xyz123","issue":"3","page":"101-120","volume":12})";
    QTest::newRow("journal") << u"article-journal"_s << journal
                             << u"A title. The Paper, 12(3), 101–120. https://doi.org/10.1000/xyz123"_s;
    QTest::newRow("volume alone") << u"article-journal"_s << QByteArray(R"({"volume":"12"})")
                                  << u"A title. The Paper, 12."_s;
    QTest::newRow("issue alone") << u"article-magazine"_s << QByteArray(R"({"issue":"3"})")
                                 << u"A title. The Paper, (3)."_s;
    QTest::newRow("article without pages") << u"article-journal"_s << QByteArray(R"({"number":"e7","volume":"2"})")
                                           << u"A title. The Paper, 2, Article e7."_s;
    QTest::newRow("pages of a paper") << u"article-newspaper"_s << QByteArray(R"({"page":"A1, A4-A6"})")
                                      << u"A title. The Paper, A1, A4–A6."_s;
    QTest::newRow("book") << u"book"_s << QByteArray(R"({"edition":"2","page":"7","volume":"3"})")
                          << u"A title (2nd ed., Vol. 3, p. 7). The Paper."_s;
    QTest::newRow("editions") << u"book"_s << QByteArray(R"({"edition":11})") << u"A title (11th ed.). The Paper."_s;
    QTest::newRow("edition in words") << u"book"_s << QByteArray(R"({"edition":"Rev. ed."})")
                                      << u"A title (Rev. ed.). The Paper."_s;
    QTest::newRow("law") << u"legislation"_s << QByteArray(R"({"number":"114","section":"4"})")
                         << u"A title (No. 114, § 4). The Paper."_s;
    QTest::newRow("report") << u"report"_s << QByteArray(R"({"genre":"Research report","number":"AB-7"})")
                            << u"A title (Research report No. AB-7). The Paper."_s;
    QTest::newRow("chapter number") << u"book"_s << QByteArray(R"({"chapter-number":"4"})")
                                    << u"A title (Chapter 4). The Paper."_s;
    QTest::newRow("chapter") << u"chapter"_s
                             << QByteArray(
                                    R"({"editor":[{"family":"Gaulle","given":"Charles","non-dropping-particle":"de"},)"
                                    R"({"family":"Doe","given":"Ann-Marie"}],"page":"1-10"})")
                             << u"A title. In C. de Gaulle & A.-M. Doe (Eds.), The Paper (pp. 1–10)."_s;
    QTest::newRow("nothing of use") << u"book"_s << QByteArray(R"({"editor":7,"page":[1],"volume":{"a":1}})")
                                    << u"A title. The Paper."_s;
    QTest::newRow("placeholders") << u"book"_s << QByteArray(R"({"page":"%1","volume":"%2"})")
                                  << u"A title (Vol. %2, p. %1). The Paper."_s;
}

void CitationTest::textSaysWhereItStands()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, further);
    QFETCH(QString, expected);
    Source source;
    source.id = {u"s"_s};
    source.type = type;
    source.title = u"A title"_s;
    source.containerTitle = u"The Paper"_s;
    source.authors = {{u"Writer"_s, u"Ann"_s, {}}};
    source.issued = *Edtf::parse(u"2018");
    source.cslRest = further;
    QCOMPARE(citationText(source), u"Writer, A. (2018). "_s + expected);
    // What is said of the place stands by itself where nothing names the whole.
    source.containerTitle.clear();
    QVERIFY(!citationText(source).contains(u"The Paper"_s));
    if (type == u"article-journal"_s && further.contains("DOI"))
        QCOMPARE(citationText(source), u"Writer, A. (2018). A title. 12(3), 101–120. https://doi.org/10.1000/xyz123"_s);
}

/// What the Citation Style Language says of names (1.0.2, “Names”), for a style that never demotes particles.
void CitationTest::namesAreInOrder_data()
{
    QTest::addColumn<QStringList>("parts"); // family, given, literal, dropping, non-dropping, suffix
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QStringList &parts, const QString &expected) {
        QTest::newRow(tag) << parts << expected;
    };
    row("plain", {u"Miller"_s, u"Jane K."_s}, u"Miller, J. K."_s);
    row("non-dropping", {u"Gaulle"_s, u"Charles"_s, {}, {}, u"de"_s}, u"de Gaulle, C."_s);
    row("non-dropping, in the family name", {u"de Gaulle"_s, u"Charles"_s}, u"de Gaulle, C."_s);
    row("dropping", {u"Beethoven"_s, u"Ludwig"_s, {}, u"van"_s}, u"Beethoven, L. van"_s);
    row("dropping, in the given name", {u"Humboldt"_s, u"Alexander von"_s}, u"Humboldt, A. von"_s);
    row("both", {u"Fontaine"_s, u"Jean"_s, {}, u"de"_s, u"La"_s}, u"La Fontaine, J. de"_s);
    row("apostrophe", {u"Estaing"_s, u"Valéry"_s, {}, {}, u"d’"_s}, u"d’Estaing, V."_s);
    row("hyphen", {u"Assad"_s, u"Bashar"_s, {}, {}, u"al-"_s}, u"al-Assad, B."_s);
    row("suffix", {u"King"_s, u"Martin Luther"_s, {}, {}, {}, u"Jr."_s}, u"King, M. L., Jr."_s);
    row("suffix in the family name", {u"King, Jr."_s, u"Martin Luther"_s}, u"King, M. L., Jr."_s);
    row("suffix in the given name", {u"Gates"_s, u"William Henry, III"_s}, u"Gates, W. H., III"_s);
    row("hyphens", {u"Sartre"_s, u"Jean-Paul"_s}, u"Sartre, J.-P."_s);
    row("initials", {u"Doe"_s, u"J.-P.K."_s}, u"Doe, J.-P. K."_s);
    row("Korean in Latin letters", {u"Kim"_s, u"Jong un"_s}, u"Kim, J. un"_s);
    row("no capitals", {u"hooks"_s, u"bell"_s}, u"hooks, B."_s);
    row("two code units", {u"Doe"_s, u"𐐼𐐯𐑅"_s}, u"Doe, 𐐔."_s);
    row("combining mark", {u"Doe"_s, u"E\u0301mile"_s}, u"Doe, E\u0301."_s);
    row("Chinese", {u"王"_s, u"小明"_s}, u"王小明"_s);
    row("Chinese, beyond U+FFFF", {u"𠮷田"_s, u"太郎"_s}, u"𠮷田太郎"_s);
    row("Japanese", {u"宮崎"_s, u"はやお"_s}, u"宮崎はやお"_s);
    row("Korean", {u"김"_s, u"민준"_s}, u"김민준"_s);
    row("Chinese, given in Latin letters", {u"王"_s, u"Xiaoming"_s}, u"王 Xiaoming"_s);
    row("no initials in Arabic", {u"محفوظ"_s, u"نجيب"_s}, u"محفوظ, نجيب"_s);
    row("Cyrillic", {u"Толстой"_s, u"Лев Николаевич"_s}, u"Толстой, Л. Н."_s);
    row("institution", {{}, {}, u"Barnes and Noble, Inc."_s}, u"Barnes and Noble, Inc."_s);
    row("family alone", {u"Plato"_s}, u"Plato"_s);
}

static AuthorName nameOfParts(const QStringList &parts)
{
    return {parts.value(0), parts.value(1), parts.value(2), parts.value(3), parts.value(4), parts.value(5)};
}

void CitationTest::namesAreInOrder()
{
    QFETCH(QStringList, parts);
    QFETCH(QString, expected);
    Source source;
    source.id = {u"s"_s};
    source.title = u"T"_s;
    source.authors = {nameOfParts(parts)};
    const QString stopped = expected.endsWith(u'.') ? expected : QString(expected + u'.');
    QCOMPARE(citationText(source), stopped + u" (n.d.). T."_s);
}

void CitationTest::manyAuthorsAreShortened()
{
    Source source = article();
    source.authors.clear();
    for (int i = 1; i <= 20; ++i)
        source.authors.push_back({{}, {}, u"A%1"_s.arg(i)});
    QVERIFY(citationText(source).startsWith(u"A1, A2"_s) && citationText(source).contains(u"A19, & A20."_s));
    source.authors.push_back({{}, {}, u"A21"_s});
    QVERIFY(citationText(source).contains(u"A18, A19, … A21."_s));
}

void CitationTest::bibtexSaysWhereItStands()
{
    Source source = article();
    source.type = u"article-journal"_s;
    source.issued = *Edtf::parse(u"2018-22");
    source.cslRest = R"({"DOI":"10.1000/a_b%3C1%3E","ISSN":"1234-5678","issue":"3","page":"1-10","volume":12})";
    QString entry = QString::fromUtf8(citationBibtex(source));
    for (const QString &line :
         {u"volume = {12}"_s, u"number = {3}"_s, u"pages = {1--10}"_s, u"doi = {10.1000/a_b%3C1%3E}"_s,
          u"issn = {1234-5678}"_s, u"date = {2018-22}"_s, u"year = {2018}"_s})
        QVERIFY2(entry.contains(u"  "_s + line), qPrintable(line + u" in "_s + entry));
    QVERIFY(!entry.contains(u"month"_s));

    source.type = u"report"_s;
    source.cslRest = R"({"edition":"2","genre":"White paper","number":"7 & 8","publisher-place":"Paris"})";
    entry = QString::fromUtf8(citationBibtex(source));
    for (const QString &line :
         {u"edition = {2}"_s, u"type = {White paper}"_s, u"number = {7 \\& 8}"_s, u"address = {Paris}"_s})
        QVERIFY2(entry.contains(u"  "_s + line), qPrintable(line + u" in "_s + entry));

    source.type = u"chapter"_s;
    source.cslRest = R"({"chapter-number":"4","editor":[{"family":"Doe","given":"Ann"}]})";
    entry = QString::fromUtf8(citationBibtex(source));
    QVERIFY2(entry.contains(u"chapter = {4}"_s) && entry.contains(u"editor = {Doe, Ann}"_s), qPrintable(entry));
    source.type = u"legislation"_s;
    source.cslRest = R"({"number":"114","section":"4"})";
    entry = QString::fromUtf8(citationBibtex(source));
    QVERIFY2(entry.contains(u"number = {114}"_s) && entry.contains(u"chapter = {4}"_s), qPrintable(entry));
}

void CitationTest::bibtexKnowsParticles_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("usesPrefix");
    QTest::newRow("non-dropping") << QStringList{u"Gaulle"_s, u"Charles"_s, {}, {}, u"de"_s} << u"de Gaulle, Charles"_s
                                  << true;
    QTest::newRow("dropping") << QStringList{u"Beethoven"_s, u"Ludwig"_s, {}, u"van"_s} << u"van Beethoven, Ludwig"_s
                              << false;
    QTest::newRow("suffix") << QStringList{u"King, Jr."_s, u"Martin Luther"_s} << u"King, Jr., Martin Luther"_s
                            << false;
    QTest::newRow("several words") << QStringList{u"Ortega y Gasset"_s, u"José"_s} << u"{Ortega y Gasset}, José"_s
                                   << false;
    QTest::newRow("and") << QStringList{u"Rosen and Crantz"_s, u"Ann"_s} << u"{Rosen and Crantz}, Ann"_s << false;
    QTest::newRow("Chinese") << QStringList{u"王"_s, u"小明"_s} << u"王, 小明"_s << false;
}

void CitationTest::bibtexKnowsParticles()
{
    QFETCH(QStringList, parts);
    QFETCH(QString, expected);
    QFETCH(bool, usesPrefix);
    Source source = article();
    source.authors = {nameOfParts(parts)};
    const QString entry = QString::fromUtf8(citationBibtex(source));
    QVERIFY2(entry.contains(u"author = {"_s + expected + u"},"_s), qPrintable(entry));
    QCOMPARE(entry.contains(u"options = {useprefix=true}"_s), usesPrefix);
}

void CitationTest::doisAreAddresses_data()
{
    QTest::addColumn<QString>("doi");
    QTest::addColumn<QString>("address");
    QTest::newRow("bare") << u"10.1000/xyz123"_s << u"https://doi.org/10.1000/xyz123"_s;
    QTest::newRow("address") << u"http://dx.doi.org/10.1000/xyz123"_s << u"https://doi.org/10.1000/xyz123"_s;
    QTest::newRow("prefix") << u"DOI: 10.1000/xyz123"_s << u"https://doi.org/10.1000/xyz123"_s;
    QTest::newRow("special") << u"10.1000/a<1>#b"_s << u"https://doi.org/10.1000/a%3C1%3E%23b"_s;
    QTest::newRow("encoded") << u"10.1000/a_b%3C1%3E"_s << u"https://doi.org/10.1000/a_b%3C1%3E"_s;
    QTest::newRow("percent") << u"10.1000/50%x"_s << u"https://doi.org/10.1000/50%25x"_s;
}

void CitationTest::doisAreAddresses()
{
    QFETCH(QString, doi);
    QFETCH(QString, address);
    Source source = article();
    source.cslRest = "{\"DOI\":\"" + doi.toUtf8() + "\"}";
    const QString text = citationText(source);
    QVERIFY2(text.endsWith(u". "_s + address), qPrintable(text));
}

void CitationTest::yearsHaveTheirEra_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("year");
    QTest::addColumn<QByteArray>("csl");
    QTest::newRow("44 BC") << u"-0043"_s << u"44 BC"_s << u"44 BC"_s << QByteArray(R"({"date-parts":[[-44]]})");
    QTest::newRow("Ides") << u"-0043-03-15"_s << u"44 BC, March 15"_s << u"44 BC"_s
                          << QByteArray(R"({"date-parts":[[-44,3,15]]})");
    QTest::newRow("1 BC") << u"0000"_s << u"1 BC"_s << u"1 BC"_s << QByteArray(R"({"date-parts":[[-1]]})");
    QTest::newRow("79 AD") << u"0079"_s << u"79 AD"_s << u"79 AD"_s << QByteArray(R"({"date-parts":[[79]]})");
    QTest::newRow("two years") << u"2018/2019"_s << u"2018–2019"_s << u"2018--2019"_s
                               << QByteArray(R"({"date-parts":[[2018],[2019]]})");
    QTest::newRow("within a year") << u"2018-03/2018-05"_s << u"Mar–May 2018"_s << u"2018"_s
                                   << QByteArray(R"({"date-parts":[[2018,3],[2018,5]]})");
    QTest::newRow("open end") << u"2018/.."_s << u"since 2018"_s << QString() << QByteArray(R"({"literal":"2018/.."})");
    QTest::newRow("from BC to AD") << u"-0026/0014"_s << u"27 BC – 14 AD"_s << u"27 BC--14 AD"_s
                                   << QByteArray(R"({"date-parts":[[-27],[14]]})");
}

void CitationTest::yearsHaveTheirEra()
{
    QFETCH(QString, date);
    QFETCH(QString, text);
    QFETCH(QString, year);
    QFETCH(QByteArray, csl);
    Source source = article();
    source.issued = *Edtf::parse(date);
    QVERIFY2(citationText(source).contains(u'(' + text + u")."_s), qPrintable(citationText(source)));
    const QString entry = QString::fromUtf8(citationBibtex(source));
    QCOMPARE(entry.contains(u"  year = "_s), !year.isEmpty());
    QVERIFY2(year.isEmpty() || entry.contains(u"  year = {"_s + year + u'}'), qPrintable(entry));
    QCOMPARE(QJsonDocument(cslOf(source)["issued"_L1].toObject()).toJson(QJsonDocument::Compact), csl);
}

void CitationTest::cslNamesKeepTheirParts()
{
    Source source = article();
    source.authors = {{u"Fontaine"_s, u"Jean"_s, {}, u"de"_s, u"La"_s, u"Sr."_s}};
    const QJsonObject name = cslOf(source)["author"_L1].toArray().at(0).toObject();
    QCOMPARE(name["dropping-particle"_L1].toString(), u"de"_s);
    QCOMPARE(name["non-dropping-particle"_L1].toString(), u"La"_s);
    QCOMPARE(name["suffix"_L1].toString(), u"Sr."_s);
}

QTEST_GUILESS_MAIN(CitationTest)

#include "tst_citation.moc"
