// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/datewords.h"
#include "models/dates/edtf.h"
#include "models/wording/dateform.h"
#include "tests/wording/wordingtests.h"

#include <QFile>
#include <QScopeGuard>
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

void DateWordsTest::writesEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("monthFirst");
    QTest::addColumn<QString>("iso");
    const QStringList rows[] = {
        {u"2018-08-23"_s, u"Aug 23, 2018"_s, u"2018-08-23"_s},
        {u"2018-08"_s, u"Aug 2018"_s, u"2018-08"_s},
        {u"2018"_s, u"2018"_s, u"2018"_s},
        {u"2018-11-02/2018-11-05"_s, u"Nov 2–5, 2018"_s, u"2018-11-02 – 2018-11-05"_s},
        {u"2019-03-19/2019-06-12"_s, u"Mar 19 – Jun 12, 2019"_s, u"2019-03-19 – 2019-06-12"_s},
        {u"2018-12-30/2019-01-02"_s, u"Dec 30, 2018 – Jan 2, 2019"_s, u"2018-12-30 – 2019-01-02"_s},
        {u"2018-01/2018-03"_s, u"Jan–Mar 2018"_s, u"2018-01 – 2018-03"_s},
        {u"2018-08-23~"_s, u"c. Aug 23, 2018"_s, u"c. 2018-08-23"_s},
        {u"[2018-08-23,2018-08-24]"_s, u"Aug 23, 2018; or Aug 24, 2018"_s, u"2018-08-23 or 2018-08-24"_s},
        {u"2018-08-23T14:05:00Z"_s, u"Aug 23, 2018, 14:05 UTC"_s, u"2018-08-23, 14:05 UTC"_s},
        {u"2018-21"_s, u"spring 2018"_s, u"spring 2018"_s},
        {u"198X"_s, u"1980s"_s, u"1980s"_s},
        {u"-0043-03-15"_s, u"15 Mar 44 BC"_s, u"15 Mar 44 BC"_s},
    };
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row[0])) << row[0] << row[1] << row[2];
}

/// What has no month or day to be put in another place stays as it is.
void DateWordsTest::writesEveryForm()
{
    QFETCH(const QString, text);
    QFETCH(const QString, monthFirst);
    QFETCH(const QString, iso);
    const auto back = qScopeGuard([] { setProgramDateForm(DateForm::DayMonthYear); });
    setProgramDateForm(DateForm::MonthDayYear);
    QCOMPARE(words(text), monthFirst);
    setProgramDateForm(DateForm::Iso);
    QCOMPARE(words(text), iso);
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
