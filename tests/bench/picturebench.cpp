// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a hundred thousand events. Limits: the timeline as SVG below 5 MB and in 2 s, as a PNG of 3840 × 2160 in
// 1 s.
#include "app/pictures/viewpicture.h"
#include "tests/support/trackergenerator.h"

#include <QApplication>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

std::shared_ptr<const Snapshot> snapshot()
{
    static const auto made = [] {
        GeneratorSettings settings;
        settings.events = 100'000;
        return std::make_shared<const Snapshot>(TrackerColumns(generateTracker(settings)));
    }();
    return made;
}

ViewPictureRequest request(PictureView view)
{
    ViewPictureRequest request;
    request.view = view;
    request.filter.asOf = dayFromIso(u"2020-01-01");
    request.size = QSizeF(1600, 900);
    return request;
}

void makePicture(benchmark::State &state, const ViewPictureRequest &request, PictureFormat format)
{
    // The first picture of a tracker also works out the digest that it holds; the window has it by then.
    if (!makePictureFile(snapshot(), request, format)) {
        state.SkipWithError("the picture cannot be made");
        return;
    }
    qsizetype size = 0;
    for (auto _ : state) {
        const Result<QByteArray> file = makePictureFile(snapshot(), request, format);
        if (!file) {
            state.SkipWithError("the picture cannot be made");
            return;
        }
        size = file->size();
    }
    state.counters["bytes"] = static_cast<double>(size);
}

void timelineSvg(benchmark::State &state, LaneGrouping lanes)
{
    ViewPictureRequest timeline = request(PictureView::Timeline);
    timeline.lanes = lanes;
    makePicture(state, timeline, PictureFormat::Svg);
}

void timelinePng(benchmark::State &state, LaneGrouping lanes)
{
    ViewPictureRequest timeline = request(PictureView::Timeline);
    timeline.lanes = lanes;
    timeline.scale = 2.4; // 3840 × 2160
    makePicture(state, timeline, PictureFormat::Png);
}

void view(benchmark::State &state, PictureView which, PictureFormat format)
{
    makePicture(state, request(which), format);
}

BENCHMARK_CAPTURE(timelineSvg, category, LaneGrouping::Category)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(timelineSvg, country, LaneGrouping::Country)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(timelineSvg, company, LaneGrouping::Company)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(timelinePng, category, LaneGrouping::Category)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(timelinePng, country, LaneGrouping::Country)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(timelinePng, company, LaneGrouping::Company)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(view, map svg, PictureView::Map, PictureFormat::Svg)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(view, countries svg, PictureView::Countries, PictureFormat::Svg)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(view, chart svg, PictureView::EventChart, PictureFormat::Svg)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace Dateline::Bench

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
