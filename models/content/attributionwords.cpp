// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/attributionwords.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace Dateline {

using namespace Qt::StringLiterals;

std::vector<SourcedAttribution> attributionsByWeight(const Snapshot &snapshot, EventRow row)
{
    std::vector<SourcedAttribution> cards;
    for (const AttributionRow number : snapshot.attributionsOf(row))
        cards.push_back({snapshot.tracker().attribution(number),
                         snapshot.tracker().source(snapshot.sourceOfAttribution(number)),
                         snapshot.firstReporter(number)});
    const auto weight = [](const SourcedAttribution &card) {
        constexpr int last = std::numeric_limits<int>::max();
        const auto &credibility = card.attribution.credibility;
        const auto &reliability = card.source.reliability;
        return std::tuple(card.attribution.support, credibility ? static_cast<int>(*credibility) : last,
                          reliability ? static_cast<int>(*reliability) : last);
    };
    std::stable_sort(cards.begin(), cards.end(),
                     [&](const SourcedAttribution &a, const SourcedAttribution &b) { return weight(a) < weight(b); });
    return cards;
}

QString chainInWords(const Attribution &attribution, const Source &source)
{
    QStringList links;
    for (const QString &link : {attribution.saidBy, originOf(attribution, source), displayName(source)}) {
        if (!link.isEmpty() && (links.isEmpty() || links.last().compare(link, Qt::CaseInsensitive) != 0))
            links.append(link);
    }
    return links.join(u" → "_s);
}

QString gradeWord(const Attribution &attribution, const Source &source)
{
    return (source.reliability ? wordFor(*source.reliability) : QString())
        + (attribution.credibility ? wordFor(*attribution.credibility) : QString());
}

QString gradeInWords(const Attribution &attribution, const Source &source)
{
    QStringList parts;
    if (source.reliability)
        parts.append(nameFor(*source.reliability));
    if (attribution.credibility)
        parts.append(nameFor(*attribution.credibility));
    return parts.join(", "_L1);
}

std::vector<RoleParties> partiesByRole(const Snapshot &snapshot, const Event &event)
{
    std::vector<RoleParties> roles;
    for (const Term<Role> &role : terms<Role>()) {
        RoleParties parties{role.value, {}};
        for (std::size_t i = 0; i < event.parties.size(); ++i) {
            if (event.parties[i].role == role.value && snapshot.party(event.parties[i].party))
                parties.places.push_back(i);
        }
        if (!parties.places.empty())
            roles.push_back(std::move(parties));
    }
    return roles;
}

} // namespace Dateline
