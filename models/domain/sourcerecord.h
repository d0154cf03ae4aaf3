// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <functional>

namespace Dateline {

/// What \p other says of the work, wherever \p source says nothing yet. Id, text, grade and digest stay as they are.
void fillGaps(Source &source, const Source &other);

/// The record of a source to which a file brings the text: what the file says of itself goes where \p known says
/// nothing yet, and its text takes the place of the one that was there. Id, digest and all else stay as they are.
Source completedBy(Source known, const Source &read);

/// An id for a source without one, made of its name and the year it was issued: "the-paper-2018". \p taken tells which
/// ids there are.
SourceId newSourceId(const Source &source, const std::function<bool(const QString &)> &taken);

/// Names as one line that can be edited, "de Gaulle, Charles; King, Martin Luther, Jr.; Institution", and back: a name
/// with a comma is a person's, whose particles and suffix are told by withParts(). What is written as one of \p known
/// is that one, whatever its parts.
QString authorLine(const std::vector<AuthorName> &authors);
std::vector<AuthorName> authorsFromLine(const QString &line, const std::vector<AuthorName> &known = {});

} // namespace Dateline
