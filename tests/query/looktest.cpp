// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canonicaljson.h"
#include "models/domain/limits.h"
#include "models/query/lookjson.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Random looks, in which every part is there or not. The same seed makes the same looks.
class RandomLooks
{
public:
    explicit RandomLooks(quint32 seed) : m_random(seed) { }

    Look next()
    {
        Look look;
        look.filter = filter();
        if (chance())
            look.lanes = std::array{LaneGrouping::Country, LaneGrouping::Company, LaneGrouping::Category,
                                    LaneGrouping::None}[upTo(3)];
        if (chance()) {
            const double begin = (m_random.generateDouble() - 0.5) * std::pow(10, upTo(10));
            look.range = TimeRange{begin, begin + 1 + m_random.generateDouble() * 1e5};
        }
        look.selection = selection();
        look.knownThen = chance();
        return look;
    }

private:
    std::size_t upTo(int most) { return static_cast<std::size_t>(m_random.bounded(most + 1)); }
    bool chance() { return m_random.bounded(2) == 0; }
    QString id() { return QStringList{u"huawei"_s, u"zte"_s, u"a.b_c-9"_s, u"x"_s}[m_random.bounded(4)]; }
    CountryCode country() { return std::array{countryCode(u"AU"), countryCode(u"EU"), countryCode(u"NZ")}[upTo(2)]; }
    QString text() { return QStringList{u"5g"_s, u"华为 \"&\" \\ \u0007\n"_s, u"é 🛰"_s}[m_random.bounded(3)]; }
    std::optional<Day> day()
    {
        return chance() ? std::optional(Day{m_random.bounded(-800'000, 800'000)}) : std::nullopt;
    }

    Filter filter()
    {
        Filter filter;
        for (std::size_t i = upTo(2); i > 0; --i)
            filter.countries.push_back(country());
        for (std::size_t i = upTo(2); i > 0; --i)
            filter.issuers.push_back(country());
        for (std::size_t i = upTo(2); i > 0; --i)
            filter.companies.push_back({id()});
        for (std::size_t i = upTo(2); i > 0; --i)
            filter.categories.push_back({id()});
        for (std::size_t i = upTo(2); i > 0; --i)
            filter.milestones.push_back(chance() ? Milestone::InForce : Milestone::Lifted);
        for (std::size_t i = upTo(2); i > 0; --i)
            filter.tags.append(text());
        filter.window = {day(), day()};
        if (chance())
            filter.text = text();
        filter.minimumOrigins = static_cast<int>(upTo(3));
        filter.asOf = day();
        filter.knownOn = day();
        return filter;
    }

    Selection selection()
    {
        switch (upTo(5)) {
        case 0:
            return EventId{id()};
        case 1:
            return country();
        case 2:
            return PartyId{id()};
        case 3:
            return MeasureId{id()};
        case 4:
            return SourceId{id()};
        }
        return {};
    }

    QRandomGenerator m_random;
};

QString faultOf(const Result<Look> &read) { return read.ok() ? QString() : read.error().toLine(); }

} // namespace

class LookTest : public TestCase
{
    Q_OBJECT

private slots:
    void looksAreReadBack()
    {
        RandomLooks looks(19);
        for (int i = 0; i < 2000; ++i) {
            const Look look = looks.next();
            const QByteArray json = lookJson(look);
            const Result<Look> read = readLook(json);
            QVERIFY2(read.ok(), qPrintable(faultOf(read) + u' ' + QString::fromUtf8(json)));
            QVERIFY2(*read == look, json.constData());
            QCOMPARE(lookJson(*read), json);
        }
    }

    void otherLooksHaveOtherBytes()
    {
        RandomLooks looks(5);
        std::vector<Look> all;
        for (int i = 0; i < 100; ++i)
            all.push_back(looks.next());
        for (const Look &a : all) {
            for (const Look &b : all)
                QCOMPARE(lookJson(a) == lookJson(b), a == b);
        }
    }

    void theFormIsCanonical()
    {
        RandomLooks looks(7);
        for (int i = 0; i < 500; ++i) {
            const QByteArray json = lookJson(looks.next());
            QVERIFY2(isCanonicalJsonObject(json, Limits::specDepth), json.constData());
        }
    }

    void membersHaveTheNamesOfSpecs()
    {
        Look look;
        look.filter.countries = {countryCode(u"AU")};
        look.filter.asOf = Day{17866};
        look.filter.knownOn = Day{17867};
        look.lanes = LaneGrouping::Company;
        look.range = TimeRange{17000.25, 18000.5};
        look.selection = MeasureId{u"au-5g"_s};
        QCOMPARE(lookJson(look),
                 QByteArray(R"({"filter":{"asOf":"2018-12-01","countries":["AU"],"knownOn":"2018-12-02"},)"
                            R"("lanes":"company","measure":"au-5g","range":[17000.25,18000.5]})"));
        const Result<Look> nothing = readLook("{}");
        QVERIFY(nothing.ok() && *nothing == Look());
    }

    void faultsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("no JSON") << QByteArray("{") << QString();
        QTest::newRow("a list") << QByteArray("[]") << QString();
        QTest::newRow("too deep") << QByteArray(10'000, '[') + QByteArray(10'000, ']') << QString();
        QTest::newRow("unknown") << QByteArray(R"({"weather":1})") << u"/weather"_s;
        QTest::newRow("of a picture") << QByteArray(R"({"view":"map"})") << u"/view"_s;
        QTest::newRow("filter") << QByteArray(R"({"filter":[]})") << u"/filter"_s;
        QTest::newRow("in the filter") << QByteArray(R"({"filter":{"weather":1}})") << u"/filter/weather"_s;
        QTest::newRow("country") << QByteArray(R"({"filter":{"countries":["AU","Oz"]}})") << u"/filter/countries/1"_s;
        QTest::newRow("a number") << QByteArray(R"({"filter":{"tags":["5g",5]}})") << u"/filter/tags/1"_s;
        QTest::newRow("milestone") << QByteArray(R"({"filter":{"milestones":["sold"]}})") << u"/filter/milestones/0"_s;
        QTest::newRow("day") << QByteArray(R"({"filter":{"knownOn":"yesterday"}})") << u"/filter/knownOn"_s;
        QTest::newRow("origins") << QByteArray(R"({"filter":{"minOrigins":-1}})") << u"/filter/minOrigins"_s;
        QTest::newRow("lanes") << QByteArray(R"({"lanes":"rivers"})") << u"/lanes"_s;
        QTest::newRow("range") << QByteArray(R"({"range":[2,1]})") << u"/range"_s;
        QTest::newRow("three") << QByteArray(R"({"range":[1,2,3]})") << u"/range"_s;
        QTest::newRow("event") << QByteArray(R"({"event":"A B"})") << u"/event"_s;
        QTest::newRow("no event") << QByteArray(R"({"event":""})") << u"/event"_s;
        QTest::newRow("selected country") << QByteArray(R"({"country":"Oz"})") << u"/country"_s;
        QTest::newRow("two selections") << QByteArray(R"({"company":"zte","source":"ft"})") << u"/source"_s;
    }

    void faultsNameTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const Result<Look> read = readLook(json);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QCOMPARE(read.error().place, place);
    }

    void lanesGoWithTheFilter()
    {
        Look look;
        QCOMPARE(lanesOf(look), LaneGrouping::Category);
        look.filter.companies = {{u"zte"_s}};
        QCOMPARE(lanesOf(look), LaneGrouping::Company);
        look.filter.issuers = {countryCode(u"AU")};
        QCOMPARE(lanesOf(look), LaneGrouping::Country);
        look.lanes = LaneGrouping::None;
        QCOMPARE(lanesOf(look), LaneGrouping::None);
    }
};

std::unique_ptr<TestCase> newLookTest() { return std::make_unique<LookTest>(); }

} // namespace Dateline

#include "looktest.moc"
