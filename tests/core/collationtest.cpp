// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/collation.h"
#include "tests/core/coretests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void CollationTest::sortsAsPeopleDo_data()
{
    QTest::addColumn<QStringList>("sorted");
    QTest::newRow("case") << QStringList{u"apple"_s, u"Banana"_s, u"cherry"_s};
    QTest::newRow("accents") << QStringList{u"Eclair"_s, u"Équipement"_s, u"Estate"_s};
    QTest::newRow("numbers") << QStringList{u"Article 9"_s, u"Article 10"_s, u"Article 101"_s};
    QTest::newRow("empty last") << QStringList{u"a"_s, u"z"_s, QString()};
}

void CollationTest::sortsAsPeopleDo()
{
    QFETCH(QStringList, sorted);
    std::vector<QString> texts(sorted.rbegin(), sorted.rend());
    const std::vector<std::uint32_t> ranks = collationRanks(texts);
    QStringList found(sorted.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
        found[ranks[i]] = texts[i];
    QCOMPARE(found, sorted);
}

void CollationTest::equalTextsHaveEqualRanks()
{
    const std::vector<QString> texts{u"b"_s, u"a"_s, u"b"_s, QString(), u""_s, u"B"_s};
    const std::vector<std::uint32_t> ranks = collationRanks(texts);
    QCOMPARE(ranks[0], ranks[2]);
    QCOMPARE(ranks[3], ranks[4]);
    QVERIFY(ranks[0] != ranks[5]);
    QVERIFY(ranks[1] < ranks[0] && ranks[0] < ranks[3]);
}

} // namespace Dateline
