// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/pdftexts.h"

#include "models/wording/language.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QThread>

#include <algorithm>
#include <array>
#include <climits>
#include <memory>

namespace Dateline {

namespace {

/// Whether a letter or sign may be one of those: cheap, and false for what most texts are made of.
bool mayBeLost(QStringView grapheme)
{
    return std::any_of(grapheme.begin(), grapheme.end(), [](QChar c) {
        return c.isSurrogate() || c == QChar(0xfe0f) || (c >= QChar(0x203c) && c <= QChar(0x3299) && c.isSymbol());
    });
}

bool isColoured(const QRawFont &font)
{
    static constexpr std::array tables{"CBDT", "COLR", "sbix", "SVG "};
    return std::any_of(tables.begin(), tables.end(),
                       [&font](const char *table) { return !font.fontTable(table).isEmpty(); });
}

/// Takes down which texts are painted where, and paints nothing.
class TextEngine : public QPaintEngine
{
public:
    explicit TextEngine(std::vector<PdfText> &texts) : QPaintEngine(AllFeatures), m_texts(texts) { }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override { }
    void drawRects(const QRect *, int) override { }
    void drawRects(const QRectF *, int) override { }
    void drawLines(const QLine *, int) override { }
    void drawLines(const QLineF *, int) override { }
    void drawEllipse(const QRectF &) override { }
    void drawEllipse(const QRect &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPoints(const QPointF *, int) override { }
    void drawPoints(const QPoint *, int) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override { }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { }

    void drawTextItem(const QPointF &place, const QTextItem &item) override
    {
        const QString text = item.text();
        if (!mayBeLost(text))
            return;
        QTextLayout layout(text, item.font());
        QTextOption option;
        const bool fromRight = item.renderFlags().testFlag(QTextItem::RightToLeft);
        option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
        layout.setTextOption(option);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        if (!line.isValid())
            return;
        QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype from = 0; from < text.size(); from = graphemes.position()) {
            const qsizetype to = graphemes.toNextBoundary();
            if (to < 0)
                break;
            if (mayBeLost(QStringView(text).sliced(from, to - from)))
                note(place, item, layout, line, from, to);
        }
    }

private:
    void note(QPointF place, const QTextItem &item, const QTextLayout &layout, const QTextLine &line, qsizetype from,
              qsizetype to)
    {
        const auto [left, right] = std::minmax({line.cursorToX(int(from)), line.cursorToX(int(to))});
        if (right - left <= 0)
            return;
        const QList<QGlyphRun> runs = layout.glyphRuns(int(from), int(to - from));
        PdfText text;
        text.text = layout.text().sliced(from, to - from);
        text.coloured =
            std::any_of(runs.begin(), runs.end(), [](const QGlyphRun &run) { return isColoured(run.rawFont()); });
        const bool beyond = std::any_of(text.text.begin(), text.text.end(), [](QChar c) { return c.isSurrogate(); });
        if (!text.coloured && !beyond)
            return;
        const QFontMetricsF metrics(item.font());
        text.box = QRectF(place.x() + left, place.y() - metrics.ascent(), right - left, metrics.height());
        text.baseline = place.y();
        text.em = QFontInfo(item.font()).pixelSize();
        text.transform = painter()->combinedTransform();
        text.font = item.font();
        m_texts.push_back(std::move(text));
    }

    std::vector<PdfText> &m_texts;
};

/// Of the measures of a QPdfWriter at 96 dpi.
class TextDevice : public QPaintDevice
{
public:
    TextDevice(QSizeF size, std::vector<PdfText> &texts) : m_engine(texts), m_size(size.toSize()) { }
    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        constexpr int dotsPerInch = 96;
        constexpr double millimetres = 25.4 / dotsPerInch;
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmWidthMM:
            return qRound(m_size.width() * millimetres);
        case PdmHeightMM:
            return qRound(m_size.height() * millimetres);
        case PdmNumColors:
            return INT_MAX;
        case PdmDepth:
            return 24;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dotsPerInch;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        }
        Q_UNREACHABLE();
    }

private:
    mutable TextEngine m_engine;
    const QSize m_size;
};

} // namespace

std::vector<PdfText> textsLostInPdf(const PictureSettings &settings, const PaintBody &paintBody)
{
    std::vector<PdfText> texts;
    TextDevice device(settings.size, texts);
    QPainter painter(&device);
    paintPicture(painter, settings, paintBody);
    painter.end();
    return texts;
}

void paintColouredTexts(QPainter &painter, const std::vector<PdfText> &texts)
{
    constexpr double pixels = 4;
    constexpr double margin = 2; // such signs may be larger than a line
    const QTransform page = painter.transform();
    painter.save();
    painter.setRenderHints(QPainter::LosslessImageRendering | QPainter::SmoothPixmapTransform);
    for (const PdfText &text : texts) {
        if (!text.coloured)
            continue;
        const QRectF box = text.box.adjusted(-margin, -margin, margin, margin);
        QImage image((box.size() * pixels).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        {
            QPainter sign(&image);
            sign.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
            sign.scale(image.width() / box.width(), image.height() / box.height());
            sign.setFont(text.font);
            sign.drawText(QPointF(text.box.left() - box.left(), text.baseline - box.top()), text.text);
        }
        painter.setTransform(text.transform * page);
        painter.drawImage(box, image);
    }
    painter.restore();
}

void whereTypefacesMayBeEmbedded(const std::vector<PdfText> &lost, const std::function<void()> &write)
{
    if (std::none_of(lost.begin(), lost.end(), [](const PdfText &text) { return text.coloured; }))
        return write();
    const std::unique_ptr<QThread> thread(QThread::create([&, language = Language::current()] {
        const LanguageScope words(language);
        write();
    }));
    thread->start();
    thread->wait();
}

} // namespace Dateline
