// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/dates/yearname.h"
#include "models/stances/stancewords.h"
#include "models/wording/datewords.h"
#include "tests/query/sampletracker.h"
#include "tests/views/matrix/matrixtests.h"
#include "views/measure/measuregeometry.h"
#include "views/measure/measurepainter.h"
#include "views/measure/measurepanel.h"
#include "views/measure/measurewidget.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <set>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

MeasureRow measureIn(const Snapshot &snapshot, const QString &id)
{
    const Measure *measure = snapshot.measure({id});
    if (!measure)
        qFatal("no such measure");
    return static_cast<MeasureRow>(measure - snapshot.tracker().measures.data());
}

/// One measure laid out.
struct Life
{
    std::shared_ptr<const Snapshot> snapshot = bundledSnapshot();
    MeasureRow measure;
    Day day;
    MeasureLife life;
    MeasureGeometry geometry;

    explicit Life(const QString &id, const char *iso = "2020-11-15", std::optional<Day> knownOn = std::nullopt,
                  double width = 1100)
        : measure(measureIn(*snapshot, id))
        , day(dayOf(iso))
        , life(lifeOf(*snapshot, measure, knownOn))
        , geometry(
              layoutMeasure({measureContent(*snapshot, measure, life, day, knownOn), TextFonts::forPictures()}, width))
    { }

    QStringList texts() const
    {
        QStringList list;
        for (const MeasureText &text : geometry.texts)
            list.append(text.text);
        return list;
    }
    QImage picture(const Theme &theme = Theme(Theme::Ground::Light)) const
    {
        QImage image(geometry.size.toSize(), QImage::Format_RGB32);
        image.fill(theme.ground);
        QPainter painter(&image);
        paintMeasure(painter, geometry, {}, theme, TextFonts::forPictures());
        return image;
    }
};

QStringList bundledMeasures()
{
    QStringList ids;
    for (const Measure &measure : bundledSnapshot()->tracker().measures)
        ids.append(measure.id.text);
    return ids;
}

struct MeasureDesk
{
    Workspace workspace{today()};
    MeasurePanel panel{&workspace};
    MeasureWidget &view = *panel.view();

    explicit MeasureDesk(const std::shared_ptr<const Snapshot> &snapshot = bundledSnapshot())
    {
        Filter filter;
        filter.asOf = dayOf("2020-11-15");
        workspace.setFilter(filter);
        workspace.setSnapshot(snapshot);
        panel.setFollowing(true);
        panel.resize(900, 500);
        panel.show();
        QApplication::setActiveWindow(&panel);
        view.setFocus();
    }

    QString shown() const { return panel.measure().text; }
    void select(const QString &id) { workspace.select(workspace.snapshot()->rowOf({id})); }
    QString selected() const
    {
        return workspace.selected() == noIndex ? QString() : workspace.snapshot()->eventId(workspace.selected()).text;
    }
};

} // namespace

void MeasureViewTest::saysThatItBindsMembers()
{
    for (const bool binds : {false, true}) {
        TrackerBuilder builder;
        builder.category(u"law"_s, u"Law"_s).country(u"EU"_s, u"European Union"_s);
        builder.measure(u"toolbox"_s, u"Toolbox"_s, Effect::PartialRestriction);
        builder.event(u"adopted"_s, u"2020-01-29"_s, u"Adopted"_s, u"law"_s).with(u"eu"_s, Role::Issuer);
        builder.milestone(u"toolbox"_s, Milestone::Adopted);
        builder.tracker().measures.back().issuers = {{u"eu"_s}};
        builder.tracker().measures.back().bindsMembers = binds;
        const auto snapshot = std::make_shared<const Snapshot>(TrackerColumns(builder.tracker()));
        const MeasureContent content = measureContent(*snapshot, MeasureRow(0), dayOf("2021-01-01"), std::nullopt);
        const MeasureGeometry geometry = layoutMeasure({content, TextFonts::forPictures()}, 900);
        const bool said = std::any_of(geometry.texts.begin(), geometry.texts.end(),
                                      [](const MeasureText &text) { return text.text.contains(u"member states"_s); });
        QCOMPARE(said, binds);
    }
}

void MeasureViewTest::linesFollowTheEngine_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : bundledMeasures())
        QTest::newRow(qUtf8Printable(id)) << id;
}

void MeasureViewTest::linesFollowTheEngine()
{
    QFETCH(QString, id);
    const Life life(id);
    QVERIFY(!life.geometry.segments.empty());
    std::optional<double> before;
    for (const MeasureSegment &segment : life.geometry.segments) {
        for (const std::int64_t day : {segment.begin, (segment.begin + segment.end) / 2, segment.end - 1}) {
            const Standing standing = standingOn(life.life, Day{day});
            QCOMPARE(standing.stance, segment.standing.stance);
            QCOMPARE(standing.atLeast, segment.standing.atLeast);
            QCOMPARE(segment.planned, day > life.day.number);
        }
        QVERIFY(!before || segment.rect.left() >= *before - 0.001);
        before = segment.rect.right();
        QVERIFY(life.geometry.line.adjusted(-0.01, 0, 1.01, 0).contains(segment.rect));
    }
    // Between the segments nothing stands, and nothing does before the first.
    for (std::size_t i = 1; i < life.geometry.segments.size(); ++i) {
        const std::int64_t end = life.geometry.segments[i - 1].end;
        if (end < life.geometry.segments[i].begin)
            QCOMPARE(standingOn(life.life, Day{end}).stance, Stance::None);
    }
    QCOMPARE(standingOn(life.life, Day{life.geometry.segments.front().begin - 1}).stance, Stance::None);
    QCOMPARE(life.geometry.items.size(), life.life.milestones.size());
    QCOMPARE(life.geometry.marks.size(), life.life.milestones.size());
    QVERIFY(life.geometry.cursorX);
}

void MeasureViewTest::removalHasADeadline()
{
    const Life life(u"uk-5g-removal"_s);
    QCOMPARE(life.geometry.items.size(), 3u);
    QCOMPARE(life.geometry.items[0].milestone, Milestone::Announced);
    QCOMPARE(life.geometry.items[0].date, u"14 Jul 2020"_s);
    QCOMPARE(life.geometry.items[2].date, u"before the end of 2027"_s);
    QVERIFY(life.geometry.marks[2].deadline);
    QVERIFY(!life.geometry.marks[0].deadline);
    QVERIFY(life.texts().contains(u"United Kingdom → Huawei · Ban"_s));
    QVERIFY(life.texts().contains(u"On 15 Nov 2020: banned (14 Jul 2020)"_s));
    // The deadline stands on its last day, open to the left: dashes are drawn there and not left of the announcement.
    const QImage picture = life.picture();
    const auto inkLeftOf = [&](const MeasureMark &mark) {
        const QPoint dash = (mark.body.center() - QPointF(mark.body.width() / 2 + 5, 0)).toPoint();
        return picture.pixel(dash) != QColor(Qt::white).rgb();
    };
    QVERIFY(inkLeftOf(life.geometry.marks[2]));
    QVERIFY(!inkLeftOf(life.geometry.marks[0]));
}

void MeasureViewTest::suspensionIsUnderReview()
{
    const Life life(u"se-pts-conditions"_s);
    QVERIFY(life.texts().contains(u"On 15 Nov 2020: under review (9 Nov 2020)"_s));
    const auto stanceAt = [&](const char *iso) {
        const double x = life.geometry.xOfDay(static_cast<double>(dayOf(iso).number) + 0.5);
        for (const MeasureSegment &segment : life.geometry.segments) {
            if (segment.rect.left() <= x && x < segment.rect.right())
                return segment.standing.stance;
        }
        return Stance::None;
    };
    QCOMPARE(stanceAt("2020-10-19"), Stance::None);
    QCOMPARE(stanceAt("2020-10-20"), Stance::Banned);
    QCOMPARE(stanceAt("2020-11-08"), Stance::Banned);
    QCOMPARE(stanceAt("2020-11-09"), Stance::UnderReview);
    QCOMPARE(stanceAt("2020-12-31"), Stance::UnderReview);
    QCOMPARE(stanceAt("2021-01-19"), Stance::Banned);
}

void MeasureViewTest::plannedOnesAreHollow()
{
    const Life life(u"se-pts-conditions"_s); // seen from between suspension and resumption
    QStringList planned;
    for (const MeasureMark &mark : life.geometry.marks) {
        QCOMPARE(mark.planned, life.life.milestones[mark.item].days.first > life.day.number);
        if (mark.planned)
            planned.append(life.geometry.items[mark.item].date);
        const QColor middle = life.picture().pixelColor(life.geometry.items[mark.item].mark.toPoint());
        QCOMPARE(middle == QColor(Qt::white), mark.planned);
    }
    QCOMPARE(planned, QStringList({u"19 Jan 2021"_s, u"1 Jan 2025"_s}));
}

void MeasureViewTest::vagueDatesAreCapsules()
{
    const Life life(u"de-5g-exclusion"_s, "2018-11-15");
    QVERIFY(life.geometry.pixelsPerDay > 1);
    const MeasureMark &november = life.geometry.marks[0];
    QVERIFY(std::abs(november.body.width() - 30 * life.geometry.pixelsPerDay) < 0.01);
    QVERIFY(std::abs(november.body.left() - life.geometry.xOfDay(static_cast<double>(dayOf("2018-11-01").number)))
            < 0.01);
    QCOMPARE(life.geometry.marks[1].body.width(), life.geometry.marks[1].body.height());
    // Possible from its first day, certain from its last.
    QVERIFY(!life.geometry.segments.front().standing.isCertain());
    QCOMPARE(life.geometry.segments.front().begin, dayOf("2018-11-01").number);
    QVERIFY(life.texts().contains(u"On 15 Nov 2018: possibly under review (Nov 2018)"_s));
}

/// From left to right: a number of a day or a month's name belongs to what was named last.
void MeasureViewTest::ticksReadAsTheirDays()
{
    int days = 0;
    int months = 0;
    int years = 0;
    for (const char *asOf : {"2018-11-05", "2018-11-29", "2018-12-20", "2019-03-07", "2020-11-15"}) {
        for (double width = 250; width < 2000; width += 17) {
            const MeasureGeometry geometry = Life(u"de-5g-exclusion"_s, asOf, std::nullopt, width).geometry;
            QString named;
            for (const MeasureTick &tick : geometry.ticks) {
                if (tick.label.isEmpty())
                    continue;
                const double day = geometry.firstDay + (tick.x - geometry.line.left()) / geometry.pixelsPerDay;
                const Day exact{static_cast<std::int64_t>(std::lround(day))};
                QVERIFY(std::abs(day - static_cast<double>(exact.number)) < 0.001);
                if (const qsizetype blank = tick.label.indexOf(u' '); blank >= 0)
                    named = tick.label.sliced(blank);
                const QString read = tick.label.contains(u' ') ? tick.label : QString(tick.label + named);
                const CivilDate date = civilFromDay(exact);
                const QString year = yearName(date.year, true);
                days += read == dayInWords(exact);
                months += read == monthName(date.month, year);
                years += read == year;
                QVERIFY2(read == dayInWords(exact) || (date.day == 1 && read == monthName(date.month, year))
                             || (date.day == 1 && date.month == 1 && read == year),
                         qPrintable(u"%1 at %2, %3 wide"_s.arg(read, isoDay(exact)).arg(width)));
            }
        }
    }
    QVERIFY(days > 0 && months > 0 && years > 0);
}

void MeasureViewTest::labelsDoNotOverlap_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("width");
    for (const QString &id : bundledMeasures()) {
        for (const double width : {1100.0, 500.0, 240.0, 150.0})
            QTest::addRow("%s %.0f", qUtf8Printable(id), width) << id << width;
    }
}

void MeasureViewTest::labelsDoNotOverlap()
{
    QFETCH(QString, id);
    QFETCH(double, width);
    const Life life(id, "2022-06-01", std::nullopt, width);
    const auto &texts = life.geometry.texts;
    const auto inked = [](const MeasureText &text) {
        const QFont font = measureFont(text.style, TextFonts::forPictures());
        QRectF rect = text.rect;
        const double advance = QFontMetricsF(font).horizontalAdvance(text.text);
        if (text.alignment & Qt::AlignRight)
            rect.setLeft(rect.right() - advance);
        rect.setWidth(advance);
        return rect;
    };
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QVERIFY2(QRectF(QPointF(), life.geometry.size).adjusted(0, 0, 1, 0).contains(inked(texts[i])),
                 qUtf8Printable(texts[i].text));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!inked(texts[i]).intersects(inked(texts[j])),
                     qUtf8Printable(texts[i].text + u" / "_s + texts[j].text));
        for (const MeasureMark &mark : life.geometry.marks) {
            if (!mark.poleEnd)
                continue;
            const QRectF pole(mark.poleEnd->x() - 0.5, mark.body.center().y(), 1,
                              mark.poleEnd->y() - mark.body.center().y());
            QVERIFY2(!inked(texts[i]).intersects(pole), qUtf8Printable(texts[i].text));
        }
    }
}

void MeasureViewTest::wordsReadOnTheirStretches_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme(Theme::Ground::Light);
    QTest::newRow("dark") << Theme(Theme::Ground::Dark);
}

/// Those that have come about, that are planned, and that are only possible.
void MeasureViewTest::wordsReadOnTheirStretches()
{
    QFETCH(Theme, theme);
    std::set<std::pair<Stance, bool>> seen;
    bool possible = false;
    for (const QString &id : bundledMeasures()) {
        for (const char *day : {"2016-01-01", "2018-11-15", "2020-11-15", "2024-08-01"}) {
            const Life life(id, day, std::nullopt, 1400);
            const QImage picture = life.picture(theme);
            for (const MeasureSegment &segment : life.geometry.segments) {
                if (segment.text.isEmpty())
                    continue;
                const Stance stance = segment.standing.stance;
                seen.emplace(stance, segment.planned);
                possible = possible || !segment.standing.isCertain();
                const QFont font = semibold(TextFonts::forPictures().label);
                const double beside = QFontMetricsF(font).horizontalAdvance(segment.text) / 2 + 2;
                const QColor ground = picture.pixelColor((segment.rect.center() - QPointF(beside, 0)).toPoint());
                QCOMPARE(ground == theme.stance(stance), !segment.planned);
                const QString why = whyUnreadable(picture, segment.rect, segment.text, font, ground);
                QVERIFY2(why.isEmpty(), qUtf8Printable(id + u": "_s + why));
            }
        }
    }
    for (const Stance stance : {Stance::UnderReview, Stance::PartlyRestricted, Stance::Banned}) {
        for (const bool planned : {false, true})
            QVERIFY(seen.count({stance, planned}) > 0);
    }
    QVERIFY(possible);
}

void MeasureViewTest::knownOnLeavesOutLaterWords()
{
    const Life all(u"uk-5g-removal"_s);
    const Life early(u"uk-5g-removal"_s, "2020-11-15", dayOf("2010-01-01"));
    QCOMPARE(all.geometry.items.size(), 3u);
    QVERIFY(early.geometry.items.empty());
    QVERIFY(early.geometry.segments.empty());
    QVERIFY(early.texts().contains(u"No milestone was known on that day."_s));
}

void MeasureViewTest::hitTestIsTheGeometry()
{
    const Life life(u"se-pts-conditions"_s);
    for (std::size_t i = 0; i < life.geometry.items.size(); ++i) {
        QCOMPARE(measureItemAt(life.geometry, life.geometry.items[i].rect.center()), std::optional(i));
        QCOMPARE(measureItemAt(life.geometry, life.geometry.marks[i].body.center()), std::optional(i));
    }
    QCOMPARE(measureItemAt(life.geometry, {20, 12}), std::nullopt);
    QCOMPARE(measureItemAt(life.geometry, {20, life.geometry.size.height() + 10}), std::nullopt);
}

void MeasureViewTest::panelFollowsTheSelection()
{
    MeasureDesk desk;
    QVERIFY(desk.shown().isEmpty());
    desk.select(u"se-court-suspends"_s);
    QCOMPARE(desk.shown(), u"se-pts-conditions"_s);
    QCOMPARE(desk.view.currentItem(), std::optional<std::size_t>(1));
    desk.select(u"au-5g-ban"_s);
    QCOMPARE(desk.shown(), u"au-5g-guidance"_s);
    // An event that is no milestone leaves the measure where it is.
    const std::vector<std::uint32_t> others = desk.workspace.snapshot()->table().rowsOfMeasure(MeasureRow());
    desk.workspace.select(static_cast<EventRow>(others.front()));
    QCOMPARE(desk.shown(), u"au-5g-guidance"_s);
    QCOMPARE(desk.view.currentItem(), std::nullopt);
    desk.workspace.setAsOf(dayOf("2017-01-01"));
    QVERIFY(desk.view.geometryNow().segments.front().planned);
}

void MeasureViewTest::panelStepsThroughMeasures()
{
    MeasureDesk desk;
    auto *choice = desk.panel.findChild<QComboBox *>();
    QCOMPARE(choice->count(), static_cast<int>(bundledMeasures().size()));
    QCOMPARE(choice->currentIndex(), -1);
    QStringList seen;
    for (int i = 0; i < choice->count(); ++i) {
        desk.panel.step(1);
        QCOMPARE(choice->currentIndex(), i);
        seen.append(choice->currentText());
    }
    QStringList sorted = seen;
    sorted.sort(Qt::CaseInsensitive);
    QCOMPARE(seen, sorted);
    desk.panel.step(1);
    QCOMPARE(choice->currentIndex(), 0);
    desk.panel.step(-1);
    QCOMPARE(choice->currentIndex(), choice->count() - 1);
    // What is typed is found anywhere in a title, with any hyphens and accents, and completed as it is written.
    const QString title = choice->itemText(2);
    QCompleter *completer = choice->completer();
    completer->setCompletionPrefix(title.mid(2).toUpper().replace(u' ', u'–'));
    QCOMPARE(completer->completionCount(), 1);
    QCOMPARE(completer->currentCompletion(), title);
    completer->setCompletionPrefix(u"no such measure"_s);
    QCOMPARE(completer->completionCount(), 0);
}

void MeasureViewTest::behindATabItWaits()
{
    MeasureDesk desk;
    desk.select(u"se-court-suspends"_s);
    desk.panel.setFollowing(false);
    desk.select(u"au-5g-ban"_s);
    QCOMPARE(desk.shown(), u"se-pts-conditions"_s);
    // Another tracker, in which the numbers mean nothing: nothing may be looked up in it meanwhile.
    desk.workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
    desk.panel.resize(700, 300);
    QApplication::processEvents();
    QCOMPARE(desk.view.geometryNow().items.size(), 4u);
    desk.panel.setFollowing(true);
    QVERIFY(desk.shown().isEmpty());
    // What is asked for last is shown, not what was selected before.
    desk.workspace.setSnapshot(bundledSnapshot());
    desk.panel.setFollowing(false);
    desk.select(u"se-court-suspends"_s);
    desk.panel.showMeasure(measureIn(*bundledSnapshot(), u"ca-5g-prohibition"_s));
    desk.panel.setFollowing(true);
    QCOMPARE(desk.shown(), u"ca-5g-prohibition"_s);
}

void MeasureViewTest::keysWalkAndActivate()
{
    MeasureDesk desk;
    desk.panel.showMeasure(measureIn(*bundledSnapshot(), u"se-pts-conditions"_s));
    QSignalSpy activated(&desk.panel, &MeasurePanel::eventActivated);
    QSignalSpy escaped(&desk.panel, &MeasurePanel::escapePressed);
    QTest::keyClick(&desk.view, Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    QTest::keyClick(&desk.view, Qt::Key_Down);
    QCOMPARE(desk.selected(), u"se-pts-conditions"_s);
    QTest::keyClick(&desk.view, Qt::Key_Down);
    QCOMPARE(desk.selected(), u"se-court-suspends"_s);
    QVERIFY(desk.view.accessibleDescription().contains(u"Suspended, 9 Nov 2020"_s));
    QTest::keyClick(&desk.view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QTest::keyClick(&desk.view, Qt::Key_End);
    QCOMPARE(desk.selected(), u"se-phase-out"_s);
    QVERIFY(desk.view.accessibleDescription().endsWith(u"planned"_s));
    QTest::keyClick(&desk.view, Qt::Key_Down);
    QCOMPARE(desk.selected(), u"se-phase-out"_s);
    QTest::keyClick(&desk.view, Qt::Key_Home);
    QTest::keyClick(&desk.view, Qt::Key_Up);
    QCOMPARE(desk.selected(), u"se-pts-conditions"_s);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {},
                      desk.view.geometryNow().marks[1].body.center().toPoint());
    QCOMPARE(desk.selected(), u"se-court-suspends"_s);
    QTest::keyClick(&desk.view, Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
}

void MeasureViewTest::emptyStatesSayWhy()
{
    MeasureDesk desk;
    QVERIFY(desk.view.accessibleDescription().startsWith(u"Choose a measure above"_s));
    QTest::keyClick(&desk.view, Qt::Key_Down); // does no harm
    desk.panel.step(1);
    desk.workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns()));
    QVERIFY(desk.view.accessibleDescription().startsWith(u"This tracker has no measures yet."_s));
    desk.panel.step(1);
    QVERIFY(desk.shown().isEmpty());
    TrackerBuilder b;
    b.measure(u"m"_s, u"Rule"_s, Effect::Ban);
    desk.workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
    desk.panel.step(1);
    QCOMPARE(desk.shown(), u"m"_s);
    QVERIFY(desk.view.geometryNow().items.empty());
}

} // namespace Dateline
