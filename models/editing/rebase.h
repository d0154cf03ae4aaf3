// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"

#include <QStringList>

/// \file
/// A form is open while others change the same entity.
namespace Dateline {

/// What a person is writing, brought onto what others have made of the same entity meanwhile.
template<typename Entity>
struct Rebased
{
    Entity entity;         ///< theirs, with the fields that the person has changed
    QStringList conflicts; ///< FieldInfo::path() of fields that both changed, to different values: the person's stand
};

/// \p mine and \p theirs both came of \p before. Members that no field has ("x-") are theirs.
template<typename Entity>
Rebased<Entity> rebased(const Entity &before, const Entity &mine, const Entity &theirs)
{
    Rebased<Entity> result{theirs, {}};
    forEachField<Entity>([&](const auto &field) {
        const auto &wanted = field.in(mine);
        const auto &old = field.in(before);
        if (wanted == old)
            return;
        const auto &other = field.in(theirs);
        if (other != old && other != wanted)
            result.conflicts.append(field.path());
        field.in(result.entity) = wanted;
    });
    return result;
}

} // namespace Dateline
