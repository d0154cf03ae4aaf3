// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/edtf.h"
#include "tests/dates/datestests.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

QList<QStringList> tableRows(const QString &fileName, int columns)
{
    QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/dates/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList fields = line.split(u'\t');
        fields.resize(columns);
        if (fields.front() == u"<EMPTY>")
            fields.front().clear();
        rows << fields;
    }
    return rows;
}

namespace {

QString verdict(const Result<Edtf> &result) { return result ? QString::number(result->level()) : u"invalid"_s; }

QString earliest(const Edtf &edtf) { return edtf.span().begin ? isoDay(*edtf.span().begin) : u"-inf"_s; }

QString latest(const Edtf &edtf) { return edtf.span().end ? isoDay(*edtf.span().end - Days{1}) : u"inf"_s; }

/// What other implementations are of two minds about, or where one of them contradicts the specification.
struct Disagreement
{
    const char16_t *text;
    const char *verdict;
    const char *reason;
};

constexpr const char *negativeYear = "a negative year is a feature of level 1";
constexpr const char *shortYear = "a year has four digits; decades and centuries are written 197X and 19XX";
constexpr const char *blank = "nothing in the specification allows a blank in a set";
constexpr const char *basicFormat = "the extended format is required: a colon between hours and minutes";

constexpr Disagreement disagreementList[] = {
    {u"-0002", "1", negativeYear},
    {u"-0999", "1", negativeYear},
    {u"2004-06-11%", "1", "one qualifier at the end, for the entire date, is a feature of level 1"},
    {u"2011-23~", "1", "a season stands where a month does, and the qualifier at the end is for the entire date"},
    {u"196X", "1", "one or two unspecified digits at the right end of a year are a feature of level 1"},
    {u"-193", "invalid", shortYear},
    {u"000", "invalid", shortYear},
    {u"019", "invalid", shortYear},
    {u"19%", "invalid", shortYear},
    {u"193", "invalid", shortYear},
    {u"197?", "invalid", shortYear},
    {u"197~", "invalid", shortYear},
    {u"[1667, 1672-12]", "invalid", blank},
    {u"{1667, 1670..1672}", "invalid", blank},
    {u"{1960 ,  1961-12}", "invalid", blank},
    {u"{1960, 1961-12}", "invalid", blank},
    {u"[..176 0-12-03]", "invalid", blank},
    {u"[1 760-01, 1760-02, 1760-12..]", "invalid", blank},
    {u"[1667,1668, 1670..1672]", "invalid", blank},
    {u"2010-21/2012-26", "2", "seasons are dates; nothing excludes those of level 2 from an interval"},
    {u"2016-05-02T16:54:59+0000", "invalid", basicFormat},
    {u"2016-05-02T16:54:59+0410", "invalid", basicFormat},
    {u"20xx", "invalid", "an unspecified digit is a capital X"},
    {u"2XXXX-12-XX", "invalid", "a year of more than four digits begins with Y"},
};

} // namespace

void EdtfConformanceTest::expressions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto rows = tableRows(u"edtf-conformance.tsv"_s, 4);
    QVERIFY(rows.size() > 500);
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row[0])) << row[0] << row[1] << row[2] << row[3];
}

void EdtfConformanceTest::expressions()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    const auto result = Edtf::parse(text);
    if (expected == u"valid")
        QVERIFY2(result.ok(), qPrintable(result ? QString() : result.error().toLine()));
    else
        QVERIFY2(verdict(result) == expected, qPrintable(result ? verdict(result) : result.error().toLine()));
    if (!first.isEmpty())
        QCOMPARE(earliest(*result), first);
    if (!last.isEmpty())
        QCOMPARE(latest(*result), last);
}

void EdtfConformanceTest::disagreements_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("reason");
    for (const Disagreement &one : disagreementList)
        QTest::newRow(qPrintable(QString::fromUtf16(one.text)))
            << QString::fromUtf16(one.text) << QString::fromLatin1(one.verdict) << QString::fromLatin1(one.reason);
}

void EdtfConformanceTest::disagreements()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QFETCH(const QString, reason);
    QVERIFY2(verdict(Edtf::parse(text)) == expected, qPrintable(reason));
}

/// Of random patterns with X, the span must run from the first to the last day of a real calendar that they match.
void EdtfConformanceTest::unspecifiedDigitsMatchTheCalendar()
{
    std::vector<QString> calendar;
    const Day begin = dayFromCivil({1800, 1, 1});
    const Day end = dayFromCivil({2200, 1, 1});
    for (Day day = begin; day < end; day = day + Days{1})
        calendar.push_back(isoDay(day));

    QRandomGenerator random(20180823);
    int matched = 0;
    for (int round = 0; round < 400; ++round) {
        // The first two digits of the year stay, so that all matches lie in the calendar above.
        QString pattern = calendar[static_cast<std::size_t>(random.bounded(static_cast<int>(calendar.size())))];
        for (const int place : {2, 3, 5, 6, 8, 9}) {
            if (random.bounded(3) == 0)
                pattern[place] = u'X';
            else if (random.bounded(6) == 0)
                pattern[place] = QChar(u'0' + random.bounded(10));
        }
        pattern.truncate(random.bounded(3) == 0 ? 7 : 10);
        const int month = pattern.sliced(5, 2).toInt();
        if (month > 12)
            continue; // a season or quarter

        const auto matches = [&](const QString &day) {
            return std::equal(pattern.begin(), pattern.end(), day.begin(),
                              [](QChar p, QChar c) { return p == u'X' || p == c; });
        };
        const auto first = std::find_if(calendar.begin(), calendar.end(), matches);
        const auto result = Edtf::parse(pattern);
        QVERIFY2(result.ok() == (first != calendar.end()), qPrintable(pattern));
        if (!result)
            continue;
        const auto last = std::find_if(calendar.rbegin(), calendar.rend(), matches);
        QVERIFY2(earliest(*result) == *first && latest(*result) == *last, qPrintable(pattern));
        ++matched;
    }
    QVERIFY(matched > 150);
}

} // namespace Dateline
