// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"

#include "models/checks/checkstr.h"
#include "models/core/oneline.h"

#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

CheckRun::CheckRun(const Snapshot &checked, const CheckOptions &options, Progress *progress)
    : snapshot(checked)
    , tracker(checked.tracker())
    , table(checked.table())
    , asOf(options.asOf)
    , reporters(checked.tracker(), checked.index())
    , rowOfEvent(checked.table().size())
    , attributionsOfSource(
          groupedBy(tracker.attributionColumns().source.unpacked(), tracker.sourceColumns().texts.size()))
    , eventsOfMeasure(groupedBy(tracker.eventColumns().measure.unpacked(), tracker.measures.size()))
    , m_progress(progress)
{
    for (EventRow row{0}; row < table.size(); ++row)
        rowOfEvent[table.eventIndex()[row]] = row;
}

void CheckRun::setSection(double begin, double length)
{
    m_begin = begin;
    m_length = length;
    if (m_progress)
        m_progress->setShare(begin);
}

bool CheckRun::goOn(std::size_t done, std::size_t all)
{
    if (!m_progress)
        return true;
    m_progress->setShare(m_begin + m_length * static_cast<double>(done) / static_cast<double>(all));
    return !m_progress->isCancelled();
}

Finding &CheckRun::add(QLatin1StringView check, const Subject &subject, const QString &message, const QString &hint)
{
    const CheckInfo *info = checkInfo(QString(check));
    Q_ASSERT(info);
    Finding finding;
    finding.check = check;
    finding.severity = info->severity;
    finding.subject = subject.id;
    finding.name = subject.name;
    finding.message = message;
    finding.hint = hint;
    findings.push_back(std::move(finding));
    return findings.back();
}

Subject CheckRun::ofEvent(std::size_t event) const
{
    const TextRecords &texts = tracker.eventColumns().texts;
    return {"event/"_L1 + texts.text(event, TrackerColumns::EventColumns::Id),
            oneLine(texts.text(event, TrackerColumns::EventColumns::Title))};
}

Subject CheckRun::ofSource(std::size_t source) const
{
    return {"source/"_L1 + tracker.sourceColumns().texts.text(source, TrackerColumns::SourceColumns::Id),
            sourceLabel(source)};
}

Subject CheckRun::ofAttribution(std::size_t attribution) const
{
    const TrackerColumns::AttributionColumns &attributions = tracker.attributionColumns();
    const std::uint32_t event = attributions.event[attribution];
    const std::uint32_t source = attributions.source[attribution];
    const QString name = source == noIndex ? QString() : shortened(tracker.sourceName(source));
    return {"attribution/"_L1 + attributions.texts.text(attribution, TrackerColumns::AttributionColumns::Id),
            event == noIndex ? name : ChecksTr::tr("%1 on %2", "a source on an event").arg(name, eventTitle(event))};
}

Subject CheckRun::ofMeasure(std::size_t measure) const
{
    return {"measure/"_L1 + tracker.measures[measure].id.text, oneLine(tracker.measures[measure].title)};
}

Subject CheckRun::ofParty(std::size_t party) const
{
    return {"party/"_L1 + tracker.parties[party].id.text, oneLine(tracker.parties[party].name)};
}

Subject CheckRun::ofPair(const Subject &a, const Subject &b)
{
    if (b.id < a.id)
        return ofPair(b, a);
    return {QString(a.id + u'+' + b.id), QString(a.name + u" + "_s + b.name)};
}

QString CheckRun::eventTitle(std::size_t event) const
{
    return u'“' + shortened(tracker.eventColumns().texts.text(event, TrackerColumns::EventColumns::Title)) + u'”';
}

QString CheckRun::sourceLabel(std::size_t source) const
{
    const QString name = shortened(tracker.sourceName(source));
    const QString title = shortened(tracker.sourceColumns().texts.text(source, TrackerColumns::SourceColumns::Title));
    return title.isEmpty() || title == name ? name : QString(name + u", “"_s + title + u'”');
}

DayRange CheckRun::daysOf(std::uint32_t date) const
{
    const Span span = tracker.dates()[date].span();
    return {span.begin ? span.begin->number : openBegin, span.end ? span.end->number : openEnd};
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 80;
    QString line = oneLine(text);
    if (line.size() <= most)
        return line;
    line.truncate(line.at(most - 1).isHighSurrogate() ? most - 1 : most);
    return balancedDirections(line) + u'…';
}

bool isWebAddress(const QString &url)
{
    return url.startsWith("http://"_L1, Qt::CaseInsensitive) || url.startsWith("https://"_L1, Qt::CaseInsensitive);
}

} // namespace Dateline
