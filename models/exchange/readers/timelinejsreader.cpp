// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/timelinejsreader.h"

#include "models/domain/weburl.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/foreignjson.h"
#include "models/exchange/readers/foreigntext.h"

#include <cmath>
#include <optional>
#include <tuple>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

Recognition recogniseTimelineJs(const FileSample &sample)
{
    const QByteArrayView head = sample.head;
    if (!head.contains("\"events\"") && !head.contains("\"timeline\""))
        return Recognition::No;
    if (head.contains("\"start_date\"") || (head.contains("\"startDate\"") && head.contains("\"headline\"")))
        return Recognition::Certain;
    return head.contains("\"headline\"") && head.contains("\"text\"") ? Recognition::Likely : Recognition::No;
}

/// A part of a date, a number or a text. \p isThere is false for what is missing or empty; none if it is no whole number.
std::optional<std::int64_t> datePart(const json &date, const char *name, bool &isThere)
{
    const QString text = jsonTextIn(date, name);
    isThere = !text.isEmpty();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isThere || !isNumber || std::trunc(number) != number || std::abs(number) > 1e15)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

/// EDTF of {"year": "1815", "month": 12, ...}; a text that cannot be read where its parts are no date.
QString edtfOfDateObject(const json &date)
{
    bool hasYear = false;
    const auto year = datePart(date, "year", hasYear);
    if (!year)
        return hasYear ? jsonTextIn(date, "year") : QString();
    const std::int64_t counted = yearOfEra(*year);
    bool isThere = false;
    const auto month = datePart(date, "month", isThere);
    if (!month)
        return isThere ? jsonTextIn(date, "month") : edtfOfParts(counted);
    const auto day = datePart(date, "day", isThere);
    if (!day)
        return isThere ? jsonTextIn(date, "day") : edtfOfParts(counted, static_cast<int>(*month));
    const QString whole = edtfOfParts(counted, static_cast<int>(*month), static_cast<int>(*day));
    const auto hour = datePart(date, "hour", isThere);
    if (!hour)
        return whole;
    const auto minute = datePart(date, "minute", isThere);
    const auto second = datePart(date, "second", isThere);
    const auto two = [](std::int64_t number) { return QString::number(number).rightJustified(2, u'0'); };
    return edtfOfTimestamp(
        QString(whole + u'T' + two(*hour) + u':' + two(minute.value_or(0)) + u':' + two(second.value_or(0))));
}

/// Of version 2: "2011,12,10,07,02", "2011", or a usual form.
QString edtfOfCommas(const QString &text)
{
    const QStringList parts = text.split(u',');
    QList<int> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.append(part.trimmed().toInt(&isNumber));
        if (!isNumber)
            return text; // as people write dates
    }
    const QString day = edtfOfParts(yearOfEra(numbers[0]), numbers.value(1), numbers.value(2));
    if (numbers.size() < 5)
        return day;
    const auto two = [&](int place) { return QString::number(numbers.value(place)).rightJustified(2, u'0'); };
    return edtfOfTimestamp(QString(day + u'T' + two(3) + u':' + two(4) + u':' + two(5)));
}

QString dateIn(const json &event, const char *name, const char *oldName)
{
    if (const json *date = jsonIn(event, name))
        return date->is_object() ? edtfOfDateObject(*date) : edtfOfTimestamp(jsonText(*date));
    return edtfOfCommas(jsonTextIn(event, oldName));
}

/// What the slide shows beside its text, as a source.
void addMedia(const json &event, EventRecord &record)
{
    const json *media = jsonIn(event, "media");
    if (!media)
        media = jsonIn(event, "asset");
    if (!media)
        return;
    QString url = jsonTextIn(*media, "url");
    if (url.isEmpty())
        url = jsonTextIn(*media, "media");
    if (openableUrl(url).isEmpty())
        return;
    const QString caption = firstWords(plainTextOfHtml(jsonTextIn(*media, "caption")));
    AttributionRecord source = sourceAt(record.place, url, caption.isEmpty() ? record.title : caption);
    source.source->source.publisher = firstWords(plainTextOfHtml(jsonTextIn(*media, "credit")));
    record.attributions.push_back(std::move(source));
}

/// The words of an event, title slide or era: in "text" in version 3, beside each other in version 2.
std::pair<QString, QString> wordsIn(const json &event)
{
    const json *text = jsonIn(event, "text");
    const bool isOld = !text || !text->is_object();
    const QString headline = jsonTextIn(isOld ? event : *text, "headline");
    return {firstWords(plainTextOfHtml(headline)), plainTextOfHtml(jsonTextIn(isOld ? event : *text, "text"))};
}

/// False: nothing more is wanted.
bool takeEvent(const json &event, const RecordPlace &place, const QString &category, RecordSink &sink)
{
    if (!event.is_object())
        return sink.reject(place, {}, ExchangeTr::tr("is no object"));
    EventRecord record;
    record.place = place;
    record.key = jsonTextIn(event, "unique_id");
    std::tie(record.title, record.summary) = wordsIn(event);
    if (record.title.isEmpty())
        record.title = firstWords(record.summary);
    if (record.title.isEmpty())
        record.title = firstWords(jsonTextIn(event, "display_date"));
    if (record.title.isEmpty())
        return sink.reject(place, u"headline"_s, ExchangeTr::tr("has no text that could be its title"));
    const QString start = dateIn(event, "start_date", "startDate");
    if (start.isEmpty())
        return sink.reject(place, u"start_date"_s, ExchangeTr::tr("has no date"));
    joinEnds(record.date, start, dateIn(event, "end_date", "endDate"));
    record.category = category;
    if (record.category.isEmpty())
        record.category = firstWords(jsonTextIn(event, "group"));
    record.tags = jsonTextIn(event, "tag");
    addMedia(event, record);
    return sink.take(std::move(record));
}

bool takeAll(const json *events, const char *path, const QString &category, const ReadOptions &options,
             RecordSink &sink)
{
    if (!events || !events->is_array())
        return true;
    std::size_t number = 0;
    for (const json &event : *events) {
        if (options.progress && options.progress->isCancelled())
            return false;
        if (!takeEvent(event, {.path = jsonPath(path, number++)}, category, sink))
            return false;
    }
    return true;
}

Result<void> readTimelineJs(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    const auto file = jsonOfFile(bytes, sink);
    if (!file)
        return file.error();
    const json *old = jsonIn(*file, "timeline");
    const json &timeline = old ? *old : *file;
    const json *events = jsonIn(timeline, old ? "date" : "events");
    if (!events || !events->is_array())
        return Error{
            ErrorCode::Malformed, ExchangeTr::tr("is no timeline of TimelineJS: it has no list of events"), {}};
    if (const json *title = old ? &timeline : jsonIn(timeline, "title")) {
        const auto [headline, text] = wordsIn(*title);
        if (!headline.isEmpty() && !sink.take(HeaderRecord{{.path = u"/title"_s}, headline, text, {}}))
            return {};
    }
    if (takeAll(events, old ? "date" : "events", {}, options, sink))
        takeAll(jsonIn(timeline, old ? "era" : "eras"), old ? "era" : "eras", ExchangeTr::tr("Era"), options, sink);
    return {};
}

} // namespace

const FormatReader &timelineJsReader()
{
    using enum FormatAspect;
    static const FormatReader reader{
        .keeps = FormatCapabilities()
                     .keeping({Days, Intervals, TimesOfDay, Summaries, Categories, Tags, Sources, Ids})
                     .asText({SourceDetails}),
        .recognise = recogniseTimelineJs,
        .read = readTimelineJs};
    return reader;
}

} // namespace Dateline
