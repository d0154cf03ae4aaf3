// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/common/formfield.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace Dateline {

class FormFieldTest : public TestCase
{
    Q_OBJECT

private slots:
    void theWheelPassesAChoice();
};

void FormFieldTest::theWheelPassesAChoice()
{
    QWidget form;
    auto *layout = new QVBoxLayout(&form);
    auto *line = new QLineEdit;
    auto *choice = new QComboBox;
    choice->addItems({QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
    layout->addWidget(new FormField(QStringLiteral("Line"), line));
    layout->addWidget(new FormField(QStringLiteral("Choice"), choice));
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    line->setFocus();
    const auto isTaken = [choice] {
        const QPointF middle = choice->rect().center();
        QWheelEvent wheel(middle, choice->mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(choice, &wheel);
        return wheel.isAccepted();
    };
    QVERIFY(!isTaken()); // so that it goes on to what scrolls the form
    QCOMPARE(choice->currentIndex(), 0);
    QVERIFY(line->hasFocus());
    QCOMPARE(choice->focusPolicy(), Qt::StrongFocus);
    // Whoever went into it means it.
    choice->setFocus();
    QVERIFY(isTaken());
    QCOMPARE(choice->currentIndex(), 1);
}

} // namespace Dateline

QTEST_MAIN(Dateline::FormFieldTest)

#include "tst_formfield.moc"
