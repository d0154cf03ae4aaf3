// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trackerfile.h"
#include "tests/support/runtests.h"
#include "tests/views/matrix/matrixtests.h"

#include "views/common/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>

namespace Dateline {

std::shared_ptr<const Snapshot> bundledSnapshot()
{
    static const auto snapshot = [] {
        Result<TrackerColumns> tracker = openTracker(QStringLiteral("bundled:huawei-5g"));
        if (!tracker)
            qFatal("%s", qUtf8Printable(tracker.error().toLine()));
        return std::make_shared<const Snapshot>(std::move(*tracker));
    }();
    return snapshot;
}

Day dayOf(const char *iso) { return *dayFromIso(QString::fromLatin1(iso)); }

QString whyUnreadable(const QImage &picture, const QRectF &place, const QString &text, const QFont &font,
                      const QColor &ground)
{
    const QFontMetricsF metrics(font);
    const QSizeF line(metrics.horizontalAdvance(text), metrics.height());
    const QPointF baseline = place.center() + QPointF(-line.width() / 2, metrics.ascent() - line.height() / 2);
    const QRect letters = metrics.tightBoundingRect(text).translated(baseline).toAlignedRect();
    const QRect around = letters.adjusted(-2, -1, 2, 0); // slanting lines that run into them come from there
    constexpr double trace = 1.3;                        // of a letter that stands elsewhere by the fraction of a pixel
    double most = 1;
    for (int y = around.top(); y <= around.bottom(); ++y) {
        for (int x = around.left(); x <= around.right(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            if (letters.adjusted(-1, 0, 1, 0).contains(x, y))
                most = std::max(most, Theme::contrast(pixel, ground));
            else if (Theme::contrast(pixel, ground) > trace)
                return QStringLiteral("“%1” in %2: %3 beside its letters").arg(text, ground.name(), pixel.name());
        }
    }
    return most >= 4.5 ? QString() : QStringLiteral("“%1” in %2: %3:1").arg(text, ground.name()).arg(most);
}

} // namespace Dateline

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return Dateline::runTests<Dateline::MatrixGeometryTest, Dateline::MatrixWidgetTest, Dateline::MeasureViewTest>(
        argc, argv);
}
