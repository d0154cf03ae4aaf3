// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/picture/manifestreader.h"
#include "views/picture/pdffinish.h"
#include "views/picture/picturefile.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>
#include <QXmlStreamReader>

#include <array>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A title with all that file formats treat in a special way, and scripts that the shipped typeface lacks.
const QString nastyTitle = u"5G & <bans> \"of\" 'Huawei' ]]> — 华为 هواوي 🛰"_s;

PictureSettings nastySpec()
{
    PictureSettings settings;
    settings.size = {640, 400};
    settings.text.title = nastyTitle;
    settings.text.subtitle = u"Country: AU & NZ"_s;
    settings.text.caption = u"As of 1 Jan 2019 · 2 events · Sources: A < B"_s;
    settings.text.description = u"Two events: <one> & another."_s;
    settings.manifest = R"({"program":"Dateline","note":"a < b & c"})";
    return settings;
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

Result<QByteArray> make(PictureFormat format, const PictureSettings &settings = nastySpec())
{
    return pictureBytes(settings, paintBody, format);
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
    poppler::byte_array data(bytes.begin(), bytes.end()); // which the document takes over: the bytes may go
    return std::unique_ptr<poppler::document>(poppler::document::load_from_data(&data));
}

QString textOf(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The first page at 96 dots per inch.
QImage renderedPdf(const QByteArray &pdf)
{
    const auto document = loadedPdf(pdf);
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    const poppler::image image = renderer.render_page(page.get(), 96, 96);
    return QImage(reinterpret_cast<const uchar *>(image.const_data()), image.width(), image.height(),
                  image.bytes_per_row(), QImage::Format_RGB32)
        .copy();
}

/// What Qt writes, before it is finished.
QByteArray rawPdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(QPointF(100, 100), u"Words"_s);
    painter.end();
    return buffer.data();
}

/// The same file written a second earlier or later.
QByteArray atAnotherSecond(const QByteArray &pdf)
{
    const qsizetype at = pdf.indexOf("/CreationDate (D:") + 17;
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(pdf.mid(at, 14)), u"yyyyMMddHHmmss"_s);
    const QDateTime other = time.addSecs(time.time().second() == 0 ? 1 : -1);
    QByteArray changed = pdf;
    for (const QString &format : {u"yyyyMMddHHmmss"_s, u"yyyy-MM-ddTHH:mm:ss"_s})
        changed.replace(time.toString(format).toLatin1(), other.toString(format).toLatin1());
    return changed;
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
    void pdfHoldsLettersBeyondTheFirstPlane();
    void pdfHoldsColouredSigns();
    void textsFromTheRightBeginThere_data();
    void textsFromTheRightBeginThere();
    void svgLeavesDigitsToTheTypeface();
    void lettersAreWhole();
    void pdfIsAsLargeAsThePicture_data();
    void pdfIsAsLargeAsThePicture();
    void pdfFades();
    void pdfWithATimeIsReproducible();
    void foreignPdfStaysAsItIs();
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
    PictureSettings undescribed = nastySpec();
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
    PictureSettings settings = nastySpec();
    settings.text = {};
    const auto shapes = [](QPainter &painter, const QRectF &body) {
        painter.fillRect(QRectF(body.left() + 3, body.top() + 5, 100, 60), QColor(0x17, 0x68, 0xac));
        painter.setPen(QPen(QColor(0xb5, 0x30, 0x1f), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(body.center(), 30, 30);
        painter.translate(40, 20);
        painter.drawLine(QPointF(100, 100), QPointF(180, 150));
    };
    const QImage png = QImage::fromData(*pictureBytes(settings, shapes, PictureFormat::Png), "png");
    const QImage svg = QImage::fromData(*pictureBytes(settings, shapes, PictureFormat::Svg), "svg");
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

void PictureTest::pdfHoldsLettersBeyondTheFirstPlane()
{
    PictureSettings settings = nastySpec();
    settings.text.title = u"Ban by 𠮷野家 in 𝔘nicode"_s;
    settings.text.subtitle = u"Country: 𠮷 & 𐤀 too"_s;
    const QByteArray pdf = *make(PictureFormat::Pdf, settings);
    const auto document = loadedPdf(pdf);
    QVERIFY(document && document->pages() == 1);
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    const QString text = textOf(page->text({}, poppler::page::non_raw_non_physical_layout));
    QVERIFY2(text.contains(u"Ban by 𠮷野家 in 𝔘nicode"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Country: 𠮷 & 𐤀 too"_s), qPrintable(text));
    // More than the codes of one typeface.
    constexpr int count = 300, inRow = 30;
    const auto letter = [](int i) { return QString::fromUcs4(std::array{char32_t(0x20000 + i)}.data(), 1); };
    const auto many = [&](QPainter &painter, const QRectF &body) {
        for (int i = 0; i < count; ++i)
            painter.drawText(QPointF(body.left() + 18 * (i % inRow), body.top() + 20 * (i / inRow + 1)), letter(i));
    };
    const auto all = loadedPdf(*pictureBytes(settings, many, PictureFormat::Pdf));
    QVERIFY(all && all->pages() == 1);
    const std::unique_ptr<poppler::page> ofAll(all->create_page(0));
    const double top = layoutPicture(settings).body.top();
    for (int i = 0; i < count; ++i) {
        // Row by row: Poppler's C++ library cuts a long text.
        const poppler::rectf row(0, (top + 20 * (i / inRow) + 4) * 0.75, 480, 15);
        const QString texts = textOf(ofAll->text(row));
        QVERIFY2(texts.contains(letter(i)), qPrintable(letter(i) + u" in "_s + texts));
    }
}

void PictureTest::pdfHoldsColouredSigns()
{
    PictureSettings settings = nastySpec();
    settings.text.title = u"Ban 🚫 of 🇦🇺 5G"_s;
    const auto coloured = [](const QImage &image) {
        int count = 0;
        for (int y = 0; y < 60; ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).hsvSaturation() > 100 ? 1 : 0;
        }
        return count;
    };
    const int inPixels = coloured(*renderPicture(settings, paintBody));
    if (inPixels < 20)
        QSKIP("there is no typeface with coloured signs");
    const QByteArray pdf = *make(PictureFormat::Pdf, settings);
    QCOMPARE(coloured(*renderPicture(settings, paintBody)), inPixels); // and are painted as before after it
    const int inPdf = coloured(renderedPdf(pdf));
    QCOMPARE(coloured(renderedPdf(*make(PictureFormat::Pdf, settings))), inPdf);
    QVERIFY2(std::abs(inPdf - inPixels) < inPixels / 4, qPrintable(u"%1, %2"_s.arg(inPdf).arg(inPixels)));
    const auto document = loadedPdf(pdf);
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    const QString text = textOf(page->text());
    QVERIFY2(text.contains(u"🚫"_s) && text.contains(u"🇦🇺"_s), qPrintable(text));
}

void PictureTest::textsFromTheRightBeginThere_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("fromRight");
    QTest::newRow("Latin") << u"A ban"_s << false;
    QTest::newRow("Hebrew") << u"שלום עולם"_s << true;
    QTest::newRow("Arabic") << u"حظر هواوي"_s << true;
    QTest::newRow("Hebrew with Latin in it") << u"שלום 5G Huawei"_s << true;
    QTest::newRow("Latin with Arabic in it") << u"Ban of هواوي"_s << false;
}

void PictureTest::textsFromTheRightBeginThere()
{
    QFETCH(QString, title);
    QFETCH(bool, fromRight);
    PictureSettings settings = nastySpec();
    settings.text = {};
    settings.text.title = title;
    const QRectF line = layoutPicture(settings).title.at(0).rect;
    const auto inked = [&](const QImage &image, double left, double right) {
        for (int y = int(line.top()); y < int(line.bottom()); ++y) {
            for (int x = int(left); x < int(right); ++x) {
                if (image.pixelColor(x, y) != settings.theme.ground)
                    return true;
            }
        }
        return false;
    };
    const auto nothing = [](QPainter &, const QRectF &) {};
    for (const QImage &image :
         {*renderPicture(settings, nothing), renderedPdf(*pictureBytes(settings, nothing, PictureFormat::Pdf))}) {
        QCOMPARE(inked(image, line.left() - 2, line.left() + 12), !fromRight);
        QCOMPARE(inked(image, line.right() - 12, line.right() + 2), fromRight);
    }
}

/// Digits are emoji, too: where a typeface of these is named, librsvg takes digits from there.
void PictureTest::svgLeavesDigitsToTheTypeface()
{
    const QByteArray svg = *make(PictureFormat::Svg);
    const QByteArray families = svg.mid(svg.indexOf("font-family=\"Inter, "), 200);
    QVERIFY(families.indexOf("Noto Sans CJK") > families.indexOf("sans-serif"));
    QVERIFY2(!svg.contains("Emoji"), families.constData());
}

/// Letters that are taller than the shipped typeface's keep what reaches out of their line: two dots under yeh.
void PictureTest::lettersAreWhole()
{
    const auto inkUnder = [](const QString &title) {
        PictureSettings settings = nastySpec();
        settings.text = {};
        settings.text.title = title;
        const int bottom = qRound(layoutPicture(settings).title.front().rect.bottom());
        const QImage image = *renderPicture(settings, [](QPainter &, const QRectF &) {});
        int ink = 0;
        for (int y = bottom + 1; y < bottom + 8; ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
        }
        return ink;
    };
    QCOMPARE(inkUnder(u"gjpqy"_s), 0);
    QVERIFY(inkUnder(u"华为 هواوي"_s) > 0);
}

void PictureTest::pdfIsAsLargeAsThePicture_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("whole points") << QSizeF(640, 400);
    QTest::newRow("rounded up") << QSizeF(638, 402);
    QTest::newRow("rounded down") << QSizeF(641, 403);
}

/// Dark up to all edges, where half a point too much would be a white line, and nothing cut off.
void PictureTest::pdfIsAsLargeAsThePicture()
{
    QFETCH(QSizeF, size);
    PictureSettings settings = nastySpec();
    settings.size = size;
    settings.theme = Theme(Theme::Ground::Dark);
    const QByteArray pdf = *make(PictureFormat::Pdf, settings);
    const auto document = loadedPdf(pdf);
    QVERIFY(document);
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    QCOMPARE(page->page_rect(poppler::media_box).width(), size.width() * 0.75);
    QCOMPARE(page->page_rect(poppler::media_box).height(), size.height() * 0.75);
    const QImage image = renderedPdf(pdf);
    QCOMPARE(image.size(), size.toSize());
    for (int x = 0; x < image.width(); ++x)
        QVERIFY(image.pixelColor(x, 0) == settings.theme.ground
                && image.pixelColor(x, image.height() - 1) == settings.theme.ground);
    for (int y = 0; y < image.height(); ++y)
        QVERIFY(image.pixelColor(0, y) == settings.theme.ground
                && image.pixelColor(image.width() - 1, y) == settings.theme.ground);
}

/// An open end that does not fade would be a date that nobody gave. In colours that are moved, for the writer sets
/// masks down elsewhere.
void PictureTest::pdfFades()
{
    const auto fading = [](QPainter &painter, const QRectF &body) {
        painter.translate(body.topLeft() + QPointF(50, 30));
        QLinearGradient gradient(QPointF(0, 0), QPointF(200, 0));
        gradient.setColorAt(0, QColor(0, 0x72, 0xb2));
        gradient.setColorAt(1, QColor(0, 0x72, 0xb2, 0));
        painter.fillRect(QRectF(0, 0, 200, 40), gradient);
        painter.setPen(QPen(QBrush(gradient), 8));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(4, 60, 192, 40));
        painter.setPen(Qt::black); // and what comes after does not
        painter.drawRect(QRectF(4, 120, 192, 20));
    };
    PictureSettings settings = nastySpec();
    settings.size = {641, 403};
    const QImage png = *renderPicture(settings, fading);
    const QImage pdf = renderedPdf(*pictureBytes(settings, fading, PictureFormat::Pdf));
    const QPoint corner = (layoutPicture(settings).body.topLeft() + QPointF(50, 30)).toPoint();
    QCOMPARE(pdf.size(), png.size());
    for (const int y : {20, 60, 100}) {
        for (int x = 10; x < 190; x += 10) {
            const QColor is = pdf.pixelColor(corner + QPoint(x, y));
            const QColor wanted = png.pixelColor(corner + QPoint(x, y));
            QVERIFY2(std::abs(is.red() - wanted.red()) < 16 && std::abs(is.blue() - wanted.blue()) < 16,
                     qPrintable(QStringLiteral("%1, %2: %3 not %4").arg(x).arg(y).arg(is.name(), wanted.name())));
        }
    }
    QVERIFY(pdf.pixelColor(corner + QPoint(100, 120)).value() < 160
            || pdf.pixelColor(corner + QPoint(100, 119)).value() < 160);
}

void PictureTest::pdfWithATimeIsReproducible()
{
    const auto restore = qScopeGuard([] { qunsetenv("SOURCE_DATE_EPOCH"); });
    qputenv("SOURCE_DATE_EPOCH", "1546300801"); // 2019-01-01T00:00:01Z
    const QByteArray first = *make(PictureFormat::Pdf);
    for (int time = 0; time < 10; ++time) { // the writer keeps typefaces in a hash
        QHashSeed::resetRandomGlobalSeed();
        QCOMPARE(*make(PictureFormat::Pdf), first);
    }
    const QByteArray raw = rawPdf();
    const QByteArray later = atAnotherSecond(raw);
    QVERIFY(later != raw);
    QCOMPARE(finishedPdf(later, {640, 400}), finishedPdf(raw, {640, 400}));
    QVERIFY(first.contains("/CreationDate (D:20190101000001Z)"));
    QCOMPARE(loadedPdf(first)->get_creation_date_t(), time_t(1546300801));
    for (const char *other : {"", "yesterday", "99999999999999"}) { // none, or beyond a PDF's four digits
        qputenv("SOURCE_DATE_EPOCH", other);
        const QByteArray pdf = *make(PictureFormat::Pdf); // the document keeps no copy
        const auto document = loadedPdf(pdf);
        QVERIFY(document && std::abs(document->get_creation_date_t() - QDateTime::currentSecsSinceEpoch()) < 60);
    }
}

void PictureTest::foreignPdfStaysAsItIs()
{
    const QByteArray whole = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
                             "trailer\n<<\n/Size 2\n>>\nstartxref\n32\n%%EOF\n";
    QVERIFY(finishedPdf(whole, {640, 400}).startsWith("%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 2\n"));
    QByteArray moved = whole;
    moved.replace("0000000009", "0000000010");
    QByteArray farAway = whole;
    farAway.replace("0000000009", "9000000009");
    QByteArray tooMany = whole;
    tooMany.replace("\n0 2\n", "\n0 2000\n");
    for (const QByteArray &other : {QByteArray(), QByteArray("\nxref\n0 "),
                                    QByteArray("%PDF-1.5\n1 0 obj\n<</Type /XRef>>"), moved, farAway, tooMany})
        QCOMPARE(finishedPdf(other, {640, 400}), other);
}

void PictureTest::equalSpecsGiveEqualBytes()
{
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg})
        QCOMPARE(*make(format), *make(format));
    PictureSettings other = nastySpec();
    other.manifest = "{}";
    QVERIFY(*make(PictureFormat::Png) != *make(PictureFormat::Png, other));
}

void PictureTest::onlyPixelsCanBeTooMany()
{
    PictureSettings settings = nastySpec();
    settings.size = {12'000, 8'000};
    settings.scale = 4;
    const Result<QByteArray> png = make(PictureFormat::Png, settings);
    QVERIFY(!png.ok());
    QVERIFY2(png.error().message.contains(u"48000 × 32000"_s), qPrintable(png.error().message));
    QVERIFY(make(PictureFormat::Svg, settings).ok());
    settings.size = {100, 100};
    QVERIFY(!make(PictureFormat::Svg, settings).ok());
    QVERIFY(!make(PictureFormat::Pdf, settings).ok());
}

void PictureTest::groundCanBeLeftOut()
{
    PictureSettings settings = nastySpec();
    QCOMPARE(QImage::fromData(*make(PictureFormat::Png, settings)).pixelColor(1, 1), QColor(Qt::white));
    settings.transparent = true;
    QCOMPARE(QImage::fromData(*make(PictureFormat::Png, settings)).pixelColor(1, 1).alpha(), 0);
    QCOMPARE(SvgContents(*make(PictureFormat::Svg, settings)).elements.count(u"rect"_s),
             SvgContents(*make(PictureFormat::Svg)).elements.count(u"rect"_s) - 1);
}

void PictureTest::manifestIsFoundAgain()
{
    PictureSettings settings = nastySpec();
    settings.manifest = QByteArray("{\"view\":\"a < b & c ]]> \xe5\x8d\x8e ?>\"}");
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf}) {
        const Result<QByteArray> manifest = manifestIn(*make(format, settings));
        QVERIFY2(manifest.ok(), qPrintable(pictureFormatWord(format)));
        QCOMPARE(*manifest, settings.manifest);
    }
}

void PictureTest::whatHasNoManifestSaysSo()
{
    PictureSettings settings = nastySpec();
    settings.manifest.clear();
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf})
        QVERIFY(!manifestIn(*make(format, settings)).ok());
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
