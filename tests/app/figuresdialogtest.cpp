// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/figuresdialogtest.h"

#include "app/window/figuresdialog.h"
#include "app/window/keepfiguredialog.h"
#include "models/dates/today.h"
#include "models/exchange/trackerfile.h"

#include <QApplication>
#include <QCheckBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Snapshot> snapshotOf(const Tracker &tracker)
{
    return std::make_shared<const Snapshot>(TrackerColumns(tracker));
}

FigureSpec specOf(PictureView view)
{
    FigureSpec spec;
    spec.request.view = view;
    spec.request.filter.asOf = dayFromIso(u"2020-08-01");
    spec.request.size = QSizeF(400, 300);
    return spec;
}

Tracker after(Tracker tracker, const Change &change)
{
    if (!change.applyTo(tracker))
        qFatal("the step cannot be done");
    return tracker;
}

/// The bundled tracker with a map that is as it was kept, a table that has changed, and a chart that nobody has looked
/// at.
Tracker withFigures()
{
    Tracker tracker = openTracker(u"bundled:huawei-5g"_s)->unpacked();
    tracker = after(tracker, *keepingFigure(snapshotOf(tracker), specOf(PictureView::Map), u"Map"_s, today()));
    tracker = after(tracker, *keepingFigure(snapshotOf(tracker), specOf(PictureView::Table), u"Table"_s, today()));
    tracker.events[0].title = u"Another title"_s;
    tracker.figures.push_back({{u"chart"_s}, u"Chart"_s, figureSpec(specOf(PictureView::StanceChart)), {}, {}});
    return tracker;
}

QStringList column(const FiguresDialog &dialog, const QString &header)
{
    const auto *list = dialog.findChild<QTreeWidget *>();
    QStringList texts;
    for (int c = 0; c < list->columnCount(); ++c) {
        for (int i = 0; list->headerItem()->text(c) == header && i < list->topLevelItemCount(); ++i)
            texts.append(list->topLevelItem(i)->text(c));
    }
    return texts;
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    const QList<QPushButton *> all = dialog.findChildren<QPushButton *>();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](QPushButton *each) { return each->text().remove(u'&') == text; });
    return found == all.end() ? nullptr : *found;
}

const QStringList expectedStates{u"Unchanged"_s, u"Has changed"_s, u"Not looked at yet"_s};

} // namespace

void FiguresDialogTest::statesAreThoseOfTheFigures()
{
    Workspace workspace{today()};
    workspace.setSnapshot(snapshotOf(withFigures()));
    FiguresDialog dialog(&workspace);
    dialog.show();
    QCOMPARE(column(dialog, u"Figure"_s), QStringList({u"Map"_s, u"Table"_s, u"Chart"_s}));
    QCOMPARE(column(dialog, u"As of"_s), QStringList({u"1 Aug 2020"_s, u"1 Aug 2020"_s, u"1 Aug 2020"_s}));
    QTRY_COMPARE(column(dialog, u"State"_s), expectedStates);
    QVERIFY(!button(dialog, u"Accept current version"_s)->isEnabled()); // the map is as it was
    QVERIFY(button(dialog, u"Export…"_s)->isEnabled());
}

void FiguresDialogTest::acceptedFigureIsTheSame()
{
    Workspace workspace{today()};
    Tracker tracker = withFigures();
    workspace.setSnapshot(snapshotOf(tracker));
    FiguresDialog dialog(&workspace);
    dialog.show();
    QSignalSpy accepted(&dialog, &FiguresDialog::acceptRequested);
    QTRY_COMPARE(column(dialog, u"State"_s), expectedStates);
    auto *list = dialog.findChild<QTreeWidget *>();
    for (const int row : {1, 2}) {
        list->setCurrentItem(list->topLevelItem(row));
        QPushButton *accept = button(dialog, u"Accept current version"_s);
        QTRY_VERIFY(accept->isEnabled()); // the figures are made again one by one
        accept->click();
        QCOMPARE(accepted.size(), row);
        const Result<Change> change =
            acceptingFigure(workspace.snapshot(), accepted.last()[0].value<Figure>(), workspace.today());
        QVERIFY(change.ok());
        tracker = after(tracker, *change);
        workspace.setSnapshot(snapshotOf(tracker));
        QTRY_COMPARE(column(dialog, u"State"_s).value(row), u"Unchanged"_s);
        QCOMPARE(list->indexOfTopLevelItem(list->currentItem()), row); // the same one is looked at
    }
}

void FiguresDialogTest::removedAndRenamed()
{
    Workspace workspace{today()};
    Tracker tracker = withFigures();
    workspace.setSnapshot(snapshotOf(tracker));
    FiguresDialog dialog(&workspace);
    dialog.show();
    QSignalSpy changes(&dialog, &FiguresDialog::changeRequested);
    QTimer::singleShot(0, &dialog, [&] {
        auto *question = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(question);
        question->setTextValue(u"World map"_s);
        question->accept();
    });
    button(dialog, u"Rename…"_s)->click();
    QCOMPARE(changes.size(), 1);
    tracker = after(tracker, changes.last()[0].value<Change>());
    QCOMPARE(tracker.figures[0].title, u"World map"_s);
    workspace.setSnapshot(snapshotOf(tracker));
    QCOMPARE(column(dialog, u"Figure"_s)[0], u"World map"_s);
    button(dialog, u"Remove"_s)->click();
    tracker = after(tracker, changes.last()[0].value<Change>());
    QCOMPARE(tracker.figures.size(), 2);
    QCOMPARE(tracker.figures[0].title, u"Table"_s);
}

void FiguresDialogTest::emptyListSaysWhatToDo()
{
    Workspace workspace{today()};
    FiguresDialog dialog(&workspace);
    dialog.show();
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"no figures yet"_s);
    }));
    for (const QString &text :
         {u"Accept current version"_s, u"Change…"_s, u"Rename…"_s, u"Remove"_s, u"Export…"_s, u"Export all…"_s})
        QVERIFY2(!button(dialog, text)->isEnabled(), qPrintable(text));
}

void FiguresDialogTest::unreadableFigureIsNamed()
{
    Tracker tracker = withFigures();
    tracker.figures[0].spec = R"({"view":{"view":"globe"}})";
    Workspace workspace{today()};
    workspace.setSnapshot(snapshotOf(tracker));
    FiguresDialog dialog(&workspace);
    dialog.show();
    QTRY_VERIFY(column(dialog, u"State"_s)[0].contains(u"globe"_s));
    QVERIFY(!button(dialog, u"Change…"_s)->isEnabled());
    QVERIFY(button(dialog, u"Remove"_s)->isEnabled());
    QTRY_COMPARE(column(dialog, u"State"_s)[1], u"Has changed"_s); // the others are made nevertheless
}

/// What an earlier tracker brings is dropped.
void FiguresDialogTest::trackerMayChangeMeanwhile()
{
    Workspace workspace{today()};
    Tracker tracker = withFigures();
    workspace.setSnapshot(snapshotOf(tracker));
    FiguresDialog dialog(&workspace);
    dialog.show();
    for (int i = 0; i < 5; ++i) {
        tracker.figures.pop_back();
        workspace.setSnapshot(snapshotOf(tracker));
        tracker = withFigures();
        workspace.setSnapshot(snapshotOf(tracker));
    }
    QTRY_COMPARE(column(dialog, u"State"_s), expectedStates);
}

void FiguresDialogTest::keepingAsksForTitleAndDay()
{
    const auto snapshot = snapshotOf(withFigures());
    KeepFigureDialog dialog(*snapshot, specOf(PictureView::Map), {}, today());
    auto *title = dialog.findChild<QLineEdit *>();
    auto *fixed = dialog.findChild<QCheckBox *>();
    QCOMPARE(dialog.title(), u"Map (2)"_s); // the view's name is a figure's already
    title->setText(u"Map"_s);
    const auto saysSo = [&] {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->text().contains(u"Takes the place"_s); });
    };
    QVERIFY(saysSo());
    QVERIFY(button(dialog, u"Replace"_s));
    title->setText(u"Another map"_s);
    QVERIFY(!saysSo());
    QVERIFY(fixed->isChecked()); // another day than today was chosen
    QCOMPARE(dialog.spec().request.filter.asOf, dayFromIso(u"2020-08-01"));
    fixed->click();
    QVERIFY(!dialog.spec().request.filter.asOf);
    title->setText(u"  "_s);
    QVERIFY(!button(dialog, u"Save"_s)->isEnabled());
    FigureSpec ofToday = specOf(PictureView::Map);
    ofToday.request.filter.asOf = today();
    QVERIFY(!KeepFigureDialog(*snapshot, ofToday, FigureId(), today()).spec().request.filter.asOf);
}

} // namespace Dateline
