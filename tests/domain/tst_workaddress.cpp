// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/workaddress.h"
#include "tests/support/runtests.h"
#include "tests/support/testcase.h"

#include <QCoreApplication>

using namespace Dateline;
using namespace Qt::StringLiterals;

/// Which addresses are those of one work, and which are not.
class WorkAddressTest : public TestCase
{
    Q_OBJECT

private slots:
    void copiesAreOfTheWork_data();
    void copiesAreOfTheWork();
    void addressesOfAPageAreOne_data();
    void addressesOfAPageAreOne();
    void otherPagesAreOthers_data();
    void otherPagesAreOthers();
    void someCopiesHideWhatTheyAreOf_data();
    void someCopiesHideWhatTheyAreOf();
    void whatIsNoAddressHasNone();
    void strangeAddressesHaveOneToo();
};

namespace {

QByteArray keyOf(const QByteArray &url) { return workAddress(url).key; }

} // namespace

void WorkAddressTest::copiesAreOfTheWork_data()
{
    QTest::addColumn<QByteArray>("work");
    const QByteArray plain = "https://daily.example/news/5g-ban";
    const QByteArray withId = "https://daily.example/story?id=3&lang=en";
    const auto row = [](const QByteArray &copy, const QByteArray &work) { QTest::newRow(copy) << work; };
    for (const char *before : {"https://web.archive.org/web/20190101000000/",
                               "http://web.archive.org/web/20190101000000id_/",
                               "https://web.archive.org/web/2019/",
                               "https://web.archive.org/web/20190101000000if_/",
                               "https://web.archive.org/web/*/",
                               "https://web.archive.org/web/2019*/",
                               "https://web.archive.org/web/",
                               "https://web.archive.org/save/",
                               "https://web.archive.org/20190101000000/",
                               "https://www.web.archive.org/web/20190101000000/",
                               "https://archive.org/web/20190101000000/",
                               "https://wayback.archive.org/web/20190101000000/",
                               "https://wayback.archive-it.org/1068/20190101000000/",
                               "https://webarchive.nationalarchives.gov.uk/ukgwa/20190101000000/",
                               "https://webarchive.nationalarchives.gov.uk/20190101000000mp_/",
                               "https://arquivo.pt/wayback/20190101000000/",
                               "https://webarchive.loc.gov/all/20190101000000/",
                               "https://www.webarchive.org.uk/wayback/archive/20190101/",
                               "https://archive.today/newest/",
                               "https://archive.is/oldest/",
                               "https://archive.ph/20190101000000/",
                               "https://archive.li/2019.01.01-120000/",
                               "https://archive.vn/2019/",
                               "https://archive.fo/",
                               "https://archive.md/20190101/",
                               "https://archive.ph/o/AbC1d/"}) {
        row(before + plain, plain);
        row(before + withId, withId);
    }
    row("https://web.archive.org/web/20190101000000/daily.example/news/5g-ban", plain);
    row("https://web.archive.org/web/daily.example/news/5g-ban", plain);
    row("https://web.archive.org/web/20190101000000/https:/daily.example/news/5g-ban", plain);
    row("https://web.archive.org/web/20190101000000/https%3A%2F%2Fdaily.example%2Fnews%2F5g-ban", plain);
    row("https://web.archive.org/web/20190101000000/http://daily.example:80/news/5g-ban", plain);
    row("https://web.archive.org/web/20190101000000/http://www.daily.example/news/5g-ban?utm_source=x#top", plain);
    row("https://web.archive.org/web/2020/https://app.example/#!/news/3", "https://app.example/#!/news/3");
    row("https://archive.ph/daily.example/news/5g-ban", plain);
    row("https://archive.ph/newest/daily.example/news/5g-ban", plain);
    row("https://megalodon.jp/2019-0101-1200-00/daily.example/news/5g-ban", plain);
    row("https://www.webcitation.org/query?url=https%3A%2F%2Fdaily.example%2Fnews%2F5g-ban&date=2019-01-01", plain);
    row("https://webcache.googleusercontent.com/search?q=cache:https://daily.example/news/5g-ban", plain);
    row("http://webcache.googleusercontent.com/search?q=cache:AbC1-dEf_g2H:https://daily.example/news/5g-ban+5g+ban"
        "&hl=en&ct=clnk",
        plain);
    row("https://webcache.googleusercontent.com/search?q=cache%3Adaily.example%2Fnews%2F5g-ban", plain);
    row("https://webcache.googleusercontent.com/search?q=cache:https://daily.example/story%3Fid%3D3%26lang%3Den",
        withId);
    row("https://www.google.com/search?q=cache:daily.example/news/5g-ban", plain);
    row("https://cc.bingj.com/cache.aspx?q=url:https%3A%2F%2Fdaily.example%2Fnews%2F5g-ban&d=4567", plain);
    row("https://www.google.com/amp/s/daily.example/news/5g-ban", plain);
    row("https://www.google.co.uk/amp/s/amp.daily.example/news/5g-ban.amp?usqp=mq331", plain);
    row("https://google.com/amp/daily.example/news/5g-ban", plain);
    row("https://daily-example.cdn.ampproject.org/c/s/daily.example/news/5g-ban/amp", plain);
    row("https://daily-example.cdn.ampproject.org/v/s/daily.example/news/5g-ban?amp_js_v=0.1&usqp=x", plain);
    row("https://cdn.ampproject.org/c/daily.example/news/5g-ban", plain);
    row("https://translate.google.com/translate?sl=de&tl=en&u=https://daily.example/news/5g-ban", plain);
    row("https://daily-example.translate.goog/news/5g-ban?_x_tr_sl=de&_x_tr_tl=en", plain);
    row("https://my--paper-example.translate.goog/a", "https://my-paper.example/a");
    row("https://web.archive.org/web/2019/https://www.google.com/amp/s/daily.example/news/5g-ban", plain);
    row("https://archive.ph/2019/https://web.archive.org/web/2018/https://daily.example/news/5g-ban", plain);
}

void WorkAddressTest::copiesAreOfTheWork()
{
    QFETCH(const QByteArray, work);
    const WorkAddress copy = workAddress(QTest::currentDataTag());
    QCOMPARE(copy.key, keyOf(work));
    QVERIFY(copy.isCopy && !copy.isHidden);
    QVERIFY(!workAddress(work).isCopy);
}

void WorkAddressTest::addressesOfAPageAreOne_data()
{
    QTest::addColumn<QByteArray>("page");
    const QByteArray plain = "https://daily.example/news/5g-ban";
    const QByteArray withId = "https://daily.example/story?id=3&lang=en";
    const auto row = [](const QByteArray &other, const QByteArray &page) { QTest::newRow(other) << page; };
    for (const char *other :
         {"http://daily.example/news/5g-ban",
          "HTTPS://Daily.Example/news/5g-ban",
          " https://daily.example/news/5g-ban ",
          "https://www.daily.example/news/5g-ban",
          "https://daily.example:443/news/5g-ban",
          "http://daily.example:80/news/5g-ban",
          "https://daily.example./news/5g-ban",
          "https://reader@daily.example/news/5g-ban",
          "https://daily.example/news/5g-ban/",
          "https://daily.example/news//5g-ban",
          "https://daily.example/news/./x/../5g-ban",
          "https://daily.example/news/5g-ban/index.html",
          "https://daily.example/news/5g-ban#comments",
          "https://daily.example/news/5g-ban#:~:text=ban",
          "https://daily.example/news/5g-ban?",
          "https://daily.example/news/5g%2Dban",
          "https://daily.example/news/5g-ban;jsessionid=AB12",
          "https://m.daily.example/news/5g-ban",
          "https://mobile.daily.example/news/5g-ban",
          "https://www.m.daily.example/news/5g-ban",
          "https://amp.daily.example/news/5g-ban",
          "https://daily.example/amp/news/5g-ban",
          "https://daily.example/news/5g-ban/amp",
          "https://daily.example/news/5g-ban/amp/",
          "https://daily.example/news/5g-ban.amp",
          "https://daily.example/news/amp/5g-ban",
          "https://daily.example/news/5g-ban?amp",
          "https://daily.example/news/5g-ban?amp=1",
          "https://daily.example/news/5g-ban?outputType=amp",
          "https://daily.example/news/5g-ban?utm_source=x&utm_medium=y",
          "https://daily.example/news/5g-ban?UTM_Source=x",
          "https://daily.example/news/5g-ban?fbclid=IwAR0x",
          "https://daily.example/news/5g-ban?gclid=EAIaI",
          "https://daily.example/news/5g-ban?mc_cid=12ab&mc_eid=34cd",
          "https://daily.example/news/5g-ban?ref=homepage",
          "https://daily.example/news/5g-ban?ref_src=twsrc%5Etfw",
          "https://daily.example/news/5g-ban?igshid=a&msclkid=b",
          "https://daily.example/news/5g-ban?_ga=2.1&_hsenc=p2",
          "https://daily.example/news/5g-ban?cmpid=a&spm=b.c",
          "https://l.facebook.com/l.php?u=https%3A%2F%2Fdaily.example%2Fnews%2F5g-ban%3Ffbclid%3Dx&h=AT0",
          "https://www.google.com/url?sa=t&url=https%3A%2F%2Fdaily.example%2Fnews%2F5g-ban&usg=AO"})
        row(other, plain);
    row("https://daily.example/story?lang=en&id=3", withId);
    row("https://daily.example/story?utm_source=x&id=3&fbclid=y&lang=en", withId);
    row("https://daily.example/story?id=3&amp;lang=en", withId);
    row("https://daily.example/story.amp.html", "https://daily.example/story.html");
    row("https://daily.example/a%c3%bc", "https://daily.example/a\xC3\xBC");
    row("https://daily.example/a b", "https://daily.example/a%20b");
    row("https://daily.example/?q=a+b", "https://daily.example/?q=a%20b");
    row("https://b\xC3\xBC\x63her.example/a", "https://xn--bcher-kva.example/a");
    row("https://B\xC3\x9C\x43HER.example/a", "https://xn--bcher-kva.example/a");
    row("https://en.m.wikipedia.org/wiki/5G", "https://en.wikipedia.org/wiki/5G");
    row("https://www.gov.uk/a", "https://gov.uk/a");
    row("https://m.daily.co.uk/a", "https://www.daily.co.uk/a");
    row("https://app.example/#!/news/3/", "https://app.example/#!/news/3");
}

void WorkAddressTest::addressesOfAPageAreOne()
{
    QFETCH(const QByteArray, page);
    const WorkAddress other = workAddress(QTest::currentDataTag());
    QCOMPARE(other.key, keyOf(page));
    QVERIFY(!other.isCopy && !other.isHidden);
}

void WorkAddressTest::otherPagesAreOthers_data()
{
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const QByteArray &page, const QByteArray &other) { QTest::newRow(page) << other; };
    row("https://daily.example/news/5g-ban", "https://daily.example/news/5g-ban-2");
    row("https://daily.example/news/5g-ban", "https://daily.example/news/5G-ban");
    row("https://daily.example/news", "https://news.daily.example/news");
    row("https://daily.example/news?", "https://weekly.example/news");
    row("https://daily.example:8080/news", "https://daily.example/news");
    row("https://daily.example/story?id=3", "https://daily.example/story?id=4");
    row("https://daily.example/story?id=3&page=2", "https://daily.example/story?id=3");
    row("https://daily.example/story?ref=12345", "https://daily.example/story?ref=12346");
    row("https://daily.example/story?ref=12345&utm_source=x", "https://daily.example/story");
    row("https://daily.example/story?a=1&a=2", "https://daily.example/story?a=2&a=1");
    row("https://daily.example/story?view=full", "https://daily.example/story");
    row("https://daily.example/story?src=a.pdf", "https://daily.example/story?src=b.pdf");
    row("https://daily.example/a%2Fb", "https://daily.example/a/b");
    row("https://app.example/#!/news/3", "https://app.example/#!/news/4");
    row("https://app.example/#/news/3", "https://app.example/#/news/4");
    row("https://mobile.de/a", "https://de/a");
    row("https://amp.com.au/a", "https://com.au/a");
    row("https://m.co.uk/a", "https://amp.co.uk/a");
    row("https://daily.example/amp", "https://daily.example/");
    row("https://sound.example/amp/reviews/tubes", "https://sound.example/reviews/amp/tubes");
    row("https://web.archive.org/about", "https://web.archive.org/contact");
    row("https://archive.org/details/a", "https://archive.org/details/b");
    row("https://web.archive.org/web/2019/https://daily.example/a",
        "https://web.archive.org/web/2019/https://daily.example/b");
    row("https://archive.ph/AbC1d", "https://archive.ph/aBc1d");
    row("https://www.google.com/search?q=ban", "https://www.google.com/search?q=law");
    row("https://daily.example/cache:http://weekly.example/a", "https://weekly.example/a");
    row("https://daily.example/20190101/weekly.example/a", "https://weekly.example/a");
}

void WorkAddressTest::otherPagesAreOthers()
{
    QFETCH(const QByteArray, other);
    const QByteArray page = QTest::currentDataTag();
    QVERIFY2(keyOf(page) != keyOf(other), keyOf(page));
    QVERIFY(!keyOf(page).isEmpty() && !keyOf(other).isEmpty());
}

void WorkAddressTest::someCopiesHideWhatTheyAreOf_data()
{
    QTest::addColumn<bool>("hides");
    for (const char *url : {"https://perma.cc/AB12-CD34", "http://www.perma.cc/ABCD-EFGH", "https://archive.ph/AbC1d",
                            "https://archive.is/wip/AbC1d", "https://www.webcitation.org/6XYZabcde",
                            "https://ghostarchive.org/archive/ab12", "https://cc.bingj.com/cache.aspx?q=5g+ban&d=4567",
                            "https://web.archive.org/web/2020/https://perma.cc/AB12-CD34"})
        QTest::newRow(url) << true;
    for (const char *url :
         {"https://perma.cc/", "https://perma.cc/about-us-here", "https://archive.ph/", "https://archive.ph/faq",
          "https://archive.ph/search/?q=5g", "https://web.archive.org/about", "https://daily.example/AbC1d",
          "https://ghostarchive.org/search", "https://web.archive.org/"})
        QTest::newRow(url) << false;
}

void WorkAddressTest::someCopiesHideWhatTheyAreOf()
{
    QFETCH(const bool, hides);
    const WorkAddress address = workAddress(QTest::currentDataTag());
    QCOMPARE(address.isHidden, hides);
    QCOMPARE(address.isCopy, hides);
    QVERIFY(!address.key.isEmpty());
    if (hides)
        QCOMPARE(keyOf("https://archive.today/AbC1d"), keyOf("http://archive.ph/AbC1d"));
}

void WorkAddressTest::whatIsNoAddressHasNone()
{
    for (const char *text : {"", "not an address", "ftp://daily.example/a", "http://", "https:daily.example",
                             "https:///", "mailto:desk@daily.example", "https://a b/c", "urn:isbn:1"})
        QVERIFY2(keyOf(text).isEmpty(), text);
}

void WorkAddressTest::strangeAddressesHaveOneToo()
{
    for (const QByteArray before : {"://web.archive.org/web/2019id_/", "://archive.ph/", "://"}) {
        for (const QByteArray host : {"m.daily.example", "www.amp.co.uk", "amp.amp.amp", "[2001:db8::1]:8080", "x"}) {
            for (const QByteArray path : {"", "/", "/amp/amp", "/a//b/../c.amp.html", "/%7ea%c3%bc%", "/index.html"}) {
                for (const QByteArray rest : {"", "?", "?b=1&a&c=%2f+x&ref=a1", "#!x/", "?utm_=1#/r", "?=&%"}) {
                    const QByteArray address = before + host + path + rest;
                    QVERIFY2(!keyOf("https" + address).isEmpty(), address);
                    QCOMPARE(keyOf("https" + address), keyOf("HTTP" + address));
                }
            }
        }
    }
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runTests<WorkAddressTest>(argc, argv);
}

#include "tst_workaddress.moc"
