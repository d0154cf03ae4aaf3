// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/partywords.h"

#include "models/content/charttext.h"
#include "models/content/chartwords.h"
#include "models/query/eventgroups.h"
#include "models/wording/counts.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

QString groupWords(std::size_t group, bool sources)
{
    const bool last = group + 1 == OriginSpread::groups;
    const int count = static_cast<int>(group);
    if (sources)
        return last ? ChartText::tr("%n or more source(s)", nullptr, count) : sourcesInWords(group);
    return last ? ChartText::tr("%n or more first reporter(s)", nullptr, count)
                : ChartText::tr("%n first reporter(s)", nullptr, count);
}

const ChartSpell *spellAt(const ChartContent &content, std::size_t row, Day day)
{
    const auto found = std::find_if(content.spells.begin(), content.spells.end(), [&](const ChartSpell &spell) {
        return spell.row == row && spell.begin <= day && day < spell.end;
    });
    return found == content.spells.end() ? nullptr : &*found;
}

QString spellWords(const ChartContent &content, const ChartSpell &spell)
{
    const QString &name = content.series[spell.series].name;
    return spell.certain ? name : ChartText::tr("%1, possibly").arg(name);
}

QString originsGroup(std::size_t group)
{
    return group + 1 == OriginSpread::groups ? QString(QString::number(group) + u'+') : QString::number(group);
}

QString originsAxisWords() { return ChartText::tr("first reporters, or sources, of an event"); }

QString lineWords(const ChartContent &content, std::size_t line)
{
    const auto column = content.asOfColumn();
    return QString(content.series[line].name + u": "_s + countriesInWords(column ? content.count(*column, line) : 0));
}

QString originsWords(const ChartContent &content, std::size_t group)
{
    return QString(groupWords(group, false) + u": "_s + eventsInWords(content.count(group, 0)) + u"; "_s
                   + groupWords(group, true) + u": "_s + eventsInWords(content.count(group, 1)));
}

QString stripRowWords(const ChartContent &content, std::size_t row)
{
    const QString events = QString(content.parties[row].name + u": "_s + eventsInWords(content.parties[row].events));
    const ChartSpell *spell = spellAt(content, row, content.asOf);
    return spell ? QString(events + u", "_s + asOfWords(content.asOf) + u' ' + spellWords(content, *spell)) : events;
}

QString rowsDescription(const ChartContent &content)
{
    const bool lines = content.kind == ChartKind::RestrictionsOverTime;
    const std::size_t all = content.parties.empty() ? content.columns() : content.parties.size();
    QStringList rows;
    for (std::size_t row = 0; row < all; ++row)
        rows.append(content.kind == ChartKind::EventsByCountry || content.kind == ChartKind::EventsByCompany
                        ? QString(content.parties[row].name + u": "_s + eventsInWords(content.parties[row].events))
                        : columnWords(content, row));
    if (content.moreParties > 0)
        rows.append(moreInWords(content.moreParties));
    const QString heading = lines ? QString(content.heading + u", "_s + asOfWords(content.asOf)) : content.heading;
    return QString(heading + u". "_s + rows.join(u"; "_s) + u'.');
}

} // namespace Dateline
