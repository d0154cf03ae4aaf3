// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/trackercard.h"

#include "models/core/oneline.h"
#include "models/dates/yearname.h"
#include "models/query/snapshot.h"
#include "models/wording/counts.h"

#include <QCoreApplication>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The context of the words.
class TrackerCardTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::TrackerCard)
};

QString yearsOf(const EventTable &table)
{
    const Span extent = table.extent();
    if (!extent.begin || !extent.end || *extent.begin >= *extent.end)
        return {};
    const QString first = yearName(civilFromDay(*extent.begin).year, false);
    const QString last = yearName(civilFromDay(*extent.end - Days{1}).year, false);
    return first == last ? first : TrackerCardTr::tr("%1 – %2", "two years").arg(first, last);
}

} // namespace

TrackerCard trackerCard(const Snapshot &snapshot)
{
    const TrackerColumns &tracker = snapshot.tracker();
    TrackerCard card;
    card.title = oneLine(tracker.title);
    card.about = tracker.description.trimmed();
    const std::pair<std::size_t, QString (*)(std::size_t)> all[] = {
        {snapshot.table().count(), eventsInWords},
        {snapshot.table().countryCodes().size(), countriesInWords},
        {tracker.measures.size(), measuresInWords},
        {tracker.sourceOrder().size(), sourcesInWords}};
    for (const auto &[count, inWords] : all) {
        if (count > 0)
            card.counts.append(inWords(count));
    }
    card.years = yearsOf(snapshot.table());
    if (!tracker.license.isEmpty())
        card.license = TrackerCardTr::tr("Licence: %1").arg(oneLine(tracker.license));
    card.hasEvents = snapshot.table().count() > 0;
    return card;
}

} // namespace Dateline
