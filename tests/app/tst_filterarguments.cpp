// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filters as people type them.
#include "app/cli/filterarguments.h"
#include "tests/query/sampletracker.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

CountryCode code(const QString &text) { return *CountryCode::parse(text); }
Day iso(const QString &text) { return *dayFromIso(text); }

} // namespace

class FilterArgumentsTest : public TestCase
{
    Q_OBJECT

private slots:
    void resolves_data()
    {
        QTest::addColumn<FilterArguments>("arguments");
        QTest::addColumn<Filter>("filter");
        const auto row = [](const char *name, auto arguments, auto filter) {
            FilterArguments a;
            arguments(a);
            Filter f;
            filter(f);
            QTest::newRow(name) << a << f;
        };
        using A = FilterArguments;
        row(
            "nothing", [](A &) {}, [](Filter &) {});
        row(
            "country code",
            [](A &a) {
                a.countries = {u"au"_s, u"NZ"_s};
            },
            [](Filter &f) {
                f.countries = {code(u"AU"_s), code(u"NZ"_s)};
            });
        row(
            "country name", [](A &a) { a.countries = {u"new  ZEALAND"_s}; },
            [](Filter &f) { f.countries = {code(u"NZ"_s)}; });
        row(
            "named twice",
            [](A &a) {
                a.countries = {u"Australia"_s, u"AU"_s};
            },
            [](Filter &f) { f.countries = {code(u"AU"_s)}; });
        row(
            "country without events", [](A &a) { a.countries = {u"jp"_s}; },
            [](Filter &f) { f.countries = {code(u"JP"_s)}; });
        row(
            "UK and EL",
            [](A &a) {
                a.countries = {u"uk"_s, u"EL"_s};
            },
            [](Filter &f) {
                f.countries = {code(u"GB"_s), code(u"GR"_s)};
            });
        row(
            "issuer", [](A &a) { a.issuers = {u"australia"_s}; }, [](Filter &f) { f.issuers = {code(u"AU"_s)}; });
        row(
            "company by id and name",
            [](A &a) {
                a.companies = {u"HUAWEI"_s, u"zte"_s, u"Zte"_s};
            },
            [](Filter &f) {
                f.companies = {{u"huawei"_s}, {u"zte"_s}};
            });
        row(
            "category by id", [](A &a) { a.categories = {u"talk"_s}; },
            [](Filter &f) { f.categories = {{u"talk"_s}}; });
        row(
            "category by name, without events", [](A &a) { a.categories = {u"never used"_s}; },
            [](Filter &f) { f.categories = {{u"none"_s}}; });
        row(
            "milestone by word and name",
            [](A &a) {
                a.milestones = {u"in-force"_s, u"In Force"_s, u"announced"_s};
            },
            [](Filter &f) {
                f.milestones = {Milestone::InForce, Milestone::Announced};
            });
        row(
            "tag", [](A &a) { a.tags = {u"5G"_s}; }, [](Filter &f) { f.tags = {u"5g"_s}; });
        row(
            "years", [](A &a) { a.from = u"2017"_s, a.to = u"2020"_s; },
            [](Filter &f) {
                f.window = {iso(u"2017-01-01"_s), iso(u"2021-01-01"_s)};
            });
        row(
            "in words", [](A &a) { a.from = u"mid-November 2018"_s, a.to = u"before the end of 2019"_s; },
            [](Filter &f) {
                f.window = {dayFromCivil({2018, 11, 11}), dayFromCivil({2020, 1, 1})};
            });
        row(
            "from a month", [](A &a) { a.from = u"2018-11"_s; },
            [](Filter &f) { f.window.begin = iso(u"2018-11-01"_s); });
        row(
            "to a season", [](A &a) { a.to = u"2018-21"_s; }, [](Filter &f) { f.window.end = iso(u"2018-06-01"_s); });
        row(
            "one day", [](A &a) { a.from = a.to = u"2018-08-23"_s; },
            [](Filter &f) {
                f.window = {iso(u"2018-08-23"_s), iso(u"2018-08-24"_s)};
            });
        row(
            "as of, known on", [](A &a) { a.asOf = u"2018-11"_s, a.knownOn = u"2018-12-01"_s; },
            [](Filter &f) {
                f.asOf = iso(u"2018-11-30"_s);
                f.knownOn = iso(u"2018-12-01"_s);
            });
        row(
            "text", [](A &a) { a.text = u"ban Huawei"_s; }, [](Filter &f) { f.text = u"ban Huawei"_s; });
        row(
            "origins", [](A &a) { a.minimumOrigins = u"2"_s; }, [](Filter &f) { f.minimumOrigins = 2; });
    }

    void resolves()
    {
        QFETCH(FilterArguments, arguments);
        QFETCH(Filter, filter);
        const auto resolved = resolveFilter(arguments, EventTable(sampleTracker()));
        if (!resolved)
            QFAIL(qPrintable(resolved.error().toLine()));
        QVERIFY(*resolved == filter);
    }

    void refuses_data()
    {
        QTest::addColumn<FilterArguments>("arguments");
        QTest::addColumn<QStringList>("said"); // the place, then what the message must have
        const auto row = [](const char *name, auto arguments, const QStringList &said) {
            FilterArguments a;
            arguments(a);
            QTest::newRow(name) << a << said;
        };
        using A = FilterArguments;
        row("country", [](A &a) { a.countries = {u"Astralia"_s}; },
            {u"--country"_s, u"“Astralia”"_s, u"did you mean “Australia”?"_s});
        row("a withdrawn code", [](A &a) { a.countries = {u"tp"_s}; },
            {u"--country"_s, u"“TP” (East Timor) was withdrawn from ISO 3166-1 in 2002; write TL (Timor-Leste)"_s});
        row("a withdrawn code of several", [](A &a) { a.issuers = {u"SU"_s}; },
            {u"--issuer"_s, u"“SU”"_s, u"1992"_s, u"write RU (Russia), AM (Armenia), "_s, u" or UZ (Uzbekistan)"_s});
        row("a code for users", [](A &a) { a.countries = {u"XX"_s}; }, {u"--country"_s, u"“XX” means no country"_s});
        row("a code of nobody",
            [](A &a) {
                a.countries = {u"au"_s, u"ZQ"_s};
            },
            {u"--country"_s, u"“ZQ” is no country code of ISO 3166-1"_s});
        row("country, start of a name", [](A &a) { a.countries = {u"united k"_s}; },
            {u"--country"_s, u"did you mean “United Kingdom”?"_s});
        row("country, nothing near", [](A &a) { a.countries = {u"Wakanda"_s}; },
            {u"--country"_s, u"“Wakanda”"_s, u"Australia, New Zealand or United Kingdom"_s});
        row("empty country", [](A &a) { a.countries = {QString()}; }, {u"--country"_s, u"“”"_s});
        row("issuer", [](A &a) { a.issuers = {u"A1"_s}; }, {u"--issuer"_s, u"“A1”"_s});
        row("company", [](A &a) { a.companies = {u"Huwaei"_s}; },
            {u"--company"_s, u"“Huwaei”"_s, u"did you mean “Huawei”?"_s});
        row("a country is no company", [](A &a) { a.companies = {u"Australia"_s}; }, {u"--company"_s});
        row("category", [](A &a) { a.categories = {u"restrictions"_s}; },
            {u"--category"_s, u"did you mean “Restriction”?"_s});
        row("milestone", [](A &a) { a.milestones = {u"inforce"_s}; },
            {u"--milestone"_s, u"“inforce”"_s, u"did you mean “in-force”?"_s});
        row("milestone, nothing near", [](A &a) { a.milestones = {u"xyz"_s}; },
            {u"--milestone"_s, u"proposed, announced"_s});
        row("tag", [](A &a) { a.tags = {u"deadlines"_s}; }, {u"--tag"_s, u"did you mean “deadline”?"_s});
        row("from", [](A &a) { a.from = u"2018-13"_s; }, {u"--from"_s, u"“2018-13”"_s});
        row("from either", [](A &a) { a.from = u"03/04/2019"_s; }, {u"--from"_s, u"2019-04-03 or 2019-03-04"_s});
        row("from nowhere", [](A &a) { a.from = u"../2018"_s; }, {u"--from"_s, u"no first day"_s});
        row("to no end", [](A &a) { a.to = u"2018/.."_s; }, {u"--to"_s, u"no last day"_s});
        row("to before from", [](A &a) { a.from = u"2019"_s, a.to = u"2018"_s; },
            {u"--to"_s, u"“2018”"_s, u"“2019”"_s});
        row("as of", [](A &a) { a.asOf = u"soonish"_s; }, {u"--as-of"_s, u"“soonish”"_s});
        row("known on", [](A &a) { a.knownOn = u"2018/.."_s; }, {u"--known-on"_s, u"no last day"_s});
        for (const char *number : {"-1", "2.5", "many", "65536", "99999999999", "٣"}) {
            row(number, [&](A &a) { a.minimumOrigins = QString::fromUtf8(number); },
                {u"--min-origins"_s, u"“"_s + QString::fromUtf8(number) + u"”"_s});
        }
        row("the first of several", [](A &a) { a.countries = {u"Wakanda"_s}, a.from = u"x"_s; }, {u"--country"_s});
    }

    void refuses()
    {
        QFETCH(FilterArguments, arguments);
        QFETCH(QStringList, said);
        const auto resolved = resolveFilter(arguments, EventTable(sampleTracker()));
        QVERIFY(!resolved.ok());
        const Error &error = resolved.error();
        QCOMPARE(error.code, ErrorCode::Usage);
        QCOMPARE(error.place, said.first());
        for (const QString &part : said.mid(1)) {
            if (!error.message.contains(part))
                QFAIL(qPrintable(u"“%1” is not in: %2"_s.arg(part, error.message)));
        }
        QVERIFY(!error.message.endsWith(u'.'));
    }

    void findsWhatStandsUnderAWrongCode()
    {
        TrackerBuilder b;
        b.country(u"UK"_s, u"Britain"_s).country(u"SU"_s, u"Soviet Union"_s);
        b.event(u"e"_s, u"1990"_s, u"E"_s).with(u"uk"_s, Role::Issuer).with(u"su"_s, Role::Issuer);
        FilterArguments arguments;
        arguments.countries = {u"UK"_s, u"su"_s};
        const auto resolved = resolveFilter(arguments, EventTable(b.tracker()));
        QVERIFY(resolved.ok());
        QVERIFY(resolved->countries == (std::vector{code(u"GB"_s), code(u"UK"_s), code(u"SU"_s)}));
    }

    void aSharedNameMeansAll()
    {
        TrackerBuilder b;
        b.party(u"a"_s, PartyKind::Company, u"Telecom"_s).party(u"b"_s, PartyKind::Company, u"TELECOM"_s);
        b.event(u"e"_s, u"2018"_s, u"E"_s).with(u"a"_s, Role::Target).with(u"b"_s, Role::Target);
        FilterArguments arguments;
        arguments.companies = {u"telecom"_s};
        const auto resolved = resolveFilter(arguments, EventTable(b.tracker()));
        QVERIFY(resolved.ok());
        QCOMPARE(resolved->companies.size(), std::size_t{2});
    }

    void hugeArgumentsAreRefusedQuickly()
    {
        FilterArguments arguments;
        arguments.countries = {QString(2'000'000, u'x')};
        const auto resolved = resolveFilter(arguments, EventTable(sampleTracker()));
        QVERIFY(!resolved.ok());
    }
};

QTEST_GUILESS_MAIN(FilterArgumentsTest)

#include "tst_filterarguments.moc"
