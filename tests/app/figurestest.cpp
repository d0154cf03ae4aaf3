// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/figures.h"

#include "app/cli/commandline.h"
#include "models/exchange/trackerfile.h"
#include "models/store/trackerstore.h"
#include "tests/app/picturetests.h"
#include "tests/query/sampletracker.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Snapshot> snapshotOf(const Tracker &tracker)
{
    return std::make_shared<const Snapshot>(TrackerColumns(tracker));
}

const Day someDay = *dayFromIso(u"2020-08-01"); ///< on which figures are made, which are of another day

FigureSpec specOf(PictureView view)
{
    FigureSpec spec;
    spec.request.view = view;
    spec.request.filter.asOf = dayFromIso(u"2019-01-01");
    spec.request.size = QSizeF(640, 400);
    spec.format = PictureFormat::Png;
    return spec;
}

/// The tracker after the step.
Tracker after(Tracker tracker, const Result<Change> &change)
{
    if (!change || !change->applyTo(tracker))
        qFatal("the step cannot be done");
    return tracker;
}

struct Outcome
{
    ExitCode code;
    QString out, err;
};

Outcome run(const QStringList &arguments)
{
    QBuffer in, out, err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    const ExitCode code = runCommand(arguments, {&in, &out, &err});
    return {code, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class FiguresTest : public TestCase
{
    Q_OBJECT

private slots:
    void specIsReadBack();
    void badSpecsNameTheirPlace();
    void digestIsOfWhatIsSeen();
    void keptFigureIsSameUntilItChanges();
    void sameTitleTakesTheOthersPlace();
    void figureThatCannotBeMadeSaysWhy();
    void timeAloneIsNoChange();
    void changedFigureIsFoundByItsId();
    void commandKeepsAndRemakes();
    void commandTellsWhichHaveChanged();
    void commandRemakesFromPictures();
    void commandRefusesMixtures();
    void keepingIsRefusedBeforeAnythingIsWritten();
    void optionsOfOtherViewsAreRefused();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A document with the bundled tracker.
    QString document(const QString &name) const
    {
        const QString file = path(name);
        const auto stored = TrackerStore::create(file, openTracker(u"bundled:huawei-5g"_s)->unpacked());
        return stored ? file : QString();
    }

    const QTemporaryDir m_folder;
};

void FiguresTest::specIsReadBack()
{
    const FigureSpec spec = specOf(PictureView::Map);
    const auto read = readFigureSpec(figureSpec(spec));
    QVERIFY(read.ok());
    QVERIFY(*read == spec);
    QCOMPARE(readFigureSpec(R"({"view":{"view":"table"}})")->format, PictureFormat::Svg);
}

void FiguresTest::badSpecsNameTheirPlace()
{
    const std::pair<QByteArray, QString> bad[] = {{"", u""_s},
                                                  {"[]", u""_s},
                                                  {"{}", u"/view"_s},
                                                  {R"({"format":"gif","view":{"view":"map"}})", u"/format"_s},
                                                  {R"({"weather":1,"view":{"view":"map"}})", u"/weather"_s},
                                                  {R"({"view":{"view":"map","scale":-1}})", u"/view/scale"_s}};
    for (const auto &[json, place] : bad) {
        const auto read = readFigureSpec(json);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().place, place);
    }
}

void FiguresTest::digestIsOfWhatIsSeen()
{
    Tracker tracker = sampleTracker();
    const ViewPictureRequest request = specOf(PictureView::Table).request;
    const QString digest = *pictureDigest(snapshotOf(tracker), request);
    QCOMPARE(digest.size(), 64);
    // Neither pixels nor what the picture does not show matter.
    ViewPictureRequest sharper = request;
    sharper.scale = 3;
    QCOMPARE(*pictureDigest(snapshotOf(tracker), sharper), digest);
    tracker.description = u"Another description"_s;
    QCOMPARE(*pictureDigest(snapshotOf(tracker), request), digest);
    tracker.events[0].title += u" again"_s;
    QVERIFY(*pictureDigest(snapshotOf(tracker), request) != digest);
}

void FiguresTest::keptFigureIsSameUntilItChanges()
{
    const Tracker tracker = sampleTracker();
    const auto kept = keepingFigure(snapshotOf(tracker), specOf(PictureView::Table), u"All events"_s, someDay);
    Tracker with = after(tracker, kept);
    QCOMPARE(with.figures.size(), 1);
    QCOMPARE(with.figures[0].id.text, u"all-events"_s);
    QCOMPARE(remakeFigure(snapshotOf(with), with.figures[0], someDay)->state, FigureState::Same);
    with.events[0].title += u" again"_s;
    QCOMPARE(remakeFigure(snapshotOf(with), with.figures[0], someDay)->state, FigureState::Changed);
    const Tracker accepted = after(with, acceptingFigure(snapshotOf(with), with.figures[0], someDay));
    QCOMPARE(remakeFigure(snapshotOf(accepted), accepted.figures[0], someDay)->state, FigureState::Same);
    with.figures[0].digest.clear();
    QCOMPARE(remakeFigure(snapshotOf(with), with.figures[0], someDay)->state, FigureState::New);
}

void FiguresTest::sameTitleTakesTheOthersPlace()
{
    const Tracker tracker = sampleTracker();
    Tracker with = after(tracker, keepingFigure(snapshotOf(tracker), specOf(PictureView::Table), u"One"_s, someDay));
    with = after(with, keepingFigure(snapshotOf(with), specOf(PictureView::Map), u"Two"_s, someDay));
    with = after(with, keepingFigure(snapshotOf(with), specOf(PictureView::Countries), u"One"_s, someDay));
    QCOMPARE(with.figures.size(), 2);
    QCOMPARE(with.figures[0].title, u"One"_s);
    QCOMPARE(readFigureSpec(with.figures[0].spec)->request.view, PictureView::Countries);
}

void FiguresTest::figureThatCannotBeMadeSaysWhy()
{
    Tracker tracker = sampleTracker();
    FigureSpec spec = specOf(PictureView::Event);
    spec.request.event = {u"gone"_s};
    QVERIFY(!keepingFigure(snapshotOf(tracker), spec, u"Gone"_s, someDay).ok());
    tracker.figures = {{{u"gone"_s}, u"Gone"_s, figureSpec(spec), {}, {}}};
    const auto remade = remakeFigure(snapshotOf(tracker), tracker.figures[0], someDay);
    QVERIFY(!remade.ok());
    QVERIFY2(remade.error().toLine().contains(u"/figures (gone)"_s), qPrintable(remade.error().toLine()));
    tracker.figures[0].spec = "{}";
    QCOMPARE(remakeFigure(snapshotOf(tracker), tracker.figures[0], someDay).error().place, u"/figures (gone)/view"_s);
    // Of another tracker.
    FigureSpec foreign = specOf(PictureView::Map);
    foreign.request.filter.companies = {{u"nobody"_s}};
    tracker.figures[0].spec = figureSpec(foreign);
    QCOMPARE(remakeFigure(snapshotOf(tracker), tracker.figures[0], someDay).error().place,
             u"/figures (gone)/view/filter/companies/0"_s);
    QVERIFY(!makeFigure(snapshotOf(tracker), tracker.figures[0], someDay).ok());
    foreign.request.filter.companies.clear();
    foreign.request.filter.tags = {u"gone"_s};
    tracker.figures[0].spec = figureSpec(foreign);
    QCOMPARE(remakeFigure(snapshotOf(tracker), tracker.figures[0], someDay).error().place,
             u"/figures (gone)/view/filter/tags/0"_s);
    // A country without events can be asked for with an option and kept.
    foreign.request.filter.tags.clear();
    foreign.request.filter.countries = {*CountryCode::parse(u"ZW")};
    tracker.figures[0].spec = figureSpec(foreign);
    QVERIFY(makeFigure(snapshotOf(tracker), tracker.figures[0], someDay).ok());
}

/// What is not of one day is compared as of the day on which it was kept.
void FiguresTest::timeAloneIsNoChange()
{
    const Tracker tracker = sampleTracker();
    FigureSpec spec = specOf(PictureView::Timeline);
    spec.request.filter.asOf.reset();
    const Day then = *dayFromIso(u"2020-01-01");
    const Day now = *dayFromIso(u"2020-09-13");
    const Tracker with = after(tracker, keepingFigure(snapshotOf(tracker), spec, u"Now"_s, then));
    QCOMPARE(readFigureSpec(with.figures[0].spec)->keptOn, then);
    const auto remade = remakeFigure(snapshotOf(with), with.figures[0], now);
    QCOMPARE(remade->state, FigureState::Same);
    QCOMPARE(remade->spec.request.filter.asOf, now);
    QVERIFY(makeFigure(snapshotOf(with), with.figures[0], now)->contains("13 Sep 2020")
            || spec.format == PictureFormat::Png);
    Tracker changed = with;
    changed.events[0].title += u" again"_s;
    QCOMPARE(remakeFigure(snapshotOf(changed), changed.figures[0], now)->state, FigureState::Changed);
    const Tracker accepted = after(changed, acceptingFigure(snapshotOf(changed), changed.figures[0], now));
    QCOMPARE(readFigureSpec(accepted.figures[0].spec)->keptOn, now);
    QCOMPARE(remakeFigure(snapshotOf(accepted), accepted.figures[0], now)->state, FigureState::Same);
}

/// With two of one title the one that is meant changes.
void FiguresTest::changedFigureIsFoundByItsId()
{
    Tracker tracker = sampleTracker();
    tracker.figures = {{{u"a"_s}, u"Same"_s, figureSpec(specOf(PictureView::Table)), {}, {}},
                       {{u"b"_s}, u"Same"_s, figureSpec(specOf(PictureView::Matrix)), {}, {}}};
    const Tracker changed =
        after(tracker, keepingFigure(snapshotOf(tracker), specOf(PictureView::Map), u"Other"_s, someDay, {u"b"_s}));
    QCOMPARE(changed.figures.size(), 2);
    QVERIFY(changed.figures[0] == tracker.figures[0]);
    QCOMPARE(changed.figures[1].title, u"Other"_s);
    QCOMPARE(readFigureSpec(changed.figures[1].spec)->request.view, PictureView::Map);
}

void FiguresTest::commandKeepsAndRemakes()
{
    const QString tracker = document(u"keep.dateline"_s);
    const QString first = path(u"first.svg"_s);
    const Outcome kept = run({u"export"_s, tracker, u"--view"_s, u"countries"_s, u"--country"_s, u"AU"_s, u"--as-of"_s,
                              u"2020-01-01"_s, u"--note"_s, u"Draft"_s, u"--to"_s, first, u"--keep"_s, u"Who bans"_s});
    QVERIFY2(kept.code == ExitCode::Done, qPrintable(kept.err));
    for (const QString &name : {u"who-bans"_s, u"Who bans"_s}) {
        const QString again = path(u"again.svg"_s);
        const Outcome made = run({u"export"_s, tracker, u"--figure"_s, name, u"--to"_s, again});
        QVERIFY2(made.code == ExitCode::Done, qPrintable(made.err));
        QCOMPARE(contents(again), contents(first));
    }
    QVERIFY(contents(first).contains("Draft"));
    const Outcome none = run({u"export"_s, tracker, u"--figure"_s, u"other"_s, u"--to"_s, path(u"none.svg"_s)});
    QCOMPARE(none.code, ExitCode::Usage);
    QVERIFY(none.err.contains(u"no figure “other”"_s));
    // What is part of the program keeps nothing.
    QVERIFY(run({u"export"_s, u"bundled:huawei-5g"_s, u"--to"_s, path(u"b.svg"_s), u"--keep"_s, u"A"_s}).code
            != ExitCode::Done);
}

void FiguresTest::commandTellsWhichHaveChanged()
{
    const QString tracker = document(u"all.dateline"_s);
    for (const QString &view : {u"map"_s, u"table"_s, u"chart:events"_s})
        QCOMPARE(run({u"export"_s, tracker, u"--view"_s, view, u"--as-of"_s, u"2020-01-01"_s, u"--to"_s,
                      path(u"x.png"_s), u"--keep"_s, view})
                     .code,
                 ExitCode::Done);
    const QString folder = path(u"figures"_s);
    const auto all = [&] { return run({u"export"_s, tracker, u"--figures-all"_s, folder}); };
    const Outcome same = all();
    QVERIFY2(same.code == ExitCode::Done, qPrintable(same.err));
    QCOMPARE(
        same.out,
        u"same\tmap\t%1/map.png\nsame\ttable\t%1/table.png\nsame\tchart-events\t%1/chart-events.png\n"_s.arg(folder));
    QVERIFY(contents(folder + u"/map.png"_s).startsWith("\x89PNG"));
    // Files that are as they were are left alone.
    const QDateTime written = QFileInfo(folder + u"/map.png"_s).lastModified();
    QCOMPARE(all().out, same.out);
    QCOMPARE(QFileInfo(folder + u"/map.png"_s).lastModified(), written);
    // A title changes: the table shows it, the map and the numbers do not.
    {
        const auto store = TrackerStore::open(tracker, TrackerStore::Access::ReadWrite);
        const Tracker before = *(*store)->read();
        Event event = before.events[0];
        event.title = u"Another title"_s;
        QVERIFY((*store)->apply({u"Edit"_s, {EntityChange::changeOf(before.events[0], event)}}).ok());
    }
    const Outcome changed = run({u"export"_s, tracker, u"--figures-all"_s, folder, u"--json"_s});
    QCOMPARE(changed.code, ExitCode::Found);
    QCOMPARE(changed.err, QString());
    const QStringList lines = changed.out.split(u'\n');
    QVERIFY2(lines[0].contains(uR"("state":"same","id":"map")"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(uR"("state":"changed","id":"table")"_s), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(uR"("state":"same","id":"chart-events")"_s), qPrintable(lines[2]));
}

void FiguresTest::commandRemakesFromPictures()
{
    const QString bundled = u"bundled:huawei-5g"_s;
    const QString spec = path(u"spec.json"_s);
    for (const QString &ending : {u"png"_s, u"svg"_s, u"pdf"_s}) {
        const QString picture = path(u"picture."_s + ending);
        QCOMPARE(run({u"export"_s, bundled, u"--view"_s, u"map"_s, u"--as-of"_s, u"2020-01-01"_s, u"--theme"_s,
                      u"dark"_s, u"--title"_s, u"5G & <bans>"_s, u"--to"_s, picture})
                     .code,
                 ExitCode::Done);
        const QString again = path(u"again.svg"_s);
        const Outcome made = run({u"export"_s, bundled, u"--spec"_s, picture, u"--to"_s, again});
        QVERIFY2(made.code == ExitCode::Done, qPrintable(made.err));
        const QString direct = path(u"picture.svg"_s);
        if (ending == u"svg"_s)
            QCOMPARE(contents(again), contents(direct));
        QVERIFY(contents(again).contains("5G &amp; &lt;bans&gt;"));
    }
    QFile file(spec);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"view":"map","mode":"weather"})");
    file.close();
    const Outcome bad = run({u"export"_s, bundled, u"--spec"_s, spec, u"--to"_s, path(u"bad.svg"_s)});
    QCOMPARE(bad.code, ExitCode::CannotRead);
    QVERIFY2(bad.err.contains(u"spec.json"_s) && bad.err.contains(u"/mode"_s), qPrintable(bad.err));
    QVERIFY(!QFile::exists(path(u"bad.svg"_s)));
    const Outcome none = run({u"export"_s, bundled, u"--spec"_s, path(u"none.json"_s), u"--to"_s, path(u"bad.svg"_s)});
    QCOMPARE(none.code, ExitCode::CannotRead);
}

void FiguresTest::commandRefusesMixtures()
{
    const QString bundled = u"bundled:huawei-5g"_s;
    const QStringList mixtures[] = {{u"--figure"_s, u"a"_s, u"--view"_s, u"map"_s},
                                    {u"--figure"_s, u"a"_s, u"--country"_s, u"AU"_s},
                                    {u"--spec"_s, u"a"_s, u"--figure"_s, u"b"_s},
                                    {u"--spec"_s, u"a"_s, u"--keep"_s, u"b"_s},
                                    {u"--json"_s}};
    for (const QStringList &mixture : mixtures) {
        const Outcome outcome = run(QStringList{u"export"_s, bundled, u"--to"_s, path(u"m.svg"_s)} + mixture);
        QVERIFY2(outcome.code == ExitCode::Usage, qPrintable(mixture.join(u' ')));
    }
    QCOMPARE(run({u"export"_s, bundled, u"--figures-all"_s, path(u"f"_s), u"--theme"_s, u"dark"_s}).code,
             ExitCode::Usage);
}

void FiguresTest::keepingIsRefusedBeforeAnythingIsWritten()
{
    const QString tracker = document(u"refuse.dateline"_s);
    const std::pair<QString, QString> wrong[] = {
        {u"bundled:huawei-5g"_s, u"A"_s}, {tracker, u"  "_s}, {tracker, QString(5000, u'a')}};
    for (const auto &[file, title] : wrong) {
        const QString picture = path(u"never.svg"_s);
        const Outcome outcome = run({u"export"_s, file, u"--to"_s, picture, u"--keep"_s, title});
        QVERIFY(outcome.code != ExitCode::Done);
        QVERIFY(!QFile::exists(picture));
    }
    // Ids come before titles.
    run({u"export"_s, tracker, u"--view"_s, u"map"_s, u"--to"_s, path(u"x.svg"_s), u"--keep"_s, u"b"_s});
    run({u"export"_s, tracker, u"--view"_s, u"table"_s, u"--to"_s, path(u"x.svg"_s), u"--keep"_s, u"a"_s});
    {
        const auto store = TrackerStore::open(tracker, TrackerStore::Access::ReadWrite);
        const Tracker before = *(*store)->read();
        Figure renamed = before.figures[0];
        renamed.title = u"a"_s;
        QVERIFY((*store)->apply({u"Rename"_s, {EntityChange::changeOf(before.figures[0], renamed)}}).ok());
    }
    QCOMPARE(run({u"export"_s, tracker, u"--figure"_s, u"a"_s, u"--to"_s, path(u"a.svg"_s)}).code, ExitCode::Done);
    QVERIFY(contents(path(u"a.svg"_s)).contains("&quot;view&quot;:&quot;table&quot;"));
}

void FiguresTest::optionsOfOtherViewsAreRefused()
{
    const QStringList others[] = {{u"--view"_s, u"table"_s, u"--mode"_s, u"events"_s},
                                  {u"--view"_s, u"map"_s, u"--lanes"_s, u"country"_s},
                                  {u"--view"_s, u"map"_s, u"--event"_s, u"au-5g-ban"_s},
                                  {u"--measure"_s, u"au-5g-guidance"_s},
                                  {u"--view"_s, u"chart:stances"_s, u"--period"_s, u"year"_s},
                                  {u"--caption"_s, u"as-of,weather"_s},
                                  {u"--format"_s, u"csv"_s, u"--view"_s, u"map"_s},
                                  {u"--format"_s, u"html"_s, u"--scale"_s, u"2"_s},
                                  {u"--title"_s, QString(2000, u'a')}};
    for (const QStringList &options : others) {
        const Outcome outcome =
            run(QStringList{u"export"_s, u"bundled:huawei-5g"_s, u"--to"_s, path(u"o.svg"_s)} + options);
        QVERIFY2(outcome.code == ExitCode::Usage, qPrintable(options.join(u' ') + outcome.err));
    }
}

std::unique_ptr<QObject> makeFiguresTest() { return std::make_unique<FiguresTest>(); }

} // namespace Dateline

#include "figurestest.moc"
