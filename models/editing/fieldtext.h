// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"
#include "models/domain/change.h"

#include <QStringList>

/// \file
/// Fields of entities by their names, with values as people type them in one line. Names are those of the JSON form
/// (docs/json-form.md), in any case, with or without hyphens and the object around: "dateReason", "date-reason",
/// "csl/title" or "title". "quote" is its words; what an entity calls "name" may be called "title" and the other way
/// round. Variables of CSL that Dateline only keeps ("DOI") are fields of a source.
///
/// Values: dates as people write them, if they mean one only (readOneDate()); words of vocabularies; true or false; lists with commas between
/// ("a\, b" is one), where authors have semicolons ("de Gaulle, Charles; Institution"); parties with their role
/// ("au:issuer, huawei:target"); aliases, behind a colon their language ("UK:en"); identifiers with their scheme
/// ("wikidata:Q408"). Parties, categories and measures may be called by their names (namerule.h).
///
/// Errors are Usage; the place is the field, and the message says what is allowed. Whether the entity is sound then,
/// checkInTracker() says.
namespace Dateline {

class TrackerColumns;

/// A field of a kind of entity, for options and help.
struct NamedField
{
    QString name;   ///< "date-reason": lower case with hyphens, one element of a list ("tag")
    QString member; ///< "dateReason", "csl/title": by which setField() knows it in any case
    bool isList = false;
    bool isRequired = false;
    QStringList words; ///< of a vocabulary: all that it may be
};
/// The fields that can be set one by one, in the order of the JSON form.
std::vector<NamedField> namedFields(const ChangedEntity &kind);

/// What values are read by.
struct FieldReading
{
    const TrackerColumns &tracker; ///< asked for names; not owned
    DateContext dates;
};

/// Sets a field, also "id".
Result<void> setField(ChangedEntity &entity, const QString &field, const QString &value, const FieldReading &reading);
/// Empties a field. Of a required one that is an error later, when the entity is looked at.
Result<void> unsetField(ChangedEntity &entity, const QString &field);
/// Adds to a list what it does not have yet, in its order.
Result<void> addToField(ChangedEntity &entity, const QString &field, const QString &value, const FieldReading &reading);
/// Removes from a list: a party without a role from all of its roles, an alias by its name, an identifier by its
/// scheme. Usage if something is not in it.
Result<void> removeFromField(ChangedEntity &entity, const QString &field, const QString &value,
                             const FieldReading &reading);

/// namedFields() that must not be empty and are.
QStringList missingFields(const ChangedEntity &entity);

} // namespace Dateline
