// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancewords.h"
#include "tests/views/matrix/matrixscene.h"
#include "tests/views/matrix/matrixtests.h"
#include "views/common/hatching.h"
#include "views/matrix/matrixpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <set>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::set<QRgb> coloursIn(const QImage &image, const QRectF &rect)
{
    std::set<QRgb> colours;
    const QRect area = rect.toAlignedRect().adjusted(1, 1, -1, -1);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return colours;
}

} // namespace

void MatrixGeometryTest::cellsAreThoseOfTheEngine_data()
{
    QTest::addColumn<Day>("day");
    for (const char *iso :
         {"2017-01-01", "2018-08-23", "2018-11-15", "2018-12-31", "2020-11-15", "2024-08-01", "2030-01-01"})
        QTest::newRow(iso) << dayOf(iso);
}

void MatrixGeometryTest::cellsAreThoseOfTheEngine()
{
    QFETCH(Day, day);
    const LaidOut matrix(bundledSnapshot(), day, {1400, 500});
    const MatrixGeometry geometry = matrix.geometry();
    QCOMPARE(geometry.cells.size(), 15u * 6u);
    QCOMPARE(geometry.anyCells.size(), 15u);
    for (const auto *list : {&geometry.cells, &geometry.anyCells}) {
        for (const MatrixCell &cell : *list) {
            const std::uint32_t country = matrix.contents.rows[cell.row];
            const std::uint32_t target =
                cell.column == 0 ? StanceIndex::anyTarget : matrix.contents.columns[cell.column - 1];
            QCOMPARE(cell.pair, matrix.index->pairOf(country, target));
            QVERIFY(cell.standing == matrix.index->at(cell.pair, day));
            QCOMPARE(cell.text.isEmpty(), cell.standing.stance == Stance::None);
        }
    }
}

void MatrixGeometryTest::hitTestIsTheGeometry_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QPointF>("scroll");
    QTest::newRow("wide") << QSizeF(1600, 900) << QPointF();
    QTest::newRow("narrow") << QSizeF(500, 300) << QPointF();
    QTest::newRow("scrolled") << QSizeF(700, 400) << QPointF(333, 217);
}

void MatrixGeometryTest::hitTestIsTheGeometry()
{
    QFETCH(QSizeF, size);
    QFETCH(QPointF, scroll);
    const LaidOut matrix(gridSnapshot(), dayOf("2019-06-01"), size, scroll);
    const MatrixGeometry geometry = matrix.geometry();
    QVERIFY(matrix.layout.slanted);
    const QRectF cells(matrix.layout.bodyLeft, matrix.layout.bodyTop, size.width(), size.height());
    std::size_t hit = 0;
    for (const auto *list : {&geometry.cells, &geometry.anyCells}) {
        for (const MatrixCell &cell : *list) {
            const MatrixPlace expected{MatrixPlace::Part::Cell, cell.row, cell.column};
            for (const QPointF &point : {cell.rect.topLeft(), cell.rect.center(), cell.rect.bottomRight()}) {
                if (cell.column > 0 && !cells.contains(point))
                    continue; // below what stays in place
                if (point.y() < matrix.layout.bodyTop)
                    continue;
                QCOMPARE(matrixPlaceAt(matrix.layout, scroll, point), expected);
                ++hit;
            }
        }
    }
    QVERIFY(hit > geometry.cells.size() * 2);
    for (const MatrixSlantedText &name : geometry.slanted) {
        const QPointF along = name.foot + QPointF(20, -20);
        const MatrixPlace place = matrixPlaceAt(matrix.layout, scroll, along);
        QCOMPARE(place.part, MatrixPlace::Part::Column);
        const QString whole = matrix.names.targets[matrix.contents.columns[place.column - 1]];
        const bool cut = name.text.endsWith(u'…') && whole.startsWith(name.text.chopped(1)); // at the right edge
        QVERIFY2(name.text == whole || cut, qUtf8Printable(name.text + u" / "_s + whole));
    }
    QCOMPARE(matrixPlaceAt(matrix.layout, scroll, {-1, 100}), MatrixPlace());
    QCOMPARE(matrixPlaceAt(matrix.layout, {}, {size.width() / 2, 1e6}), MatrixPlace());
    QCOMPARE(matrixPlaceAt(matrix.layout, scroll, {10, matrix.layout.headHeight - 4}).part,
             MatrixPlace::Part::NameHead);
    QCOMPARE(matrixPlaceAt(matrix.layout, scroll, {10, matrix.layout.headHeight + 4}).part,
             MatrixPlace::Part::CountLabel);
}

void MatrixGeometryTest::onlyWhatIsVisibleIsThere()
{
    const LaidOut matrix(gridSnapshot(), dayOf("2019-06-01"), {700, 400}, {333, 217});
    const MatrixGeometry geometry = matrix.geometry();
    const QRectF window(0, 0, 700, 400);
    for (const MatrixCell &cell : geometry.cells)
        QVERIFY(cell.rect.adjusted(0, 0, 1, 1).intersects(window));
    const double across = (700 - matrix.layout.bodyLeft) / matrix.layout.cellWidth;
    const double down = (400 - matrix.layout.bodyTop) / matrix.layout.rowHeight;
    QVERIFY(static_cast<double>(geometry.cells.size()) >= across * down);
    QVERIFY(static_cast<double>(geometry.cells.size()) <= (across + 2) * (down + 2));
}

void MatrixGeometryTest::narrowMatricesLeaveOutColumns()
{
    const LaidOut wide(bundledSnapshot(), dayOf("2024-08-01"), {1200, 400});
    QVERIFY(wide.layout.sideWidth[MatrixLayout::Since] > 0);
    QVERIFY(wide.layout.sideWidth[MatrixLayout::Restricted] > 0);
    const LaidOut narrow(bundledSnapshot(), dayOf("2024-08-01"), {300, 400});
    QCOMPARE(narrow.layout.sideWidth[MatrixLayout::Since], 0.0);
    QCOMPARE(narrow.layout.sideWidth[MatrixLayout::Restricted], 0.0);
    QVERIFY(narrow.layout.sideWidth[MatrixLayout::Any] > 0);
    QVERIFY(narrow.layout.bodyLeft < 200);
}

void MatrixGeometryTest::possibleIsHatched()
{
    // A proposal of "November 2018": possible in the middle of the month, certain after it.
    for (const bool certain : {false, true}) {
        const LaidOut matrix(bundledSnapshot(), dayOf(certain ? "2018-12-01" : "2018-11-15"), {1400, 500});
        const MatrixCell cell = matrix.cell(u"Germany"_s, u"Huawei"_s);
        QCOMPARE(cell.standing.stance, Stance::UnderReview);
        QCOMPARE(cell.standing.isCertain(), certain);
        const std::set<QRgb> colours = coloursIn(matrix.picture(), QRectF(cell.rect.topLeft(), QSizeF(16, 16)));
        const QColor fill = Theme(Theme::Ground::Light).stance(Stance::UnderReview);
        QVERIFY(colours.count(fill.rgb()) > 0);
        QCOMPARE(colours.size() == 1, certain);
    }
}

void MatrixGeometryTest::unlinkedLooksOtherThanNone()
{
    const LaidOut matrix(bundledSnapshot(), dayOf("2018-01-01"), {1400, 500});
    const MatrixCell none = matrix.cell(u"Australia"_s, u"Huawei"_s);
    const MatrixCell unlinked = matrix.cell(u"Australia"_s, u"Broadcom"_s);
    QVERIFY(none.pair != noIndex);
    QCOMPARE(none.standing.stance, Stance::None);
    QCOMPARE(unlinked.pair, noIndex);
    for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        const QImage picture = matrix.picture(ground);
        const Theme theme(ground);
        QCOMPARE(picture.pixel(none.rect.topLeft().toPoint() + QPoint(3, 3)), theme.noData.rgb());
        QCOMPARE(picture.pixel(unlinked.rect.topLeft().toPoint() + QPoint(3, 3)), theme.ground.rgb());
        QVERIFY(coloursIn(picture, unlinked.rect).size() == 2); // the ground and a dot
    }
}

void MatrixGeometryTest::spritesAreTheTiles()
{
    const LaidOut matrix(gridSnapshot(), dayOf("2019-06-01"), {700, 400}, {333, 217});
    const QImage drawn = matrix.picture(Theme::Ground::Light, MatrixTiles::Drawn);
    const QImage stamped = matrix.picture(Theme::Ground::Light, MatrixTiles::Stamped);
    int others = 0; // a letter may stand elsewhere by the fraction of a pixel
    for (int y = 0; y < drawn.height(); ++y) {
        for (int x = 0; x < drawn.width(); ++x)
            others += std::abs(qGray(drawn.pixel(x, y)) - qGray(stamped.pixel(x, y))) > 60 ? 1 : 0;
    }
    QVERIFY2(others < drawn.width() * drawn.height() / 200, qPrintable(QString::number(others)));
}

void MatrixGeometryTest::lettersReadOnTheirTiles_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<bool>("certain");
    QTest::addColumn<bool>("words");
    for (const bool dark : {false, true}) {
        for (const bool certain : {true, false}) {
            for (const bool words : {false, true})
                QTest::addRow("%s %s %s", dark ? "dark" : "light", certain ? "certain" : "possible",
                              words ? "words" : "letters")
                    << Theme(dark ? Theme::Ground::Dark : Theme::Ground::Light) << certain << words;
        }
    }
}

/// Each kind of tile by itself, in the type of pictures from small to large.
void MatrixGeometryTest::lettersReadOnTheirTiles()
{
    QFETCH(Theme, theme);
    QFETCH(bool, certain);
    QFETCH(bool, words);
    for (const int size : {12, 13, 18, 24}) {
        const TextFonts fonts = TextFonts::forPictures(size);
        MatrixKey key;
        for (const Stance stance :
             {Stance::LiftedOrDeclined, Stance::UnderReview, Stance::PartlyRestricted, Stance::Banned}) {
            MatrixCell tile;
            tile.pair = 0;
            tile.standing.stance = stance;
            tile.standing.atLeast = certain ? stance : Stance::None;
            tile.text = words ? nameFor(stance) : stanceLetter(stance);
            tile.rect = QRectF(8, 8 + 40.0 * static_cast<double>(key.items.size()), words ? 300 : size * 1.6, 32);
            key.items.push_back({tile, {}, {}});
        }
        QImage image(320, 180, QImage::Format_RGB32);
        image.fill(theme.ground);
        QPainter painter(&image);
        paintMatrixKey(painter, key, theme, fonts);
        painter.end();
        for (const MatrixKey::Item &item : key.items) {
            const QString why = whyUnreadable(image, item.tile.rect, item.tile.text, semibold(fonts.label),
                                              theme.stance(item.tile.standing.stance));
            QVERIFY2(why.isEmpty(), qUtf8Printable(why));
        }
    }
}

void MatrixGeometryTest::cellsHoldWordsOrLetters()
{
    const LaidOut wide(bundledSnapshot(), dayOf("2024-08-01"), {1400, 500});
    QCOMPARE(wide.cell(u"Australia"_s, u"Huawei"_s).text, u"Banned"_s);
    const LaidOut narrow(bundledSnapshot(), dayOf("2024-08-01"), {560, 500});
    QCOMPARE(narrow.cell(u"Australia"_s, u"Huawei"_s).text, u"B"_s);
    QCOMPARE(narrow.cell(u"Japan"_s, u"Huawei"_s).text, u"P"_s);
    const LaidOut earlier(bundledSnapshot(), dayOf("2018-12-31"), {1400, 500});
    const MatrixCell declined = earlier.cell(u"Germany"_s, u"Huawei"_s);
    QCOMPARE(declined.text, u"Declined"_s);
    QCOMPARE(stancePattern(declined.standing.stance, declined.standing.isCertain()), StancePattern::Falling);
}

} // namespace Dateline
