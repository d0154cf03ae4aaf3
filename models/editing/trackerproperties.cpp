// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/trackerproperties.h"

#include "models/domain/limits.h"
#include "models/editing/entitysteps.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct PropertiesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::TrackerProperties)
};

Error wrong(const QString &message, const QString &place) { return {ErrorCode::Malformed, message, place}; }

/// As Limits count: in code points.
bool isLongerThan(const QString &text, std::size_t most)
{
    return static_cast<std::size_t>(text.toUcs4().size()) > most;
}

/// Moves until \p there, all of \p wanted in another order, is as wanted.
void addMoves(std::vector<Category> there, const std::vector<Category> &wanted, std::vector<EntityChange> &parts)
{
    std::vector<CategoryId> ids;
    for (const Category &category : wanted)
        ids.push_back(category.id);
    Result<Change> moves = inOrder(there, ids);
    Q_ASSERT(moves.ok());
    const auto placeIn = [&](const QString &id) {
        return std::find_if(there.begin(), there.end(), [&](const Category &each) { return each.id.text == id; });
    };
    for (EntityChange &move : moves->parts) {
        const auto at = placeIn(nameInList(*move.before));
        move.placeBefore = Place{at == there.begin() ? QString() : std::prev(at)->id.text};
        const Category moved = *at;
        there.erase(at);
        const QString &behind = move.placeAfter->predecessor;
        there.insert(behind.isEmpty() ? there.begin() : std::next(placeIn(behind)), moved);
        parts.push_back(std::move(move));
    }
}

/// The place of each category in the tracker's list.
QHash<CategoryId, std::uint32_t> categoryPlaces(const TrackerColumns &tracker)
{
    QHash<CategoryId, std::uint32_t> places;
    for (std::size_t i = 0; i < tracker.categories.size(); ++i)
        places.insert(tracker.categories[i].id, static_cast<std::uint32_t>(i));
    return places;
}

Result<void> checkCategories(const std::vector<Category> &categories)
{
    if (categories.empty())
        return wrong(PropertiesTr::tr("A tracker needs a category: each event is of one."), u"/categories"_s);
    if (categories.size() > Limits::categories)
        return wrong(PropertiesTr::tr("At most %1 categories.").arg(Limits::categories), u"/categories"_s);
    QSet<QString> names;
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const QString name = categories[i].name.simplified();
        const QString place = u"/categories/%1/"_s.arg(i);
        if (name.isEmpty())
            return wrong(PropertiesTr::tr("A category needs a name."), place + u"name"_s);
        if (isLongerThan(name, Limits::name))
            return wrong(PropertiesTr::tr("At most %1 characters.").arg(Limits::name), place + u"name"_s);
        if (names.contains(name.toCaseFolded()))
            return wrong(PropertiesTr::tr("There are two categories “%1”. Merge them, or rename one.").arg(name),
                         place + u"name"_s);
        names.insert(name.toCaseFolded());
        if (!categories[i].colour.isEmpty() && !isColour(categories[i].colour))
            return wrong(PropertiesTr::tr("A colour is written as #0072b2."), place + u"colour"_s);
    }
    return {};
}

} // namespace

TrackerProperties propertiesOf(const TrackerColumns &tracker) { return {tracker.header(), tracker.categories, {}}; }

std::vector<std::size_t> eventsByCategory(const Snapshot &snapshot)
{
    const EventTable &table = snapshot.table();
    std::vector<std::size_t> counts(snapshot.tracker().categories.size());
    table.forEachInOrder(table.liveRows(), [&](EventRow row) {
        if (const std::uint32_t category = table.category()[row]; category < counts.size())
            ++counts[category];
    });
    return counts;
}

Result<void> checkProperties(const Snapshot &snapshot, const TrackerProperties &wanted)
{
    const TrackerHeader &header = wanted.header;
    if (header.title.trimmed().isEmpty())
        return wrong(PropertiesTr::tr("A tracker needs a title."), u"/title"_s);
    if (isLongerThan(header.title, Limits::title))
        return wrong(PropertiesTr::tr("At most %1 characters.").arg(Limits::title), u"/title"_s);
    if (isLongerThan(header.description, Limits::prose))
        return wrong(PropertiesTr::tr("At most %1 characters.").arg(Limits::prose), u"/description"_s);
    for (const auto &[text, place] :
         {std::pair(&header.language, u"/language"_s), std::pair(&header.license, u"/license"_s)}) {
        if (isLongerThan(*text, Limits::name))
            return wrong(PropertiesTr::tr("At most %1 characters.").arg(Limits::name), place);
    }
    if (const auto sound = checkCategories(wanted.categories); !sound)
        return sound;
    QSet<CategoryId> kept;
    for (const Category &category : wanted.categories)
        kept.insert(category.id);
    const std::vector<std::size_t> counts = eventsByCategory(snapshot);
    const std::vector<Category> &before = snapshot.tracker().categories;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (kept.contains(before[i].id) || counts[i] == 0)
            continue;
        const auto heir = wanted.heirs.find(before[i].id);
        if (heir == wanted.heirs.end() || heir->second >= wanted.categories.size())
            return wrong(PropertiesTr::tr("%n event(s) are of the category “%1”: merge it into another one.", nullptr,
                                          static_cast<int>(counts[i]))
                             .arg(before[i].name),
                         u"/categories (%1)"_s.arg(before[i].id.text));
    }
    return {};
}

Result<Change> editingProperties(const Snapshot &snapshot, const TrackerProperties &wanted)
{
    if (const auto sound = checkProperties(snapshot, wanted); !sound)
        return sound.error();
    const TrackerColumns &tracker = snapshot.tracker();
    Change change{PropertiesTr::tr("Edit tracker properties"), {}};
    if (wanted.header != tracker.header())
        change.parts.push_back(EntityChange::changeOf(tracker.header(), wanted.header));

    const QHash<CategoryId, std::uint32_t> places = categoryPlaces(tracker);
    std::vector<Category> final = wanted.categories;
    QSet<QString> ids;
    for (const Category &category : tracker.categories)
        ids.insert(category.id.text);
    std::vector<Category> there = tracker.categories;
    std::vector<bool> isKept(there.size(), false);
    for (Category &category : final) {
        category.name = category.name.simplified();
        const auto place = places.constFind(category.id);
        if (place != places.cend()) {
            isKept[*place] = true;
            if (category != tracker.categories[*place])
                change.parts.push_back(EntityChange::changeOf(tracker.categories[*place], category));
            there[*place] = category;
            continue;
        }
        category.id.text = newId(category.name, u"category"_s, [&](const QString &id) { return ids.contains(id); });
        ids.insert(category.id.text);
        there.push_back(category);
        change.parts.push_back(EntityChange::addition(category));
    }

    const EventTable &table = snapshot.table();
    table.forEachInOrder(table.liveRows(), [&](EventRow row) {
        const std::uint32_t category = table.category()[row];
        if (category >= isKept.size() || isKept[category])
            return;
        const Event before = snapshot.event(row);
        Event after = before;
        after.category = final[wanted.heirs.at(before.category)].id;
        change.parts.push_back(EntityChange::changeOf(before, after));
    });
    for (std::size_t i = tracker.categories.size(); i-- > 0;) {
        if (isKept[i])
            continue;
        EntityChange removal{tracker.categories[i], std::nullopt};
        removal.placeBefore = Place{i == 0 ? QString() : there[i - 1].id.text};
        change.parts.push_back(std::move(removal));
        there.erase(there.begin() + static_cast<std::ptrdiff_t>(i));
    }
    addMoves(std::move(there), final, change.parts);
    return change;
}

} // namespace Dateline
