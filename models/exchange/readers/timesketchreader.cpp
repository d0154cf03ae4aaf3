// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/timesketchreader.h"

#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/foreignjson.h"
#include "models/exchange/readers/foreigntext.h"

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

Recognition recogniseTimesketch(const FileSample &sample)
{
    const QByteArrayView head = sample.head.trimmed();
    const qsizetype lineEnd = head.indexOf('\n');
    const QByteArrayView line = lineEnd < 0 ? head : head.first(lineEnd);
    if (!line.startsWith('{') || !line.trimmed().endsWith('}'))
        return Recognition::No;
    const bool hasMessage = line.contains("\"message\"");
    return hasMessage && (line.contains("\"timestamp_desc\"") || line.contains("\"datetime\"")) ? Recognition::Certain
                                                                                                : Recognition::No;
}

/// EDTF of the event's time, by the field that has it.
QString timeOf(const json &event)
{
    if (const QString datetime = edtfOfTimestamp(jsonTextIn(event, "datetime"), Midnight::IsTime); !datetime.isEmpty())
        return datetime;
    bool isNumber = false;
    const qlonglong microseconds = jsonTextIn(event, "timestamp").toLongLong(&isNumber);
    return isNumber ? edtfOfMilliseconds(microseconds / 1000, Midnight::IsTime) : QString();
}

bool takeLine(QByteArrayView text, const RecordPlace &place, RecordSink &sink)
{
    const auto event = jsonOfLine(text);
    if (!event)
        return sink.reject(place, {}, event.error().message);
    if (!event->is_object())
        return sink.reject(place, {}, ExchangeTr::tr("is no object"));
    EventRecord record;
    record.place = place;
    const QString message = jsonTextIn(*event, "message");
    record.title = firstWords(message);
    if (record.title.isEmpty())
        return sink.reject(place, u"message"_s, ExchangeTr::tr("is missing"));
    const QString kind = jsonTextIn(*event, "timestamp_desc");
    if (kind.isEmpty())
        return sink.reject(place, u"timestamp_desc"_s, ExchangeTr::tr("is missing"));
    record.date.text = timeOf(*event);
    if (record.date.text.isEmpty())
        return sink.reject(place, u"datetime"_s, ExchangeTr::tr("is missing, or no time that Timesketch reads"));
    if (record.title != message)
        record.summary = message;
    record.category = kind;
    const json *tags = jsonIn(*event, "tag");
    if (tags && tags->is_array()) {
        QStringList names;
        for (const json &tag : *tags)
            names.append(jsonText(tag));
        record.tags = names.join(u"; "_s);
    }
    return sink.take(std::move(record));
}

Result<void> readTimesketch(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    std::uint64_t number = 0;
    for (qsizetype begin = 0; begin < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', begin);
        if (end < 0)
            end = bytes.size();
        const QByteArrayView line = bytes.sliced(begin, end - begin).trimmed();
        begin = end + 1;
        ++number;
        if (options.progress && options.progress->isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (!line.isEmpty() && !takeLine(line, {.line = number}, sink))
            return {};
    }
    return {};
}

} // namespace

const FormatReader &timesketchReader()
{
    using enum FormatAspect;
    static const FormatReader reader{.keeps =
                                         FormatCapabilities().keeping({Days, TimesOfDay, Summaries, Categories, Tags}),
                                     .recognise = recogniseTimesketch,
                                     .read = readTimesketch};
    return reader;
}

} // namespace Dateline
