// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace Dateline {

/// The name by which the parts of a tracker refer to each other, and by which people cite them: 1 to 100
/// characters of `a–z 0–9 - _ .`, unique per kind in a tracker and kept for ever. One type per kind of thing,
/// so that a party's id is never taken for an event's.
template<typename Kind>
struct Id
{
    QString text;

    bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.text < b.text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.text, seed); }
};

using CategoryId = Id<struct CategoryKind>;
using PartyId = Id<struct PartyKindTag>;
using MeasureId = Id<struct MeasureKind>;
using EventId = Id<struct EventKind>;
using SourceId = Id<struct SourceKind>;
using AttributionId = Id<struct AttributionKind>;

/// Whether \p text may be an id, see Id.
bool isValidId(QStringView text);

} // namespace Dateline
