// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packedsoundness.h"

#include "models/domain/integrity.h"
#include "models/domain/packedtracker.h"

#include <algorithm>
#include <array>

namespace Dateline {

namespace {

using EventColumns = PackedTracker::EventColumns;
using SourceColumns = PackedTracker::SourceColumns;
using AttributionColumns = PackedTracker::AttributionColumns;

/// Bytes rather than code points, of which there are no more.
bool isText(QByteArrayView utf8, std::size_t longest)
{
    return static_cast<std::size_t>(utf8.size()) <= longest && std::all_of(utf8.begin(), utf8.end(), [](char c) {
               return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t';
           });
}

bool isRequiredText(QByteArrayView utf8, std::size_t longest) { return !utf8.isEmpty() && isText(utf8, longest); }

/// As isValidId().
bool isId(QByteArrayView utf8)
{
    constexpr qsizetype longest = 100;
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return !utf8.isEmpty() && utf8.size() <= longest && std::all_of(utf8.begin(), utf8.end(), allowed);
}

/// Empty, or as isSha256().
bool isOptionalDigest(QByteArrayView utf8)
{
    const auto allowed = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return utf8.isEmpty() || (utf8.size() == 64 && std::all_of(utf8.begin(), utf8.end(), allowed));
}

/// Whether the first texts of all records are ids, and all different: of two that are equal the hashes are.
bool haveUniqueIds(const TextRecords &texts)
{
    std::vector<std::size_t> hashes;
    hashes.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QByteArrayView id = texts.bytes(i, 0);
        if (!isId(id))
            return false;
        hashes.push_back(qHash(id));
    }
    std::sort(hashes.begin(), hashes.end());
    return std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end();
}

/// Small sets of numbers without two that are equal.
bool areFewAndDifferent(std::span<const std::uint32_t> numbers)
{
    constexpr std::size_t few = 32;
    if (numbers.size() > few)
        return false;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (std::find(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(i), numbers[i])
            != numbers.begin() + static_cast<std::ptrdiff_t>(i))
            return false;
    }
    return true;
}

/// What there are few of is looked at as always.
bool areListsSound(const PackedTracker &tracker) { return checkIntegrity(tracker.unpackedLists()).ok(); }

bool areEventsSound(const PackedTracker &tracker)
{
    const EventColumns &events = tracker.eventColumns();
    const auto isTag = [](const QString &tag) { return isRequiredText(tag.toUtf8(), Limits::tag); };
    if (events.texts.size() > Limits::entities || !haveUniqueIds(events.texts)
        || !std::all_of(tracker.tags().begin(), tracker.tags().end(), isTag))
        return false;
    for (std::size_t i = 0; i < events.texts.size(); ++i) {
        const auto text = [&](EventColumns::Text field) { return events.texts.bytes(i, field); };
        const bool isMilestone = events.milestone[i] != PackedTracker::none;
        if (!isRequiredText(text(EventColumns::Title), Limits::title)
            || !isText(text(EventColumns::Summary), Limits::prose) || !isText(text(EventColumns::Note), Limits::prose)
            || !isText(text(EventColumns::DateReason), Limits::prose) || !text(EventColumns::Extra).isEmpty()
            || events.category[i] == noIndex || events.date[i] == 0 || isMilestone != (events.measure[i] != noIndex)
            || !areFewAndDifferent(events.participations[i]) || !areFewAndDifferent(events.tags[i]))
            return false;
    }
    return true;
}

bool areSourcesSound(const PackedTracker &tracker)
{
    const SourceColumns &sources = tracker.sourceColumns();
    if (sources.texts.size() > Limits::entities || !haveUniqueIds(sources.texts))
        return false;
    constexpr std::array limits = {std::pair(SourceColumns::ContainerTitle, Limits::title),
                                   std::pair(SourceColumns::Publisher, Limits::title),
                                   std::pair(SourceColumns::Url, Limits::url),
                                   std::pair(SourceColumns::Language, Limits::name),
                                   std::pair(SourceColumns::ArchivedUrl, Limits::url),
                                   std::pair(SourceColumns::Snapshot, Limits::sourceText),
                                   std::pair(SourceColumns::CslRest, std::size_t{0}),
                                   std::pair(SourceColumns::Extra, std::size_t{0})};
    for (std::size_t i = 0; i < sources.texts.size(); ++i) {
        const auto isWithin = [&](const auto &limit) {
            return isText(sources.texts.bytes(i, limit.first), limit.second);
        };
        if (!isRequiredText(sources.texts.bytes(i, SourceColumns::Type), Limits::name)
            || !isRequiredText(sources.texts.bytes(i, SourceColumns::Title), Limits::title)
            || !std::all_of(limits.begin(), limits.end(), isWithin) || sources.authors[i].size() > Limits::perEntity
            || !isOptionalDigest(sources.texts.bytes(i, SourceColumns::TextDigest)))
            return false;
    }
    const TextRecords &names = sources.authorNames;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QByteArrayView family = names.bytes(i, SourceColumns::Family);
        const QByteArrayView given = names.bytes(i, SourceColumns::Given);
        const QByteArrayView literal = names.bytes(i, SourceColumns::Literal);
        if (family.isEmpty() == literal.isEmpty() || (!literal.isEmpty() && !given.isEmpty())
            || !isText(family, Limits::name) || !isText(given, Limits::name) || !isText(literal, Limits::name)
            || !names.bytes(i, SourceColumns::DroppingParticle).isEmpty()
            || !names.bytes(i, SourceColumns::NonDroppingParticle).isEmpty()
            || !names.bytes(i, SourceColumns::Suffix).isEmpty())
            return false;
    }
    return true;
}

bool areAttributionsSound(const PackedTracker &tracker)
{
    const AttributionColumns &attributions = tracker.attributionColumns();
    const auto isOrigin = [](const QString &origin) { return isText(origin.toUtf8(), Limits::name); };
    if (attributions.texts.size() > Limits::entities || !haveUniqueIds(attributions.texts)
        || !std::all_of(tracker.origins().begin(), tracker.origins().end(), isOrigin))
        return false;
    const auto takesPart = [&](std::size_t i) {
        const auto participations = tracker.eventColumns().participations[attributions.event[i]];
        return std::any_of(participations.begin(), participations.end(), [&](std::uint32_t participation) {
            return PackedTracker::partyOf(participation) == attributions.party[i];
        });
    };
    constexpr std::array limits = {
        std::pair(AttributionColumns::QuoteExact, Limits::quotePart),
        std::pair(AttributionColumns::QuotePrefix, Limits::quotePart),
        std::pair(AttributionColumns::QuoteSuffix, Limits::quotePart),
        std::pair(AttributionColumns::Locator, Limits::name),
        std::pair(AttributionColumns::SaidBy, Limits::name),
        std::pair(AttributionColumns::Stated, Limits::name),
        std::pair(AttributionColumns::Note, Limits::prose),
        std::pair(AttributionColumns::Extra, std::size_t{0}),
    };
    for (std::size_t i = 0; i < attributions.texts.size(); ++i) {
        const auto text = [&](AttributionColumns::Text field) { return attributions.texts.bytes(i, field); };
        const auto isWithin = [&](const auto &limit) { return isText(text(limit.first), limit.second); };
        const bool aboutParty = static_cast<Claim>(attributions.claim[i]) == Claim::Party;
        if (attributions.event[i] == noIndex || attributions.source[i] == noIndex
            || aboutParty != (attributions.party[i] != noIndex) || (aboutParty && !takesPart(i))
            || (!aboutParty && attributions.role[i] != noIndex) || !std::all_of(limits.begin(), limits.end(), isWithin)
            || (text(AttributionColumns::QuoteExact).isEmpty()
                && !(text(AttributionColumns::QuotePrefix).isEmpty()
                     && text(AttributionColumns::QuoteSuffix).isEmpty())))
            return false;
    }
    return true;
}

} // namespace

bool isClearlySound(const PackedTracker &tracker)
{
    return areListsSound(tracker) && areEventsSound(tracker) && areSourcesSound(tracker)
        && areAttributionsSound(tracker);
}

} // namespace Dateline
