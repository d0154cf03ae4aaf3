// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/entitylookup.h"

#include <functional>

namespace Dateline {

/// What the rules of editing ask a tracker: single entities, and what names them.
class EditBase : public EntityLookup
{
public:
    using Visit = std::function<void(const ChangedEntity &)>;

    /// Calls \p visit with each event, measure or attribution that names \p entity by its id, and with the header if
    /// the tracker opens with it. What accepted findings, figures and saved views name is not looked at: for that there
    /// are the functions below.
    virtual void forEachReferrer(const ChangedEntity &entity, const Visit &visit) const = 0;
    /// Calls \p visit with each event that has \p tag.
    virtual void forEachTagged(const QString &tag, const Visit &visit) const = 0;
    /// Calls \p visit with each accepted finding whose subject names \p entity.
    virtual void forEachFinding(const ChangedEntity &entity, const Visit &visit) const = 0;
    /// Calls \p visit with each figure and each saved view.
    virtual void forEachKeptLook(const Visit &visit) const = 0;
};

} // namespace Dateline
