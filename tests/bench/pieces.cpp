// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pieces.h"

#include "models/domain/idindex.h"
#include "models/domain/trackerpacker.h"

namespace Dateline::Bench {

namespace {

class Pieces
{
public:
    void add(const Tracker &piece)
    {
        if (m_events == 0)
            begin(piece);
        m_prefix = QByteArray::number(m_piece++) + '-';
        const std::uint32_t first = m_events;
        for (const Event &event : piece.events)
            addEvent(event);
        const auto numbers = indexById(piece.events);
        for (const Attribution &attribution : piece.attributions)
            addAttribution(attribution, first + numbers.value(attribution.event));
    }

    TrackerColumns take() { return m_packer.take(); }

private:
    void begin(const Tracker &piece)
    {
        TrackerColumns &packed = m_packer.tracker();
        packed.id = piece.id;
        packed.title = piece.title;
        packed.categories = piece.categories;
        packed.parties = piece.parties;
        packed.measures = piece.measures;
        m_categoryNumbers = indexById(piece.categories);
        m_partyNumbers = indexById(piece.parties);
        m_measureNumbers = indexById(piece.measures);
        m_sourceNumbers = indexById(piece.sources);
        for (const Source &source : piece.sources) {
            const QByteArray id = source.id.text.toUtf8();
            const QByteArray title = source.title.toUtf8();
            PackedFields<Source> fields;
            fields.texts[TrackerColumns::SourceColumns::Id] = id;
            fields.texts[TrackerColumns::SourceColumns::Title] = title;
            fields.number<&Source::issued>() = m_packer.date(source.issued);
            fields.number<&Source::reliability>() = numberOf(source.reliability);
            m_packer.add(fields);
        }
    }

    void addEvent(const Event &event)
    {
        const QByteArray id = m_prefix + event.id.text.toUtf8();
        const QByteArray title = event.title.toUtf8();
        const QByteArray summary = event.summary.toUtf8();
        PackedFields<Event> fields;
        fields.texts[TrackerColumns::EventColumns::Id] = id;
        fields.texts[TrackerColumns::EventColumns::Title] = title;
        fields.texts[TrackerColumns::EventColumns::Summary] = summary;
        fields.number<&Event::category>() = m_categoryNumbers.value(event.category, noIndex);
        fields.number<&Event::measure>() = m_measureNumbers.value(event.measure, noIndex);
        fields.number<&Event::date>() = m_packer.date(event.date);
        fields.number<&Event::milestone>() = numberOf(event.milestone);
        m_packer.add(fields);
        for (const Participation &participation : event.parties)
            m_packer.addTo<&Event::parties>(
                m_events,
                TrackerColumns::participationNumber(m_partyNumbers.value(participation.party), participation.role));
        for (const QString &tag : event.tags)
            m_packer.addTo<&Event::tags>(m_events, tag.toUtf8());
        ++m_events;
    }

    void addAttribution(const Attribution &attribution, std::uint32_t event)
    {
        const QByteArray id = m_prefix + attribution.id.text.toUtf8();
        const QByteArray quote = attribution.quote.exact.toUtf8();
        PackedFields<Attribution> fields;
        fields.texts[TrackerColumns::AttributionColumns::Id] = id;
        fields.texts[TrackerColumns::AttributionColumns::QuoteExact] = quote;
        fields.number<&Attribution::event>() = event;
        fields.number<&Attribution::source>() = m_sourceNumbers.value(attribution.source, noIndex);
        fields.number<&Attribution::origin>() = m_packer.shared<&Attribution::origin>(attribution.origin.toUtf8());
        fields.number<&Attribution::date>() = m_packer.date(attribution.date);
        fields.number<&Attribution::support>() = numberOf(attribution.support);
        fields.number<&Attribution::credibility>() = numberOf(attribution.credibility);
        m_packer.add(fields);
    }

    TrackerPacker m_packer;
    QHash<CategoryId, std::uint32_t> m_categoryNumbers;
    QHash<PartyId, std::uint32_t> m_partyNumbers;
    QHash<MeasureId, std::uint32_t> m_measureNumbers;
    QHash<SourceId, std::uint32_t> m_sourceNumbers;
    QByteArray m_prefix; ///< of this piece's ids
    std::uint32_t m_piece = 0;
    std::uint32_t m_events = 0;
};

} // namespace

TrackerColumns generateInPieces(const GeneratorSettings &piece, std::uint32_t pieces)
{
    Pieces whole;
    for (std::uint32_t i = 0; i < pieces; ++i) {
        GeneratorSettings settings = piece;
        settings.seed += i;
        whole.add(generateTracker(settings));
    }
    return whole.take();
}

} // namespace Dateline::Bench
