// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datefinder.h"

#include <QString>

#include <benchmark/benchmark.h>

using namespace Dateline;

namespace {

/// News as people write it, a date in every second sentence.
QString newsText(qsizetype size)
{
    const QString article = QStringLiteral(
        "A delegation visited European governments and companies earlier this month to urge them to keep suppliers out "
        "of "
        "their networks ahead of auctions that are set to begin early next year, according to several reports. "
        "Officials are "
        "likely to step up pressure on the company, but denied that this was in response to the concerns of their "
        "allies, "
        "the newspaper said on Thursday. The ministry did not confirm or deny the reports, but said that it would "
        "remain "
        "vigilant against any threat to national security. The company is the world's largest supplier of equipment, "
        "and is "
        "one of the main providers for the country's telecoms networks; it has carried out extensive tests in both "
        "countries since March 2017. A ban remains unlikely, due to the advanced stage of its involvement, officials "
        "said. "
        "The regulator, which published its findings in a report of 400 pages, had warned of the risks two years "
        "ago.\n\n");
    return article.repeated(size / article.size() + 1);
}

void datesInProse(benchmark::State &state)
{
    const QString text = newsText(4'000'000);
    DateFinding finding;
    finding.reference = dayFromCivil({2018, 11, 30});
    for (auto _ : state)
        benchmark::DoNotOptimize(findDates(text, finding));
    state.SetBytesProcessed(state.iterations() * text.size());
}

BENCHMARK(datesInProse)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
