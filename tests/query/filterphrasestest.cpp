// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/filterphrases.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Day iso(const QString &text) { return *dayFromIso(text); }

} // namespace

class FilterPhrasesTest : public TestCase
{
    Q_OBJECT

private slots:
    void phrases_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QStringList>("phrases");
        const auto row = [](const char *name, auto change, const QStringList &phrases) {
            Filter filter;
            change(filter);
            QTest::newRow(name) << filter << phrases;
        };
        row("empty", [](Filter &) {}, {});
        row("as of", [](Filter &f) { f.asOf = Day{0}; }, {});
        row("a country", [](Filter &f) { f.countries = {countryCode(u"AU"_s)}; }, {u"Australia"_s});
        row("countries",
            [](Filter &f) {
                f.countries = {countryCode(u"AU"_s), countryCode(u"NZ"_s)};
            },
            {u"Australia or New Zealand"_s});
        row("three",
            [](Filter &f) {
                f.countries = {countryCode(u"AU"_s), countryCode(u"NZ"_s), countryCode(u"JP"_s)};
            },
            {u"Australia, New Zealand or JP"_s});
        row("issuers", [](Filter &f) { f.issuers = {countryCode(u"GB"_s)}; }, {u"issued by United Kingdom"_s});
        row("companies", [](Filter &f) { f.companies = {{u"huawei"_s}, {u"gone"_s}}; }, {u"Huawei or gone"_s});
        row("category and milestone",
            [](Filter &f) {
                f.categories = {{u"ban"_s}};
                f.milestones = {Milestone::InForce};
            },
            {u"Restriction"_s, u"In force"_s});
        row("tags", [](Filter &f) { f.tags = {u"5g"_s, u"x"_s}; }, {u"tagged 5g or x"_s});
        const auto window = [&](const char *name, const QString &begin, const QString &end, const QString &phrase) {
            row(name,
                [&](Filter &f) {
                    f.window.begin = dayFromIso(begin);
                    f.window.end = dayFromIso(end);
                },
                {phrase});
        };
        window("years", u"2017-01-01"_s, u"2021-01-01"_s, u"2017 – 2020"_s);
        window("year", u"2018-01-01"_s, u"2019-01-01"_s, u"2018"_s);
        window("months", u"2018-11-01"_s, u"2019-03-01"_s, u"Nov 2018 – Feb 2019"_s);
        window("month", u"2018-11-01"_s, u"2018-12-01"_s, u"Nov 2018"_s);
        window("days", u"2018-08-23"_s, u"2019-01-01"_s, u"23 Aug 2018 – 31 Dec 2018"_s);
        window("day", u"2018-08-23"_s, u"2018-08-24"_s, u"23 Aug 2018"_s);
        window("first of a year", u"2018-01-01"_s, u"2018-01-02"_s, u"1 Jan 2018"_s);
        window("from a year", u"2018-01-01"_s, QString(), u"from 2018"_s);
        window("from a day", u"2018-08-23"_s, QString(), u"from 23 Aug 2018"_s);
        window("until a year", QString(), u"2019-01-01"_s, u"until 2018"_s);
        window("until a day", QString(), u"2018-08-24"_s, u"until 23 Aug 2018"_s);
        row("text", [](Filter &f) { f.text = u" ban  it "_s; }, {u"text “ban it”"_s});
        row("no text", [](Filter &f) { f.text = u"  "_s; }, {});
        row("origins", [](Filter &f) { f.minimumOrigins = 2; }, {u"at least 2 origins"_s});
        row("one origin", [](Filter &f) { f.minimumOrigins = 1; }, {u"at least 1 origin"_s});
        row("known on", [](Filter &f) { f.knownOn = iso(u"2018-12-01"_s); }, {u"known on 1 Dec 2018"_s});
    }

    void phrases()
    {
        QFETCH(Filter, filter);
        QFETCH(QStringList, phrases);
        QCOMPARE(inWords(filterPhrases(filter, EventTable(sampleTracker()))), phrases);
    }

    void farAwayWindowsHavePhrases()
    {
        Filter filter;
        filter.window = {dayFromCivil({-170000000, 1, 1}), dayFromCivil({170000000, 5, 5})};
        const QStringList phrases = inWords(filterPhrases(filter, EventTable(sampleTracker())));
        QCOMPARE(phrases.size(), 1);
        QVERIFY(phrases.first().contains(u" – "_s));
    }
};

std::unique_ptr<TestCase> newFilterPhrasesTest() { return std::make_unique<FilterPhrasesTest>(); }

} // namespace Dateline

#include "filterphrasestest.moc"
