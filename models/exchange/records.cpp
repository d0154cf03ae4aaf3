// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/records.h"

#include "models/exchange/exchangetr.h"

namespace Dateline {

using namespace Qt::StringLiterals;

QString placeInWords(const RecordPlace &place, const QString &field)
{
    QStringList parts;
    if (!place.path.isEmpty())
        parts.append(place.path);
    if (place.row > 0)
        parts.append(ExchangeTr::tr("row %1").arg(place.row));
    if (place.line > 0)
        parts.append(ExchangeTr::tr("line %1").arg(place.line));
    if (!field.isEmpty())
        parts.append(field);
    return parts.join(u", "_s);
}

} // namespace Dateline
