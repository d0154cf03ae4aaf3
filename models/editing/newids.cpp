// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/newids.h"

#include "models/domain/sourcerecord.h"

#include <QSet>

#include <functional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using IsTaken = std::function<bool(const QString &)>;

bool noneIsTaken(const QString &) { return false; }

/// What \p make(isTaken) makes of an id, given that \p records have their ids as their first text.
template<typename Make>
auto freeAmong(const TextRecords &records, Make make)
{
    const QByteArray wanted = make(noneIsTaken).text.toUtf8();
    QSet<QString> alike;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records.bytes(i, 0).startsWith(wanted))
            alike.insert(records.text(i, 0));
    }
    return make([&alike](const QString &id) { return alike.contains(id); });
}

template<typename Thing, typename Make>
auto freeAmong(const std::vector<Thing> &things, Make make)
{
    const QString wanted = make(noneIsTaken).text;
    QSet<QString> alike;
    for (const Thing &thing : things) {
        if (thing.id.text.startsWith(wanted))
            alike.insert(thing.id.text);
    }
    return make([&alike](const QString &id) { return alike.contains(id); });
}

/// For freeAmong(): an id made of \p words.
template<typename Id>
auto madeOf(const QString &words, const QString &otherwise)
{
    return [=](const IsTaken &taken) { return Id{newId(words, otherwise, taken)}; };
}

} // namespace

EventId newEventId(const Snapshot &snapshot, const QString &title)
{
    return freeAmong(snapshot.tracker().eventColumns().texts, madeOf<EventId>(title, u"event"_s));
}

QString wordsForId(const Party &party)
{
    return party.kind == PartyKind::Country && !party.country.isNull() ? party.country.toString() : party.name;
}

PartyId newPartyId(const Snapshot &snapshot, const Party &party)
{
    return freeAmong(snapshot.tracker().parties, madeOf<PartyId>(wordsForId(party), u"party"_s));
}

MeasureId newMeasureId(const Snapshot &snapshot, const QString &title)
{
    return freeAmong(snapshot.tracker().measures, madeOf<MeasureId>(title, u"measure"_s));
}

CategoryId newCategoryId(const Snapshot &snapshot, const QString &name)
{
    return freeAmong(snapshot.tracker().categories, madeOf<CategoryId>(name, u"category"_s));
}

PublisherId newPublisherId(const Snapshot &snapshot, const QString &name)
{
    return freeAmong(snapshot.tracker().publishers, madeOf<PublisherId>(name, u"publisher"_s));
}

SourceId newSourceId(const Snapshot &snapshot, const Source &source)
{
    return freeAmong(snapshot.tracker().sourceColumns().texts,
                     [&source](const IsTaken &taken) { return newSourceId(source, taken); });
}

} // namespace Dateline
