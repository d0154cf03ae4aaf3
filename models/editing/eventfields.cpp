// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventfields.h"

#include "models/core/keepfirst.h"
#include "models/core/textfold.h"
#include "models/domain/countrycodes.h"
#include "models/domain/countrynames.h"
#include "models/domain/limits.h"
#include "models/editing/editingtr.h"
#include "models/editing/listpieces.h"
#include "models/editing/newids.h"
#include "models/editing/partyfinder.h"
#include "models/wording/dateentry.h"

#include <QSet>

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

/// By code and by name, in the language that is spoken.
const QHash<QByteArray, CountryCode> &countriesByName()
{
    static const QHash<QByteArray, CountryCode> byName = [] {
        QHash<QByteArray, CountryCode> names;
        for (char16_t first = u'A'; first <= u'Z'; ++first) {
            for (char16_t second = u'A'; second <= u'Z'; ++second) {
                const std::array letters = {first, second};
                const auto code = CountryCode::parse(QStringView(letters.data(), 2));
                if (!code)
                    continue;
                if (const CodeMeaning meaning = meaningOf(*code); meaning.status == CodeStatus::OtherCode)
                    names.insert(foldForSearch(code->toString()), meaning.instead.front()); // UK
                if (!isCountry(*code))
                    continue;
                names.insert(foldForSearch(code->toString()), *code);
                names.insert(foldForSearch(countryName(*code)), *code);
            }
        }
        return names;
    }();
    return byName;
}

template<typename Value>
void insertOnce(QHash<QByteArray, Value> &names, const QString &name, const Value &value)
{
    const QByteArray folded = foldForSearch(name);
    if (!folded.isEmpty() && !names.contains(folded))
        names.insert(folded, value);
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

/// Whether \p piece is nothing but a legal form, "Ltd." or "Pte. Ltd.", as it stands behind the name of a company.
bool isLegalForm(const QString &piece)
{
    static const QSet<QByteArray> forms = {"ltd.", "ltd", "inc.",    "inc",  "llc",  "l.l.c.", "corp.",  "corp",
                                           "co.",  "co",  "plc",     "gmbh", "ag",   "s.a.",   "sa",     "spa",
                                           "b.v.", "bv",  "n.v.",    "nv",   "a.s.", "oyj",    "s.p.a.", "ab",
                                           "a/s",  "kg",  "limited", "pte.", "pty.", "jr.",    "sr."};
    const QList<QByteArray> words = foldForSearch(piece).split(' ');
    return std::all_of(words.begin(), words.end(), [](const QByteArray &word) { return forms.contains(word); });
}

/// Pieces of a list that was cut at commas, with "Ltd." and its like put back to the name before it.
QStringList withLegalForms(const QStringList &pieces)
{
    QStringList joined;
    for (const QString &piece : pieces) {
        if (!joined.isEmpty() && isLegalForm(piece))
            joined.last() += u", "_s + piece;
        else
            joined.append(piece);
    }
    return joined;
}

/// Not of its code: companies are called GE and 3M, too.
bool isNameOfCountry(const QString &text)
{
    constexpr qsizetype longestCode = 3;
    const QString name = cutRole(text).first;
    return name.size() > longestCode && countriesByName().contains(foldForSearch(name));
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
    for (const Category &category : tracker.categories)
        insertOnce(m_categories, category.name, category.id);
    for (const Category &category : tracker.categories)
        insertOnce(m_categories, category.id.text, category.id);
    const auto namesOf = [this](const Party &party) -> QHash<QByteArray, PartyId> & {
        return party.kind == PartyKind::Country ? m_countries : m_others;
    };
    for (const Party &party : tracker.parties)
        insertOnce(namesOf(party), party.name, party.id);
    for (const Party &party : tracker.parties) { // what is less usual gives way to names
        for (const Alias &alias : party.aliases)
            insertOnce(namesOf(party), alias.name, party.id);
        insertOnce(namesOf(party), party.id.text, party.id);
        if (party.kind == PartyKind::Country && !party.country.isNull() && !m_partyOfCountry.contains(party.country))
            m_partyOfCountry.insert(party.country, party.id);
    }
    for (const Measure &measure : tracker.measures)
        insertOnce(m_measures, measure.title, measure.id);
    for (const Measure &measure : tracker.measures)
        insertOnce(m_measures, measure.id.text, measure.id);
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
        return writeParties(event, trimmed, true, added);
    case EventField::Parties:
        return writeParties(event, trimmed, false, added);
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
    if (const auto known = m_categories.constFind(folded); known != m_categories.constEnd()) {
        event.category = *known;
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

std::optional<Participation> EventFields::participationOf(const QString &text, bool countries,
                                                          const NewNames *added) const
{
    const auto [name, role] = cutRole(text);
    const QByteArray folded = foldForSearch(name);
    const auto &names = countries ? m_countries : m_others;
    if (const auto known = names.constFind(folded); known != names.constEnd())
        return Participation{*known, role.value_or(usualRole(m_snapshot->party(*known)->kind))};
    // Called as countries are called everywhere, or by its code.
    const CountryCode code = countries ? countriesByName().value(folded) : CountryCode();
    if (const auto known = m_partyOfCountry.constFind(code); known != m_partyOfCountry.constEnd())
        return Participation{*known, role.value_or(usualRole(PartyKind::Country))};
    if (!added)
        return std::nullopt;
    const auto &places = countries ? added->countryNamed : added->otherNamed;
    const auto place = places.constFind(folded);
    if (place == places.constEnd())
        return std::nullopt;
    const Party &party = added->parties[*place];
    return Participation{party.id, role.value_or(usualRole(party.kind))};
}

/// A party that the tracker does not have; none if it is to be a country and there is no such country.
std::optional<Participation> EventFields::addedParty(const QString &text, PartyKind kind, NewNames &added) const
{
    const auto [name, role] = cutRole(text);
    const bool countries = kind == PartyKind::Country;
    Party party;
    party.kind = kind;
    party.name = name;
    if (countries) {
        const auto code = countriesByName().constFind(foldForSearch(name));
        if (code == countriesByName().constEnd())
            return std::nullopt;
        party.country = *code;
        party.name = countryName(*code);
    }
    if (isTooLong(party.name, Limits::name))
        return std::nullopt;
    party.id.text = newId(party.name, u"party"_s, [&](const QString &id) { return partyOf({id}, &added) != nullptr; });
    auto &places = countries ? added.countryNamed : added.otherNamed;
    places.insert(foldForSearch(name), added.parties.size());
    insertOnce(places, party.name, added.parties.size());
    for (auto known = countriesByName().cbegin(); countries && known != countriesByName().cend(); ++known) {
        if (*known == party.country)
            places.insert(known.key(), added.parties.size());
    }
    added.partyOfId.insert(party.id.text, added.parties.size());
    added.parties.push_back(party);
    return Participation{party.id, role.value_or(usualRole(party.kind))};
}

/// A list of names in \p text, or one.
Result<std::vector<EventFields::NamedParty>> EventFields::namedParties(const QString &text, const PartyHints &hints,
                                                                       NewNames *added) const
{
    const QStringList pieces =
        hints.isOne ? QStringList{text.trimmed()} : withLegalForms(listPieces(text, separatorIn(text)));
    // A pasted column headed "Parties" has countries in it, too, and no company is made of a country's name.
    const auto isCountry = [&](const QString &piece) { return hints.countries || (added && isNameOfCountry(piece)); };
    std::vector<NamedParty> wanted;
    for (qsizetype from = 0; from < pieces.size();) {
        // A name may have commas: the longest run of pieces that is a name is one.
        std::optional<Participation> found;
        QString typed;
        qsizetype end = pieces.size();
        for (; end > from && !found; --end) {
            typed = pieces.sliced(from, end - from).join(u", "_s);
            found = participationOf(typed, hints.countries, added);
            if (!found && isCountry(typed))
                found = participationOf(typed, true, added);
        }
        if (!found && added)
            found = addedParty(pieces[from], isCountry(pieces[from]) ? PartyKind::Country : hints.newKind, *added);
        if (!found) {
            return unreadable(hints.countries ? EditingTr::tr("No country is called “%1”.").arg(pieces[from])
                                              : EditingTr::tr("No company is called “%1”.").arg(pieces[from]));
        }
        wanted.push_back({*found, cutRole(typed).second.has_value()});
        from = std::max(end + 1, from + 1);
    }
    if (wanted.size() > Limits::perEntity)
        return unreadable(EditingTr::tr("These are too many parties for one event."));
    return wanted;
}

Result<std::vector<Participation>> EventFields::parties(const QString &text, const PartyHints &hints,
                                                        NewNames *added) const
{
    const auto wanted = namedParties(text, hints, added);
    if (!wanted)
        return wanted.error();
    std::vector<Participation> all;
    for (const NamedParty &one : *wanted) {
        all.push_back(one.participation);
        if (hints.role && !one.saysRole)
            all.back().role = *hints.role;
    }
    keepFirstOfEqual(all);
    return all;
}

Result<void> EventFields::writeParties(Event &event, const QString &text, bool countries, NewNames *added) const
{
    const auto wanted = namedParties(text, {.countries = countries}, added);
    if (!wanted)
        return wanted.error();
    std::vector<Participation> after;
    for (const Participation &before : event.parties) {
        const Party *party = partyOf(before.party, added);
        const bool isOfThese = party && (party->kind == PartyKind::Country) == countries;
        const auto means = [&](const NamedParty &one) { return one.means(before); };
        if (!isOfThese || std::any_of(wanted->begin(), wanted->end(), means))
            after.push_back(before);
    }
    for (const NamedParty &one : *wanted) {
        const auto isIt = [&](const Participation &other) { return one.means(other); };
        if (std::none_of(after.begin(), after.end(), isIt))
            after.push_back(one.participation);
    }
    event.parties = std::move(after);
    return {};
}

Result<void> EventFields::writeMeasure(Event &event, const QString &text) const
{
    if (text.isEmpty()) {
        event.measure = {};
        event.milestone.reset();
        return {};
    }
    const auto measure = m_measures.constFind(foldForSearch(text));
    if (measure == m_measures.constEnd())
        return unreadable(EditingTr::tr("No measure is called “%1”.").arg(text));
    event.measure = *measure;
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
