// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"
#include "models/domain/change.h"

class QCommandLineParser;

namespace Dateline {

class TrackerColumns;

/// How dates are read wherever they are typed for a command, or stand in a file for one.
DateContext typedDates();

/// An option for each field of a kind ("--date", "--tag", repeatable where it is a list), and for each role of an
/// event's parties ("--issuer AU").
void addFieldOptions(QCommandLineParser &parser, const ChangedEntity &kind);
/// Sets what the options of addFieldOptions() say, and "--id". Errors name the option.
Result<void> setFieldsOfOptions(const QCommandLineParser &parser, ChangedEntity &entity, const TrackerColumns &tracker);

/// "--set FIELD=VALUE"; addEditOptions() also "--unset FIELD", "--add FIELD=VALUE" and "--remove FIELD=VALUE".
void addSetOption(QCommandLineParser &parser);
void addEditOptions(QCommandLineParser &parser);
/// Does what they say in this order, each in the order in which it was typed. Errors name option and field.
Result<void> applyFieldArguments(const QCommandLineParser &parser, ChangedEntity &entity,
                                 const TrackerColumns &tracker);
/// Whether a field is given a value, by an option of its own or by --set.
bool isFieldGiven(const QCommandLineParser &parser, const QString &field);

} // namespace Dateline
