// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <functional>

/// \file
/// Which entities name which, by the table of fields: figures, publishers, accepted findings and the header are named
/// by none.
namespace Dateline {

/// By what \p entity is known where others name it: "party/au". Accepted findings name their subject in the same way.
QString referenceKey(const ChangedEntity &entity);
/// The same of a tag of events.
QString tagKey(const QString &tag);

/// Calls \p visit with referenceKey() of all that \p entity names, and with tagKey() of its tags.
void forEachReference(const ChangedEntity &entity, const std::function<void(const QString &)> &visit);

/// Whether \p referrer names \p entity by its id.
bool refersTo(const ChangedEntity &referrer, const ChangedEntity &entity);
/// Whether the subject of \p finding names \p entity, alone or as one of a pair.
bool isAbout(const AcceptedFinding &finding, const ChangedEntity &entity);

/// \p referrer with the id \p to wherever it names \p entity. What is in a list twice then, equal, is there once.
ChangedEntity withReference(const ChangedEntity &referrer, const ChangedEntity &entity, const QString &to);
/// \p referrer without \p entity in its lists, and without its name where a field may be empty. A field that must name
/// one stays.
ChangedEntity withoutReference(const ChangedEntity &referrer, const ChangedEntity &entity);
/// \p finding with the id \p to wherever its subject names \p entity.
AcceptedFinding withReference(AcceptedFinding finding, const ChangedEntity &entity, const QString &to);

} // namespace Dateline
