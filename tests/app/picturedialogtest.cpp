// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/picturedialogtest.h"

#include "app/pictures/viewspec.h"
#include "app/window/exportdialog.h"
#include "app/window/picturechoices.h"
#include "app/window/picturemimedata.h"
#include "app/window/pictureprint.h"
#include "app/window/previewpane.h"
#include "app/window/printpreviewdialog.h"
#include "models/core/progress.h"
#include "models/exchange/trackerfile.h"
#include "models/query/eventperiods.h"
#include "models/wording/language.h"
#include "views/picture/picturesheets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPrinter>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Snapshot> snapshot()
{
    static const auto made = std::make_shared<const Snapshot>(*openTracker(u"bundled:huawei-5g"_s));
    return made;
}

ViewPictureRequest requestFor(PictureView view)
{
    ViewPictureRequest request;
    request.view = view;
    request.filter.asOf = dayFromIso(u"2020-08-01");
    request.measure = {u"au-5g-guidance"_s};
    request.event = {u"au-5g-ban"_s};
    request.size = QSizeF(800, 600);
    return request;
}

/// The words of each sheet that a printer gets; empty if it gets none.
QStringList printedSheets(const ViewPictureRequest &request)
{
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"page.pdf"_s));
    Progress progress;
    if (!printPicture(snapshot(), request, printer, progress))
        return {};
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_file(printer.outputFileName().toStdString()));
    QStringList sheets;
    for (int sheet = 0; document && sheet < document->pages(); ++sheet) {
        const std::unique_ptr<poppler::page> page(document->create_page(sheet));
        const poppler::byte_array text = page->text().to_utf8();
        sheets.append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    return sheets;
}

/// The box that offers an entry of that name.
QComboBox *boxWith(const QWidget &form, const QString &entry)
{
    for (QComboBox *box : form.findChildren<QComboBox *>()) {
        if (box->findText(entry) >= 0)
            return box;
    }
    return nullptr;
}

void choose(const QWidget &form, const QString &entry)
{
    QComboBox *box = boxWith(form, entry);
    QVERIFY2(box, qPrintable(entry));
    box->setCurrentIndex(box->findText(entry));
}

} // namespace

void PictureDialogTest::formGivesBackWhatItGot_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : pictureViewWords())
        QTest::newRow(qPrintable(word)) << word;
}

void PictureDialogTest::formGivesBackWhatItGot()
{
    QFETCH(QString, word);
    ViewPictureRequest request = requestFor(*pictureViewFromWord(word));
    request.scale = 1.5;
    request.ground = Theme::Ground::Dark;
    request.transparent = true;
    request.wording = {u"Title"_s, u""_s, u"Note"_s, false, true, false, true};
    if (request.view == PictureView::Map)
        request.mapMode = MapMode::FirstRestriction;
    if (request.view == PictureView::EventChart)
        request.period = quarterPeriod;
    const PictureChoices form(request, PictureFormat::Svg);
    QVERIFY(form.request() == request);
    QCOMPARE(form.format(), PictureFormat::Svg);
    request.wording = {};
    if (hasNaturalSize(request.view))
        request.size.reset();
    QVERIFY(PictureChoices(request, PictureFormat::Png).request() == request);
    if (request.view != PictureView::Timeline)
        return;
    request.size = QSizeF(900, 0);
    QVERIFY(PictureChoices(request, PictureFormat::Png).request() == request);
}

void PictureDialogTest::formOffersWhatTheViewHas()
{
    ViewPictureRequest request = requestFor(PictureView::Timeline);
    request.event = {};
    const PictureChoices form(request, PictureFormat::Png);
    QVERIFY(!boxWith(form, pictureViewName(PictureView::Event))); // none is selected
    QVERIFY(boxWith(form, pictureViewName(PictureView::Measure)));
    QVERIFY(!boxWith(form, u"As large as needed"_s));
    choose(form, pictureViewName(PictureView::Table));
    QVERIFY(boxWith(form, u"As large as needed"_s));
    QVERIFY(!form.request().size);
    choose(form, u"Text column"_s);
    QCOMPARE(form.request().size.value_or(QSizeF()), QSizeF(720, 480));
    choose(form, pictureViewName(PictureView::Map));
    QVERIFY(!boxWith(form, u"As large as needed"_s));
    QVERIFY(form.request().size);
}

void PictureDialogTest::formOffersLanguagesWhereThereIsAChoice()
{
    ViewPictureRequest request = requestFor(PictureView::Map);
    const PictureChoices plain(request, PictureFormat::Svg);
    QCOMPARE(boxWith(plain, u"English"_s) != nullptr, Language::codes().size() > 1);
    QVERIFY(plain.request().language.isEmpty());
    request.language = u"tlh"_s; // of a figure from a program that has it
    const PictureChoices form(request, PictureFormat::Svg);
    QVERIFY(form.request() == request);
    choose(form, u"English"_s);
    QCOMPARE(form.request().language, u"en"_s);
    choose(form, u"The program's own"_s);
    QVERIFY(form.request().language.isEmpty());
}

void PictureDialogTest::ownWordsAndNone()
{
    PictureChoices form(requestFor(PictureView::Map), PictureFormat::Png);
    const QList<QLineEdit *> edits = form.findChildren<QLineEdit *>();
    const auto title = std::find_if(edits.begin(), edits.end(),
                                    [](const QLineEdit *edit) { return edit->accessibleName() == "Title"_L1; });
    QVERIFY(title != edits.end());
    QVERIFY(!form.request().wording.title);
    QTest::keyClicks(*title, u"Own"_s);
    QCOMPARE(form.request().wording.title.value_or(QString()), u"Own"_s);
    const QList<QCheckBox *> boxes = form.findChildren<QCheckBox *>();
    const auto has =
        std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox *box) { return box->text() == "&Title:"_L1; });
    QVERIFY(has != boxes.end());
    (*has)->click();
    QVERIFY(form.request().wording.title && form.request().wording.title->isEmpty());
    QVERIFY(!(*title)->isEnabled());
}

void PictureDialogTest::previewIsThePictureInSmall()
{
    const ViewPictureRequest request = requestFor(PictureView::Map);
    const auto preview = previewPicture(snapshot(), request, {400, 400}, 2);
    QVERIFY(preview.ok());
    QCOMPARE(preview->size, QSizeF(800, 600));
    QCOMPARE(preview->image.size(), QSize(800, 600)); // half as large, with twice the pixels
    QCOMPARE(preview->image.deviceIndependentSize(), QSizeF(400, 300));
    const auto picture = makeViewPicture(snapshot(), request);
    QVERIFY(picture.ok());
    QImage small = preview->image;
    small.setDevicePixelRatio(1);
    QCOMPARE(small.convertToFormat(QImage::Format_RGB32), picture->image.convertToFormat(QImage::Format_RGB32));
    QCOMPARE(previewPicture(snapshot(), request, {4000, 4000}, 1)->image.size(), QSize(800, 600)); // never enlarged
}

void PictureDialogTest::previewSaysWhyThereIsNone()
{
    PreviewPane pane(snapshot());
    QSignalSpy failed(&pane, &PreviewPane::failed);
    ViewPictureRequest request = requestFor(PictureView::Event);
    request.event = {u"gone"_s};
    pane.show(request, PictureFormat::Png, u"picture"_s);
    QVERIFY(failed.wait());
    QVERIFY(failed[0][0].toString().contains(u"gone"_s));
    QVERIFY(pane.accessibleDescription().contains(u"gone"_s));
}

void PictureDialogTest::dialogOffersOnlyWhatCanBeMade()
{
    ExportDialog dialog(snapshot(), requestFor(PictureView::Map), PictureFormat::Png, u"picture"_s);
    dialog.show();
    auto *pane = dialog.findChild<PreviewPane *>();
    QSignalSpy made(pane, &PreviewPane::made);
    QVERIFY(made.wait());
    QPushButton *copy = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        copy = button->text() == "Cop&y"_L1 ? button : copy;
    QVERIFY(copy && copy->isEnabled());
    QSignalSpy copied(&dialog, &ExportDialog::copyRequested);
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(copied.size(), 1);
    QVERIFY(pane->accessibleDescription().contains(u"Banned: Australia"_s));
    // Too small for its words.
    QSignalSpy failed(pane, &PreviewPane::failed);
    auto *form = dialog.findChild<PictureChoices *>();
    for (QSpinBox *side : form->findChildren<QSpinBox *>())
        side->setValue(200);
    for (QLineEdit *words : form->findChildren<QLineEdit *>()) {
        if (!words->accessibleName().isEmpty())
            words->setText(QString(u"many words "_s).repeated(20));
    }
    QVERIFY(failed.wait());
    QVERIFY(!copy->isEnabled());
}

void PictureDialogTest::noLetterLeadsToTwoFields()
{
    ViewPictureRequest request = requestFor(PictureView::Map);
    request.language = u"en"_s; // so that its field is there
    ExportDialog dialog(snapshot(), request, PictureFormat::Png, u"picture"_s);
    dialog.show();
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts.append(label->text());
    for (const QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
        texts.append(button->text());
    QHash<QChar, QString> letters;
    for (const QString &text : texts) {
        const qsizetype sign = text.indexOf(u'&');
        if (sign < 0)
            continue;
        const QChar letter = text[sign + 1].toLower();
        QVERIFY2(!letters.contains(letter), qPrintable(letters.value(letter) + u" and "_s + text));
        letters.insert(letter, text);
    }
    QVERIFY(letters.size() > 12);
}

void PictureDialogTest::draggedPictureIsTheFile()
{
    ViewPictureRequest request = requestFor(PictureView::Map);
    PictureMimeData data(snapshot(), request, PictureFormat::Svg, u"the map"_s);
    QVERIFY(data.hasUrls());
    const QList<QUrl> urls = data.urls();
    QCOMPARE(urls.size(), 1);
    QFile file(urls.first().toLocalFile());
    QVERIFY(file.fileName().endsWith(u"/the map.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = *makePictureFile(snapshot(), request, PictureFormat::Svg);
    QCOMPARE(file.readAll(), svg);
    QCOMPARE(data.data(u"image/svg+xml"_s), svg);
    QVERIFY(data.hasImage());
    QCOMPARE(qvariant_cast<QImage>(data.imageData()).size(), QSize(800, 600));
}

void PictureDialogTest::paperHasTheWords()
{
    ViewPictureRequest request = requestFor(PictureView::Table);
    request.ground = Theme::Ground::Dark;
    const QStringList one = printedSheets(request);
    QCOMPARE(one.size(), 1);
    QVERIFY2(one[0].contains(u"Huawei, ZTE and 5G"_s) && one[0].contains(u"CC-BY-4.0"_s), qPrintable(one[0].left(300)));
    request.view = PictureView::Event;
    request.event = {u"gone"_s};
    QVERIFY(printedSheets(request).isEmpty());
}

/// As the picture says where they end.
void PictureDialogTest::longViewsGoOnBetweenRows()
{
    for (const PictureView view : {PictureView::Table, PictureView::Matrix, *pictureViewFromWord(u"countries")}) {
        ViewPictureRequest request = requestFor(view);
        request.size.reset();
        const Result<void> composed = composePicture(
            snapshot(), request, [&](const PictureSettings &settings, const PaintBody &) -> Result<void> {
                const auto fail = [&](const QString &what) {
                    return Error{ErrorCode::Malformed, what, pictureViewName(view)};
                };
                const SheetRows rows = settings.sheetRows(settings);
                if (rows.ends.size() < 5 || !std::is_sorted(rows.ends.begin(), rows.ends.end()))
                    return fail(u"rows"_s);
                const QRectF body = layoutPicture(settings).body;
                if (rows.heading.isEmpty() || rows.heading.top() < body.top() - 1
                    || rows.heading.bottom() > rows.ends.front())
                    return fail(u"heading"_s);
                for (const double top : sheetTops(settings.size.height(), 300, rows.ends, rows.heading.height())) {
                    if (top > 0 && !std::binary_search(rows.ends.begin(), rows.ends.end(), top))
                        return fail(u"a row is cut at %1"_s.arg(top));
                }
                return {};
            });
        QVERIFY2(composed.ok(), composed ? "" : qPrintable(composed.error().toLine()));
    }
    ViewPictureRequest request = requestFor(PictureView::Table);
    request.size.reset();
    const QStringList sheets = printedSheets(request);
    QVERIFY(sheets.size() > 2);
    qsizetype events = 0;
    for (const QString &sheet : sheets) {
        QVERIFY2(sheet.contains(u"Category"_s), qPrintable(sheet.left(300))); // the heading is on each
        QCOMPARE(sheet.contains(u"CC-BY-4.0"_s), &sheet == &sheets.back());
        events += sheet.count(u"Australia bars"_s);
    }
    QCOMPARE(events, 1); // and nothing is printed twice
}

/// Nothing is printed, and nothing is made on this thread.
void PictureDialogTest::printPreviewShowsTheSheets()
{
    ViewPictureRequest request = requestFor(PictureView::Table);
    request.size.reset();
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    const QTemporaryDir folder;
    printer.setOutputFileName(folder.filePath(u"page.pdf"_s));
    PrintPreviewDialog dialog(snapshot(), request, &printer, nullptr);
    auto *pages = dialog.findChild<QPrintPreviewWidget *>();
    QVERIFY(pages);
    dialog.show();
    QTRY_VERIFY(dialog.isBusy());
    QCOMPARE(pages->pageCount(), 1); // which says that they are on their way
    QTRY_VERIFY(!dialog.isBusy());
    const qsizetype upright = printedSheets(request).size();
    QCOMPARE(pages->pageCount(), int(upright));
    // Another paper, other sheets.
    pages->setOrientation(QPageLayout::Landscape);
    QVERIFY(dialog.isBusy());
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(pages->pageCount() > upright);
    QVERIFY(!dialog.isConfirmed());
    pages->print(); // as the dialog does once the printer is chosen
    QVERIFY(dialog.isConfirmed());
    QVERIFY(!QFile::exists(printer.outputFileName()));
}

/// What is recorded for the preview looks like what is printed.
void PictureDialogTest::recordedSheetsLookLikePrintedOnes()
{
    ViewPictureRequest request = requestFor(PictureView::StanceChart);
    const QSizeF page(1000, 700);
    const Result<std::vector<QPicture>> sheets = recordedSheets(snapshot(), request, page, Progress());
    QVERIFY(sheets && sheets->size() == 1);
    QImage recorded(page.toSize(), QImage::Format_RGB32);
    recorded.fill(Qt::white);
    QPainter(&recorded).drawPicture(0, 0, sheets->front());
    QImage painted(page.toSize(), QImage::Format_RGB32);
    painted.fill(Qt::white);
    request.ground = Theme::Ground::Light;
    request.transparent = true;
    const Result<void> composed = composePicture(
        snapshot(), request, [&](const PictureSettings &settings, const PaintBody &body) -> Result<void> {
            QPainter painter(&painted);
            PictureSheets(settings, body, page).paint(painter, 0);
            return {};
        });
    QVERIFY(composed.ok());
    // Letters may be a part of a pixel off, which is not seen from afar.
    const QImage far = painted.scaled(painted.size() / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage other = recorded.scaled(painted.size() / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int most = 0;
    for (int y = 0; y < far.height(); ++y) {
        for (int x = 0; x < far.width(); ++x)
            most = std::max(most, std::abs(qGray(far.pixel(x, y)) - qGray(other.pixel(x, y))));
    }
    QVERIFY2(most < 80, qPrintable(QString::number(most)));
    recorded.save(u"/tmp/h2_recorded.png"_s);
    Progress cancelled;
    cancelled.cancel();
    const auto given = recordedSheets(snapshot(), request, page, cancelled);
    QVERIFY(!given && given.error().code == ErrorCode::Cancelled);
}

/// Qt leaves them out of PDFs, which is what printers get.
void PictureDialogTest::paperHasColouredSigns()
{
    const QTemporaryDir folder;
    const auto coloured = [&](const QString &title) {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"page.pdf"_s));
        ViewPictureRequest request = requestFor(PictureView::Table);
        request.wording.title = title;
        Progress progress;
        if (!printPicture(snapshot(), request, printer, progress))
            return -1;
        const std::unique_ptr<poppler::document> document(
            poppler::document::load_from_file(printer.outputFileName().toStdString()));
        const std::unique_ptr<poppler::page> page(document->create_page(0));
        const poppler::image image = poppler::page_renderer().render_page(page.get(), 96, 96);
        const QImage copy(reinterpret_cast<const uchar *>(image.const_data()), image.width(), image.height(),
                          image.bytes_per_row(), QImage::Format_RGB32);
        int count = 0;
        for (int y = 0; y < copy.height(); ++y) {
            for (int x = 0; x < copy.width(); ++x)
                count += copy.pixelColor(x, y).hsvSaturation() > 100 ? 1 : 0;
        }
        return count;
    };
    // The table has glyphs of its own.
    const int without = coloured(u"A title"_s);
    const int with = coloured(u"🚫🚫🚫"_s);
    QVERIFY2(with > without + 100, qPrintable(u"%1, %2"_s.arg(with).arg(without)));
}

void PictureDialogTest::sheetsEndBetweenRows()
{
    using Tops = std::vector<double>;
    QCOMPARE(sheetTops(100, 200, {}), Tops({0}));
    QCOMPARE(sheetTops(400, 200, {}), Tops({0, 200})); // no empty sheet at the end
    QCOMPARE(sheetTops(450, 200, {90, 190, 210, 380, 430}), Tops({0, 190, 380}));
    QCOMPARE(sheetTops(450, 200, {90, 200, 400}), Tops({0, 200, 400}));
    QCOMPARE(sheetTops(700, 200, {90, 500}), Tops({0, 90, 290, 490, 500})); // a row higher than a sheet
    // The heading takes room from all but the first.
    QCOMPARE(sheetTops(450, 200, {90, 190, 210, 340, 380, 430}, 50), Tops({0, 190, 340}));
}

} // namespace Dateline
