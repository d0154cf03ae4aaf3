// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/picture/picture.h"

#include "views/common/glyphs.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Picture)
};

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
double frameShare(const PictureSpec &spec) { return std::min(spec.size.width() / 1600, spec.size.height() / 900); }

QFont atLeast(QFont font, double pixels)
{
    font.setPixelSize(std::max(font.pixelSize(), static_cast<int>(std::lround(pixels))));
    return font;
}

QFont titleFont(const PictureSpec &spec)
{
    return atLeast(spec.fonts.title, std::clamp(25 * frameShare(spec), 15.0, 34.0));
}

QFont subtitleFont(const PictureSpec &spec)
{
    return atLeast(spec.fonts.base, std::clamp(16 * frameShare(spec), 12.0, 22.0));
}

/// What is cut off a caption is its end, where licence and origin stand.
QString fittingCaption(const PictureSpec &spec, double width)
{
    const auto fits = [&](const QString &caption) {
        return wrappedLines(caption, spec.fonts.label, width, captionLines + 1).size() <= captionLines;
    };
    if (spec.text.shorterCaptions.empty() || fits(spec.text.caption))
        return spec.text.caption;
    const auto shorter = std::find_if(spec.text.shorterCaptions.begin(), spec.text.shorterCaptions.end(), fits);
    return shorter == spec.text.shorterCaptions.end() ? spec.text.shorterCaptions.back() : *shorter;
}

/// In proportion to the key's text.
double signRadius(const PictureSpec &spec) { return QFontMetricsF(spec.fonts.label).height() * 0.33; }

void paintSign(QPainter &painter, const PictureLayout::LegendItem &item, const Theme &theme, double radius)
{
    switch (item.entry.sign) {
    case LegendEntry::Sign::Category: {
        const MarkColours colours = theme.category(item.entry.category);
        painter.setPen(QPen(colours.edge, 1.25));
        painter.setBrush(colours.fill);
        painter.drawPath(glyphPath(Theme::glyph(item.entry.category), item.sign, radius - 0.75));
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

double placeLegend(PictureLayout &layout, const PictureSpec &spec, double top)
{
    if (spec.legend.empty())
        return top;
    const QFontMetricsF metrics(spec.fonts.label);
    const double line = metrics.height() + 2;
    const double radius = signRadius(spec);
    double x = margin;
    top += gap / 2;
    for (const LegendEntry &entry : spec.legend) {
        LegendEntry shown = entry;
        shown.text = elided(entry.text, spec.fonts.label, spec.size.width() - 2 * margin - 2 * radius - 5);
        const double width = 2 * radius + 5 + metrics.horizontalAdvance(shown.text);
        if (x > margin && x + width > spec.size.width() - margin) {
            x = margin;
            top += line;
        }
        layout.legend.push_back(
            {shown, QPointF(x + radius, top + line / 2), QRectF(x + 2 * radius + 5, top, width, line)});
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

PictureLayout layoutPicture(const PictureSpec &spec)
{
    PictureLayout layout;
    const double width = spec.size.width() - 2 * margin;
    double top = margin * 0.75;
    layout.title = brokenLines(spec.text.title, titleFont(spec), width, 2, top);
    layout.subtitle = brokenLines(spec.text.subtitle, subtitleFont(spec), width, 3, top);
    top = placeLegend(layout, spec, top) + gap;

    double captionHeight = 0;
    layout.caption = brokenLines(spec.text.note, spec.fonts.label, width, noteLines, captionHeight);
    const auto caption = brokenLines(fittingCaption(spec, width), spec.fonts.label, width, captionLines, captionHeight);
    layout.caption.insert(layout.caption.end(), caption.begin(), caption.end());
    const double captionTop = spec.size.height() - margin * 0.6 - captionHeight;
    for (PictureLayout::Line &line : layout.caption)
        line.rect.translate(0, captionTop);
    layout.body = QRectF(margin, top, width, captionTop - gap - top);
    return layout;
}

double pictureHeightFor(const PictureSpec &spec, double bodyHeight)
{
    PictureSpec probe = spec;
    probe.size.setHeight(10'000);
    return std::ceil(probe.size.height() - layoutPicture(probe).body.height() + bodyHeight);
}

void paintPicture(QPainter &painter, const PictureSpec &spec, const PaintBody &paintBody)
{
    const PictureLayout layout = layoutPicture(spec);
    if (!spec.transparent)
        painter.fillRect(QRectF(QPointF(), spec.size), spec.theme.ground);
    paintBody(painter, layout.body);

    painter.setRenderHint(QPainter::Antialiasing);
    // No text is clipped: letters that another typeface lends may be higher than the line, and lose their dots.
    const auto paintLines = [&](const std::vector<PictureLayout::Line> &lines, const QFont &font,
                                const QColor &colour) {
        painter.setFont(font);
        painter.setPen(colour);
        for (const PictureLayout::Line &line : lines)
            painter.drawText(line.rect.adjusted(0, 0, 2, 0),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, line.text);
    };
    paintLines(layout.title, titleFont(spec), spec.theme.text);
    paintLines(layout.subtitle, subtitleFont(spec), spec.theme.mutedText);
    paintLines(layout.caption, spec.fonts.label, spec.theme.mutedText);
    for (const PictureLayout::LegendItem &item : layout.legend) {
        paintSign(painter, item, spec.theme, signRadius(spec));
        painter.setFont(spec.fonts.label);
        painter.setPen(spec.theme.text);
        painter.drawText(item.text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, item.entry.text);
    }
}

Result<void> checkPicture(const PictureSpec &spec)
{
    const QSizeF pixels = spec.size * spec.scale;
    if (spec.size.width() < smallest.width() || spec.size.height() < smallest.height())
        return Error{
            ErrorCode::Usage,
            Words::tr("a picture of %1 is too small, %2 is the least").arg(sizeWords(spec.size), sizeWords(smallest)),
            {}};
    if (pixels.width() > longestSide || pixels.height() > longestSide || pixels.width() * pixels.height() > mostPixels)
        return Error{ErrorCode::Usage,
                     Words::tr("a picture of %1 pixels is too large, the limit is 30,000 a side and 400 megapixels")
                         .arg(sizeWords(pixels)),
                     {}};
    constexpr double leastBody = 60;
    if (const double body = layoutPicture(spec).body.height(); body < leastBody) {
        const QSizeF needed(spec.size.width(), spec.size.height() + leastBody - std::max(body, 0.0));
        return Error{ErrorCode::Usage,
                     Words::tr("a picture of %1 has no room for the view beside its texts, try %2")
                         .arg(sizeWords(spec.size), sizeWords(needed)),
                     {}};
    }
    return {};
}

Result<QImage> renderPicture(const PictureSpec &spec, const PaintBody &paintBody)
{
    if (const Result<void> possible = checkPicture(spec); !possible)
        return possible.error();
    const QSizeF pixels = spec.size * spec.scale;
    QImage image(QSize(static_cast<int>(std::lround(pixels.width())), static_cast<int>(std::lround(pixels.height()))),
                 spec.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return Error{
            ErrorCode::TooLarge, Words::tr("not enough memory for a picture of %1 pixels").arg(sizeWords(pixels)), {}};
    constexpr double dotsPerMetre = 96 / 0.0254;
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMetre * spec.scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(spec.transparent ? QColor(Qt::transparent) : spec.theme.ground);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(spec.scale, spec.scale);
    paintPicture(painter, spec, paintBody);
    painter.end();
    return image;
}

} // namespace Dateline
