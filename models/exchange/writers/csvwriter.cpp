// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/writers/csvwriter.h"

#include "models/domain/eventcountries.h"
#include "models/domain/originkind.h"
#include "models/exchange/spreadsheettext.h"

#include <QHash>
#include <QStringList>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// One cell, quoted only where RFC 4180 demands it.
QByteArray cell(const QString &words)
{
    QString text = safeCell(words);
    const bool quoted = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r')
        || text.startsWith(u' ') || text.endsWith(u' ');
    if (!quoted)
        return text.toUtf8();
    text.replace(u'"', "\"\""_L1);
    return '"' + text.toUtf8() + '"';
}

void appendRow(QByteArray &out, const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out.append(',');
        out.append(cell(cells[i]));
    }
    out.append("\r\n");
}

QString joined(const QStringList &values) { return values.join("; "_L1); }

class CsvWriter
{
public:
    CsvWriter(const TrackerColumns &tracker, const FirstReporterOf &firstReporter)
        : m_tracker(tracker), m_firstReporter(firstReporter), m_countries(tracker)
    {
        // In the order of the list, which need not be that of the numbers.
        const ListOrder &order = tracker.attributionOrder();
        std::vector<std::uint32_t> events, attributions;
        for (std::size_t place = 0; place < order.size(); ++place) {
            attributions.push_back(order[place]);
            events.push_back(tracker.attributionColumns().event[order[place]]);
        }
        m_attributions = groupedBy(events, attributions, tracker.eventOrder().numbers());
        for (const Category &category : tracker.categories)
            m_categories.insert(category.id, &category);
        for (const Party &party : tracker.parties)
            m_parties.insert(party.id, &party);
        for (const Measure &measure : tracker.measures)
            m_measures.insert(measure.id, &measure);
    }

    QByteArray write(std::span<const std::uint32_t> eventIndexes, ByteOrderMark mark)
    {
        QByteArray out(mark == ByteOrderMark::Utf8 ? "\xef\xbb\xbf" : "");
        appendRow(out,
                  {u"id"_s, u"title"_s, u"category"_s, u"date"_s, u"earliest"_s, u"latest"_s, u"countries"_s,
                   u"companies"_s, u"measure"_s, u"milestone"_s, u"tags"_s, u"summary"_s, u"sources"_s, u"quotes"_s,
                   u"organisations"_s, u"persons"_s, u"roles"_s, u"note"_s, u"origins"_s});
        for (const std::uint32_t index : eventIndexes)
            appendRow(out, cellsOf(index));
        return out;
    }

private:
    QStringList cellsOf(std::uint32_t index) const
    {
        const Event event = m_tracker.event(index);
        const Category *category = m_categories.value(event.category);
        const Measure *measure = m_measures.value(event.measure);
        const Span span = event.date.span();
        return {event.id.text,
                event.title,
                category ? category->name : event.category.text,
                event.date.toString(),
                span.begin ? isoDay(*span.begin) : QString(),
                span.end ? isoDay(*span.end - Days{1}) : QString(),
                countries(index),
                parties(event, PartyKind::Company),
                measure ? measure->title : QString(),
                event.milestone ? wordFor(*event.milestone) : QString(),
                joined(event.tags),
                event.summary,
                sources(index),
                quotes(index),
                parties(event, PartyKind::Organisation),
                parties(event, PartyKind::Person),
                roles(event),
                event.note,
                origins(index)};
    }

    QString countries(std::uint32_t event) const
    {
        QStringList codes;
        m_countries.forEach(m_tracker, event, [&codes](CountryCode code, bool) { codes.append(code.toString()); });
        codes.removeDuplicates(); // somebody may take part in several roles
        return joined(codes);
    }

    QString parties(const Event &event, PartyKind kind) const
    {
        QStringList names;
        for (const Participation &participation : event.parties) {
            const Party *party = m_parties.value(participation.party);
            if (party && party->kind == kind)
                names.append(party->name);
        }
        names.removeDuplicates();
        return joined(names);
    }

    /// "Australia (issuer)"
    QString roles(const Event &event) const
    {
        QStringList all;
        for (const Participation &participation : event.parties) {
            const Party *party = m_parties.value(participation.party);
            all.append((party ? party->name : participation.party.text) + " ("_L1 + wordFor(participation.role) + u')');
        }
        return joined(all);
    }

    /// "Silicon UK, 2018-11-30, https://…"
    QString sources(std::uint32_t event) const
    {
        QStringList all;
        for (const std::uint32_t attribution : m_attributions[event]) {
            const std::uint32_t number = m_tracker.attributionColumns().source[attribution];
            if (number == noIndex)
                continue;
            const Source source = m_tracker.source(number);
            QStringList parts{displayName(source), source.issued.toString(), source.url};
            parts.removeAll(QString());
            all.append(parts.join(", "_L1));
        }
        all.removeDuplicates();
        return joined(all);
    }

    QString quotes(std::uint32_t event) const
    {
        QStringList all;
        for (const std::uint32_t attribution : m_attributions[event]) {
            const QString exact =
                m_tracker.attributionColumns().texts.text(attribution, TrackerColumns::AttributionColumns::QuoteExact);
            if (!exact.isEmpty())
                all.append(u"“"_s + exact + u"”"_s);
        }
        return joined(all);
    }

    QString origins(std::uint32_t event) const
    {
        QStringList names, keys;
        for (const std::uint32_t number : m_attributions[event]) {
            const TrackerColumns::AttributionColumns &columns = m_tracker.attributionColumns();
            if (columns.source[number] == noIndex
                || columns.support[number] == static_cast<std::uint8_t>(Support::Disputes))
                continue;
            const QString name = m_firstReporter(number);
            if (!canConfirm(name) || keys.contains(originKey(name)))
                continue;
            keys.append(originKey(name));
            names.append(name);
        }
        return joined(names);
    }

    const TrackerColumns &m_tracker;
    const FirstReporterOf &m_firstReporter;
    const EventCountries m_countries;
    QHash<CategoryId, const Category *> m_categories;
    QHash<PartyId, const Party *> m_parties;
    QHash<MeasureId, const Measure *> m_measures;
    CompressedRows m_attributions; ///< by event
};

} // namespace

QByteArray writeEventsCsv(const TrackerColumns &tracker, std::span<const std::uint32_t> eventIndexes,
                          const FirstReporterOf &firstReporter, ByteOrderMark mark)
{
    return CsvWriter(tracker, firstReporter).write(eventIndexes, mark);
}

const FormatWriter &csvWriter()
{
    using enum FormatAspect;
    static const FormatWriter writer = {
        FormatCapabilities()
            .keeping({Days, VagueDates, Intervals, OpenIntervals, TimesOfDay, Summaries, Categories, Parties, Roles,
                      Milestones, Tags, Notes, Ids})
            .asText({Measures, Sources, Quotes}),
        [](const ExportContent &content, const WriteOptions &options) -> Result<QByteArray> {
            return writeEventsCsv(content.tracker, content.events, content.firstReporter,
                                  options.byteOrderMark ? ByteOrderMark::Utf8 : ByteOrderMark::None);
        }};
    return writer;
}

} // namespace Dateline
