// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entitylookup.h"
#include "models/store/documentrows.h"

namespace Dateline {

/// Answers from an open document, which is not read as a whole.
class DocumentLookup : public EntityLookup
{
public:
    /// Not owned; lives longer.
    explicit DocumentLookup(SqlConnection &connection) : m_rows(connection) { }

    TrackerHeader header() const override;
    std::optional<Category> category(const QString &id) const override { return find<Category>(id); }
    std::optional<Party> party(const QString &id) const override { return find<Party>(id); }
    std::optional<Measure> measure(const QString &id) const override { return find<Measure>(id); }
    std::optional<Event> event(const QString &id) const override { return find<Event>(id); }
    std::optional<Source> source(const QString &id) const override { return find<Source>(id); }
    std::optional<Attribution> attribution(const QString &id) const override { return find<Attribution>(id); }
    std::optional<AcceptedFinding> accepted(const QString &check, const QString &subject) const override
    {
        return find<AcceptedFinding>(check + u' ' + subject);
    }
    std::optional<Figure> figure(const QString &id) const override { return find<Figure>(id); }
    std::optional<Publisher> publisher(const QString &id) const override { return find<Publisher>(id); }
    std::optional<SavedView> view(const QString &id) const override { return find<SavedView>(id); }
    PartyId country(CountryCode code) const override;
    Counts counts() const override;
    Result<void> outcome() const override;

private:
    template<typename Entity>
    std::optional<Entity> find(const QString &name) const;

    mutable DocumentRows m_rows;
};

} // namespace Dateline
