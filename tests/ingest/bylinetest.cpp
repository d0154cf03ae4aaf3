// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/bylines.h"
#include "tests/ingest/ingesttests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class BylineTest : public TestCase
{
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *byline, const QStringList &names) { QTest::newRow(byline) << names; };
        const auto whole = [](const char *byline) { QTest::newRow(byline) << QStringList{QString::fromUtf8(byline)}; };
        row("By Ann Writer, Bo Author and Cy Third", {u"Ann Writer"_s, u"Bo Author"_s, u"Cy Third"_s});
        row("BY ANN WRITER AND BO AUTHOR", {u"ANN WRITER"_s, u"BO AUTHOR"_s});
        row("By A Writer, B Author, and C Third", {u"A Writer"_s, u"B Author"_s, u"C Third"_s});
        row("Ann Writer; Bo Author", {u"Ann Writer"_s, u"Bo Author"_s});
        row("A; B", {u"A"_s, u"B"_s});
        row("Writer, Ann; Author, Bo", {u"Writer, Ann"_s, u"Author, Bo"_s});
        row("Ann Writer | Bo Author", {u"Ann Writer"_s, u"Bo Author"_s});
        row("Ann Writer & Bo Author", {u"Ann Writer"_s, u"Bo Author"_s});
        row("Ann Writer and Bo Author in Tokyo", {u"Ann Writer"_s, u"Bo Author"_s});
        row("A and B in Tokyo", {u"A"_s, u"B"_s});
        row("Ann Writer in Washington, DC and Bo Author in New York", {u"Ann Writer"_s, u"Bo Author"_s});
        row("Ann Writer in Tokyo, Bo Author in London and Cy Third in Paris",
            {u"Ann Writer"_s, u"Bo Author"_s, u"Cy Third"_s});
        row("By Ann Writer in Tokyo", {u"Ann Writer"_s});
        row("By X in Tokyo", {u"X"_s});
        row("Von X und Y", {u"X"_s, u"Y"_s});
        row("Von Anna Schmidt und Bernd Maier", {u"Anna Schmidt"_s, u"Bernd Maier"_s});
        row("Von Anna Schmidt, Berlin", {u"Anna Schmidt, Berlin"_s});
        row("Par Anne Dupont et Bernard Petit", {u"Anne Dupont"_s, u"Bernard Petit"_s});
        row("Por Ana Pérez y Juan López", {u"Ana Pérez"_s, u"Juan López"_s});
        row("Written by Ann Writer", {u"Ann Writer"_s});
        row("By: Ann Writer", {u"Ann Writer"_s});
        row("Text: Ann Writer", {u"Ann Writer"_s});
        row("Ann Writer, Political Editor", {u"Ann Writer"_s});
        row("Ann Writer, Senior Correspondent, and Bo Author", {u"Ann Writer"_s, u"Bo Author"_s});
        row("Ann Writer, Reuters", {u"Ann Writer"_s, u"Reuters"_s});
        row("Ann Writer and Reuters Staff", {u"Ann Writer"_s, u"Reuters Staff"_s});
        row("Reuters Staff and Ann Writer", {u"Reuters Staff"_s, u"Ann Writer"_s});
        row("王五、李四", {u"王五"_s, u"李四"_s});
        row("  Ann\n Writer ", {u"Ann Writer"_s});
        row("", {});
        row("By ", {u"By"_s});
        whole("Reuters Staff");
        whole("Reuters");
        whole("The Desk");
        whole("Ann Writer");
        whole("Writer, Ann");
        whole("van der Berg, Jan");
        whole("Von Trapp");
        whole("von der Leyen, Ursula");
        whole("Marks & Spencer");
        whole("Harbour Press & Sons");
        whole("Simon and Schuster");
        whole("Department of Trade and Industry");
        whole("Department of Foreign Affairs and International Trade");
        whole("Department of Industry, Science and Resources");
        whole("Ministry of Economy, Trade and Industry");
        whole("Center for Women in Technology");
        whole("Committee on Foreign Investment in the United States");
        whole("Byron Writer");
        whole("Ludwig van Beethoven");
    }

    void names()
    {
        QFETCH(QStringList, names);
        QCOMPARE(namesInByline(QString::fromUtf8(QTest::currentDataTag())), names);
    }

    void longTextsAreNoBylines() { QCOMPARE(namesInByline(u"Ann and "_s.repeated(10'000)), QStringList()); }
};

std::unique_ptr<TestCase> newBylineTest() { return std::make_unique<BylineTest>(); }

} // namespace Dateline

#include "bylinetest.moc"
