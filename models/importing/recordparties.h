// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/eventfields.h"
#include "models/exchange/records.h"

namespace Dateline {

/// Tells whom, and which categories and measures, records name, by the one rule of names (EventFields); what the tracker
/// does not have is made. Equal texts are looked up once.
class RecordParties
{
public:
    explicit RecordParties(const EventFields &fields) : m_fields(fields) { }

    /// Malformed, with a reason for people.
    Result<std::vector<Participation>> read(const RecordParty &party);
    Result<CategoryId> category(const QString &text);

    const NewNames &names() const { return m_names; }

private:
    const EventFields &m_fields;
    NewNames m_names;
    QHash<QString, Result<std::vector<Participation>>> m_knownParties;
    QHash<QString, Result<CategoryId>> m_knownCategories;
};

} // namespace Dateline
