// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/checkstests.h"
#include "tests/checks/findings.h"
#include "tests/support/trackergenerator.h"

#include <QElapsedTimer>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class DuplicateChecksTest : public TestCase
{
    Q_OBJECT

private slots:
    void events_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("category");
        QTest::addColumn<bool>("found");
        const QString title = u"Australia bars Huawei and ZTE from its networks"_s;
        const QString on = u"2018-08-23"_s;
        const QString ban = u"ban"_s;
        QTest::newRow("the same") << title << on << u"au"_s << ban << true;
        QTest::newRow("case, accents, marks")
            << u"AUSTRALIA bárs Huawei and ZTE: from its networks!"_s << on << u"au"_s << ban << true;
        QTest::newRow("a word less") << u"Australia bars Huawei and ZTE from networks"_s << on << u"au"_s << ban
                                     << true;
        QTest::newRow("other order") << u"From its networks Australia bars ZTE and Huawei"_s << on << u"au"_s << ban
                                     << true;
        QTest::newRow("six of ten") << u"Australia bars Huawei and ZTE from all auctions"_s << on << u"au"_s << ban
                                    << false;
        QTest::newRow("other title") << u"Carriers are told"_s << on << u"au"_s << ban << false;
        QTest::newRow("that month") << title << u"2018-08"_s << u"au"_s << ban << true;
        QTest::newRow("next day") << title << u"2018-08-24"_s << u"au"_s << ban << false;
        QTest::newRow("that summer") << title << u"2018-22"_s << u"au"_s << ban << false;
        QTest::newRow("other issuer") << title << on << u"nz"_s << ban << false;
        QTest::newRow("other category") << title << on << u"au"_s << u"talk"_s << false;
    }

    void events()
    {
        QFETCH(QString, title);
        QFETCH(QString, on);
        QFETCH(QString, issuer);
        QFETCH(QString, category);
        QFETCH(bool, found);
        TrackerBuilder b = soundBuilder();
        b.event(u"z"_s, u"2018-08-23"_s, u"Australia bars Huawei and ZTE from its networks"_s, u"ban"_s);
        b.with(u"au"_s, Role::Issuer).saidIn(u"one"_s);
        b.event(u"a"_s, on, title, category).with(issuer, Role::Issuer).saidIn(u"two"_s);
        QCOMPARE(subjectsOf(u"duplicate-events"_s, b.tracker()), found ? u"event/a+event/z"_s : QString());
    }

    void milestones()
    {
        TrackerBuilder b = soundBuilder();
        b.measure(u"m"_s, u"Rule"_s, Effect::Ban);
        b.event(u"e1"_s, u"2018-08-23"_s, u"The rule"_s, u"ban"_s)
            .milestone(u"m"_s, Milestone::Announced)
            .saidIn(u"one"_s);
        b.event(u"e2"_s, u"2018-08-23"_s, u"The rule"_s, u"talk"_s)
            .milestone(u"m"_s, Milestone::Announced)
            .saidIn(u"one"_s);
        QCOMPARE(subjectsOf(u"duplicate-events"_s, b.tracker()), u"event/e1+event/e2"_s);
        b.milestone(u"m"_s, Milestone::InForce);
        QCOMPARE(subjectsOf(u"duplicate-events"_s, b.tracker()), QString());
    }

    void sources_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *url, bool found) { QTest::newRow(url) << QString::fromLatin1(url) << found; };
        row("https://www.Example.org/a/b?id=7", true);
        row("http://example.org/a/b/?id=7&utm_source=x&utm_medium=y#top", true);
        row("https://example.org/a/b?utm_source=x&id=7", true);
        row("https://example.org:443/a/b?id=7", true);
        row("https://example.org/a/b?id=8", false);
        row("https://example.org/a/B?id=7", false);
        row("https://example.org/a/b", false);
        row("https://news.example.org/a/b?id=7", false);
        row("https://example.org:8443/a/b?id=7", false);
        row("ftp://example.org/a/b?id=7", false);
        row("not an address", false);
        row("https://m.example.org/a/b?id=7", true);
        row("https://amp.example.org/a/b?id=7&fbclid=x&gclid=y&mc_cid=z&ref=home", true);
        row("https://example.org/a/b/amp?id=7", true);
        row("https://web.archive.org/web/20190101000000id_/https://example.org/a/b?id=7", true);
        row("https://archive.ph/2019/https://example.org/a/b?id=7", true);
        row("https://webcache.googleusercontent.com/search?q=cache:example.org/a/b%3Fid%3D7", true);
        row("https://web.archive.org/web/20190101000000id_/https://example.org/a/b?id=8", false);
        row("https://web.archive.org/about", false);
        row("https://example.org/a/b?id=7&ref=8", false);
    }

    void sources()
    {
        QFETCH(QString, url);
        QFETCH(bool, found);
        TrackerBuilder b = soundBuilder();
        b.source(u"y"_s, u"One page"_s, u"Site"_s, u"2018"_s);
        b.lastSource().url = u"https://example.org/a/b?id=7"_s;
        b.source(u"x"_s, u"Another page"_s, u"Site"_s, u"2018"_s);
        b.lastSource().url = url;
        QCOMPARE(subjectsOf(u"duplicate-sources"_s, b.tracker()), found ? u"source/x+source/y"_s : QString());
        if (!found)
            return;
        const bool isCopy = url.contains(u"cache"_s) || url.contains(u"archive"_s);
        QCOMPARE(messageOf(u"duplicate-sources"_s, b.tracker()),
                 isCopy ? u"Site, “Another page” is a copy of Site, “One page”"_s
                        : u"Site, “One page” and Site, “Another page” are at addresses of the same page"_s);
    }

    /// A paper and its archived copy: one origin, whatever the copy calls itself.
    void copiesAreOneOrigin_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("house");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("one");   // origin
        QTest::addColumn<bool>("twice"); // the same work
        const QString archived = u"https://web.archive.org/web/20180824000000/https://daily.example/5g-ban"_s;
        const QString title = u"Vendors barred : Example Daily"_s;
        QTest::newRow("archived") << archived << u"Internet Archive"_s << title << true << true;
        QTest::newRow("archived, no house") << archived << QString() << title << true << true;
        QTest::newRow("archive.ph") << u"https://archive.ph/2018/https://daily.example/5g-ban"_s << u"archive.ph"_s
                                    << title << true << true;
        QTest::newRow("archive.ph, hidden")
            << u"https://archive.ph/AbC1d"_s << u"archive.ph"_s << title << true << true;
        QTest::newRow("telephones") << u"http://m.daily.example/5g-ban?utm_source=x"_s << u"Daily mobile"_s << title
                                    << true << true;
        QTest::newRow("another page") << archived + u"-2"_s << u"Internet Archive"_s << title << true << false;
        QTest::newRow("another page, another house") << archived + u"-2"_s << u"Other"_s << title << false << false;
        QTest::newRow("archived from another paper")
            << u"https://web.archive.org/web/2018/https://weekly.example/5g-ban"_s << u"Internet Archive"_s << title
            << false << false;
        QTest::newRow("another paper") << u"https://weekly.example/5g-ban"_s << u"Weekly"_s << title << false << false;
    }

    void copiesAreOneOrigin()
    {
        QFETCH(QString, url);
        QFETCH(QString, house);
        QFETCH(QString, title);
        QFETCH(bool, one);
        QFETCH(bool, twice);
        for (const bool copyFirst : {false, true}) {
            TrackerBuilder b = soundBuilder();
            const auto addCopy = [&] {
                b.source(u"copy"_s, title, house, u"2018-08-24"_s);
                b.lastSource().url = url;
            };
            if (copyFirst)
                addCopy();
            b.source(u"it"_s, u"Vendors barred"_s, u"Example Daily"_s, u"2018-08-23"_s);
            b.lastSource().url = u"https://daily.example/5g-ban"_s;
            if (!copyFirst)
                addCopy();
            b.measure(u"m"_s, u"Ban"_s, Effect::Ban);
            b.event(u"e"_s, u"2018-08-23"_s, u"Ban"_s, u"ban"_s).milestone(u"m"_s, Milestone::InForce);
            b.saidIn(u"it"_s).saidIn(u"copy"_s);
            b.lastAttribution().credibility = Credibility::Confirmed;
            const QString id = b.lastAttribution().id.text;
            QCOMPARE(subjectsOf(u"duplicate-sources"_s, b.tracker()), twice ? u"source/copy+source/it"_s : QString());
            QCOMPARE(subjectsOf(u"confirmed-alone"_s, b.tracker()), one ? u"attribution/"_s + id : QString());
            QCOMPARE(subjectsOf(u"single-origin-ban"_s, b.tracker()), one ? u"event/e"_s : QString());
            const Snapshot snapshot(b.tracker());
            Filter severalOrigins;
            severalOrigins.minimumOrigins = 2;
            QCOMPARE(snapshot.engine().run(severalOrigins).passing.test(snapshot.rowOf({u"e"_s})), !one);
            const auto told = snapshot.attributionsOf(snapshot.rowOf({u"e"_s}));
            const bool isArchived = url.contains(u"archive"_s); // for else the first in the list speaks
            if (one)
                QCOMPARE(snapshot.firstReporter(told.back()), snapshot.firstReporter(told.front()));
            if (isArchived)
                QCOMPARE(snapshot.firstReporter(told.front()), u"Example Daily"_s);
            // What it was told by somebody else stays that one's.
            b.lastAttribution().origin = u"Reuters"_s;
            QCOMPARE(subjectsOf(u"confirmed-alone"_s, b.tracker()), QString());
        }
    }

    /// The report that is missing may be there as a copy.
    void chainsMayEndInCopies()
    {
        TrackerBuilder b = soundBuilder();
        b.source(u"it"_s, u"Vendors barred"_s, u"Example Daily"_s, u"2018-08-23"_s);
        b.lastSource().url = u"https://daily.example/5g-ban"_s;
        b.source(u"copy"_s, u"Vendors barred"_s, u"Internet Archive"_s, u"2018-08-24"_s);
        b.lastSource().url = u"https://web.archive.org/web/2018/https://daily.example/5g-ban"_s;
        b.event(u"e"_s, u"2018-08-23"_s, u"Ban"_s, u"ban"_s).saidIn(u"copy"_s);
        b.saidIn(u"one"_s, Support::Supports, {}, u"The Example Daily"_s);
        QCOMPARE(subjectsOf(u"dead-end-chain"_s, b.tracker()), QString());
        b.lastSource().url.replace(u"daily"_s, u"weekly"_s);
        QVERIFY(!subjectsOf(u"dead-end-chain"_s, b.tracker()).isEmpty());
    }

    void publishers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("names"); // as offered; empty: nothing is found
        const auto row = [](const QString &name, const QString &other, const QString &names = {}) {
            QTest::newRow(qPrintable(name + u'/' + other)) << name << other << names;
        };
        row(u"BBC"_s, u"BBC News"_s, u"BBC/BBC News"_s);
        row(u"BBC News"_s, u"BBC"_s, u"BBC/BBC News"_s);
        row(u"BBC"_s, u"bbc.com"_s, u"BBC/bbc.com"_s);
        row(u"Reuters"_s, u"Thomson Reuters"_s, u"Reuters/Thomson Reuters"_s);
        row(u"Reuters India"_s, u"Reuters"_s, u"Reuters/Reuters India"_s);
        row(u"BBC World Service"_s, u"BBC News"_s, u"BBC News/BBC World Service"_s);
        row(u"Associated Press"_s, u"AP"_s, u"Associated Press/AP"_s);
        row(u"AFP"_s, u"Agence France-Presse"_s, u"Agence France-Presse/AFP"_s);
        row(u"U.S. Department of State"_s, u"US Department of State"_s,
            u"US Department of State/U.S. Department of State"_s);
        row(u"Le Monde"_s, u"Monde"_s, u"Monde/Le Monde"_s);
        row(u"Deutsche Welle"_s, u"dw.com"_s, u"Deutsche Welle/dw.com"_s);
        row(u"nytimes.com"_s, u"The New York Times"_s, u"The New York Times/nytimes.com"_s);
        row(u"The Wall Street Journal"_s, u"WSJ"_s, u"The Wall Street Journal/WSJ"_s);
        row(u"Globe & Mail"_s, u"The Globe and Mail"_s, u"Globe & Mail/The Globe and Mail"_s);
        row(u"Xinhua"_s, u"Xinhua News Agency"_s, u"Xinhua/Xinhua News Agency"_s);
        row(u"Channel NewsAsia"_s, u"Channel News Asia"_s);
        row(u"The Times"_s, u"Times"_s); // one anyway
        row(u"The Times"_s, u"New York Times"_s);
        row(u"Financial Times"_s, u"New York Times"_s);
        row(u"Guardian"_s, u"Guardian Nigeria"_s);
        row(u"The Australian"_s, u"Australian Financial Review"_s);
        row(u"Taipei Times"_s, u"The Japan Times"_s);
        row(u"Government"_s, u"Australian Government"_s);
        row(u"Example Daily"_s, u"Example Weekly"_s);
        row(u"…"_s, u"–"_s);
    }

    void publishers()
    {
        QFETCH(QString, name);
        QFETCH(QString, other);
        QFETCH(QString, names);
        TrackerBuilder b = soundBuilder();
        b.source(u"x"_s, u"A"_s, name, u"2018"_s).source(u"y"_s, u"B"_s, other, u"2018"_s);
        QCOMPARE(subjectsOf(u"duplicate-publishers"_s, b.tracker()),
                 names.isEmpty() ? QString() : u"source/x+source/y"_s);
        if (names.isEmpty())
            return;
        const std::vector<Finding> found = findingsIn(b.tracker());
        const auto finding = std::find_if(found.begin(), found.end(),
                                          [](const Finding &each) { return each.check == u"duplicate-publishers"; });
        QCOMPARE(finding->severity, Severity::Note);
        QCOMPARE(finding->names.join(u'/'), names);
        QVERIFY2(finding->message.contains(u'“' + finding->names.last() + u'”'), qPrintable(finding->message));

        // Named as a first reporter only.
        b.tracker().sources.pop_back();
        b.event(u"e"_s, u"2018-08-23"_s, u"Ban"_s, u"ban"_s).saidIn(u"x"_s, Support::Supports, {}, other);
        QCOMPARE(subjectsOf(u"duplicate-publishers"_s, b.tracker()),
                 u"attribution/"_s + b.lastAttribution().id.text + u"+source/x"_s);
        b.saidIn(u"x"_s);
        QCOMPARE(Snapshot(b.tracker()).table().origins()[0], 2U);
        b.tracker().publishers = {{{u"house"_s}, name, {{other, {}}}, {}, {}}};
        QCOMPARE(subjectsOf(u"duplicate-publishers"_s, b.tracker()), QString());
        QCOMPARE(Snapshot(b.tracker()).table().origins()[0], 1U);
    }

    void sourcesByTitle()
    {
        TrackerBuilder b = soundBuilder();
        b.source(u"x"_s, u"Big news"_s, u"Daily"_s, u"2018-08-23"_s)
            .source(u"y"_s, u"BIG  news"_s, u"daily"_s, u"2018-08-23"_s);
        QCOMPARE(subjectsOf(u"duplicate-sources"_s, b.tracker()), u"source/x+source/y"_s);
        for (Source &source : b.tracker().sources)
            source.url = u"https://example.org/"_s + source.id.text.left(1);
        b.lastSource().url = u"https://example.org/x"_s; // one finding for both reasons
        QCOMPARE(subjectsOf(u"duplicate-sources"_s, b.tracker()), u"source/x+source/y"_s);
        b.lastSource().url.clear();
        b.lastSource().issued = date(u"2018-08"_s);
        QCOMPARE(subjectsOf(u"duplicate-sources"_s, b.tracker()), QString());
        b.lastSource().issued = {};
        b.tracker().sources[2].issued = {};
        QCOMPARE(subjectsOf(u"duplicate-sources"_s, b.tracker()), QString());
    }

    /// Pairs found by blocks are those that a look at all pairs finds.
    void blocksMissNothing()
    {
        GeneratorSettings settings;
        settings.events = 400;
        settings.countries = 2;
        settings.companies = 3;
        settings.firstYear = 2018;
        settings.lastYear = 2018;
        Tracker tracker = generateTracker(settings);
        const QStringList words = u"ban rule law huawei zte networks auction vendor"_s.split(u' ');
        quint32 seed = 1;
        const auto draw = [&](qsizetype bound) {
            return static_cast<qsizetype>((seed = seed * 1664525 + 1013904223) >> 8) % bound;
        };
        for (Event &event : tracker.events) {
            QStringList title;
            for (qsizetype n = 1 + draw(6); n > 0; --n)
                title.append(words.at(draw(words.size())));
            event.title = title.join(u' ');
        }
        QStringList expected;
        const auto issuers = [](const Event &event) {
            QStringList ids;
            for (const Participation &p : event.parties) {
                if (p.role == Role::Issuer)
                    ids.append(p.party.text);
            }
            ids.sort();
            return ids;
        };
        const auto isShort = [](const Span &s) { return s.begin && s.end && (*s.end - *s.begin).count <= 31; };
        for (std::size_t i = 0; i < tracker.events.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                const Event &a = tracker.events[i];
                const Event &b = tracker.events[k];
                const Span x = a.date.span();
                const Span y = b.date.span();
                const bool sameMeasure = !a.measure.isEmpty() && a.measure == b.measure;
                if (!isShort(x) || !isShort(y) || !(*x.begin < *y.end && *y.begin < *x.end) || issuers(a) != issuers(b)
                    || (!sameMeasure && a.category != b.category) || (sameMeasure && a.milestone != b.milestone))
                    continue;
                const auto setOf = [](const Event &event) {
                    const QStringList list = event.title.split(u' ');
                    return QSet<QString>(list.begin(), list.end());
                };
                const qsizetype shared = (setOf(a) & setOf(b)).size();
                if (static_cast<double>(shared) < 0.75 * static_cast<double>((setOf(a) | setOf(b)).size()))
                    continue;
                QStringList pair{u"event/"_s + a.id.text, u"event/"_s + b.id.text};
                pair.sort();
                expected.append(pair.join(u'+'));
            }
        }
        expected.sort();
        QVERIFY(expected.size() > 10);
        QCOMPARE(subjectsOf(u"duplicate-events"_s, tracker), expected.join(u' '));
    }

    /// A tracker in which everything is alike takes no more than one in which nothing is; half a minute would be
    /// quadratic.
    void likenessIsNotQuadratic()
    {
        TrackerBuilder b = soundBuilder();
        for (int i = 0; i < 20'000; ++i) {
            b.event(u"same-%1"_s.arg(i), u"2019-05-06"_s, u"The same again"_s, u"ban"_s);
            b.source(u"same-%1"_s.arg(i), u"The same source"_s, u"Daily"_s, u"2019-05-06"_s);
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!subjectsOf(u"duplicate-events"_s, b.tracker()).isEmpty());
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    }
};

std::unique_ptr<TestCase> newDuplicateChecksTest() { return std::make_unique<DuplicateChecksTest>(); }

} // namespace Dateline

#include "duplicatecheckstest.moc"
