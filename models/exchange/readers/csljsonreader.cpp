// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/csljsonreader.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/cslrecords.h"

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr int deepestItem = 32; // names in lists in items need five

/// Types that only CSL has, and members that no other list of objects is likely to have.
Recognition recogniseCslJson(const FileSample &sample)
{
    const QByteArray head = sample.head.first(std::min<qsizetype>(sample.head.size(), 8192)).toByteArray().trimmed();
    if (!head.startsWith('[') && !head.startsWith('{'))
        return Recognition::No;
    if (head.contains("\"date-parts\"") || head.contains("\"citation-key\"") || head.contains("\"container-title\""))
        return Recognition::Certain;
    const bool hasType =
        head.contains("\"article-") || head.contains("\"webpage\"") || head.contains("\"paper-conference\"");
    return hasType && head.contains("\"title\"") ? Recognition::Likely : Recognition::No;
}

/// Nothing below is kept, and the parser goes on: how deep hostile nesting goes costs no stack then.
json parsed(QByteArrayView bytes, bool &tooDeep)
{
    const json::parser_callback_t limit = [&tooDeep](int depth, json::parse_event_t, json &) {
        tooDeep = tooDeep || depth > deepestItem;
        return !tooDeep;
    };
    return json::parse(bytes.begin(), bytes.end(), limit, false);
}

Result<void> readCslJson(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    bool tooDeep = false;
    const json items = parsed(bytes, tooDeep);
    if (tooDeep)
        return Error{ErrorCode::TooLarge, ExchangeTr::tr("is nested more deeply than a bibliography is"), {}};
    if (items.is_discarded() || !items.is_structured())
        return Error{ErrorCode::Malformed, ExchangeTr::tr("is no JSON list of a bibliography"), {}};
    // One item, as some programs export a selection of one; or a list inside an object ("items": [...]).
    if (items.is_object()) {
        const auto inside = items.find("items");
        if (inside == items.end() || !inside->is_array()) {
            takeCslItem(items, {.path = u"/"_s}, sink);
            return {};
        }
        return readCslJson(QByteArray::fromStdString(inside->dump()), options, sink);
    }
    qsizetype number = 0;
    for (const json &item : items) {
        if (options.progress && options.progress->isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (!takeCslItem(item, {.path = u'/' + QString::number(number++)}, sink))
            return {};
    }
    return {};
}

} // namespace

const FormatReader &cslJsonReader()
{
    using enum FormatAspect;
    static const FormatReader reader{.keeps = FormatCapabilities().keeping({Sources, SourceDetails, Ids}),
                                     .recognise = recogniseCslJson,
                                     .read = readCslJson};
    return reader;
}

} // namespace Dateline
