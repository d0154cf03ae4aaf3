// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/fieldsaid.h"

#include "models/domain/fields.h"
#include "models/editing/eventdraft.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>

#include <type_traits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct FieldSaidTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::FieldSaid)
};

} // namespace

QString fieldSaid(const Event &event, const QString &path, const Snapshot &snapshot)
{
    if (path == "title"_L1)
        return event.title;
    if (path == "summary"_L1)
        return event.summary;
    if (path == "date"_L1)
        return dateInWords(event.date);
    if (path == "dateReason"_L1)
        return event.dateReason;
    if (path == "note"_L1)
        return event.note;
    if (path == "reviewOn"_L1)
        return dateInWords(event.reviewOn);
    if (path == "tags"_L1)
        return tagLine(event.tags);
    if (path == "milestone"_L1)
        return event.milestone ? nameFor(*event.milestone) : QString();
    if (path == "measure"_L1) {
        const Measure *measure = snapshot.measure(event.measure);
        return measure ? measure->title : QString();
    }
    if (path == "category"_L1) {
        const auto number = snapshot.index().categories.constFind(event.category);
        return number == snapshot.index().categories.cend() ? QString() : snapshot.tracker().categories[*number].name;
    }
    QStringList parties;
    for (const Participation &each : event.parties)
        parties.append(
            FieldSaidTr::tr("%1: %2", "a role and a party").arg(nameFor(each.role), snapshot.nameOfParty(each.party)));
    return parties.join(u" · "_s);
}

QString fieldSaid(const Attribution &attribution, const QString &path, const Snapshot &snapshot)
{
    if (path == "source"_L1) {
        const SourceRow row = snapshot.sourceIndex(attribution.source);
        return row == noIndex ? QString() : snapshot.tracker().sourceName(row);
    }
    if (path == "claim"_L1)
        return nameFor(attribution.claim);
    if (path == "party"_L1)
        return snapshot.nameOfParty(attribution.party);
    if (path == "role"_L1)
        return attribution.role ? nameFor(*attribution.role) : QString();
    if (path == "support"_L1)
        return nameFor(attribution.support);
    if (path == "date"_L1)
        return dateInWords(attribution.date);
    if (path == "credibility"_L1)
        return attribution.credibility ? nameFor(*attribution.credibility) : QString();
    QString text;
    forEachField<Attribution>([&](const auto &each) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(each.in(attribution))>, QString>) {
            if (each.path() == path)
                text = each.in(attribution);
        }
    });
    return text;
}

} // namespace Dateline
