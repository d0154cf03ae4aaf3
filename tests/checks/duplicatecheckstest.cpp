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
