// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/tracker.h"

#include <QHash>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace Dateline {

/// Which names are declared to be of one house: those of a publisher, its name and its aliases, compared by
/// originKey(). Two publishers are one house if one has the other's name as an alias. An alias that several have is the
/// first one's.
class PublisherNames
{
public:
    PublisherNames() = default;
    explicit PublisherNames(const std::vector<Publisher> &publishers); ///< O(names)

    /// The name of the house that \p name is declared to be of, or \p name. O(its length).
    QString houseOf(const QString &name) const;
    /// What houses are told apart by: originKey() of houseOf().
    QString keyOf(const QString &name) const { return originKey(houseOf(name)); }

private:
    QHash<QString, QString> m_houses; ///< by originKey()
};

/// What declares that \p other is a name of the house \p name: another alias of the publisher that has one of them, or
/// a new publisher. Nullopt if they are one house already. O(names).
std::optional<EntityChange> declaredOneHouse(const std::vector<Publisher> &publishers, const QString &name,
                                             const QString &other);

} // namespace Dateline
