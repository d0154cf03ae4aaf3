// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/quotemending.h"

#include "models/checks/checkstr.h"

#include <QHash>

namespace Dateline {

Change mendingQuotes(const TrackerColumns &tracker, const std::vector<MendedQuote> &quotes)
{
    using Columns = TrackerColumns::AttributionColumns;
    QHash<QString, const QuoteMending *> mendings;
    for (const MendedQuote &quote : quotes)
        mendings.insert(quote.attribution.text, &quote.mending);
    Change change;
    for (std::size_t place = 0; place < tracker.attributionOrder().size(); ++place) {
        const std::uint32_t number = tracker.attributionOrder()[place];
        const QuoteMending *mending =
            mendings.value(tracker.attributionColumns().texts.text(number, Columns::Id), nullptr);
        if (!mending)
            continue;
        const Attribution before = tracker.attribution(number);
        if (before.quote != mending->before)
            continue;
        Attribution after = before;
        after.quote = mending->after;
        change.parts.push_back(EntityChange::changeOf(before, after));
    }
    change.name = ChecksTr::tr("Take %Ln quote(s) as in the text", nullptr, static_cast<int>(change.parts.size()));
    return change;
}

} // namespace Dateline
