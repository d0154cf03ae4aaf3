// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <QString>

#include <cstddef>
#include <optional>

namespace Dateline {

/// Asks a tracker for single entities, wherever it is: in memory or in a document. Each answer costs O(log size) at
/// most.
class EntityLookup
{
public:
    virtual ~EntityLookup() = default;

    virtual TrackerHeader header() const = 0;
    /// Entities by their id; nullopt if there is none.
    virtual std::optional<Category> category(const QString &id) const = 0;
    virtual std::optional<Party> party(const QString &id) const = 0;
    virtual std::optional<Measure> measure(const QString &id) const = 0;
    virtual std::optional<Event> event(const QString &id) const = 0;
    virtual std::optional<Source> source(const QString &id) const = 0;
    virtual std::optional<Attribution> attribution(const QString &id) const = 0;
    virtual std::optional<AcceptedFinding> accepted(const QString &check, const QString &subject) const = 0;
    virtual std::optional<Figure> figure(const QString &id) const = 0;
    virtual std::optional<Publisher> publisher(const QString &id) const = 0;
    virtual std::optional<SavedView> view(const QString &id) const = 0;
    /// The party that is this country; empty if none is.
    virtual PartyId country(CountryCode code) const = 0;

    /// How many entities it has of each kind.
    struct Counts
    {
        std::size_t categories = 0, parties = 0, measures = 0, events = 0, sources = 0, attributions = 0, accepted = 0,
                    figures = 0, publishers = 0, views = 0;
        bool isEmpty() const
        {
            return categories + parties + measures + events + sources + attributions + accepted + figures + publishers
                + views
                == 0;
        }
    };
    virtual Counts counts() const = 0;

    /// The first failure of an answer, where answers can fail: what was asked for then seemed not to be there.
    virtual Result<void> outcome() const { return {}; }
};

} // namespace Dateline
