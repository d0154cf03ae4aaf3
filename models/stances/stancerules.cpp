// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancerules.h"

#include "models/query/eventtable.h"

namespace Dateline {

namespace {

Stance stanceInForce(Effect effect)
{
    switch (effect) {
    case Effect::Ban:
        return Stance::Banned;
    case Effect::PartialRestriction:
        return Stance::PartlyRestricted;
    case Effect::Review:
        return Stance::UnderReview;
    case Effect::Permission:
        return Stance::LiftedOrDeclined;
    }
    Q_UNREACHABLE();
}

/// Where the measure is gone for good. A permission that is gone leaves nothing behind: neither it nor a restriction
/// holds.
Stance stanceWhenGone(Effect effect) { return effect == Effect::Permission ? Stance::None : Stance::LiftedOrDeclined; }

} // namespace

Stance stanceAfter(Effect effect, Milestone milestone)
{
    switch (milestone) {
    case Milestone::Proposed:
        return Stance::UnderReview;
    case Milestone::Announced:
    case Milestone::Adopted:
    case Milestone::InForce:
    case Milestone::Amended:
        return stanceInForce(effect);
    case Milestone::Suspended:
        // A review that rests is none.
        return effect == Effect::Review ? Stance::LiftedOrDeclined : Stance::UnderReview;
    case Milestone::Lifted:
    case Milestone::Rejected:
        return stanceWhenGone(effect);
    }
    Q_UNREACHABLE();
}

std::optional<MilestoneDays> milestoneDays(const Edtf &date)
{
    if (date.isNull())
        return std::nullopt;
    if (const Span start = date.startSpan(); start.begin)
        return MilestoneDays{start.begin->number, start.end ? start.end->number - 1 : openEnd};
    const Span end = date.endSpan();
    if (!end.end)
        return std::nullopt;
    return MilestoneDays{end.end->number - 1, end.end->number - 1};
}

} // namespace Dateline
