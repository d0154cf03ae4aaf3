// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of matrix and measure in all sizes: what they say, and that the view comes before all else.
#include "app/pictures/picturefonts.h"
#include "app/pictures/viewpicture.h"
#include "models/exchange/trackerfile.h"
#include "tests/app/picturetests.h"
#include "tests/support/stancegrid.h"
#include "tests/support/testcase.h"

#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Snapshot> bundled()
{
    static const auto snapshot = [] {
        Result<TrackerColumns> tracker = openTracker(u"bundled:huawei-5g"_s);
        if (!tracker)
            qFatal("%s", qUtf8Printable(tracker.error().toLine()));
        return std::make_shared<const Snapshot>(std::move(*tracker));
    }();
    return snapshot;
}

ViewPictureRequest request(PictureView view, std::optional<QSizeF> size)
{
    ViewPictureRequest request;
    request.view = view;
    request.size = size;
    request.filter.asOf = dayFromIso(u"2024-08-01");
    request.measure = {u"au-5g-guidance"_s};
    return request;
}

/// All lines of text in a picture, in the order in which they are painted.
QStringList texts(const ViewPictureRequest &request, const std::shared_ptr<const Snapshot> &snapshot = bundled())
{
    const Result<QByteArray> file = makePictureFile(snapshot, request, PictureFormat::Svg);
    if (!file)
        qFatal("%s", qUtf8Printable(file.error().toLine()));
    QStringList lines;
    QXmlStreamReader reader(*file);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "text"_L1)
            lines.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return lines;
}

bool contains(const QStringList &lines, const QString &part)
{
    return std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.contains(part); });
}

} // namespace

class StancePicturesTest : public TestCase
{
    Q_OBJECT

private slots:
    void typeGrowsWithThePicture();
    void measureHasItsOwnTitle();
    void smallMeasureHasItsLine_data();
    void smallMeasureHasItsLine();
    void keyGivesWay();
    void smallMatrixIsMostlyMatrix_data();
    void smallMatrixIsMostlyMatrix();
    void margins_data();
    void margins();
};

void StancePicturesTest::typeGrowsWithThePicture()
{
    QCOMPARE(pictureFontSize({1600, 900}), 18);
    QCOMPARE(pictureFontSize({800, 450}), 12);
    QCOMPARE(pictureFontSize({1600, 300}), 12);
    QCOMPARE(pictureFontSize({1920, 1080}), 21);
    QCOMPARE(pictureFontSize({4000, 3000}), 24);
    QCOMPARE(pictureFontSizes({1600, 900}), std::vector<int>({18, 17, 16, 15, 14, 13, 12}));
    QCOMPARE(pictureFontSizes({400, 300}), std::vector<int>({12}));
    // As seen from as far as the picture is wide, type has the same size in pictures of one shape.
    for (const PictureView view : {PictureView::Matrix, PictureView::Measure}) {
        const auto lineHeight = [view](QSizeF size) {
            const Result<ViewPicture> picture = makeViewPicture(bundled(), request(view, size));
            const int left = 24;
            const QRgb ground = picture->image.pixel(0, 0);
            int first = -1;
            for (int y = 0; y < picture->image.height(); ++y) {
                bool inked = false;
                for (int x = left; x < left + 60 && !inked; ++x)
                    inked = picture->image.pixel(x, y) != ground;
                if (inked && first < 0)
                    first = y;
                if (!inked && first >= 0)
                    return y - first;
            }
            return 0;
        };
        const int usual = lineHeight({1600, 900});
        QVERIFY(usual > lineHeight({800, 450}));
        QVERIFY(lineHeight({2200, 1240}) > usual);
    }
}

void StancePicturesTest::measureHasItsOwnTitle()
{
    const QString title = bundled()->measure({u"au-5g-guidance"_s})->title;
    for (const std::optional<QSizeF> size : {std::optional<QSizeF>(), std::optional(QSizeF(1600, 900))}) {
        const QStringList lines = texts(request(PictureView::Measure, size));
        QCOMPARE(lines.count(title), 1);
        QVERIFY(contains(lines, bundled()->tracker().title));
    }
    const Result<ViewPicture> picture = makeViewPicture(bundled(), request(PictureView::Measure, {}));
    QCOMPARE(picture->text.title, title);
    QVERIFY(picture->text.subtitle.contains(bundled()->tracker().title));
}

void StancePicturesTest::smallMeasureHasItsLine_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QSizeF>("size");
    for (const Measure &measure : bundled()->tracker().measures) {
        for (const QSizeF size : {QSizeF(400, 300), QSizeF(500, 350)})
            QTest::addRow("%s %.0f", qUtf8Printable(measure.id.text), size.width()) << measure.id.text << size;
    }
}

/// Whatever else there is no room for: where it stands, in words on the line or as its letter, and a milestone.
void StancePicturesTest::smallMeasureHasItsLine()
{
    QFETCH(QString, id);
    QFETCH(QSizeF, size);
    ViewPictureRequest wanted = request(PictureView::Measure, size);
    wanted.measure = {id};
    const Result<ViewPicture> picture = makeViewPicture(bundled(), wanted);
    QVERIFY(picture.ok());
    int colourful = 0; // the line is a band of colour, and nothing else is as wide
    for (int y = 0; y < picture->image.height(); ++y) {
        int coloured = 0;
        for (int x = 0; x < picture->image.width(); ++x)
            coloured += picture->image.pixelColor(x, y).saturation() > 40 ? 1 : 0;
        colourful += coloured > picture->image.width() / 20 ? 1 : 0;
    }
    QVERIFY2(colourful >= 18, qPrintable(QString::number(colourful)));
    const QStringList lines = texts(wanted);
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QString &line) {
        return std::any_of(terms<Milestone>().begin(), terms<Milestone>().end(),
                           [&](const Term<Milestone> &term) { return line == nameFor(term.value); });
    }));
}

void StancePicturesTest::keyGivesWay()
{
    const auto keyOf = [](QSizeF size) {
        const QStringList lines = texts(request(PictureView::Matrix, size));
        return std::pair(lines.contains(u"Possibly: dates are vague"_s), lines.contains(nameFor(Stance::UnderReview)));
    };
    QCOMPARE(keyOf({1600, 900}), std::pair(true, true));
    QCOMPARE(keyOf({900, 560}), std::pair(true, true));
    // Nothing is merely possible on this day, and that many lines there is no room for.
    QCOMPARE(keyOf({400, 300}), std::pair(false, true));
    QCOMPARE(keyOf({400, 220}), std::pair(false, false));
}

void StancePicturesTest::smallMatrixIsMostlyMatrix_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("countries");
    QTest::newRow("small") << QSizeF(400, 300) << 3;
    QTest::newRow("larger") << QSizeF(500, 350) << 5;
    QTest::newRow("usual") << QSizeF(1600, 900) << 15;
}

void StancePicturesTest::smallMatrixIsMostlyMatrix()
{
    QFETCH(QSizeF, size);
    QFETCH(int, countries);
    const QStringList lines = texts(request(PictureView::Matrix, size));
    const auto shown = std::count_if(lines.begin(), lines.end(), [](const QString &line) {
        return std::any_of(bundled()->tracker().parties.begin(), bundled()->tracker().parties.end(),
                           [&](const Party &party) { return party.kind == PartyKind::Country && party.name == line; });
    });
    QVERIFY2(shown >= countries - 1, qPrintable(QString::number(shown))); // the Union is no country
    QCOMPARE(contains(lines, u"of 15 countries"_s), countries < 15);
}

void StancePicturesTest::margins_data()
{
    QTest::addColumn<PictureView>("view");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("many");
    for (const PictureView view : {PictureView::Matrix, PictureView::Measure}) {
        for (const QSizeF size : {QSizeF(260, 260), QSizeF(400, 300), QSizeF(500, 350), QSizeF(720, 480),
                                  QSizeF(1000, 300), QSizeF(1600, 900), QSizeF(2400, 1350)}) {
            for (const bool many : {false, true})
                QTest::addRow("%s %.0f %s", qUtf8Printable(pictureViewWord(view)), size.width(), many ? "many" : "few")
                    << view << size << many;
        }
    }
}

/// Nothing reaches into the frame, on any side.
void StancePicturesTest::margins()
{
    QFETCH(PictureView, view);
    QFETCH(QSizeF, size);
    QFETCH(bool, many);
    static const auto grid = std::make_shared<const Snapshot>(TrackerColumns(stanceGrid(60, 90)));
    ViewPictureRequest wanted = request(view, size);
    wanted.measure = {many ? u"m3-1"_s : u"uk-5g-removal"_s};
    const Result<ViewPicture> picture = makeViewPicture(many ? grid : bundled(), wanted);
    QVERIFY2(picture.ok(), picture.ok() ? "" : qPrintable(picture.error().toLine()));
    const QImage &image = picture->image;
    constexpr int side = 20; // the frame's margin is 24, and letters may lean out of their boxes a little
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool inFrame = x < side || x >= image.width() - side || y < 8 || y >= image.height() - 8;
            if (inFrame && image.pixel(x, y) != image.pixel(0, 0))
                QFAIL(qPrintable(u"%1, %2"_s.arg(x).arg(y)));
        }
    }
}

std::unique_ptr<QObject> makeStancePicturesTest() { return std::make_unique<StancePicturesTest>(); }

} // namespace Dateline

#include "stancepicturestest.moc"
