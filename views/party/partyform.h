// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "views/common/recordform.h"

#include <memory>

class QComboBox;

namespace Dateline {

class GrowingText;

/// A party as a form: name, kind, country, other names, outside identifiers.
class PartyForm : public RecordForm
{
    Q_OBJECT

public:
    /// \p before is the party of the tracker; nullopt: a new one of that kind.
    PartyForm(std::shared_ptr<const Snapshot> snapshot, const std::optional<Party> &before, PartyKind kind,
              QWidget *parent = nullptr);

    /// What the form says now.
    Party party() const;

protected:
    FieldFaults faults() const override;
    std::optional<Change> change() const override;

private:
    void fillCountries();
    void nameCountry();
    CountryCode country() const;
    PartyKind kind() const;

    std::shared_ptr<const Snapshot> m_snapshot;
    std::optional<Party> m_before;
    GrowingText *m_name;
    QComboBox *m_kind;
    QComboBox *m_country;
    GrowingText *m_aliases;
    GrowingText *m_ids;
};

} // namespace Dateline
