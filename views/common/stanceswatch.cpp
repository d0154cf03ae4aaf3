// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/stanceswatch.h"

#include "views/common/hatching.h"
#include "views/common/theme.h"

#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

namespace Dateline {

using namespace Qt::StringLiterals;

QPixmap stanceSwatch(Stance stance, bool certain, const QPalette &palette, qreal ratio)
{
    const QString key = u"dateline-stance-%1-%2-%3-%4"_s.arg(static_cast<int>(stance))
                            .arg(certain)
                            .arg(palette.color(QPalette::Base).name())
                            .arg(ratio);
    QPixmap kept;
    if (QPixmapCache::find(key, &kept))
        return kept;
    const Theme theme = Theme::fromPalette(palette);
    QPixmap swatch(QSize(stanceSwatchSide, stanceSwatchSide) * ratio);
    swatch.setDevicePixelRatio(ratio);
    swatch.fill(theme.stance(stance));
    QPainter painter(&swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(patternColour(theme.stance(stance)), 1.2));
    const QRectF whole(0, 0, stanceSwatchSide, stanceSwatchSide);
    for (const QLineF &line : hatchLines(whole, stancePattern(stance, certain), 4))
        painter.drawLine(line);
    painter.end();
    QPixmapCache::insert(key, swatch);
    return swatch;
}

} // namespace Dateline
