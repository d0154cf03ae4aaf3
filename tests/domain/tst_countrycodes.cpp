// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/countrycodes.h"
#include "models/domain/countrynames.h"
#include "models/domain/memberstates.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

std::vector<CountryCode> allCodes()
{
    std::vector<CountryCode> codes;
    for (char16_t first = u'A'; first <= u'Z'; ++first) {
        for (char16_t second = u'A'; second <= u'Z'; ++second)
            codes.push_back(*CountryCode::parse(QString(QString(QChar(first)) + QChar(second))));
    }
    return codes;
}

} // namespace

/// Which codes are those of countries.
class CountryCodesTest : public TestCase
{
    Q_OBJECT

private slots:
    void meanings_data();
    void meanings();
    void countriesHaveNamesAndNamesAreOfCountries();
    void whatIsWithdrawnHasSuccessors();
    void memberStatesAreCountries();
};

void CountryCodesTest::meanings_data()
{
    QTest::addColumn<CodeStatus>("status");
    QTest::addColumn<QString>("instead");
    QTest::addColumn<QString>("formerName");
    QTest::addColumn<int>("year");
    const auto row = [](const char *code, CodeStatus status, const QString &instead = {}, const QString &name = {},
                        int year = 0) { QTest::newRow(code) << status << instead << name << year; };
    using enum CodeStatus;
    row("GB", Country);
    row("AU", Country);
    row("GR", Country);
    row("EU", Country);
    row("XK", Country);
    row("TW", Country);
    // Withdrawn once, and assigned to another since.
    row("AI", Country);
    row("BQ", Country);
    row("BY", Country);
    row("GE", Country);
    row("SK", Country);
    row("UK", OtherCode, u"GB"_s);
    row("EL", OtherCode, u"GR"_s);
    row("AN", Withdrawn, u"CW SX BQ"_s, u"Netherlands Antilles"_s, 2010);
    row("BU", Withdrawn, u"MM"_s, u"Burma, Socialist Republic of the Union of"_s, 1989);
    row("CS", Withdrawn, u"RS ME CZ SK"_s, u"Serbia and Montenegro"_s, 2006);
    row("DD", Withdrawn, u"DE"_s, u"German Democratic Republic"_s, 1990);
    row("FX", Withdrawn, u"FR"_s, u"France, Metropolitan"_s, 1997);
    row("SU", Withdrawn, u"RU AM AZ BY EE GE KG KZ LT LV MD TJ TM UA UZ"_s,
        u"USSR, Union of Soviet Socialist Republics"_s, 1992);
    row("TP", Withdrawn, u"TL"_s, u"East Timor"_s, 2002);
    row("YD", Withdrawn, u"YE"_s, u"Yemen, Democratic, People's Democratic Republic of"_s, 1990);
    row("YU", Withdrawn, u"RS ME"_s, u"Yugoslavia, (Socialist) Federal Republic of"_s, 2003); // by way of CS
    row("ZR", Withdrawn, u"CD"_s, u"Zaire, Republic of"_s, 1997);
    row("AA", UserAssigned);
    row("QM", UserAssigned);
    row("QZ", UserAssigned);
    row("XA", UserAssigned);
    row("XX", UserAssigned);
    row("ZZ", UserAssigned);
    row("QL", Unassigned);
    row("ZQ", Unassigned);
    row("UN", Unassigned); // reserved, but of no country
    row("EN", Unassigned);
}

void CountryCodesTest::meanings()
{
    QFETCH(CodeStatus, status);
    QFETCH(QString, instead);
    QFETCH(QString, formerName);
    QFETCH(int, year);
    const CountryCode code = *CountryCode::parse(QString::fromLatin1(QTest::currentDataTag()));
    const CodeMeaning meaning = meaningOf(code);
    QCOMPARE(meaning.status, status);
    QCOMPARE(isCountry(code), status == CodeStatus::Country);
    QStringList codes;
    for (const CountryCode other : meaning.instead)
        codes.append(other.toString());
    QCOMPARE(codes.join(u' '), instead);
    QCOMPARE(meaning.formerName, formerName);
    QCOMPARE(meaning.yearWithdrawn, year);
    QVERIFY(!isCountry(CountryCode()));
    QCOMPARE(meaningOf(CountryCode()).status, CodeStatus::Unassigned);
}

void CountryCodesTest::countriesHaveNamesAndNamesAreOfCountries()
{
    std::size_t countries = 0;
    for (const CountryCode code : allCodes()) {
        const bool named = countryName(code) != code.toString();
        if (named != isCountry(code))
            QFAIL(qPrintable(code.toString()));
        countries += named ? 1 : 0;
    }
    QVERIFY(countries >= 249 + 8); // assigned and reserved ones
}

void CountryCodesTest::whatIsWithdrawnHasSuccessors()
{
    std::size_t withdrawn = 0;
    for (const CountryCode code : allCodes()) {
        const CodeMeaning meaning = meaningOf(code);
        if (meaning.status == CodeStatus::Withdrawn)
            ++withdrawn;
        QCOMPARE(meaning.instead.empty(),
                 meaning.status != CodeStatus::Withdrawn && meaning.status != CodeStatus::OtherCode);
        QVERIFY(std::all_of(meaning.instead.begin(), meaning.instead.end(), isCountry));
        QCOMPARE(meaning.formerName.isEmpty(), meaning.status != CodeStatus::Withdrawn);
    }
    QVERIFY(withdrawn >= 24);
}

void CountryCodesTest::memberStatesAreCountries()
{
    for (const Membership &membership : euMemberships())
        QVERIFY(isCountry(membership.country));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runTests<CountryCodesTest>(argc, argv);
}

#include "tst_countrycodes.moc"
