// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map at 1600 × 900, off screen: from a new day to the painted widget, in a world where every country has a stance.
#include "app/window/mapadapter.h"
#include "models/dates/today.h"
#include "models/domain/countrynames.h"
#include "models/workspace/workspace.h"
#include "tests/bench/times.h"
#include "views/map/mappanel.h"
#include "views/map/mapwidget.h"
#include "views/map/worldshapes.h"

#include <QApplication>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int groups = 12; ///< of countries: one of them changes each day, so that all do within twelve
constexpr int rounds = 20;
const Day firstDay = dayFromCivil({2018, 1, 1});

/// A measure a country, whose last milestone is another one every twelve days; with \p vague dates that only make it
/// possible.
Tracker everyCountry(bool vague)
{
    constexpr std::array course{Milestone::Proposed, Milestone::InForce, Milestone::Suspended, Milestone::InForce,
                                Milestone::Lifted};
    Tracker tracker;
    tracker.parties.push_back({{u"target"_s}, PartyKind::Company, u"Target"_s, {}, {}});
    int number = 0;
    for (const WorldShape &shape : WorldShapes::bundled()->shapes()) {
        if (shape.code.isNull())
            continue;
        const PartyId party{shape.code.toString().toLower()};
        tracker.parties.push_back({party, PartyKind::Country, countryName(shape.code), shape.code, {}});
        Measure measure;
        measure.id = {u"measure-"_s + party.text};
        measure.title = u"A measure"_s;
        measure.effect = number % 2 == 0 ? Effect::Ban : Effect::PartialRestriction;
        measure.issuers = {party};
        measure.targets = {tracker.parties.front().id};
        for (int round = 0; round < rounds; ++round) {
            const Day day = firstDay + Days{number % groups + round * groups};
            Event event;
            event.id = {u"%1-%2"_s.arg(party.text).arg(round)};
            event.title = u"An event"_s;
            event.date = *Edtf::parse(vague ? isoDay(day).left(4) : isoDay(day));
            event.measure = measure.id;
            event.milestone = course[static_cast<std::size_t>(round) % course.size()];
            event.parties = {{party, Role::Issuer}};
            tracker.events.push_back(std::move(event));
        }
        tracker.measures.push_back(std::move(measure));
        ++number;
    }
    return tracker;
}

struct Scene
{
    Workspace workspace{today()};
    MapPanel panel;

    explicit Scene(bool vague)
    {
        workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(everyCountry(vague))));
        workspace.setAsOf(firstDay);
        new MapAdapter(&workspace, &panel);
        panel.resize(1600, 900 + panel.height() - panel.map()->height());
        panel.show();
        QApplication::processEvents();
        panel.resize(1600, 900 + panel.height() - panel.map()->height());
        QApplication::processEvents();
    }

    double step(Day day)
    {
        const Clock::time_point start = Clock::now();
        workspace.setAsOf(day);
        panel.map()->repaint();
        return millisecondsSince(start);
    }
};

/// The day moves by \p days at a time, to and fro.
void asOf(benchmark::State &state, int days, bool vague)
{
    Scene scene(vague);
    std::vector<std::function<double()>> steps;
    constexpr int most = 60;
    for (int i = 1; i < 2 * most; ++i) {
        const int place = i <= most ? i : 2 * most - i;
        const Day day = firstDay + Days{(place * days) % (groups * rounds)};
        steps.emplace_back([&scene, day] { return scene.step(day); });
    }
    scene.step(firstDay + Days{1}); // the first one finds out where each country's pixels are
    state.counters["width"] = scene.panel.map()->width();
    state.counters["height"] = scene.panel.map()->height();
    runSteps(state, steps);
}

void frames(benchmark::internal::Benchmark *benchmark) { benchmark->UseManualTime()->Unit(benchmark::kMillisecond); }

BENCHMARK_CAPTURE(asOf, map, 1, false)->Apply(frames);            // 20 countries change
BENCHMARK_CAPTURE(asOf, mapWhole, groups, false)->Apply(frames);  // all do
BENCHMARK_CAPTURE(asOf, mapHatched, groups, true)->Apply(frames); // all are hatched

/// A part of the map that has not been painted yet, with all countries filled: as paths.
void panMap(benchmark::State &state)
{
    Scene scene(false);
    MapWidget *map = scene.panel.map();
    scene.step(firstDay + Days{groups * 2});
    std::vector<std::function<double()>> steps;
    for (int i = 0; i < 20; ++i) {
        steps.emplace_back([map, i] {
            const Clock::time_point start = Clock::now();
            map->setViewport(map->viewport().zoomed(i % 2 == 0 ? 1.1 : 1 / 1.1, {800, 450}));
            map->repaint();
            return millisecondsSince(start);
        });
    }
    runSteps(state, steps);
}

BENCHMARK(panMap)->Apply(frames);

} // namespace

} // namespace Dateline::Bench
