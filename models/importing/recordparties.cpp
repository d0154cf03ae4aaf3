// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/recordparties.h"

#include "models/importing/importingtr.h"

namespace Dateline {

using namespace Qt::StringLiterals;

Result<std::vector<Participation>> RecordParties::read(const RecordParty &party)
{
    const QString key = party.name + u'\n' + QString::number(party.isList)
        + QString::number(party.kind ? static_cast<int>(*party.kind) : 9)
        + QString::number(party.role ? static_cast<int>(*party.role) : 9);
    if (const auto known = m_knownParties.constFind(key); known != m_knownParties.cend())
        return *known;
    // Who is said to be a company may be called like a country's code: GE, BT.
    m_names.countriesByCode = !party.kind;
    const PartyHints hints{.kinds = party.kind == PartyKind::Country ? PartiesOf::Countries : PartiesOf::Others,
                           .isOne = !party.isList,
                           .newKind = party.kind.value_or(PartyKind::Company),
                           .role = party.role};
    return *m_knownParties.insert(key, m_fields.parties(party.name, hints, &m_names));
}

Result<CategoryId> RecordParties::category(const QString &text)
{
    if (const auto known = m_knownCategories.constFind(text); known != m_knownCategories.cend())
        return *known;
    const auto &categories = m_fields.snapshot().tracker().categories;
    Result<CategoryId> found = CategoryId();
    if (text.trimmed().isEmpty() && !categories.empty()) {
        found = categories.front().id;
    } else {
        Event event;
        const QString name = text.trimmed().isEmpty() ? ImportingTr::tr("General") : text;
        const Result<void> written = m_fields.write(event, EventField::Category, name, &m_names);
        found = written ? Result<CategoryId>(event.category) : written.error();
    }
    return *m_knownCategories.insert(text, found);
}

} // namespace Dateline
