// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/checkstests.h"
#include "tests/checks/findings.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class PartyChecksTest : public TestCase
{
    Q_OBJECT

private slots:
    void wrongCountryCodesAreFound_data()
    {
        QTest::addColumn<QString>("message"); // empty: nothing is found
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("codes");
        const auto row = [](const char *code, const QString &message = {}, const QString &hint = {},
                            const QString &codes = {}) { QTest::newRow(code) << message << hint << codes; };
        const QString any = u"Change it to the code of the country that is meant."_s;
        row("GB");
        row("XK");
        row("EU");
        row("UK", u"“UK” is no country code of ISO 3166-1; write GB (United Kingdom)"_s, u"Change it to “GB”."_s,
            u"GB"_s);
        row("EL", u"“EL” is no country code of ISO 3166-1; write GR (Greece)"_s, u"Change it to “GR”."_s, u"GR"_s);
        row("AN",
            u"“AN” (Netherlands Antilles) was withdrawn from ISO 3166-1 in 2010; write CW (Curaçao), SX (Sint Maarten) "
            "or BQ (Caribbean Netherlands)"_s,
            any, u"CW SX BQ"_s);
        row("BU",
            u"“BU” (Burma, Socialist Republic of the Union of) was withdrawn from ISO 3166-1 in 1989; write MM "
            "(Myanmar)"_s,
            u"Change it to “MM”."_s, u"MM"_s);
        row("XX", u"“XX” means no country: ISO 3166-1 leaves it to each user"_s, any);
        row("ZQ", u"“ZQ” is no country code of ISO 3166-1"_s, any);
    }

    void wrongCountryCodesAreFound()
    {
        QFETCH(QString, message);
        QFETCH(QString, hint);
        QFETCH(QString, codes);
        for (const PartyKind kind : {PartyKind::Country, PartyKind::Company, PartyKind::Organisation}) {
            TrackerBuilder b = soundBuilder();
            b.party(u"it"_s, kind, u"A  party"_s);
            b.tracker().parties.back().country = *CountryCode::parse(QString::fromLatin1(QTest::currentDataTag()));
            QCOMPARE(subjectsOf(u"country-code"_s, b.tracker()), message.isEmpty() ? QString() : u"party/it"_s);
            if (message.isEmpty())
                continue;
            const std::vector<Finding> found = findingsIn(b.tracker());
            const auto finding = std::find_if(found.begin(), found.end(),
                                              [](const Finding &each) { return each.check == u"country-code"; });
            QCOMPARE(finding->severity, Severity::Error);
            QCOMPARE(finding->name, u"A party"_s);
            QCOMPARE(finding->message, u"The country of “A party”: "_s + message);
            QCOMPARE(finding->hint, hint);
            QStringList offered;
            for (const CountryCode code : finding->codes)
                offered.append(code.toString());
            QCOMPARE(offered.join(u' '), codes);
        }
    }

    void noCountryIsNoFault()
    {
        TrackerBuilder b = soundBuilder();
        b.party(u"it"_s, PartyKind::Company, u"A company without a home"_s);
        QCOMPARE(subjectsOf(u"country-code"_s, b.tracker()), QString());
    }
};

std::unique_ptr<TestCase> newPartyChecksTest() { return std::make_unique<PartyChecksTest>(); }

} // namespace Dateline

#include "partycheckstest.moc"
