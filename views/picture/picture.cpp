// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/picture.h"

#include "views/common/glyphs.h"
#include "views/picture/picturetr.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 24;
constexpr double gap = 8;
constexpr int captionLines = 3;
constexpr int noteLines = 2;
constexpr double longestSide = 30'000;
constexpr double mostPixels = 400e6;
constexpr QSizeF smallest(200, 150);

/// Breaks \p text into at most \p mostLines lines of \p width, the last one elided, and moves \p top below them.
std::vector<PictureLayout::Line> brokenLines(const QString &text, const QFont &font, double width, int mostLines,
                                             double &top)
{
    std::vector<PictureLayout::Line> lines;
    const double height = QFontMetricsF(font).height();
    for (const QString &line : wrappedLines(text, font, width, mostLines)) {
        lines.push_back({line, QRectF(margin, top, width, height)});
        top += height;
    }
    return lines;
}

/// Title and subtitle go with the picture, however small the view has to be written: they are read first, and from
/// afar.
double frameShare(const PictureSettings &settings)
{
    return std::min(settings.size.width() / 1600, settings.size.height() / 900);
}

QFont atLeast(QFont font, double pixels)
{
    font.setPixelSize(std::max(font.pixelSize(), static_cast<int>(std::lround(pixels))));
    return font;
}

QFont titleFont(const PictureSettings &settings)
{
    return atLeast(settings.fonts.title, std::clamp(25 * frameShare(settings), 15.0, 34.0));
}

QFont subtitleFont(const PictureSettings &settings)
{
    return atLeast(settings.fonts.base, std::clamp(16 * frameShare(settings), 12.0, 22.0));
}

/// What is cut off a caption is its end, where licence and origin stand.
QString fittingCaption(const PictureSettings &settings, double width)
{
    const auto fits = [&](const QString &caption) {
        return wrappedLines(caption, settings.fonts.label, width, captionLines + 1).size() <= captionLines;
    };
    if (settings.text.shorterCaptions.empty() || fits(settings.text.caption))
        return settings.text.caption;
    const auto shorter = std::find_if(settings.text.shorterCaptions.begin(), settings.text.shorterCaptions.end(), fits);
    return shorter == settings.text.shorterCaptions.end() ? settings.text.shorterCaptions.back() : *shorter;
}

/// In proportion to the key's text.
double signRadius(const PictureSettings &settings) { return QFontMetricsF(settings.fonts.label).height() * 0.33; }

void paintSign(QPainter &painter, const PictureLayout::LegendItem &item, const Theme &theme, double radius)
{
    switch (item.entry.sign) {
    case LegendEntry::Sign::Category: {
        const MarkColours colours = theme.category(item.entry.category);
        painter.setPen(QPen(colours.edge, 1.25));
        painter.setBrush(colours.fill);
        painter.drawPath(categoryGlyph(theme, item.entry.category, item.sign, radius - 0.75));
        return;
    }
    case LegendEntry::Sign::Planned:
    case LegendEntry::Sign::Approximate: {
        QPen pen(theme.mutedText, 1.25);
        if (item.entry.sign == LegendEntry::Sign::Approximate)
            pen.setDashPattern({2, 1.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(item.sign, radius - 0.75, radius - 0.75);
        return;
    }
    case LegendEntry::Sign::Disputed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.disputed);
        painter.drawEllipse(item.sign, 3.6, 3.6);
        painter.setPen(QPen(theme.ground, 1.1));
        painter.drawLine(item.sign + QPointF(0, -2), item.sign + QPointF(0, 0.4));
        painter.drawPoint(item.sign + QPointF(0, 1.9));
        return;
    }
}

double placeLegend(PictureLayout &layout, const PictureSettings &settings, double top)
{
    if (settings.legend.empty())
        return top;
    const QFontMetricsF metrics(settings.fonts.label);
    const double line = metrics.height() + 2;
    const double radius = signRadius(settings);
    double x = margin;
    top += gap / 2;
    for (const LegendEntry &entry : settings.legend) {
        LegendEntry shown = entry;
        shown.text = elided(entry.text, settings.fonts.label, settings.size.width() - 2 * margin - 2 * radius - 5);
        const double width = 2 * radius + 5 + metrics.horizontalAdvance(shown.text);
        if (x > margin && x + width > settings.size.width() - margin) {
            x = margin;
            top += line;
        }
        layout.legend.push_back({shown, QPointF(x + radius, top + line / 2),
                                 QRectF(x + 2 * radius + 5, top, width - 2 * radius - 5, line)});
        x += width + 18;
    }
    return top + line;
}

QString sizeWords(QSizeF size)
{
    return QString::number(std::lround(size.width())) + u" × "_s + QString::number(std::lround(size.height()));
}

} // namespace

QString fileDescription(const PictureText &text)
{
    QStringList lines{text.description.isEmpty() ? text.subtitle : text.description, text.note, text.caption};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

PictureLayout layoutPicture(const PictureSettings &settings)
{
    PictureLayout layout;
    const double width = settings.size.width() - 2 * margin;
    double top = margin * 0.75;
    layout.title = brokenLines(settings.text.title, titleFont(settings), width, 2, top);
    layout.subtitle = brokenLines(settings.text.subtitle, subtitleFont(settings), width, 3, top);
    top = placeLegend(layout, settings, top) + gap;

    double captionHeight = 0;
    layout.caption = brokenLines(settings.text.note, settings.fonts.label, width, noteLines, captionHeight);
    const auto caption =
        brokenLines(fittingCaption(settings, width), settings.fonts.label, width, captionLines, captionHeight);
    layout.caption.insert(layout.caption.end(), caption.begin(), caption.end());
    const double captionTop = settings.size.height() - margin * 0.6 - captionHeight;
    for (PictureLayout::Line &line : layout.caption)
        line.rect.translate(0, captionTop);
    layout.body = QRectF(margin, top, width, captionTop - gap - top);
    return layout;
}

double pictureHeightFor(const PictureSettings &settings, double bodyHeight)
{
    PictureSettings probe = settings;
    probe.size.setHeight(10'000);
    return std::ceil(probe.size.height() - layoutPicture(probe).body.height() + bodyHeight);
}

void paintPicture(QPainter &painter, const PictureSettings &settings, const PaintBody &paintBody)
{
    const PictureLayout layout = layoutPicture(settings);
    if (!settings.transparent)
        painter.fillRect(QRectF(QPointF(), settings.size), settings.theme.ground);
    paintBody(painter, layout.body);

    painter.setRenderHint(QPainter::Antialiasing);
    // No text is clipped: letters that another typeface lends may be higher than the line, and lose their dots.
    const auto paintLines = [&](const std::vector<PictureLayout::Line> &lines, const QFont &font,
                                const QColor &colour) {
        painter.setFont(font);
        painter.setPen(colour);
        for (const PictureLayout::Line &line : lines)
            drawTextLine(painter, line.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         line.text);
    };
    paintLines(layout.title, titleFont(settings), settings.theme.text);
    paintLines(layout.subtitle, subtitleFont(settings), settings.theme.mutedText);
    paintLines(layout.caption, settings.fonts.label, settings.theme.mutedText);
    for (const PictureLayout::LegendItem &item : layout.legend) {
        paintSign(painter, item, settings.theme, signRadius(settings));
        painter.setFont(settings.fonts.label);
        painter.setPen(settings.theme.text);
        drawTextLine(painter, item.text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, item.entry.text);
    }
}

Result<void> checkPicture(const PictureSettings &settings)
{
    const QSizeF pixels = settings.size * settings.scale;
    if (settings.size.width() < smallest.width() || settings.size.height() < smallest.height())
        return Error{ErrorCode::Usage,
                     PictureTr::tr("a picture of %1 is too small, %2 is the least")
                         .arg(sizeWords(settings.size), sizeWords(smallest)),
                     {}};
    if (pixels.width() > longestSide || pixels.height() > longestSide || pixels.width() * pixels.height() > mostPixels)
        return Error{ErrorCode::Usage,
                     PictureTr::tr("a picture of %1 pixels is too large, the limit is 30,000 a side and 400 megapixels")
                         .arg(sizeWords(pixels)),
                     {}};
    constexpr double leastBody = 60;
    if (const double body = layoutPicture(settings).body.height(); body < leastBody) {
        const QSizeF needed(settings.size.width(), settings.size.height() + leastBody - std::max(body, 0.0));
        return Error{ErrorCode::Usage,
                     PictureTr::tr("a picture of %1 has no room for the view beside its texts, try %2")
                         .arg(sizeWords(settings.size), sizeWords(needed)),
                     {}};
    }
    return {};
}

Result<QImage> renderPicture(const PictureSettings &settings, const PaintBody &paintBody)
{
    if (const Result<void> possible = checkPicture(settings); !possible)
        return possible.error();
    const QSizeF pixels = settings.size * settings.scale;
    QImage image(QSize(static_cast<int>(std::lround(pixels.width())), static_cast<int>(std::lround(pixels.height()))),
                 settings.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return Error{ErrorCode::TooLarge,
                     PictureTr::tr("not enough memory for a picture of %1 pixels").arg(sizeWords(pixels)),
                     {}};
    constexpr double dotsPerMetre = 96 / 0.0254;
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * settings.scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(settings.transparent ? QColor(Qt::transparent) : settings.theme.ground);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(settings.scale, settings.scale);
    paintPicture(painter, settings, paintBody);
    painter.end();
    return image;
}

} // namespace Dateline
