// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

namespace Dateline {

/// The bundled tracker as of 30 November 2018, when much was to come.
void openBundled(Workspace &workspace);
/// Events with a category each on these EDTF dates, and no measure.
void openDates(Workspace &workspace, const QStringList &dates);
/// 4,000 generated events with parties and attributions, or 300 generated measures.
void openGeneratedEvents(Workspace &workspace);
void openGeneratedMeasures(Workspace &workspace);
/// Many parties, categories and measures with long names in several scripts, whose events lie from \p begin up to \p
/// days later.
void openLongNames(Workspace &workspace, Day begin, std::int64_t days);
PartyId partyNamed(const Workspace &workspace, const QString &name);
Day day(const QString &iso);

} // namespace Dateline
