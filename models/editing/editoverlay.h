// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/editbase.h"

#include <QHash>
#include <QStringList>

#include <tuple>

namespace Dateline {

/// A tracker with some changes that are not written yet, so that rules can be asked what comes after them. It keeps the
/// entities that changed and asks the tracker beneath for all others. A step costs O(1), and for a new id O(what names
/// it).
class EditOverlay : public EditBase
{
public:
    /// \p base is not owned and must not change meanwhile.
    explicit EditOverlay(const EditBase &base);

    /// Takes over what \p part does. It must fit: what it says of before is there. What names an entity that gets
    /// another id follows. Places in lists are not known here.
    void apply(const EntityChange &part);

    TrackerHeader header() const override { return m_header; }
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
    Counts counts() const override { return m_counts; }

    void forEachReferrer(const ChangedEntity &entity, const Visit &visit) const override;
    void forEachTagged(const QString &tag, const Visit &visit) const override;
    void forEachFinding(const ChangedEntity &entity, const Visit &visit) const override;
    void forEachKeptLook(const Visit &visit) const override;

private:
    /// Entities by name as they are now; nullopt: not there any more.
    template<typename Entity>
    using Known = QHash<QString, std::optional<Entity>>;

    template<typename Entity>
    const Known<Entity> &known() const
    {
        return std::get<Known<Entity>>(m_known);
    }
    template<typename Entity>
    std::optional<Entity> find(const QString &name) const;
    template<typename Entity>
    void set(const QString &name, std::optional<Entity> entity);
    bool isKnown(const ChangedEntity &entity) const;
    void noteReferences(const ChangedEntity &entity) const;
    void makeReferences() const;
    void visitReferrers(const QString &key, const Visit &visit) const;

    const EditBase &m_base;
    TrackerHeader m_header;
    Counts m_counts;
    std::tuple<Known<Category>, Known<Party>, Known<Measure>, Known<Event>, Known<Source>, Known<Attribution>,
               Known<AcceptedFinding>, Known<Figure>, Known<Publisher>, Known<SavedView>>
        m_known;
    QHash<CountryCode, PartyId> m_countries; ///< of parties that were added or changed; may be out of date
    /// By referenceKey() or tagKey(): the keys of known entities that have named it since. Made when first asked for.
    mutable QHash<QString, QStringList> m_referrers;
    mutable bool m_hasReferrers = false;
};

} // namespace Dateline
