// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datechoice.h"
#include "models/domain/sourcerecord.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"

#include <QCoreApplication>

using namespace Dateline;
using namespace Qt::StringLiterals;

/// The record of a source beside the file that has its text.
class SourceRecordTest : public TestCase
{
    Q_OBJECT

private slots:
    void whatIsKnownStays();
    void whatIsMissingIsFilled();
    void idsAreOfNameAndYear();
    void authorsAreALine();
    void particlesAndSuffixesAreInTheLine();
    void datesAreChosenForAReason();
};

namespace {

Source readFromFile()
{
    Source read;
    read.type = u"webpage"_s;
    read.title = u"Page title"_s;
    read.containerTitle = u"Site"_s;
    read.authors = {{u"Doe"_s, u"Jane"_s, {}}};
    read.publisher = u"House"_s;
    read.issued = *Edtf::parse(u"2018-11-30");
    read.url = u"https://example.org/a"_s;
    read.language = u"en"_s;
    read.text = u"Its text."_s;
    return read;
}

} // namespace

void SourceRecordTest::whatIsKnownStays()
{
    Source known = readFromFile();
    known.id = {u"known"_s};
    known.type = u"report"_s;
    known.title = u"Known title"_s;
    known.issued = *Edtf::parse(u"2017");
    known.text = u"Old text."_s;
    known.textDigest = u"digest"_s;
    known.reliability = Reliability::B;
    const Source completed = completedBy(known, readFromFile());
    Source expected = known;
    expected.text = u"Its text."_s;
    QVERIFY(completed == expected);
}

void SourceRecordTest::whatIsMissingIsFilled()
{
    Source bare;
    bare.id = {u"bare"_s};
    bare.title = u"Known title"_s;
    Source expected = readFromFile();
    expected.id = bare.id;
    expected.title = bare.title;
    QVERIFY(completedBy(bare, readFromFile()) == expected);
    QVERIFY(completedBy(expected, Source()).text.isEmpty());
}

void SourceRecordTest::idsAreOfNameAndYear()
{
    const auto free = [](const QString &) { return false; };
    Source source = readFromFile();
    QCOMPARE(newSourceId(source, free).text, u"site-2018"_s);
    QCOMPARE(newSourceId(source, [](const QString &id) { return id == "site-2018"_L1; }).text, u"site-2018-2"_s);
    source.issued = {};
    QCOMPARE(newSourceId(source, free).text, u"site"_s);
    source.containerTitle = QString(100, u'x');
    QCOMPARE(newSourceId(source, free).text, QString(40, u'x'));
    QCOMPARE(newSourceId(Source(), free).text, u"source"_s);
}

void SourceRecordTest::authorsAreALine()
{
    const std::vector<AuthorName> authors{{u"Doe"_s, u"Jane"_s, {}}, {{}, {}, u"Ministry of Works"_s}};
    QCOMPARE(authorLine(authors), u"Doe, Jane; Ministry of Works"_s);
    QVERIFY(authorsFromLine(authorLine(authors)) == authors);
    QVERIFY(authorsFromLine(u" ; "_s).empty());
}

void SourceRecordTest::particlesAndSuffixesAreInTheLine()
{
    const std::vector<AuthorName> authors{{u"Gaulle"_s, u"Charles"_s, {}, {}, u"de"_s},
                                          {u"Beethoven"_s, u"Ludwig"_s, {}, u"van"_s},
                                          {u"King"_s, u"Martin Luther"_s, {}, {}, {}, u"Jr."_s},
                                          {u"Kim"_s, u"Jong un"_s, {}}};
    const QString line = u"de Gaulle, Charles; Beethoven, Ludwig van; King, Martin Luther, Jr.; Kim, Jong un"_s;
    QCOMPARE(authorLine(authors), line);
    QVERIFY(authorsFromLine(line) == authors);
    // Names that were there keep their parts when another is added, even parts that the line does not tell.
    const std::vector<AuthorName> known{{u"de la Rue"_s, u"Ann"_s, {}}, {u"Houten"_s, u"Jan"_s, {}, {}, u"Van"_s}};
    std::vector<AuthorName> more = known;
    more.push_back({{}, {}, u"The desk"_s});
    QVERIFY(authorsFromLine(authorLine(known) + u"; The desk"_s, known) == more);
}

void SourceRecordTest::datesAreChosenForAReason()
{
    Event event;
    event.title = u"Ban"_s;
    event.date = *Edtf::parse(u"2018-08-23");
    const Edtf other = *Edtf::parse(u"2018-08");
    QVERIFY(!withChosenDate(event, other, u" "_s));
    QVERIFY(!withChosenDate(event, Edtf(), u"A reason."_s));
    const std::optional<Event> chosen = withChosenDate(event, other, u" A reason. "_s);
    QVERIFY(chosen);
    QCOMPARE(chosen->date.toString(), u"2018-08"_s);
    QCOMPARE(chosen->dateReason, u"A reason."_s);
    QCOMPARE(chosen->title, event.title);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runTests<SourceRecordTest>(argc, argv);
}

#include "tst_sourcerecord.moc"
