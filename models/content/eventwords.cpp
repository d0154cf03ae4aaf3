// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/eventwords.h"

#include "models/content/attributionwords.h"
#include "models/content/stateddates.h"
#include "models/core/oneline.h"
#include "models/wording/datewords.h"

#include <QCoreApplication>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct EventCardTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::EventCard)
};

QString inWords(const Edtf &date) { return date.isNull() ? QString() : dateInWords(date); }

EventWords::Statement statementOf(const SourcedAttribution &card)
{
    const Attribution &attribution = card.attribution;
    const Source &source = card.source;
    EventWords::Statement statement;
    if (!attribution.quote.exact.isEmpty())
        statement.quote = u'“' + oneLine(attribution.quote.exact) + u'”';
    statement.chain = chainInWords(attribution, source);
    QStringList parts;
    for (const QString &each : {source.title, displayAuthors(source), source.publisher, inWords(source.issued)}) {
        const QString part = oneLine(each);
        if (!part.isEmpty() && part != displayName(source))
            parts.append(part);
    }
    if (const QString grade = gradeWord(attribution, source); !grade.isEmpty())
        parts.append(grade);
    statement.work = parts.join(u" · "_s);
    statement.disputes = attribution.support == Support::Disputes;
    const QString date = inWords(attribution.date);
    if (statement.disputes)
        statement.dispute =
            date.isEmpty() ? EventCardTr::tr("disputes this") : EventCardTr::tr("disputes this: %1").arg(date);
    return statement;
}

QString partiesOf(const Snapshot &snapshot, const Event &event)
{
    QStringList roles;
    for (const RoleParties &parties : partiesByRole(snapshot, event)) {
        QStringList names;
        for (const std::size_t place : parties.places)
            names.append(snapshot.nameOfParty(event.parties[place].party));
        roles.append(nameFor(parties.role) + u": "_s + names.join(u", "_s));
    }
    return roles.join(u" · "_s);
}

QString measureOf(const Snapshot &snapshot, const Event &event)
{
    const Measure *measure = event.measure.isEmpty() ? nullptr : snapshot.measure(event.measure);
    if (!measure)
        return {};
    QStringList parts{oneLine(measure->title), nameFor(measure->effect)};
    if (event.milestone)
        parts.append(nameFor(*event.milestone));
    return parts.join(u" · "_s);
}

} // namespace

EventWords eventWords(const Snapshot &snapshot, EventRow row)
{
    const Event event = snapshot.event(row);
    EventWords words;
    words.category = snapshot.table().category()[row];
    if (words.category != noIndex)
        words.categoryName = snapshot.table().categoryNames()[words.category];
    words.date = dateInWords(event.date);
    words.title = oneLine(event.title);
    words.parties = partiesOf(snapshot, event);
    words.measure = measureOf(snapshot, event);
    if (statedDates(snapshot, row).disagree)
        words.dispute = event.dateReason.isEmpty()
            ? EventCardTr::tr("Sources disagree on the date")
            : EventCardTr::tr("Sources disagree on the date. %1").arg(oneLine(event.dateReason));
    words.summary = oneLine(event.summary);
    for (const SourcedAttribution &card : attributionsByWeight(snapshot, row))
        words.statements.push_back(statementOf(card));
    return words;
}

QString describeEvent(const EventWords &words)
{
    QStringList sentences{words.date, words.title, words.parties, words.measure, words.dispute, words.summary};
    for (const EventWords::Statement &statement : words.statements)
        sentences << statement.quote << statement.chain << statement.work << statement.dispute;
    sentences.removeAll(QString());
    return sentences.join(u". "_s);
}

} // namespace Dateline
