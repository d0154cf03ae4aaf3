// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/documentrows.h"

namespace Dateline {

/// Entities that are to be written, and of what they refer to as much as their soundness depends on: for
/// checkIntegrityOfPart(). So an edit is checked without reading the document.
class PartOfTracker
{
public:
    explicit PartOfTracker(DocumentRows &rows);

    /// Takes part in the check as it is. What it refers to and was not added before is looked up in the document, where
    /// it is called \p storedName itself (nameInList(); empty: it is new, or keeps its name).
    void add(const ChangedEntity &entity, const QString &storedName = {});
    /// Whether something refers to what neither was added before nor is in the document; check() then says what.
    bool isIncomplete() const { return m_incomplete; }
    /// Whether all that was added is sound.
    Result<void> check();

private:
    void addNew(const Category &category);
    void addNew(const Party &party);
    void addNew(const Measure &measure);
    void addNew(const Event &event);
    void addNew(const Source &source);
    void addNew(const Attribution &attribution);
    void addNew(const AcceptedFinding &finding);
    void addNew(const Figure &figure);
    void addNew(const Publisher &publisher);
    void addNew(const SavedView &view);
    void addNew(const TrackerHeader &header);

    void refer(const CategoryId &id);
    void refer(const PartyId &id);
    void refer(const MeasureId &id);
    void refer(const EventId &id);
    void refer(const SourceId &id);
    void refer(const SavedViewId &id);
    void addMeasuresThatBind(const PartyId &issuer);
    void addClaimsAboutParties(const EventId &event);
    void count(QLatin1StringView list, const QString &table, std::size_t most);

    DocumentRows &m_rows;
    Tracker m_part;
    QString m_storedName;    ///< of the entity that is being added
    QSet<QString> m_present; ///< kind and id of what stands in m_part
    bool m_incomplete = false;
    std::optional<Error> m_tooMany;
    QHash<QString, std::size_t> m_added; ///< by table
};

} // namespace Dateline
