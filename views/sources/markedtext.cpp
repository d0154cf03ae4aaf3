// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/markedtext.h"

#include "models/reading/normaltext.h"

#include <algorithm>
#include <map>

namespace Dateline {

namespace {

/// The quotes of a source and the attributions that they belong to.
struct Quotes
{
    std::vector<AttributionRow> attributions;
    std::vector<Quote> words;
};

Quotes quotesOf(const TrackerColumns &tracker, SourceRow source)
{
    using Columns = TrackerColumns::AttributionColumns;
    const Columns &columns = tracker.attributionColumns();
    Quotes quotes;
    for (std::size_t place = 0; place < tracker.attributionOrder().size(); ++place) {
        const AttributionRow i(tracker.attributionOrder()[place]);
        if (columns.source[i] != source || columns.texts.bytes(i, Columns::QuoteExact).isEmpty())
            continue;
        quotes.attributions.push_back(i);
        quotes.words.push_back({columns.texts.text(i, Columns::QuoteExact), columns.texts.text(i, Columns::QuotePrefix),
                                columns.texts.text(i, Columns::QuoteSuffix)});
    }
    return quotes;
}

TextSpan placeOf(const Anchor &anchor)
{
    return anchor.state == AnchorState::Ambiguous && !anchor.candidates.empty() ? anchor.candidates.front()
                                                                                : anchor.place;
}

/// Turns code points into UTF-16 units, all places in one pass.
void placeInText(const QString &text, std::vector<Mark> &marks)
{
    std::vector<std::size_t> points;
    points.reserve(2 * marks.size());
    for (const Mark &mark : marks) {
        points.push_back(placeOf(mark.anchor).start);
        points.push_back(placeOf(mark.anchor).end());
    }
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());

    std::vector<qsizetype> units;
    units.reserve(points.size());
    const char16_t *const all = QStringView(text).utf16();
    qsizetype unit = 0;
    std::size_t codePoint = 0;
    for (const std::size_t point : points) {
        for (; codePoint < point && unit < text.size(); ++codePoint)
            unit += QChar::isHighSurrogate(all[unit]) ? 2 : 1; // normal text has pairs only
        units.push_back(unit);
    }
    const auto unitOf = [&](std::size_t point) {
        return units[static_cast<std::size_t>(std::lower_bound(points.begin(), points.end(), point) - points.begin())];
    };
    for (Mark &mark : marks) {
        mark.start = unitOf(placeOf(mark.anchor).start);
        mark.length = unitOf(placeOf(mark.anchor).end()) - mark.start;
    }
}

} // namespace

Result<MarkedText> markText(const Snapshot &snapshot, SourceRow source, Progress *progress)
{
    const TrackerColumns &tracker = snapshot.tracker();
    MarkedText marked;
    marked.text = normalText(tracker.sourceColumns().texts.text(source, TrackerColumns::SourceColumns::Snapshot));
    if (marked.text.isEmpty())
        return marked;
    const Quotes quotes = quotesOf(tracker, source);
    if (progress && progress->isCancelled())
        return Progress::cancelled();
    const QuoteAnchorer anchorer(marked.text);
    Result<std::vector<Anchor>> anchors = anchorer.anchorAll(quotes.words, progress);
    if (!anchors)
        return anchors.error();

    QHash<std::uint32_t, EventRow> rows; // by event
    for (const EventRow row : snapshot.eventsOf(source))
        rows.insert(snapshot.table().eventIndex()[row], row);
    std::vector<Mark> marks;
    marks.reserve(quotes.attributions.size());
    for (std::size_t i = 0; i < quotes.attributions.size(); ++i) {
        const AttributionRow attribution = quotes.attributions[i];
        marks.push_back(
            {attribution, rows.value(tracker.attributionColumns().event[attribution]), std::move((*anchors)[i])});
    }
    placeInText(marked.text, marks);
    for (Mark &mark : marks) {
        const bool stands = mark.anchor.state == AnchorState::Exact || mark.isRetyped();
        (stands ? marked.marks : marked.missing).push_back(std::move(mark));
    }
    std::stable_sort(marked.marks.begin(), marked.marks.end(), [](const Mark &a, const Mark &b) {
        return a.start != b.start ? a.start < b.start : a.length > b.length;
    });
    return marked;
}

std::vector<std::size_t> marksAt(const MarkedText &text, qsizetype place)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < text.marks.size() && text.marks[i].start <= place; ++i) {
        if (place < text.marks[i].end())
            found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&text](std::size_t a, std::size_t b) { return text.marks[a].length < text.marks[b].length; });
    return found;
}

std::vector<MarkedStretch> stretchesIn(const MarkedText &text, qsizetype begin, qsizetype end,
                                       const std::vector<bool> &disputes)
{
    struct Boundary
    {
        int depth = 0;
        int disputes = 0;
    };
    std::map<qsizetype, Boundary> changes;
    for (std::size_t i = 0; i < text.marks.size() && text.marks[i].start < end; ++i) {
        const Mark &mark = text.marks[i];
        if (mark.end() <= begin || mark.length == 0)
            continue;
        const int against = i < disputes.size() && disputes[i] ? 1 : 0;
        Boundary &first = changes[mark.start];
        first = {first.depth + 1, first.disputes + against};
        Boundary &last = changes[mark.end()];
        last = {last.depth - 1, last.disputes - against};
    }
    std::vector<MarkedStretch> stretches;
    Boundary now;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        now = {now.depth + change->second.depth, now.disputes + change->second.disputes};
        if (now.depth > 0)
            stretches.push_back({change->first, std::next(change)->first - change->first, now.depth, now.disputes > 0});
    }
    return stretches;
}

TextSpan codePointSpan(const QString &text, qsizetype start, qsizetype length)
{
    const auto codePoints = [&text](qsizetype from, qsizetype to) {
        std::size_t count = 0;
        for (qsizetype i = from; i < to; ++i)
            count += text.at(i).isLowSurrogate() ? 0 : 1;
        return count;
    };
    return {codePoints(0, start), codePoints(start, start + length)};
}

} // namespace Dateline
