// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figurecontroller.h"
#include "app/window/figuresdialog.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

FigureSpec specOf(PictureView view)
{
    FigureSpec spec;
    spec.request.view = view;
    spec.request.filter.asOf = dayFromIso(u"2020-01-01");
    spec.request.size = QSizeF(500, 400);
    spec.format = PictureFormat::Svg;
    return spec;
}

struct Figures : Desk
{
    bool takes = true;
    QList<Change> changes;
    FigureController figures{&workspace, &documents, &jobs,
                             [this](const Change &change, const QString &) {
                                 changes.append(change);
                                 return takes;
                             },
                             &window};
    QSignalSpy told{&figures, &FigureController::told};

    /// Presses the button for all figures.
    void exportAll()
    {
        figures.showAction()->trigger();
        auto *dialog = window.findChild<FiguresDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        emit dialog->exportAllRequested();
    }
};

Tracker withFigures()
{
    Tracker tracker = twoBans();
    tracker.figures = {{{u"map"_s}, u"Map"_s, figureSpec(specOf(PictureView::Map)), {}, {}},
                       {{u"chart"_s}, u"Chart"_s, figureSpec(specOf(PictureView::StanceChart)), {}, {}}};
    return tracker;
}

} // namespace

void FigureControllerTest::keptFigureIsAChange()
{
    Figures desk;
    desk.open(twoBans());
    {
        const DialogAnswers rejected([](QDialog &dialog) { dialog.reject(); });
        desk.figures.keep(specOf(PictureView::Map), {});
        QVERIFY(!desk.jobs.isBusy());
    }
    QVERIFY(desk.changes.isEmpty());
    const DialogAnswers answers([](QDialog &dialog) {
        dialog.findChild<QLineEdit *>()->setText(u"The world"_s);
        dialog.accept();
    });
    int kept = 0;
    desk.figures.keep(specOf(PictureView::Map), {}, [&kept] { ++kept; });
    QTRY_COMPARE(kept, 1);
    QCOMPARE(desk.changes.size(), 1);
    const auto figure = std::get<Figure>(*desk.changes[0].parts.at(0).after);
    QCOMPARE(figure.title, u"The world"_s);
    QVERIFY(readFigureSpec(figure.spec)->request.view == PictureView::Map);
    desk.takes = false; // the copy was declined
    desk.figures.keep(specOf(PictureView::Map), {}, [&kept] { ++kept; });
    QTRY_COMPARE(desk.changes.size(), 2);
    QCOMPARE(kept, 1);
}

void FigureControllerTest::allFiguresAreWritten()
{
    Figures desk;
    desk.open(withFigures());
    const DialogAnswers answers([&](QDialog &dialog) { chooseFile(dialog, desk.folder.path()); });
    desk.exportAll();
    QTRY_COMPARE(desk.told.size(), 1);
    QVERIFY(desk.told[0][0].toString().startsWith(u"2 figures"_s));
    for (const Figure &figure : desk.shown().figures) {
        QFile file(desk.path(figureFileName(figure, PictureFormat::Svg)));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY(file.readAll() == *makeFigure(desk.workspace.snapshot(), figure, desk.workspace.today()));
    }
}

void FigureControllerTest::filesAreReplacedAfterAsking()
{
    Figures desk;
    desk.open(withFigures());
    const QString folder = desk.path(u"<b>figs&co"_s); // no rich text
    QVERIFY(QDir().mkdir(folder));
    const QString path = folder + u'/' + figureFileName(desk.shown().figures[0], PictureFormat::Svg);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("by hand") > 0);
    file.close();
    QString asked;
    QString answer = u"Cancel"_s;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            return chooseFile(dialog, folder);
        auto *box = qobject_cast<QMessageBox *>(&dialog);
        QVERIFY(box);
        asked = box->text();
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(buttonOf(dialog, answer));
        buttonOf(dialog, answer)->click();
    });
    desk.exportAll();
    QCOMPARE(answers.count(), 2);
    QCOMPARE(asked, QString(u"Replace 1 file in "_s + QDir::toNativeSeparators(folder) + u'?'));
    QCOMPARE(contentOf(path), QByteArray("by hand"));
    answer = u"Replace"_s;
    desk.exportAll();
    QTRY_COMPARE(desk.told.size(), 1); // the first time nothing was written
    QVERIFY(contentOf(path).contains("<svg"));
}

void FigureControllerTest::oneThatFailsIsTold()
{
    Figures desk;
    Tracker tracker = withFigures();
    tracker.figures[0].spec = R"({"view":{"view":"globe"}})";
    desk.open(tracker);
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            chooseFile(dialog, desk.folder.path());
        else
            told = readBox(dialog);
    });
    desk.exportAll();
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"Not all figures"_s) && told.contains(u"globe"_s), qPrintable(told));
    QVERIFY(QFile::exists(desk.path(figureFileName(desk.shown().figures[1], PictureFormat::Svg))));
}

} // namespace Dateline
