// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/icalreader.h"

#include "models/domain/weburl.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/bibliographytext.h"
#include "models/exchange/readers/foreigntext.h"
#include "models/exchange/readers/icalrule.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCalendar = 100'000'000; ///< bytes

/// A content line: NAME;PARAMETER=VALUE:TEXT, unfolded.
struct ContentLine
{
    QString name; ///< in upper case
    QHash<QString, QString> parameters;
    QString value; ///< with its escapes
    std::uint64_t line = 0;
};

/// The same for several of its kind: the first one counts.
using IcalFields = QHash<QString, ContentLine>;

Recognition recogniseIcal(const FileSample &sample)
{
    const QByteArray head = sample.head.first(std::min<qsizetype>(sample.head.size(), 1024)).toByteArray().toUpper();
    return head.contains("BEGIN:VCALENDAR") ? Recognition::Certain : Recognition::No;
}

/// Lines in order; one that begins with a blank goes on with the line before (RFC 5545, 3.1).
class IcalLines
{
public:
    explicit IcalLines(const QString &text) : m_text(text) { }

    /// False at the end.
    bool next(QString &line, std::uint64_t &number)
    {
        if (m_place >= m_text.size())
            return false;
        line = take();
        number = m_number;
        while (m_place < m_text.size() && (m_text[m_place] == u' ' || m_text[m_place] == u'\t'))
            line += QStringView(take()).sliced(1);
        return true;
    }

private:
    QString take()
    {
        qsizetype end = m_text.indexOf(u'\n', m_place);
        if (end < 0)
            end = m_text.size();
        QString line = m_text.sliced(m_place, end - m_place);
        m_place = end + 1;
        ++m_number;
        return line;
    }

    const QString &m_text;
    qsizetype m_place = 0;
    std::uint64_t m_number = 0;
};

/// None if there is no colon outside of quotation marks.
std::optional<ContentLine> contentLine(const QString &text, std::uint64_t number)
{
    ContentLine line;
    line.line = number;
    bool isQuoted = false;
    qsizetype begin = 0;
    QString parameter;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isQuoted || (c != u';' && c != u':'))
            continue;
        const QString part = text.sliced(begin, i - begin);
        if (begin == 0)
            line.name = part.trimmed().toUpper();
        else
            line.parameters.insert(part.section(u'=', 0, 0).toUpper(), part.section(u'=', 1).remove(u'"'));
        begin = i + 1;
        if (c == u':') {
            line.value = text.sliced(begin);
            return line;
        }
    }
    return std::nullopt;
}

/// The text of a value: "\n" is a line's end, other escaped letters are themselves.
QString unescaped(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size())
            text += value[i];
        else
            text += value[++i].toLower() == u'n' ? QChar(u'\n') : value[i];
    }
    return text.trimmed();
}

QString fieldText(const IcalFields &fields, const QString &name) { return unescaped(fields.value(name).value); }

/// A start or an end: a day, or a time as EDTF. Null: there is none, or it cannot be read.
struct IcalTime
{
    Day day{};
    QString time; ///< "T13:20:00Z" behind the day; empty: the whole day
    bool isThere = false;
};

IcalTime icalTime(const ContentLine &line)
{
    const QString edtf = edtfOfTimestamp(line.value, Midnight::IsTime);
    const auto day = dayFromIso(edtf.section(u'T', 0, 0));
    if (edtf.isEmpty() || !day)
        return {};
    const bool isTime = edtf.contains(u'T');
    return {*day, isTime ? QString(u'T' + edtf.section(u'T', 1)) : QString(), true};
}

/// The days of a duration: "P3D", "P1W"; hours do not change the day.
std::int64_t durationDays(const QString &text)
{
    static const QRegularExpression form(uR"(^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?)"_s);
    const auto match = form.match(text.trimmed());
    return match.captured(1).toLongLong() * 7 + match.captured(2).toLongLong();
}

/// Days that a rule leaves out, by EXDATE lines.
std::vector<Day> exceptionsIn(const QStringList &values)
{
    std::vector<Day> days;
    for (const QString &value : values) {
        for (const QString &each : value.split(u',')) {
            if (const auto day = dayFromIso(edtfOfTimestamp(each).section(u'T', 0, 0)))
                days.push_back(*day);
        }
    }
    return days;
}

/// What an entry of the calendar says.
struct IcalEntry
{
    RecordPlace place;
    IcalFields fields;
    QStringList exceptions;
};

/// False: nothing more is wanted.
bool takeEntry(const IcalEntry &entry, RecordSink &sink)
{
    EventRecord record;
    record.place = entry.place;
    record.key = fieldText(entry.fields, u"UID"_s);
    record.title = firstWords(fieldText(entry.fields, u"SUMMARY"_s));
    record.summary = plainTextOfHtml(fieldText(entry.fields, u"DESCRIPTION"_s));
    if (record.title.isEmpty())
        record.title = firstWords(record.summary);
    if (record.title.isEmpty())
        return sink.reject(entry.place, u"SUMMARY"_s, ExchangeTr::tr("has no text that could be its title"));
    const QString startName =
        entry.fields.contains(u"DTSTART"_s) || !entry.fields.contains(u"DUE"_s) ? u"DTSTART"_s : u"DUE"_s;
    const ContentLine startLine = entry.fields.value(startName);
    const IcalTime start = icalTime(startLine);
    if (!start.isThere)
        return sink.reject(entry.place, startName,
                           startLine.value.isEmpty() ? ExchangeTr::tr("has no date")
                                                     : ExchangeTr::tr("“%1” is no date").arg(startLine.value.left(60)));
    std::int64_t length = 0; // days beyond the first
    if (const IcalTime end = icalTime(entry.fields.value(u"DTEND"_s)); end.isThere)
        length = (end.day - start.day).count - (end.time.isEmpty() ? 1 : 0);
    else if (entry.fields.contains(u"DURATION"_s))
        length = durationDays(entry.fields.value(u"DURATION"_s).value) - (start.time.isEmpty() ? 1 : 0);
    record.category = unescaped(entry.fields.value(u"CATEGORIES"_s).value.section(u',', 0, 0));
    record.tags = unescaped(entry.fields.value(u"CATEGORIES"_s).value.section(u',', 1)).replace(u',', u';');
    record.note = fieldText(entry.fields, u"LOCATION"_s);
    if (const QString url = fieldText(entry.fields, u"URL"_s); !openableUrl(url).isEmpty())
        record.attributions.push_back(sourceAt(entry.place, url, record.title));

    Repetition repetition{{start.day}, {}};
    if (entry.fields.contains(u"RRULE"_s))
        repetition = repetitionOf(entry.fields.value(u"RRULE"_s).value, start.day);
    if (!repetition.remark.isEmpty())
        sink.remark(entry.place, u"RRULE"_s, repetition.remark);
    const std::vector<Day> exceptions = exceptionsIn(entry.exceptions);
    const auto isLeftOut = [&](Day day) {
        return std::find(exceptions.begin(), exceptions.end(), day) != exceptions.end();
    };
    if (std::all_of(repetition.days.begin(), repetition.days.end(), isLeftOut))
        return sink.reject(entry.place, u"EXDATE"_s, ExchangeTr::tr("leaves out each of its days"));
    for (const Day day : repetition.days) {
        if (isLeftOut(day))
            continue;
        EventRecord each = record;
        if (repetition.days.size() > 1 && !record.key.isEmpty())
            each.key = record.key + u'-' + isoDay(day);
        joinEnds(each.date, isoDay(day) + start.time, length > 0 ? isoDay(day + Days{length}) : QString());
        if (!sink.take(std::move(each)))
            return false;
    }
    return true;
}

bool isEntry(const QString &component)
{
    return component == "VEVENT"_L1 || component == "VTODO"_L1 || component == "VJOURNAL"_L1;
}

Result<void> readIcal(QByteArrayView bytes, const ReadOptions &options, RecordSink &sink)
{
    if (bytes.size() > longestCalendar)
        return Error{ErrorCode::TooLarge, ExchangeTr::tr("has more than %1 bytes").arg(longestCalendar), {}};
    const QString text = bibliographyText(bytes);
    IcalLines lines(text);
    std::optional<IcalEntry> entry;
    int inside = 0; // components within the entry, such as alarms
    QString line;
    std::uint64_t number = 0;
    while (lines.next(line, number)) {
        if (options.progress && options.progress->isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (line.trimmed().isEmpty())
            continue;
        const auto content = contentLine(line, number);
        if (!content) {
            sink.remark({.line = number}, {}, ExchangeTr::tr("is no line of a calendar and is left out"));
            continue;
        }
        const QString component = content->value.trimmed().toUpper();
        if (content->name == "BEGIN"_L1) {
            if (entry)
                ++inside;
            else if (isEntry(component))
                entry = IcalEntry{{.line = number}, {}, {}};
        } else if (content->name == "END"_L1) {
            if (inside > 0) {
                --inside;
            } else if (entry && isEntry(component)) {
                if (!takeEntry(*entry, sink))
                    return {};
                entry.reset();
            }
        } else if (entry && inside == 0) {
            if (content->name == "EXDATE"_L1)
                entry->exceptions.append(content->value);
            else if (!entry->fields.contains(content->name))
                entry->fields.insert(content->name, *content);
        }
    }
    if (entry) // the file ends in the middle of it: what is there counts
        sink.reject(entry->place, {}, ExchangeTr::tr("has no end: the file is cut off"));
    return {};
}

} // namespace

const FormatReader &icalReader()
{
    using enum FormatAspect;
    static const FormatReader reader{.keeps = FormatCapabilities().keeping({Days, Intervals, TimesOfDay, Summaries,
                                                                            Categories, Tags, Notes, Sources, Ids}),
                                     .recognise = recogniseIcal,
                                     .read = readIcal};
    return reader;
}

} // namespace Dateline
