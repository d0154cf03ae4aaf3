// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <functional>

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
using FigureId = Id<struct FigureKind>;
using PublisherId = Id<struct PublisherKind>;
using SavedViewId = Id<struct SavedViewKind>;

/// Whether \p text may be an id, see Id.
bool isValidId(QStringView text);

/// An id that reads like \p words ("The Paper, 2018" gives "the-paper-2018") and that \p taken does not know: if need
/// be with a number at its end. Words with no letter an id may have give \p otherwise.
QString newId(const QString &words, const QString &otherwise, const std::function<bool(const QString &)> &taken);

/// Whether \p text may name a check: 1 to 60 of the characters `a–z 0–9 -`.
bool isCheckId(QStringView text);

/// Whether \p text may name what a check found something in: "event/", "source/", "attribution/", "measure/" or
/// "party/" and an id, or two such joined by "+" where the finding is about a pair.
bool isSubject(QStringView text);

/// Whether \p text may name a scheme of identifiers ("wikidata", "lei"): 1 to 40 of the characters `a–z 0–9 -`.
bool isIdScheme(QStringView text);

/// Whether \p text is a colour as it is written here: "#" and six hexadecimal digits in lower case.
bool isColour(QStringView text);

/// Whether \p text is a SHA-256 digest as it is written here: 64 hexadecimal digits in lower case.
bool isSha256(QStringView text);

} // namespace Dateline
