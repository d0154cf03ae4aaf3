// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/timelineprojreader.h"

#include "models/domain/weburl.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/foreigntext.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestElement = 1'000'000; ///< letters of one element

Recognition recogniseTimelineProj(const FileSample &sample)
{
    const QByteArrayView head = sample.head;
    if (!head.contains("<timeline") || !head.contains("<events") || head.contains("<data"))
        return Recognition::No;
    return head.contains("<version>") || head.contains("<categories>") ? Recognition::Certain : Recognition::Likely;
}

/// The children of an element as texts; what stands deeper is passed over.
QHash<QString, QString> childTexts(QXmlStreamReader &xml)
{
    QHash<QString, QString> texts;
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (!texts.contains(name))
            texts.insert(name, text.left(longestElement));
    }
    return texts;
}

/// "#ff0000" of "255,0,0"; empty if it is no colour.
QString colourOf(const QString &text)
{
    const QStringList parts = text.split(u',');
    if (parts.size() != 3)
        return {};
    QString colour = u"#"_s;
    for (const QString &part : parts) {
        bool isNumber = false;
        const int value = part.trimmed().toInt(&isNumber);
        if (!isNumber || value < 0 || value > 255)
            return {};
        colour += QString::number(value, 16).rightJustified(2, u'0');
    }
    return colour;
}

/// "2012-07-04 13:20:00", also with years before our era and of fewer than four digits; they count a year 0.
QString timelineTime(const QString &text)
{
    static const QRegularExpression form(
        uR"(^\s*(-?)(\d{1,6})-(\d{1,2})-(\d{1,2})(?:\s+(\d{1,2}:\d{2}:\d{2}))?\s*$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const std::int64_t year = match.captured(2).toLongLong() * (match.captured(1).isEmpty() ? 1 : -1);
    const QString day = edtfOfParts(year, match.captured(3).toInt(), match.captured(4).toInt());
    const QString time = match.captured(5).rightJustified(8, u'0');
    return match.captured(5).isEmpty() || time == "00:00:00"_L1 ? day : QString(day + u'T' + time);
}

bool isTrue(const QString &text) { return text.trimmed().compare("true"_L1, Qt::CaseInsensitive) == 0; }

bool takeTimelineEvent(QXmlStreamReader &xml, RecordSink &sink)
{
    const RecordPlace place{.line = static_cast<std::uint64_t>(xml.lineNumber())};
    const QHash<QString, QString> fields = childTexts(xml);
    if (xml.hasError())
        return true; // said once, for the whole file
    EventRecord record;
    record.place = place;
    const QString text = fields.value(u"text"_s).trimmed();
    const QString description = fields.value(u"description"_s).trimmed();
    record.title = firstWords(text.isEmpty() ? description : text);
    if (record.title.isEmpty())
        return sink.reject(place, u"text"_s, ExchangeTr::tr("has no text that could be its title"));
    record.summary = description == record.title ? QString() : description;
    const QString start = timelineTime(fields.value(u"start"_s));
    if (start.isEmpty())
        return sink.reject(place, u"start"_s,
                           ExchangeTr::tr("“%1” is no time of the Gregorian calendar").arg(fields.value(u"start"_s)));
    QString end = timelineTime(fields.value(u"end"_s));
    if (end == start)
        end.clear();
    joinEnds(record.date, start, end);
    if (isTrue(fields.value(u"ends_today"_s))) {
        record.date.text = start.section(u'T', 0, 0) + "/.."_L1;
        record.date.endText.clear();
    } else if (isTrue(fields.value(u"fuzzy"_s)) && record.date.endText.isEmpty()) {
        record.date.text = start.section(u'T', 0, 0) + u'~';
    }
    record.category = fields.value(u"category"_s).trimmed();
    record.tags = fields.value(u"labels"_s).simplified();
    if (const QString link = fields.value(u"hyperlink"_s).section(u';', 0, 0).trimmed(); !openableUrl(link).isEmpty())
        record.attributions.push_back(sourceAt(place, link, record.title));
    return sink.take(std::move(record));
}

/// Everything in <categories>, <events> or <eras>.
bool takeList(QXmlStreamReader &xml, const ReadOptions &options, RecordSink &sink)
{
    while (xml.readNextStartElement()) {
        if (options.progress && options.progress->isCancelled())
            return false;
        if (xml.name() == "event"_L1) {
            if (!takeTimelineEvent(xml, sink))
                return false;
        } else if (xml.name() == "category"_L1) {
            const RecordPlace place{.line = static_cast<std::uint64_t>(xml.lineNumber())};
            const QHash<QString, QString> fields = childTexts(xml);
            const QString name = fields.value(u"name"_s).trimmed();
            if (!name.isEmpty() && !sink.take(CategoryRecord{place, name, colourOf(fields.value(u"color"_s))}))
                return false;
        } else {
            xml.skipCurrentElement();
        }
    }
    return true;
}

Result<void> readTimelineProj(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    QXmlStreamReader xml(bytes.toByteArray());
    // A document type may define entities that grow without end, or name files: no .timeline file has one.
    xml.setEntityExpansionLimit(0);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            return Error{ErrorCode::Malformed, ExchangeTr::tr("has a document type, which such files never have"), {}};
        if (!xml.isStartElement() || xml.name() == "timeline"_L1)
            continue;
        if (xml.name() == "timetype"_L1) {
            const QString type = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            if (!type.isEmpty() && !type.startsWith("gregorian"_L1))
                return Error{ErrorCode::Malformed,
                             ExchangeTr::tr("counts its time as “%1”; only Gregorian time can be read").arg(type),
                             {}};
        } else if (xml.name() == "categories"_L1 || xml.name() == "events"_L1) {
            if (!takeList(xml, options, sink))
                return {};
        } else {
            xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        return Error{ErrorCode::Malformed, xml.errorString(), u"line %1"_s.arg(xml.lineNumber())};
    return {};
}

} // namespace

const FormatReader &timelineProjReader()
{
    using enum FormatAspect;
    static const FormatReader reader{.keeps = FormatCapabilities().keeping(
                                         {Days, Intervals, OpenIntervals, TimesOfDay, Summaries, Categories, Sources}),
                                     .recognise = recogniseTimelineProj,
                                     .read = readTimelineProj};
    return reader;
}

} // namespace Dateline
