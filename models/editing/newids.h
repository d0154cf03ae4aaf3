// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

/// \file
/// Ids for what is added to a tracker, made of what people call it ("Australia bans Huawei" gives
/// "australia-bans-huawei"), if need be with a number at the end, so that nothing of its kind has the same. Each answer
/// looks once through the ids of the kind and keeps none but those that begin alike: O(their bytes). That of an
/// attribution is made by newAttributionId() (query/attributionrules.h).
namespace Dateline {

/// What the id of a party is made of: of a country its code ("au"), of others their name.
QString wordsForId(const Party &party);

EventId newEventId(const Snapshot &snapshot, const QString &title);
/// Made of its wordsForId().
PartyId newPartyId(const Snapshot &snapshot, const Party &party);
MeasureId newMeasureId(const Snapshot &snapshot, const QString &title);
CategoryId newCategoryId(const Snapshot &snapshot, const QString &name);
PublisherId newPublisherId(const Snapshot &snapshot, const QString &name);
/// Made of the name of \p source and the year in which it was issued: "the-paper-2018".
SourceId newSourceId(const Snapshot &snapshot, const Source &source);

} // namespace Dateline
