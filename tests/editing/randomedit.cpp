// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editing/randomedit.h"

#include "models/editing/columnsbase.h"
#include "models/editing/entitykinds.h"
#include "models/editing/entitysteps.h"
#include "models/editing/fieldtext.h"
#include "models/editing/idmaker.h"
#include "models/editing/merging.h"
#include "models/editing/removal.h"
#include "models/editing/soundness.h"

#include <algorithm>
#include <random>

namespace Dateline::Samples {

using namespace Qt::StringLiterals;

namespace {

class EditMaker
{
public:
    EditMaker(const TrackerColumns &tracker, std::uint64_t seed) : m_base(tracker), m_engine(seed) { }

    Change run()
    {
        for (int attempt = 0; attempt < 20; ++attempt) {
            const Result<Change> change = anyStep();
            if (change && !change->parts.empty() && isSound(*change))
                return *change;
        }
        return {};
    }

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_engine() % bound); }
    const TrackerColumns &tracker() const { return m_base.tracker(); }

    /// The rules leave it to the document whether what somebody typed is sound.
    bool isSound(const Change &change) const
    {
        return change.parts.size() != 1 || !change.parts[0].after
            || checkInTracker(m_base, *change.parts[0].after,
                              change.parts[0].before ? nameInList(*change.parts[0].before) : QString())
                   .ok();
    }

    /// Something of any kind but the header.
    std::optional<ChangedEntity> anyEntity()
    {
        const auto from = [this](const auto &list) -> std::optional<ChangedEntity> {
            return list.size() == 0 ? std::nullopt : std::optional<ChangedEntity>(list[below(list.size())]);
        };
        switch (below(10)) {
        case 0:
            return from(tracker().categories);
        case 1:
        case 2:
            return from(tracker().parties);
        case 3:
            return from(tracker().measures);
        case 4:
        case 5:
            return from(tracker().events());
        case 6:
            return from(tracker().sources());
        case 7:
            return from(tracker().attributions());
        case 8:
            return from(tracker().publishers);
        default:
            return below(2) == 0 ? from(tracker().accepted) : from(tracker().views);
        }
    }

    Result<Change> anyStep()
    {
        const auto entity = anyEntity();
        if (!entity)
            return Change();
        const std::uint64_t seed = m_engine();
        switch (seed % 9) {
        case 0:
            return addition(m_base, IdMaker(m_base).withNewId(*entity));
        case 1:
            return duplicate(*entity);
        case 2:
            return editField(*entity);
        case 3:
            return renamed(m_base, *entity, u"renamed-%1"_s.arg(seed % 100'000'000));
        case 4:
            return move(*entity);
        case 5:
            return removal(m_base, *entity, nameInList(*entity), below(4) == 0 ? Dependents::Remove : Dependents::Keep);
        case 6:
            return merge(*entity);
        case 7:
            return mergeTags();
        default:
            return shuffleCategories();
        }
    }

    Result<Change> duplicate(const ChangedEntity &entity)
    {
        const Event *event = std::get_if<Event>(&entity);
        if (!event)
            return Change();
        return duplicated(m_base, event->id, std::get<Event>(IdMaker(m_base).withNewId(*event)).id);
    }

    Result<Change> editField(ChangedEntity entity)
    {
        const auto fields = namedFields(entity);
        const NamedField &field = fields[below(fields.size())];
        const QStringList values = {u"2018-11"_s, u"Some words"_s, u"5g,new"_s, u"A"_s, u"3"_s, u"wikidata:Q5"_s};
        const QString &value = values[static_cast<qsizetype>(below(static_cast<std::size_t>(values.size())))];
        const QString name = nameInList(entity);
        const FieldReading reading{tracker(), {}};
        const auto done = below(4) == 0 ? unsetField(entity, field.member)
            : field.isList              ? addToField(entity, field.member, value, reading)
                                        : setField(entity, field.member, value, reading);
        return done ? changed(m_base, name, entity) : Result<Change>(done.error());
    }

    Result<Change> move(const ChangedEntity &entity)
    {
        for (int attempt = 0; attempt < 10; ++attempt) {
            const auto other = anyEntity();
            if (other && other->index() == entity.index() && nameInList(*other) != nameInList(entity))
                return moved(m_base, entity, nameInList(*other));
        }
        return moved(m_base, entity, {});
    }

    Result<Change> merge(const ChangedEntity &entity)
    {
        for (int attempt = 0; attempt < 10; ++attempt) {
            const auto other = anyEntity();
            if (!other || other->index() != entity.index())
                continue;
            if (const auto merge = mergedInto(m_base, entity, nameInList(entity), nameInList(*other)))
                return merge->change;
        }
        return Change();
    }

    Result<Change> mergeTags()
    {
        const auto &tags = tracker().tags();
        if (tags.empty())
            return Change();
        const QString into = below(3) == 0 ? u"tag %1"_s.arg(below(1000)) : tags[below(tags.size())];
        return mergedTags(m_base, tags[below(tags.size())], into);
    }

    Result<Change> shuffleCategories()
    {
        std::vector<CategoryId> wanted;
        for (const Category &category : tracker().categories)
            wanted.push_back(category.id);
        std::shuffle(wanted.begin(), wanted.end(), m_engine);
        return inOrder(tracker().categories, wanted);
    }

    const ColumnsBase m_base;
    std::mt19937_64 m_engine;
};

} // namespace

Change randomEdit(const TrackerColumns &tracker, std::uint64_t seed) { return EditMaker(tracker, seed).run(); }

} // namespace Dateline::Samples
