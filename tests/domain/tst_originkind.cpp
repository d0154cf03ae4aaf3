// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/originkind.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"

#include <QCoreApplication>

using namespace Dateline;
using namespace Qt::StringLiterals;

/// Which first reporters can confirm something.
class OriginKindTest : public TestCase
{
    Q_OBJECT

private slots:
    void kindIsToldByTheName_data();
    void kindIsToldByTheName();
};

void OriginKindTest::kindIsToldByTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<OriginKind>("kind");
    for (const char *name :
         {"reports", "Press reports", "the press reports", "several  media", "Other news outlets", "various newspapers",
          "unnamed sources", "anonymous", "rumours", "Medienberichte", "press and media reports", "Some reports"})
        QTest::newRow(name) << QString::fromUtf8(name) << OriginKind::Unnamed;
    for (const char *name : {"This tracker", " this  TRACKER"})
        QTest::newRow(name) << QString::fromUtf8(name) << OriginKind::ThisTracker;
    for (const char *name : {"Reuters", "Press", "The Press", "News Media", "Die Presse", "Associated Press",
                             "Consumer Reports", "a German official", "The Local", "Other", "Several", "The Wire",
                             "This tracker of ours", "European Sources Online", ""})
        QTest::newRow(name) << QString::fromUtf8(name) << OriginKind::Named;
}

void OriginKindTest::kindIsToldByTheName()
{
    QFETCH(QString, name);
    QFETCH(OriginKind, kind);
    QCOMPARE(originKind(name), kind);
    QCOMPARE(canConfirm(name), kind == OriginKind::Named);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runTests<OriginKindTest>(argc, argv);
}

#include "tst_originkind.moc"
