// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From starting the process to the first paint, at which both programs end at once, off screen: an empty QMainWindow
// and Dateline on the bundled tracker, in turn, so that a drift of the machine meets both. The last line is the ratio
// of the medians.
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace Qt::StringLiterals;

double secondsOf(const QString &program, const QStringList &arguments)
{
    static const QTemporaryDir settings;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, settings.path());
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s did not start", qPrintable(program));
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

std::vector<double> emptySeconds;
std::vector<double> datelineSeconds;

void firstPaint(benchmark::State &state)
{
    for (auto _ : state) {
        emptySeconds.push_back(secondsOf(QString::fromLatin1(EMPTY_WINDOW_PROGRAM), {}));
        datelineSeconds.push_back(secondsOf(QString::fromLatin1(DATELINE_PROGRAM), {u"--quit-after-first-paint"_s}));
        state.SetIterationTime(datelineSeconds.back());
    }
}
BENCHMARK(firstPaint)->UseManualTime()->Iterations(21)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    secondsOf(QString::fromLatin1(EMPTY_WINDOW_PROGRAM), {});
    secondsOf(QString::fromLatin1(DATELINE_PROGRAM), {u"--quit-after-first-paint"_s});
    benchmark::RunSpecifiedBenchmarks();
    constexpr double limit = 1.5;
    const double ratio = median(datelineSeconds) / median(emptySeconds);
    std::printf("first paint: %.1f ms, empty window %.1f ms, ratio %.2f, limit %.1f: %s\n",
                median(datelineSeconds) * 1e3, median(emptySeconds) * 1e3, ratio, limit,
                ratio <= limit ? "ok" : "SHORT");
    return ratio <= limit ? 0 : 1;
}
