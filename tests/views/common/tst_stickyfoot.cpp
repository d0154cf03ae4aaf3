// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/common/stickyfoot.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <array>

namespace Dateline {

namespace {

/// A form of many lines in an area that shows some of them.
struct LongForm
{
    LongForm()
    {
        auto *layout = new QVBoxLayout(form);
        for (QLineEdit *&line : lines)
            layout->addWidget(line = new QLineEdit);
        foot = new StickyFoot(form);
        foot->lines()->addWidget(reason);
        foot->lines()->addWidget(save);
        layout->addWidget(foot);
        reason->setWordWrap(true);
        reason->hide();
        area.setWidgetResizable(true);
        area.setWidget(form);
        area.resize(300, 200);
        area.show();
        area.activateWindow();
        lines.front()->setFocus();
        QCoreApplication::processEvents();
    }

    /// In the area's own pixels.
    QRect seen(const QWidget *part) { return {part->mapTo(area.viewport(), QPoint()), part->size()}; }
    bool isSeen(const QWidget *part) { return area.viewport()->rect().contains(seen(part)); }

    QScrollArea area;
    QWidget *form = new QWidget;
    std::array<QLineEdit *, 20> lines;
    StickyFoot *foot;
    QLabel *reason = new QLabel;
    QPushButton *save = new QPushButton;
};

} // namespace

class StickyFootTest : public TestCase
{
    Q_OBJECT

private slots:
    void staysInView();
    void growsWithItsLines();
    void goesIntoAnotherArea();
    void uncoversTheFocus();
};

void StickyFootTest::staysInView()
{
    LongForm form;
    QVERIFY(form.foot->isFloating());
    QTRY_VERIFY(form.isSeen(form.save));
    const int lowest = form.area.viewport()->height() - form.seen(form.save).bottom();
    for (const int value : {5, 60, 150}) {
        form.area.verticalScrollBar()->setValue(value);
        QVERIFY(form.isSeen(form.save));
        QCOMPARE(form.area.viewport()->height() - form.seen(form.save).bottom(), lowest);
    }
    form.area.resize(300, 120);
    QTRY_VERIFY(form.isSeen(form.save));
    // At the end it stands below the last line, where it belongs.
    form.area.verticalScrollBar()->setValue(form.area.verticalScrollBar()->maximum());
    QVERIFY(!form.foot->isFloating());
    QVERIFY(form.seen(form.save).top() > form.seen(form.lines.back()).bottom());
    form.area.resize(300, 2000);
    QTRY_VERIFY(!form.foot->isFloating());
    QVERIFY(form.seen(form.save).top() > form.seen(form.lines.back()).bottom());
}

void StickyFootTest::growsWithItsLines()
{
    LongForm form;
    QTRY_VERIFY(form.isSeen(form.save));
    form.reason->setText(
        QStringLiteral("Something is wrong, and it takes many words to say what that is. ").repeated(3));
    form.reason->show();
    QTRY_VERIFY(form.isSeen(form.reason) && form.reason->height() > 2 * form.reason->fontMetrics().height());
    QVERIFY(form.isSeen(form.save));
    QVERIFY(form.seen(form.save).top() > form.seen(form.reason).bottom());
    form.reason->hide();
    QTRY_VERIFY(form.isSeen(form.save));
}

void StickyFootTest::goesIntoAnotherArea()
{
    LongForm form;
    QScrollArea other;
    other.setWidgetResizable(true);
    other.resize(280, 160);
    form.area.takeWidget();
    other.setWidget(form.form);
    form.form->show();
    other.show();
    const auto isSeen = [&] {
        return other.viewport()->rect().contains(
            QRect(form.save->mapTo(other.viewport(), QPoint()), form.save->size()));
    };
    QTRY_VERIFY(isSeen());
    other.verticalScrollBar()->setValue(40);
    QVERIFY(isSeen());
}

void StickyFootTest::uncoversTheFocus()
{
    LongForm form;
    QTRY_VERIFY(form.lines.front()->hasFocus());
    for (std::size_t i = 1; i < form.lines.size(); ++i) {
        QTest::keyClick(form.lines[i - 1], Qt::Key_Tab);
        QTRY_VERIFY(form.lines[i]->hasFocus());
        QTRY_VERIFY(form.isSeen(form.lines[i]) && form.seen(form.lines[i]).bottom() < form.seen(form.save).top());
    }
}

} // namespace Dateline

QTEST_MAIN(Dateline::StickyFootTest)

#include "tst_stickyfoot.moc"
