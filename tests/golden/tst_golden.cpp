// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every view's picture beside the one that is kept: drawings exactly, pixels with a tolerance. With
// DATELINE_UPDATE_GOLDEN set, the kept ones are written anew, to be looked at before they are committed.
#include "app/pictures/viewpicture.h"
#include "models/exchange/trackerfile.h"
#include "tests/support/testcase.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QString::fromUtf8(DATELINE_SOURCE_DIR) + u"/tests/golden/"_s;

std::shared_ptr<const Snapshot> snapshot()
{
    static const auto made = [] {
        Result<TrackerColumns> tracker = openTracker(folder + u"tracker.json"_s);
        if (!tracker)
            qFatal("%s", qUtf8Printable(tracker.error().toLine()));
        return std::make_shared<const Snapshot>(std::move(*tracker));
    }();
    return made;
}

ViewPictureRequest requestFor(const QString &word, Theme::Ground ground, double scale)
{
    ViewPictureRequest request;
    request.view = *pictureViewFromWord(word);
    request.filter.asOf = dayFromIso(u"2020-11-15");
    request.measure = {u"au-5g-guidance"_s};
    request.event = {u"au-5g-ban"_s};
    request.size = QSizeF(640, 400);
    request.ground = ground;
    request.scale = scale;
    return request;
}

QByteArray made(const ViewPictureRequest &request, PictureFormat format)
{
    const Result<QByteArray> file = makePictureFile(snapshot(), request, format);
    if (!file)
        qFatal("%s", qUtf8Printable(file.error().toLine()));
    return *file;
}

QString nameOf(const QString &word, Theme::Ground ground)
{
    return QString(word).replace(u':', u'-') + (ground == Theme::Ground::Dark ? u"-dark"_s : u"-light"_s);
}

/// The kept file; what is made takes its place if that is asked for.
QByteArray kept(const QString &name, const QByteArray &now)
{
    QFile file(folder + name);
    if (qEnvironmentVariableIsSet("DATELINE_UPDATE_GOLDEN") && file.open(QIODevice::WriteOnly)) {
        file.write(now);
        return now;
    }
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How far two pictures are apart, by channel: on average, and how many pixels are plainly others.
struct Difference
{
    double mean = 0;
    double share = 0; ///< of pixels
};

Difference differenceOf(const QImage &a, const QImage &b)
{
    constexpr int plain = 48; // of 255
    double sum = 0;
    double others = 0;
    const QImage left = a.convertToFormat(QImage::Format_RGB32);
    const QImage right = b.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const QRgb l = left.pixel(x, y);
            const QRgb r = right.pixel(x, y);
            const int channels[] = {std::abs(qRed(l) - qRed(r)), std::abs(qGreen(l) - qGreen(r)),
                                    std::abs(qBlue(l) - qBlue(r))};
            sum += channels[0] + channels[1] + channels[2];
            others += *std::max_element(std::begin(channels), std::end(channels)) > plain ? 1 : 0;
        }
    }
    const double pixels = double{1} * left.width() * left.height();
    return {sum / (3 * pixels), others / pixels};
}

} // namespace

class GoldenTest : public TestCase
{
    Q_OBJECT

private slots:
    void drawing_data() { pictures(); }
    void drawing();
    void pixels_data() { pictures(); }
    void pixels();
    void otherScaleIsTheSamePicture_data() { pictures(); }
    void otherScaleIsTheSamePicture();
    void toleranceSeesWhatIsWrong();
    void everyKeptPictureIsOfAView();

private:
    static void pictures()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Theme::Ground>("ground");
        for (const QString &word : pictureViewWords()) {
            QTest::newRow(qPrintable(nameOf(word, Theme::Ground::Light))) << word << Theme::Ground::Light;
            QTest::newRow(qPrintable(nameOf(word, Theme::Ground::Dark))) << word << Theme::Ground::Dark;
        }
    }
    /// Light ones are kept as they are, dark ones at twice the scale.
    static double keptScale(Theme::Ground ground) { return ground == Theme::Ground::Dark ? 2 : 1; }
    static QString pngName(const QString &word, Theme::Ground ground)
    {
        return nameOf(word, ground) + (keptScale(ground) > 1 ? u"@2x.png"_s : u".png"_s);
    }
};

void GoldenTest::drawing()
{
    QFETCH(QString, word);
    QFETCH(Theme::Ground, ground);
    const QByteArray svg = made(requestFor(word, ground, 1), PictureFormat::Svg);
    const QByteArray before = kept(nameOf(word, ground) + u".svg"_s, svg);
    QVERIFY2(!before.isEmpty(), "no drawing is kept");
    const QList<QByteArray> now = svg.split('\n');
    const QList<QByteArray> then = before.split('\n');
    for (qsizetype line = 0; line < std::min(now.size(), then.size()); ++line) // the first line says more than all
        QCOMPARE(now[line], then[line]);
    QCOMPARE(now.size(), then.size());
}

void GoldenTest::pixels()
{
    QFETCH(QString, word);
    QFETCH(Theme::Ground, ground);
    const QByteArray png = made(requestFor(word, ground, keptScale(ground)), PictureFormat::Png);
    const QImage before = QImage::fromData(kept(pngName(word, ground), png));
    const QImage now = QImage::fromData(png);
    QCOMPARE(now.size(), before.size());
    const Difference difference = differenceOf(now, before);
    QVERIFY2(difference.mean < 0.2 && difference.share < 0.002,
             qPrintable(u"mean %1, share %2"_s.arg(difference.mean).arg(difference.share)));
}

/// The scale that is not kept, made as large as the one that is.
void GoldenTest::otherScaleIsTheSamePicture()
{
    QFETCH(QString, word);
    QFETCH(Theme::Ground, ground);
    const QImage one = QImage::fromData(made(requestFor(word, ground, 1), PictureFormat::Png));
    const QImage two = QImage::fromData(made(requestFor(word, ground, 2), PictureFormat::Png));
    QCOMPARE(two.size(), 2 * one.size());
    const Difference difference =
        differenceOf(one, two.scaled(one.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    // Letters and hairlines are placed on other fractions of pixels.
    QVERIFY2(difference.mean < 4 && difference.share < 0.05,
             qPrintable(u"mean %1, share %2"_s.arg(difference.mean).arg(difference.share)));
}

void GoldenTest::toleranceSeesWhatIsWrong()
{
    const QImage right = QImage::fromData(made(requestFor(u"map"_s, Theme::Ground::Light, 1), PictureFormat::Png));
    ViewPictureRequest other = requestFor(u"map"_s, Theme::Ground::Light, 1);
    other.filter.asOf = dayFromIso(u"2018-08-22"); // the day before Australia's ban
    const Difference day = differenceOf(right, QImage::fromData(made(other, PictureFormat::Png)));
    QVERIFY2(day.share > 0.002, qPrintable(QString::number(day.share)));
    other = requestFor(u"map"_s, Theme::Ground::Light, 1);
    other.wording.title = u"5G and its vendor"_s;
    QVERIFY(differenceOf(right, QImage::fromData(made(other, PictureFormat::Png))).share > 0.002);
}

void GoldenTest::everyKeptPictureIsOfAView()
{
    QStringList names;
    for (const QString &word : pictureViewWords()) {
        for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark})
            names += {nameOf(word, ground) + u".svg"_s, pngName(word, ground)};
    }
    names.sort();
    QCOMPARE(QDir(folder).entryList({u"*.svg"_s, u"*.png"_s}, QDir::Files, QDir::Name), names);
}

/// Only the typefaces that the tests install, whatever else a machine has: for letters that the shipped one lacks,
/// another face would be taken.
static void limitFonts(const QTemporaryDir &folderForFonts)
{
    QFile file(folderForFonts.filePath(u"fonts.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no place for fonts.conf");
    file.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
               "<dir>/usr/share/fonts/truetype/dejavu</dir><dir>/usr/share/fonts/opentype/noto</dir>"
               "<dir>/usr/share/fonts/truetype/noto</dir><cachedir>"
               + folderForFonts.path().toUtf8() + "</cachedir></fontconfig>");
    qputenv("FONTCONFIG_FILE", file.fileName().toUtf8());
}

int main(int argc, char **argv)
{
    const QTemporaryDir folderForFonts;
    limitFonts(folderForFonts);
    QApplication application(argc, argv);           // charts need one
    QLocale::setDefault(QLocale(QLocale::English)); // as the program does
    GoldenTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_golden.moc"
