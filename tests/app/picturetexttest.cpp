// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picturetext.h"
#include "tests/app/picturetests.h"
#include "tests/query/sampletracker.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Three events: two with the same two sources, one with no source.
std::shared_ptr<const Snapshot> smallTracker(int papers = 0)
{
    TrackerBuilder builder;
    builder.tracker().id = u"small"_s;
    builder.tracker().title = u"Small tracker"_s;
    builder.tracker().license = u"CC-BY-4.0"_s;
    builder.category(u"law"_s, u"Law"_s).country(u"AU"_s, u"Australia"_s);
    builder.source(u"one"_s, u"First"_s, u"The Paper"_s, u"2018-08-24"_s);
    builder.source(u"two"_s, u"Second"_s, u"The Paper"_s, u"2020-01-02"_s);
    builder.source(u"three"_s, u"Third"_s, u"Gazette"_s, u"2018-08-23"_s);
    builder.event(u"a"_s, u"2018-08-23"_s, u"A"_s, u"law"_s).with(u"au"_s, Role::Issuer);
    builder.saidIn(u"one"_s).saidIn(u"two"_s).saidIn(u"three"_s);
    builder.event(u"b"_s, u"2019"_s, u"B"_s, u"law"_s).saidIn(u"one"_s);
    builder.event(u"c"_s, u"2020"_s, u"C"_s, u"law"_s);
    for (int i = 0; i < papers; ++i) {
        const QString id = u"paper-%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        builder.source(id, u"Report"_s, u"Paper %1"_s.arg(i, 2, 10, QLatin1Char('0')), u"2019-05-0%1"_s.arg(1 + i % 9));
        builder.saidIn(id);
    }
    return std::make_shared<const Snapshot>(TrackerColumns(builder.tracker()));
}

PictureText textFor(const ViewPictureRequest &request, const ViewWords &words = {}, int papers = 0)
{
    const auto snapshot = smallTracker(papers);
    return pictureText(*snapshot, request, snapshot->engine().run(request.filter), words);
}

} // namespace

class PictureTextTest : public TestCase
{
    Q_OBJECT

private slots:
    void captionSaysDayCountSourcesAndLicence();
    void manySourcesAreNamedInPart();
    void smallPicturesNameFewer();
    void partsCanBeLeftOut();
    void ownWordsTakeTheirPlace();
    void viewsOwnWordsComeBeforeTheUsual();
    void otherTitlesNameTheTracker();
    void hostileNamesKeepToThemselves();
};

void PictureTextTest::captionSaysDayCountSourcesAndLicence()
{
    ViewPictureRequest request;
    request.filter.asOf = dayFromIso(u"2018-11-30");
    const PictureText text = textFor(request);
    QCOMPARE(text.title, u"Small tracker"_s);
    QCOMPARE(text.subtitle, u"All events"_s);
    QCOMPARE(text.caption,
             u"As of 30 Nov 2018 · 3 events · Sources: The Paper (2018–2020), Gazette (23 Aug 2018) · CC-BY-4.0 · "
             "Dateline"_s);
    request.filter.countries = {*CountryCode::parse(u"AU")};
    request.filter.knownOn = dayFromIso(u"2019-12-31");
    const PictureText filtered = textFor(request);
    QVERIFY2(filtered.subtitle.startsWith(u"Australia"_s), qPrintable(filtered.subtitle));
    QVERIFY2(filtered.caption.startsWith(u"As of 30 Nov 2018, as known on 31 Dec 2019 · 1 of 3 events · "_s),
             qPrintable(filtered.caption));
}

void PictureTextTest::manySourcesAreNamedInPart()
{
    const PictureText text = textFor({}, {}, 20);
    QVERIFY2(text.caption.contains(u"Sources: The Paper (2018–2020), Gazette (2018), Paper 00 (2019)"_s),
             qPrintable(text.caption));
    QVERIFY2(text.caption.contains(u"Paper 11 (2019), 8 more"_s), qPrintable(text.caption));
    // One more name takes no more room than saying that there is one.
    QVERIFY(!textFor({}, {}, 13).caption.contains(u"more"_s));
}

/// What would be cut off is the licence.
void PictureTextTest::smallPicturesNameFewer()
{
    PictureSettings settings;
    settings.text = textFor({}, {}, 20);
    QVERIFY(settings.text.shorterCaptions.size() > 3);
    const auto captionAt = [&](double width) {
        settings.size = {width, 400};
        QString lines;
        for (const PictureLayout::Line &line : layoutPicture(settings).caption)
            lines += line.text + u' ';
        return lines.trimmed();
    };
    QCOMPARE(captionAt(1600), settings.text.caption);
    for (const double width : {900.0, 600.0, 400.0, 300.0}) {
        const QString caption = captionAt(width);
        QVERIFY2(caption.endsWith(u"CC-BY-4.0 · Dateline"_s), qPrintable(caption));
        QVERIFY2(caption.contains(u" more · "_s), qPrintable(caption));
    }
}

void PictureTextTest::partsCanBeLeftOut()
{
    ViewPictureRequest request;
    request.filter.asOf = dayFromIso(u"2018-11-30");
    request.wording.asOf = false;
    QVERIFY(textFor(request).caption.startsWith(u"3 events"_s));
    request.wording.counts = false;
    QVERIFY(textFor(request).caption.startsWith(u"Sources"_s));
    request.wording.sources = false;
    QCOMPARE(textFor(request).caption, u"CC-BY-4.0 · Dateline"_s);
    request.wording.tracker = false;
    QCOMPARE(textFor(request).caption, QString());
    request.wording.note = u"Draft"_s;
    QCOMPARE(textFor(request).note, u"Draft"_s);
}

void PictureTextTest::ownWordsTakeTheirPlace()
{
    ViewPictureRequest request;
    request.wording.title = u"Who bans whom"_s;
    request.wording.subtitle = u""_s;
    const PictureText text = textFor(request, {u"Of the view"_s, u"Also"_s, u"What it shows"_s});
    QCOMPARE(text.title, u"Who bans whom"_s);
    QVERIFY(text.subtitle.isEmpty());
    QCOMPARE(text.description, u"What it shows"_s);
}

void PictureTextTest::viewsOwnWordsComeBeforeTheUsual()
{
    const PictureText text = textFor({}, {u"Of the view"_s, u"Also"_s, {}});
    QCOMPARE(text.title, u"Of the view"_s);
    QCOMPARE(text.subtitle, u"Also"_s);
}

void PictureTextTest::otherTitlesNameTheTracker()
{
    QVERIFY(textFor({}, {u"Of the view"_s, {}, {}}).caption.endsWith(u" · Small tracker · CC-BY-4.0 · Dateline"_s));
    QVERIFY(!textFor({}).caption.contains(u"Small tracker"_s));
}

/// An override that nobody closes would turn round the rest of the caption.
void PictureTextTest::hostileNamesKeepToThemselves()
{
    TrackerBuilder builder;
    builder.tracker().title = u"Small\u202e\ntracker"_s;
    builder.tracker().license = u"CC\u2028BY"_s;
    builder.country(u"AU"_s, u"Aus\u202etralia"_s);
    builder.source(u"one"_s, u"First"_s, u"The\u2067 Paper"_s, u"2018-08-24"_s);
    builder.event(u"a"_s, u"2018-08-23"_s, u"A\tban\u202e"_s).with(u"au"_s, Role::Issuer).saidIn(u"one"_s);
    const Snapshot snapshot(TrackerColumns(builder.tracker()));
    ViewPictureRequest request;
    request.filter.countries = {*CountryCode::parse(u"AU")};
    const PictureText text =
        pictureText(snapshot, request, snapshot.engine().run(request.filter), {u"Life\u202e"_s, {}, {}});
    QCOMPARE(text.title, u"Life\u202e\u202c"_s);
    QVERIFY2(text.subtitle.startsWith(u"Aus\u202etralia\u202c"_s), qPrintable(text.subtitle));
    QVERIFY2(
        text.caption.endsWith(u"The\u2067 Paper\u2069 (24 Aug 2018) · Small\u202e\u202c tracker · CC BY · Dateline"_s),
        qPrintable(text.caption));
}

std::unique_ptr<QObject> makePictureTextTest() { return std::make_unique<PictureTextTest>(); }

} // namespace Dateline

#include "picturetexttest.moc"
