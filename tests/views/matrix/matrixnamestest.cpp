// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of rows and columns: none on top of another, none beyond the edge.
#include "tests/views/matrix/matrixscene.h"
#include "tests/views/matrix/matrixtests.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTransform>

#include <cmath>
#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Some countries and companies whose names are of random lengths, now and then very long.
std::shared_ptr<const Snapshot> namedSnapshot(std::mt19937 &random)
{
    Tracker tracker = stanceGrid(8, 3 + random() % 25);
    for (Party &party : tracker.parties) {
        const std::size_t longest = random() % 8 == 0 ? 60 : 18;
        party.name = party.name.left(1) + QString(static_cast<qsizetype>(random() % longest), u'm') + party.name.mid(1);
    }
    return std::make_shared<const Snapshot>(TrackerColumns(tracker));
}

/// The corners of a line of text that rises from its foot: as high as its font allows.
QRectF slantedBounds(const MatrixSlantedText &name, const QFontMetricsF &metrics)
{
    QTransform turned;
    turned.translate(name.foot.x(), name.foot.y());
    turned.rotate(-45);
    const double middle = metrics.capHeight() / 2;
    return turned.mapRect(QRectF(QPointF(2, middle - metrics.ascent()),
                                 QPointF(2 + metrics.horizontalAdvance(name.text), middle + metrics.descent())));
}

/// Whether the head is painted beyond the right edge.
bool beyond(const LaidOut &matrix, const MatrixGeometry &geometry)
{
    constexpr int strip = 200;
    QImage image(matrix.room.toSize() + QSize(strip, 0), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintMatrix(painter, geometry, Theme(Theme::Ground::Light), matrix.widths.fonts);
    painter.end();
    const QRect outside(matrix.room.toSize().width(), 0, strip, static_cast<int>(matrix.layout.headHeight));
    for (int y = outside.top(); y <= outside.bottom(); ++y) {
        for (int x = outside.left(); x <= outside.right(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::magenta))
                return true;
        }
    }
    return false;
}

} // namespace

void MatrixGeometryTest::namesDoNotOverlap_data()
{
    QTest::addColumn<std::shared_ptr<const Snapshot>>("snapshot");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("words") << bundledSnapshot() << QSizeF(1400, 400);
    QTest::newRow("letters") << bundledSnapshot() << QSizeF(560, 400);
    QTest::newRow("many") << gridSnapshot() << QSizeF(900, 500);
    QTest::newRow("low") << gridSnapshot() << QSizeF(900, 160);
}

void MatrixGeometryTest::namesDoNotOverlap()
{
    QFETCH(std::shared_ptr<const Snapshot>, snapshot);
    QFETCH(QSizeF, size);
    const LaidOut matrix(snapshot, dayOf("2024-08-01"), size);
    const MatrixGeometry geometry = matrix.geometry();
    const QFontMetricsF head(semibold(matrix.widths.fonts.label));
    QVERIFY(!geometry.columnTexts.empty() || !geometry.slanted.empty());
    for (const auto *list : {&geometry.columnTexts, &geometry.rowTexts, &geometry.corner}) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            const MatrixText &text = (*list)[i];
            const bool bold = text.style == MatrixText::Style::Head || text.style == MatrixText::Style::SortedHead;
            const QFontMetricsF metrics(text.style == MatrixText::Style::Name ? matrix.widths.fonts.base
                                            : bold                            ? semibold(matrix.widths.fonts.label)
                                                                              : matrix.widths.fonts.label);
            QVERIFY2(metrics.horizontalAdvance(text.text) <= text.rect.width() + 1, qUtf8Printable(text.text));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!(*list)[i].rect.intersects((*list)[j].rect));
        }
    }
    // Parallel lines at 45°: their distance is that of their feet, across the slope.
    for (std::size_t i = 1; i < geometry.slanted.size(); ++i) {
        const double apart = (geometry.slanted[i].foot.x() - geometry.slanted[i - 1].foot.x()) / std::sqrt(2.0);
        QVERIFY(apart + 0.5 >= matrix.widths.labelLine);
    }
    for (const MatrixSlantedText &name : geometry.slanted) {
        const double climb = head.horizontalAdvance(name.text) / std::sqrt(2.0);
        QVERIFY2(name.foot.y() - climb >= 0, qUtf8Printable(name.text));
    }
}

void MatrixGeometryTest::slantedNamesStayInside_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 60; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// Wherever the cells are moved, and the last column's too; those that there is room for are whole.
void MatrixGeometryTest::slantedNamesStayInside()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto pick = [&random](int from, int to) {
        return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
    };
    LaidOut matrix(namedSnapshot(random), dayOf("2019-06-01"), QSizeF(pick(260, 1200), pick(150, 700)));
    const QFontMetricsF head(semibold(matrix.widths.fonts.label));
    if (random() % 2 == 0)
        matrix.sortTowards(pick(0, static_cast<int>(matrix.contents.columns.size()) - 1));
    if (!matrix.layout.slanted)
        return;
    const double furthest = std::max(0.0, std::ceil(matrix.layout.wholeSize().width()) - matrix.room.width());
    for (const double share : {0.0, 1.0, pick(0, 100) / 100.0}) {
        matrix.scroll = QPointF(std::round(share * furthest), 0);
        const MatrixGeometry geometry = matrix.geometry();
        std::uint32_t last = noIndex;
        const QRectF inside(0, 0, matrix.room.width(), matrix.layout.headHeight);
        for (const MatrixSlantedText &name : geometry.slanted) {
            const QRectF bounds = slantedBounds(name, head);
            QVERIFY2(bounds.right() <= inside.right() && bounds.top() >= inside.top(), qUtf8Printable(name.text));
            const MatrixPlace place =
                matrixPlaceAt(matrix.layout, matrix.scroll, {name.foot.x(), matrix.layout.headHeight + 1});
            QCOMPARE(place.part, MatrixPlace::Part::Column);
            last = place.column;
            const QString full = matrix.names.targets[matrix.contents.columns[place.column - 1]];
            QVERIFY(name.text == full || (name.text.size() >= 2 && full.startsWith(name.text.chopped(1))));
            // It is cut only where it would be too long for the head, or reach beyond the right edge.
            const double reach = (head.horizontalAdvance(full) + 2 * head.height()) / std::sqrt(2.0);
            if (head.horizontalAdvance(full) <= matrix.layout.longestSlanted - 1
                && name.foot.x() + reach <= inside.right())
                QCOMPARE(name.text, full);
        }
        if (share == 1.0)
            QCOMPARE(last, static_cast<std::uint32_t>(matrix.contents.columns.size()));
        for (const MatrixArrow &arrow : geometry.arrows)
            QVERIFY(arrow.centre.x() + 3.5 <= inside.right());
        QVERIFY(!beyond(matrix, geometry));
    }
}

void MatrixGeometryTest::noScrollingForTheTailOfAName()
{
    Tracker tracker = stanceGrid(8, 6);
    for (Party &party : tracker.parties)
        party.name += u" of a rather long name"_s;
    const auto snapshot = std::make_shared<const Snapshot>(TrackerColumns(tracker));
    const LaidOut wide(snapshot, dayOf("2019-06-01"), {700, 400});
    const LaidOut narrow(snapshot, dayOf("2019-06-01"), {380, 400});
    const LaidOut narrowest(snapshot, dayOf("2019-06-01"), {300, 400});
    QVERIFY(wide.layout.slanted && narrow.layout.slanted && narrowest.layout.slanted);
    QVERIFY(wide.layout.wholeSize().width() <= 700);
    QVERIFY(narrow.layout.wholeSize().width() <= 380);
    QVERIFY(wide.layout.cellWidth > narrow.layout.cellWidth);
    QVERIFY(narrowest.layout.wholeSize().width() > 300);
    // Cut as little as need be: the first name is as long as the head allows, the last one is shorter.
    const MatrixGeometry geometry = narrow.geometry();
    QCOMPARE(geometry.slanted.size(), 6u);
    QVERIFY(geometry.slanted.front().text.size() > geometry.slanted.back().text.size());
    QVERIFY(geometry.slanted.back().text.size() > 4);
}

void MatrixGeometryTest::lastColumnStaysInView()
{
    Tracker tracker = stanceGrid(8, 6);
    for (Party &party : tracker.parties)
        party.name += u" of a rather long name"_s;
    LaidOut matrix(std::make_shared<const Snapshot>(TrackerColumns(tracker)), dayOf("2019-06-01"), {230, 400});
    const double furthest = std::ceil(matrix.layout.wholeSize().width()) - matrix.room.width();
    QVERIFY(furthest > 0);
    matrix.scroll = QPointF(furthest, 0);
    const QRectF last = matrixCellRect(matrix.layout, matrix.scroll, 0, 6);
    QVERIFY(last.left() >= matrix.layout.bodyLeft && last.right() <= matrix.room.width());
    QVERIFY(matrix.geometry().slanted.back().text.startsWith(u"Company"_s));
}

} // namespace Dateline
