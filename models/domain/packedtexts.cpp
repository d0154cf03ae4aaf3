// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packedtexts.h"

namespace Dateline {

std::array<QByteArray, PackedTracker::EventColumns::Texts> packedTexts(const Event &event)
{
    return {event.id.text.toUtf8(), event.title.toUtf8(),      event.summary.toUtf8(),
            event.note.toUtf8(),    event.dateReason.toUtf8(), event.extra};
}

std::array<QByteArray, PackedTracker::SourceColumns::Texts> packedTexts(const Source &source)
{
    return {source.id.text.toUtf8(),     source.type.toUtf8(),
            source.title.toUtf8(),       source.containerTitle.toUtf8(),
            source.publisher.toUtf8(),   source.url.toUtf8(),
            source.language.toUtf8(),    source.cslRest,
            source.text.toUtf8(),        source.textDigest.toUtf8(),
            source.archivedUrl.toUtf8(), source.extra};
}

std::array<QByteArray, PackedTracker::AttributionColumns::Texts> packedTexts(const Attribution &attribution)
{
    return {attribution.id.text.toUtf8(),      attribution.quote.exact.toUtf8(), attribution.quote.prefix.toUtf8(),
            attribution.quote.suffix.toUtf8(), attribution.locator.toUtf8(),     attribution.saidBy.toUtf8(),
            attribution.stated.toUtf8(),       attribution.note.toUtf8(),        attribution.extra};
}

} // namespace Dateline
