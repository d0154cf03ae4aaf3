// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trackercolumns.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/formattable.h"

#include <QSet>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Gathers what a content has.
class AspectFinder
{
public:
    explicit AspectFinder(const ExportContent &content) : m_tracker(content.tracker)
    {
        note(FormatAspect::Ids, !content.events.empty());
        note(FormatAspect::ViewsAndFigures,
             !m_tracker.views.empty() || !m_tracker.figures.empty() || !m_tracker.accepted.empty());
        QSet<std::uint32_t> events;
        for (const std::uint32_t number : content.events) {
            look(m_tracker.event(number));
            events.insert(number);
        }
        const ListOrder &order = m_tracker.attributionOrder();
        for (std::size_t place = 0; place < order.size(); ++place) {
            if (events.contains(m_tracker.attributionColumns().event[order[place]]))
                look(order[place]);
        }
    }

    std::vector<FormatAspect> found() const
    {
        std::vector<FormatAspect> all;
        for (std::size_t i = 0; i < m_has.size(); ++i) {
            if (m_has[i])
                all.push_back(static_cast<FormatAspect>(i));
        }
        return all;
    }

private:
    void note(FormatAspect aspect, bool isThere)
    {
        bool &has = m_has[static_cast<std::size_t>(aspect)];
        has = has || isThere;
    }

    void look(const Event &event)
    {
        const Edtf &date = event.date;
        const bool isOpen = date.hasOpenStart() || date.hasOpenEnd() || date.hasUnknownStart() || date.hasUnknownEnd();
        const bool isInterval = date.kind() == Edtf::Kind::Interval;
        const bool isExact = date.precision() == DatePrecision::Day || date.precision() == DatePrecision::Time;
        note(FormatAspect::Days, true);
        note(FormatAspect::OpenIntervals, isInterval && isOpen);
        note(FormatAspect::Intervals, isInterval && !isOpen);
        note(FormatAspect::TimesOfDay, date.precision() == DatePrecision::Time);
        note(FormatAspect::VagueDates,
             !isExact || !(date.qualifiers() == DateQualifiers()) || (!isInterval && date.kind() != Edtf::Kind::Date));
        note(FormatAspect::Summaries, !event.summary.isEmpty());
        note(FormatAspect::Categories, true);
        note(FormatAspect::Parties, !event.parties.empty());
        note(FormatAspect::Roles, !event.parties.empty());
        note(FormatAspect::Measures, !event.measure.isEmpty());
        note(FormatAspect::Milestones, event.milestone.has_value());
        note(FormatAspect::Tags, !event.tags.isEmpty());
        note(FormatAspect::Notes, !event.note.isEmpty() || !event.dateReason.isEmpty());
    }

    void look(std::uint32_t number)
    {
        const Attribution attribution = m_tracker.attribution(number);
        const std::uint32_t source = m_tracker.attributionColumns().source[number];
        note(FormatAspect::Sources, true);
        note(FormatAspect::Quotes, !attribution.quote.isEmpty());
        note(FormatAspect::Claims,
             attribution.claim != Claim::Event || attribution.support != Support::Supports
                 || attribution.credibility.has_value() || !attribution.saidBy.isEmpty()
                 || !attribution.origin.isEmpty() || !attribution.date.isNull());
        if (source == noIndex || m_sources.contains(source))
            return;
        m_sources.insert(source);
        const Source work = m_tracker.source(source);
        note(FormatAspect::SourceDetails,
             !work.authors.empty() || !work.publisher.isEmpty() || !work.language.isEmpty() || !work.cslRest.isEmpty()
                 || work.reliability.has_value());
        note(FormatAspect::SourceTexts, !work.text.isEmpty());
    }

    const TrackerColumns &m_tracker;
    QSet<std::uint32_t> m_sources;
    std::array<bool, formatAspectCount> m_has{};
};

} // namespace

std::vector<FormatAspect> aspectsIn(const ExportContent &content) { return AspectFinder(content).found(); }

QStringList lossesInWords(const FormatWriter &writer, const ExportContent &content)
{
    QStringList lost, asText;
    for (const FormatAspect aspect : aspectsIn(content)) {
        switch (writer.keeps.of(aspect)) {
        case Keeping::Lost:
            lost.append(formatAspectName(aspect));
            break;
        case Keeping::AsText:
            asText.append(formatAspectName(aspect));
            break;
        case Keeping::Kept:
            break;
        }
    }
    QStringList words;
    if (!lost.isEmpty())
        words.append(ExchangeTr::tr("left out: %1").arg(lost.join(u", "_s)));
    if (!asText.isEmpty())
        words.append(ExchangeTr::tr("written as text: %1").arg(asText.join(u", "_s)));
    return words;
}

} // namespace Dateline
