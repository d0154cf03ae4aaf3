// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <vector>

namespace Dateline {

/// What a new tracker can begin with: categories with colours and glyphs, and saved views, but no events.
struct TrackerTemplate
{
    QString name;        ///< "policy-tracker": command line
    QString title;       ///< in the language that is spoken
    QString description; ///< one or two sentences in it
};

/// All templates in the order in which they are offered; the plain one is the last.
std::vector<TrackerTemplate> trackerTemplates();

/// What a new tracker is to be.
struct NewTracker
{
    QString title;
    QString templateName; ///< of trackerTemplates(); empty: none, the tracker has nothing then
    QString language;     ///< BCP 47; empty: none
    QString license;      ///< SPDX expression; empty: none
};

/// The content of a new tracker, sound, with an id made of its title. Usage if the title is empty or too long, there is
/// no such template, or the language is none.
Result<Tracker> newTracker(const NewTracker &wanted);

} // namespace Dateline
