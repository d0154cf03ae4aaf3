// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventfields.h"

#include "models/core/textfold.h"
#include "models/domain/countrynames.h"
#include "models/domain/limits.h"
#include "models/editing/claimedparties.h"
#include "models/editing/editingtr.h"
#include "models/editing/listpieces.h"
#include "models/editing/newids.h"
#include "models/editing/partyfinder.h"
#include "models/wording/dateentry.h"

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Error unreadable(const QString &why) { return {ErrorCode::Malformed, why, {}}; }

bool isTooLong(const QString &text, std::size_t most)
{
    return static_cast<std::size_t>(text.size()) > most && static_cast<std::size_t>(text.toUcs4().size()) > most;
}

Error tooLong(std::size_t most)
{
    return unreadable(EditingTr::tr("At most %Ln character(s) fit here.", nullptr, static_cast<int>(most)));
}

Result<void> writeText(QString &field, const QString &text, std::size_t most)
{
    if (isTooLong(text, most))
        return tooLong(most);
    field = text;
    return {};
}

template<typename Enum>
std::optional<Enum> termNamed(const QString &text)
{
    const QByteArray folded = foldForSearch(text);
    for (const auto &term : terms<Enum>()) {
        if (folded == foldForSearch(term.word) || folded == foldForSearch(termInWords(term.name)))
            return term.value;
    }
    return std::nullopt;
}

/// What separates the entries of a list that stands in a cell: semicolons or, if there is none, commas.
QStringView separatorIn(const QString &list) { return list.contains(u';') ? u";" : u","; }

/// Entries as a list in a cell.
QString listText(const QStringList &entries)
{
    const bool hasSeparator = std::any_of(entries.begin(), entries.end(), [](const QString &entry) {
        return entry.contains(u',') || entry.contains(u';');
    });
    return entries.join(hasSeparator ? u"; "_s : u", "_s);
}

/// "Huawei (target)" as "Huawei" and the role.
std::pair<QString, std::optional<Role>> cutRole(const QString &text)
{
    const qsizetype open = text.lastIndexOf(u'(');
    if (open > 0 && text.endsWith(u')')) {
        if (const auto role = termNamed<Role>(text.sliced(open + 1, text.size() - open - 2)))
            return {text.first(open).trimmed(), role};
    }
    return {text, std::nullopt};
}

/// Whether what stands among parties of all kinds is a country: by its name or, if that is asked for, by its code in
/// capitals.
bool isCountryAmongParties(const QString &text, bool byCode)
{
    const QString name = cutRole(text).first;
    return !countryNamed(name).isNull() || (byCode && name == name.toUpper() && !countryCalled(name).isNull());
}

/// By what a new party is known again: all names of a country are one.
QByteArray keyOfNew(const QString &name, bool isCountry)
{
    const CountryCode code = isCountry ? countryCalled(name) : CountryCode();
    return code.isNull() ? foldForSearch(name) : code.toString().toLatin1();
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

Result<void> EventFields::write(Event &event, EventField field, const QString &text, NewNames *added) const
{
    const QString trimmed = text.trimmed();
    switch (field) {
    case EventField::Date:
        return writeDate(event.date, trimmed, true);
    case EventField::Title:
        if (trimmed.isEmpty())
            return unreadable(EditingTr::tr("An event needs a title."));
        return writeText(event.title, text.simplified(), Limits::title);
    case EventField::Category:
        return writeCategory(event, trimmed, added);
    case EventField::Countries:
        return writeParties(event, trimmed, PartiesOf::Countries, added);
    case EventField::Parties:
        return writeParties(event, trimmed, PartiesOf::Others, added);
    case EventField::Measure:
        return writeMeasure(event, trimmed);
    case EventField::Milestone:
        return writeMilestone(event, trimmed);
    case EventField::Tags:
        return writeTags(event, trimmed);
    case EventField::Summary:
        return writeText(event.summary, trimmed, Limits::prose);
    case EventField::Note:
        return writeText(event.note, trimmed, Limits::prose);
    case EventField::ReviewOn:
        return writeDate(event.reviewOn, trimmed, false);
    }
    return {};
}

Result<void> EventFields::writeDate(Edtf &date, const QString &text, bool required) const
{
    if (text.isEmpty() && required)
        return unreadable(EditingTr::tr("An event needs a date."));
    if (text.isEmpty()) {
        date = {};
        return {};
    }
    const auto readings = readDates(text, m_dates);
    if (!readings)
        return readings.error();
    date = readings->front().date;
    return {};
}

Result<void> EventFields::writeCategory(Event &event, const QString &text, NewNames *added) const
{
    if (text.isEmpty())
        return unreadable(EditingTr::tr("An event needs a category."));
    const QByteArray folded = foldForSearch(text);
    const QStringList known = m_names->categories.called(text);
    if (known.size() > 1 && !known.contains(event.category.text))
        return unreadable(unclearName(text, known));
    if (!known.isEmpty()) {
        if (!known.contains(event.category.text))
            event.category.text = known.front();
        return {};
    }
    if (!added)
        return unreadable(EditingTr::tr("No category is called “%1”.").arg(text));
    if (isTooLong(text, Limits::name))
        return tooLong(Limits::name);
    if (const auto before = added->categoryNamed.constFind(folded); before != added->categoryNamed.constEnd()) {
        event.category = added->categories[*before].id;
        return {};
    }
    Category category;
    category.name = text;
    category.id.text = newId(text, u"category"_s, [&](const QString &id) {
        const auto &known = m_snapshot->tracker().categories;
        return added->categoryOfId.contains(id)
            || std::any_of(known.begin(), known.end(), [&](const Category &one) { return one.id.text == id; });
    });
    event.category = category.id;
    added->categoryNamed.insert(folded, added->categories.size());
    added->categoryOfId.insert(category.id.text, added->categories.size());
    added->categories.push_back(category);
    return {};
}

const Party *EventFields::partyOf(const PartyId &id, const NewNames *added) const
{
    if (const Party *known = m_snapshot->party(id))
        return known;
    if (!added)
        return nullptr;
    const auto place = added->partyOfId.constFind(id.text);
    return place == added->partyOfId.constEnd() ? nullptr : &added->parties[*place];
}

EventFields::Meant EventFields::participationOf(const QString &text, bool countries, const Event &event,
                                                const NewNames *added) const
{
    const auto [name, role] = cutRole(text);
    QStringList known = (countries ? m_names->countries : m_names->others).called(name);
    if (known.size() > 1) { // what is in the event already is meant by its name
        QStringList inEvent;
        for (const Participation &each : event.parties) {
            if (known.contains(each.party.text) && !inEvent.contains(each.party.text))
                inEvent.append(each.party.text);
        }
        if (inEvent.size() != 1)
            return {std::nullopt, unclearName(name, known)};
        known = inEvent;
    }
    if (!known.isEmpty()) {
        const PartyId id{known.front()};
        return {Participation{id, role.value_or(usualRole(m_snapshot->party(id)->kind))}, {}};
    }
    if (!added)
        return {};
    const auto &places = countries ? added->countryNamed : added->otherNamed;
    const auto place = places.constFind(keyOfNew(name, countries));
    if (place == places.constEnd())
        return {};
    const Party &party = added->parties[*place];
    return {Participation{party.id, role.value_or(usualRole(party.kind))}, {}};
}

/// A party that the tracker does not have; none if it is to be a country and there is no such country.
std::optional<Participation> EventFields::addedParty(const QString &text, bool countries, NewNames &added) const
{
    const auto [name, role] = cutRole(text);
    Party party;
    party.kind = countries ? PartyKind::Country : PartyKind::Company;
    party.name = name;
    if (countries) {
        party.country = countryCalled(name);
        if (party.country.isNull())
            return std::nullopt;
        party.name = countryName(party.country);
    }
    if (isTooLong(party.name, Limits::name))
        return std::nullopt;
    party.id.text =
        newId(wordsForId(party), u"party"_s, [&](const QString &id) { return partyOf({id}, &added) != nullptr; });
    (countries ? added.countryNamed : added.otherNamed).insert(keyOfNew(name, countries), added.parties.size());
    added.partyOfId.insert(party.id.text, added.parties.size());
    added.parties.push_back(party);
    return Participation{party.id, role.value_or(usualRole(party.kind))};
}

Result<void> EventFields::writeParties(Event &event, const QString &text, PartiesOf kinds, NewNames *added) const
{
    const bool countries = kinds == PartiesOf::Countries;
    const QStringList pieces = listPieces(text, separatorIn(text));
    // A pasted column headed "Parties" has countries in it, too, and no company is made of a country's name or code.
    const auto isCountry = [&](const QString &piece) {
        return kinds != PartiesOf::Others || (added && isCountryAmongParties(piece, added->countriesByCode));
    };
    struct Wanted
    {
        Participation participation;
        bool saysRole = false;
        /// Whether it stands for \p other: in the role that it says, or else in any.
        bool means(const Participation &other) const
        {
            return saysRole ? other == participation : other.party == participation.party;
        }
    };
    const auto nobodyIsCalled = [kinds](const QString &name) {
        switch (kinds) {
        case PartiesOf::Countries:
            return EditingTr::tr("No country is called “%1”.").arg(name);
        case PartiesOf::Others:
            return EditingTr::tr("No company is called “%1”.").arg(name);
        case PartiesOf::Any:
            break;
        }
        return EditingTr::tr("No party of this tracker is called “%1”.").arg(name);
    };
    std::vector<Wanted> wanted;
    for (qsizetype from = 0; from < pieces.size();) {
        // A name may have commas: the longest run of pieces that is a name is one.
        std::optional<Participation> found;
        QString typed;
        qsizetype end = pieces.size();
        for (; end > from && !found; --end) {
            typed = pieces.sliced(from, end - from).join(u", "_s);
            Meant meant = participationOf(typed, countries, event, added);
            if (!meant.found && meant.unclear.isEmpty() && isCountry(typed))
                meant = participationOf(typed, true, event, added);
            if (!meant.unclear.isEmpty())
                return unreadable(meant.unclear);
            found = meant.found;
        }
        if (!found && added)
            found = addedParty(pieces[from], isCountry(pieces[from]), *added);
        if (!found)
            return unreadable(nobodyIsCalled(pieces[from]));
        wanted.push_back({*found, cutRole(typed).second.has_value()});
        from = std::max(end + 1, from + 1);
    }
    if (wanted.size() > Limits::perEntity)
        return unreadable(EditingTr::tr("These are too many parties for one event."));
    std::vector<Participation> after;
    for (const Participation &before : event.parties) {
        const Party *party = partyOf(before.party, added);
        const bool isOfThese = kinds != PartiesOf::Any && party && (party->kind == PartyKind::Country) == countries;
        const auto means = [&](const Wanted &one) { return one.means(before); };
        if (!isOfThese || std::any_of(wanted.begin(), wanted.end(), means))
            after.push_back(before);
    }
    for (const Wanted &one : wanted) {
        const auto isIt = [&](const Participation &other) { return one.means(other); };
        if (std::none_of(after.begin(), after.end(), isIt))
            after.push_back(one.participation);
    }
    std::swap(event.parties, after);
    if (const QString fault = claimedPartyFault(*m_snapshot, event); !fault.isEmpty()) {
        std::swap(event.parties, after);
        return unreadable(fault);
    }
    return {};
}

Result<void> EventFields::writeMeasure(Event &event, const QString &text) const
{
    if (text.isEmpty()) {
        event.measure = {};
        event.milestone.reset();
        return {};
    }
    const QStringList measures = m_names->measures.called(text);
    if (measures.isEmpty())
        return unreadable(EditingTr::tr("No measure is called “%1”.").arg(text));
    if (!measures.contains(event.measure.text)) {
        if (measures.size() > 1)
            return unreadable(unclearName(text, measures));
        event.measure.text = measures.front();
    }
    if (!event.milestone)
        event.milestone = Milestone::Announced;
    return {};
}

Result<void> EventFields::writeMilestone(Event &event, const QString &text) const
{
    if (event.measure.isEmpty())
        return text.isEmpty() ? Result<void>()
                              : unreadable(EditingTr::tr("Only the event of a measure is a milestone."));
    if (text.isEmpty())
        return unreadable(EditingTr::tr("The event of a measure is one of its milestones."));
    const auto milestone = termNamed<Milestone>(text);
    if (!milestone)
        return unreadable(EditingTr::tr("“%1” is no milestone.").arg(text));
    event.milestone = milestone;
    return {};
}

Result<void> EventFields::writeTags(Event &event, const QString &text) const
{
    QStringList tags = listPieces(text, separatorIn(text), event.tags);
    tags.removeDuplicates();
    if (std::any_of(tags.begin(), tags.end(), [](const QString &tag) { return isTooLong(tag, Limits::tag); }))
        return unreadable(EditingTr::tr("A tag has at most %Ln character(s).", nullptr, static_cast<int>(Limits::tag)));
    if (static_cast<std::size_t>(tags.size()) > Limits::perEntity)
        return unreadable(EditingTr::tr("These are too many tags for one event."));
    event.tags = tags;
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
