// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/chartpictures.h"

#include "app/pictures/picturefonts.h"
#include "app/pictures/picturetext.h"
#include "models/content/chartwords.h"
#include "models/content/findings.h"
#include "models/json/objectreader.h"
#include "models/query/eventperiods.h"
#include "models/query/filterphrases.h"
#include "models/workspace/workspace.h"
#include "views/charts/chart.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What of a filter matters to a chart of stances and is not in its heading.
Filter otherConditions(const Filter &filter)
{
    Filter kept;
    if (filter.issuers.empty() && filter.countries.size() > 1) // a single one is
        kept.countries = filter.countries;
    if (filter.issuers.size() > 1 || !filter.countries.empty())
        kept.issuers = filter.issuers;
    kept.knownOn = filter.knownOn;
    return kept;
}

/// What is counted, with those conditions of the filter that matter to it and are not said yet.
ViewWords wordsOf(const Workspace &workspace, const ChartContent &content)
{
    const Filter filter = isOfStances(content.kind) ? otherConditions(workspace.filter()) : workspace.filter();
    const Snapshot &snapshot = *workspace.snapshot();
    return withFinding(snapshot, findingOf(workspace, content),
                       QStringList(content.heading) + inWords(filterPhrases(filter, snapshot.table())),
                       descriptionWords(content));
}

PaintBody chartBody(ChartContent content, PictureSettings &settings)
{
    settings.fonts = TextFonts::forPictures(pictureFontSize(settings.size));
    return [&settings, content = std::move(content)](QPainter &painter, const QRectF &body) {
        ChartOptions options;
        options.heading = false; // it stands above
        painter.save();
        painter.translate(body.topLeft());
        makeChart(content, settings.theme, settings.fonts, body.size(), options)->paint(painter);
        painter.restore();
    };
}

ChartKind kindOf(PictureView view)
{
    const QString word = pictureViewWord(view);
    return chartFromWord(QStringView(word).mid(word.indexOf(u':') + 1)).value_or(ChartKind::StancesOverTime);
}

Result<PaintBody> chartBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            const QueryResult &, PictureSettings &settings)
{
    Workspace workspace(*request.filter.asOf);
    workspace.setFilter(request.filter);
    workspace.setSnapshot(snapshot);
    ChartContent content = chartContent(workspace, kindOf(request.view), request.period);
    settings.text = pictureText(*snapshot, request, chartReasons(workspace, content), wordsOf(workspace, content));
    return chartBody(std::move(content), settings);
}

std::vector<ViewChoice> periodChoices()
{
    const auto choice = [](const QString &word, const char *name) {
        return ViewChoice{word, QCoreApplication::translate("Dateline::PictureChoices", name)};
    };
    return {choice(u"auto"_s, QT_TRANSLATE_NOOP("Dateline::PictureChoices", "Automatic")),
            choice(periodWord(monthPeriod), QT_TRANSLATE_NOOP("Dateline::PictureChoices", "Month")),
            choice(periodWord(quarterPeriod), QT_TRANSLATE_NOOP("Dateline::PictureChoices", "Quarter")),
            choice(periodWord(yearPeriod), QT_TRANSLATE_NOOP("Dateline::PictureChoices", "Year"))};
}

constexpr std::array periodOption = {ViewOption{
    .name = "period"_L1,
    .help =
        QT_TRANSLATE_NOOP("Dateline::CommandLine", "Period of chart:events: auto (default), month, quarter or year."),
    .valueName = "PERIOD"_L1,
    .label = QT_TRANSLATE_NOOP("Dateline::PictureChoices", "&Period:"),
    .choices = periodChoices,
    .chosen =
        [](const ViewPictureRequest &request) { return request.period ? periodWord(*request.period) : u"auto"_s; },
    .choose = [](const QString &word, ViewPictureRequest &request) { request.period = periodFromWord(word); }}};

void writePeriod(const ViewPictureRequest &request, nlohmann::json &spec)
{
    if (request.period)
        spec["period"] = periodWord(*request.period).toStdString();
}

void readPeriod(ObjectReader &spec, ViewPictureRequest &request)
{
    request.period = spec.word<TickStep>("period", periodFromWord);
}

} // namespace

const ViewDescription stanceChartPicture = {.word = "chart:stances"_L1,
                                            .name =
                                                QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: countries by stance"),
                                            .body = chartBody};
const ViewDescription eventChartPicture = {.word = "chart:events"_L1,
                                           .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: events per period"),
                                           .body = chartBody,
                                           .options = periodOption,
                                           .writeOptions = writePeriod,
                                           .readOptions = readPeriod};
const ViewDescription restrictionChartPicture = {
    .word = "chart:restrictions"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: restrictions by company"),
    .body = chartBody};
const ViewDescription countryChartPicture = {
    .word = "chart:countries"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: countries with most events"),
    .body = chartBody};
const ViewDescription companyChartPicture = {
    .word = "chart:companies"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: companies with most events"),
    .body = chartBody};
const ViewDescription originChartPicture = {
    .word = "chart:origins"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: first reporters and sources"),
    .body = chartBody};
const ViewDescription stripChartPicture = {
    .word = "chart:strip"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: timelines of countries and companies"),
    .body = chartBody};

} // namespace Dateline
