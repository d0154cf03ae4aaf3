// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

namespace Dateline {

/// The name with its parts apart, as processors of the Citation Style Language (1.0.2, “Names”) see it: lower-case
/// words before the family name are its non-dropping particle ("de" of "de Gaulle"), known particles behind the given
/// name the dropping one ("Ludwig van", but not "Jong un"), and "Jr.", "Sr.", "III" and the like behind a comma the
/// suffix. Particles and suffixes that are there already stay, and so does a literal.
AuthorName withParts(AuthorName name);

/// Whether the text is in Chinese, Japanese or Korean script: such names begin with the family name, and have neither
/// blank nor initials.
bool isEastAsian(const QString &text);

/// Particle and name: "de Gaulle", but "d’Estaing", "al-Assad".
QString withParticle(const QString &particle, const QString &name);

/// The name with the family first: "de Gaulle, Charles", "Beethoven, Ludwig van", "King, Martin Luther, Jr."; a literal
/// as it is. No non-dropping particle leaves its family name.
QString familyFirst(const AuthorName &name);

} // namespace Dateline
