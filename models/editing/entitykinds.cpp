// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/entitykinds.h"

#include "models/domain/fieldrules.h"
#include "models/editing/editingtr.h"

namespace Dateline {

std::optional<ChangedEntity> emptyEntity(const QString &word)
{
    std::optional<ChangedEntity> found;
    forEachEntityKind([&]<typename Entity>(const Entity &empty) {
        if (word == QLatin1StringView(EntityKind<Entity>::name))
            found = empty;
    });
    return found;
}

QStringList entityKindWords()
{
    QStringList words;
    forEachEntityKind(
        [&]<typename Entity>(const Entity &) { words.append(QLatin1StringView(EntityKind<Entity>::name)); });
    return words;
}

QString kindWord(const ChangedEntity &entity)
{
    return std::visit(
        []<typename Entity>(const Entity &) { return QString(QLatin1StringView(EntityKind<Entity>::name)); }, entity);
}

std::optional<ChangedEntity> entityIn(const EntityLookup &tracker, const ChangedEntity &like, const QString &name)
{
    return std::visit(
        [&]<typename Entity>(const Entity &) -> std::optional<ChangedEntity> {
            auto found = entityIn<Entity>(tracker, name);
            return found ? std::optional<ChangedEntity>(std::move(*found)) : std::nullopt;
        },
        like);
}

Error noSuchEntity(const ChangedEntity &like, const QString &name)
{
    return {ErrorCode::NotFound, EditingTr::tr("there is no %1 %2").arg(kindWord(like), shownInMessage(name)), {}};
}

} // namespace Dateline
