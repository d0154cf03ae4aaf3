// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datefield.h"

namespace Dateline {

Result<Edtf> readDateField(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() ? Result<Edtf>(Edtf()) : Edtf::parse(text);
}

} // namespace Dateline
