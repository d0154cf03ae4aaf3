// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/editing/eventfields.h"

#include <span>
#include <vector>

/// \file
/// Find and replace in one field of many events.
namespace Dateline {

struct ReplaceRequest
{
    EventField field = EventField::Title;
    QString find;
    QString with;
    bool matchCase = false;
    bool wholeWords = false;
    friend bool operator==(const ReplaceRequest &, const ReplaceRequest &) = default;
};

/// One event in whose field the text was found.
struct Replacement
{
    EventRow row;
    QString before;
    QString after;
    QString problem; ///< why the field cannot be so, in a sentence; empty: it can
};

/// Where the text is found among \p rows, in their order, and what would stand there then. Empty if there is nothing to
/// find. Without matchCase letters are compared case folded. Stops when \p progress is cancelled. O(rows).
std::vector<Replacement> findReplacements(const EventFields &fields, std::span<const EventRow> rows,
                                          const ReplaceRequest &request, Progress *progress = nullptr);

/// How often it is found in the text of one field, and the text with all of them replaced.
struct ReplacedText
{
    int count = 0;
    QString text;
};
ReplacedText replacedIn(const QString &text, const ReplaceRequest &request);

/// The step "Replace in n events" of those that have no problem. O(replacements).
Change replacing(const EventFields &fields, const std::vector<Replacement> &replacements, EventField field);

} // namespace Dateline
