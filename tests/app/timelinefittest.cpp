// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/timelinefit.h"
#include "app/pictures/picturetext.h"
#include "tests/app/picturetests.h"
#include "tests/query/sampletracker.h"
#include "tests/support/testcase.h"
#include "views/timeline/timelinepainter.h"

#include <QFontMetricsF>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// \p crowded events on one day, and \p others over two years around it.
std::shared_ptr<const Snapshot> crowdedDay(int crowded, int others)
{
    TrackerBuilder b;
    b.category(u"list"_s, u"Lists"_s).country(u"AU"_s, u"Australia"_s);
    for (int i = 0; i < crowded; ++i)
        b.event(u"d%1"_s.arg(i), u"2018-08-23"_s, u"Company number %1 is put on the list"_s.arg(i), u"list"_s)
            .with(u"au"_s, Role::Issuer);
    for (int i = 0; i < others; ++i)
        b.event(u"e%1"_s.arg(i), u"20%1-%2-15"_s.arg(17 + i % 3).arg(1 + i % 12, 2, 10, QChar(u'0')),
                u"Other event %1"_s.arg(i), u"list"_s)
            .with(u"au"_s, Role::Issuer);
    return std::make_shared<const Snapshot>(b.tracker());
}

/// Events in heaps, some of them vague or long, of several countries and categories.
std::shared_ptr<const Snapshot> randomHeaps(quint32 seed)
{
    QRandomGenerator random(seed);
    TrackerBuilder b;
    const int categories = 1 + random.bounded(12);
    for (int i = 0; i < categories; ++i)
        b.category(u"c%1"_s.arg(i), u"Category of number %1"_s.arg(i));
    for (const QString &code : {u"AU"_s, u"NZ"_s, u"GB"_s})
        b.country(code, code);
    b.tracker().title = QStringList(random.bounded(1, 20), u"Words"_s).join(u' ');
    const int events = random.bounded(20, 150);
    const int heaps = random.bounded(1, 8);
    for (int i = 0; i < events; ++i) {
        const int heap = random.bounded(heaps);
        const int day = 1 + (heap * 5 + random.bounded(3)) % 28;
        const QString date = u"2018-%1-%2"_s.arg(1 + heap, 2, 10, QChar(u'0')).arg(day, 2, 10, QChar(u'0'));
        const QString longer = random.bounded(6) == 0 ? date + u"/2019-03"_s
            : random.bounded(9) == 0                  ? date.left(7)
                                                      : date;
        b.event(u"e%1"_s.arg(i), longer, u"Event %1 "_s.arg(i) + QString(random.bounded(40), u'x'),
                u"c%1"_s.arg(random.bounded(categories)));
        b.with(QStringList{u"au"_s, u"nz"_s, u"gb"_s}[random.bounded(3)], Role::Issuer);
        if (random.bounded(4) == 0)
            b.with(QStringList{u"au"_s, u"nz"_s, u"gb"_s}[random.bounded(3)], Role::Affected);
    }
    return std::make_shared<const Snapshot>(b.tracker());
}

/// A picture of a width as it is fitted into a height, with all of its texts.
struct Fitted
{
    Fitted(const std::shared_ptr<const Snapshot> &snapshot, QSizeF size, LaneGrouping lanes)
    {
        request.view = PictureView::Timeline;
        request.filter.asOf = dayFromIso(u"2020-01-01");
        request.lanes = lanes;
        request.size = size;
        const QueryResult result = snapshot->engine().run(request.filter);
        settings = emptyPicture(request);
        settings.text = pictureText(*snapshot, request, result);
        for (std::size_t i = 0; i < snapshot->table().categoryNames().size(); ++i)
            settings.legend.push_back({LegendEntry::Sign::Category, i, snapshot->table().categoryNames()[i]});
        picture = isAsHighAsNeeded(request) ? growTimeline(snapshot, request, result, settings)
                                            : fitTimeline(snapshot, request, result, settings);
    }

    NamedEvents names() const { return namedEvents(picture, request, settings); }
    TimelineGeometry geometry() const
    {
        return timelineGeometry(picture.layout, partOf(picture, request, settings).view);
    }

    ViewPictureRequest request;
    PictureSettings settings;
    TimelinePicture picture;
};

} // namespace

class TimelineFitTest : public TestCase
{
    Q_OBJECT

private slots:
    void pictureAsHighAsNeededNamesAll_data()
    {
        QTest::addColumn<int>("crowded");
        for (const int crowded : {2, 17, 60, 250, 500})
            QTest::addRow("%d", crowded) << crowded;
    }

    void pictureAsHighAsNeededNamesAll()
    {
        QFETCH(int, crowded);
        const Fitted fitted(crowdedDay(crowded, 30), QSizeF(1400, 0), LaneGrouping::Category);
        QCOMPARE(fitted.names().readable, static_cast<std::size_t>(crowded) + 30);
        for (const TimelineMark &mark : fitted.geometry().marks)
            QCOMPARE(mark.count, 1U);
        QVERIFY(checkPicture(fitted.settings).ok());
    }

    /// Labels are in one line whatever the title is in.
    void titleInTwoLinesIsNamedWhole()
    {
        TrackerBuilder b;
        b.category(u"list"_s, u"Lists"_s).event(u"a"_s, u"2018-08-23"_s, u"Put on\nthe list"_s, u"list"_s);
        const Fitted fitted(std::make_shared<const Snapshot>(b.tracker()), QSizeF(1400, 0), LaneGrouping::Category);
        QCOMPARE(fitted.names().whole, std::size_t{1});
        QCOMPARE(fitted.names().readable, std::size_t{1});
    }

    void crowdedDayIsDrawnByName()
    {
        ViewPictureRequest request;
        request.view = PictureView::Timeline;
        request.filter.asOf = dayFromIso(u"2020-01-01");
        request.size = QSizeF(1400, 0);
        const Result<QByteArray> svg = makePictureFile(crowdedDay(60, 30), request, PictureFormat::Svg);
        QVERIFY(svg.ok());
        const QString text = QString::fromUtf8(*svg).remove(QRegularExpression(u"<metadata.*</metadata>"_s));
        for (int i = 0; i < 60; ++i)
            QVERIFY2(text.contains(u"Company number %1 is put"_s.arg(i)), qPrintable(QString::number(i)));
    }

    void higherPictureNamesNoFewer_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void higherPictureNamesNoFewer()
    {
        QFETCH(quint32, seed);
        const std::shared_ptr<const Snapshot> snapshot = seed == 0 ? crowdedDay(60, 30) : randomHeaps(seed);
        const LaneGrouping lanes =
            std::array{LaneGrouping::Category, LaneGrouping::Country, LaneGrouping::None}[seed % 3];
        QRandomGenerator random(seed);
        const int width = std::array{1400, 700, 1000, 2200}[seed % 4];
        NamedEvents before;
        int heightBefore = 0;
        for (int height = 260; height < 2600; height += random.bounded(1, height < 900 ? 90 : 400)) {
            const Fitted fitted(snapshot, QSizeF(width, height), lanes);
            const NamedEvents names = fitted.names();
            QVERIFY2(
                names >= before,
                qPrintable(
                    u"%1 at %2, %3 at %4"_s.arg(before.readable).arg(heightBefore).arg(names.readable).arg(height)));
            before = names;
            heightBefore = height;
        }
        QVERIFY(before.readable > 0);
    }

    /// Where the frame grows with the picture, pixel by pixel.
    void noHeightIsWorseThanTheOneBefore()
    {
        const auto snapshot = crowdedDay(60, 30);
        NamedEvents before;
        for (int height = 450; height < 486; ++height) {
            const NamedEvents names = Fitted(snapshot, QSizeF(1400, height), LaneGrouping::Category).names();
            QVERIFY2(names >= before,
                     qPrintable(u"%1, then %2 at %3"_s.arg(before.readable).arg(names.readable).arg(height)));
            before = names;
        }
    }

    void figureStaysInItsBox()
    {
        for (const int crowded : {12, 60, 300}) {
            const Fitted fitted(crowdedDay(crowded, 5), QSizeF(900, 320), LaneGrouping::Category);
            const QFontMetricsF metrics(timelineCountFont(fitted.settings.fonts));
            const TimelineGeometry geometry = fitted.geometry();
            bool folded = false;
            for (const TimelineMark &mark : geometry.marks) {
                if (mark.count == 1)
                    continue;
                folded = true;
                const QString figure = mark.count > mostCounted ? u"99+"_s : QString::number(mark.count);
                QVERIFY2(metrics.horizontalAdvance(figure) + 2 <= mark.body.width(), qPrintable(figure));
                QVERIFY(metrics.capHeight() + 2 <= mark.body.height());
                for (const TimelineMark &other : geometry.marks)
                    QVERIFY(&other == &mark || !other.body.intersects(mark.body));
            }
            QVERIFY(folded);
        }
    }
};

std::unique_ptr<QObject> makeTimelineFitTest() { return std::make_unique<TimelineFitTest>(); }

} // namespace Dateline

#include "timelinefittest.moc"
