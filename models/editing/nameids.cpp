// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/nameids.h"

#include "models/core/textfold.h"

#include <algorithm>

namespace Dateline {

namespace {

bool isNamed(const Category &category, const QByteArray &folded) { return foldForSearch(category.name) == folded; }
bool isNamed(const Measure &measure, const QByteArray &folded) { return foldForSearch(measure.title) == folded; }
bool isNamed(const Party &party, const QByteArray &folded)
{
    return foldForSearch(party.name) == folded
        || (party.kind == PartyKind::Country && foldForSearch(party.country.toString()) == folded)
        || std::any_of(party.aliases.begin(), party.aliases.end(),
                       [&](const Alias &alias) { return foldForSearch(alias.name) == folded; });
}

template<typename Entity>
QString idOf(const std::vector<Entity> &list, const QString &words)
{
    const QString wanted = words.trimmed();
    const QByteArray folded = foldForSearch(wanted);
    QString found;
    int count = 0;
    for (const Entity &entity : list) {
        if (entity.id.text == wanted)
            return wanted;
        if (!isNamed(entity, folded))
            continue;
        found = entity.id.text;
        ++count;
    }
    return count == 1 ? found : wanted;
}

} // namespace

QString partyIdOf(const TrackerColumns &tracker, const QString &words) { return idOf(tracker.parties, words); }
QString categoryIdOf(const TrackerColumns &tracker, const QString &words) { return idOf(tracker.categories, words); }
QString measureIdOf(const TrackerColumns &tracker, const QString &words) { return idOf(tracker.measures, words); }

} // namespace Dateline
