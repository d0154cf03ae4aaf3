// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/findingmodel.h"
#include "tests/items/itemstests.h"
#include "tests/items/modeltext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Finding finding(Severity severity, const QString &check, const QString &subject, const QString &message)
{
    Finding found;
    found.severity = severity;
    found.check = check;
    found.subject = subject;
    found.name = subject.section(u'/', 1);
    found.message = message;
    found.hint = u"Look at it."_s;
    return found;
}

FindingModel::Findings sample()
{
    std::vector<Finding> findings{
        finding(Severity::Error, u"quote-broken"_s, u"attribution/x"_s, u"<b>It</b> does not stand there"_s),
        finding(Severity::Error, u"date-undecided"_s, u"event/b"_s, u"Sources part"_s),
        finding(Severity::Warning, u"single-origin-ban"_s, u"event/a"_s, u"One only"_s),
        finding(Severity::Note, u"source-unused"_s, u"source/c"_s, u"Nothing"_s),
    };
    findings[1].accepted = u"Both are right"_s;
    return std::make_shared<const std::vector<Finding>>(std::move(findings));
}

} // namespace

class FindingModelTest : public TestCase
{
    Q_OBJECT

private slots:
    void showsFindings()
    {
        FindingModel model;
        QCOMPARE(modelText(model), QString());
        model.setFindings(sample());
        QCOMPARE(modelText(model),
                 u"Error | Quote not in the text | x | <b>It</b> does not stand there\n"
                 "Warning | Ban from one origin | a | One only\n"
                 "Note | Unused source | c | Nothing\n"_s);
        QCOMPARE(model.headerData(FindingModel::Subject, Qt::Horizontal, Qt::DisplayRole).toString(), u"Found in"_s);
        model.setFindings(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void hidesSeverities()
    {
        FindingModel model;
        model.setFindings(sample());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        FindingsShown shown;
        shown.accepted = true;
        model.setShown(shown);
        QCOMPARE(columnText(model, FindingModel::SeverityColumn), u"Error | Error, accepted | Warning | Note"_s);
        shown.severities = {true, false, false};
        model.setShown(shown);
        model.setShown(shown);
        QCOMPARE(columnText(model, FindingModel::Subject), u"x | b"_s);
        QCOMPARE(resets.count(), 2);
        QVERIFY(model.indexOf(u"date-undecided"_s, u"event/b"_s).isValid());
        QVERIFY(!model.indexOf(u"source-unused"_s, u"source/c"_s).isValid());
    }

    void sorts()
    {
        FindingModel model;
        model.setFindings(sample());
        model.setShown({{true, true, true}, true});
        const QPersistentModelIndex kept = model.indexOf(u"source-unused"_s, u"source/c"_s);
        model.sort(FindingModel::Subject);
        QCOMPARE(columnText(model, FindingModel::Subject), u"a | b | c | x"_s);
        QCOMPARE(kept.row(), 2);
        model.sort(FindingModel::Subject, Qt::DescendingOrder);
        QCOMPARE(columnText(model, FindingModel::Subject), u"x | c | b | a"_s);
        model.sort(FindingModel::SeverityColumn, Qt::DescendingOrder);
        QCOMPARE(columnText(model, FindingModel::Subject), u"c | a | b | x"_s);
        model.sort(-1);
        QCOMPARE(columnText(model, FindingModel::Subject), u"x | b | a | c"_s);
        QCOMPARE(model.findingAt(kept)->subject, u"source/c"_s);
    }

    void roles()
    {
        FindingModel model;
        model.setFindings(sample());
        model.setShown({{true, true, true}, true});
        const QModelIndex index = model.index(1, FindingModel::Message);
        QCOMPARE(index.data(FindingModel::CheckIdRole).toString(), u"date-undecided"_s);
        QCOMPARE(index.data(FindingModel::SubjectRole).toString(), u"event/b"_s);
        QCOMPARE(index.data(FindingModel::SeverityRole).toInt(), static_cast<int>(Severity::Error));
        QVERIFY(index.data(FindingModel::AcceptedRole).toBool());
        QCOMPARE(index.data(FindingModel::ReasonRole).toString(), u"Both are right"_s);
        QCOMPARE(index.data(FindingModel::HintRole).toString(), u"Look at it."_s);
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"What is wrong: Sources part"_s);
        QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(), u"Error, accepted: Sources part. Look at it."_s);
        const QString toolTip = index.data(Qt::ToolTipRole).toString();
        QVERIFY(toolTip.startsWith(u"Dates in conflict\nSources date the event to days"_s));
        QVERIFY(toolTip.endsWith(u"Look at it.\nAccepted: Both are right"_s));
        QVERIFY(!model.index(0, 0).data(FindingModel::ReasonRole).isValid());
        QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    }

    void isAWellBehavedModel()
    {
        FindingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const auto &findings : {sample(), FindingModel::Findings(), sample()}) {
            model.setFindings(findings);
            for (int column = -1; column < FindingModel::columns; ++column) {
                const QPersistentModelIndex kept = model.index(model.rowCount() - 1, 0);
                model.sort(column, column % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
                model.setShown({{true, column > 0, true}, column % 2 == 0});
            }
        }
    }
};

std::unique_ptr<TestCase> newFindingModelTest() { return std::make_unique<FindingModelTest>(); }

} // namespace Dateline

#include "findingmodeltest.moc"
