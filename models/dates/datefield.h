// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtf.h"

namespace Dateline {

/// The date that a person typed into a field that may be left empty: blanks around it do not matter, and nothing typed
/// is no date (Edtf::isNull()). Fails as Edtf::parse() does.
Result<Edtf> readDateField(const QString &typed);

} // namespace Dateline
