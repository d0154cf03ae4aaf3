// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/editbase.h"

#include <QHash>

namespace Dateline {

/// Makes ids for entities that are added to a tracker one after the other, as newids.h does for one: of titles and
/// names, of a country its code, of an attribution the ids of its event and source. O(1) each, even if all have one
/// name.
class IdMaker
{
public:
    /// Not owned. What is added must come into it.
    explicit IdMaker(const EditBase &tracker) : m_tracker(tracker) { }

    /// The same with an id that nothing of its kind has. The header and accepted findings have none.
    ChangedEntity withNewId(ChangedEntity entity);

private:
    const EditBase &m_tracker;
    QHash<QString, int> m_next; ///< by referenceKey(): the number to try next
};

} // namespace Dateline
