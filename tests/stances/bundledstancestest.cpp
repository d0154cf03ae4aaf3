// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trackerfile.h"
#include "models/query/snapshot.h"
#include "models/stances/stanceindex.h"
#include "tests/stances/stancestests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// What is known of the world, held against what the bundled tracker says of it.
class BundledStancesTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void stances_data();
    void stances();
    void courses_data();
    void courses();
    void deadlinesOfGermany();
    void knowledgeHidesTheDecisionOfJapan();

private:
    std::uint32_t pairOf(const StanceIndex &index, const QString &country, const QString &target) const;
    std::unique_ptr<const Snapshot> m_snapshot;
    StanceIndex m_index;
};

void BundledStancesTest::initTestCase()
{
    Result<TrackerColumns> tracker = openTracker(u"bundled:huawei-5g"_s);
    QVERIFY(tracker.ok());
    m_snapshot = std::make_unique<const Snapshot>(std::move(*tracker));
    m_index = StanceIndex(*m_snapshot);
}

std::uint32_t BundledStancesTest::pairOf(const StanceIndex &index, const QString &country, const QString &target) const
{
    const auto number = index.countryNumber(*CountryCode::parse(country));
    const Party *party = m_snapshot->party({target});
    if (!number || !party)
        return noIndex;
    const auto place = index.targetNumber(static_cast<std::uint32_t>(party - m_snapshot->tracker().parties.data()));
    return place ? index.pairOf(*number, *place) : noIndex;
}

void BundledStancesTest::stances_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("day");
    QTest::addColumn<Stance>("stance");
    QTest::addColumn<QString>("event");
    const auto add = [](const char *country, const char *target, const char *day, Stance stance, const char *event) {
        QTest::addRow("%s %s %s", country, target, day)
            << QString::fromLatin1(country) << QString::fromLatin1(target) << QString::fromLatin1(day) << stance
            << QString::fromLatin1(event);
    };
    add("AU", "huawei", "2018-08-22", Stance::None, "");
    add("AU", "zte", "2018-08-22", Stance::None, "");
    add("AU", "huawei", "2018-08-23", Stance::Banned, "au-5g-ban");
    add("AU", "zte", "2018-08-23", Stance::Banned, "au-5g-ban");
    add("AU", "huawei", "2026-01-01", Stance::Banned, "au-5g-ban");
    add("GB", "zte", "2018-04-16", Stance::PartlyRestricted, "uk-ncsc-zte");
    add("US", "zte", "2018-05-01", Stance::Banned, "us-zte-denial-order");
    add("US", "zte", "2018-07-13", Stance::LiftedOrDeclined, "us-zte-denial-lifted");
    add("US", "zte", "2018-08-13", Stance::PartlyRestricted, "us-ndaa-889-signed");
    add("DE", "huawei", "2018-12-07", Stance::LiftedOrDeclined, "de-opposes-exclusion");
    add("DE", "huawei", "2024-07-10", Stance::LiftedOrDeclined, "de-opposes-exclusion");
    add("DE", "huawei", "2024-07-11", Stance::PartlyRestricted, "de-agreement-announced");
    add("DE", "huawei", "2030-01-01", Stance::PartlyRestricted, "de-agreement-announced");
    add("JP", "huawei", "2019-01-01", Stance::PartlyRestricted, "jp-procurement-adopted");
}

void BundledStancesTest::stances()
{
    QFETCH(QString, country);
    QFETCH(QString, target);
    QFETCH(QString, day);
    QFETCH(Stance, stance);
    QFETCH(QString, event);
    const std::uint32_t pair = pairOf(m_index, country, target);
    QVERIFY(pair != noIndex);
    const Standing standing = m_index.at(pair, *dayFromIso(day));
    QCOMPARE(standing.stance, stance);
    QVERIFY(standing.isCertain());
    QCOMPARE(standing.event == noIndex ? QString() : m_snapshot->eventId(standing.event).text, event);
}

void BundledStancesTest::courses_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QStringList>("course");
    QTest::newRow("United Kingdom") << u"GB"_s
                                    << QStringList{u"2018-11-05 under-review?"_s, u"2018-11-06 under-review"_s,
                                                   u"2020-01-28 partly-restricted"_s, u"2020-07-14 banned"_s};
    QTest::newRow("Sweden") << u"SE"_s
                            << QStringList{u"2020-10-20 banned"_s, u"2020-11-09 under-review"_s,
                                           u"2021-01-19 banned"_s};
    QTest::newRow("Germany") << u"DE"_s
                             << QStringList{u"2018-11-01 under-review?"_s, u"2018-11-30 under-review"_s,
                                            u"2018-12-07 lifted-or-declined"_s, u"2024-07-11 partly-restricted"_s};
    QTest::newRow("New Zealand") << u"NZ"_s << QStringList{u"2018-11-28 banned"_s};
}

/// Towards Huawei: each change of the stance, "?" where it is only possible.
void BundledStancesTest::courses()
{
    QFETCH(QString, country);
    QFETCH(QStringList, course);
    QStringList found;
    for (const StanceChange &change : m_index.changes(pairOf(m_index, country, u"huawei"_s))) {
        const QString text = isoDay(Day{change.day}) + u' ' + wordFor(change.standing.stance)
            + (change.standing.isCertain() ? QString() : u"?"_s);
        if (found.isEmpty() || found.last().section(u' ', 1) != text.section(u' ', 1))
            found.append(text);
    }
    QCOMPARE(found, course);
}

void BundledStancesTest::deadlinesOfGermany()
{
    const std::uint32_t pair = pairOf(m_index, u"DE"_s, u"huawei"_s);
    const auto latest = [&](const QString &day) {
        return m_snapshot->eventId(m_index.at(pair, *dayFromIso(day)).latest).text;
    };
    QCOMPARE(latest(u"2025-06-01"_s), u"de-agreement-announced"_s);
    QCOMPARE(latest(u"2026-12-31"_s), u"de-core-2026"_s);
    QCOMPARE(latest(u"2029-12-31"_s), u"de-access-2029"_s);
}

void BundledStancesTest::knowledgeHidesTheDecisionOfJapan()
{
    const Day newYear = *dayFromIso(u"2019-01-01");
    const StanceIndex then(*m_snapshot, *dayFromIso(u"2018-12-01"));
    const Standing standing = then.at(pairOf(then, u"JP"_s, u"huawei"_s), newYear);
    QVERIFY(standing.stance < Stance::PartlyRestricted);
    QCOMPARE(m_index.at(pairOf(m_index, u"JP"_s, u"huawei"_s), newYear).stance, Stance::PartlyRestricted);
    const StanceIndex later(*m_snapshot, *dayFromIso(u"2018-12-31"));
    QCOMPARE(later.at(pairOf(later, u"JP"_s, u"huawei"_s), newYear).stance, Stance::PartlyRestricted);
}

std::unique_ptr<TestCase> newBundledStancesTest() { return std::make_unique<BundledStancesTest>(); }

} // namespace Dateline

#include "bundledstancestest.moc"
