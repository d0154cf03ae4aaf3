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
    QVERIFY(entry.contains(u"date = {2018-11/2019-02}"_s) && !entry.contains(u"year"_s));
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
    QTest::newRow("season") << u"2018-21"_s << QByteArray(R"({"literal":"2018-21"})");
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

QTEST_GUILESS_MAIN(CitationTest)

#include "tst_citation.moc"
