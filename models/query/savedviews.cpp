// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/savedviews.h"

#include "models/query/lookjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct SavedViewsTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::SavedViews)
};

template<typename Values, typename Value>
bool holds(const Values &values, const Value &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Those of \p values that are not there.
template<typename Values, typename IsThere>
Values missingFrom(const Values &values, const IsThere &isThere)
{
    Values missing;
    std::remove_copy_if(values.begin(), values.end(), std::back_inserter(missing), isThere);
    return missing;
}

template<typename Values>
void takeOut(Values &values, const Values &missing)
{
    values.erase(
        std::remove_if(values.begin(), values.end(), [&missing](const auto &value) { return holds(missing, value); }),
        values.end());
}

bool touches(TimeRange range, Span extent)
{
    return (!extent.begin || range.end > static_cast<double>(extent.begin->number))
        && (!extent.end || range.begin < static_cast<double>(extent.end->number));
}

template<typename Matches>
const SavedView *firstView(const TrackerColumns &tracker, const Matches &matches)
{
    const auto found = std::find_if(tracker.views.begin(), tracker.views.end(), matches);
    return found == tracker.views.end() ? nullptr : &*found;
}

/// As far as a person can tell them apart.
bool areAlike(TimeRange a, TimeRange b)
{
    const double least = (a.end - a.begin) / 1000;
    return std::abs(a.begin - b.begin) <= least && std::abs(a.end - b.end) <= least;
}

} // namespace

Look lookToKeep(const Look &look, Day today)
{
    Look kept = look;
    if (kept.filter.asOf == today)
        kept.filter.asOf.reset();
    if (kept.knownThen)
        kept.filter.knownOn.reset();
    kept.selection = {};
    return kept;
}

Filter missingNames(const Filter &filter, const Snapshot &snapshot)
{
    const TrackerColumns &tracker = snapshot.tracker();
    const EventTable &table = snapshot.table();
    const auto hasCountry = [&](CountryCode code) {
        return holds(table.countryCodes(), code)
            || std::any_of(tracker.parties.begin(), tracker.parties.end(),
                           [code](const Party &party) { return party.country == code; });
    };
    Filter missing;
    missing.countries = missingFrom(filter.countries, hasCountry);
    missing.issuers = missingFrom(filter.issuers, hasCountry);
    missing.companies = missingFrom(filter.companies, [&](const PartyId &id) { return snapshot.party(id) != nullptr; });
    missing.categories = missingFrom(filter.categories, [&](const CategoryId &id) {
        return std::any_of(tracker.categories.begin(), tracker.categories.end(),
                           [&id](const Category &category) { return category.id == id; });
    });
    missing.tags = missingFrom(filter.tags, [&](const QString &tag) { return holds(table.tagNames(), tag); });
    return missing;
}

Look lookToShow(const Look &kept, const Snapshot &snapshot, Day today)
{
    Look look = kept;
    const EventTable &table = snapshot.table();
    const Filter missing = missingNames(kept.filter, snapshot);
    takeOut(look.filter.countries, missing.countries);
    takeOut(look.filter.issuers, missing.issuers);
    takeOut(look.filter.companies, missing.companies);
    takeOut(look.filter.categories, missing.categories);
    takeOut(look.filter.tags, missing.tags);
    if (look.range && !touches(*look.range, table.extent()))
        look.range.reset();
    settle(look, today);
    return look;
}

bool showTheSame(const Look &a, const Look &b, TimeRange fullRange)
{
    return a.filter == b.filter && lanesOf(a) == lanesOf(b)
        && areAlike(a.range.value_or(fullRange), b.range.value_or(fullRange));
}

const SavedView *savedView(const TrackerColumns &tracker, const SavedViewId &id)
{
    return firstView(tracker, [&](const SavedView &view) { return view.id == id; });
}

const SavedView *savedViewTitled(const TrackerColumns &tracker, const QString &title)
{
    return firstView(tracker, [&](const SavedView &view) { return view.title == title; });
}

const SavedView *savedViewNamed(const TrackerColumns &tracker, const QString &name)
{
    const SavedView *view = savedView(tracker, {name});
    return view ? view : savedViewTitled(tracker, name);
}

Result<Look> lookOf(const SavedView &view)
{
    Result<Look> look = readLook(view.look);
    if (look)
        return look;
    return Error{look.error().code, look.error().message,
                 u"/views/look%2 (%1)"_s.arg(view.id.text, look.error().place)};
}

Change savingView(const TrackerColumns &tracker, const QString &title, const Look &look)
{
    const SavedView *known = savedViewTitled(tracker, title);
    SavedView view = known ? *known : SavedView();
    view.title = title;
    view.look = lookJson(look);
    if (known) {
        Change change{SavedViewsTr::tr("Change saved view"), {}};
        const Result<Look> before = lookOf(*known); // however it was written
        if (!before || lookJson(*before) != view.look)
            change.parts.push_back(EntityChange::changeOf(*known, view));
        return change;
    }
    view.id.text =
        newId(title, u"view"_s, [&](const QString &wanted) { return savedView(tracker, {wanted}) != nullptr; });
    return Change{SavedViewsTr::tr("Save view"), {EntityChange::addition(view)}};
}

Change renamingView(const SavedView &view, const QString &title)
{
    SavedView renamed = view;
    renamed.title = title;
    return Change{SavedViewsTr::tr("Rename saved view"), {EntityChange::changeOf(view, renamed)}};
}

Change removingView(const TrackerColumns &tracker, const SavedView &view)
{
    Change change{SavedViewsTr::tr("Delete saved view"), {}};
    if (tracker.opensWith == view.id)
        change.parts = openingWithView(tracker, {}).parts;
    change.parts.push_back(EntityChange::removalFrom(tracker.listsOnly(), view));
    return change;
}

Change openingWithView(const TrackerColumns &tracker, const SavedViewId &id)
{
    TrackerHeader header = tracker.header();
    header.opensWith = id;
    return Change{SavedViewsTr::tr("Choose the view shown first"), {EntityChange::changeOf(tracker.header(), header)}};
}

} // namespace Dateline
