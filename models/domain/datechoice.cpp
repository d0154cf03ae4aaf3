// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datechoice.h"

namespace Dateline {

std::optional<Event> withChosenDate(Event event, const Edtf &date, const QString &reason)
{
    event.date = date;
    event.dateReason = reason.trimmed();
    if (event.date.isNull() || event.dateReason.isEmpty())
        return std::nullopt;
    return event;
}

} // namespace Dateline
