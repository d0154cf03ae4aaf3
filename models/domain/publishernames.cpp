// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/publishernames.h"

#include "models/core/disjointsets.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

PublisherNames::PublisherNames(const std::vector<Publisher> &publishers)
{
    DisjointSets houses(publishers.size()); // of publishers
    QHash<QString, std::size_t> names, aliases;
    for (std::size_t i = 0; i < publishers.size(); ++i) {
        const QString key = originKey(publishers[i].name);
        if (const auto known = names.constFind(key); known != names.cend())
            houses.join(i, *known);
        else
            names.insert(key, i);
    }
    for (std::size_t i = 0; i < publishers.size(); ++i) {
        for (const Alias &alias : publishers[i].aliases) {
            const QString key = originKey(alias.name);
            if (const auto known = names.constFind(key); known != names.cend())
                houses.join(i, *known);
            else if (!aliases.contains(key))
                aliases.insert(key, i);
        }
    }
    for (const auto *known : {&names, &aliases}) {
        for (auto name = known->cbegin(); name != known->cend(); ++name)
            m_houses.insert(name.key(), publishers[houses.first(*name)].name);
    }
}

QString PublisherNames::houseOf(const QString &name) const
{
    return m_houses.isEmpty() ? name : m_houses.value(originKey(name), name);
}

std::optional<EntityChange> declaredOneHouse(const std::vector<Publisher> &publishers, const QString &name,
                                             const QString &other)
{
    const PublisherNames names(publishers);
    if (names.keyOf(name) == names.keyOf(other))
        return {};
    // The one with that very name; an alias of another publisher would stay that one's.
    const auto houseNamed = [&](const QString &wanted) {
        return std::find_if(publishers.begin(), publishers.end(), [&](const Publisher &publisher) {
            return originKey(publisher.name) == originKey(names.houseOf(wanted));
        });
    };
    const auto withAlias = [](const Publisher &publisher, const QString &alias) {
        Publisher changed = publisher;
        changed.aliases.push_back({alias.simplified(), {}});
        return EntityChange::changeOf(publisher, changed);
    };
    const auto house = houseNamed(name);
    const auto otherHouse = houseNamed(other);
    if (house != publishers.end())
        return withAlias(*house, otherHouse == publishers.end() ? other : otherHouse->name);
    if (otherHouse != publishers.end())
        return withAlias(*otherHouse, name);
    const auto isTaken = [&](const QString &id) {
        return std::any_of(publishers.begin(), publishers.end(), [&](const Publisher &p) { return p.id.text == id; });
    };
    Publisher made;
    made.id.text = newId(name, u"publisher"_s, isTaken);
    made.name = name.simplified();
    made.aliases = {{other.simplified(), {}}};
    return EntityChange::addition(made);
}

} // namespace Dateline
