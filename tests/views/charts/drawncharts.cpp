// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/charts/drawncharts.h"

#include <QPainter>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Label = ChartGeometry::Label;

constexpr int margin = 24; ///< around a chart, logical pixels
constexpr int slack = 4;   ///< what letters and the ends of lines may stand out

QString inWords(const QRectF &rect)
{
    return u"%1, %2, %3 x %4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

bool contains(QSizeF size, const QRectF &rect)
{
    const bool isFinite = std::isfinite(rect.x()) && std::isfinite(rect.y()) && std::isfinite(rect.width())
        && std::isfinite(rect.height());
    return isFinite && QRectF(QPointF(), size).adjusted(-slack, -slack, slack, slack).contains(rect);
}

QString paintedOutside(const Chart &chart)
{
    const QSize size = chart.geometry().size.toSize();
    QImage image(size + QSize(2 * margin, 2 * margin), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.translate(margin, margin);
    chart.paint(painter);
    painter.end();
    const QRect inside = QRect(QPoint(margin, margin), size).adjusted(-slack, -slack, slack, slack);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!inside.contains(x, y) && image.pixelColor(x, y) != Qt::magenta)
                return u"painted at %1, %2"_s.arg(x - margin).arg(y - margin);
        }
    }
    return {};
}

} // namespace

std::vector<Label> labelsOf(const ChartGeometry &geometry)
{
    std::vector<Label> labels;
    const auto add = [&](const Label &label) {
        if (!label.text.isEmpty())
            labels.push_back(label);
    };
    for (const auto &label : {geometry.heading, geometry.asOf, geometry.planned, geometry.axis, geometry.more}) {
        if (label)
            add(*label);
    }
    for (const auto &all : {geometry.contexts, geometry.numbers, geometry.groups}) {
        for (const Label &label : all)
            add(label);
    }
    for (const auto &entry : geometry.key)
        add({entry.label.text, entry.area});
    for (const auto &line : geometry.values)
        add(line.label);
    for (const auto &tick : geometry.ticks)
        add(tick.label);
    for (const auto &row : geometry.rows) {
        add(row.name);
        add(row.number);
    }
    for (const auto &line : geometry.lines)
        add(line.name);
    return labels;
}

QImage painted(const Chart &chart, double scale)
{
    QImage image((chart.geometry().size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Theme(Theme::Ground::Light).ground);
    QPainter painter(&image);
    painter.scale(scale, scale);
    chart.paint(painter);
    return image;
}

QString outsideOf(const Chart &chart)
{
    const ChartGeometry &geometry = chart.geometry();
    for (const Label &label : labelsOf(geometry)) {
        if (!contains(geometry.size, label.rect))
            return label.text + u" at "_s + inWords(label.rect);
    }
    for (const ChartGeometry::Segment &segment : geometry.segments) {
        if (!contains(geometry.size, segment.rect))
            return u"a segment at "_s + inWords(segment.rect);
    }
    for (const ChartGeometry::Mark &mark : geometry.marks) {
        if (!contains(geometry.size, mark.rect))
            return u"a mark at "_s + inWords(mark.rect);
    }
    return paintedOutside(chart);
}

} // namespace Dateline
