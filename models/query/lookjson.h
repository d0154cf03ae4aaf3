// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/query/look.h"

#include <QByteArray>
#include <QFlags>

#include <nlohmann/json_fwd.hpp>

namespace Dateline {

class ObjectReader;

/// A look as a JSON object: {"filter":{…},"lanes":"country","range":[17000.5,18000.5],"event":"au-5g-ban"}, with
/// "knownThen":true where that is so, which goes with the filter. What is selected is a member named by its kind: "event", "country", "company", "measure" or "source". Members in
/// alphabetical order, what is not chosen left out, UTF-8 without blanks: equal looks give equal bytes, which are in
/// canonical form (canonicaljson.h), as SavedView::look is.
QByteArray lookJson(const Look &look);

/// Back again; what is missing is as in a default look. Fails with Malformed, the place a JSON pointer
/// ("/filter/countries/0"): what is no JSON object, a member that is unknown, a second selection, or a value that
/// nothing can be made of. What names something the tracker does not have is no error here.
Result<Look> readLook(const QByteArray &json);

/// The parts of a look, for objects that hold some of them among other members.
enum class LookPart { Filter = 1, Lanes = 2, Range = 4, Selected = 8 };
Q_DECLARE_FLAGS(LookParts, LookPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(LookParts)

/// Adds those members of a look to an object.
void addLook(nlohmann::json &object, const Look &look, LookParts parts);
/// Reads those members of an object; faults go to its reader. The others stay as they are in \p look.
void takeLook(ObjectReader &object, Look &look, LookParts parts);

} // namespace Dateline
