// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

TextFonts sized(QFont base, double baseSize, bool pixels)
{
    const auto withSize = [&](double size) {
        QFont font = base;
        if (pixels)
            font.setPixelSize(static_cast<int>(size));
        else
            font.setPointSizeF(size);
        return font;
    };
    TextFonts fonts{withSize(baseSize), withSize(baseSize - 1), withSize(baseSize + 3)};
    fonts.title.setWeight(QFont::DemiBold);
    return fonts;
}

} // namespace

TextFonts TextFonts::forWindow(const QFont &base)
{
    return base.pixelSize() > 0 ? sized(base, base.pixelSize(), true) : sized(base, base.pointSizeF(), false);
}

TextFonts TextFonts::forPictures(int baseSize)
{
    QFont base;
    // Scripts that the shipped face lacks come from these, simplified Chinese before the other Han forms.
    base.setFamilies(
        {shippedFontFamily(), u"Noto Sans CJK SC"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"Noto Color Emoji"_s});
    base.setHintingPreference(QFont::PreferNoHinting);
    return sized(base, baseSize, true);
}

QString shippedFontFamily()
{
    static const QString family = [] {
        QString found;
        for (const auto *file :
             {":/fonts/Inter-Regular.otf", ":/fonts/Inter-SemiBold.otf", ":/fonts/Inter-Italic.otf"}) {
            const int id = QFontDatabase::addApplicationFont(QString::fromLatin1(file));
            const QStringList families = QFontDatabase::applicationFontFamilies(id);
            if (found.isEmpty() && !families.isEmpty())
                found = families.first();
        }
        return found;
    }();
    return family;
}

QString elided(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    constexpr qsizetype shortest = 4; // three characters and the ellipsis
    return shown == text || shown.size() >= shortest ? shown : QString();
}

namespace {

/// A line of \p text, with a mark if it does not itself tell the text's direction.
QString lineOf(const QString &text, const QString &line)
{
    if (line.isRightToLeft() == text.isRightToLeft())
        return line;
    return QChar(text.isRightToLeft() ? u'\u200f' : u'\u200e') + line;
}

} // namespace

QStringList wrappedLines(const QString &text, const QFont &font, double width, int mostLines)
{
    QStringList lines;
    if (text.isEmpty() || mostLines < 1)
        return lines;
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // an address is one word
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == mostLines) {
            lines.append(
                metrics.elidedText(lineOf(text, text.mid(line.textStart()).simplified()), Qt::ElideRight, width));
            break;
        }
        lines.append(lineOf(text, text.mid(line.textStart(), line.textLength()).trimmed()));
    }
    layout.endLayout();
    return lines;
}

void drawTextLine(QPainter &painter, const QRectF &rect, int flags, const QString &text)
{
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    // Qt::AlignLeft is the side at which a text begins, unless it is absolute; Qt::AlignRight would be the other.
    painter.drawText(rect, (flags & Qt::AlignLeft) != 0 ? flags : int(flags | Qt::AlignAbsolute), text);
    painter.setLayoutDirection(before);
}

void drawTextOnBaseline(QPainter &painter, const QRectF &rect, double baseline, const QString &text)
{
    const bool fromRight = text.isRightToLeft();
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    const double left = fromRight ? rect.right() - QFontMetricsF(painter.font()).horizontalAdvance(text) : rect.left();
    painter.drawText(QPointF(left, baseline), text);
    painter.setLayoutDirection(before);
}

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace Dateline
