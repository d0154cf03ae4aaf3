// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picturecontroller.h"
#include "app/window/exportdialog.h"
#include "app/window/picturechoices.h"
#include "app/window/printpreviewdialog.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPrinter>
#include <QPrintPreviewWidget>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

ViewPictureRequest smallPicture(PictureView view)
{
    ViewPictureRequest request;
    request.view = view;
    request.filter.asOf = dayFromIso(u"2020-01-01");
    request.event = {u"au-ban"_s};
    if (!hasNaturalSize(view))
        request.size = QSizeF(600, 400);
    return request;
}

struct Pictures : Desk
{
    PictureView current = PictureView::Timeline;
    EventId event{u"au-ban"_s};
    PictureController pictures{&workspace,
                               &documents,
                               &jobs,
                               {[this] { return current; },
                                [this](PictureView view) {
                                    ViewPictureRequest request = smallPicture(view);
                                    request.event = event;
                                    return request;
                                }},
                               &window};
    QSignalSpy told{&pictures, &PictureController::told};

    Pictures() { location = open(twoBans()); }
    QString location;
};

} // namespace

void PictureControllerTest::pictureIsSaved()
{
    Pictures desk;
    desk.current = PictureView::Map;
    const QString path = desk.path(u"map.svg"_s);
    QString proposed;
    bool saysSo = false;
    const DialogAnswers answers([&](QDialog &dialog) {
        auto *exporter = qobject_cast<ExportDialog *>(&dialog);
        if (!exporter) {
            proposed = static_cast<QFileDialog &>(dialog).selectedFiles().value(0);
            return chooseFile(dialog, path);
        }
        const auto closing = qScopeGuard([exporter] { exporter->reject(); }); // also if something here fails
        auto *form = exporter->findChild<PictureChoices *>();
        const QList<QLineEdit *> fields = form->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName() == "Title"_L1)
                field->setText(u"Who bans: 2018/2020?"_s);
        }
        QTest::mouseClick(buttonOf(dialog, u"Save as…"_s), Qt::LeftButton);
        // The form stays, and says where the picture is.
        QTRY_COMPARE(desk.told.size(), 1);
        QVERIFY(exporter->isVisible());
        saysSo = buttonOf(dialog, u"Open folder"_s)->isVisible();
    });
    desk.pictures.exportAction()->trigger();
    QTRY_COMPARE(desk.told.size(), 1);
    QVERIFY(saysSo);
    QCOMPARE(QFileInfo(proposed).fileName(), u"Who bans 2018 2020.png"_s);
    QVERIFY(desk.told[0][0].toString().contains(u"map.svg"_s));
    // The format is that of the ending.
    ViewPictureRequest titled = smallPicture(PictureView::Map);
    titled.wording.title = u"Who bans: 2018/2020?"_s;
    QCOMPARE(contentOf(path), *makePictureFile(desk.workspace.snapshot(), titled, PictureFormat::Svg));
    QCOMPARE(answers.count(), 2);
}

/// Of each view: what was chosen for it comes back, what was chosen for another does not.
void PictureControllerTest::choicesAreRemembered()
{
    Pictures desk;
    QStringList titles;
    QList<int> widths;
    bool changes = true;
    const DialogAnswers answers([&](QDialog &dialog) {
        auto *form = dialog.findChild<PictureChoices *>();
        const QList<QLineEdit *> fields = form->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName() != "Title"_L1)
                continue;
            titles.append(field->text());
            if (changes)
                field->setText(u"My title"_s);
        }
        const QList<QSpinBox *> sides = form->findChildren<QSpinBox *>();
        for (QSpinBox *side : sides) {
            if (!side->accessibleName().startsWith("Width"_L1))
                continue;
            widths.append(side->value());
            if (changes)
                side->setValue(777);
        }
        dialog.reject();
    });
    desk.current = PictureView::Map;
    desk.pictures.exportAction()->trigger();
    changes = false;
    desk.pictures.exportAction()->trigger();
    desk.current = PictureView::Timeline;
    desk.pictures.exportAction()->trigger();
    QCOMPARE(titles, (QStringList{QString(), u"My title"_s, QString()}));
    QCOMPARE(widths, (QList<int>{600, 777, 600}));
}

void PictureControllerTest::failedSaveIsTold()
{
    Pictures desk;
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            chooseFile(dialog, desk.path(u"no/folder/map.png"_s));
        else
            told = readBox(dialog);
    });
    desk.pictures.save(smallPicture(PictureView::Map), PictureFormat::Png);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"The picture could not be saved"_s) && told.contains(u"map.png"_s), qPrintable(told));
    QVERIFY(desk.told.isEmpty());
}

void PictureControllerTest::otherEndingsAndTheTrackerAreRefused()
{
    Pictures desk;
    const QByteArray before = contentOf(desk.location);
    QString chosen = desk.path(u"map.jpeg"_s);
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) {
        const bool asksToReplace = dialog.inherits("QMessageBox") && buttonOf(dialog, u"Yes"_s);
        if (dialog.inherits("QFileDialog") || asksToReplace)
            chooseFile(dialog, chosen);
        else
            told = readBox(dialog);
    });
    desk.pictures.save(smallPicture(PictureView::Map), PictureFormat::Png);
    QVERIFY2(told.contains(u"“.jpeg” is not the ending of a picture"_s), qPrintable(told));
    QVERIFY(!QFile::exists(chosen));
    chosen = desk.location;
    desk.pictures.save(smallPicture(PictureView::Map), PictureFormat::Png);
    QVERIFY2(told.contains(u"is the tracker itself"_s), qPrintable(told));
    QVERIFY(!desk.jobs.isBusy());
    QCOMPARE(contentOf(desk.location), before);
}

void PictureControllerTest::viewIsCopied()
{
    Pictures desk;
    QApplication::clipboard()->clear();
    desk.current = PictureView::Table;
    desk.pictures.copyAction()->trigger();
    QTRY_COMPARE(desk.told.size(), 1);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    QVERIFY(copied->data(u"image/svg+xml"_s).contains("Australia bans"));
    desk.current = PictureView::StanceChart;
    desk.pictures.copyAction()->trigger();
    QTRY_COMPARE(desk.told.size(), 2);
    QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
}

void PictureControllerTest::missingViewIsToldWhenCopied()
{
    Pictures desk;
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) { told = readBox(dialog); });
    ViewPictureRequest request = smallPicture(PictureView::Event);
    request.event = {u"gone"_s};
    desk.pictures.copy(request);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"The picture could not be made"_s) && told.contains(u"gone"_s), qPrintable(told));
}

void PictureControllerTest::keptPictureClosesTheDialog()
{
    Pictures desk;
    bool takes = false;
    QList<FigureId> kept;
    desk.pictures.setKeepFigure([&](const FigureSpec &spec, const FigureId &figure, const std::function<void()> &done) {
        kept.append(figure);
        if (takes && spec.request.view == PictureView::Map)
            done();
    });
    bool stayed = false;
    const DialogAnswers answers([&](QDialog &dialog) {
        auto *exporter = qobject_cast<ExportDialog *>(&dialog);
        QVERIFY(exporter);
        emit exporter->keepRequested(exporter->request(), PictureFormat::Png);
        stayed = dialog.isVisible();
        takes = true;
        emit exporter->keepRequested(exporter->request(), PictureFormat::Png);
    });
    desk.pictures.ask({smallPicture(PictureView::Map), PictureFormat::Png, {}}, {u"figure"_s}, &desk.window);
    QVERIFY(stayed);
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept[0].text, u"figure"_s);
    QVERIFY(!desk.jobs.isBusy()); // nothing is saved as a file
}

void PictureControllerTest::onlyViewsWithContentAreOffered()
{
    Pictures desk;
    const auto offered = [&] {
        desk.pictures.refreshViewActions();
        qsizetype count = 0;
        for (const QAction *action : desk.pictures.viewActions())
            count += action->isEnabled() ? 1 : 0;
        return count;
    };
    const qsizetype all = pictureViewWords().size();
    QCOMPARE(offered(), all - 1); // no measure is shown
    desk.event = {};
    QCOMPARE(offered(), all - 2);
}

void PictureControllerTest::viewIsPrintedInTheBackground()
{
    Pictures desk;
    desk.current = PictureView::Table;
    const QString path = desk.path(u"paper.pdf"_s);
    bool confirms = false;
    const DialogAnswers answers([&](QDialog &dialog) {
        auto *preview = qobject_cast<PrintPreviewDialog *>(&dialog);
        QVERIFY(preview);
        if (!confirms)
            return preview->reject();
        QPrinter *printer = preview->printer();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        preview->findChild<QPrintPreviewWidget *>()->print(); // as the dialog does once the printer is chosen
        preview->accept();
    });
    desk.pictures.printAction()->trigger();
    QTRY_COMPARE(answers.count(), 1);
    QTRY_VERIFY(!desk.jobs.isBusy());
    QVERIFY(desk.told.isEmpty() && !QFile::exists(path)); // looked at and closed
    confirms = true;
    desk.pictures.printAction()->trigger();
    QTRY_COMPARE(answers.count(), 2);
    QVERIFY(desk.jobs.isWriting() || desk.told.size() == 1);
    QTRY_COMPARE(desk.told.size(), 1);
    QVERIFY(contentOf(path).startsWith("%PDF"));
}

} // namespace Dateline
