// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/packedtracker.h"

#include <QHash>

#include <array>
#include <optional>

namespace Dateline {

/// Puts a PackedTracker together, entity by entity. Texts are valid UTF-8; numbers are places in lists that may come
/// later, but no later than take().
class TrackerPacker
{
public:
    struct EventFields
    {
        std::array<QByteArrayView, PackedTracker::EventColumns::Texts> texts;
        std::uint32_t category = noIndex;
        std::uint32_t measure = noIndex;
        std::uint32_t date = 0;
        std::uint32_t reviewOn = 0;
        std::optional<Milestone> milestone;
    };
    struct SourceFields
    {
        std::array<QByteArrayView, PackedTracker::SourceColumns::Texts> texts;
        std::uint32_t issued = 0;
        std::uint32_t accessed = 0;
        std::optional<Reliability> reliability;
    };
    struct AttributionFields
    {
        std::array<QByteArrayView, PackedTracker::AttributionColumns::Texts> texts;
        std::uint32_t event = noIndex;
        std::uint32_t source = noIndex;
        std::uint32_t party = noIndex;
        std::uint32_t origin = 0;
        std::uint32_t date = 0;
        Claim claim = Claim::Event;
        std::optional<Role> role;
        Support support = Support::Supports;
        std::optional<Credibility> credibility;
    };

    // Writes all but texts and lists of the entity with \p number, which may be the next one.
    static void put(PackedTracker::EventColumns &columns, std::size_t number, const EventFields &event);
    static void put(PackedTracker::SourceColumns &columns, std::size_t number, const SourceFields &source);
    static void put(PackedTracker::AttributionColumns &columns, std::size_t number,
                    const AttributionFields &attribution);

    /// The header and the lists of categories, parties, measures, accepted findings and figures are set here directly.
    PackedTracker &tracker() { return m_tracker; }

    /// Numbers for what occurs often. An empty text is 0.
    std::uint32_t date(const Edtf &date);
    Result<std::uint32_t> date(QByteArrayView utf8); ///< errors of Edtf::parse()
    std::uint32_t origin(QByteArrayView utf8);

    void add(const EventFields &event);
    void add(const SourceFields &source);
    void add(const AttributionFields &attribution);

    // Of events and sources that may come later; those of one in their order.
    void addParticipation(std::uint32_t event, std::uint32_t party, Role role);
    void addTag(std::uint32_t event, QByteArrayView utf8);
    /// \p texts as in PackedTracker::SourceColumns::AuthorText.
    void addAuthor(std::uint32_t source,
                   const std::array<QByteArrayView, PackedTracker::SourceColumns::AuthorTexts> &texts);

    PackedTracker take();

private:
    /// Pairs of an owner and a number.
    struct Pairs
    {
        std::vector<std::uint32_t> owners;
        std::vector<std::uint32_t> numbers;
        void add(std::uint32_t owner, std::uint32_t number);
        RowLists grouped(std::size_t groups);
    };

    PackedTracker m_tracker;
    QHash<QByteArray, std::uint32_t> m_dateNumbers, m_tagNumbers, m_originNumbers;
    Pairs m_participations, m_tags, m_authors;
};

} // namespace Dateline
