// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Anchoring of quotes in a text of five megabytes, as long as a whole volume of hearings; and in texts made to be slow.
#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "models/reading/quoteanchor.h"

#include <array>
#include <random>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype textSize = 5'000'000;

/// Words as frequent as those of a language: the n-th about 1/n as often as the first (Zipf).
QString prose(std::uint32_t seed, qsizetype size)
{
    std::mt19937 random(seed);
    std::vector<QString> words;
    for (int i = 0; i < 20'000; ++i) {
        QString word;
        for (std::size_t length = 2 + random() % 9; length > 0; --length)
            word += QChar(u"etaoinsrhldcumfpgwybvk"[random() % 22]);
        words.push_back(word);
    }
    std::vector<double> weights;
    for (std::size_t i = 1; i <= words.size(); ++i)
        weights.push_back(1.0 / static_cast<double>(i));
    std::discrete_distribution<std::size_t> next(weights.begin(), weights.end());
    QString text;
    text.reserve(size + 20);
    while (text.size() < size) {
        text += words[next(random)];
        text += random() % 12 == 0 ? u". "_s : u" "_s;
    }
    return text;
}

/// As made by a person who marked a passage: whole context, no look at the rest of the text, which quoteAt() would
/// take.
Quote quoteOf(const QString &text, qsizetype start, qsizetype length)
{
    return {text.mid(start, length), text.mid(start - 32, 32), text.mid(start + length, 32)};
}

/// Nine of ten stand there; of the others half were changed a little, half are gone.
std::vector<Quote> mixedQuotes(const QString &text, const QString &otherText, std::size_t count)
{
    std::mt19937 random(7);
    std::vector<Quote> quotes;
    for (std::size_t i = 0; i < count; ++i) {
        const auto start = static_cast<qsizetype>(100 + random() % static_cast<std::size_t>(textSize - 1000));
        const auto length = static_cast<qsizetype>(20 + random() % 180);
        Quote quote = quoteOf(i % 20 == 1 ? otherText : text, start, length);
        if (i % 20 == 0) {
            for (qsizetype at = static_cast<qsizetype>(random() % 15); at < length; at += 15)
                quote.exact[at] = u'#';
        }
        quotes.push_back(quote);
    }
    return quotes;
}

void count(benchmark::State &state, const std::vector<Anchor> &anchors)
{
    std::array<double, 4> states = {};
    for (const Anchor &anchor : anchors)
        ++states[static_cast<std::size_t>(anchor.state)];
    state.counters["exact"] = states[0];
    state.counters["approximate"] = states[1];
    state.counters["ambiguous"] = states[2];
    state.counters["broken"] = states[3];
}

void normalise(benchmark::State &state)
{
    const QString text = prose(1, textSize);
    for (auto _ : state)
        benchmark::DoNotOptimize(normalText(text));
}

void anchorOne(benchmark::State &state)
{
    const QString text = prose(1, textSize);
    Quote quote = quoteOf(text, textSize / 2, 80);
    if (state.range(0) != 0)
        quote.exact[40] = u'#';
    for (auto _ : state)
        benchmark::DoNotOptimize(QuoteAnchorer(text).anchor(quote));
}

void anchorTenThousand(benchmark::State &state)
{
    const QString text = prose(1, textSize);
    const std::vector<Quote> quotes = mixedQuotes(text, prose(2, textSize), 10'000);
    for (auto _ : state)
        count(state, *QuoteAnchorer(text).anchorAll(quotes));
}

void selectOne(benchmark::State &state)
{
    const QuoteAnchorer anchorer(prose(1, textSize));
    for (auto _ : state)
        benchmark::DoNotOptimize(anchorer.quoteAt(textSize / 2, 80));
}

/// A text of one letter, quotes of it.
void letters(benchmark::State &state)
{
    const QString text(textSize, u'a');
    std::vector<Quote> quotes;
    for (int i = 0; i < 10'000; ++i)
        quotes.push_back({QString(1 + i % 2'000, u'a'), QString(i % 32, u'a'), QString(i % 31, u'a')});
    for (auto _ : state)
        count(state, *QuoteAnchorer(text).anchorAll(quotes));
}

const QString sentence = u"The minister said that the ban would stand, and left. "_s;

/// A text of one sentence, quotes of it that are there all over.
void sentences(benchmark::State &state)
{
    const QString text = sentence.repeated(textSize / sentence.size());
    std::vector<Quote> quotes;
    for (qsizetype i = 0; i < 10'000; ++i)
        quotes.push_back(quoteOf(text, 100 + i, 20 + i % 100));
    for (auto _ : state)
        count(state, *QuoteAnchorer(text).anchorAll(quotes));
}

/// The same, but each quote has a changed character, so that everything resembles it.
void changedSentences(benchmark::State &state)
{
    const QString text = sentence.repeated(textSize / sentence.size());
    std::vector<Quote> quotes;
    for (qsizetype i = 0; i < 1'000; ++i) {
        quotes.push_back(quoteOf(text, 100 + i, 20 + i % 100));
        quotes.back().exact[10] = u'#';
    }
    for (auto _ : state)
        count(state, *QuoteAnchorer(text).anchorAll(quotes));
}

/// As long as quotes may be, and unlike the text in the last letter only.
void longQuotes(benchmark::State &state)
{
    const QString text(textSize, u'a');
    std::vector<Quote> quotes;
    for (int i = 0; i < 20; ++i)
        quotes.push_back({QString(9'900 + i, u'a') + u'b', QString(32, u'a'), QString(32, u'a')});
    for (auto _ : state)
        count(state, *QuoteAnchorer(text).anchorAll(quotes));
}

BENCHMARK(normalise)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(anchorOne)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(anchorTenThousand)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(selectOne)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(letters)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sentences)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(changedSentences)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(longQuotes)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace Dateline::Bench

BENCHMARK_MAIN();
