// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/mapclasses.h"
#include "tests/content/contenttests.h"

#include <QStringList>
#include <QTest>

namespace Dateline {

namespace {

QStringList labels(int largest)
{
    QStringList result;
    for (const NumberClass &entry : countClasses(largest))
        result << entry.label;
    return result;
}

} // namespace

/// Which numbers are filled alike.
class MapClassesTest : public TestCase
{
    Q_OBJECT

private slots:
    void classesAreRound_data();
    void classesAreRound();
    void classesCoverEveryCount();
    void yearsHaveRoundClasses_data();
    void yearsHaveRoundClasses();
};

void MapClassesTest::classesAreRound_data()
{
    QTest::addColumn<int>("largest");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << 0 << QString();
    QTest::newRow("negative") << -3 << QString();
    QTest::newRow("one") << 1 << QStringLiteral("1");
    QTest::newRow("few") << 4 << QStringLiteral("1 2 3 4");
    QTest::newRow("six") << 6 << QStringLiteral("1 2–4 5+");
    QTest::newRow("just reached") << 10 << QStringLiteral("1 2–4 5–9 10");
    QTest::newRow("usual") << 31 << QStringLiteral("1 2–4 5–9 10–19 20+");
    QTest::newRow("hundreds") << 300 << QStringLiteral("1–4 5–9 10–49 50–99 100+");
    QTest::newRow("thousands") << 2000 << QStringLiteral("1–9 10–49 50–99 100–499 500+");
    QTest::newRow("many") << 1'000'000 << QStringLiteral("1–9 10–99 100–999 1000–9999 10000+");
}

void MapClassesTest::classesAreRound()
{
    QFETCH(int, largest);
    QFETCH(QString, expected);
    QCOMPARE(labels(largest).join(QLatin1Char(' ')), expected);
}

void MapClassesTest::classesCoverEveryCount()
{
    for (const int largest : {1, 5, 6, 20, 99, 100, 499, 500, 2500, 100'000}) {
        const std::vector<NumberClass> classes = countClasses(largest);
        QVERIFY(!classes.empty() && classes.size() <= 5);
        QCOMPARE(classes.front().from, 1);
        for (std::size_t i = 1; i < classes.size(); ++i)
            QCOMPARE(classes[i].from, classes[i - 1].to + 1);
        QVERIFY(classes.back().from <= largest && largest <= classes.back().to);
        QCOMPARE(classOf(0, classes), 0);
        QCOMPARE(classOf(-1, classes), 0);
        QCOMPARE(classOf(1, classes), 1);
        QCOMPARE(classOf(largest, classes), static_cast<int>(classes.size()));
    }
}

void MapClassesTest::yearsHaveRoundClasses_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << 2020 << 2019 << QString();
    QTest::newRow("one") << 2018 << 2018 << QStringLiteral("2018");
    QTest::newRow("six") << 2018 << 2023 << QStringLiteral("2018 2019 2020 2021 2022 2023");
    QTest::newRow("seven") << 2018 << 2024 << QStringLiteral("2018–2019 2020–2021 2022–2023 2024–2025");
    QTest::newRow("a generation") << 1999 << 2024
                                  << QStringLiteral("1995–1999 2000–2004 2005–2009 2010–2014 2015–2019 2020–2024");
    QTest::newRow("a century") << 1914 << 2024 << QStringLiteral("1900–1949 1950–1999 2000–2049");
    QTest::newRow("before the year 0") << -3 << 3 << QStringLiteral("-4–-3 -2–-1 0–1 2–3");
}

void MapClassesTest::yearsHaveRoundClasses()
{
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(QString, expected);
    const std::vector<NumberClass> classes = yearClasses(first, last);
    QStringList found;
    for (const NumberClass &entry : classes)
        found << entry.label;
    QCOMPARE(found.join(QLatin1Char(' ')), expected);
    QVERIFY(classes.size() <= 6);
    for (int year = first; year <= last; ++year) {
        const int place = classOf(year, classes);
        QVERIFY(place > 0);
        const NumberClass &entry = classes[static_cast<std::size_t>(place - 1)];
        QVERIFY(entry.from <= year && year <= entry.to);
    }
}

std::unique_ptr<TestCase> newMapClassesTest() { return std::make_unique<MapClassesTest>(); }

} // namespace Dateline

#include "mapclassestest.moc"
