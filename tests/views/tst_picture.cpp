// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/picture/manifestreader.h"
#include "views/picture/picturefile.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QTest>
#include <QXmlStreamReader>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A title with all that file formats treat in a special way, and scripts that the shipped typeface lacks.
const QString nastyTitle = u"5G & <bans> \"of\" 'Huawei' ]]> — 华为 هواوي 🛰"_s;

PictureSpec nastySpec()
{
    PictureSpec spec;
    spec.size = {640, 400};
    spec.text.title = nastyTitle;
    spec.text.subtitle = u"Country: AU & NZ"_s;
    spec.text.caption = u"As of 1 Jan 2019 · 2 events · Sources: A < B"_s;
    spec.text.description = u"Two events: <one> & another."_s;
    spec.manifest = R"({"program":"Dateline","note":"a < b & c"})";
    return spec;
}

void paintBody(QPainter &painter, const QRectF &body)
{
    painter.fillRect(QRectF(body.left(), body.top(), 100, 60), QColor(0x17, 0x68, 0xac));
    painter.setPen(QPen(QColor(0xb5, 0x30, 0x1f), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(body.center(), 30, 30);
    painter.setPen(Qt::black);
    painter.drawText(body.topLeft() + QPointF(120, 30), u"R & D <label>"_s);
}

Result<QByteArray> make(PictureFormat format, const PictureSpec &spec = nastySpec())
{
    return pictureBytes(spec, paintBody, format);
}

/// What an SVG says: element names, and the texts of some of them.
struct SvgContents
{
    QStringList elements;
    QHash<QString, QString> textOf; ///< of title, desc and metadata
    QString texts;                  ///< of all text elements
    QString error;

    explicit SvgContents(const QByteArray &svg)
    {
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.name().toString();
            elements.append(name);
            if (name == "text"_L1)
                texts += xml.readElementText();
            else if (name == "title"_L1 || name == "desc"_L1 || name == "metadata"_L1)
                textOf.insert(name, xml.readElementText());
        }
        error = xml.hasError() ? xml.errorString() : QString();
    }
};

std::unique_ptr<poppler::document> loadedPdf(const QByteArray &bytes)
{
    return std::unique_ptr<poppler::document>(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
}

QString textOf(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

class PictureTest : public TestCase
{
    Q_OBJECT

private slots:
    void pngHoldsItsTexts();
    void svgIsWellFormedAndHoldsItsTexts();
    void svgHasNoPictures();
    void svgStaysOnItsPage();
    void svgLooksLikeThePng();
    void pdfHoldsItsTexts();
    void equalSpecsGiveEqualBytes();
    void onlyPixelsCanBeTooMany();
    void groundCanBeLeftOut();
    void formatsHaveWords();
    void manifestIsFoundAgain();
    void whatHasNoManifestSaysSo();
};

void PictureTest::pngHoldsItsTexts()
{
    Result<QByteArray> png = make(PictureFormat::Png);
    QVERIFY(png.ok());
    QBuffer buffer(&*png);
    QImageReader reader(&buffer, "png");
    QCOMPARE(reader.size(), QSize(640, 400));
    QCOMPARE(reader.text(u"Title"_s), nastyTitle);
    QCOMPARE(reader.text(u"Description"_s), fileDescription(nastySpec().text).simplified()); // Qt joins lines
    QCOMPARE(reader.text(u"Dateline"_s).toUtf8(), nastySpec().manifest);
    PictureSpec undescribed = nastySpec();
    undescribed.text.description.clear();
    png = make(PictureFormat::Png, undescribed);
    QBuffer other(&*png);
    QVERIFY(QImageReader(&other, "png").text(u"Description"_s).contains(undescribed.text.caption));
}

void PictureTest::svgIsWellFormedAndHoldsItsTexts()
{
    const Result<QByteArray> svg = make(PictureFormat::Svg);
    QVERIFY(svg.ok());
    const SvgContents contents(*svg);
    QCOMPARE(contents.error, QString());
    QCOMPARE(contents.textOf.value(u"title"_s), nastyTitle);
    QCOMPARE(contents.textOf.value(u"desc"_s), fileDescription(nastySpec().text));
    QCOMPARE(contents.textOf.value(u"metadata"_s).toUtf8(), nastySpec().manifest);
    QVERIFY2(contents.texts.contains(nastySpec().text.caption), qPrintable(contents.texts));
    QVERIFY(contents.texts.contains(u"R & D <label>"_s));
    QVERIFY(contents.texts.contains(u"华为"_s) && contents.texts.contains(u"هواوي"_s)
            && contents.texts.contains(u"🛰"_s));
    QVERIFY(svg->contains("font-family=\"Inter,"));
}

void PictureTest::svgHasNoPictures()
{
    const QStringList elements = SvgContents(*make(PictureFormat::Svg)).elements;
    for (const QString &element : elements)
        QVERIFY2(element != "image"_L1 && element != "script"_L1 && element != "pattern"_L1, qPrintable(element));
    QVERIFY(elements.contains(u"rect"_s) && elements.contains(u"text"_s));
}

void PictureTest::svgStaysOnItsPage()
{
    QXmlStreamReader xml(*make(PictureFormat::Svg));
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.attributes().value("width"_L1), "640"_L1);
    QCOMPARE(xml.attributes().value("viewBox"_L1), "0 0 640 400"_L1);
    int texts = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != "text"_L1)
            continue;
        ++texts;
        const double x = xml.attributes().value("x"_L1).toDouble();
        QVERIFY(x >= 0 && x + xml.attributes().value("textLength"_L1).toDouble() <= 640);
        const double y = xml.attributes().value("y"_L1).toDouble();
        QVERIFY(y >= 0 && y <= 400);
    }
    QVERIFY(texts >= 4);
}

/// Shapes alone, for Qt's own renderer knows no list of typefaces.
void PictureTest::svgLooksLikeThePng()
{
    PictureSpec spec = nastySpec();
    spec.text = {};
    const auto shapes = [](QPainter &painter, const QRectF &body) {
        painter.fillRect(QRectF(body.left() + 3, body.top() + 5, 100, 60), QColor(0x17, 0x68, 0xac));
        painter.setPen(QPen(QColor(0xb5, 0x30, 0x1f), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(body.center(), 30, 30);
        painter.translate(40, 20);
        painter.drawLine(QPointF(100, 100), QPointF(180, 150));
    };
    const QImage png = QImage::fromData(*pictureBytes(spec, shapes, PictureFormat::Png), "png");
    const QImage svg = QImage::fromData(*pictureBytes(spec, shapes, PictureFormat::Svg), "svg");
    QCOMPARE(svg.size(), png.size());
    int different = 0;
    int inked = 0;
    for (int y = 0; y < png.height(); ++y) {
        for (int x = 0; x < png.width(); ++x) {
            const QColor a = png.pixelColor(x, y);
            const QColor b = svg.pixelColor(x, y);
            different += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) > 40 ? 1 : 0;
            inked += a != QColor(Qt::white) ? 1 : 0;
        }
    }
    QVERIFY(inked > 6000);
    QVERIFY2(different < inked / 100, qPrintable(QString::number(different)));
}

void PictureTest::pdfHoldsItsTexts()
{
    const Result<QByteArray> pdf = make(PictureFormat::Pdf);
    QVERIFY(pdf.ok());
    const auto document = loadedPdf(*pdf);
    QVERIFY(document && document->pages() == 1);
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    QCOMPARE(page->page_rect().width(), 480.0);
    QCOMPARE(page->page_rect().height(), 300.0);
    const QString text = textOf(page->text());
    QVERIFY2(text.contains(u"5G & <bans> \"of\" 'Huawei'"_s), qPrintable(text));
    QVERIFY2(text.contains(nastySpec().text.caption), qPrintable(text));
    QVERIFY(text.contains(u"华为"_s));
    QCOMPARE(textOf(document->get_title()), nastyTitle);
    const QByteArray xmp = textOf(document->metadata()).toLatin1(); // it gives the bytes as characters
    QXmlStreamReader xml(xmp);
    QStringList values;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters && !xml.isWhitespace())
            values.append(xml.text().toString());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(values,
             QStringList({nastyTitle, fileDescription(nastySpec().text), QString::fromUtf8(nastySpec().manifest)}));
    QVERIFY(document->has_embedded_files());
}

void PictureTest::equalSpecsGiveEqualBytes()
{
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg})
        QCOMPARE(*make(format), *make(format));
    PictureSpec other = nastySpec();
    other.manifest = "{}";
    QVERIFY(*make(PictureFormat::Png) != *make(PictureFormat::Png, other));
}

void PictureTest::onlyPixelsCanBeTooMany()
{
    PictureSpec spec = nastySpec();
    spec.size = {12'000, 8'000};
    spec.scale = 4;
    const Result<QByteArray> png = make(PictureFormat::Png, spec);
    QVERIFY(!png.ok());
    QVERIFY2(png.error().message.contains(u"48000 × 32000"_s), qPrintable(png.error().message));
    QVERIFY(make(PictureFormat::Svg, spec).ok());
    spec.size = {100, 100};
    QVERIFY(!make(PictureFormat::Svg, spec).ok());
    QVERIFY(!make(PictureFormat::Pdf, spec).ok());
}

void PictureTest::groundCanBeLeftOut()
{
    PictureSpec spec = nastySpec();
    QCOMPARE(QImage::fromData(*make(PictureFormat::Png, spec)).pixelColor(1, 1), QColor(Qt::white));
    spec.transparent = true;
    QCOMPARE(QImage::fromData(*make(PictureFormat::Png, spec)).pixelColor(1, 1).alpha(), 0);
    QCOMPARE(SvgContents(*make(PictureFormat::Svg, spec)).elements.count(u"rect"_s),
             SvgContents(*make(PictureFormat::Svg)).elements.count(u"rect"_s) - 1);
}

void PictureTest::manifestIsFoundAgain()
{
    PictureSpec spec = nastySpec();
    spec.manifest = QByteArray("{\"view\":\"a < b & c ]]> \xe5\x8d\x8e ?>\"}");
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf}) {
        const Result<QByteArray> manifest = manifestIn(*make(format, spec));
        QVERIFY2(manifest.ok(), qPrintable(pictureFormatWord(format)));
        QCOMPARE(*manifest, spec.manifest);
    }
}

void PictureTest::whatHasNoManifestSaysSo()
{
    PictureSpec spec = nastySpec();
    spec.manifest.clear();
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf})
        QVERIFY(!manifestIn(*make(format, spec)).ok());
    for (const QByteArray &other :
         {QByteArray(), QByteArray("\x89PNG"), QByteArray("%PDF-1.4 <?xpacket begin="),
          QByteArray("<svg><metadata id=\"dateline\">"),
          QByteArray(
              "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><metadata id=\"dateline\">&b;</metadata>")})
        QVERIFY(!manifestIn(other).ok());
}

void PictureTest::formatsHaveWords()
{
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf})
        QCOMPARE(pictureFormatFromWord(pictureFormatWord(format)), format);
    QVERIFY(!pictureFormatFromWord(u"gif"_s));
}

} // namespace Dateline

QTEST_MAIN(Dateline::PictureTest)

#include "tst_picture.moc"
