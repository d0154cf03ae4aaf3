// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/outcome.h"

#include "models/editing/columnsbase.h"
#include "models/editing/entitykinds.h"
#include "models/editing/references.h"

#include <QSet>

#include <algorithm>

namespace Dateline {

bool isDone(const Change &change, const Snapshot &snapshot)
{
    const ColumnsBase base(snapshot.tracker());
    QSet<QString> seen; // of what is changed twice, the last part counts
    return std::all_of(change.parts.rbegin(), change.parts.rend(), [&](const EntityChange &part) {
        const ChangedEntity &entity = part.after ? *part.after : *part.before;
        if (const QString key = referenceKey(entity); !seen.contains(key))
            seen.insert(key);
        else
            return true;
        return entityIn(base, entity, nameInList(entity)) == part.after;
    });
}

} // namespace Dateline
