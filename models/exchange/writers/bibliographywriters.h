// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"

/// \file
/// The sources of events for reference managers. In the order of the tracker's list, each once.
namespace Dateline {

const FormatWriter &bibtexWriter();
const FormatWriter &cslJsonWriter();
const FormatWriter &risWriter();

} // namespace Dateline
