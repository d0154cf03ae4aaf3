// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/attributionrules.h"

#include "models/domain/originkind.h"

#include <QSet>

namespace Dateline {

using namespace Qt::StringLiterals;

std::size_t originsWith(const Snapshot &snapshot, const Attribution &added, const Source &source)
{
    const TrackerColumns &tracker = snapshot.tracker();
    const PublisherNames &houses = snapshot.index().houses;
    QSet<QString> origins;
    const auto count = [&origins](const QString &reporter) {
        if (canConfirm(reporter))
            origins.insert(originKey(reporter));
    };
    for (const AttributionRow number : snapshot.attributionsOf(snapshot.rowOf(added.event))) {
        const Attribution known = tracker.attribution(number);
        if (known.support != Support::Disputes && known.id != added.id)
            count(snapshot.firstReporter(number));
    }
    if (added.support != Support::Disputes) {
        const SourceRow known = added.origin.isEmpty() ? snapshot.sourceIndex(source.id) : SourceRow();
        count(known == noIndex ? houses.houseOf(originOf(added, source)) : snapshot.firstReporterOfSource(known));
    }
    return static_cast<std::size_t>(origins.size());
}

AttributionId newAttributionId(const Snapshot &snapshot, const EventId &event, const SourceId &source)
{
    const auto &texts = snapshot.tracker().attributionColumns().texts;
    const auto made = [&](const std::function<bool(const QString &)> &taken) {
        return newId(event.text + u' ' + source.text, u"attribution"_s, taken);
    };
    // Of all ids only those are kept that begin alike.
    const QByteArray wanted = made([](const QString &) { return false; }).toUtf8();
    QSet<QString> alike;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts.bytes(i, TrackerColumns::AttributionColumns::Id).startsWith(wanted))
            alike.insert(texts.text(i, TrackerColumns::AttributionColumns::Id));
    }
    return {made([&alike](const QString &id) { return alike.contains(id); })};
}

QString originBeside(const Source &source, const QString &name)
{
    return originKey(name) == originKey(displayName(source)) ? QString() : name;
}

} // namespace Dateline
