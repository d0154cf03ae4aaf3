// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether colours that mean something can be told apart, by everybody and in print.
#include "models/domain/limits.h"
#include "models/domain/tracker.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"
#include "views/common/categorylook.h"
#include "views/common/glyphs.h"
#include "views/common/hatching.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace Dateline {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple times(const Matrix &matrix, const Triple &v)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    return result;
}

// Full dichromacy (severity 1.0) in linear sRGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
// Computer Graphics 15(6), 2009.
constexpr Matrix usual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

/// CIE 1976 L*, a*, b* (white D65) of a colour as it is seen with \p vision.
Triple labOf(const QColor &colour, const Matrix &vision)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    Triple rgb = times(vision, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double &channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    constexpr Matrix toXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(toXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

constexpr std::array stances{Stance::None, Stance::LiftedOrDeclined, Stance::UnderReview, Stance::PartlyRestricted,
                             Stance::Banned};

} // namespace

class ThemeTest : public TestCase
{
    Q_OBJECT

private slots:
    void stancesAreToldApart_data();
    void stancesAreToldApart();
    void categoriesAreToldApart_data();
    void categoriesAreToldApart();
    void glyphsAreToldApart_data();
    void glyphsAreToldApart();
    void categoriesNameTheirLook();
    void noTwoCategoriesLookAlike();
    void patternsOfCategoriesShow();
    void outlinesShow();
    void patternsShow();
    void textReadsOnColours_data();
    void textReadsOnColours();
};

void ThemeTest::stancesAreToldApart_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Matrix>("vision");
    QTest::addColumn<bool>("grey");
    for (const bool dark : {false, true}) {
        const char *theme = dark ? "dark" : "light";
        QTest::addRow("%s", theme) << dark << usual << false;
        QTest::addRow("%s protan", theme) << dark << protan << false;
        QTest::addRow("%s deutan", theme) << dark << deutan << false;
        QTest::addRow("%s tritan", theme) << dark << tritan << false;
        QTest::addRow("%s grey print", theme) << dark << usual << true;
    }
}

/// By lightness, by colour or by pattern; and each from the bare ground, which stands for no data and is outlined.
void ThemeTest::stancesAreToldApart()
{
    QFETCH(bool, dark);
    QFETCH(Matrix, vision);
    QFETCH(bool, grey);
    const Theme theme(dark ? Theme::Ground::Dark : Theme::Ground::Light);
    std::vector<std::pair<QColor, StancePattern>> fills;
    for (const Stance stance : stances) {
        fills.emplace_back(theme.stance(stance), stancePattern(stance, true));
        QVERIFY(std::abs(labOf(theme.stance(stance), vision)[0] - labOf(theme.ground, vision)[0]) >= 7.5);
    }
    constexpr double leastLightness = 8;
    constexpr double leastDifference = 12;
    for (std::size_t i = 0; i < fills.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Triple a = labOf(fills[i].first, vision);
            const Triple b = labOf(fills[j].first, vision);
            const double lightness = std::abs(a[0] - b[0]);
            const double difference = grey ? lightness : std::hypot(lightness, a[1] - b[1], a[2] - b[2]);
            const bool apart = fills[i].second != fills[j].second || lightness >= leastLightness
                || (!grey && difference >= leastDifference);
            QVERIFY2(apart, qPrintable(QStringLiteral("%1 and %2: %3").arg(i).arg(j).arg(difference)));
        }
    }
}

void ThemeTest::categoriesAreToldApart_data()
{
    QTest::addColumn<Matrix>("vision");
    QTest::newRow("usual") << usual;
    QTest::newRow("protan") << protan;
    QTest::newRow("deutan") << deutan;
    QTest::newRow("tritan") << tritan;
}

/// By colour alone, as bars have nothing else; by the measures of stances.
void ThemeTest::categoriesAreToldApart()
{
    QFETCH(Matrix, vision);
    const Theme theme(Theme::Ground::Light);
    for (std::size_t i = 0; i < Theme::categoryColours; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Triple a = labOf(theme.category(i).fill, vision);
            const Triple b = labOf(theme.category(j).fill, vision);
            const double lightness = std::abs(a[0] - b[0]);
            const double difference = std::hypot(lightness, a[1] - b[1], a[2] - b[2]);
            QVERIFY2(lightness >= 8 || difference >= 12,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(i).arg(j).arg(difference)));
        }
    }
    for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        const Theme other(ground);
        for (std::size_t i = 0; i < Theme::categoryColours; ++i)
            QVERIFY(Theme::contrast(other.category(i).edge, other.ground) >= 3);
    }
}

/// The ink of a category's glyph in a square of 64 pixels, as it stands in lists 16 wide.
static QImage inkOf(std::size_t category, const Theme &theme = Theme(Theme::Ground::Light))
{
    QImage image(64, 64, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(4, 4);
    painter.fillPath(categoryGlyph(theme, category, QPointF(8, 8), 5), Qt::black);
    return image;
}

/// Which share of the ink of both is in one of them only.
static double difference(const QImage &a, const QImage &b)
{
    int either = 0;
    int one = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const bool inA = qGray(a.pixel(x, y)) < 128;
            const bool inB = qGray(b.pixel(x, y)) < 128;
            either += inA || inB ? 1 : 0;
            one += inA != inB ? 1 : 0;
        }
    }
    return static_cast<double>(one) / std::max(either, 1);
}

void ThemeTest::glyphsAreToldApart_data()
{
    QTest::addColumn<std::size_t>("first");
    for (std::size_t first = 0; first < 144; first += glyphShapes)
        QTest::addRow("from %zu", first) << first;
}

void ThemeTest::glyphsAreToldApart()
{
    QFETCH(std::size_t, first);
    std::vector<QImage> glyphs;
    for (std::size_t i = 0; i < glyphShapes; ++i) {
        glyphs.push_back(inkOf(first + i));
        int ink = 0;
        for (int pixel = 0; pixel < 64 * 64; ++pixel)
            ink += qGray(glyphs.back().pixel(pixel % 64, pixel / 64)) < 128 ? 1 : 0;
        // Of about the area of a circle, or half of that where it is cut.
        QVERIFY2(ink > 250 && ink < 1900, qPrintable(QStringLiteral("%1: %2").arg(first + i).arg(ink)));
    }
    // From the hexagon a circle differs least; all others differ by more.
    constexpr double least = 0.06;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(difference(glyphs[i], glyphs[j]) >= least,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(i).arg(j).arg(difference(glyphs[i], glyphs[j]))));
        // And from the same shape without cuts.
        if (first > 0)
            QVERIFY2(difference(glyphs[i], inkOf(i)) >= least, qPrintable(QString::number(first + i)));
    }
}

void ThemeTest::noTwoCategoriesLookAlike()
{
    std::vector<CategoryLook> looks;
    std::vector<std::pair<std::size_t, CategoryPattern>> fills;
    for (std::size_t category = 0; category < Limits::categories; ++category) {
        const CategoryLook look = categoryLook(category);
        QVERIFY(std::find(looks.begin(), looks.end(), look) == looks.end());
        looks.push_back(look);
        const std::pair fill(look.colour, look.pattern);
        if (category < 144)
            QVERIFY(std::find(fills.begin(), fills.end(), fill) == fills.end());
        fills.push_back(fill);
        if (category < Theme::categoryColours)
            QCOMPARE(look.pattern, CategoryPattern::Plain);
    }
    QCOMPARE(categoryLook(Theme::noCategory), CategoryLook());
}

void ThemeTest::patternsOfCategoriesShow()
{
    for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        for (std::size_t i = 0; i < Theme::categoryColours; ++i) {
            const QColor fill = Theme(ground).category(i).fill;
            QVERIFY(Theme::contrast(patternColour(fill), fill) >= 1.6);
        }
    }
    const QRectF bar(3, 5, 30, 20);
    const Theme theme(Theme::Ground::Light);
    QVERIFY(categoryLines(theme, bar, 23, 4).empty());
    QVERIFY(categoryLines(theme, {}, 30, 4).empty());
    std::vector<std::vector<QLineF>> seen;
    for (std::size_t category = 24; category < 144; category += 24) {
        const std::vector<QLineF> lines = categoryLines(theme, bar, category, 4);
        QVERIFY(lines.size() >= 5);
        for (const QLineF &line : lines)
            QVERIFY(bar.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p1())
                    && bar.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p2()));
        QVERIFY(std::find(seen.begin(), seen.end(), lines) == seen.end());
        seen.push_back(lines);
    }
}

void ThemeTest::categoriesNameTheirLook()
{
    std::vector<Category> categories(30);
    categories[1].colour = QStringLiteral("#ffee00");
    categories[2].glyph = Glyph::Star;
    categories[28].colour = QStringLiteral("#123456");
    for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        const Theme plain(ground);
        const Theme theme = plain.forCategories(categories);
        QCOMPARE(theme.category(1).fill, QColor(0xFFEE00));
        QVERIFY(Theme::contrast(theme.category(1).edge, theme.ground) >= 3); // whatever was chosen
        QCOMPARE(theme.category(0).fill, plain.category(0).fill);
        QCOMPARE(theme.category(2).fill, plain.category(2).fill);
        QCOMPARE(theme.place(1).fill, plain.category(1).fill);
        QCOMPARE(theme.category(40).fill, plain.category(40).fill); // not in the list
        QCOMPARE(theme.category(Theme::noCategory).fill, plain.category(Theme::noCategory).fill);
        QCOMPARE(inkOf(2, theme), inkOf(5, plain));
        QCOMPARE(inkOf(1, theme), inkOf(1, plain));
        QCOMPARE(categoryLook(theme, 28).pattern, CategoryPattern::Plain);
        QCOMPARE(categoryLook(theme, 27).pattern, CategoryPattern::Rising);
        // Another ground mixes them anew.
        const Theme other = theme.onGround(QColor(0x777777));
        QCOMPARE(other.category(1).fill, QColor(0xFFEE00));
        QVERIFY(Theme::contrast(other.category(1).edge, QColor(0x777777)) >= 3);
        QVERIFY(other.category(1).tint != theme.category(1).tint);
        QVERIFY(theme.hasSameCategories(other));
        QVERIFY(!theme.hasSameCategories(plain));
        QVERIFY(plain.hasSameCategories(theme.forCategories({})));
    }
}

void ThemeTest::outlinesShow()
{
    for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        const Theme theme(ground);
        QVERIFY(Theme::contrast(theme.outline(), theme.ground) >= 3);
    }
    QPalette palette;
    for (const QRgb base : {0xfffbe6U, 0x808080U, 0x30343aU, 0x000000U}) {
        palette.setColor(QPalette::Base, QColor(base));
        palette.setColor(QPalette::Text, QColor(base) == QColor(0x80, 0x80, 0x80) ? Qt::black : Qt::gray);
        QVERIFY(Theme::contrast(Theme::fromPalette(palette).outline(), QColor(base)) >= 3);
    }
}

void ThemeTest::patternsShow()
{
    for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        for (const Stance stance : stances) {
            const QColor fill = Theme(ground).stance(stance);
            QVERIFY(Theme::contrast(patternColour(fill), fill) >= 1.6);
        }
    }
    QCOMPARE(stancePattern(Stance::Banned, true), StancePattern::Plain);
    QCOMPARE(stancePattern(Stance::Banned, false), StancePattern::Rising);
    QCOMPARE(stancePattern(Stance::LiftedOrDeclined, true), StancePattern::Falling);
    QCOMPARE(stancePattern(Stance::LiftedOrDeclined, false), StancePattern::Rising);
}

void ThemeTest::textReadsOnColours_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme(Theme::Ground::Light);
    QTest::newRow("dark") << Theme(Theme::Ground::Dark);
    for (const auto &[base, text] :
         {std::pair(0xfffbe6U, 0x5b4636U), std::pair(0x808080U, 0x000000U), std::pair(0x30343aU, 0xd0d0d0U)}) {
        QPalette palette;
        palette.setColor(QPalette::Base, QColor(base));
        palette.setColor(QPalette::Text, QColor(text));
        QTest::addRow("on #%06x", base) << Theme::fromPalette(palette);
    }
}

/// Stances are mixed into the ground by any share (what is planned is pale), and what lies below the pointer is mixed
/// with the text's colour.
void ThemeTest::textReadsOnColours()
{
    QFETCH(Theme, theme);
    constexpr double band = 0.06;
    constexpr int steps = 20;
    for (const Stance stance : stances) {
        for (int step = 0; step <= steps; ++step) {
            const QColor ground = Theme::mix(theme.stance(stance), theme.ground, static_cast<double>(step) / steps);
            const QColor ink = theme.textOn(ground);
            QVERIFY2(Theme::contrast(ink, ground) >= 4.5, qPrintable(ground.name()));
            // The theme's own text, or else the better of the two extremes.
            const double best = std::max(Theme::contrast(Qt::black, ground), Theme::contrast(Qt::white, ground));
            QVERIFY(ink == theme.text || Theme::contrast(ink, ground) >= best);
            QCOMPARE(ink == theme.text, Theme::contrast(theme.text, ground) >= 4.5);
        }
        const QColor fill = theme.stance(stance);
        QVERIFY(Theme::contrast(Theme::mix(theme.text, theme.textOn(fill), band), Theme::mix(theme.text, fill, band))
                >= 4.5);
    }
    for (std::size_t category = 0; category < Theme::categoryColours; ++category) {
        const QColor fill = theme.category(category).fill;
        QVERIFY(Theme::contrast(theme.textOn(fill), fill) >= 4.5);
    }
    // Grey of the middle, where neither extreme is far.
    for (int grey = 0; grey <= 255; ++grey)
        QVERIFY(Theme::contrast(theme.textOn(QColor(grey, grey, grey)), QColor(grey, grey, grey)) >= 4.5);
}

} // namespace Dateline

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return Dateline::runTests<Dateline::ThemeTest>(argc, argv);
}

#include "tst_theme.moc"
