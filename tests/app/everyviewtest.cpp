// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/timelinepicture.h"
#include "app/pictures/viewspec.h"
#include "models/exchange/trackerfile.h"
#include "tests/app/picturetests.h"
#include "tests/support/testcase.h"
#include "views/picture/manifestreader.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QXmlStreamReader>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The bundled tracker, with a title that no file format takes as it is.
std::shared_ptr<const Snapshot> snapshot()
{
    static const auto made = [] {
        Result<TrackerColumns> tracker = openTracker(u"bundled:huawei-5g"_s);
        tracker->title = u"5G & <bans> \"of\" 'Huawei' ]]> — 华为 هواوي 🛰"_s;
        return std::make_shared<const Snapshot>(std::move(*tracker));
    }();
    return made;
}

ViewPictureRequest requestFor(const QString &word)
{
    ViewPictureRequest request;
    request.view = *pictureViewFromWord(word);
    request.filter.asOf = dayFromIso(u"2020-08-01");
    request.measure = {u"au-5g-guidance"_s};
    request.event = {u"au-5g-ban"_s};
    return request;
}

QByteArray made(const ViewPictureRequest &request, PictureFormat format)
{
    const Result<QByteArray> file = makePictureFile(snapshot(), request, format);
    return file ? *file : QByteArray();
}

/// Painted on a sheet that is larger than its page: what stands beside the page, if anything does. The generator of SVG
/// gets the same strokes and knows no clipping; the texts of an SVG have the width that they have here.
QString whatLiesOutside(const ViewPictureRequest &request)
{
    constexpr int border = 40;
    QString found;
    const Result<void> painted = composePicture(
        snapshot(), request, [&](const PictureSettings &settings, const PaintBody &body) -> Result<void> {
            const QSize size = settings.size.toSize();
            QImage image(size + QSize(2 * border, 2 * border), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.translate(border, border);
            paintPicture(painter, settings, body);
            painter.end();
            const QRect page(QPoint(border, border), size);
            for (int y = 0; y < image.height() && found.isEmpty(); ++y) {
                for (int x = 0; x < image.width() && found.isEmpty(); ++x) {
                    if (!page.contains(x, y) && qAlpha(image.pixel(x, y)) > 0)
                        found = u"pixel %1, %2 of %3 × %4"_s.arg(x - border)
                                    .arg(y - border)
                                    .arg(size.width())
                                    .arg(size.height());
                }
            }
            return {};
        });
    return painted ? found : painted.error().toLine();
}

} // namespace

class EveryViewTest : public TestCase
{
    Q_OBJECT

private slots:
    void svg_data() { views(); }
    void svg();
    void staysOnItsPage_data() { views(); }
    void staysOnItsPage();
    void pdf_data() { views(); }
    void pdf();
    void png_data() { views(); }
    void png();
    void wording_data() { views(); }
    void wording();
    void remadeFromItsManifest_data() { views(); }
    void remadeFromItsManifest();
    void timelineAsHighAsNeeded();
    void unknownEventIsUsage();

private:
    static void views()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word : pictureViewWords())
            QTest::newRow(qPrintable(word)) << word;
    }
};

void EveryViewTest::svg()
{
    QFETCH(QString, word);
    const ViewPictureRequest request = requestFor(word);
    const QByteArray svg = made(request, PictureFormat::Svg);
    QVERIFY(!svg.isEmpty());
    QCOMPARE(svg, made(request, PictureFormat::Svg));
    QStringList names;
    QString texts;
    QString description;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        names.append(xml.name().toString());
        if (xml.name() == "text"_L1)
            texts += xml.readElementText() + u'\n';
        else if (xml.name() == "desc"_L1)
            description = xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(!names.contains(u"image"_s), "a raster image");
    // In one element for each typeface that is needed.
    const bool hasTitle = request.view != PictureView::Event;
    QVERIFY2(!hasTitle || QString(texts).remove(u'\n').contains(snapshot()->tracker().title), qPrintable(texts));
    QVERIFY2(texts.contains(u"Dateline"_s), "no caption");
    // What it shows, beyond the caption.
    QVERIFY2(description.section(u'\n', 0, 0).size() > 60, qPrintable(description));
}

void EveryViewTest::staysOnItsPage()
{
    QFETCH(QString, word);
    ViewPictureRequest request = requestFor(word);
    for (const QSizeF size : {QSizeF(), QSizeF(1600, 900), QSizeF(720, 480), QSizeF(400, 300), QSizeF(794, 1123)}) {
        request.size = size.isValid() ? std::optional(size) : std::nullopt;
        const QString outside = whatLiesOutside(request);
        QVERIFY2(outside.isEmpty(), qPrintable(outside));
    }
}

void EveryViewTest::pdf()
{
    QFETCH(QString, word);
    const QByteArray pdf = made(requestFor(word), PictureFormat::Pdf);
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdf.constData(), static_cast<int>(pdf.size())));
    QVERIFY(document && document->pages() == 1);
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    const auto bytes = page->text().to_utf8();
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    // Lines may break within either.
    const QString joined = text.simplified();
    QVERIFY2(joined.contains(u"CC-BY-4.0"_s) && joined.contains(u"Dateline"_s), qPrintable(joined));
    for (const QString &part : {u"5G & <bans> \"of\" 'Huawei' ]]>"_s, u"华为"_s})
        QVERIFY2(joined.contains(part), qPrintable(joined));
}

void EveryViewTest::png()
{
    QFETCH(QString, word);
    ViewPictureRequest request = requestFor(word);
    request.size = QSizeF(720, 480);
    request.scale = 1.5;
    const QByteArray png = made(request, PictureFormat::Png);
    QCOMPARE(png, made(request, PictureFormat::Png));
    QCOMPARE(QImage::fromData(png).size(), QSize(1080, 720));
}

void EveryViewTest::wording()
{
    QFETCH(QString, word);
    ViewPictureRequest request = requestFor(word);
    request.wording.title = u"Own title"_s;
    request.wording.subtitle = u"Own subtitle"_s;
    request.wording.note = u"Own note"_s;
    request.wording.sources = false;
    const QString svg = QString::fromUtf8(made(request, PictureFormat::Svg));
    for (const QString &own : {u">Own title<"_s, u">Own subtitle<"_s, u">Own note<"_s})
        QVERIFY2(svg.contains(own), qPrintable(own));
    QVERIFY(!svg.contains(u"Sources: "_s));
}

void EveryViewTest::remadeFromItsManifest()
{
    QFETCH(QString, word);
    ViewPictureRequest request = requestFor(word);
    request.wording.note = u"Once more"_s;
    const QByteArray svg = made(request, PictureFormat::Svg);
    const auto spec = specInManifest(*manifestIn(svg));
    QVERIFY(spec.ok());
    const auto again = readViewSpec(*spec);
    QVERIFY(again.ok());
    QCOMPARE(made(*again, PictureFormat::Svg), svg);
}

/// Every event has its own mark, and the picture ends where the lanes do.
void EveryViewTest::timelineAsHighAsNeeded()
{
    ViewPictureRequest request = requestFor(u"timeline"_s);
    request.size = QSizeF(1600, 0);
    request.measure = {}; // which a timeline does not say
    request.event = {};
    QVERIFY(*readViewSpec(viewSpec(request)) == request);
    QSizeF size;
    const auto composed =
        composePicture(snapshot(), request, [&](const PictureSettings &settings, const PaintBody &) -> Result<void> {
            size = settings.size;
            return {};
        });
    QVERIFY(composed.ok());
    QCOMPARE(size.width(), 1600.0);
    const TimelinePlaces places = timelinePlaces(snapshot(), request);
    QCOMPARE(places.marks.size(), snapshot()->table().size()); // in lanes by category each stands once
    QVERIFY(places.bottom < size.height() && places.bottom > 0.85 * size.height());
    QVERIFY(whatLiesOutside(request).isEmpty());
    // Few events need little.
    request.filter.countries = {*CountryCode::parse(u"NZ")};
    QVERIFY(
        composePicture(snapshot(), request, [&](const PictureSettings &settings, const PaintBody &) -> Result<void> {
            size = settings.size;
            return {};
        }).ok());
    QVERIFY(size.height() < 450);
    request.view = PictureView::Map;
    QCOMPARE(makePictureFile(snapshot(), request, PictureFormat::Svg).error().code, ErrorCode::Usage);
}

void EveryViewTest::unknownEventIsUsage()
{
    ViewPictureRequest request = requestFor(u"event"_s);
    request.event = {u"gone"_s};
    const auto picture = makePictureFile(snapshot(), request, PictureFormat::Svg);
    QVERIFY(!picture.ok());
    QCOMPARE(picture.error().code, ErrorCode::Usage);
    QVERIFY(picture.error().message.contains(u"gone"_s));
}

std::unique_ptr<QObject> makeEveryViewTest() { return std::make_unique<EveryViewTest>(); }

} // namespace Dateline

#include "everyviewtest.moc"
