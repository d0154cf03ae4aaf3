// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/attributionrules.h"

#include <QSet>

namespace Dateline {

using namespace Qt::StringLiterals;

std::size_t originsWith(const Snapshot &snapshot, const Attribution &added, const Source &source)
{
    const TrackerColumns &tracker = snapshot.tracker();
    const PublisherNames &houses = snapshot.index().houses;
    QSet<QString> origins;
    for (const AttributionRow number : snapshot.attributionsOf(snapshot.rowOf(added.event))) {
        const Attribution known = tracker.attribution(number);
        if (known.support != Support::Disputes && known.id != added.id)
            origins.insert(originKey(snapshot.firstReporter(number)));
    }
    if (added.support != Support::Disputes) {
        const SourceRow known = added.origin.isEmpty() ? snapshot.sourceIndex(source.id) : SourceRow();
        origins.insert(known == noIndex ? houses.keyOf(originOf(added, source))
                                        : originKey(snapshot.firstReporterOfSource(known)));
    }
    return static_cast<std::size_t>(origins.size());
}

AttributionId newAttributionId(const Snapshot &snapshot, const EventId &event, const SourceId &source)
{
    const auto &texts = snapshot.tracker().attributionColumns().texts;
    QSet<QString> taken;
    for (std::size_t i = 0; i < texts.size(); ++i)
        taken.insert(texts.text(i, TrackerColumns::AttributionColumns::Id));
    return {newId(event.text + u' ' + source.text, u"attribution"_s,
                  [&taken](const QString &id) { return taken.contains(id); })};
}

QString originBeside(const Source &source, const QString &name)
{
    return originKey(name) == originKey(displayName(source)) ? QString() : name;
}

} // namespace Dateline
