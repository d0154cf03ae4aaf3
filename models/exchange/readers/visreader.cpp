// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/visreader.h"

#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/foreignjson.h"
#include "models/exchange/readers/foreigntext.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

Recognition recogniseVis(const FileSample &sample)
{
    const QByteArrayView head = sample.head;
    if (!head.contains("\"start\"") || !head.contains("\"content\""))
        return Recognition::No;
    const bool isOfOthers = head.contains("\"start_date\"") || head.contains("\"startDate\"");
    return isOfOthers ? Recognition::No : Recognition::Certain;
}

/// EDTF of a start or an end, or the text as people read it.
QString visDate(const json *value)
{
    if (!value)
        return {};
    if (value->is_number()) {
        const double milliseconds = value->get<double>();
        return std::abs(milliseconds) < 4e14 ? edtfOfMilliseconds(static_cast<std::int64_t>(milliseconds)) : QString();
    }
    const QString text = jsonText(*value).trimmed();
    if (const QString iso = edtfOfTimestamp(text); !iso.isEmpty())
        return iso;
    static const QRegularExpression number(uR"(^(?:/?(?:new )?Date\()?(-?\d{9,15})\)?/?$)"_s);
    if (const auto match = number.match(text); match.hasMatch())
        return edtfOfMilliseconds(match.captured(1).toLongLong());
    // "Tue Jul 04 2017 12:00:00 GMT+0200 (CEST)", as JavaScript writes a Date
    static const QRegularExpression script(uR"(^[A-Z][a-z]{2},? ([A-Z][a-z]{2} \d{1,2} \d{4})\b.*)"_s);
    if (const auto match = script.match(text); match.hasMatch())
        return match.captured(1);
    return text;
}

/// The names of groups by their ids.
QHash<QString, QString> groupNames(const json &file)
{
    QHash<QString, QString> names;
    const json *groups = jsonIn(file, "groups");
    if (!groups || !groups->is_array())
        return names;
    for (const json &group : *groups) {
        const QString content = firstWords(plainTextOfHtml(jsonTextIn(group, "content")));
        if (!content.isEmpty())
            names.insert(jsonTextIn(group, "id"), content);
    }
    return names;
}

bool takeItem(const json &item, const RecordPlace &place, const QHash<QString, QString> &groups, RecordSink &sink)
{
    if (!item.is_object())
        return sink.reject(place, {}, ExchangeTr::tr("is no object"));
    EventRecord record;
    record.place = place;
    record.key = jsonTextIn(item, "id");
    const QString content = plainTextOfHtml(jsonTextIn(item, "content"));
    const QString tip = plainTextOfHtml(jsonTextIn(item, "title"));
    record.title = firstWords(content.isEmpty() ? tip : content.section(u'\n', 0, 0));
    if (record.title.isEmpty())
        return sink.reject(place, u"content"_s, ExchangeTr::tr("has no text that could be its title"));
    QStringList more = content.split(u'\n').mid(1);
    if (!content.isEmpty() && !tip.isEmpty() && tip != content)
        more.append(tip);
    record.summary = more.join(u'\n');
    const QString start = visDate(jsonIn(item, "start"));
    if (start.isEmpty())
        return sink.reject(place, u"start"_s, ExchangeTr::tr("has no date"));
    joinEnds(record.date, start, visDate(jsonIn(item, "end")));
    const QString group = jsonTextIn(item, "group");
    record.category = groups.value(group, group);
    if (jsonTextIn(item, "type") == "background"_L1 && record.category.isEmpty())
        record.category = ExchangeTr::tr("Background");
    record.tags = jsonTextIn(item, "className").simplified().replace(u' ', u"; "_s);
    return sink.take(std::move(record));
}

Result<void> readVis(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    const auto file = jsonOfFile(bytes, sink);
    if (!file)
        return file.error();
    const json *items = file->is_array() ? &*file : jsonIn(*file, "items");
    const bool isInside = items != &*file;
    if (!items || !items->is_array())
        return Error{
            ErrorCode::Malformed, ExchangeTr::tr("is no timeline of vis-timeline: it has no list of items"), {}};
    const QHash<QString, QString> groups = groupNames(*file);
    std::size_t number = 0;
    for (const json &item : *items) {
        if (options.progress && options.progress->isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        const QString path = isInside ? jsonPath("items", number) : QString(u'/' + QString::number(number));
        ++number;
        if (!takeItem(item, {.path = path}, groups, sink))
            return {};
    }
    return {};
}

} // namespace

const FormatReader &visReader()
{
    using enum FormatAspect;
    static const FormatReader reader{
        .keeps = FormatCapabilities().keeping({Days, Intervals, TimesOfDay, Summaries, Categories, Tags, Ids}),
        .recognise = recogniseVis,
        .read = readVis};
    return reader;
}

} // namespace Dateline
