// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/records.h"

#include <nlohmann/json_fwd.hpp>

/// \file
/// Items of the Citation Style Language (CSL-JSON 1.0.2) as sources. The readers of BibTeX and RIS make such items of
/// their entries, so that types, names and dates are brought to a source in one place.
namespace Dateline {

/// Gives \p item to the sink: as a source, or as rejected if it is no object or has neither title, container, author nor
/// address. Members that a source cannot hold are remarked on. A date that is none stays as the text that it is, for
/// RecordDates to judge.
/// False: nothing more is wanted.
bool takeCslItem(const nlohmann::json &item, const RecordPlace &place, RecordSink &sink);

/// A date variable of CSL: date-parts (in which -44 is 44 BC), season, circa, raw, literal; or a plain text.
RecordDate cslDateOf(const nlohmann::json &value);

/// A text without the markup that CSL allows in titles: i, b, sup, sub, span with a style.
QString withoutCslMarkup(QString text);

} // namespace Dateline
