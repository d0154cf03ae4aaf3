// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnsedit.h"
#include "models/domain/publishernames.h"
#include "models/domain/sourceworks.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"

#include <QCoreApplication>

using namespace Dateline;
using namespace Qt::StringLiterals;

/// Which sources of a tracker are one work.
class SourceWorksTest : public TestCase
{
    Q_OBJECT

private slots:
    void oneOfAWorkSpeaks();
    void theArchivedAddressTells();
    void hiddenCopiesAreFoundByTitle_data();
    void hiddenCopiesAreFoundByTitle();
    void titlesOfSeveralHousesSayNothing();
    void frontPagesNeedATitle();
    void archivesAreNoHouses();
    void editsThatJoinNothingAreFollowed();
};

/// Which names are of one house.
class PublisherNamesTest : public TestCase
{
    Q_OBJECT

private slots:
    void aliasesAreOfTheHouse();
    void publishersThatNameEachOtherAreOne();
    void anAliasOfSeveralIsTheFirstOnes();
    void housesAreDeclared_data();
    void housesAreDeclared();
};

namespace {

Source source(const QString &id, const QString &url, const QString &house = u"Example Daily"_s,
              const QString &title = u"Vendors barred"_s)
{
    Source made;
    made.id.text = id;
    made.type = u"article-newspaper"_s;
    made.title = title;
    made.containerTitle = house;
    made.url = url;
    return made;
}

SourceWorks worksOf(std::vector<Source> sources)
{
    Tracker tracker;
    tracker.sources = std::move(sources);
    return SourceWorks(TrackerColumns(tracker));
}

using Works = std::vector<std::vector<std::uint32_t>>;

const QString daily = u"https://daily.example/news/5g-ban"_s;
const QString wayback = u"https://web.archive.org/web/20180824000000/https://daily.example/news/5g-ban"_s;

Publisher publisher(const QString &name, const QStringList &aliases = {})
{
    Publisher made;
    made.id.text = newId(name, u"house"_s, [](const QString &) { return false; });
    made.name = name;
    for (const QString &alias : aliases)
        made.aliases.push_back({alias, u"en"_s});
    return made;
}

} // namespace

void SourceWorksTest::oneOfAWorkSpeaks()
{
    const SourceWorks works = worksOf(
        {source(u"copy"_s, wayback, u"Internet Archive"_s), source(u"other"_s, daily + u'2'), source(u"it"_s, daily),
         source(u"amp"_s, daily + u"/amp"_s), source(u"none"_s, {}), source(u"none-2"_s, {})});
    QVERIFY(works.severalOfOne() == (Works{{2, 0, 3}}));
    QCOMPARE(works.speakerFor(0), 2U);
    QCOMPARE(works.speakerFor(2), 2U);
    QCOMPARE(works.speakerFor(3), 2U);
    for (const std::uint32_t alone : {1U, 4U, 5U})
        QCOMPARE(works.speakerFor(alone), alone);
    // Where all are copies, the first speaks.
    QVERIFY(worksOf({source(u"a"_s, wayback), source(u"b"_s, u"https://archive.ph/2018/"_s + daily)}).severalOfOne()
            == (Works{{0, 1}}));
    QVERIFY(worksOf({}).severalOfOne().empty());
}

void SourceWorksTest::theArchivedAddressTells()
{
    const QString hidden = u"https://perma.cc/AB12-CD34"_s;
    Source original = source(u"it"_s, daily);
    original.archivedUrl = hidden;
    const Source copy = source(u"copy"_s, hidden, u"Perma"_s, u"A capture"_s);
    QVERIFY(worksOf({copy, original}).severalOfOne() == (Works{{1, 0}}));
    original.archivedUrl = wayback; // says nothing new
    QVERIFY(worksOf({copy, original}).severalOfOne().empty());
    // The archived address of one is what another is at, though its own is gone.
    original.url = u"https://daily.example/moved"_s;
    QVERIFY(worksOf({source(u"older"_s, daily), original}).severalOfOne() == (Works{{0, 1}}));
}

void SourceWorksTest::hiddenCopiesAreFoundByTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("house");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QString &title, const QString &house, bool found) {
        QTest::newRow(name) << title << house << found;
    };
    row("the same", u"Vendors  BARRED"_s, u"archive.ph"_s, true);
    row("no house", u"Vendors barred"_s, {}, true);
    row("its house", u"Vendors barred"_s, u"the example daily"_s, true);
    row("another house", u"Vendors barred"_s, u"Example Weekly"_s, false);
    row("with the site", u"Vendors barred | Example Daily"_s, u"Archive.today"_s, true);
    row("with the site, dash", u"Vendors barred – The Example Daily"_s, u"Perma.cc"_s, true);
    row("with another site", u"Vendors barred - Example Weekly"_s, u"archive.today"_s, false);
    row("another title", u"Vendors barred again"_s, u"archive.today"_s, false);
    row("one word", u"Vendors"_s, u"archive.today"_s, false);
}

void SourceWorksTest::hiddenCopiesAreFoundByTitle()
{
    QFETCH(const QString, title);
    QFETCH(const QString, house);
    QFETCH(const bool, found);
    const Source copy = source(u"copy"_s, u"https://archive.ph/AbC1d"_s, house, title);
    for (const QString &own : {u"Vendors barred"_s, u"Vendors barred - Example Daily"_s}) {
        const SourceWorks works = worksOf({copy, source(u"it"_s, daily, u"Example Daily"_s, own)});
        QVERIFY(works.severalOfOne() == (found ? Works{{1, 0}} : Works()));
    }
    // One that is open about what it is a copy of needs no title.
    QVERIFY(
        worksOf({source(u"copy"_s, wayback + u"-not"_s, house, title), source(u"it"_s, daily)}).severalOfOne().empty());
}

void SourceWorksTest::titlesOfSeveralHousesSayNothing()
{
    const Source copy = source(u"copy"_s, u"https://archive.ph/AbC1d"_s, u"archive.ph"_s);
    QVERIFY(worksOf({source(u"it"_s, daily), copy, source(u"other"_s, u"https://weekly.example/a"_s, u"Weekly"_s)})
                .severalOfOne()
                .empty());
    QVERIFY(worksOf({source(u"it"_s, daily), copy, source(u"again"_s, daily + u"-2"_s)}).severalOfOne()
            == (Works{{0, 1}}));
}

void SourceWorksTest::frontPagesNeedATitle()
{
    const QString site = u"https://net.example"_s;
    QVERIFY(worksOf({source(u"a"_s, site, u"A"_s, u"One"_s), source(u"b"_s, site, u"B"_s, u"Two"_s)})
                .severalOfOne()
                .empty());
    QVERIFY(
        worksOf({source(u"a"_s, site, u"A"_s, u"One"_s), source(u"b"_s, site + u'/', u"B"_s, u"one"_s)}).severalOfOne()
        == (Works{{0, 1}}));
}

void SourceWorksTest::archivesAreNoHouses()
{
    const Source copy = source(u"copy"_s, wayback, u"Internet Archive"_s);
    const auto onSite = [](const QString &id, const QString &house) {
        return source(id, u"https://www.daily.example/"_s + id, house);
    };
    const SourceWorks works =
        worksOf({copy, onSite(u"a"_s, u"Example Daily"_s), onSite(u"b"_s, u"The Example Daily"_s)});
    QVERIFY(works.severalOfOne().empty());
    QCOMPARE(works.speakerFor(0), 0U);
    QCOMPARE(works.namedAfter(0), 1U);
    QCOMPARE(works.namedAfter(2), 2U);
    // Several houses on a site, none, or a name of its own.
    QCOMPARE(worksOf({copy, onSite(u"a"_s, u"A"_s), onSite(u"b"_s, u"B"_s)}).namedAfter(0), 0U);
    QCOMPARE(worksOf({copy, source(u"a"_s, u"https://weekly.example/a"_s)}).namedAfter(0), 0U);
    QCOMPARE(worksOf({source(u"copy"_s, wayback, u"Weekly"_s), onSite(u"a"_s, u"A"_s)}).namedAfter(0), 0U);
    // Copies of one work go by one name, too.
    const SourceWorks two =
        worksOf({copy, source(u"c"_s, u"https://archive.ph/2018/"_s + daily, {}), onSite(u"a"_s, u"A"_s)});
    QVERIFY(two.severalOfOne() == (Works{{0, 1}}));
    QCOMPARE(two.namedAfter(1), 2U);
}

void SourceWorksTest::editsThatJoinNothingAreFollowed()
{
    Tracker tracker;
    tracker.sources = {source(u"it"_s, daily), source(u"copy"_s, wayback), source(u"other"_s, daily + u"-2"_s),
                       source(u"hidden"_s, u"https://archive.ph/AbC1d"_s, u"archive.ph"_s, u"Some words here"_s)};
    const TrackerColumns before(tracker);
    const auto follows = [&](const EntityChange &part) {
        ColumnsEdit edit(before);
        if (!edit.apply({{}, {part}}))
            qFatal("the change does not fit");
        SourceWorks works(before);
        return works.follow(before, edit.tracker(), edit.sources());
    };
    const auto changed = [&](std::size_t number, auto change) {
        Source after = tracker.sources[number];
        change(after);
        return follows(EntityChange::changeOf(tracker.sources[number], after));
    };
    const auto movesTo = [](const QString &url) { return [url](Source &after) { after.url = url; }; };
    QVERIFY(changed(0, [](Source &after) { after.text = u"Its text."_s; }));
    QVERIFY(!changed(0, [](Source &after) { after.containerTitle = u"Another"_s; })); // it speaks for the copy
    QVERIFY(!changed(1, movesTo(u"https://daily.example/alone"_s)));
    QVERIFY(changed(2, movesTo(u"https://daily.example/alone"_s)));
    QVERIFY(changed(2, movesTo(daily + u"-2/amp"_s)));
    QVERIFY(!changed(2, movesTo(daily + u"?utm_source=x"_s)));
    QVERIFY(!changed(2, [](Source &after) { after.archivedUrl = u"https://archive.ph/AbC1d"_s; }));
    QVERIFY(!changed(2, [](Source &after) { after.title = u"Some words here"_s; })); // the hidden one's
    QVERIFY(changed(2, [](Source &after) { after.title = u"Other words here"_s; }));
    QVERIFY(!changed(3, [](Source &after) { after.title = u"Vendors barred"_s; }));
    QVERIFY(follows(EntityChange::addition(source(u"new"_s, daily + u"-3"_s))));
    QVERIFY(!follows(EntityChange::addition(source(u"new"_s, u"https://m.daily.example/news/5g-ban-2"_s))));
    QVERIFY(follows(EntityChange::removalFrom(tracker, tracker.sources[2])));
    QVERIFY(!follows(EntityChange::removalFrom(tracker, tracker.sources[1])));

    // What was followed is known from then on, and what is gone is not.
    ColumnsEdit first(before);
    QVERIFY(first.apply({{},
                         {EntityChange::addition(source(u"new"_s, daily + u"-3"_s)),
                          EntityChange::removalFrom(tracker, tracker.sources[2])}}));
    SourceWorks works(before);
    QVERIFY(works.follow(before, first.tracker(), first.sources()));
    for (const auto &[url, joins] : {std::pair(daily + u"-3"_s, true), std::pair(daily + u"-2"_s, false)}) {
        ColumnsEdit second(first.tracker());
        QVERIFY(second.apply({{}, {EntityChange::addition(source(u"newer"_s, url))}}));
        SourceWorks after = works;
        QCOMPARE(after.follow(first.tracker(), second.tracker(), second.sources()), !joins);
    }
}

void PublisherNamesTest::aliasesAreOfTheHouse()
{
    const PublisherNames names({publisher(u"BBC"_s, {u"BBC News"_s, u"British Broadcasting Corporation"_s})});
    for (const QString &name : {u"bbc"_s, u"BBC  news"_s, u"The BBC"_s, u"the British Broadcasting Corporation"_s}) {
        QCOMPARE(names.houseOf(name), u"BBC"_s);
        QCOMPARE(names.keyOf(name), u"bbc"_s);
    }
    QCOMPARE(names.houseOf(u"The Times"_s), u"The Times"_s);
    QCOMPARE(names.keyOf(u"The Times"_s), u"times"_s);
    QCOMPARE(PublisherNames().houseOf(u"BBC News"_s), u"BBC News"_s);
}

void PublisherNamesTest::publishersThatNameEachOtherAreOne()
{
    const PublisherNames names({publisher(u"Thomson Reuters"_s, {u"TR"_s}), publisher(u"Alone"_s),
                                publisher(u"Reuters"_s, {u"Thomson Reuters"_s}),
                                publisher(u"Reuters UK"_s, {u"Reuters"_s})});
    for (const QString &name : {u"TR"_s, u"Reuters"_s, u"Reuters UK"_s})
        QCOMPARE(names.houseOf(name), u"Thomson Reuters"_s);
    QCOMPARE(names.houseOf(u"Alone"_s), u"Alone"_s);
}

void PublisherNamesTest::anAliasOfSeveralIsTheFirstOnes()
{
    const PublisherNames names(
        {publisher(u"New York Times"_s, {u"Times"_s}), publisher(u"Times of India"_s, {u"Times"_s})});
    QCOMPARE(names.houseOf(u"The Times"_s), u"New York Times"_s);
    QCOMPARE(names.houseOf(u"Times of India"_s), u"Times of India"_s);
}

void PublisherNamesTest::housesAreDeclared_data()
{
    QTest::addColumn<QStringList>("publishers"); // names, each with its aliases behind slashes
    QTest::addColumn<QString>("after");          // of the one that is changed or added; empty: none
    QTest::newRow("new") << QStringList{u"Alone"_s} << u"BBC/BBC News"_s;
    QTest::newRow("first") << QStringList{u"Alone"_s, u"The BBC"_s} << u"The BBC/BBC News"_s;
    QTest::newRow("second") << QStringList{u"BBC News"_s} << u"BBC News/BBC"_s;
    QTest::newRow("both") << QStringList{u"BBC News"_s, u"BBC/Beeb"_s} << u"BBC/Beeb/BBC News"_s;
    QTest::newRow("aliases") << QStringList{u"A/BBC"_s, u"B/BBC News"_s} << u"A/BBC/B"_s;
    QTest::newRow("done") << QStringList{u"A/BBC/BBC News"_s} << QString();
}

void PublisherNamesTest::housesAreDeclared()
{
    QFETCH(const QStringList, publishers);
    QFETCH(const QString, after);
    Tracker tracker;
    for (const QString &each : publishers)
        tracker.publishers.push_back(publisher(each.section(u'/', 0, 0), each.split(u'/').mid(1)));
    const auto change = declaredOneHouse(tracker.publishers, u"BBC"_s, u"BBC News"_s);
    QCOMPARE(change.has_value(), !after.isEmpty());
    if (!change)
        return;
    const auto &made = std::get<Publisher>(*change->after);
    QStringList names{made.name};
    for (const Alias &alias : made.aliases)
        names.append(alias.name);
    QCOMPARE(names.join(u'/'), after);
    QVERIFY(isValidId(made.id.text));
    QVERIFY(Change({u"Declare"_s, {*change}}).applyTo(tracker));
    const PublisherNames declared(tracker.publishers);
    QCOMPARE(declared.keyOf(u"BBC"_s), declared.keyOf(u"BBC News"_s));
    QVERIFY(!declaredOneHouse(tracker.publishers, u"BBC News"_s, u"BBC"_s));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runTests<SourceWorksTest, PublisherNamesTest>(argc, argv);
}

#include "tst_sourceworks.moc"
