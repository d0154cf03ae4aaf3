// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/datewords.h"
#include "models/dates/edtf.h"
#include "tests/wording/wordingtests.h"

#include <QFile>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The first fields of the rows of a file in tests/data/dates; comments are left out.
QList<QStringList> rowsOf(const QString &fileName)
{
    QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/dates/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            rows << line.split(u'\t');
    }
    return rows;
}

QString words(QStringView text)
{
    const auto date = Edtf::parse(text);
    return date ? dateInWords(*date) : QString();
}

} // namespace

void DateWordsTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("human");
    const auto rows = rowsOf(u"edtf-human.tsv"_s);
    QVERIFY(rows.size() > 100);
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row[0])) << row[0] << row[1];
}

void DateWordsTest::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, human);
    const auto result = Edtf::parse(text);
    QVERIFY2(result.ok(), qPrintable(result ? QString() : result.error().toLine()));
    QCOMPARE(dateInWords(*result), human);
}

/// Whatever can be read can be said: in one line, without blanks at the ends or in pairs.
void DateWordsTest::everyExpressionHasOne()
{
    for (const QStringList &row : rowsOf(u"edtf-conformance.tsv"_s)) {
        const auto result = Edtf::parse(row[0]);
        if (!result)
            continue;
        const QString human = dateInWords(*result);
        QVERIFY2(!human.isEmpty() && human == human.simplified(), qPrintable(row[0]));
    }
}

/// What follows the first month must not look as if it belonged to it.
void DateWordsTest::monthsOfAnEarlyYear()
{
    QCOMPARE(words(u"[0023-01, 0023-02]"), QString());
    QCOMPARE(words(u"[0023-01,0023-02]"), u"Jan or Feb, 23 AD"_s);
    QCOMPARE(words(u"{2018-01,2018-02,2018-03}"), u"Jan, Feb and Mar 2018"_s);
}

void DateWordsTest::windows_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("words");
    QTest::newRow("year") << u"2018-01-01"_s << u"2019-01-01"_s << u"2018"_s;
    QTest::newRow("years") << u"2017-01-01"_s << u"2021-01-01"_s << u"2017 – 2020"_s;
    QTest::newRow("months") << u"2018-11-01"_s << u"2019-03-01"_s << u"Nov 2018 – Feb 2019"_s;
    QTest::newRow("days") << u"2018-08-23"_s << u"2019-11-06"_s << u"23 Aug 2018 – 5 Nov 2019"_s;
    QTest::newRow("from") << u"2018-01-01"_s << QString() << u"from 2018"_s;
    QTest::newRow("until") << QString() << u"2019-11-06"_s << u"until 5 Nov 2019"_s;
}

void DateWordsTest::windows()
{
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    QFETCH(const QString, words);
    const auto day = [](const QString &text) {
        return text.isEmpty() ? std::nullopt : std::optional(*Edtf::parse(text)->span().begin);
    };
    QCOMPARE(windowInWords({day(begin), day(end)}), words);
}

} // namespace Dateline
