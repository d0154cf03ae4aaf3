// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/query/snapshot.h"
#include "models/reading/quoteanchor.h"

#include <vector>

namespace Dateline {

/// Where a source's text has the words of one of its attributions.
struct Mark
{
    AttributionRow attribution;
    EventRow row; ///< its event
    Anchor anchor;
    /// The place in UTF-16 units of MarkedText::text: of an Ambiguous anchor its first candidate, of a Broken one
    /// nothing.
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype end() const { return start + length; }
    /// Whether the text has the quote's words, typed otherwise.
    bool isRetyped() const { return anchor.state == AnchorState::Retyped; }
};

/// The text of a source with the quotes taken from it.
struct MarkedText
{
    QString text;              ///< normalText()
    std::vector<Mark> marks;   ///< the Exact and Retyped ones, by start, the longer of two first
    std::vector<Mark> missing; ///< all others, in the tracker's order
};

/// Anchors the quotes of all attributions of a source, whatever the filter, those left out that have no words. Without
/// a text there are no marks. Fails with ErrorCode::Cancelled only. O(attributions of the tracker + text + quotes · log
/// quotes), beside what QuoteAnchorer takes.
Result<MarkedText> markText(const Snapshot &snapshot, SourceRow source, Progress *progress = nullptr);

/// The marks that cover the UTF-16 unit at \p place, as indexes, the shortest first. O(marks).
std::vector<std::size_t> marksAt(const MarkedText &text, qsizetype place);

/// A stretch of text under the same number of marks.
struct MarkedStretch
{
    qsizetype start = 0;
    qsizetype length = 0;
    int depth = 0;         ///< how many marks lie over each other, at least one
    bool disputed = false; ///< one of them disputes its event
    friend bool operator==(const MarkedStretch &, const MarkedStretch &) = default;
};

/// The marks that have something in [begin, end), taken apart where one begins or ends, in order of place. \p disputes
/// has an entry for each mark, or none. O(marks + those in view · their logarithm).
std::vector<MarkedStretch> stretchesIn(const MarkedText &text, qsizetype begin, qsizetype end,
                                       const std::vector<bool> &disputes);

/// A part of a text in UTF-16 units as code points. O(its end).
TextSpan codePointSpan(const QString &text, qsizetype start, qsizetype length);

} // namespace Dateline
