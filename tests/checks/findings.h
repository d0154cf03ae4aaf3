// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/runchecks.h"
#include "tests/query/sampletracker.h"

#include <QStringList>

namespace Dateline {

/// All that is found in \p tracker, looked at on 2020-01-01 unless said.
std::vector<Finding> findingsIn(const Tracker &tracker, const QString &asOf = QStringLiteral("2020-01-01"));

/// The subjects in which \p check finds something, joined by blanks; accepted ones in brackets.
QString subjectsOf(const QString &check, const Tracker &tracker, const QString &asOf = QStringLiteral("2020-01-01"));

/// The message of the first finding of \p check.
QString messageOf(const QString &check, const Tracker &tracker, const QString &asOf = QStringLiteral("2020-01-01"));

/// A builder with a category, two countries, a company, and two sources "one" and "two" in which nothing is to be
/// found.
TrackerBuilder soundBuilder();

} // namespace Dateline
