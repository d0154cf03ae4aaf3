// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

namespace Dateline {

/// The record with its text in the form in which it is kept (normalText()), and with the digest of that. A digest that
/// is there already stays: it is of the text in which the quotes were confirmed. O(size of the text).
Source withNormalText(Source record);

/// Whether the digest of the record is not that of its text, so that quotes were confirmed in another text. A record
/// without a digest has no other text. O(size of the text).
bool hasAnotherText(const Source &record);

} // namespace Dateline
