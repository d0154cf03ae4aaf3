// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/writers/bibliographywriters.h"

#include "models/citation/citation.h"
#include "models/domain/trackercolumns.h"

#include <unordered_set>

namespace Dateline {

namespace {

/// What the attributions of the events name. O(size of the tracker).
std::vector<Source> sourcesIn(const ExportContent &content)
{
    const TrackerColumns &tracker = content.tracker;
    const std::unordered_set<std::uint32_t> events(content.events.begin(), content.events.end());
    const ListOrder &attributions = tracker.attributionOrder();
    std::unordered_set<std::uint32_t> wanted;
    for (std::size_t place = 0; place < attributions.size(); ++place) {
        const auto &columns = tracker.attributionColumns();
        if (events.contains(columns.event[attributions[place]]))
            wanted.insert(columns.source[attributions[place]]);
    }
    std::vector<Source> sources;
    const ListOrder &order = tracker.sourceOrder();
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (wanted.contains(order[place]))
            sources.push_back(tracker.source(order[place]));
    }
    return sources;
}

/// One after the other, an empty line between.
template<QByteArray (*Citation)(const Source &)>
Result<QByteArray> oneByOne(const ExportContent &content, const WriteOptions &)
{
    QByteArray bytes;
    for (const Source &source : sourcesIn(content))
        bytes += (bytes.isEmpty() ? "" : "\n") + Citation(source);
    return bytes;
}

Result<QByteArray> writeCslJson(const ExportContent &content, const WriteOptions &)
{
    return citationsCslJson(sourcesIn(content));
}

FormatCapabilities keepsSources()
{
    using enum FormatAspect;
    return FormatCapabilities().keeping({Sources, SourceDetails});
}

} // namespace

const FormatWriter &bibtexWriter()
{
    static const FormatWriter writer{keepsSources(), oneByOne<citationBibtex>};
    return writer;
}

const FormatWriter &cslJsonWriter()
{
    static const FormatWriter writer{keepsSources(), writeCslJson};
    return writer;
}

const FormatWriter &risWriter()
{
    static const FormatWriter writer{keepsSources(), oneByOne<citationRis>};
    return writer;
}

} // namespace Dateline
