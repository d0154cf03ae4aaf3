// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewspec.h"
#include "app/pictures/viewdescription.h"
#include "models/content/chartcontent.h"
#include "models/query/eventperiods.h"
#include "tests/app/picturetests.h"
#include "tests/support/testcase.h"

#include <QSet>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Day day(QStringView iso) { return dayFromIsoDay(iso).value(); }

/// A request in which everything that its view knows differs from the default.
ViewPictureRequest fullRequest(PictureView view)
{
    ViewPictureRequest request;
    request.view = view;
    request.filter.countries = {*CountryCode::parse(u"AU"), *CountryCode::parse(u"EU")};
    request.filter.issuers = {*CountryCode::parse(u"NZ")};
    request.filter.companies = {{u"huawei"_s}, {u"zte"_s}};
    request.filter.categories = {{u"restriction"_s}};
    request.filter.milestones = {Milestone::InForce, Milestone::Lifted};
    request.filter.tags = QStringList{u"5g"_s, u"华为 \"&\""_s};
    request.filter.window = {day(u"-0044-03-15"), day(u"2019-01-01")};
    request.filter.text = u"ban & <review>"_s;
    request.filter.minimumOrigins = 2;
    request.filter.asOf = day(u"2018-11-30");
    request.filter.knownOn = day(u"2018-12-01");
    request.size = QSizeF(720.5, 480);
    request.scale = 2.25;
    request.ground = Theme::Ground::Dark;
    request.transparent = true;
    request.language = u"pt-BR"_s;
    request.wording = {u"A title"_s, u""_s, u"Draft"_s, false, true, false, true};
    if (view == PictureView::Timeline) {
        request.lanes = LaneGrouping::Company;
        request.range = TimeRange{17'000.25, 18'000.125};
    } else if (view == PictureView::Map) {
        request.mapMode = MapMode::FirstRestriction;
    } else if (view == PictureView::Matrix) {
        request.matrix = *matrixOrderFromWords(matrixOrderWords({}));
    } else if (view == PictureView::Measure) {
        request.measure = {u"au-5g"_s};
    } else if (view == PictureView::Event) {
        request.event = {u"au-5g-ban"_s};
    } else if (view == PictureView::EventChart) {
        request.period = quarterPeriod;
    }
    return request;
}

} // namespace

class ViewSpecTest : public TestCase
{
    Q_OBJECT

private slots:
    void tableOfViewsIsSound();
    void everyChartIsAView();
    void everyChoiceIsKept_data();
    void everyChoiceIsKept();
    void everyViewIsReadBack_data();
    void everyViewIsReadBack();
    void whatIsNotSaidIsTheUsual();
    void equalRequestsGiveEqualBytes();
    void languageIsSaidWhereItIsChosen();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void specIsFoundInAManifest();
};

void ViewSpecTest::tableOfViewsIsSound()
{
    QSet<QString> words;
    QSet<QString> names;
    for (const PictureView view : pictureViews()) {
        const auto word = QString(view->word);
        QVERIFY2(pictureViewFromWord(word) == view, qPrintable(word));
        QVERIFY2(view->body && view->name && !pictureViewName(view).isEmpty(), qPrintable(word));
        QVERIFY2(!view->writeOptions == !view->readOptions, qPrintable(word));
        for (const ViewOption &option : view->options) {
            QVERIFY2(!option.name.isEmpty() && option.help && *option.help && !option.valueName.isEmpty()
                         && option.choose,
                     qPrintable(word));
            QVERIFY2(!option.label || (option.choices && option.chosen), qPrintable(word));
        }
        words.insert(word);
        names.insert(pictureViewName(view));
    }
    QCOMPARE(words.size(), qsizetype(pictureViews().size()));
    QCOMPARE(names.size(), words.size());
    QVERIFY(PictureView() == PictureView::Timeline);
    QVERIFY(!pictureViewFromWord(u"globe"));
}

void ViewSpecTest::everyChartIsAView()
{
    for (const ChartKind kind : chartKinds())
        QVERIFY2(pictureViewFromWord(QString(u"chart:"_s + chartWord(kind))), qPrintable(chartWord(kind)));
}

void ViewSpecTest::everyChoiceIsKept_data()
{
    QTest::addColumn<PictureView>("view");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("word");
    for (const PictureView view : pictureViews()) {
        for (const ViewOption &option : view->options) {
            for (const ViewChoice &choice :
                 option.choices ? option.choices() : std::vector{ViewChoice{u"some-id"_s, {}}})
                QTest::addRow("%s %s %s", view->word.data(), option.name.data(), qPrintable(choice.word))
                    << view << QString(option.name) << choice.word;
        }
    }
}

void ViewSpecTest::everyChoiceIsKept()
{
    QFETCH(PictureView, view);
    QFETCH(QString, option);
    QFETCH(QString, word);
    const auto chosen = std::find_if(view->options.begin(), view->options.end(),
                                     [&](const ViewOption &each) { return each.name == option; });
    ViewPictureRequest request;
    request.view = view;
    const QByteArray before = viewSpec(request);
    chosen->choose(word, request);
    if (chosen->chosen)
        QCOMPARE(chosen->chosen(request), word);
    const auto read = readViewSpec(viewSpec(request));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().toLine()));
    QVERIFY(*read == request);
    const bool isUsual = word == u"stance"_s || word == u"auto"_s; // which a spec need not say
    QCOMPARE(viewSpec(request) == before, isUsual);
}

void ViewSpecTest::everyViewIsReadBack_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : pictureViewWords())
        QTest::newRow(qPrintable(word)) << word;
}

void ViewSpecTest::everyViewIsReadBack()
{
    QFETCH(QString, word);
    const ViewPictureRequest request = fullRequest(*pictureViewFromWord(word));
    const auto read = readViewSpec(viewSpec(request));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().toLine()));
    QVERIFY(*read == request);
    ViewPictureRequest plain;
    plain.view = request.view;
    const auto bare = readViewSpec(viewSpec(plain));
    QVERIFY2(bare.ok() || plain.view == PictureView::Measure || plain.view == PictureView::Event,
             qPrintable(bare.ok() ? QString() : bare.error().toLine()));
    QVERIFY(!bare.ok() || *bare == plain);
}

void ViewSpecTest::whatIsNotSaidIsTheUsual()
{
    const auto read = readViewSpec(R"({"view":"map"})");
    QVERIFY(read.ok());
    ViewPictureRequest usual;
    usual.view = PictureView::Map;
    QVERIFY(*read == usual);
}

void ViewSpecTest::equalRequestsGiveEqualBytes()
{
    const ViewPictureRequest request = fullRequest(PictureView::Timeline);
    QCOMPARE(viewSpec(request), viewSpec(*readViewSpec(viewSpec(request))));
    ViewPictureRequest other = request;
    other.wording.note = u"Final"_s;
    QVERIFY(viewSpec(request) != viewSpec(other));
}

void ViewSpecTest::languageIsSaidWhereItIsChosen()
{
    ViewPictureRequest request;
    request.view = PictureView::Map;
    const QByteArray before = viewSpec(request);
    QVERIFY(!before.contains("language"));
    request.language = u"de"_s;
    const QByteArray said = viewSpec(request);
    QCOMPARE(QByteArray(said).replace(R"("language":"de",)", ""), before);
    QVERIFY(said != before);
    QCOMPARE(readViewSpec(said)->language, u"de"_s);
    QVERIFY(readViewSpec(before)->language.isEmpty());
}

void ViewSpecTest::faultsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no JSON") << QByteArray("{") << QString();
    QTest::newRow("not UTF-8") << QByteArray("{\"view\":\"\xff\"}") << QString();
    QTest::newRow("a list") << QByteArray("[]") << QString();
    QTest::newRow("no view") << QByteArray("{}") << u"/view"_s;
    QTest::newRow("unknown view") << QByteArray(R"({"view":"globe"})") << u"/view"_s;
    QTest::newRow("a number for a view") << QByteArray(R"({"view":1})") << u"/view"_s;
    QTest::newRow("unknown member") << QByteArray(R"({"view":"map","weather":1})") << u"/weather"_s;
    QTest::newRow("of another view") << QByteArray(R"({"view":"table","mode":"stance"})") << u"/mode"_s;
    QTest::newRow("filter") << QByteArray(R"({"view":"map","filter":[]})") << u"/filter"_s;
    QTest::newRow("country") << QByteArray(R"({"view":"map","filter":{"countries":["AU","Oz"]}})")
                             << u"/filter/countries/1"_s;
    QTest::newRow("countries") << QByteArray(R"({"view":"map","filter":{"countries":"AU"}})") << u"/filter/countries"_s;
    QTest::newRow("company") << QByteArray(R"({"view":"map","filter":{"companies":["A B"]}})")
                             << u"/filter/companies/0"_s;
    QTest::newRow("day") << QByteArray(R"({"view":"map","filter":{"asOf":"30 Nov 2018"}})") << u"/filter/asOf"_s;
    QTest::newRow("origins") << QByteArray(R"({"view":"map","filter":{"minOrigins":1.5}})") << u"/filter/minOrigins"_s;
    QTest::newRow("huge origins") << QByteArray(R"({"view":"map","filter":{"minOrigins":1e300}})")
                                  << u"/filter/minOrigins"_s;
    QTest::newRow("scale") << QByteArray(R"({"view":"map","scale":0})") << u"/scale"_s;
    QTest::newRow("size") << QByteArray(R"({"view":"map","size":[1600]})") << u"/size"_s;
    QTest::newRow("theme") << QByteArray(R"({"view":"map","theme":"pink"})") << u"/theme"_s;
    QTest::newRow("range") << QByteArray(R"({"view":"timeline","range":[2,1]})") << u"/range"_s;
    QTest::newRow("lanes") << QByteArray(R"({"view":"timeline","lanes":"rivers"})") << u"/lanes"_s;
    QTest::newRow("caption") << QByteArray(R"({"view":"map","caption":["asOf","weather"]})") << u"/caption/1"_s;
    QTest::newRow("endless range") << QByteArray(R"({"view":"timeline","range":[-1e308,1e308]})") << u"/range"_s;
    QTest::newRow("no range") << QByteArray(R"({"view":"timeline","range":[5,5.0000001]})") << u"/range"_s;
    QTest::newRow("endless size") << QByteArray(R"({"view":"map","size":[1e308,1]})") << u"/size"_s;
    QTest::newRow("no width") << QByteArray(R"({"view":"timeline","size":[0,500]})") << u"/size"_s;
    QTest::newRow("negative size") << QByteArray(R"({"view":"map","size":[-1,500]})") << u"/size"_s;
    QTest::newRow("long note") << QByteArray(R"({"view":"map","note":")" + QByteArray(2000, 'a') + "\"}") << u"/note"_s;
    QTest::newRow("too deep") << QByteArray("{\"view\":" + QByteArray(500'000, '[') + QByteArray(500'000, ']') + "}")
                              << QString();
    QTest::newRow("deep") << QByteArray("{\"view\":" + QByteArray(40'000, '[') + QByteArray(40'000, ']') + "}")
                          << QString();
    QTest::newRow("language") << QByteArray(R"({"view":"map","language":"my own"})") << u"/language"_s;
    QTest::newRow("no language") << QByteArray(R"({"view":"map","language":""})") << u"/language"_s;
    QTest::newRow("transparent") << QByteArray(R"({"view":"map","transparent":"yes"})") << u"/transparent"_s;
}

void ViewSpecTest::faultsNameTheirPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto read = readViewSpec(json);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, json.size() > 100'000 ? ErrorCode::TooLarge : ErrorCode::Malformed);
    QCOMPARE(read.error().place, place);
    QVERIFY(!specInManifest("{\"view\":" + json + '}').ok() || json.size() < 30'000);
}

void ViewSpecTest::specIsFoundInAManifest()
{
    const ViewPictureRequest request = fullRequest(PictureView::Map);
    const Snapshot snapshot{TrackerColumns()};
    const auto spec = specInManifest(pictureManifest(snapshot, request, {}));
    QVERIFY(spec.ok());
    QCOMPARE(*spec, viewSpec(request));
    for (const QByteArray &other : {QByteArray(), QByteArray("[]"), QByteArray("{}"), QByteArray(R"({"view":"map"})")})
        QVERIFY(!specInManifest(other).ok());
}

std::unique_ptr<QObject> makeViewSpecTest() { return std::make_unique<ViewSpecTest>(); }

} // namespace Dateline

#include "viewspectest.moc"
