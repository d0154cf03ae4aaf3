// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventfields.h"

#include "models/editing/editingtr.h"
#include "models/wording/dateentry.h"

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Entries as a list in a cell.
QString listText(const QStringList &entries)
{
    const bool hasSeparator = std::any_of(entries.begin(), entries.end(), [](const QString &entry) {
        return entry.contains(u',') || entry.contains(u';');
    });
    return entries.join(hasSeparator ? u"; "_s : u", "_s);
}

} // namespace

QString eventFieldName(EventField field)
{
    switch (field) {
    case EventField::Date:
        return EditingTr::tr("Date");
    case EventField::Title:
        return EditingTr::tr("Title");
    case EventField::Category:
        return EditingTr::tr("Category");
    case EventField::Countries:
        return EditingTr::tr("Countries");
    case EventField::Parties:
        return EditingTr::tr("Companies");
    case EventField::Measure:
        return EditingTr::tr("Measure");
    case EventField::Milestone:
        return EditingTr::tr("Milestone");
    case EventField::Tags:
        return EditingTr::tr("Tags");
    case EventField::Summary:
        return EditingTr::tr("Summary");
    case EventField::Note:
        return EditingTr::tr("Note");
    case EventField::ReviewOn:
        return EditingTr::tr("Review on");
    }
    return {};
}

EventFields::EventFields(std::shared_ptr<const Snapshot> snapshot, DateContext dates)
    : m_snapshot(std::move(snapshot)), m_dates(std::move(dates))
{
    const TrackerColumns &tracker = m_snapshot->tracker();
    auto names = std::make_shared<Names>();
    names->categories = NameTable(tracker.categories);
    names->measures = NameTable(tracker.measures);
    for (const Party &party : tracker.parties)
        (party.kind == PartyKind::Country ? names->countries : names->others).add(party);
    m_names = std::move(names);
}

QString EventFields::text(const Event &event, EventField field) const
{
    const auto partiesOf = [&](bool countries) {
        QStringList names;
        for (const Participation &participation : event.parties) {
            const Party *party = m_snapshot->party(participation.party);
            const QString name = m_snapshot->nameOfParty(participation.party);
            const bool isOfThese = party && (party->kind == PartyKind::Country) == countries;
            if (isOfThese && !names.contains(name))
                names.append(name);
        }
        return listText(names);
    };
    switch (field) {
    case EventField::Date:
        return dateAsTyped(event.date, m_dates);
    case EventField::Title:
        return event.title;
    case EventField::Category: {
        const auto &categories = m_snapshot->tracker().categories;
        const auto category = std::find_if(categories.begin(), categories.end(),
                                           [&](const Category &one) { return one.id == event.category; });
        return category == categories.end() ? event.category.text : category->name;
    }
    case EventField::Countries:
        return partiesOf(true);
    case EventField::Parties:
        return partiesOf(false);
    case EventField::Measure: {
        const Measure *measure = m_snapshot->measure(event.measure);
        return measure ? measure->title : QString();
    }
    case EventField::Milestone:
        return event.milestone ? nameFor(*event.milestone) : QString();
    case EventField::Tags:
        return listText(event.tags);
    case EventField::Summary:
        return event.summary;
    case EventField::Note:
        return event.note;
    case EventField::ReviewOn:
        return dateAsTyped(event.reviewOn, m_dates);
    }
    return {};
}

QStringList EventFields::choices(EventField field) const
{
    const TrackerColumns &tracker = m_snapshot->tracker();
    QStringList names;
    switch (field) {
    case EventField::Category:
        for (const Category &category : tracker.categories)
            names.append(category.name);
        break;
    case EventField::Countries:
    case EventField::Parties:
        for (const Party &party : tracker.parties) {
            if ((party.kind == PartyKind::Country) == (field == EventField::Countries))
                names.append(party.name);
        }
        break;
    case EventField::Measure:
        for (const Measure &measure : tracker.measures)
            names.append(measure.title);
        break;
    case EventField::Milestone:
        for (const auto &term : terms<Milestone>())
            names.append(termInWords(term.name));
        break;
    case EventField::Tags:
        for (const QString &tag : m_snapshot->table().tagNames())
            names.append(tag);
        break;
    case EventField::Date:
    case EventField::Title:
    case EventField::Summary:
    case EventField::Note:
    case EventField::ReviewOn:
        break;
    }
    return names;
}

Change fieldChange(const Event &before, const Event &after, EventField field)
{
    const auto name = [field] {
        switch (field) {
        case EventField::Date:
            return EditingTr::tr("Change date");
        case EventField::Title:
            return EditingTr::tr("Change title");
        case EventField::Category:
            return EditingTr::tr("Change category");
        case EventField::Countries:
            return EditingTr::tr("Change countries");
        case EventField::Parties:
            return EditingTr::tr("Change companies");
        case EventField::Measure:
            return EditingTr::tr("Change measure");
        case EventField::Milestone:
            return EditingTr::tr("Change milestone");
        case EventField::Tags:
            return EditingTr::tr("Change tags");
        case EventField::Summary:
            return EditingTr::tr("Change summary");
        case EventField::Note:
            return EditingTr::tr("Change note");
        case EventField::ReviewOn:
            return EditingTr::tr("Change review day");
        }
        return QString();
    };
    return {name(), {EntityChange::changeOf(before, after)}};
}

} // namespace Dateline
