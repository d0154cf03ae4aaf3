// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/htmldates.h"
#include "tests/ingest/ingesttests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class PageDateTest : public TestCase
{
    Q_OBJECT

private slots:
    void dates_data()
    {
        QTest::addColumn<QString>("edtf");
        const auto row = [](const char *text, const QString &edtf) { QTest::newRow(text) << edtf; };
        row("2018-08-23", u"2018-08-23"_s);
        row(" 2018-08-23 ", u"2018-08-23"_s);
        row("2018-08-23T23:30:00-05:00", u"2018-08-23"_s);
        row("2018-08-23T10:15Z", u"2018-08-23"_s);
        row("2018-08-23 10:15:00", u"2018-08-23"_s);
        row("2018-08", u"2018-08"_s);
        row("2018", u"2018"_s);
        row("2018~", u"2018~"_s);
        row("2018-01/2018-03", u"2018-01/2018-03"_s);
        row("2018/8/3", u"2018-08-03"_s);
        row("2018/08", u"2018-08"_s);
        row("20180823", u"2018-08-23"_s);
        row("20180823T101500Z", u"2018-08-23"_s);
        row("3.8.2018", u"2018-08-03"_s);
        row("23 August 2018", u"2018-08-23"_s);
        row("23rd Aug. 2018, 10:15", u"2018-08-23"_s);
        row("August 23, 2018", u"2018-08-23"_s);
        row("Thursday, August 23, 2018 10:15 AM", u"2018-08-23"_s);
        row("Sept 3, 2018", u"2018-09-03"_s);
        row("Aug 2018", u"2018-08"_s);
        row("Thu, 23 Aug 2018 10:15:00 GMT", u"2018-08-23"_s);
        row("08/23/2018", u"2018-08-23"_s);
        row("23/08/2018", u"2018-08-23"_s);
        row("D:20180823101500+10'00'", u"2018-08-23"_s);
        row("D:20180823", u"2018-08-23"_s);
        row("D:201808", u"2018-08"_s);
        row("D:2018", u"2018"_s);
        for (const char *none : {"08/07/2018", "2018-13-01", "2018-02-30", "yesterday", "", "Ma 3, 2018", "0",
                                 "{{date}}", "23 Foo 2018", "99999999", "D:", "2018-8-"})
            row(none, {});
    }

    void dates()
    {
        QFETCH(QString, edtf);
        QCOMPARE(readPageDate(QString::fromUtf8(QTest::currentDataTag())).toString(), edtf);
    }

    void longTextsAreNoDates() { QVERIFY(readPageDate(QString(1'000'000, u'1')).isNull()); }
};

std::unique_ptr<TestCase> newPageDateTest() { return std::make_unique<PageDateTest>(); }

} // namespace Dateline

#include "pagedatetest.moc"
