// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/edtf.h"
#include "tests/dates/datestests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void EdtfHumanTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("human");
    const auto rows = tableRows(u"edtf-human.tsv"_s, 2);
    QVERIFY(rows.size() > 100);
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row[0])) << row[0] << row[1];
}

void EdtfHumanTest::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, human);
    const auto result = Edtf::parse(text);
    QVERIFY2(result.ok(), qPrintable(result ? QString() : result.error().toLine()));
    QCOMPARE(result->toHuman(), human);
}

/// Whatever can be read can be said: in one line, without blanks at the ends or in pairs.
void EdtfHumanTest::everyExpressionHasOne()
{
    for (const QStringList &row : tableRows(u"edtf-conformance.tsv"_s, 4)) {
        const auto result = Edtf::parse(row[0]);
        if (!result)
            continue;
        const QString human = result->toHuman();
        QVERIFY2(!human.isEmpty() && human == human.simplified(), qPrintable(row[0]));
    }
}

} // namespace Dateline
